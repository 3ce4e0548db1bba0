"""The axis of simulated time below every chart: round moments that people count in, written like a clock."""

from collections.abc import Sequence

import pyqtgraph as pg

from engine.figures import DAY_S
from engine.moments import step_s
from widgets.figures import moment

APART_PX = 58.0
"""Room for a mark."""
LONG_PX = 92.0
"""Room for one such as "day 3, 06:00"."""


BEYOND_PX = 24
"""A mark at the edge, such as 0 s, may stand out so far."""


class TimeAxis(pg.AxisItem):  # type: ignore[misc]  # the library has no types
    """Marks at 10 s, 1:30, 2 h or day 3, whatever the stretch of time that is shown."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.enableAutoSIPrefix(False)
        self.setStyle(hideOverlappingLabels=BEYOND_PX)

    def tickSpacing(self, first: float, last: float, size: float) -> list[tuple[float, float]]:
        """One distance for all marks: the next round one that leaves each its room."""
        a_pixel_s = max(1e-8, (last - first) / max(size, LONG_PX))
        step = step_s(a_pixel_s * APART_PX)
        return [(step if last < DAY_S or step >= DAY_S else step_s(a_pixel_s * LONG_PX), 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Each mark as a moment."""
        return [moment(value * scale, spacing) for value in values]
