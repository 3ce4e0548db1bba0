"""What is measured of requests: counts by cause, log-linear histograms of latency, time buckets.

A histogram bin is 1/64 of an octave wide, so that a percentile is within 0.8 % of the true one.
Source: G. Tene, HdrHistogram (log-linear bins).
"""

import math

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.station import account
from engine.program import (
    BINS,
    COMPLETED,
    FAILED,
    LATENCY,
    OFFERED,
    SERIES_ROWS,
    STATION_COLUMNS,
    Cause,
    EventKind,
    Flag,
    World,
)

OCTAVE_BINS = 64
LOWEST_OCTAVE = -20
"""Bins begin at 2**-21 s, half a microsecond."""


@kernel
def bin_of(seconds: float) -> int:
    """The histogram bin of a duration."""
    if seconds <= 0.0:
        return 0
    mantissa, exponent = math.frexp(seconds)
    spot = (exponent - LOWEST_OCTAVE) * OCTAVE_BINS + int((mantissa - 0.5) * (2 * OCTAVE_BINS))
    return min(max(spot, 0), BINS - 1)


@kernel
def count_offered(world: World, c: int) -> None:
    """A request arrives."""
    call = world.calls[c]
    clock = world.clock[0]
    world.series[clock.bucket, OFFERED] += 1.0
    if clock.now_s >= clock.warmup_s:
        call.flags |= Flag.COUNTED
        world.totals[0].offered += 1
        world.totals[call.request_class + 1].offered += 1


@kernel
def count_request(world: World, c: int) -> None:
    """A request is over: completed with its latency, or failed with its one cause."""
    call = world.calls[c]
    clock = world.clock[0]
    series = world.series[clock.bucket]
    if call.cause != Cause.NONE:
        series[FAILED + call.cause] += 1.0
        if call.flags & Flag.COUNTED:
            count_failed(world, c)
        return
    latency_s = clock.now_s - call.sent_s
    spot = bin_of(latency_s)
    series[COMPLETED] += 1.0
    series[LATENCY] += latency_s
    world.latency_series[clock.bucket, spot] += 1
    if call.flags & Flag.COUNTED:
        world.histograms[0, spot] += 1
        world.histograms[call.request_class + 1, spot] += 1
        for row in (0, call.request_class + 1):
            total = world.totals[row]
            total.completed += 1
            total.latency_s += latency_s
            total.max_s = max(total.max_s, latency_s)


@kernel
def count_failed(world: World, c: int) -> None:
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
    for i in range(half):
        world.series[i] = world.series[2 * i] + world.series[2 * i + 1]
        world.station_series[i] = world.station_series[2 * i] + world.station_series[2 * i + 1]
        world.latency_series[i] = world.latency_series[2 * i] + world.latency_series[2 * i + 1]
    world.series[half:] = 0.0
    world.station_series[half:] = 0.0
    world.latency_series[half:] = 0
    clock.bucket = half
    clock.bucket_s *= 2.0


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
            hits = float(world.caches[row.cache].hits)
            lookups = hits + world.caches[row.cache].misses
        figures = (
            row.busy_area,
            row.waiting_area,
            row.inside_area,
            row.up_area,
            float(row.completed),
            hits,
            lookups,
        )
        for column in range(STATION_COLUMNS):
            world.station_series[clock.bucket, s, column] = figures[column] - world.station_marks[s, column]
            world.station_marks[s, column] = figures[column]
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
