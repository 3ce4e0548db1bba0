"""Confidence intervals of simulated means; every tolerance of a theory test comes from here.

A test runs several independent replications and asks that the value of theory lies in Student's t-interval of
their mean (A. Law, Simulation Modeling and Analysis, 5th ed. 2015, 9.4), and that the interval is narrow. At 99.9%
and a half-width of at most 2% of the mean, a planted error of 5% is caught with a probability above 99%: the interval
would have to reach 3% further than its own half-width.
"""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

from scipy import stats

CONFIDENCE = 0.999
MAX_RELATIVE_HALF_WIDTH = 0.02


class Interval(NamedTuple):
    """A confidence interval of a mean."""

    mean: float
    half_width: float

    def holds(self, value: float) -> bool:
        return abs(value - self.mean) <= self.half_width

    def __str__(self) -> str:
        return f"{self.mean:.6g} ± {self.half_width:.2g}"


def replications(values: Sequence[float], confidence: float = CONFIDENCE) -> Interval:
    """The t-interval of the mean of independent replications."""
    deviation = statistics.stdev(values)
    quantile = float(stats.t.ppf((1 + confidence) / 2, len(values) - 1))
    return Interval(statistics.fmean(values), quantile * deviation / math.sqrt(len(values)))


def batch_means(values: Sequence[float], batches: int = 20, confidence: float = CONFIDENCE) -> Interval:
    """The t-interval of the mean of one long run, from the means of its `batches`; a remainder is left out."""
    size = len(values) // batches
    return replications([statistics.fmean(values[i * size : (i + 1) * size]) for i in range(batches)], confidence)


def difference(a: Sequence[float], b: Sequence[float], confidence: float = CONFIDENCE) -> Interval:
    """Welch's interval of the difference of two means (B. L. Welch, Biometrika 34, 1947)."""
    var_a, var_b = statistics.variance(a) / len(a), statistics.variance(b) / len(b)
    spread = statistics.fmean(a) - statistics.fmean(b)
    if var_a + var_b == 0:
        return Interval(spread, 0.0)
    freedom = (var_a + var_b) ** 2 / (var_a**2 / (len(a) - 1) + var_b**2 / (len(b) - 1))
    return Interval(spread, float(stats.t.ppf((1 + confidence) / 2, freedom)) * math.sqrt(var_a + var_b))


def assert_mean(
    values: Sequence[float],
    expected: float,
    what: str,
    max_half_width: float = MAX_RELATIVE_HALF_WIDTH,
    bias: float = 0.0,
) -> None:
    """The replications' mean agrees with theory, and is sharp enough to have caught an error.

    `bias` is the relative error that the figure may have by its own construction (a histogram, an approximation).
    """
    interval = replications(values)
    assert interval.half_width <= max_half_width * abs(expected), (
        f"{what}: {interval} is too wide to tell: at most {max_half_width:.1%} of {expected:.6g} asked"
    )
    assert abs(interval.mean - expected) <= interval.half_width + bias * abs(expected), (
        f"{what}: theory {expected:.6g}, simulated {interval} ({interval.mean / expected - 1:+.2%})"
    )


def disagreement(a: Sequence[float], b: Sequence[float], tolerance: float = 0.0) -> str:
    """How two means differ, empty when they agree up to `tolerance` of rounding that both may have."""
    interval = difference(a, b)
    if abs(interval.mean) <= interval.half_width + tolerance:
        return ""
    return f"{statistics.fmean(a):.6g} and {statistics.fmean(b):.6g} differ by {interval}"
