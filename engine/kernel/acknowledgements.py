"""Acknowledgements: whom a write waits for, and how far a follower says that it has come.

What is lost on a link is sent again: the follower goes on from its position and acknowledges it, which covers every
write up to there that was missed (a log position: MySQL, "Semisynchronous Replication"; PostgreSQL, "Standby status
update"). Where nothing is lost each write waits for its own messages, though links may let one overtake another.
"""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.pools import free_call, new_call
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import LOG_ROWS, NONE, EventKind, Flag, Mode, Op, Phase, StationState, World

ONE = np.uint64(1)
NOBODY = np.uint64(0)
RESEND_S = 0.2
"""What was lost is sent again after this, unless a later write has brought it along. Source: Linux, TCP_RTO_MIN."""


@kernel
def entry_of(world: World, cluster: int, number: int) -> int:
    """The row of a write in the log."""
    return i8(world.clusters[cluster].log0 + number % LOG_ROWS)


@kernel
def bit_of(world: World, r: int) -> np.uint64:
    """A follower's bit in the set of those that a write waits for; the 65th shares that of the first."""
    return ONE << np.uint64((r - world.clusters[world.replicas[r].cluster].replica0) & 63)


@kernel
def miss(world: World, r: int, number: int) -> None:
    """A write, or its acknowledgement, has not got through between a follower and its source: it is sent again."""
    follower = world.replicas[r]
    follower.missed = number if follower.missed == 0 else min(follower.missed, number)
    follower.missed_to = max(follower.missed_to, number)
    if not follower.resending:
        follower.resending = 1
        push(world, world.clock[0].now_s + RESEND_S, EventKind.RESEND, r)


@kernel
def acknowledge_from(world: World, r: int, number: int) -> None:
    """Send a follower's acknowledgement of a write to the primary."""
    message = new_call(world, NONE, Op.APPLY, NONE, 0, 0)
    call = world.calls[message]
    call.marks = Flag.DETACHED
    call.answer = r
    call.link = world.replicas[r].link
    call.station = world.replicas[r].station
    acknowledge_by(world, r, number, message)


@kernel
def acknowledge_by(world: World, r: int, number: int, message: int) -> None:
    """Let a message carry a follower's acknowledgement to the primary."""
    call = world.calls[message]
    call.log = number
    call.phase = Phase.ANSWERING
    travel(world, message, call.link, EventKind.ACKNOWLEDGE, 64.0)
    if call.phase == Phase.VANISHED:
        free_call(world, message)
        miss(world, r, number)


@kernel
def on_acknowledge(world: World, message: int) -> None:
    """A follower's acknowledgement is back: it counts for its write, and for earlier ones that were missed."""
    call = world.calls[message]
    r = i8(call.answer)
    number = call.log
    void = call.marks & Flag.CANCELLED
    free_call(world, message)
    if void:
        return
    follower = world.replicas[r]
    if follower.missed != 0 and follower.missed <= number:
        for earlier in range(max(follower.missed, number - LOG_ROWS + 1), number):
            acknowledged(world, r, earlier)
        follower.missed = number + 1 if follower.missed_to > number else 0
    acknowledged(world, r, number)


@kernel
def acknowledged(world: World, r: int, number: int) -> None:
    """A follower has a write: who waited for that may be answered."""
    follower = world.replicas[r]
    entry = world.log[entry_of(world, follower.cluster, number)]
    if entry.number != number or entry.call == NONE:
        return
    if follower.mode == Mode.SYNC:
        entry.unapplied &= ~bit_of(world, r)
    elif follower.mode == Mode.SEMI_SYNC:
        entry.unreceived = 0
    if entry.unapplied == NOBODY and entry.unreceived == 0:
        release_write(world, i8(follower.cluster), number)


@kernel
def leave_out(world: World, r: int) -> None:
    """No write waits for this follower any longer: it crashed, hangs, or fell off the log."""
    follower = world.replicas[r]
    if follower.mode == Mode.ASYNC:
        return
    if follower.mode == Mode.SEMI_SYNC and one_receives(world, i8(follower.cluster)):
        return
    written = world.clusters[follower.cluster].written
    first = follower.applied + 1 if follower.missed == 0 else min(follower.applied + 1, follower.missed)
    for number in range(max(first, written - LOG_ROWS + 1), written + 1):
        acknowledged(world, r, number)


@kernel
def one_receives(world: World, cluster: int) -> bool:
    """Whether a semi-synchronous follower is there that a write may wait for."""
    row = world.clusters[cluster]
    for r in range(row.replica0, row.replica0 + row.replicas):
        follower = world.replicas[r]
        if follower.mode == Mode.SEMI_SYNC and follower.following and follower.upstream == NONE:
            if world.stations[follower.station].state == StationState.UP:
                return True
    return False


@kernel
def release_write(world: World, cluster: int, number: int) -> None:
    """Answer a write that waited for acknowledgements."""
    entry = world.log[entry_of(world, cluster, number)]
    c = i8(entry.call)
    entry.call = NONE
    entry.answered = 1
    world.calls[c].phase = Phase.DOWNSTREAM
    join_line(world, c, IMMEDIATE, EventKind.CONTINUE)


@kernel
def abandon_write(world: World, c: int) -> None:
    """A write that waited for acknowledgements dies with its primary: it was never acknowledged."""
    call = world.calls[c]
    world.log[entry_of(world, world.stations[call.station].cluster, call.log)].call = NONE
