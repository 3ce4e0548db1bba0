"""Log-linear histograms: a bin is 1/64 of an octave wide, so that a percentile is within 0.8 % of the true one.

Source: G. Tene, HdrHistogram (log-linear bins).
"""

import math

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.program import BINS, LOWEST_OCTAVE, OCTAVE_BINS


@kernel
def bin_of(seconds: float) -> int:
    """The histogram bin of a duration."""
    if seconds <= 0.0:
        return 0
    mantissa, exponent = math.frexp(seconds)
    spot = (exponent - LOWEST_OCTAVE) * OCTAVE_BINS + i8((mantissa - 0.5) * (2 * OCTAVE_BINS))
    return min(max(spot, 0), BINS - 1)


@kernel
def middle_s(spot: int) -> float:
    """The duration in the middle of a bin."""
    mantissa = 0.5 + (spot % OCTAVE_BINS + 0.5) / (2 * OCTAVE_BINS)
    return math.ldexp(mantissa, spot // OCTAVE_BINS + LOWEST_OCTAVE)
