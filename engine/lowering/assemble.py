"""The last phase: rows become the world's tables, with room for the run's state."""

import numpy as np
from numpy.typing import NDArray

from engine.lowering.builder import Builder
from engine.program import (
    AT_MOST_EVERY,
    BINS,
    COMMIT_HEADS,
    COMMITS,
    KEPT,
    LAYOUTS,
    LOG_HEADS,
    LOG_ROWS,
    MAX_ISOLATED,
    MAX_SHARDS,
    MOMENTS,
    NONE,
    PER_BUCKET,
    QUEUE_COLUMNS,
    SERIES_COLUMNS,
    SERIES_ROWS,
    SPANS,
    STATION_COLUMNS,
    TRACES,
    Alarm,
    Call,
    Clock,
    Commit,
    Event,
    Failure,
    Fault,
    Layout,
    Lease,
    LogEntry,
    Moment,
    Partition,
    Program,
    Resolver,
    Slot,
    Span,
    Table,
    Totals,
    Trace,
    Tracer,
    table,
    world_of,
)

CALLS = 1 << 14
"""Calls under way that there is room for at first."""
EVENTS_PER_CALL = 2
FAILURES = 4096
FAULTS = 4096
LEASES = 1 << 14
BUCKET_S = 1.0
KEYED = (
    *("stations", "boxes", "fleets", "watches", "alerts", "links", "groups", "members", "classes", "clients"),
    *("caches", "limiters", "checks", "queues", "clusters", "replicas", "shardings", "timers", "lines", "streams"),
    "distributions",
)
"""Tables whose rows have keys, by which an edit finds them again."""


def assemble(builder: Builder, warmup_s: float) -> Program:
    """The program with all its tables; the kernel's `start` has not run yet."""
    stations = len(builder.stations)
    classes = len(builder.classes)
    clusters = len(builder.clusters)
    queues = builder.queues.table()
    clients = builder.clients.table()
    world = world_of(
        clock=_clock(warmup_s),
        heap=table(Event, EVENTS_PER_CALL * CALLS + 4 * (FAULTS + len(builder.checks) + stations)),
        calls=table(Call, CALLS),
        free=np.arange(CALLS, dtype=np.int32)[::-1].copy(),
        lines=builder.lines.table(),
        timers=builder.timers.table(),
        stations=builder.stations.table(),
        boxes=builder.boxes.table(),
        fleets=builder.fleets.table(),
        watches=builder.watches.table(),
        alerts=builder.alerts.table(),
        alarms=table(Alarm, FAILURES),
        windows=np.zeros((max(1, builder.windows), BINS), np.int64),
        window_marks=np.zeros((max(1, builder.window_marks), BINS), np.int64),
        services=np.array(builder.services, np.int32).ravel(),
        distributions=builder.distributions.table(),
        quantiles=np.array(builder.quantiles or [(0.0, 0.0)], np.float64),
        links=builder.links.table(),
        outcomes=np.zeros(max(1, builder.outcomes), np.int8),
        plans=builder.plans.table(),
        steps=builder.steps.table(),
        **_groups(builder),
        classes=builder.classes.table(),
        clients=clients,
        mix=np.array(builder.mix, np.float64),
        rates=np.array(builder.rates or [(0.0, 0.0)], np.float64),
        resolvers=table(Resolver, max(1, builder.resolvers)),
        **_caches(builder),
        limiters=builder.limiters.table(),
        allowance=np.zeros(max(1, builder.allowance)),
        checks=builder.checks.table(),
        clusters=builder.clusters.table(),
        replicas=builder.replicas.table(),
        log=table(LogEntry, max(1, clusters * LOG_ROWS)),
        log_heads=np.zeros(max(1, clusters * LOG_HEADS), np.int64),
        queues=queues,
        partitions=table(Partition, max(1, builder.partitions)),
        **_shards(builder),
        user_writes=np.zeros(max(1, builder.user_writes), np.int64),
        faults=table(Fault, FAULTS),
        failures=table(Failure, FAILURES),
        streams=builder.streams.states(),
        totals=table(Totals, classes + 1),
        **_measures(stations, classes, len(queues)),
        **_traces(clients),
    )
    rows = {name: getattr(builder, name).keys for name in KEYED}
    return Program(world, rows, tuple(str(name) for name in builder.classes.keys))


