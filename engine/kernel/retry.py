"""After a failed attempt: another one, or the failure goes up."""

from engine.kernel.breaker import budget_allows
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import free_call, new_call
from engine.kernel.quorum import abandon_rest, leave_siblings, stand_in
from engine.kernel.streams import uniform
from engine.kernel.trace import end_span, follow
from engine.program import NONE, Cause, EventKind, Flag, OnFail, Op, Phase, World


@kernel
def back_off_s(world: World, link: int, attempt: int) -> float:
    """Waiting time before attempt number `attempt` + 1, with jitter. Source: Brooker, AWS, 2015."""
    edge = world.links[link]
    ceiling_s = min(edge.back_off_max_s, edge.back_off_s * edge.back_off_factor**attempt)
    return f8(ceiling_s * (1.0 - edge.jitter * uniform(world, edge.stream)))


@kernel
def may_retry(world: World, c: int) -> bool:
    """Whether policy and budget allow one more attempt of this call."""
    call = world.calls[c]
    if call.op == Op.LOOKUP or call.link == NONE:
        return False
    group = world.groups[world.steps[call.step].group]
    allowed = i8(world.links[call.link].retries)
    if not group.on_reset or call.cause == Cause.REFUSED or call.cause == Cause.LOST:
        allowed = max(allowed, i8(group.retries))
    return bool(call.attempt < allowed and budget_allows(world, call.link))


@kernel
def heard(world: World, parent: int) -> int:
    """One of the caller's calls is over: the caller when its plan goes on, NONE when it waits for more."""
    caller = world.calls[parent]
    caller.pending -= 1
    if caller.pending > caller.spare:
        return NONE
    if caller.pending > 0:
        abandon_rest(world, parent)
    caller.cause = caller.verdict
    return parent


@kernel
def fail_attempt(world: World, c: int) -> int:
    """An attempt has failed with a cause: try again, or tell the caller (returned when its plan goes on)."""
    call = world.calls[c]
    parent = i8(call.parent)
    if call.marks & Flag.HEDGED and call.twin != NONE:
        stand_in(world, c, i8(call.twin))
        world.calls[call.twin].twin = NONE
        free_call(world, c)
        return NONE
    if may_retry(world, c):
        wait_s = back_off_s(world, call.link, call.attempt)
        if call.marks & Flag.TRACED:
            end_span(world, c)
        call.attempt += 1
        call.cause = Cause.NONE
        call.verdict = Cause.NONE
        call.spare = 0
        call.pending = 0  # what the failed attempt waits for below is not the new one's
        call.log = 0
        call.marks &= Flag.COUNTED | Flag.SIBLING | Flag.TRACED
        call.phase = Phase.BACKING_OFF
        push(world, world.clock[0].now_s + wait_s, EventKind.SEND, c)
        return NONE
    cause = i8(call.cause)
    if call.op == Op.LOOKUP:
        cause = Cause.UNAVAILABLE.value
    step = i8(call.step)
    if call.marks & Flag.SIBLING:
        leave_siblings(world, c)
    free_call(world, c)
    caller = world.calls[parent]
    on_fail = world.steps[step].on_fail
    if on_fail == OnFail.FAIL and caller.spare > 0:
        caller.spare -= 1
    elif on_fail == OnFail.FAIL:
        caller.verdict = cause
    elif on_fail == OnFail.MISS:
        caller.marks |= Flag.MISSED
    return heard(world, parent)


@kernel
def hedge(world: World, message: int) -> int:
    """The time to hedge has come: a second copy of the read to send, or NONE when its answer is there."""
    note = world.calls[message]
    c = i8(note.twin)
    stamp = note.log
    free_call(world, message)
    call = world.calls[c]
    if call.stamp != stamp or call.phase == Phase.FREE or call.parent == NONE or call.marks & Flag.HEDGED:
        return NONE
    copy = new_call(world, call.parent, call.op, call.request_class, call.key, call.user)
    other = world.calls[copy]
    other.step = call.step
    other.answer = call.answer
    other.member = call.member
    other.attempt = call.attempt + 1
    other.marks = (call.marks & Flag.COUNTED) | Flag.HEDGED
    other.twin = c
    call.marks |= Flag.HEDGED
    call.twin = copy
    if call.marks & Flag.TRACED:
        follow(world, copy, i8(call.parent))
    return copy
