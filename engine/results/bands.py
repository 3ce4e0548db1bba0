"""Many runs over time: a band instead of a line, and how many of the runs collapsed."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from engine.results.frame import Floats
from engine.results.intervals import Interval, share_interval

Json = Mapping[str, Any]

COLLAPSE = 0.5
"""A run has collapsed when in its last quarter less than this share of what was offered was served."""


class Band(NamedTuple):
    """One figure of all runs, a value a bucket: the middle run, and the range that holds 80 % of them."""

    time_s: Floats
    low: Floats
    middle: Floats
    high: Floats


def band(results: Sequence[Json], figure: str) -> Band:
    """The band of a series by its dotted path below `series`, such as "latency_ms.p99" or "completed_rps".

    Buckets in which a run has no value are left out of it; where no run has one the band is NaN.
    """
    rows = [
        np.array([np.nan if value is None else value for value in _at(result, figure)], float) for result in results
    ]
    count = min(len(row) for row in rows)
    values = np.vstack([row[:count] for row in rows])
    seen = ~np.all(np.isnan(values), axis=0)
    found = np.full((3, count), np.nan)
    if seen.any():
        found[:, seen] = np.nanquantile(values[:, seen], (0.1, 0.5, 0.9), axis=0)
    return Band(np.array(results[0]["series"]["time_s"][:count], float), *found)


def failed(results: Sequence[Json]) -> list[Json]:
    """The results with one more series: `failed`, all causes together."""
    found: list[Json] = []
    for result in results:
        causes = result["series"]["failed_rps"].values()
        total = np.sum([np.array(values, float) for values in causes], axis=0).tolist()
        found.append({**result, "series": {**result["series"], "failed": total}})
    return found


def collapsed(result: Json) -> bool:
    """Whether a run ended in an overload it did not leave: see COLLAPSE.

    Source: Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021: goodput stays low though the
    trigger is gone.
    """
    series = result["series"]
    offered, completed = np.array(series["offered_rps"], float), np.array(series["completed_rps"], float)
    last = max(1, len(offered) // 4)
    asked = offered[-last:].sum()
    return bool(asked > 0 and completed[-last:].sum() < COLLAPSE * asked)


def collapse_share(results: Sequence[Json]) -> Interval:
    """The share of runs that collapsed, with Wilson's 95% interval."""
    return share_interval(sum(collapsed(result) for result in results), len(results))


def _numbers(values: Sequence[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], np.float64)


def _at(result: Json, figure: str) -> Sequence[float | None]:
    found: Any = result["series"]
    for key in figure.split("."):
        found = found[key]
    values: Sequence[float | None] = found
    return values
