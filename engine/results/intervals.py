"""95% confidence intervals, without any library of statistics."""

import math
from collections.abc import Sequence
from statistics import fmean, stdev
from typing import NamedTuple

T_95 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""Student's t at 97.5% for 1 to 30 degrees of freedom; any table of statistics."""

Z_95 = 1.959964


class Interval(NamedTuple):
    """An estimate and the 95% confidence interval around it; infinitely wide where there is one value only."""

    mean: float
    low: float
    high: float

    @property
    def half_width(self) -> float:
        """Half of its width: what stands behind the ±."""
        return (self.high - self.low) / 2

    @property
    def spans_zero(self) -> bool:
        """Whether zero is among the values that the data allow."""
        return self.low <= 0 <= self.high

    def to_json(self) -> list[float] | None:
        """Its ends; None where one value alone gives none."""
        return [self.low, self.high] if math.isfinite(self.half_width) else None


def student_t_95(freedom: int) -> float:
    """Student's t at 97.5%: the table, then the first terms of Cornish and Fisher (within 1e-4)."""
    if freedom <= len(T_95):
        return T_95[freedom - 1]
    return Z_95 + (Z_95**3 + Z_95) / (4 * freedom) + (5 * Z_95**5 + 16 * Z_95**3 + 3 * Z_95) / (96 * freedom**2)


def around(center: float, deviation: float, n: int) -> Interval:
    """Student's interval around an estimate from `n` parts whose standard deviation is known from themselves."""
    if n < 2:
        return Interval(center, -math.inf, math.inf)
    half_width = student_t_95(n - 1) * deviation / math.sqrt(n)
    return Interval(center, center - half_width, center + half_width)


def mean_interval(values: Sequence[float]) -> Interval:
    """Student's t-interval of the mean of independent values (A. Law, Simulation Modeling and Analysis, 2015, 9.4)."""
    return around(fmean(values), stdev(values) if len(values) > 1 else math.inf, len(values))


def share_interval(hits: int, n: int) -> Interval:
    """Wilson's interval of a probability of which `hits` of `n` were seen; sound for 0 and for n too.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.
    """
    share, z2 = hits / n, Z_95**2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half_width = Z_95 / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return Interval(share, middle - half_width if hits else 0.0, middle + half_width if hits < n else 1.0)
