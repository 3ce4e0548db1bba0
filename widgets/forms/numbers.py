"""Numbers as people type them: 1e6, 10k, 1.5 M, 1 000 000, and another unit of time or size."""

import math
import re

from widgets.language import decimal_sign, local

_PREFIXES = (("k", 1e3), ("M", 1e6), ("G", 1e9))
_MULTIPLES = (
    ("ms", (("us", 1e-3), ("µs", 1e-3), ("ms", 1.0), ("s", 1e3), ("min", 6e4), ("h", 3.6e6))),
    ("s", (("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("s", 1.0), ("min", 60.0), ("h", 3600.0), ("d", 86400.0))),
    ("bytes", (("bytes", 1.0), ("B", 1.0), ("kB", 1e3), ("KB", 1e3), ("MB", 1e6), ("GB", 1e9))),
    ("MB", (("MB", 1.0), ("GB", 1e3), ("TB", 1e6))),
    ("GB", (("MB", 1e-3), ("GB", 1.0), ("TB", 1e3))),
    ("", (("%", 0.01),)),
)
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)", re.DOTALL)


def parsed(text: str, unit: str, *, whole: bool) -> int | float:
    """The number in the field's unit. Raises ValueError with a sentence."""
    found = _NUMBER.fullmatch(re.sub(r"(?<=\d)[\s_,'\u202f\u00a0](?=\d{3}(\D|$))", "", _pointed(text.strip())))
    factor = _factors(unit).get(found[2].strip()) if found else None
    if found is None or factor is None:
        raise ValueError(f"Must be a number{f' in {unit}' if unit else ''}, such as 250 or 1e6.")
    number = float(found[1]) * factor
    if not math.isfinite(number):
        raise ValueError("Must be a finite number.")
    if not whole:
        return float(f"{number:.15g}")
    if number != round(number):
        raise ValueError("Must be a whole number.")
    return round(number)


def formatted(number: float) -> str:
    """A number with thin spaces between thousands; scientific where it would be long."""
    if number and (abs(number) >= 1e15 or abs(number) < 1e-4):
        return local(f"{number:.6g}")
    if number == round(number):
        return f"{round(number):,}".replace(",", "\u202f")
    return local(f"{number:.12g}")


def _pointed(text: str) -> str:
    """A number written with the decimal sign of the language, with a point; where that is a comma, both will do."""
    if decimal_sign() != "," or "," not in text:
        return text
    return text.replace(".", "").replace(",", ".", 1)


def stepped(number: float, steps: int) -> float:
    """The number some steps on; a step is a tenth of its order of magnitude, so that 5 steps matter anywhere."""
    size = 10.0 ** (math.floor(math.log10(abs(number))) - 1) if number else 1.0
    return float(f"{number + steps * size:.12g}")


def _factors(unit: str) -> dict[str, float]:
    factors = {
        "": 1.0,
        unit: 1.0,
        **dict(_PREFIXES),
        **{f"{prefix}{gap}{unit}": factor for prefix, factor in _PREFIXES for gap in ("", " ")},
    }
    for name, multiples in _MULTIPLES:
        if name == unit:
            factors.update(multiples)
    return factors
