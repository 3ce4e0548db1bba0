"""Time-outs. Deadlines of one duration come in order, so each duration has a list; nothing is in the heap."""

from engine.kernel.compiled import kernel
from engine.program import NEVER, NONE, Flag, World


@kernel
def arm(world: World, c: int, timer: int) -> None:
    """The caller will give up on `c` after the timer's duration."""
    clock = world.clock[0]
    row = world.timers[timer]
    call = world.calls[c]
    call.marks |= Flag.TIMED
    call.timer = timer
    call.deadline_s = clock.now_s + row.timeout_s
    call.timer_before = row.tail
    call.timer_after = NONE
    if row.tail == NONE:
        row.head = c
        clock.timer_due_s = min(clock.timer_due_s, call.deadline_s)
    else:
        world.calls[row.tail].timer_after = c
    row.tail = c


@kernel
def disarm(world: World, c: int) -> None:
    """Take a call out of its list of time-outs."""
    call = world.calls[c]
    row = world.timers[call.timer]
    call.marks &= ~Flag.TIMED
    if call.timer_before == NONE:
        row.head = call.timer_after
    else:
        world.calls[call.timer_before].timer_after = call.timer_after
    if call.timer_after == NONE:
        row.tail = call.timer_before
    else:
        world.calls[call.timer_after].timer_before = call.timer_before


@kernel
def first_timer(world: World) -> int:
    """The timer whose first call is due next (NONE when no call is timed); refreshes `timer_due_s`."""
    clock = world.clock[0]
    clock.timer_due_s = NEVER
    first = NONE
    for timer in range(len(world.timers)):
        head = world.timers[timer].head
        if head != NONE and world.calls[head].deadline_s < clock.timer_due_s:
            clock.timer_due_s = world.calls[head].deadline_s
            first = timer
    return first
