"""What is measured of requests: counts by cause, log-linear histograms of latency, time buckets."""

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.histogram import bin_of
from engine.kernel.memory import note_memory
from engine.kernel.numbers import f8
from engine.kernel.station import account
from engine.kernel.waits import oldest_wait_s
from engine.program import (
    ACCEPTED,
    APPLIED,
    BINS,
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
    OFFERED,
    OLDEST,
    ON,
    SERIES_COLUMNS,
    SERIES_ROWS,
    STALE,
    STATION_COLUMNS,
    UP,
    WAITING,
    Cause,
    EventKind,
    Flag,
    Stage,
    World,
)


@kernel
def count_offered(world: World, c: int) -> None:
    """A request arrives."""
    call = world.calls[c]
    clock = world.clock[0]
    account(world, call.station)
    client = world.stations[call.station]
    client.arrived += 1
    client.inside += 1
    world.series[clock.bucket, OFFERED] += 1.0
    if clock.now_s >= clock.warmup_s:
        call.marks |= Flag.COUNTED
        world.totals[0].offered += 1
        world.totals[call.request_class + 1].offered += 1


@kernel
def count_request(world: World, c: int) -> None:
    """A request is over: completed with its latency, or failed with its one cause."""
    call = world.calls[c]
    clock = world.clock[0]
    bucket = clock.bucket
    account(world, call.station)
    client = world.stations[call.station]
    client.inside -= 1
    if call.cause == Cause.NONE:
        client.completed += 1
    else:
        client.failed += 1
    if call.cause != Cause.NONE:
        world.series[bucket, FAILED + call.cause] += 1.0
        if call.marks & Flag.COUNTED:
            count_failed(world, c)
        return
    latency_s = clock.now_s - call.sent_s
    spot = bin_of(latency_s)
    world.series[bucket, COMPLETED] += 1.0
    world.series[bucket, LATENCY] += latency_s
    world.latency_series[bucket, spot] += 1
    if call.marks & Flag.COUNTED:
        world.histograms[0, spot] += 1
        world.histograms[call.request_class + 1, spot] += 1
        for row in (0, call.request_class + 1):
            total = world.totals[row]
            total.completed += 1
            total.latency_s += latency_s
            total.max_s = max(total.max_s, latency_s)


@kernel
def count_failed(world: World, c: int) -> None:
    """Count a failed request under its one cause, for all and for its class."""
    call = world.calls[c]
    for row in (0, call.request_class + 1):
        total = world.totals[row]
        total.failed += 1
        if call.cause == Cause.REFUSED:
            total.refused += 1
        elif call.cause == Cause.TIMED_OUT:
            total.timed_out += 1
        elif call.cause == Cause.RATE_LIMITED:
            total.rate_limited += 1
        elif call.cause == Cause.UNAVAILABLE:
            total.unavailable += 1
        else:
            total.lost += 1


@kernel
def merge_buckets(world: World) -> None:
    """The series is full: two buckets become one, so that memory does not grow with the run."""
    clock = world.clock[0]
    half = SERIES_ROWS // 2
    for i in range(SERIES_ROWS):
        into = i // 2
        keep = 0 if i % 2 == 0 else 1
        for column in range(SERIES_COLUMNS):
            world.series[into, column] = world.series[into, column] * keep + world.series[i, column]
        for s in range(len(world.stations)):
            for column in range(STATION_COLUMNS):
                was = world.station_series[into, s, column] * keep
                world.station_series[into, s, column] = was + world.station_series[i, s, column]
        for spot in range(BINS):
            was_there = world.latency_series[into, spot] * keep
            world.latency_series[into, spot] = was_there + world.latency_series[i, spot]
    for i in range(half, SERIES_ROWS):
        for column in range(SERIES_COLUMNS):
            world.series[i, column] = 0.0
        for spot in range(BINS):
            world.latency_series[i, spot] = 0
    clock.bucket = half
    clock.bucket_s *= 2.0


@kernel
def put(world: World, s: int, column: int, figure: float) -> None:
    """Note what a station's running figure has gained in this bucket."""
    world.station_series[world.clock[0].bucket, s, column] = figure - world.station_marks[s, column]
    world.station_marks[s, column] = figure


@kernel
def put_traffic(world: World, s: int) -> None:
    """Note what a station took in, lost and copied in this bucket, and how long its oldest call has waited."""
    row = world.stations[s]
    stale = f8(row.stale)
    lost = f8(row.lost_writes)
    if row.cache >= 0:
        stale += world.caches[row.cache].stale
        lost += world.caches[row.cache].lost_writes
    put(world, s, LAG, row.lag_area_s)
    put(world, s, APPLIED, f8(row.lag_writes))
    put(world, s, STALE, stale)
    put(world, s, LOST, lost)
    put(world, s, FAULTS, f8(row.failed))
    put(world, s, ACCEPTED, f8(row.arrived - row.refused))
    put(world, s, EGRESS, row.egress_bytes)
    clock = world.clock[0]
    world.station_series[clock.bucket, s, OLDEST] = oldest_wait_s(world, s) * clock.bucket_s


@kernel
def tick(world: World) -> None:
    """A bucket ends: what the stations and links did in it goes into its row."""
    clock = world.clock[0]
    for s in range(len(world.stations)):
        account(world, s)
        row = world.stations[s]
        hits = 0.0
        lookups = 0.0
        if row.cache >= 0:
            hits = f8(world.caches[row.cache].hits)
            lookups = hits + world.caches[row.cache].misses
        put(world, s, BUSY, row.busy_area)
        put(world, s, WAITING, row.waiting_area)
        put(world, s, INSIDE, row.inside_area)
        put(world, s, UP, row.up_area)
        put(world, s, DONE, f8(row.completed))
        put(world, s, HITS, hits)
        put(world, s, LOOKUPS, lookups)
        box = world.boxes[s]
        on_s = clock.now_s - box.on_s if box.stage != Stage.OFF else 0.0
        put(world, s, ON, box.on_area_s + on_s)
        note_memory(world, s)
        put(world, s, MEMORY, box.memory_area)
        put_traffic(world, s)
    for link in range(len(world.links)):
        edge = world.links[link]
        edge.bucket_calls = edge.calls - edge.marked_calls
        edge.bucket_failed = edge.failed - edge.marked_failed
        edge.marked_calls = edge.calls
        edge.marked_failed = edge.failed
    clock.bucket += 1
    if clock.bucket == SERIES_ROWS:
        merge_buckets(world)
    clock.bucket_start_s = clock.now_s
    push(world, clock.now_s + clock.bucket_s, EventKind.TICK, 0)
