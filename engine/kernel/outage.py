"""Stations that fail and come back: crash, hang, restart."""

from engine.kernel.acknowledgements import abandon_write
from engine.kernel.cache import cache_clear
from engine.kernel.coalesce import forget_fetches
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.messages import broker_crashes, slot_lost
from engine.kernel.numbers import i8
from engine.kernel.pools import free_call
from engine.kernel.promotion import database_crashed, database_hangs, return_to_cluster
from engine.kernel.quorum import stand_in
from engine.kernel.ranked import closed
from engine.kernel.shards import router_crashed, router_is_back
from engine.kernel.station import account, leave, share_progress, share_schedule
from engine.kernel.timers import disarm
from engine.kernel.trace import end_span, hand_trace_on, note
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import NEVER, NONE, Cause, Discipline, EventKind, Flag, Op, Phase, StationState, World

CUT_AT_ONCE = 1024


@kernel
def open_failure(world: World, s: int) -> None:
    """Note when a station failed; a row stays open until the station serves again."""
    row = world.stations[s]
    clock = world.clock[0]
    if row.failure != NONE or clock.failures == len(world.failures):
        return
    failure = world.failures[clock.failures]
    row.failure = clock.failures
    clock.failures += 1
    failure.station = s
    failure.failed_s = clock.now_s
    failure.detected_s = NEVER
    failure.recovered_s = NEVER
    failure.lost_writes = 0


@kernel
def kill(world: World, c: int) -> None:
    """A call inside a crashed station is lost; its caller sees the connection reset."""
    call = world.calls[c]
    phase = i8(call.phase)
    if phase == Phase.REPLICATING:
        abandon_write(world, c)
    if call.marks & Flag.DELIVERY:
        slot_lost(world, c)
    call.cause = Cause.LOST
    waits_in_heap = phase == Phase.SERVED and world.stations[call.station].discipline != Discipline.PROCESSOR_SHARING
    on_its_way = (phase == Phase.DOWNSTREAM and call.pending == 0) or (
        phase == Phase.WAITING_WORKER and call.marks & Flag.WORKER
    )
    call.marks &= ~Flag.WORKER
    leave(world, c)
    if waits_in_heap or on_its_way:
        answer_for(world, c)
        call.phase = Phase.DEAD
        return
    if (call.parent == NONE and not call.marks & Flag.PROBE) or call.op == Op.APPLY:
        free_call(world, c)
        return
    answer_lost(world, c)


@kernel
def answer_lost(world: World, c: int) -> None:
    """Send the news of a reset connection to the caller."""
    call = world.calls[c]
    call.phase = Phase.ANSWERING
    if call.link == NONE:
        join_line(world, c, IMMEDIATE, EventKind.BACK)
    else:
        travel(world, c, call.link, EventKind.BACK, 0.0)
    if call.marks & Flag.TRACED:
        note(world, c)


@kernel
def answer_for(world: World, c: int) -> None:
    """A killed call still has an event coming: a copy of it carries the bad news."""
    call = world.calls[c]
    if (call.parent == NONE and not call.marks & Flag.PROBE) or call.op == Op.APPLY:
        if call.marks & Flag.TRACED:
            end_span(world, c)
        return
    answer_lost(world, heir_of(world, c))


@kernel
def heir_of(world: World, c: int) -> int:
    """A copy of a call, which is its caller's from now on; the call itself has no caller any longer."""
    clock = world.clock[0]
    clock.free -= 1
    copy = i8(world.free[clock.free])
    world.calls[copy] = world.calls[c]
    clock.stamp += 1
    world.calls[copy].stamp = clock.stamp
    stand_in(world, c, copy)
    call = world.calls[c]
    call.parent = NONE
    hand_trace_on(world, c, copy)
    if call.twin != NONE:
        world.calls[call.twin].twin = copy
        call.twin = NONE
    if call.marks & Flag.TIMED:
        replace_timed(world, c, copy)
    return copy


