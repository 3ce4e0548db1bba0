"""The network: constant delays leave in the order they came (a FIFO each), all others go through the heap."""

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import f8, i8
from engine.kernel.streams import sample, uniform
from engine.program import NEVER, NONE, Cause, EventKind, Flag, Phase, World

IMMEDIATE = 0
"""The line of delay zero: what happens now, after all that was to happen now before."""
RECEIVE_AGAIN_S = 20.0
"""A worker whose message or acknowledgement was lost asks anew after this. Source: SQS, longest long poll: 20 s."""


@kernel
def join_line(world: World, c: int, line: int, kind: int) -> None:
    """Put a call in transit on a line of constant delay."""
    clock = world.clock[0]
    row = world.lines[line]
    call = world.calls[c]
    clock.sequence += 1
    call.due_s = clock.now_s + row.delay_s
    call.sequence = clock.sequence
    call.on_line = kind
    call.next = NONE
    if row.head == NONE:
        row.head = c
        row.due_s = call.due_s
        row.sequence = call.sequence
    else:
        world.calls[row.tail].next = c
    row.tail = c


@kernel
def leave_line(world: World, line: int) -> int:
    """Take the first call off a line."""
    row = world.lines[line]
    c = row.head
    after = world.calls[c].next
    row.head = after
    if after == NONE:
        row.due_s = NEVER
    else:
        row.due_s = world.calls[after].due_s
        row.sequence = world.calls[after].sequence
    return i8(c)


@kernel
def travel_slowly(world: World, c: int, link: int, kind: int, size_bytes: float) -> None:
    """Transit over a link with a random latency, a bandwidth, a loss or a fault."""
    edge = world.links[link]
    delay_s = edge.added_s + size_bytes * edge.s_per_byte
    if edge.latency != NONE:
        delay_s += sample(world, edge.latency, edge.stream)
    lost = uniform(world, edge.stream) < edge.loss + edge.added_loss
    if lost or edge.cut > 0:
        call = world.calls[c]
        call.phase = Phase.VANISHED
        if call.marks & Flag.DELIVERY:
            call.phase = Phase.ANSWERING
            call.cause = Cause.TIMED_OUT
            call.pc = 0
            push(world, world.clock[0].now_s + RECEIVE_AGAIN_S, EventKind.BACK, c)
        return
    push(world, world.clock[0].now_s + delay_s, kind, c)


@kernel
def request_bytes(world: World, c: int) -> float:
    """Size of a call, from its class."""
    request_class = world.calls[c].request_class
    return f8(world.classes[request_class].request_bytes) if request_class != NONE else 0.0


@kernel
def travel(world: World, c: int, link: int, kind: int, size_bytes: float) -> None:
    """Send a call (REACH) or its answer (BACK) over a link."""
    line = world.links[link].line
    if line != NONE:
        join_line(world, c, line, kind)
    else:
        travel_slowly(world, c, link, kind, size_bytes)


@kernel
def answer_now(world: World, c: int, cause: int) -> None:
    """A call that could not be sent fails at once, on the caller's side."""
    call = world.calls[c]
    call.cause = cause
    call.phase = Phase.ANSWERING
    join_line(world, c, IMMEDIATE, EventKind.BACK)
