"""Answers: how a call ends, and what its caller makes of it."""

from engine.kernel.arrive import think
from engine.kernel.breaker import breaker_record
from engine.kernel.coalesce import release_waiters
from engine.kernel.compiled import kernel
from engine.kernel.health import check_answered
from engine.kernel.leases import delivery_over, lease_expires
from engine.kernel.meter import count_request
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import free_call
from engine.kernel.quorum import hand_connection_on, leave_siblings, stand_in, take_back
from engine.kernel.ranked import closed
from engine.kernel.retry import fail_attempt, heard
from engine.kernel.routing import member_failed
from engine.kernel.station import leave
from engine.kernel.timers import disarm
from engine.kernel.trace import hand_trace_on, note
from engine.kernel.transit import travel
from engine.program import NONE, Cause, EventKind, Flag, Op, Phase, Process, World


@kernel
def response_bytes(world: World, c: int) -> float:
    """Size of a call's answer, from its class."""
    request_class = world.calls[c].request_class
    return f8(world.classes[request_class].response_bytes) if request_class != NONE else 0.0


@kernel
def finish(world: World, c: int) -> None:
    """The call is through: it leaves its station and its answer goes to the caller."""
    call = world.calls[c]
    station = world.stations[call.station]
    if station.is_client:
        count_request(world, c)
        client = world.clients[station.client]
        if client.seen0 != NONE:
            world.affinity[client.seen0 + call.user] = i8(world.clock[0].now_s)
        if client.process == Process.CLOSED and call.parent == NONE:
            think(world, station.client)
        free_call(world, c)
        return
    leave(world, c)
    if call.cause != Cause.NONE and call.marks & Flag.FETCHING:
        release_waiters(world, i8(station.cache), call.key, False)
    if call.parent == NONE and not call.marks & (Flag.PROBE | Flag.DETACHED):
        free_call(world, c)
        return
    call.phase = Phase.ANSWERING
    travel(world, c, call.link, EventKind.BACK, response_bytes(world, c))
    if call.marks & Flag.TRACED:
        note(world, c)


@kernel
def counts_against_member(world: World, c: int) -> bool:
    """Whether this failure says something of the target's health to the group's owner."""
    call = world.calls[c]
    if world.groups[world.members[call.member].group].on_reset:
        return bool(call.cause == Cause.REFUSED or call.cause == Cause.LOST)
    return bool(call.cause != Cause.RATE_LIMITED)


@kernel
def hang_up(world: World, c: int, failed: bool) -> None:
    """The caller is done with this attempt: its connection, its time-out and its counts."""
    call = world.calls[c]
    if call.link == NONE:
        return
    edge = world.links[call.link]
    if call.marks & Flag.TIMED:
        disarm(world, c)
    if call.member != NONE:
        member = world.members[call.member]
        closed(world, i8(call.member))
        if failed:
            if counts_against_member(world, c):
                member_failed(world, call.member)
        else:
            member.failures = 0
    if failed:
        edge.failed += 1
    if call.marks & Flag.CONNECTED:
        hand_connection_on(world, c)
    if edge.breaker_window > 0:
        breaker_record(world, call.link, failed)


@kernel
def answer_unheard(world: World, c: int) -> None:
    """An answer that nobody waits for: of a probe, of a detached call, or of abandoned work."""
    call = world.calls[c]
    if call.marks & Flag.PROBE:
        if call.marks & Flag.TIMED:
            disarm(world, c)
            check_answered(world, c, call.cause == Cause.NONE)
    elif call.marks & Flag.DETACHED:
        hang_up(world, c, call.cause != Cause.NONE)
        if call.marks & Flag.DELIVERY:
            delivery_over(world, c)
    free_call(world, c)


