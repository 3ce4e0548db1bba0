"""The what-if advisor: which next step would help, each tried in runs under the same requests.

A step is offered only where the runs confirm it: with 95% confidence fewer requests fail and more are served, or,
where none fails more, the p99 is lower. Common random numbers: A. Law, Simulation Modeling and Analysis, 2015, 11.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from engine.catalog.instances import LADDER
from engine.components.cache import Cache
from engine.components.roles import DATABASES, cluster_of
from engine.design import verbs
from engine.design.change import apply, propose
from engine.design.document import Design, Link, Scenario
from engine.errors import BadDesign
from engine.results.comparison import Comparison, change_between
from engine.results.intervals import Interval
from engine.results.replications import Replications
from engine.steps.admission import admission
from engine.steps.capacity import limits, more_of, pools
from engine.steps.freshness import freshness
from engine.steps.patience import patience
from engine.steps.sharding import routers_of, shard
from engine.steps.step import Step, setting
from engine.steps.structure import balancing, cdn, misses, queue
from engine.steps.tail import hedges

if TYPE_CHECKING:
    from engine.experiments import Watch

Json = Mapping[str, Any]

WARM = 0.5
"""From this utilization on a component's queue is felt: M/M/1 then doubles its response."""
MOST = 3
"""Components that steps are tried for, the busiest first."""
POOR_HITS = 0.95
"""A cache that misses more often may be too small."""


class Plan(NamedTuple):
    """How long, and under how many seeds, a step is tried."""

    until_s: float = 30.0
    warmup_s: float = 5.0
    runs: int = 6


USUAL = Plan()


class Advice(NamedTuple):
    """A step that helped: differences to the design as it is, with their 95% intervals."""

    step: Step
    p99_ms: Interval | None
    """None where without the step nothing is answered, or with it."""
    availability: Interval | None
    """None where no request is over."""
    usd_per_month: Interval
    completed: Interval
    """Requests served in a run: fewer failures are worth nothing where the rest only waits longer."""


class Advised(NamedTuple):
    """What holds the design back, and what helps, the best first."""

    bottleneck: str | None
    """The busiest component, or None where nothing is busy."""
    utilization: float
    tried: int
    advice: tuple[Advice, ...]


def next_steps(design: Design, result: Json) -> tuple[Step, ...]:
    """What could be done about the busiest components of a run, about what is full, what misses and what fails."""
    found = {step.title: step for step in _steps(design, result)}
    return tuple(found.values())


def _steps(design: Design, result: Json) -> Iterator[Step]:
    busy = busiest(design, result)
    for key in busy[:MOST]:
        spec = design.components[key]
        yield from _one_more(design, key)
        yield from more_of(design, result, key)
        yield from _larger_machine(design, key)
        if spec.kind == "database" and getattr(spec, "role", None) == "primary":
            yield _replica(design, key)
        if spec.kind in DATABASES:
            yield from _spread(design, key)
    for key, one in result["components"].items():
        if one["kind"] in ("cache", "cdn") and one.get("hit_ratio") is not None and one["hit_ratio"] < POOR_HITS:
            yield from _larger_cache(design, key)
    yield from misses(design, result)
    yield from freshness(design, result)
    yield from limits(design, result)
    yield from pools(design, result)
    yield from patience(design, result)
    yield from hedges(design, result)
    yield from admission(design, result)
    yield from balancing(design, result)
    yield from queue(design, result)
    if busy:
        yield from cdn(design)


def _spread(design: Design, database: str) -> Iterator[Step]:
    """Shards, and a cache before them: what spares a whole set of replicas."""
    primary = cluster_of(design)[database]
    if design.components[primary].kind == "database":
        yield from shard(design, primary)
    routers = routers_of(design, primary)
    for key in routers or (primary,):
        if _cacheable(design, key):
            yield _cache_before(design, key)


