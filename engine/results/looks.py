"""Looking several times at runs that are added, without being fooled by the luckiest look.

Who computes a 95% interval after 5, 8, 12, ... runs and stops at the first that says something is wrong far more often
than 1 time in 20. Here the 5% are spent over the looks, planned beforehand, in equal parts: each look has an interval
at the confidence 1 - 0.05 / looks, and all of them together hold the true mean with 95% (Bonferroni), however the looks
depend on each other. So a verdict may be taken at any look. Where several means are judged, they share each look's part
in equal parts again. Sources: C. Jennison and B. Turnbull, Interim Analyses:
The Repeated Confidence Interval Approach, J. Royal Statistical Society B 51, 1989; K. Lan and D. DeMets, Discrete
Sequential Boundaries for Clinical Trials, Biometrika 70, 1983 (spending).
"""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

from engine.results.intervals import Interval

ALPHA = 0.05
"""What all intervals together may be wrong with."""
GROWTH = 1.5
"""From look to look there are so many times more runs."""
STEPS = 60
"""Halvings of the range in which a quantile lies: more than a float has digits."""


def planned(first: int, most: int) -> tuple[int, ...]:
    """Numbers of runs after which one looks: the first, then half as many again each time, at last the most."""
    looks = [first]
    while looks[-1] < most:
        looks.append(min(most, math.ceil(GROWTH * looks[-1])))
    return tuple(looks)


def interval_at(values: Sequence[float], alpha: float) -> Interval:
    """Student's t-interval of the mean that is wrong with the probability `alpha`."""
    mean, n = fmean(values), len(values)
    if n < 2:
        return Interval(mean, -math.inf, math.inf)
    half_width = student_t(alpha, n - 1) * stdev(values) / math.sqrt(n)
    return Interval(mean, mean - half_width, mean + half_width)


def student_t(alpha: float, freedom: int) -> float:
    """What the size of Student's t exceeds with the probability `alpha`."""
    low, high = 0.0, math.pi / 2
    for _ in range(STEPS):
        angle = (low + high) / 2
        low, high = (angle, high) if _within(angle, freedom) < 1 - alpha else (low, angle)
    return math.sqrt(freedom) * math.tan((low + high) / 2)


def _within(angle: float, freedom: int) -> float:
    """Probability that |t| is below tan(angle) * sqrt(freedom): Abramowitz and Stegun, 1964, 26.7.3 and 26.7.4."""
    sine, square = math.sin(angle), math.cos(angle) ** 2
    odd = freedom % 2 == 1
    term = math.cos(angle) if odd else 1.0
    total = term if freedom > 1 else 0.0
    for one in range(3 if odd else 2, freedom - 1, 2):
        term *= square * (one - 1) / one
        total += term
    return 2 / math.pi * (angle + sine * total) if odd else sine * total
