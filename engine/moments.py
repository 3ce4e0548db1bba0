"""Moments of a run as people read them, and round ones for an axis: 30 s, 1:30, 2 h, day 3."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Final

from engine.figures import DAY_S, HOUR_S, MINUTE_S

STEPS_S: Final = (
    *(10, 15, 20, 30),
    *(MINUTE_S * many for many in (1, 2, 5, 10, 15, 30)),
    *(HOUR_S * many for many in (1, 2, 3, 6, 12)),
    *(DAY_S * many for many in (1, 2, 5)),
)
"""Distances between marks that people count in; below and above them 1, 2 and 5 times a power of ten."""


def clock(seconds: float) -> str:
    """A moment of a run: 30 s, 1:30, 2 h, 2:30 h, 1:02:05, day 3, day 3, 06:00."""
    tidy = round(seconds, 3)
    if tidy < MINUTE_S:
        return f"{tidy:g} s"
    minutes, rest = divmod(tidy, MINUTE_S)
    rest = round(rest, 3)
    hours, minutes = divmod(int(minutes), 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"day {days}" + (f", {hours:02}:{minutes:02}" if hours or minutes or rest else "") + _seconds(rest)
    if not hours:
        return f"{minutes}{_seconds(rest) or ':00'}"
    if rest:
        return f"{hours}:{minutes:02}{_seconds(rest)}"
    return f"{hours}:{minutes:02} h" if minutes else f"{hours} h"


def instant(seconds: float) -> str:
    """A moment of a run to the millisecond, of one form in a column: 0:30.000, 1:02:05.250, day 3, 06:00:00.000."""
    minutes, ms = divmod(round(1000 * seconds), 1000 * MINUTE_S)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    rest = f"{minutes:02}:{ms / 1000:06.3f}"
    if days:
        return f"day {days}, {hours:02}:{rest}"
    return f"{hours}:{rest}" if hours else rest.removeprefix("0")


def label(seconds: float, step: float) -> str:
    """A mark of an axis whose marks are so far apart: as a clock, and 15 min where nobody needs seconds."""
    minutes = round(seconds / MINUTE_S, 6)
    if step >= MINUTE_S and minutes < HOUR_S / MINUTE_S and minutes == int(minutes):
        return f"{int(minutes)} min" if minutes else "0"
    return clock(seconds)


def step_s(least_s: float) -> float:
    """The smallest round distance between marks that is not below this."""
    if STEPS_S[0] / 2 < least_s <= STEPS_S[-1]:
        return float(next(step for step in STEPS_S if step >= least_s))
    unit = DAY_S if least_s > DAY_S else 1
    size = 10.0 ** floor(log10(least_s / unit))
    return next(part * size for part in (1.0, 2.0, 5.0, 10.0) if part * size * unit >= least_s * (1 - 1e-9)) * unit


def marks(from_s: float, until_s: float, apart_s: float) -> Sequence[float]:
    """Round moments in a stretch of time, at least so far apart."""
    step = step_s(apart_s)
    first, last = ceil(from_s / step - 1e-9), floor(until_s / step + 1e-9)
    return [round(step * place, 9) for place in range(first, last + 1)]


def _seconds(rest: float) -> str:
    """Behind minutes: nothing, or seconds with what is behind their point."""
    if not rest:
        return ""
    whole, point, part = f"{rest:g}".partition(".")
    return f":{int(whole):02}{point}{part}"
