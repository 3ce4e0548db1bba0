"""Measured figures as people read them: three digits that matter, a prefix, a unit.

The one place for canvas, charts and panels. What people type into a field is `widgets/forms/numbers.py`.
"""

from math import isfinite

from widgets.language import local, tr

NOTHING = "–"
_PREFIXES = (("G", 1e9), ("M", 1e6), ("k", 1e3))
_LONG_S = 100


def short(value: float) -> str:
    """12, 1.2 k, 3.4 M: digits that can be read while they move."""
    for prefix, size in _PREFIXES:
        if value >= size * 0.9995:
            scaled = value / size
            return f"{scaled:.0f} {prefix}" if scaled >= 99.95 else local(f"{scaled:.1f} {prefix}")
    return f"{value:.0f}" if value >= 9.95 or value < 0.05 else local(f"{value:.1f}")


def rate(per_second: float) -> str:
    """12/s, 1.2 k/s: where it is clear what is counted and room is scarce."""
    return _of(short(per_second), "/s")


def request_rate(per_second: float) -> str:
    """12 req/s, 1.2 k req/s."""
    return _of(short(per_second), tr("req/s"))


def percent(share: float) -> str:
    """63 %; a share that is small but not zero never reads as 0 %."""
    if 0 < share < 0.005:
        return "<1 %"
    return f"{share * 100:.0f} %"


def amount(value: float, unit: str) -> str:
    """A reading of a chart: 340 ms, 1.2 s, 12.3 k/s, 4,200 calls; a dash where there is none."""
    if not isfinite(value):
        return NOTHING
    size = abs(value)
    if unit == "ms":
        return local(f"{value / 1e3:,.3g} s") if size >= 1e3 else _of(_plain(value), unit)
    for prefix, limit in _PREFIXES:
        if size >= (limit if prefix != "k" else 1e4):
            return _of(local(f"{value / limit:.3g} {prefix}"), unit)
    return _of(_plain(value), unit)


def span(seconds: float) -> str:
    """A length of time: 4.2 s, 1,250 s."""
    return local(f"{seconds:.1f} s" if seconds < _LONG_S else f"{seconds:,.0f} s")


def _plain(value: float) -> str:
    size = abs(value)
    if 0 < size < 0.01:
        return local("<0.01")
    return local(f"{value:,.0f}" if size >= 100 or value == round(value) else f"{value:.3g}")


def _of(number: str, unit: str) -> str:
    """A number of a unit: a word or a letter stands apart, "/s" and "%" touch what they follow."""
    return f"{number} {unit}" if unit and unit[0].isalpha() else f"{number}{unit}"
