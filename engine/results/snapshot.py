"""A frame of a running simulation: copied out of the world, so that looking never alters the run."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from engine.design.document import Design
from engine.design.spec import Spec
from engine.program import (
    ACCEPTED,
    APPLIED,
    BUSY,
    COMPLETED,
    DONE,
    EGRESS,
    FAILED,
    FAULTS,
    HITS,
    INSIDE,
    LAG,
    LATENCY,
    LOOKUPS,
    LOST,
    MEMORY,
    NEVER,
    NONE,
    OFFERED,
    OLDEST,
    ON,
    STALE,
    UNLIMITED,
    UP,
    WAITING,
    Cause,
    Program,
    Stage,
    StationState,
    Table,
)
from engine.results.costs import cost_series
from engine.results.frame import (
    CAUSES,
    ComponentNow,
    ComponentSeries,
    Floats,
    Frame,
    Histogram,
    LinkNow,
    Marker,
    Requests,
    Series,
    State,
)
from engine.results.histogram import EDGES_MS, PERCENTILES, percentiles_s, slower
from engine.results.messages import messages_now, messages_series, queue_rows
from engine.results.operations import alerts_of

DRAWN = tuple(PERCENTILES)
"""Percentiles of a bucket that a frame carries; a result has them all."""
SMOOTHING = 0.2
"""Weight of the newest bucket in the utilization shown on the canvas."""
TINY = 1e-12
BUSY_SHARE = 0.85
"""Above this utilization, or with calls waiting for longer than they are served, a component is degraded."""


def stations_of(program: Program) -> Mapping[str, list[int]]:
    """The stations of every component: one, or one per node."""
    found: dict[str, list[int]] = {}
    for key, row in program.rows["stations"].items():
        assert isinstance(key, tuple)
        if key[0]:
            found.setdefault(str(key[0]), []).append(row)
    return found


def links_of(program: Program) -> Mapping[str, list[int]]:
    """The edges of every link of the design."""
    found: dict[str, list[int]] = {}
    for key, row in program.rows["links"].items():
        assert isinstance(key, tuple)
        if key[0]:
            found.setdefault(str(key[0]), []).append(row)
    return found


def requests_of(totals: Table, row: int = 0) -> Requests:
    """Requests of one class, or of all (row 0), since the warm-up."""
    total = totals[row]
    by_cause = {cause: int(total[cause]) for cause in CAUSES}
    offered, completed, failed = int(total["offered"]), int(total["completed"]), int(total["failed"])
    return Requests(offered, completed, failed, offered - completed - failed, by_cause)


def frame_of(program: Program, design: Design) -> Frame:
    """Everything the window draws of this moment."""
    world = program.world
    clock = world.clock[0]
    series = series_of(program, design)
    return Frame(
        now_s=float(clock["now_s"]),
        events=int(clock["events"]),
        requests=requests_of(world.totals),
        series=series,
        components=_components(program, series),
        links=_links(program),
        markers=tuple(_markers(program)),
        alerts=tuple(alert for alert in alerts_of(program) if alert.cleared_s is None),
        latencies=Histogram(EDGES_MS, world.histograms[0].copy()),
    )


def series_of(program: Program, design: Design, percentiles: Sequence[str] = DRAWN) -> Series:
    """The full buckets of the run so far, with these percentiles of their latencies, or "max"."""
    world = program.world
    clock = world.clock[0]
    rows, bucket_s = int(clock["bucket"]), float(clock["bucket_s"])
    figures = world.series[:rows]
    histograms = world.latency_series[:rows]
    completed = figures[:, COMPLETED]
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_ms = figures[:, LATENCY] / completed * 1000
    shares = [PERCENTILES.get(name, 1.0) for name in percentiles]  # the largest is what none exceeds
    latency_ms = dict(zip(percentiles, (1000 * values for values in percentiles_s(histograms, shares)), strict=True))
    return Series(
        bucket_s=bucket_s,
        time_s=np.arange(1.0, rows + 1) * bucket_s,
        offered_rps=figures[:, OFFERED] / bucket_s,
        completed_rps=completed / bucket_s,
        failed_rps={cause: figures[:, FAILED + Cause[cause.upper()]] / bucket_s for cause in CAUSES},
        latency_ms={"mean": mean_ms, **latency_ms},
        components={
            component_id: _component_series(program, design.components[component_id], stations, rows, bucket_s)
            for component_id, stations in stations_of(program).items()
            if design.components[component_id].kind != "client"
        },
        slower_rps={
            one.latency_ms: slower(histograms, EDGES_MS, one.latency_ms) / bucket_s
            for one in design.board.objectives.values()
            if one.latency_ms is not None
        },
    )


def _component_series(
    program: Program, component: Spec, stations: list[int], rows: int, bucket_s: float
) -> ComponentSeries:
    world = program.world
    sums = world.station_series[:rows, stations, :].sum(axis=1)
    cores = world.stations["cores"][stations].astype(np.float64)
    on_s = world.station_series[:rows, stations, ON] @ cores
    queue = int(world.stations["queue"][stations[0]])
    memory = world.boxes["memory_bytes"][stations]
    with np.errstate(divide="ignore", invalid="ignore"):
        hit_ratio = sums[:, HITS] / sums[:, LOOKUPS]
        memory_share = sums[:, MEMORY] / (world.station_series[:rows, stations, ON] @ memory)
    return ComponentSeries(
        utilization=sums[:, BUSY] / np.maximum(on_s, TINY) if cores[0] < UNLIMITED else np.zeros(rows),
        queue_length=sums[:, WAITING] / bucket_s,
        concurrency=sums[:, INSIDE] / bucket_s,
        throughput_rps=sums[:, DONE] / bucket_s,
        hit_ratio=hit_ratio,
        instances_up=sums[:, UP] / bucket_s,
        messages=None if queue < 0 else messages_series(program, queue, rows, bucket_s),
        memory_share=memory_share if memory.sum() > 0 else None,
        failed_rps=sums[:, FAULTS] / bucket_s,
        oldest_wait_s=world.station_series[:rows, stations, OLDEST].max(axis=1) / bucket_s,
        cost_usd_per_month=cost_series(component, sums[:, ON], sums[:, ACCEPTED], sums[:, EGRESS], bucket_s),
        **_copies_series(program, stations, sums, bucket_s),
    )


def _copies_series(program: Program, stations: list[int], sums: Floats, bucket_s: float) -> dict[str, Floats | None]:
    """What is known of a component that keeps copies: a cache, a CDN, a primary or a follower."""
    world = program.world
    is_cache = bool((world.stations["cache"][stations] != NONE).any())
    is_cluster = bool((world.stations["cluster"][stations] != NONE).any())
    with np.errstate(divide="ignore", invalid="ignore"):
        lag_ms = sums[:, LAG] / sums[:, APPLIED] * 1000
    follows = bool(np.isin(world.replicas["station"], stations).any()) or bool(sums[:, APPLIED].any())
    copies = is_cache or is_cluster
    return {
        "replication_lag_ms": lag_ms if is_cluster and follows else None,
        "stale_rps": sums[:, STALE] / bucket_s if copies else None,
        "lost_writes": np.cumsum(sums[:, LOST]) if copies else None,
    }


def _components(program: Program, series: Series) -> Mapping[str, ComponentNow]:
    stations = np.asarray(program.world.stations)  # a record array's columns are slow to ask for
    queues = queue_rows(program)
    found: dict[str, ComponentNow] = {}
    for component_id, rows in stations_of(program).items():
        one = series.components.get(component_id)
        if one is None:
            continue
        ratio = _last(one.hit_ratio)
        utilization = _smoothed(one.utilization)
        waiting = float(stations["waiting"][rows].sum())
        up = int((stations["state"][rows] == StationState.UP).sum())
        found[component_id] = ComponentNow(
            state=_state(stations, _in_service(program, rows), utilization, waiting),
            utilization=utilization,
            queue_length=waiting,
            throughput_rps=_last(one.throughput_rps) if len(one.throughput_rps) else 0.0,
            hit_ratio=None if np.isnan(ratio) else ratio,
            instances_up=up,
            instances=int((stations["state"][rows] != StationState.OFF).sum()),
            messages=None if one.messages is None else messages_now(program, queues[component_id], one.messages),
        )
    return found


def _in_service(program: Program, rows: list[int]) -> list[int]:
    """Without the instances that are off or still to join; all where none is left."""
    stages = program.world.boxes["stage"]
    return [row for row in rows if stages[row] in (Stage.SERVING, Stage.DRAINING)] or rows


def _state(stations: Table, rows: list[int], utilization: float, waiting: float) -> State:
    states = stations["state"][rows]
    if (states == StationState.UP).all():
        slow = bool((stations["slow"][rows] != 1).any())
        late = utilization > BUSY_SHARE and waiting > float(stations["cores"][rows].sum())
        return "degraded" if slow or late else "up"
    if (states == StationState.HUNG).all():
        return "hung"
    if (states == StationState.BOOTING).all():
        return "booting"
    if (states == StationState.DOWN).all():
        return "down"
    return "degraded"


def _last(values: Floats) -> float:
    return float(values[-1]) if len(values) else float("nan")


def _smoothed(values: Floats) -> float:
    """An exponentially weighted mean of the last buckets."""
    recent = values[-10:][::-1]
    if not len(recent):
        return 0.0
    weights = (1 - SMOOTHING * 2) ** np.arange(len(recent))
    return float((recent * weights).sum() / weights.sum())


def _links(program: Program) -> Mapping[str, LinkNow]:
    links = program.world.links
    bucket_s = float(program.world.clock[0]["bucket_s"])
    calls, failed = (links[name].tolist() for name in ("bucket_calls", "bucket_failed"))
    return {
        link_id: LinkNow(sum(calls[row] for row in rows) / bucket_s, sum(failed[row] for row in rows) / bucket_s)
        for link_id, rows in links_of(program).items()
    }


def _markers(program: Program) -> Iterable[Marker]:
    world = program.world
    names = {row: component_id for component_id, rows in stations_of(program).items() for row in rows}
    for failure in world.failures[: int(world.clock[0]["failures"])]:
        component = names.get(int(failure["station"]), "")
        yield Marker(float(failure["failed_s"]), component, "failed")
        if failure["detected_s"] != NEVER:
            yield Marker(float(failure["detected_s"]), component, "detected")
        if failure["recovered_s"] != NEVER:
            yield Marker(float(failure["recovered_s"]), component, "recovered")
