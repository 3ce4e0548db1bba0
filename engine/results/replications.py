"""The same design under several seeds: means with 95% confidence intervals, and how often it fails at all.

A result is a tree of JSON values; the mean of results is the tree of their means, with the same keys.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any, NamedTuple

import numpy as np

from engine.errors import BadDesign
from engine.results.frame import Floats
from engine.results.intervals import Interval, mean_interval, share_interval

UNAVERAGED = ("format", "design", "until_s", "warmup_s", "scenario", "kind", "version", "precision")
"""Keys that say what was run; they are the same in every run and stay as they are."""

WITHOUT_INTERVAL = ("seed", "series", "engine", "bucket_s", *UNAVERAGED)

Json = dict[str, Any]


class Replications(NamedTuple):
    """Results of one design under independent seeds."""

    results: tuple[Json, ...]
    """Of each run, the keys of `loadscape simulate --json`."""

    def values(self, figure: str) -> Floats:
        """A figure of all runs by its dotted path ("latency_ms.p99"); NaN where a run does not have it.

        Raises BadDesign where no run has a figure of that name.
        """
        return np.array([figure_of(result, figure) for result in self.results])

    def interval(self, figure: str) -> Interval:
        """Mean and 95% interval of a figure, over the runs that have it."""
        values = self.values(figure)
        return mean_interval(values[~np.isnan(values)].tolist())

    def probability(self, cause: str = "any") -> Interval:
        """Of a run in which requests fail by this cause at all, with Wilson's 95% interval."""
        return share_interval(sum(happens(result, cause) for result in self.results), len(self.results))

    def to_json(self) -> Json:
        """One result whose numbers are means, with `replications` beside them."""
        return summarize(self.results)


def figure_of(result: Mapping[str, Any], figure: str) -> float:
    """One number of a result by its dotted path; NaN where it is null. Raises BadDesign where there is none."""
    found: Any = result
    for key in figure.split("."):
        if not isinstance(found, Mapping) or key not in found:
            raise BadDesign(f"no figure is called {figure!r}: a result has no {key!r} there")
        found = found[key]
    if found is None:
        return math.nan
    if not is_number(found):
        raise BadDesign(f"{figure!r} is no figure but holds {type(found).__name__}")
    return float(found)


def summarize(results: Sequence[Json]) -> Json:
    """One result whose numbers are means, and beside them `replications`: seeds, intervals, what happens how often.

    A latency or ratio that a run does not have (null) is left out of its mean. Happenings (lists of records such as
    `failovers`) are those of all runs, each with its seed.
    """
    return {
        **merged(results, fmean),
        "seed": results[0]["seed"],
        **happenings(results),
        "replications": {
            "n": len(results),
            "seeds": [result["seed"] for result in results],
            "ci95": intervals(results),
            "happens": {cause: _often(results, cause) for cause in ("any", *results[0]["requests"]["by_cause"])},
        },
    }


def happens(result: Mapping[str, Any], cause: str) -> bool:
    """Whether any request of the run failed by the cause."""
    requests = result["requests"]
    return bool(requests["failed"] if cause == "any" else requests["by_cause"].get(cause, 0))


def _often(results: Sequence[Json], cause: str) -> Json:
    runs = sum(happens(result, cause) for result in results)
    share = share_interval(runs, len(results))
    return {"runs": runs, "probability": share.mean, "ci95": share.to_json()}


def happenings(results: Sequence[Json]) -> Json:
    """The lists of records of all results, each record with the seed of its run."""
    return {
        key: [{"seed": result["seed"], **record} for result in results for record in result.get(key, ())]
        for key in dict.fromkeys(key for result in results for key in result)
        if any(is_happenings(result.get(key)) for result in results) or key == "failovers"
    }


def is_number(value: Any) -> bool:
    """A figure; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_happenings(value: Any) -> bool:
    """A list of records: each happened once, in one run."""
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def intervals(results: Sequence[Json]) -> Json:
    """For every figure the 95% interval of its mean, in the results' own tree; null where one run alone has it."""

    def interval(values: Sequence[Any]) -> Any:
        present = [value for value in values if value is not None]
        return mean_interval(present).to_json() if present else None

    return figures(results, interval)


def figures(results: Sequence[Json], leaf: Callable[[Sequence[Any]], Any]) -> Json:
    """The tree of all figures that the results have, each the `leaf` of its values (None where a result has none)."""
    return {
        key: figures([value or {} for value in values], leaf) if branches else leaf(values)
        for key, values, branches in _columns(results)
    }


def _columns(trees: Sequence[Json]) -> Iterator[tuple[str, list[Any], bool]]:
    """Key, values and whether they are trees again; what is no figure is left out."""
    for key in dict.fromkeys(key for tree in trees for key in tree if key not in WITHOUT_INTERVAL):
        values = [tree.get(key) for tree in trees]
        present = [value for value in values if value is not None]
        if all(isinstance(value, dict) for value in present) and present:
            yield key, values, True
        elif all(is_number(value) for value in present):
            yield key, values, False


def merged(trees: Sequence[Json], combine: Callable[[Sequence[float]], float]) -> Json:
    """The tree of the combined values of all keys; names stay as they are."""
    keys = dict.fromkeys(key for tree in trees for key in tree)
    return {
        key: trees[0].get(key) if key in UNAVERAGED else _value([tree.get(key) for tree in trees], combine)
        for key in keys
    }


def _value(values: Sequence[Any], combine: Callable[[Sequence[float]], float]) -> Any:
    present = [value for value in values if value is not None]
    if present and all(isinstance(value, dict) for value in present):
        return merged(present, combine)
    if present and all(isinstance(value, list) for value in present):
        if any(map(is_happenings, present)):
            return []
        shortest = min(len(value) for value in present)
        return [_value([value[place] for value in present], combine) for place in range(shortest)]
    if present and all(map(is_number, present)):
        mean = combine(present)
        return mean if math.isfinite(mean) else None
    return present[0] if present else None
