"""Leases: a message in a worker's hands, until it is acknowledged, handed back, or the time-out is over.

Sources: Amazon SQS Developer Guide (visibility time-out, maxReceiveCount, receipt handles); RabbitMQ, Consumer
Acknowledgements (basic.nack).
"""

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.job_meter import count_done
from engine.kernel.messages import deliver, hand_out, takes_more
from engine.kernel.numbers import i8
from engine.kernel.partitions import file_message, queue_at, unlock
from engine.kernel.pools import free_call, new_call
from engine.kernel.retry import back_off_s
from engine.kernel.timers import disarm
from engine.kernel.trace import follow_letter, note
from engine.program import NONE, Cause, EventKind, Flag, Phase, StationState, World


@kernel
def delivery_over(world: World, d: int) -> None:
    """A worker's answer is back at the queue, and its slot is free again: it takes the next message."""
    delivery = world.calls[d]
    q = i8(world.stations[delivery.origin].queue)
    if q == NONE:
        return
    up = world.stations[delivery.origin].state == StationState.UP
    m = i8(delivery.twin)
    message = world.calls[m]
    current = up and message.phase == Phase.LEASED and message.twin == d and message.stamp == delivery.log
    if current and delivery.cause == Cause.NONE:
        acknowledge(world, q, m)
    elif current and delivery.pc > 0:
        hand_back(world, q, m, i8(delivery.link))
    elif delivery.cause == Cause.NONE:
        world.queues[q].duplicates += 1
    if up and delivery.member != NONE and takes_more(world, delivery.member):
        deliver(world, q, i8(delivery.member))
    hand_out(world, q)


@kernel
def end_lease(world: World, q: int, m: int) -> None:
    """The worker that has a message has no claim on it any longer."""
    disarm(world, m)
    world.calls[m].twin = NONE
    world.queues[q].leased -= 1


@kernel
def acknowledge(world: World, q: int, m: int) -> None:
    """The job is done."""
    end_lease(world, q, m)
    unlock(world, q, m)
    count_done(world, q, m)
    free_call(world, m)


@kernel
def hand_back(world: World, q: int, m: int, link: int) -> None:
    """The work has failed: the message comes again after the worker's back-off, or is dead after its retries."""
    message = world.calls[m]
    end_lease(world, q, m)
    failures = i8(message.pending)
    if failures >= world.links[link].retries:
        bury(world, q, m)
        return
    message.pending = failures + 1
    message.phase = Phase.DELAYED
    world.queues[q].delayed += 1
    push(world, world.clock[0].now_s + back_off_s(world, link, failures), EventKind.RETURN, m)
    if message.marks & Flag.TRACED:
        note(world, m)


@kernel
def on_return(world: World, m: int) -> None:
    """A message that was handed back may be handed out again."""
    if world.calls[m].phase == Phase.DEAD:
        free_call(world, m)
        return
    q = queue_at(world, m)
    world.queues[q].delayed -= 1
    put_back(world, q, m)


@kernel
def lease_expires(world: World, m: int) -> None:
    """No acknowledgement within the visibility time-out."""
    q = queue_at(world, m)
    end_lease(world, q, m)
    put_back(world, q, m)


@kernel
def put_back(world: World, q: int, m: int) -> None:
    """A message waits again, unless it has been received as often as it may be."""
    if world.calls[m].attempt >= world.queues[q].max_receives:
        bury(world, q, m)
    else:
        unlock(world, q, m)
        file_message(world, q, m)
        if world.calls[m].marks & Flag.TRACED:
            note(world, m)
    hand_out(world, q)


@kernel
def bury(world: World, q: int, m: int) -> None:
    """A message is dead: it is kept no longer, or sent to the queue of dead letters, as a new message there."""
    row = world.queues[q]
    message = world.calls[m]
    unlock(world, q, m)
    row.dead += 1
    if message.marks & Flag.COUNTED:
        row.job_dead += 1
    letter = NONE
    if row.dead_step != NONE:
        letter = new_call(world, NONE, message.op, message.request_class, message.key, message.user)
        world.calls[letter].marks = Flag.DETACHED.value
    if message.marks & Flag.TRACED:
        follow_letter(world, letter, m)
    free_call(world, m)
    if letter == NONE:
        return
    call = world.calls[letter]
    call.origin = row.station
    call.step = row.dead_step
    call.phase = Phase.BACKING_OFF
    push(world, world.clock[0].now_s, EventKind.SEND, letter)
