"""The failure campaign: every single failure of a design, each in a run of its own beside one without it.

All runs have the same seed, so that they see the same requests and what differs is the failure's doing (common random
numbers: A. Law, Simulation Modeling and Analysis, 2015, 11.2). Source of the practice: A. Basiri et al., Chaos
Engineering, IEEE Software 2016.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.design.document import Design, Event, Scenario
from engine.design.places import inside

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


class Failure(NamedTuple):
    """One thing that goes down."""

    path: str
    """Record path of a component, a link or a place."""
    event: Event


class Hit(NamedTuple):
    """What a failure did, beside the run without it."""

    path: str
    kind: str
    """Kind of the component or place, or "link"."""
    availability: float | None
    """Of the whole run; None where nothing was over."""
    failed: int
    """Requests more than without it."""
    blast_radius: float
    """Share of the requests offered while it lasted that failed, more than without it."""
    hurt: tuple[str, ...]
    """Request classes that lost availability."""
    detect_s: float | None
    """Until a health check, a breaker or a failover noticed; None where nothing did."""
    recover_s: float | None
    """From its start until no more requests failed than without it; 0: none ever did, None: not within the run."""
    lost_writes: int


class Campaign(NamedTuple):
    """All hits, the worst first, and the availability without any failure."""

    calm: float | None
    timing: Timing
    hits: tuple[Hit, ...]


def single_failures(design: Design, timing: Timing) -> tuple[Failure, ...]:
    """Every component but clients and monitoring crashes, every link is cut, every place that has any goes down."""
    return tuple(_failures(design, timing))


def _failures(design: Design, timing: Timing) -> Iterator[Failure]:
    at: dict[str, Any] = {"at_s": timing.at_s, "for_s": timing.for_s}
    for key, spec in design.components.items():
        if spec.kind not in ("client", "monitoring"):
            yield Failure(f"components/{key}", Event(event="crash", target=key, **at))
    for key, link in design.links.items():
        if design.components[link.source].kind != "monitoring":
            yield Failure(f"links/{key}", Event(event="link_cut", target=key, **at))
    for key in design.places:
        if any(design.components[one].kind != "client" for one in inside(design, key)):
            yield Failure(f"places/{key}", Event(event="outage", target=key, **at))


def campaign(design: Design, timing: Timing = USUAL, *, seed: int = 1, watch: Watch | None = None) -> Campaign:
    """Run the design once calm and once with every single failure, on all cores.

    Raises BadDesign where the design cannot run, Stopped by its watch.
    """
    from engine.experiments import Watch, on_all_cores, run  # the compiler behind it takes a second to load

    watch = watch or Watch()
    failures = single_failures(design, timing)

    def once(events: tuple[Event, ...]) -> Json:
        scenario = Scenario(events=events)
        result = run(design, timing.until_s, seed=seed, scenario=scenario, watch=watch).to_json()
        del result["series"]["components"], result["series"]["latency_ms"]
        return result

    calm, *results = on_all_cores(once, [(), *((failure.event,) for failure in failures)])
    hits = [_hit(design, failure, result, calm, timing) for failure, result in zip(failures, results, strict=True)]
    order = sorted(hits, key=lambda hit: (-hit.lost_writes, -hit.failed))
    return Campaign(calm["availability"], timing, tuple(order))


def _hit(design: Design, failure: Failure, result: Json, calm: Json, timing: Timing) -> Hit:
    section, _, key = failure.path.partition("/")
    kind = "link" if section == "links" else str(getattr(design, section)[key].kind)
    offered, more = _beside(result, calm)
    times = result["series"]["time_s"]
    bucket_s = result["series"]["bucket_s"]
    end_s = timing.at_s + timing.for_s
    lasting = [place for place, end in enumerate(times) if timing.at_s < end <= end_s + bucket_s / 2]
    asked = sum(offered[place] for place in lasting)
    bad = [end for end, extra, rate in zip(times, more, offered, strict=True) if rate > 0 and extra > NOTICED * rate]
    late = [end for end in bad if end > timing.at_s]
    recover_s = 0.0 if not late else None if late[-1] >= times[-1] else late[-1] - timing.at_s
    detected = [one["time_to_detect_s"] for one in result["failovers"] if one["time_to_detect_s"] is not None]
    return Hit(
        failure.path,
        kind,
        result["availability"],
        result["requests"]["failed"] - calm["requests"]["failed"],
        max(0.0, sum(more[place] for place in lasting) / asked) if asked > 0 else 0.0,
        tuple(name for name in result["classes"] if _lost(calm["classes"][name], result["classes"][name]) > HURT),
        min(detected, default=None),
        recover_s,
        sum(one["lost_writes"] for one in result["failovers"]),
    )


def _beside(result: Json, calm: Json) -> tuple[list[float], list[float]]:
    """Offered a second in every bucket, and how much more failed a second than in the calm run."""
    series, other = result["series"], calm["series"]
    failed = [sum(rates) for rates in zip(*series["failed_rps"].values(), strict=True)]
    before = [sum(rates) for rates in zip(*other["failed_rps"].values(), strict=True)]
    return series["offered_rps"], [now - was for now, was in zip(failed, before, strict=True)]


def _lost(calm: Json, now: Json) -> float:
    """How much availability a class has lost."""
    before, after = calm["availability"], now["availability"]
    return 0.0 if before is None or after is None else float(before - after)
