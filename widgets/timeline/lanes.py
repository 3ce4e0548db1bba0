"""Where things lie on the time line: time to pixels and back, and bars in lanes that do not overlap."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import NamedTuple

SHORTEST_S = 60.0
"""The line is never shorter than this."""
MOMENT_PX = 12.0
"""Width of an event that does not last."""


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
        wanted = self.until_s * apart_px / max(1.0, self.right - self.left)
        size = 10.0 ** floor(log10(wanted))
        step = next(part * size for part in (1.0, 2.0, 5.0, 10.0) if part * size >= wanted)
        if wanted > 5:
            step = next((one for one in (10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600) if one >= wanted), step)
        return [step * place for place in range(ceil(self.until_s / step) + 1) if step * place <= self.until_s]


class Bar(NamedTuple):
    """An event of the scenario: its place in it, when it begins and ends (the same: it does not last)."""

    place: int
    start_s: float
    end_s: float
    text: str


def lanes(bars: Sequence[Bar], scale: Scale, widths: Sequence[float]) -> list[int]:
    """A lane for every bar, the first that is free where its bar and its text (of this width) begin."""
    ends: list[float] = []
    found = [0] * len(bars)
    for number in sorted(range(len(bars)), key=lambda one: bars[one].start_s):
        start = scale.x(bars[number].start_s)
        end = max(scale.x(bars[number].end_s), start + MOMENT_PX + widths[number])
        lane = next((place for place, until in enumerate(ends) if until <= start), len(ends))
        ends[lane : lane + 1] = [end + 4]
        found[number] = lane
    return found


def clock(seconds: float) -> str:
    """A time on the line: 30 s, 2:05, 1:02:05."""
    if seconds < 60:
        return f"{seconds:g} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
