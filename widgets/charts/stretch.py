"""Which part of a run the charts show: all of it, the newest part, or one that a person moved them to."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.figures import DAY_S, HOUR_S, MINUTE_S

Span = tuple[float, float]
"""From when until when, in simulated seconds."""

WINDOWS: Mapping[float, str] = {
    0.0: "Whole run",
    30.0: "Last 30 seconds",
    5.0 * MINUTE_S: "Last 5 minutes",
    1.0 * HOUR_S: "Last hour",
    1.0 * DAY_S: "Last day",
}
"""What can be followed, by its length; 0: the whole run."""


class Stretch(NamedTuple):
    """A part of a run; it follows the run until it is moved by hand."""

    newest_s: float = 0.0
    """Only so much of the newest; 0: the whole run."""
    moved: Span | None = None
    """Where a person moved to."""

    @property
    def follows(self) -> bool:
        return self.moved is None

    def at(self, now_s: float) -> Span:
        """From when until when, with the run at this time."""
        if self.moved is not None:
            return self.moved
        from_s = max(0.0, now_s - self.newest_s) if self.newest_s else 0.0
        return from_s, now_s
