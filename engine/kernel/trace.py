"""Traces: one request in some is followed call by call. Nothing here draws from a stream or changes what happens.

Whoever handles a call may tell `note` that something may have happened to it: only a change of phase is kept.

A message of a followed request is followed too, and all that workers do for it. Its spans are written to the request's
trace also after that has entered its reservoir; where a later trace takes that row, stamps tell that they no longer
belong there. So a message that waits for an hour keeps no other request from being followed.
"""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.histogram import bin_of
from engine.kernel.numbers import i8
from engine.kernel.streams import scramble
from engine.program import (
    AT_MOST_EVERY,
    BINS,
    CALL,
    DELIVERY,
    FAILED_TRACE,
    MESSAGE,
    MOMENTS,
    NONE,
    ORDINARY,
    PER_BUCKET,
    RESERVOIRS,
    SLOW,
    SPANS,
    Cause,
    Flag,
    World,
)

SLOW_SHARE = 10
"""One in this many of the last bucket's requests was slow."""
SALT = np.uint64(0x7261636531)
SLOW_0 = RESERVOIRS[ORDINARY]
FAILED_0 = SLOW_0 + RESERVOIRS[SLOW]


@kernel
def chance(number: int, below: int) -> int:
    """A number in [0, below) that depends on `number` only."""
    return i8(scramble(np.uint64(number) + SALT) % np.uint64(below))


@kernel
def consider(world: World, c: int) -> None:
    """A request begins: follow it where its turn has come."""
    tracer = world.tracer[0]
    tracer.offered += 1
    tracer.left -= 1
    if tracer.left <= 0:
        sample_request(world, c)


@kernel
def sample_request(world: World, c: int) -> None:
    """The turn of this request has come: follow it where there is room, and say whose turn is next."""
    tracer = world.tracer[0]
    tracer.serial += 1
    tracer.left = 1 + chance(tracer.serial, 2 * tracer.every - 1)  # its mean is `every`, and no pattern keeps step
    call = world.calls[c]
    if not call.marks & Flag.COUNTED:
        return
    if tracer.free == 0:
        tracer.passed_over += 1
        return
    tracer.free -= 1
    row = i8(world.trace_free[tracer.free])
    trace = world.traces[row]
    trace.started_s = world.clock[0].now_s
    trace.serial = tracer.serial
    trace.spans = 0
    trace.moments = 0
    trace.skipped = 0
    trace.open = 1
    trace.request_class = call.request_class
    begin_span(world, c, row, NONE)
    note(world, c)


@kernel
def begin_span(world: World, c: int, row: int, parent: int) -> None:
    """Follow a call in a span of its own, below `parent`; without room it goes on unfollowed."""
    call = world.calls[c]
    trace = world.traces[row]
    call.marks &= ~Flag.TRACED
    if trace.spans == SPANS:
        trace.skipped += 1
        return
    call.marks |= Flag.TRACED
    call.span = row * SPANS + trace.spans
    trace.spans += 1
    span = world.spans[call.span]
    span.started_s = world.clock[0].now_s
    span.call = call.stamp
    span.parent = parent
    span.station = call.station
    span.link = call.link
    span.op = call.op
    span.attempt = call.attempt
    span.phase = NONE
    span.cause = Cause.NONE
    span.over = 0
    span.hit = 0
    span.kind = CALL
    span.later = parent != NONE and world.spans[row * SPANS + parent].later != 0
    span.dead = 0


