"""Measured figures in the window: as `engine/figures.py` writes them, in the language of the window.

What people type into a field is `widgets/forms/numbers.py`.
"""

from engine import figures, moments
from engine.figures import NOTHING, with_unit
from widgets.language import local, tr

SINCE_DAYS = "day "


def short(value: float) -> str:
    """12, 1.2 k, 3.4 M: digits that can be read while they move."""
    return local(figures.short(value))


def rate(per_second: float) -> str:
    """12/s, 1.2 k/s: where it is clear what is counted and room is scarce."""
    return with_unit(short(per_second), "/s")


def request_rate(per_second: float) -> str:
    """12 req/s, 1.2 k req/s."""
    return with_unit(short(per_second), tr("req/s"))


def percent(share: float) -> str:
    """63 %; what is not none or not all never reads so."""
    return local(figures.percent(share))


def share(of_one: float) -> str:
    """63.4 %, 99.9987 %: a share with its digits."""
    return local(figures.share(of_one))


def whole(value: float) -> str:
    """4,200: things that were counted."""
    return local(figures.whole(value))


def amount(value: float, unit: str) -> str:
    """340 ms, 1.2 s, 12.3 k/s, 4,200 calls; a dash where there is no value."""
    return local(figures.amount(value, unit))


def signed(value: float, unit: str) -> str:
    """+1.2 ms: a difference."""
    return local(figures.signed(value, unit))


def money(usd: float) -> str:
    """3,100 USD."""
    return local(figures.money(usd))


def monthly(usd: float) -> str:
    """3,100 USD/month."""
    return local(figures.money(usd)).replace("USD", tr("USD/month"))


def span(seconds: float) -> str:
    """A length of time: 4.2 s, 1 min 30 s, 2 h 5 min."""
    return local(figures.duration(seconds))


def clock(seconds: float) -> str:
    """A moment of a run: 30 s, 1:30, 2 h, day 3."""
    return _of_days(moments.clock(seconds))


def instant(seconds: float) -> str:
    """A moment of a run to the millisecond: 0:30.000, 1:02:05.250, day 3, 06:00:00.000."""
    return _of_days(moments.instant(seconds))


def moment(seconds: float, step_s: float) -> str:
    """A mark of a time axis whose marks are so far apart: 30 s, 15 min, 2 h, day 3."""
    return _of_days(moments.label(seconds, step_s))


def _of_days(text: str) -> str:
    if text.startswith(SINCE_DAYS):
        number, comma, rest = text.removeprefix(SINCE_DAYS).partition(", ")
        return tr("day {number}", number=number) + comma + local(rest)
    return local(text)


__all__ = [
    "NOTHING",
    "amount",
    "clock",
    "instant",
    "moment",
    "money",
    "monthly",
    "percent",
    "rate",
    "request_rate",
    "share",
    "short",
    "signed",
    "span",
    "whole",
]
