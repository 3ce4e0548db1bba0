"""The failure campaign: every single failure of a design, each in a run of its own beside one without it.

Each is tried under several seeds. Under one seed all runs see the same requests, so that what differs is the failure's
doing (common random numbers: A. Law, Simulation Modeling and Analysis, 2015, 11.2); over the seeds every figure has its
mean and 95% interval. Source of the practice: A. Basiri et al., Chaos
Engineering, IEEE Software 2016.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.design.document import Design, Event, Scenario
from engine.design.places import inside
from engine.results.intervals import Interval, mean_interval

if TYPE_CHECKING:
    from engine.experiments import Watch

Json = Mapping[str, Any]

NOTICED = 0.01
"""A bucket in which so much more of what was offered fails than without the failure is not recovered."""
HURT = 0.001
"""A class that loses so much availability is hurt."""


class Timing(NamedTuple):
    """When a failure happens, in seconds of the run."""

    at_s: float = 20.0
    for_s: float = 20.0
    until_s: float = 80.0


USUAL = Timing()
RUNS = 5
"""Seeds that each failure is tried under."""


class Failure(NamedTuple):
    """One thing that goes down."""

    path: str
    """Record path of a component, a link or a place."""
    event: Event
    of: int = 0
    """One of so many instances or nodes goes down; 0: the whole."""


class Hit(NamedTuple):
    """What a failure did, beside the runs without it: means over the seeds with their 95% intervals."""

    path: str
    kind: str
    """Kind of the component or place, or "link"."""
    of: int
    """One of so many instances or nodes went down; 0: the whole."""
    runs: int
    availability: Interval | None
    """Of the whole run; None where nothing was over."""
    failed: Interval
    """Requests more than without it."""
    blast_radius: Interval
    """Requests that failed from its start on, more than without it, in proportion to those offered while it lasted.

    Who times out after it is over counts too; at most 1.
    """
    hurt: tuple[str, ...]
    """Request classes that lost availability."""
    detect_s: Interval | None
    """Until a health check, a breaker or a failover noticed; None where nothing did in any run."""
    detected: int
    """Runs in which it was noticed."""
    recover_s: Interval | None
    """From its start until no more requests failed than without it, in the runs that recovered; 0: none ever did."""
    recovered: int
    """Runs that recovered before their end."""
    lost_writes: Interval

    def row(self) -> dict[str, str | float | None]:
        """A row of a table for a spreadsheet: stable names, plain numbers."""
        section, _, key = self.path.partition("/")
        told: dict[str, str | float | None] = {
            "section": section,
            "id": key,
            "kind": self.kind,
            "one_of": self.of or None,
        }
        told["runs"] = self.runs
        for name in ("availability", "failed", "blast_radius", "detect_s", "recover_s", "lost_writes"):
            seen: Interval | None = getattr(self, name)
            low, high = (seen.to_json() if seen else None) or (None, None)
            told |= {name: seen.mean if seen else None, f"{name}_low": low, f"{name}_high": high}
        return {**told, "detected": self.detected, "recovered": self.recovered, "hurt": " ".join(self.hurt)}


class Campaign(NamedTuple):
    """All hits, the worst first, and the availability without any failure."""

    calm: Interval | None
    timing: Timing
    runs: int
    hits: tuple[Hit, ...]


def single_failures(design: Design, timing: Timing) -> tuple[Failure, ...]:
    """Every component but clients and monitoring crashes, every link is cut, every place that has any goes down."""
    return tuple(_failures(design, timing))


def _failures(design: Design, timing: Timing) -> Iterator[Failure]:
    at: dict[str, Any] = {"at_s": timing.at_s, "for_s": timing.for_s}
    for key, spec in design.components.items():
        if spec.kind not in ("client", "monitoring"):
            yield Failure(f"components/{key}", Event(event="crash", target=key, **at))
            several = max(getattr(spec, "instances", 1), getattr(spec, "nodes", 1))
            if several > 1:
                yield Failure(f"components/{key}", Event(event="crash", target=key, node=1, **at), several)
    for key, link in design.links.items():
        if design.components[link.source].kind != "monitoring":
            yield Failure(f"links/{key}", Event(event="link_cut", target=key, **at))
    for key in design.places:
        if any(design.components[one].kind != "client" for one in inside(design, key)):
            yield Failure(f"places/{key}", Event(event="outage", target=key, **at))


def runs_of(design: Design, timing: Timing = USUAL, runs: int = RUNS) -> int:
    """How many runs a campaign takes."""
    return runs * (1 + len(single_failures(design, timing)))


def campaign(
    design: Design,
    timing: Timing = USUAL,
    *,
    runs: int = RUNS,
    seed: int = 1,
    scenario: Scenario | None = None,
    watch: Watch | None = None,
) -> Campaign:
    """Run the design under every seed once calm and once with every single failure, on all cores.

    Where a scenario is given all runs play it, the calm ones too: what differs is still the failure's doing.
    Raises BadDesign where the design cannot run, Stopped by its watch.
    """
    from engine.experiments import Watch, on_all_cores, run  # the compiler behind it takes a second to load

    watch = watch or Watch()
    failures = single_failures(design, timing)
    seeds = range(seed, seed + runs)
    played_by_all = () if scenario is None else scenario.events

    def once(job: tuple[tuple[Event, ...], int]) -> Json:
        events, with_seed = job
        played = Scenario(events=(*played_by_all, *events))
        result = run(design, timing.until_s, seed=with_seed, scenario=played, watch=watch).to_json()
        del result["series"]["components"], result["series"]["latency_ms"]
        return result

    cases = [(), *((failure.event,) for failure in failures)]
    found = on_all_cores(once, [(events, one) for events in cases for one in seeds])
    calm, *results = (found[at : at + runs] for at in range(0, len(found), runs))
    hits = [_hit(design, failure, pair, timing) for failure, pair in zip(failures, _pairs(results, calm), strict=True)]
    order = sorted(hits, key=lambda hit: (-hit.lost_writes.mean, -hit.failed.mean))
    return Campaign(_over([one["availability"] for one in calm]), timing, runs, tuple(order))


Pairs = Sequence[tuple[Json, Json]]
"""Of every seed the run with a failure and the calm one."""


def _pairs(results: Sequence[Sequence[Json]], calm: Sequence[Json]) -> Iterator[Pairs]:
    for runs in results:
        yield tuple(zip(runs, calm, strict=True))


def _hit(design: Design, failure: Failure, pairs: Pairs, timing: Timing) -> Hit:
    section, _, key = failure.path.partition("/")
    with_it = [result for result, _ in pairs]
    detected = [_detected(result, calm) for result, calm in pairs]
    recovered = [_recovered(result, calm, timing) for result, calm in pairs]
    classes = [name for name in with_it[0]["classes"] if _is_hurt([_lost(name, *pair) for pair in pairs])]
    return Hit(
        failure.path,
        "link" if section == "links" else str(getattr(design, section)[key].kind),
        failure.of,
        len(pairs),
        _over([result["availability"] for result in with_it]),
        mean_interval([result["requests"]["failed"] - calm["requests"]["failed"] for result, calm in pairs]),
        mean_interval([_blast_radius(result, calm, timing) for result, calm in pairs]),
        tuple(classes),
        _over(detected),
        sum(one is not None for one in detected),
        _over(recovered),
        sum(one is not None for one in recovered),
        mean_interval([_lost_writes(result) - _lost_writes(calm) for result, calm in pairs]),
    )


def _over(values: Sequence[float | None]) -> Interval | None:
    """Mean and interval over the runs that have the figure; None where none has."""
    present = [value for value in values if value is not None]
    return mean_interval(present) if present else None


def _detected(result: Json, calm: Json) -> float | None:
    """Of what went down with the failure only; what a scenario takes down is gone in the calm run too."""
    known = {(one["component"], one["failed_s"]) for one in calm["failovers"]}
    new = [one for one in result["failovers"] if (one["component"], one["failed_s"]) not in known]
    return min((one["time_to_detect_s"] for one in new if one["time_to_detect_s"] is not None), default=None)


def _lost_writes(result: Json) -> float:
    return float(sum(one["lost_writes"] for one in result["failovers"]))


def _recovered(result: Json, calm: Json, timing: Timing) -> float | None:
    """From the start of the failure to the last bucket in which more failed than without it."""
    times = result["series"]["time_s"]
    offered, more = _beside(result, calm)
    bad = [end for end, extra, rate in zip(times, more, offered, strict=True) if rate > 0 and extra > NOTICED * rate]
    late = [end for end in bad if end > timing.at_s]
    return 0.0 if not late else None if late[-1] >= times[-1] else float(late[-1] - timing.at_s)


def _blast_radius(result: Json, calm: Json, timing: Timing) -> float:
    times, bucket_s = result["series"]["time_s"], result["series"]["bucket_s"]
    offered, more = _beside(result, calm)
    end_s = timing.at_s + timing.for_s
    asked = sum(rate for end, rate in zip(times, offered, strict=True) if timing.at_s < end <= end_s + bucket_s / 2)
    failed = sum(rate for end, rate in zip(times, more, strict=True) if end > timing.at_s)
    return min(1.0, max(0.0, failed / asked)) if asked > 0 else 0.0


def _beside(result: Json, calm: Json) -> tuple[list[float], list[float]]:
    """Offered a second in every bucket, and how much more failed a second than in the calm run."""
    series, other = result["series"], calm["series"]
    failed = [sum(rates) for rates in zip(*series["failed_rps"].values(), strict=True)]
    before = [sum(rates) for rates in zip(*other["failed_rps"].values(), strict=True)]
    return series["offered_rps"], [now - was for now, was in zip(failed, before, strict=True)]


def _lost(name: str, result: Json, calm: Json) -> float:
    """How much availability a class has lost."""
    before, after = calm["classes"][name]["availability"], result["classes"][name]["availability"]
    return 0.0 if before is None or after is None else float(before - after)


def _is_hurt(lost: Sequence[float]) -> bool:
    """Whether a class loses more than chance explains; of one run its word is taken."""
    seen = mean_interval(lost)
    return seen.mean > HURT and (seen.low > 0 or len(lost) == 1)