@kernel
def keep_lookup(world: World, c: int) -> None:
    """A DNS answer: the resolver keeps it until its TTL ends."""
    call = world.calls[c]
    request = world.calls[call.parent]
    request.answer = call.answer
    client = world.clients[world.stations[request.station].client]
    endpoints = world.groups[world.steps[call.step].endpoint]
    if endpoints.resolvers > 0:
        resolver = world.resolvers[endpoints.resolver0 + call.user % endpoints.resolvers]
        resolver.member = call.answer
        resolver.until_s = world.clock[0].now_s + client.ttl_s


@kernel
def drop_twin(world: World, c: int) -> None:
    """The first answer of a hedged read wins; the other copy is abandoned."""
    call = world.calls[c]
    if call.twin != NONE:
        other = world.calls[call.twin]
        if other.marks & Flag.SIBLING:
            leave_siblings(world, i8(call.twin))
        other.parent = NONE
        other.twin = NONE
        hang_up(world, call.twin, False)
        if other.phase == Phase.VANISHED:
            free_call(world, call.twin)
        call.twin = NONE


@kernel
def on_back(world: World, c: int) -> int:
    """An answer reaches its caller; the caller when its plan goes on, else NONE."""
    call = world.calls[c]
    parent = i8(call.parent)
    if parent == NONE:
        answer_unheard(world, c)
        return NONE
    failed = call.cause != Cause.NONE
    hang_up(world, c, failed)
    if failed:
        return fail_attempt(world, c)
    if call.marks & Flag.HEDGED:
        drop_twin(world, c)
    caller = world.calls[parent]
    caller.version = call.version
    if call.op == Op.GET:
        if call.marks & Flag.HIT:
            caller.marks &= ~Flag.MISSED
        else:
            caller.marks |= Flag.MISSED
    elif call.op == Op.LOOKUP:
        keep_lookup(world, c)
    elif call.op == Op.WRITE and call.log > 0:
        mine = world.clusters[world.stations[call.station].cluster].writes0 + call.user
        world.user_writes[mine] = max(world.user_writes[mine], call.log)
    if call.marks & Flag.SIBLING:
        leave_siblings(world, c)
    free_call(world, c)
    return heard(world, parent)


@kernel
def on_timeout(world: World, c: int) -> int:
    """The caller gives up on `c`; the work itself goes on unless it is taken back. The caller when it goes on."""
    call = world.calls[c]
    phase = i8(call.phase)
    if phase == Phase.LEASED:
        lease_expires(world, c)
        return NONE
    if call.marks & Flag.PROBE:
        disarm(world, c)
        check_answered(world, c, False)
        if phase == Phase.VANISHED:
            free_call(world, c)
        return NONE
    parent = i8(call.parent)
    cause = i8(call.cause)
    call.cause = Cause.TIMED_OUT
    hang_up(world, c, True)
    call.cause = cause
    if world.links[call.link].cancel:
        take_back(world, c)
    call.marks &= ~Flag.DETACHED
    if parent == NONE:
        if phase == Phase.VANISHED:
            free_call(world, c)
        return NONE
    retried = fail_attempt_of(world, c, parent)
    if phase == Phase.VANISHED:
        free_call(world, c)
    return retried


@kernel
def fail_attempt_of(world: World, c: int, parent: int) -> int:
    """Fail a timed-out attempt on a copy of its call: the original goes on without a caller."""
    copy = i8(world.free[world.clock[0].free - 1])
    world.clock[0].free -= 1
    world.calls[copy] = world.calls[c]
    call = world.calls[copy]
    world.clock[0].stamp += 1
    call.stamp = world.clock[0].stamp
    call.spare = 0
    call.cause = Cause.TIMED_OUT
    call.marks &= Flag.COUNTED | Flag.HEDGED | Flag.TRACED
    hand_trace_on(world, c, copy)
    stand_in(world, c, copy)
    call.phase = Phase.ANSWERING
    if call.twin != NONE:
        world.calls[call.twin].twin = copy
    world.calls[c].twin = NONE
    world.calls[c].parent = NONE
    return fail_attempt(world, copy)
