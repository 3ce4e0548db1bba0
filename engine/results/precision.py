"""How well one run knows its 99th percentile: a confidence interval from the batches of a single long run."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.results.histogram import percentile_s, percentiles_s
from engine.results.intervals import Interval, around

BATCHES = 32
"""Fewer do not show whether they depend on each other; more are not needed (B. Schmeiser, Operations Research 30,
1982, finds 10 to 30 enough)."""
LEAST_COMPLETED = 1000
"""A batch's 99th percentile has then ten requests above it."""
MOST_DEPENDENCE = 0.25
"""Lag-1 autocorrelation that 32 independent batches rarely (1 in 12) exceed."""


class Precision(NamedTuple):
    """What a run of its own length says of its precision."""

    asked: float
    """Half width of the 95% interval, as a share of the percentile."""
    reached: bool
    p99_ms: Interval
    method: str
    parts: int
    """Batches or replications."""
    warmup_s: float
    warmup_found: bool
    at_most_s: float

    @property
    def relative(self) -> float:
        """Half width over percentile, as it is."""
        return self.p99_ms.half_width / self.p99_ms.mean if self.p99_ms.mean > 0 else math.inf

    def to_json(self) -> dict[str, object]:
        """The key `precision` of `loadscape simulate --until auto --json`."""
        known = math.isfinite(self.p99_ms.mean)
        return {
            "asked": self.asked,
            "reached": self.reached,
            "p99_ms": self.p99_ms.mean if known else None,
            "ci95": self.p99_ms.to_json() if known else None,
            "relative": self.relative if math.isfinite(self.relative) else None,
            "method": self.method,
            "parts": self.parts,
            "warmup_s": self.warmup_s,
            "warmup_found": self.warmup_found,
            "at_most_s": self.at_most_s,
        }


def sectioned_p99_ms(batches: NDArray[np.int64]) -> Interval:
    """The percentile of all batches together; its interval from how the batches' own percentiles lie around it.

    Sectioning: S. Asmussen, P. Glynn, Stochastic Simulation, Springer 2007, III.5. Infinite where a batch is empty
    or there are fewer than two.
    """
    if len(batches) < 2:
        return Interval(math.nan, -math.inf, math.inf)
    whole_ms = percentile_s(batches.sum(axis=0), 0.99) * 1000
    parts_ms = percentiles_s(batches, (0.99,))[0] * 1000
    if np.isnan(parts_ms).any():
        return Interval(whole_ms, -math.inf, math.inf)
    deviation = math.sqrt(float(((parts_ms - whole_ms) ** 2).sum()) / (len(parts_ms) - 1))
    return around(whole_ms, deviation, len(parts_ms))


def are_independent(batches: NDArray[np.int64]) -> bool:
    """Whether the batches are long enough: enough requests in each, and their percentiles do not lean on each other."""
    if len(batches) < BATCHES or int(batches.sum(axis=1).min()) < LEAST_COMPLETED:
        return False
    return lag_1(percentiles_s(batches, (0.99,))[0]) <= MOST_DEPENDENCE


def lag_1(values: NDArray[np.float64]) -> float:
    """Autocorrelation of neighbours; 0 for a constant."""
    apart = values - values.mean()
    spread = float((apart**2).sum())
    return float((apart[1:] * apart[:-1]).sum()) / spread if spread > 0 else 0.0