def _shards(builder: Builder) -> dict[str, Table]:
    """The tables of sharded databases, with a blank one where there is none, and the latest writes."""
    count = max(1, len(builder.shardings))
    return {
        "commits": table(Commit, COMMITS),
        "commit_heads": np.zeros(COMMIT_HEADS, np.int64),
        "shardings": builder.shardings.table(),
        "layouts": builder.layouts.table() if len(builder.layouts) else table(Layout, LAYOUTS),
        "isolated": _padded(builder.isolated, count * LAYOUTS, MAX_ISOLATED).astype(np.int64),
        "shard_keys": np.zeros((count, MAX_SHARDS), np.int64),
        "shard_stations": _padded(builder.shard_stations, count, MAX_SHARDS),
    }


def _clock(warmup_s: float) -> Table:
    clock = table(Clock, 1)
    clock["warmup_s"] = warmup_s
    clock["bucket_s"] = BUCKET_S
    clock["free"] = CALLS
    return clock


def _groups(builder: Builder) -> dict[str, Table]:
    """Groups with their members, rings and what they remember of users; first the live ones, which the groups count."""
    live = _live(builder)
    return {
        "groups": builder.groups.table(),
        "members": builder.members.table(),
        "live": live,
        "rings": np.array([spot for spot, _ in builder.rings] or [0], np.uint64),
        "ring_members": np.array([member for _, member in builder.rings] or [0], np.int32),
        "affinity": np.full(max(1, builder.affinity), NONE, np.int32),
    }


def _caches(builder: Builder) -> dict[str, Table]:
    """Caches with room for their entries."""
    return {
        "caches": builder.caches.table(),
        "slots": table(Slot, max(1, builder.slots)),
        "lfu": np.zeros(max(1, builder.slots), np.int32),
        "buckets": np.full(max(1, builder.buckets), NONE, np.int32),
        "leases": table(Lease, LEASES),
        "lease_spots": np.full(2 * LEASES, NONE, np.int32),
    }


def _live(builder: Builder) -> NDArray[np.int32]:
    """The members of every group that may be chosen at first, in its part of the list: those with a weight."""
    live = np.arange(max(1, len(builder.members)), dtype=np.int32)
    for group in range(len(builder.groups)):
        first = int(builder.groups.get(group, "member0"))
        members = range(first, first + int(builder.groups.get(group, "members")))
        chosen = [member for member in members if builder.members.get(member, "weight") > 0]
        live[first : first + len(chosen)] = chosen
        builder.groups.set(group, live=len(chosen))
    return live


def _padded(rows: list[list[int]], count: int, width: int) -> NDArray[np.int32]:
    """Rows of one length, filled up with NONE."""
    made = np.full((count, width), NONE, np.int32)
    for row, values in enumerate(rows):
        made[row, : len(values)] = values
    return made


def _measures(stations: int, classes: int, queues: int) -> dict[str, Table]:
    """What is measured, at zero."""
    return {
        "histograms": np.zeros((classes + 1, BINS), np.int64),
        "series": np.zeros((SERIES_ROWS, SERIES_COLUMNS)),
        "latency_series": np.zeros((SERIES_ROWS, BINS), np.int32),
        "station_series": np.zeros((SERIES_ROWS, stations, STATION_COLUMNS)),
        "station_marks": np.zeros((stations, STATION_COLUMNS)),
        "job_histograms": np.zeros((queues, BINS), np.int64),
        "queue_series": np.zeros((SERIES_ROWS, queues, QUEUE_COLUMNS)),
        "queue_marks": np.zeros((queues, QUEUE_COLUMNS)),
    }


def _traces(clients: Table) -> dict[str, Table]:
    """Room for the requests that are followed, and how many that are at first."""
    tracer = table(Tracer, 1)
    tracer["every"] = min(max(1, int(clients["rate_rps"].sum() * BUCKET_S) // PER_BUCKET), AT_MOST_EVERY)
    return {
        "tracer": tracer,
        "traces": table(Trace, TRACES),
        "spans": table(Span, TRACES * SPANS),
        "moments": table(Moment, TRACES * MOMENTS),
        "trace_free": np.arange(TRACES, dtype=np.int32),
        "trace_kept": np.full(KEPT, NONE, np.int32),
    }
