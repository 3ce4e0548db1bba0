"""All tables together: the World the kernel runs on, and the Program that names its rows."""

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Table = NDArray[Any]


def table(row: type, rows: int) -> Table:
    """A table of a row class above, at its defaults (0 where none is given).

    It is an `np.recarray`, so that un-jitted code can write `row.field` too.
    """
    fields = [(name, kind.__metadata__[0]) for name, kind in row.__annotations__.items()]
    blank = np.zeros(rows, np.dtype(fields, align=True)).view(np.recarray)
    for name, _ in fields:
        if hasattr(row, name):
            blank[name] = getattr(row, name)
    return blank


class World(NamedTuple):
    """All tables: the one argument of every kernel function."""

    clock: Table
    heap: Table
    calls: Table
    free: NDArray[np.int32]
    lines: Table
    timers: Table
    stations: Table
    boxes: Table
    fleets: Table
    watches: Table
    alerts: Table
    alarms: Table
    windows: NDArray[np.int64]
    """By station that is watched for percentiles: how long completed calls were there, a histogram of all so far."""
    window_marks: NDArray[np.int64]
    """By watch: the same of all its stations together, at its last look."""
    services: NDArray[np.int32]
    distributions: Table
    quantiles: NDArray[np.float64]
    links: Table
    outcomes: NDArray[np.int8]
    plans: Table
    steps: Table
    groups: Table
    members: Table
    live: NDArray[np.int32]
    rings: NDArray[np.uint64]
    ring_members: NDArray[np.int32]
    affinity: NDArray[np.int32]
    classes: Table
    clients: Table
    mix: NDArray[np.float64]
    rates: NDArray[np.float64]
    resolvers: Table
    caches: Table
    slots: Table
    lfu: NDArray[np.int32]
    buckets: NDArray[np.int32]
    leases: Table
    lease_spots: NDArray[np.int32]
    limiters: Table
    allowance: NDArray[np.float64]
    checks: Table
    clusters: Table
    replicas: Table
    log: Table
    log_heads: NDArray[np.int64]
    commits: Table
    commit_heads: NDArray[np.int64]
    shardings: Table
    layouts: Table
    isolated: NDArray[np.int64]
    shard_keys: NDArray[np.int64]
    shard_stations: NDArray[np.int32]
    queues: Table
    partitions: Table
    job_histograms: NDArray[np.int64]
    queue_series: NDArray[np.float64]
    queue_marks: NDArray[np.float64]
    user_writes: NDArray[np.int64]
    faults: Table
    failures: Table
    streams: NDArray[np.uint64]
    totals: Table
    histograms: NDArray[np.int64]
    series: NDArray[np.float64]
    station_series: NDArray[np.float64]
    station_marks: NDArray[np.float64]
    latency_series: NDArray[np.int32]
    tracer: Table
    traces: Table
    spans: Table
    moments: Table
    trace_free: NDArray[np.int32]
    trace_kept: NDArray[np.int32]
    directory: NDArray[np.int64]
    """Address and shape of each table, for compiled code."""
    address: int
    """Of the directory."""


DIRECTORY_WORDS = 4
"""Address and up to three extents of a table."""


def world_of(**tables: Table) -> World:
    """The World of these tables. Each must be contiguous; the directory holds their addresses."""
    names = [name for name in World._fields if name not in ("directory", "address")]
    directory = np.zeros((len(names), DIRECTORY_WORDS), np.int64)
    for place, name in enumerate(names):
        made = tables[name]
        if not made.flags.c_contiguous:
            raise ValueError(f"table {name} is not contiguous")
        directory[place, 0] = made.ctypes.data
        directory[place, 1 : 1 + made.ndim] = made.shape
    return World(**tables, directory=directory, address=directory.ctypes.data)


def users_of(world: World) -> int:
    """Users of all clients together: tables that keep something of each have so many rows a block."""
    return int(world.clients["users"].sum())


def replaced(world: World, **tables: Table) -> World:
    """The World with some tables exchanged for others of the same dtype."""
    return world_of(**{name: getattr(world, name) for name in World._fields[:-2]} | tables)


class Program(NamedTuple):
    """A lowered design: its tables, and the row of everything that has a name."""

    world: World
    rows: Mapping[str, Mapping[Hashable, int]]
    """Per table, the row of each key: a station by (component, node), a link by (link, source, target), ..."""
    classes: tuple[str, ...]
