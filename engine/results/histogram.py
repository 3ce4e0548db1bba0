"""Percentiles from log-linear histograms of latency: within 0.8 % of the true value, from all requests."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.program import BINS, LOWEST_OCTAVE, OCTAVE_BINS

PERCENTILES: Mapping[str, float] = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p999": 0.999}


def _middles() -> NDArray[np.float64]:
    octave, part = np.divmod(np.arange(BINS), OCTAVE_BINS)
    return np.asarray(np.ldexp(0.5 + (part + 0.5) / (2 * OCTAVE_BINS), octave + LOWEST_OCTAVE), np.float64)


def edges_s() -> NDArray[np.float64]:
    """The edges of the bins, one more than there are bins; the outermost bins also hold what lies beyond."""
    octave, part = np.divmod(np.arange(BINS + 1), OCTAVE_BINS)
    return np.asarray(np.ldexp(0.5 + part / (2 * OCTAVE_BINS), octave + LOWEST_OCTAVE), np.float64)


EDGES_MS = 1000 * edges_s()
EDGES_MS.setflags(write=False)
MIDDLES_S = _middles()
"""The middle of every bin, in seconds."""
MIDDLES_S.setflags(write=False)


def percentile_s(histogram: NDArray[np.integer], share: float) -> float:
    """The latency that this share of the counted requests does not exceed (nearest rank); NaN for no request."""
    cumulated = np.cumsum(histogram)
    if cumulated[-1] == 0:
        return float("nan")
    rank = max(1, int(np.ceil(share * cumulated[-1])))
    return float(MIDDLES_S[np.searchsorted(cumulated, rank)])


def percentiles_s(histograms: NDArray[np.integer], shares: Sequence[float]) -> tuple[NDArray[np.float64], ...]:
    """For every share the percentiles of all rows of a table of histograms."""
    cumulated = np.cumsum(histograms, axis=1)
    totals = cumulated[:, -1]
    found = []
    for share in shares:
        ranks = np.maximum(1, np.ceil(share * totals)).astype(np.int64)
        spots = [int(row.searchsorted(rank)) for row, rank in zip(cumulated, ranks, strict=True)]
        found.append(np.where(totals > 0, MIDDLES_S[np.minimum(np.array(spots, np.int64), BINS - 1)], np.nan))
    return tuple(found)


def slower(counts: NDArray[np.integer], edges_ms: NDArray[np.float64], latency_ms: float) -> NDArray[np.float64]:
    """By row how many are slower than a threshold; within a bin they are spread evenly."""
    place = int(np.searchsorted(edges_ms, latency_ms, side="right")) - 1
    if place < 0:
        return np.asarray(counts.sum(axis=-1), np.float64)
    if place >= counts.shape[-1]:
        return np.zeros(counts.shape[:-1])
    share = (edges_ms[place + 1] - latency_ms) / (edges_ms[place + 1] - edges_ms[place])
    return np.asarray(counts[..., place + 1 :].sum(axis=-1) + counts[..., place] * share, np.float64)