def busiest(design: Design, result: Json) -> list[str]:
    """Components above WARM, the busiest first."""
    busy = {key: one["utilization"] for key, one in result["components"].items() if (one["utilization"] or 0.0) >= WARM}
    return sorted((key for key in busy if key in design.components), key=lambda key: -busy[key])


def _one_more(design: Design, key: str) -> Iterator[Step]:
    """One more instance; of a replica, one more replica."""
    spec = design.components[key]
    if getattr(spec, "role", None) == "replica":
        change = verbs.duplicate_linked(design, [key])
        yield Step(f"One more replica like {key}", change)
    elif hasattr(spec, "instances") and getattr(spec, "autoscaling", None) is None:
        instances = spec.instances + 1
        title = f"One more instance of {key}: {instances}"
        yield from setting(design, f"components/{key}", "instances", instances, title)


def _larger_machine(design: Design, key: str) -> Iterator[Step]:
    """The next size of the catalog, or twice the cores where none is chosen."""
    spec = design.components[key]
    size = getattr(spec, "instance", None)
    if size is not None:
        larger = [name for name, rung in LADDER.items() if rung.cores > LADDER[size].cores]
        if larger:
            name = min(larger, key=lambda one: LADDER[one].cores)
            title = f"A larger machine for {key}: {LADDER[name].cores} vCPU instead of {LADDER[size].cores}"
            yield Step(title, verbs.set_field(design, f"components/{key}", "instance", name))
    elif hasattr(spec, "cores"):
        cores = 2 * spec.cores
        title = f"Twice the cores for {key}: {cores}"
        yield from setting(design, f"components/{key}", "cores", cores, title)


def _larger_cache(design: Design, key: str) -> Iterator[Step]:
    """Twice the entries."""
    spec = design.components[key]
    said = {"capacity_items": "entries", "memory_mb": "memory", "storage_gb": "storage"}
    field = next(one for one in said if getattr(spec, one, None) is not None)
    value = getattr(spec, field)
    if value:
        title = f"A larger cache {key}: twice its {said[field]}"
        yield from setting(design, f"components/{key}", field, 2 * value, title)


def _replica(design: Design, primary: str) -> Step:
    """A read replica that everybody who reads from the primary reads from too."""
    return Step(f"A read replica of {primary}", verbs.add_replica(design, primary, _readers(design, primary)))


def _cacheable(design: Design, database: str) -> bool:
    """Whether its readers have no cache yet."""
    readers = _readers(design, database)
    cached = {link.source for link in design.links.values() if design.components[link.target].kind == "cache"}
    return bool(readers) and not cached & set(readers)


def _readers(design: Design, database: str) -> list[str]:
    sources = [link.source for link in design.links.values() if link.target == database]
    return [one for one in dict.fromkeys(sources) if design.components[one].kind in ("server", "worker")]


def _cache_before(design: Design, database: str) -> Step:
    """A cache that all readers of a database ask first."""
    new = verbs.fresh_id(design.components, "cache")
    records: dict[str, Any] = {f"components/{new}": Cache()}
    links = dict(design.links)
    for reader in _readers(design, database):
        name = verbs.fresh_id(links, f"{reader}-{new}"[:56])
        records[f"links/{name}"] = links[name] = Link(source=reader, target=new)
    _beside(design, database, new, records)
    return Step(f"A cache before {database}", propose(design, f"Add a cache before {database}", records))


def _beside(design: Design, old: str, new: str, records: dict[str, Any]) -> None:
    """Stand the new component below the old one, where that has a place on the board."""
    if old in design.board.positions:
        x, y = design.board.positions[old]
        records[f"positions/{new}"] = (x, y + 100.0)


