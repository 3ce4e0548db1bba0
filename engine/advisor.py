"""The what-if advisor: which next step would help, each tried in runs under the same requests.

A step is offered only where the runs confirm it: with 95% confidence fewer requests fail, or, where none fails more,
the p99 is lower. Common random numbers: A. Law, Simulation Modeling and Analysis, 2015, 11.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.catalog.instances import LADDER
from engine.components.cache import Cache
from engine.design import verbs
from engine.design.change import Change, apply, propose
from engine.design.document import Design, Link, Scenario
from engine.results.comparison import Comparison, change_between
from engine.results.intervals import Interval
from engine.results.replications import Replications

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


class Step(NamedTuple):
    """One change of the design that may help."""

    title: str
    change: Change


class Advice(NamedTuple):
    """A step that helped: differences to the design as it is, with their 95% intervals."""

    step: Step
    p99_ms: Interval
    availability: Interval
    usd_per_month: float


class Advised(NamedTuple):
    """What holds the design back, and what helps, the best first."""

    bottleneck: str | None
    """The busiest component, or None where nothing is busy."""
    utilization: float
    tried: int
    advice: tuple[Advice, ...]


def next_steps(design: Design, result: Json) -> tuple[Step, ...]:
    """What could be done about the busiest components of a run, and about caches that miss."""
    found = {step.change.label: step for step in _steps(design, result)}
    return tuple(found.values())


def _steps(design: Design, result: Json) -> Iterator[Step]:
    for key in busiest(design, result)[:MOST]:
        spec = design.components[key]
        yield from _one_more(design, key)
        yield from _larger_machine(design, key)
        if spec.kind == "database" and getattr(spec, "role", None) == "primary":
            yield _replica(design, key)
            if _cacheable(design, key):
                yield _cache_before(design, key)
    for key, one in result["components"].items():
        if one["kind"] == "cache" and one.get("hit_ratio") is not None and one["hit_ratio"] < POOR_HITS:
            yield from _larger_cache(design, key)


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
        yield Step(
            f"One more instance of {key}: {instances}",
            verbs.set_field(design, f"components/{key}", "instances", instances),
        )


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
        yield Step(title, verbs.set_field(design, f"components/{key}", "cores", cores))


def _larger_cache(design: Design, key: str) -> Iterator[Step]:
    """Twice the entries."""
    spec = design.components[key]
    field = "capacity_items" if getattr(spec, "capacity_items", None) is not None else "memory_mb"
    value = getattr(spec, field, None)
    if value:
        yield Step(
            f"A larger cache {key}: twice its {'entries' if field == 'capacity_items' else 'memory'}",
            verbs.set_field(design, f"components/{key}", field, 2 * value),
        )


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
    """Run the design, think of next steps, try each under the same seeds, and keep what is confirmed.

    Raises BadDesign where the design cannot run, Stopped by its watch.
    """
    from engine.experiments import Watch, on_all_cores, run  # the compiler behind it takes a second to load

    watch = watch or Watch()
    seeds = range(seed, seed + plan.runs)

    def once(job: tuple[Design, int]) -> dict[str, Any]:
        one, with_seed = job
        result = run(
            one, plan.until_s, seed=with_seed, warmup_s=plan.warmup_s, scenario=scenario, watch=watch
        ).to_json()
        del result["series"]
        return result

    first = on_all_cores(once, [(design, one) for one in seeds])
    steps = next_steps(design, first[0])
    changed = [apply(design, step.change) for step in steps]
    results = on_all_cores(once, [(one, with_seed) for one in changed for with_seed in seeds])
    before = Replications(tuple(first))
    advice = []
    for place, (step, after) in enumerate(zip(steps, changed, strict=True)):
        runs = Replications(tuple(results[place * plan.runs : (place + 1) * plan.runs]))
        one = _advice(step, Comparison(before, runs, change_between(design, after)))
        if is_confirmed(one):
            advice.append(one)
    busy = busiest(design, first[0])
    worst = busy[0] if busy else None
    return Advised(
        worst,
        0.0 if worst is None else float(first[0]["components"][worst]["utilization"]),
        len(steps),
        tuple(sorted(advice, key=lambda one: (-round(one.availability.mean, 3), one.p99_ms.mean))),
    )


def runs_of(design: Design, plan: Plan = USUAL) -> int:
    """Runs of an advice at most: the design as it is, and every step for the busiest components and all caches."""
    caches = sum(spec.kind == "cache" for spec in design.components.values())
    return plan.runs * (1 + 4 * MOST + caches)


def _advice(step: Step, comparison: Comparison) -> Advice:
    return Advice(
        step,
        comparison.interval("latency_ms.p99"),
        comparison.interval("availability"),
        comparison.interval("cost_usd_per_month").mean,
    )


def is_confirmed(advice: Advice) -> bool:
    """Whether the runs show that fewer requests fail, or that none fails more and the p99 is lower."""
    if advice.availability.low > 0:
        return True
    return advice.availability.high >= 0 and advice.p99_ms.high < 0
