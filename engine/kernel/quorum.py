"""Steps that go on with k of n answers: the calls placed together, and what becomes of those not needed.

The calls of such a step stand in a list, the one placed last first, which begins at their caller.
"""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.pools import free_call
from engine.kernel.ranked import closed
from engine.kernel.station import account
from engine.kernel.timers import disarm
from engine.kernel.trace import note
from engine.kernel.transit import request_bytes, travel
from engine.program import NONE, EventKind, Flag, Phase, World


@kernel
def join_siblings(world: World, parent: int, c: int) -> None:
    """A call of a step that may go on without it."""
    caller = world.calls[parent]
    call = world.calls[c]
    call.marks |= Flag.SIBLING
    call.elder = caller.youngest
    call.younger = NONE
    if call.elder != NONE:
        world.calls[call.elder].younger = c
    caller.youngest = c


@kernel
def leave_siblings(world: World, c: int) -> None:
    """A call of such a step is over."""
    call = world.calls[c]
    call.marks &= ~Flag.SIBLING
    if call.elder != NONE:
        world.calls[call.elder].younger = call.younger
    if call.younger == NONE:
        world.calls[call.parent].youngest = call.elder
    else:
        world.calls[call.younger].elder = call.elder


@kernel
def stand_in(world: World, c: int, other: int) -> None:
    """Another call takes the place of one that may not be needed."""
    if not world.calls[c].marks & Flag.SIBLING:
        return
    call = world.calls[other]
    call.marks |= Flag.SIBLING
    call.elder = world.calls[c].elder
    call.younger = world.calls[c].younger
    world.calls[c].marks &= ~Flag.SIBLING
    if call.elder != NONE:
        world.calls[call.elder].younger = other
    if call.younger == NONE:
        world.calls[call.parent].youngest = other
    else:
        world.calls[call.younger].elder = other


@kernel
def abandon_rest(world: World, parent: int) -> None:
    """The caller has what it needs: it hangs up on those that have not answered."""
    caller = world.calls[parent]
    caller.pending = 0
    caller.spare = 0
    c = i8(caller.youngest)
    while c != NONE:
        call = world.calls[c]
        elder = i8(call.elder)
        call.marks &= ~Flag.SIBLING
        if call.twin != NONE:
            world.calls[call.twin].twin = NONE
            give_up(world, i8(call.twin))
            call.twin = NONE
        give_up(world, c)
        c = elder


@kernel
def give_up(world: World, c: int) -> None:
    """Nobody waits for this call any more, though nothing went wrong with it."""
    call = world.calls[c]
    call.parent = NONE
    if call.phase == Phase.BACKING_OFF:
        call.marks |= Flag.CANCELLED
        return
    if call.link == NONE:
        return
    if call.marks & Flag.TIMED:
        disarm(world, c)
    if call.member != NONE:
        closed(world, i8(call.member))
    if call.marks & Flag.CONNECTED:
        hand_connection_on(world, c)
    if world.links[call.link].cancel:
        take_back(world, c)
    if call.phase == Phase.VANISHED:
        free_call(world, c)


@kernel
def hand_connection_on(world: World, c: int) -> None:
    """Give a pooled connection back: the call that waited longest goes out on it."""
    call = world.calls[c]
    call.marks &= ~Flag.CONNECTED
    edge = world.links[call.link]
    while edge.pool_head != NONE:
        d = i8(edge.pool_head)
        edge.pool_head = world.calls[d].next
        waiting = world.calls[d]
        if waiting.parent == NONE and not waiting.marks & Flag.DETACHED:
            free_call(world, d)
            continue
        waiting.marks |= Flag.CONNECTED
        waiting.phase = Phase.OUT
        travel(world, d, waiting.link, EventKind.REACH, request_bytes(world, d))
        if waiting.marks & Flag.TRACED:
            note(world, d)
        return
    edge.pool_used -= 1


@kernel
def take_back(world: World, c: int) -> None:
    """Cancel the work of a call whose caller has given up: it takes no more service."""
    call = world.calls[c]
    call.marks |= Flag.CANCELLED
    if call.phase == Phase.WAITING_CORE or call.phase == Phase.WAITING_WORKER:
        account(world, call.station)
        world.stations[call.station].waiting -= 1
