"""The last phase: rows become the world's tables, with room for the run's state."""

import numpy as np

from engine.lowering.builder import Builder
from engine.program import (
    BINS,
    LOG_HEADS,
    LOG_ROWS,
    NONE,
    SERIES_COLUMNS,
    SERIES_ROWS,
    STATION_COLUMNS,
    Alarm,
    Call,
    Clock,
    Event,
    Failure,
    Fault,
    Lease,
    LogEntry,
    Program,
    Resolver,
    Slot,
    Table,
    Totals,
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
    *(
        "stations",
        "boxes",
        "fleets",
        "watches",
        "alerts",
        "links",
        "groups",
        "members",
        "classes",
        "clients",
        "caches",
        "checks",
    ),
    *("clusters", "replicas", "timers", "lines", "streams", "distributions"),
)
"""Tables whose rows have keys, by which an edit finds them again."""


def _clock(warmup_s: float) -> Table:
    clock = table(Clock, 1)
    clock["warmup_s"] = warmup_s
    clock["bucket_s"] = BUCKET_S
    clock["free"] = CALLS
    return clock


def assemble(builder: Builder, warmup_s: float) -> Program:
    """The program with all its tables; the kernel's `start` has not run yet."""
    stations = len(builder.stations)
    classes = len(builder.classes)
    clusters = len(builder.clusters)
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
        services=np.array(builder.services, np.int32).ravel(),
        distributions=builder.distributions.table(),
        quantiles=np.array(builder.quantiles or [(0.0, 0.0)], np.float64),
        links=builder.links.table(),
        outcomes=np.zeros(max(1, builder.outcomes), np.int8),
        plans=builder.plans.table(),
        steps=builder.steps.table(),
        groups=builder.groups.table(),
        members=builder.members.table(),
        live=np.arange(max(1, len(builder.members)), dtype=np.int32),
        rings=np.array([spot for spot, _ in builder.rings] or [0], np.uint64),
        ring_members=np.array([member for _, member in builder.rings] or [0], np.int32),
        affinity=np.full(max(1, builder.affinity), NONE, np.int32),
        classes=builder.classes.table(),
        clients=builder.clients.table(),
        mix=np.array(builder.mix, np.float64),
        rates=np.array(builder.rates or [(0.0, 0.0)], np.float64),
        resolvers=table(Resolver, max(1, builder.resolvers)),
        caches=builder.caches.table(),
        slots=table(Slot, max(1, builder.slots)),
        lfu=np.zeros(max(1, builder.slots), np.int32),
        buckets=np.full(max(1, builder.buckets), NONE, np.int32),
        leases=table(Lease, LEASES),
        checks=builder.checks.table(),
        clusters=builder.clusters.table(),
        replicas=builder.replicas.table(),
        log=table(LogEntry, max(1, clusters * LOG_ROWS)),
        log_heads=np.zeros(max(1, clusters * LOG_HEADS), np.int64),
        user_writes=np.zeros(max(1, builder.users), np.int64),
        faults=table(Fault, FAULTS),
        failures=table(Failure, FAILURES),
        streams=builder.streams.states(),
        totals=table(Totals, classes + 1),
        histograms=np.zeros((classes + 1, BINS), np.int64),
        series=np.zeros((SERIES_ROWS, SERIES_COLUMNS)),
        station_series=np.zeros((SERIES_ROWS, stations, STATION_COLUMNS)),
        station_marks=np.zeros((stations, STATION_COLUMNS)),
        latency_series=np.zeros((SERIES_ROWS, BINS), np.int32),
    )
    rows = {name: getattr(builder, name).keys for name in KEYED}
    return Program(world, rows, tuple(str(name) for name in builder.classes.keys))
