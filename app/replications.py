"""The same design under several seeds, on all cores: means with 95% confidence intervals.

A result is a tree of JSON values; the mean of results is the tree of their means, with the same keys.
"""

import math
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import fmean, stdev
from typing import Any

T_95 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""Student's t at 97.5% for 1 to 30 degrees of freedom; any table of statistics."""

Z_95 = 1.959964

UNAVERAGED = ("format", "design", "until_s", "warmup_s", "scenario", "kind", "version")
"""Keys that say what was run; they are the same in every run and stay as they are."""


def run_all(run: Callable[[int], dict[str, Any]], seeds: Sequence[int]) -> list[dict[str, Any]]:
    """The results of all seeds, in their order; the compiled engine runs in threads without the lock."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(run, seeds))


def summarize(results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One result whose numbers are means, with `replications` and `half_width_95` beside them.

    A latency or ratio that a run does not have (null) is left out of its mean. `failovers` lists those of
    all runs, each with its seed.
    """
    averaged = [{key: value for key, value in result.items() if key != "failovers"} for result in results]
    failovers = [{"seed": r["seed"], **failover} for r in results for failover in r.get("failovers", ())]
    widths = [{key: value for key, value in result.items() if key not in ("series", "seed")} for result in averaged]
    return {
        **_merge(averaged, fmean),
        "seed": results[0]["seed"],
        "replications": len(results),
        "failovers": failovers,
        "half_width_95": _merge(widths, half_width_95),
    }


def half_width_95(values: Sequence[float]) -> float:
    """Half the width of the 95% confidence interval of the mean; infinite for a single value."""
    if len(values) < 2:
        return math.inf
    freedom = len(values) - 1
    t = T_95[freedom - 1] if freedom <= len(T_95) else Z_95 + (Z_95**3 + Z_95) / (4 * freedom)
    return t * stdev(values) / math.sqrt(len(values))


def _merge(trees: Sequence[dict[str, Any]], combine: Callable[[Sequence[float]], float]) -> dict[str, Any]:
    keys = dict.fromkeys(key for tree in trees for key in tree)
    return {
        key: trees[0].get(key) if key in UNAVERAGED else _value([tree.get(key) for tree in trees], combine)
        for key in keys
    }


def _value(values: Sequence[Any], combine: Callable[[Sequence[float]], float]) -> Any:
    present = [value for value in values if value is not None]
    if present and all(isinstance(value, dict) for value in present):
        return _merge(present, combine)
    if present and all(isinstance(value, list) for value in present):
        shortest = min(len(value) for value in present)
        return [_value([value[place] for value in present], combine) for place in range(shortest)]
    if present and all(isinstance(value, int | float) for value in present):
        mean = combine(present)
        return mean if math.isfinite(mean) else None
    return present[0] if present else None