@kernel
def is_followed(world: World, c: int) -> bool:
    """Whether a traced call's trace still stands: what an answered request has not waited for is followed on."""
    call = world.calls[c]
    trace = world.traces[call.span // SPANS]
    span = world.spans[call.span]
    if (trace.open or span.later) and call.span % SPANS < trace.spans and span.call == call.stamp:
        return True
    call.marks &= ~Flag.TRACED
    return False


@kernel
def follow(world: World, c: int, caller: int) -> None:
    """A traced `caller` has placed a call, or sent it a second time: it gets a span below the caller's."""
    if is_followed(world, caller):
        above = i8(world.calls[caller].span)
        begin_span(world, c, above // SPANS, above % SPANS)


@kernel
def follow_message(world: World, m: int, c: int) -> None:
    """A traced call `c` has published a message: it is followed beyond the answer."""
    follow(world, m, c)
    if world.calls[m].marks & Flag.TRACED:
        span = world.spans[world.calls[m].span]
        span.kind = MESSAGE
        span.later = 1


@kernel
def follow_delivery(world: World, d: int, m: int) -> None:
    """A traced message is handed to a worker."""
    note(world, m)
    if not world.calls[m].marks & Flag.TRACED:
        return
    follow(world, d, m)
    if world.calls[d].marks & Flag.TRACED:
        span = world.spans[world.calls[d].span]
        span.kind = DELIVERY
        span.attempt = world.calls[m].attempt - 1
        note(world, d)


@kernel
def follow_letter(world: World, letter: int, m: int) -> None:
    """A traced message is dead; the letter that tells of it, if there is one, is followed."""
    if not is_followed(world, m):
        return
    world.spans[world.calls[m].span].dead = 1
    if letter != NONE:
        follow(world, letter, m)


@kernel
def note(world: World, c: int) -> None:
    """A traced call may have entered another phase, or found its target."""
    if not is_followed(world, c):
        return
    call = world.calls[c]
    span = world.spans[call.span]
    if span.over or span.phase == call.phase:
        return
    span.phase = call.phase
    span.station = call.station
    span.link = call.link
    row = i8(call.span) // SPANS
    trace = world.traces[row]
    if trace.moments == MOMENTS:
        trace.skipped += 1
        return
    moment = world.moments[row * MOMENTS + trace.moments]
    trace.moments += 1
    moment.time_s = world.clock[0].now_s
    moment.span = call.span % SPANS
    moment.phase = call.phase


@kernel
def end_span(world: World, c: int) -> None:
    """A traced call, or one attempt of it, is over; with the request its trace is."""
    if not is_followed(world, c):
        return
    call = world.calls[c]
    span = world.spans[call.span]
    if not span.over:
        span.over = 1
        span.ended_s = world.clock[0].now_s
        span.cause = call.cause
        span.hit = (call.marks & Flag.HIT) != 0
        span.station = call.station
        span.link = call.link
    if span.parent == NONE:
        end_trace(world, i8(call.span) // SPANS, i8(call.cause))


@kernel
def begin_attempt(world: World, c: int) -> None:
    """A traced call is sent again: another span beside the one of its last attempt, if it has had one."""
    if is_followed(world, c) and world.spans[world.calls[c].span].over:
        span = i8(world.calls[c].span)
        begin_span(world, c, span // SPANS, i8(world.spans[span].parent))


@kernel
def hand_trace_on(world: World, c: int, heir: int) -> None:
    """What the caller hears of a call is followed in its heir; the work itself goes on unfollowed."""
    if world.calls[c].marks & Flag.TRACED and is_followed(world, c):
        world.spans[world.calls[c].span].call = world.calls[heir].stamp
    world.calls[c].marks &= ~Flag.TRACED


@kernel
def end_trace(world: World, row: int, cause: int) -> None:
    """A request is over: its trace enters the reservoir of its kind, or its row is free again.

    Source: J. S. Vitter, Random Sampling with a Reservoir, ACM TOMS 1985, algorithm R.
    """
    tracer = world.tracer[0]
    trace = world.traces[row]
    trace.open = 0
    trace.cause = cause
    trace.ended_s = world.clock[0].now_s
    if cause != Cause.NONE:
        tracer.failed += 1
        keep(world, row, FAILED_0, RESERVOIRS[FAILED_TRACE], i8(tracer.failed))
    elif bin_of(trace.ended_s - trace.started_s) > tracer.slow_bin:
        tracer.slow += 1
        keep(world, row, SLOW_0, RESERVOIRS[SLOW], i8(tracer.slow))
    else:
        tracer.ordinary += 1
        keep(world, row, 0, RESERVOIRS[ORDINARY], i8(tracer.ordinary))


@kernel
def keep(world: World, row: int, place_0: int, places: int, seen: int) -> None:
    """Give the `seen`th trace of its kind a place in that reservoir, or free its row."""
    tracer = world.tracer[0]
    place = seen - 1
    if seen > places:
        place = chance(i8(world.traces[row].serial), seen)
    left = row
    if place < places:
        left = i8(world.trace_kept[place_0 + place])
        world.trace_kept[place_0 + place] = row
    if left != NONE:
        world.trace_free[tracer.free] = left
        tracer.free += 1


@kernel
def tick_tracer(world: World) -> None:
    """A bucket ends: how many requests it had says how many to sample, and their slowest tenth what is slow."""
    tracer = world.tracer[0]
    tracer.every = min(max(1, tracer.offered // PER_BUCKET), AT_MOST_EVERY)
    tracer.offered = 0
    bucket = world.clock[0].bucket
    completed = 0
    for spot in range(BINS):
        completed += world.latency_series[bucket, spot]
    if completed == 0:
        return
    slow = 0
    spot = BINS - 1
    while spot > 0 and slow + world.latency_series[bucket, spot] <= completed // SLOW_SHARE:
        slow += world.latency_series[bucket, spot]
        spot -= 1
    tracer.slow_bin = spot
