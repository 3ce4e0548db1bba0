"""Where things lie on the time line: time to pixels and back, and bars in lanes that do not overlap."""

from collections.abc import Sequence
from typing import NamedTuple

from engine.moments import marks

SHORTEST_S = 60.0
"""The line is never shorter than this."""
MOMENT_PX = 12.0
"""Width of an event that does not last."""


MOST_LANES = 5
GAP_PX = 4.0
"""Between a bar, its text and what comes next."""


class Scale(NamedTuple):
    """Seconds from 0 to `until_s` over pixels from `left` to `right`."""

    until_s: float
    left: float
    right: float

    def x(self, time_s: float) -> float:
        return self.left + (self.right - self.left) * time_s / self.until_s

    def time_s(self, x: float) -> float:
        """The time at a pixel, within the line."""
        share = (x - self.left) / max(1.0, self.right - self.left)
        return max(0.0, min(1.0, share)) * self.until_s

    def ticks(self, apart_px: float = 90.0) -> list[float]:
        """Round times, about so many pixels apart."""
        return list(marks(0.0, self.until_s, self.until_s * apart_px / max(1.0, self.right - self.left)))


class Bar(NamedTuple):
    """An event of the scenario: its place in it, when it begins and ends (the same: it does not last)."""

    place: int
    start_s: float
    end_s: float
    text: str


def lanes(bars: Sequence[Bar], scale: Scale, widths: Sequence[float]) -> list[int]:
    """A lane for every bar, the first that is free where it begins, for its text (of this width) too.

    Where none is, one of MOST_LANES that is free the soonest.
    """
    ends: list[float] = []
    found = [0] * len(bars)
    for number in sorted(range(len(bars)), key=lambda one: bars[one].start_s):
        start = scale.x(bars[number].start_s)
        end = max(scale.x(bars[number].end_s), start + MOMENT_PX)
        if not fits(end - start, widths[number]):
            end += GAP_PX + widths[number]
        lane = next((place for place, until in enumerate(ends) if until <= start), len(ends))
        if lane == MOST_LANES:
            lane = ends.index(min(ends))
        ends[lane : lane + 1] = [max([end + GAP_PX, *ends[lane : lane + 1]])]
        found[number] = lane
    return found


def fits(bar_px: float, text_px: float) -> bool:
    """Whether a text stands in its bar."""
    return bar_px > text_px + 10