@kernel
def cut_calls(world: World, m: int) -> None:
    """A target's time to drain is over: its caller closes the connections, and what is under way is lost to it.

    The target may go on with the work. A few calls at a time, so that there is always room for their answers.
    """
    member = world.members[m]
    if member.cut_s != world.clock[0].now_s:
        return
    left = CUT_AT_ONCE
    for c in range(len(world.calls)):
        call = world.calls[c]
        under_way = call.phase != Phase.FREE and call.phase != Phase.BACKING_OFF and call.phase < Phase.QUEUED
        if call.member != m or call.parent == NONE or not under_way or call.phase == Phase.DEAD:
            continue
        if left == 0:
            push(world, member.cut_s, EventKind.CUT, m)
            return
        left -= 1
        cut_call(world, c)


@kernel
def cut_call(world: World, c: int) -> None:
    """The caller of a call hears that it is lost; the call itself goes on without a caller."""
    copy = heir_of(world, c)
    news = world.calls[copy]
    news.cause = Cause.LOST
    news.phase = Phase.ANSWERING
    news.marks &= Flag.COUNTED | Flag.HEDGED | Flag.TIMED | Flag.CONNECTED | Flag.TRACED
    call = world.calls[c]
    call.marks &= ~Flag.CONNECTED
    if call.phase == Phase.VANISHED:
        free_call(world, c)
    join_line(world, copy, IMMEDIATE, EventKind.BACK)


@kernel
def replace_timed(world: World, c: int, copy: int) -> None:
    """The copy takes the call's place in its list of time-outs."""
    call = world.calls[c]
    row = world.timers[call.timer]
    if call.timer_before == NONE:
        row.head = copy
    else:
        world.calls[call.timer_before].timer_after = copy
    if call.timer_after == NONE:
        row.tail = copy
    else:
        world.calls[call.timer_after].timer_before = copy
    call.marks &= ~Flag.TIMED


@kernel
def is_inside(world: World, c: int, s: int) -> bool:
    """Whether a call is in the station's hands now."""
    call = world.calls[c]
    if call.station != s:
        return False
    phase = i8(call.phase)
    return (
        phase == Phase.WAITING_WORKER
        or phase == Phase.WAITING_CORE
        or phase == Phase.SERVED
        or phase == Phase.DOWNSTREAM
        or phase == Phase.PARKED
        or phase == Phase.COALESCED
        or phase == Phase.REPLICATING
        or phase == Phase.FROZEN
        or phase == Phase.BLOCKED
    )


@kernel
def orphan_children(world: World, s: int) -> None:
    """Calls placed by a crashing station go on without a caller; written-behind entries are lost with it."""
    for c in range(len(world.calls)):
        call = world.calls[c]
        if call.phase == Phase.FREE or call.phase == Phase.DEAD:
            continue
        if call.marks & Flag.DETACHED and call.origin == s and call.phase == Phase.BACKING_OFF:
            call.marks |= Flag.CANCELLED
            if world.stations[s].cache != NONE:
                world.caches[world.stations[s].cache].lost_writes += 1
            continue
        if call.parent == NONE or world.calls[call.parent].station != s:
            continue
        if not is_inside(world, i8(call.parent), s):
            continue
        call.orphaned = 1


@kernel
def cut_orphans(world: World) -> None:
    """Free the callers' side of all orphaned calls: time-outs, connections, counts."""
    for c in range(len(world.calls)):
        call = world.calls[c]
        if not call.orphaned:
            continue
        call.orphaned = 0
        let_go(world, c)


@kernel
def let_go(world: World, c: int) -> None:
    """Nobody waits for this call any more, though nothing went wrong with it."""
    call = world.calls[c]
    call.parent = NONE
    call.marks &= ~Flag.SIBLING
    if call.twin != NONE:
        world.calls[call.twin].twin = NONE
        call.twin = NONE
    phase = i8(call.phase)
    if phase == Phase.BACKING_OFF:
        call.marks |= Flag.CANCELLED
        return
    if call.link != NONE:
        edge = world.links[call.link]
        if call.marks & Flag.TIMED:
            disarm(world, c)
        if call.member != NONE:
            closed(world, i8(call.member))
        if call.marks & Flag.CONNECTED:
            call.marks &= ~Flag.CONNECTED
            edge.pool_used -= 1
    if phase == Phase.VANISHED:
        free_call(world, c)