def advise(
    design: Design,
    plan: Plan = USUAL,
    *,
    seed: int = 1,
    scenario: Scenario | None = None,
    watch: Watch | None = None,
) -> Advised:
    """Run the design, think of next steps, try each under the same seeds, and keep what is confirmed twice.

    A step that seems to help is tried once more under as many new seeds, and what is told of it comes from these: of
    many steps some look good by luck, and the best of them always looks better than it is. Raises BadDesign where the
    design cannot run, Stopped by its watch.
    """
    from engine.experiments import Watch

    watch = watch or Watch()
    bench = _Bench(design, plan, scenario, watch)
    first = bench.before(seed)
    steps = next_steps(design, first.results[0])
    once = plan.runs * (1 + len(steps))
    watch.expect(2 * once if steps else once)  # at most: a number that only ever falls
    seeming = [one.step for one in bench.tried(steps, first, seed)]
    watch.expect(once + (plan.runs * (1 + len(seeming)) if seeming else 0))
    again = seed + plan.runs
    advice = bench.tried(seeming, bench.before(again), again) if seeming else []
    busy = busiest(design, first.results[0])
    worst = busy[0] if busy else None
    return Advised(
        worst,
        0.0 if worst is None else float(first.results[0]["components"][worst]["utilization"]),
        len(steps),
        tuple(sorted(advice, key=_rank)),
    )


class _Bench(NamedTuple):
    """Where steps are tried: each beside the design as it is, under the same seeds, on all cores."""

    design: Design
    plan: Plan
    scenario: Scenario | None
    watch: Watch

    def before(self, seed: int) -> Replications:
        """The design as it is. Raises BadDesign where it cannot run."""
        from engine.experiments import on_all_cores  # the compiler behind it takes a second to load

        return Replications(tuple(on_all_cores(lambda one: self._run(self.design, one), self._seeds(seed))))

    def tried(self, steps: Sequence[Step], before: Replications, seed: int) -> list[Advice]:
        """The steps that are confirmed; one with which the design cannot run is none."""
        from engine.experiments import on_all_cores

        jobs = [(step, one) for step in steps for one in self._seeds(seed)]
        results = on_all_cores(self._run_with, jobs)
        advice = []
        for place, step in enumerate(steps):
            found = results[place * self.plan.runs : (place + 1) * self.plan.runs]
            after = tuple(one for one in found if one is not None)
            if len(after) == len(found):
                change = change_between(self.design, apply(self.design, step.change))
                advice.append(_advice(step, Comparison(before, Replications(after), change)))
        return [one for one in advice if is_confirmed(one)]

    def _seeds(self, first: int) -> range:
        return range(first, first + self.plan.runs)

    def _run_with(self, job: tuple[Step, int]) -> dict[str, Any] | None:
        step, seed = job
        try:
            return self._run(apply(self.design, step.change), seed)
        except BadDesign:
            return None

    def _run(self, design: Design, seed: int) -> dict[str, Any]:
        from engine.experiments import run

        plan = self.plan
        found = run(
            design, plan.until_s, seed=seed, warmup_s=plan.warmup_s, scenario=self.scenario, watch=self.watch
        ).to_json()
        del found["series"]
        return found


def _advice(step: Step, comparison: Comparison) -> Advice:
    return Advice(
        step,
        _interval(comparison, "latency_ms.p99"),
        _interval(comparison, "availability"),
        comparison.interval("cost_usd_per_month"),
        comparison.interval("requests.completed"),
    )


def _interval(comparison: Comparison, figure: str) -> Interval | None:
    """The difference where both designs have the figure in some run."""
    return None if np.isnan(comparison.differences(figure)).all() else comparison.interval(figure)


def _rank(advice: Advice) -> tuple[float, float]:
    availability, p99_ms = advice.availability, advice.p99_ms
    return -round(availability.mean, 3) if availability else 0.0, p99_ms.mean if p99_ms else 0.0


def is_confirmed(advice: Advice) -> bool:
    """Whether the runs show that fewer requests fail and more are served, or that as many are and the p99 is lower."""
    availability, p99_ms = advice.availability, advice.p99_ms
    if availability is None or availability.low > 0:
        return advice.completed.low > 0
    return availability.high >= 0 and advice.completed.high >= 0 and p99_ms is not None and p99_ms.high < 0
