"""Two designs under the same requests: paired differences, and whether they show anything.

Both designs run under the same seeds. Every source of randomness has a stream of its own by (seed, component,
purpose), so both see the same requests, and what varies from pair to pair is the designs' difference alone
(common random numbers: A. Law, Simulation Modeling and Analysis, 2015, 11.2).
"""

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any, NamedTuple

import numpy as np

from engine.design.change import Change, difference
from engine.design.document import Design
from engine.results.frame import Floats
from engine.results.intervals import Interval, mean_interval
from engine.results.replications import Json, Replications, figures

SIMULATED = ("components/", "links/", "classes/", "places/", "scenarios/")
"""Where the two designs may differ so that a run can notice; the board is only drawn."""


class Comparison(NamedTuple):
    """Results of two designs under the same seeds, in pairs."""

    a: Replications
    b: Replications
    change: Change
    """What makes the first design into the second."""

    def differences(self, figure: str) -> Floats:
        """B less A in each pair of runs, by the figure's dotted path ("latency_ms.p99"); NaN where one has none."""
        return np.asarray(self.b.values(figure) - self.a.values(figure))

    def interval(self, figure: str) -> Interval:
        """Mean difference and its 95% interval, paired."""
        values = self.differences(figure)
        return mean_interval(values[~np.isnan(values)].tolist())

    def shown(self, figure: str) -> bool:
        """Whether the runs show a difference: the interval does not span zero."""
        return not self.interval(figure).spans_zero

    def to_json(self) -> Json:
        """The keys of `loadscape compare --json`."""
        first, other = self.a.results[0], self.b.results[0]
        return {
            "format": 1,
            "a": first["design"],
            "b": other["design"],
            "seeds": [result["seed"] for result in self.a.results],
            "until_s": first["until_s"],
            "warmup_s": first["warmup_s"],
            "same_requests": bool(np.all(self.differences("requests.offered") == 0)),
            "changes": {
                "added": sorted(self.change.added),
                "removed": sorted(self.change.removed),
                "updated": self.change.to_json().get("updated", {}),
            },
            "figures": paired(self.a.results, self.b.results),
        }


def paired(a: Sequence[Json], b: Sequence[Json]) -> Json:
    """The results' tree whose leaves are {a, b, difference, ci95, shown}.

    `shown` is true where the 95% interval of the paired difference does not span zero, null where it cannot be told:
    a figure that only one design has, or fewer than two pairs that have it.
    """

    def leaf(values: Sequence[Any]) -> Json:
        before, after = values[: len(a)], values[len(a) :]
        pairs = [(x, y) for x, y in zip(before, after, strict=True) if x is not None and y is not None]
        interval = mean_interval([y - x for x, y in pairs]) if pairs else None
        ends = interval.to_json() if interval else None
        return {
            "a": _mean(before),
            "b": _mean(after),
            "difference": interval.mean if interval else None,
            "ci95": ends,
            "shown": None if interval is None or ends is None else not interval.spans_zero,
        }

    return figures([*a, *b], leaf)


def _mean(values: Sequence[Any]) -> float | None:
    present = [value for value in values if value is not None]
    return fmean(present) if present else None


def change_between(a: Design, b: Design) -> Change:
    """What makes design A into B, of all that is simulated."""
    whole = difference(a, b, "From A to B")
    parts: dict[str, Mapping[str, Any]] = {
        name: {path: value for path, value in getattr(whole, name).items() if path.startswith(SIMULATED)}
        for name in ("added", "removed", "updated")
    }
    return Change(label=whole.label, **parts)


def sentences(change: Change) -> Iterator[str]:
    """The change in lines for a person: what is new, what is gone, which fields differ."""
    for path in sorted(change.added.keys() - change.removed.keys()):
        yield f"+ {path}"
    for path in sorted(change.removed.keys() - change.added.keys()):
        yield f"- {path}"
    for path in sorted(change.added.keys() & change.removed.keys()):
        yield f"~ {path} is another kind"
    for path, fields in sorted(change.updated.items()):
        for field, (old, new) in fields.items():
            yield from _field(f"{path} {field}", old, new)


def _field(name: str, old: Any, new: Any) -> Iterator[str]:
    """One line per value that differs, however deep it lies."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield from _field(f"{name}.{key}", old.get(key), new.get(key))
    elif _are_records(old) and _are_records(new) and len(old) == len(new):
        for place, (one, other) in enumerate(zip(old, new, strict=True), start=1):
            if one != other:
                yield from _field(f"{name}.{place}", one, other)
    else:
        yield f"~ {name}: {_shown(old)} -> {_shown(new)}"


def _are_records(value: Any) -> bool:
    """Whether it is a list as of events: too long for a line, so that only what differs in it is told."""
    return isinstance(value, tuple | list) and any(isinstance(one, Mapping) for one in value)


def _shown(value: Any) -> str:
    if _are_records(value):
        return str(len(value))
    text = "unset" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 40 else text[:37] + "..."