@kernel
def crash(world: World, s: int) -> None:
    """The process dies: that is a failure."""
    account(world, s)
    open_failure(world, s)
    stop(world, s)


@kernel
def stop(world: World, s: int) -> None:
    """The process ends: all calls inside are lost, new ones are refused, memory is gone."""
    row = world.stations[s]
    account(world, s)
    orphan_children(world, s)
    row.state = StationState.DOWN
    row.worker_head = NONE
    row.core_head = NONE
    row.parked_head = NONE
    row.root = NONE
    row.sharing = 0
    row.sharing_due_s = -1.0
    row.waiting = 0
    row.busy = 0
    row.working = 0
    row.parked = 0
    for c in range(len(world.calls)):
        if is_inside(world, c, s):
            kill(world, c)
    cut_orphans(world)
    if row.cache != NONE:
        forget(world, i8(row.cache))
    if row.sessions != NONE:
        cache_clear(world, i8(row.sessions))
    if row.queue != NONE:
        broker_crashes(world, i8(row.queue), False)
    if row.cluster != NONE:
        database_crashed(world, s)
    if row.sharding != NONE:
        router_crashed(world, i8(row.sharding))


@kernel
def forget(world: World, cache: int) -> None:
    """A restarted cache is cold, and no fetch of its keys is under way."""
    cache_clear(world, cache)
    forget_fetches(world, cache)


@kernel
def hang(world: World, s: int) -> None:
    """The process freezes: nothing moves inside, what arrives is never answered."""
    row = world.stations[s]
    if row.state != StationState.UP:
        return
    open_failure(world, s)
    if row.discipline == Discipline.PROCESSOR_SHARING:
        share_progress(world, s)
    else:
        account(world, s)
    row.state = StationState.HUNG
    if row.cluster != NONE:
        database_hangs(world, s)


@kernel
def vanish(world: World, c: int) -> None:
    """A call that reached a hung station was never read: its caller times out, or waits for ever."""
    call = world.calls[c]
    if call.marks & Flag.DELIVERY:
        slot_lost(world, c)
        free_call(world, c)
    elif call.parent == NONE and not call.marks & (Flag.TIMED | Flag.DETACHED):
        free_call(world, c)
    else:
        call.phase = Phase.VANISHED


@kernel
def resume(world: World, s: int) -> None:
    """A hung station goes on where it stood."""
    row = world.stations[s]
    if row.state != StationState.HUNG:
        return
    account(world, s)
    row.state = StationState.UP
    c = i8(row.parked_head)
    row.parked_head = NONE
    row.parked = 0
    while c != NONE:
        after = i8(world.calls[c].next)
        kind = i8(world.calls[c].on_line)
        if kind == EventKind.REACH:
            vanish(world, c)
        else:
            world.calls[c].phase = Phase.SERVED if kind == EventKind.DONE else Phase.DOWNSTREAM
            push(world, world.clock[0].now_s, kind, c)
        c = after
    if row.discipline == Discipline.PROCESSOR_SHARING:
        row.shared_s = world.clock[0].now_s
        share_schedule(world, s)


@kernel
def bring_up(world: World, s: int) -> None:
    """A crashed station has booted: it serves again, cold."""
    row = world.stations[s]
    account(world, s)
    row.state = StationState.UP
    if row.cluster != NONE:
        return_to_cluster(world, s)
    if row.sharding != NONE:
        router_is_back(world, i8(row.sharding))


@kernel
def note_recovered(world: World, s: int) -> None:
    """The station has served its first call after the failure."""
    row = world.stations[s]
    failure = world.failures[row.failure]
    if failure.recovered_s == NEVER:
        failure.recovered_s = world.clock[0].now_s
    row.failure = NONE
