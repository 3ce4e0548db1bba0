"""Live figures as short text: three digits that can be read while they move."""


def rate(per_second: float) -> str:
    """12/s, 1.2k/s, 3.4M/s."""
    return f"{short(per_second)}/s"


def short(value: float) -> str:
    """Three significant digits at most, with k, M or G."""
    for unit, size in (("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if value >= size * 0.9995:
            scaled = value / size
            return f"{scaled:.0f}{unit}" if scaled >= 99.95 else f"{scaled:.1f}{unit}"
    return f"{value:.0f}" if value >= 9.95 or value < 0.05 else f"{value:.1f}"


def percent(share: float) -> str:
    """63 %; a share that is small but not zero never reads as 0 %."""
    if 0 < share < 0.005:
        return "<1 %"
    return f"{share * 100:.0f} %"
