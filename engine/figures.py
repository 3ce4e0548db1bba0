"""Figures as people read them: two or three digits that matter, a prefix or a unit that keeps them short.

The one place where a measured value becomes text: rules, debrief, reports, cards, charts and panels all ask here. The
window puts the decimal sign of its language on top (`widgets/figures.py`). What people type into a field is
`widgets/forms/numbers.py`, and what a file holds keeps all its digits.
"""

from math import copysign, isfinite
from typing import Final

NOTHING: Final = "–"
"""Where there is no value."""
MINUTE_S, HOUR_S, DAY_S = 60, 3_600, 86_400
GIGA: Final = 1e9
_PREFIXES: Final = (("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3))
_GROUPED = 1e4
"""Up to here a number is written out, 4,200; then it has a prefix, 12.3 k."""
_LEAST = 0.01


def number(value: float) -> str:
    """Three digits that matter: 0.25, 12.3, 340, 4,200, 12.3 k, 3.4 M; <0.01 where it would read as none."""
    if not isfinite(value):
        return NOTHING
    if value < 0:
        return f"-{number(-value)}"
    if value < _GROUPED:
        return _plain(value)
    scaled = _three(value)
    prefix, size = next(one for one in _PREFIXES if scaled >= one[1])
    return f"{_plain(scaled / size)} {prefix}"


def short(value: float) -> str:
    """12, 1.2 k, 3.4 M: digits that can be read while they move."""
    if not isfinite(value):
        return NOTHING
    for prefix, size in _PREFIXES:
        if value >= size * 0.9995:
            scaled = value / size
            return f"{scaled:.0f} {prefix}" if scaled >= 99.95 else f"{scaled:.1f} {prefix}"
    if 0 < value < 0.05:
        return "<0.1"
    return f"{value:.0f}" if value >= 9.95 or value == 0 else f"{value:.1f}"


def whole(value: float) -> str:
    """Things that were counted, every one of them: 4,200, 1,234,567."""
    return f"{value:,.0f}" if isfinite(value) else NOTHING


def amount(value: float, unit: str) -> str:
    """A value with its unit, in a larger or smaller one where that is shorter: 340 ms, 1.5 s, 12.3 k/s, 4.2 GB."""
    if not isfinite(value):
        return NOTHING
    if unit in ("ms", "s"):
        return duration(value / 1e3 if unit == "ms" else value) if value else f"0 {unit}"
    if unit == "%":
        return share(value / 100)
    if unit == "GB":
        return size(value * GIGA)
    return with_unit(number(value), unit)


def signed(value: float, unit: str) -> str:
    """A difference: +1.2 ms, -340 USD, and 0 where there is none; one too small to tell is <+0.01 or >-0.01."""
    text = amount(abs(value), unit)
    sign, beyond = ("+", "<") if value > 0 else ("-", ">") if value < 0 else ("", "")
    return f"{beyond}{sign}{text[1:]}" if text[0] == "<" else f"{sign}{text}"


def with_unit(text: str, unit: str) -> str:
    """A number of a unit: a word and "%" stand apart, "/s" touches what it follows."""
    return f"{text} {unit}" if unit and (unit[0].isalpha() or unit[0] == "%") else f"{text}{unit}"


def duration(seconds: float) -> str:
    """How long something takes: 0.34 ms, 340 ms, 1.2 s, 1 min 30 s, 2 h 5 min, 3 d 4 h."""
    if not isfinite(seconds):
        return NOTHING
    if seconds < 0:
        return f"-{duration(-seconds)}"
    if seconds == 0:
        return "0 s"
    if _three(seconds * 1e3) < 1e3:
        return f"{_plain(seconds * 1e3)} ms"
    if _three(seconds) < MINUTE_S:
        return f"{_plain(seconds)} s"
    for size, unit, part, parts in ((HOUR_S, "min", MINUTE_S, "s"), (DAY_S, "h", HOUR_S, "min")):
        step = part // 60
        total = round(seconds / step)
        if total * step < size:
            return _two(total, 60, unit, parts)
    hours = round(seconds / HOUR_S)
    return _two(hours, 24, "d", "h") if hours < 100 * 24 else f"{whole(hours / 24)} d"


def size(held: float) -> str:
    """How much is held, in bytes: 512 B, 1.5 kB, 340 MB, 4.2 GB, 12 TB."""
    if not isfinite(held):
        return NOTHING
    rounded = _three(held)
    for prefix, least in _PREFIXES:
        if rounded >= least:
            return f"{_plain(rounded / least)} {prefix}B"
    return f"{_plain(held)} B"


def money(usd: float) -> str:
    """What something costs: 0.45 USD, 31.5 USD, 3,100 USD, 1.24 M USD."""
    if not isfinite(usd):
        return NOTHING
    if usd < 0:
        return f"-{money(-usd)}"
    if round(usd) < 1_000_000:
        return f"{_plain(usd)} USD"
    return f"{number(usd)} USD"


def percent(of_one: float) -> str:
    """63 %: one digit for the eye that wanders; what is not none or not all never reads so."""
    if not isfinite(of_one):
        return NOTHING
    if 0 < of_one < 0.005:
        return "<1 %"
    if 0.995 <= of_one < 1:
        return ">99 %"
    return f"{of_one * 100:.0f} %"


def share(of_one: float) -> str:
    """A share with its digits: 63.4 %, 99.9987 %, <0.001 %; one just below 1 never reads as all."""
    if not isfinite(of_one):
        return NOTHING
    hundredths = of_one * 100
    if 0 < hundredths < 0.001:
        return "<0.001 %"
    if 99.5 <= hundredths < 100:
        return f"{int(round(hundredths * 10_000, 6)) / 10_000:g} %" if hundredths < 99.9999 else ">99.9999 %"
    return f"{_three(hundredths):,.10g} %"


def _two(total: int, parts: int, unit: str, part: str) -> str:
    larger, smaller = divmod(total, parts)
    return f"{larger} {unit} {smaller} {part}" if smaller else f"{larger} {unit}"


def _three(value: float) -> float:
    """Rounded to three digits, or to one where it has more before its point."""
    return float(f"{value:.3g}")


def _plain(value: float) -> str:
    rounded = _three(value) if abs(value) < 1e3 else copysign(round(abs(value)), value)
    if 0 < rounded < _LEAST:
        return f"<{_LEAST}"
    return f"{rounded:,.0f}" if rounded >= 100 else f"{rounded:.3g}"
