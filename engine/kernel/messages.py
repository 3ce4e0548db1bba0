"""Message queues: publish, and hand out; at-least-once delivery.

A published call becomes a message: a call of its own that stands in a partition of the queue. A worker's slot
takes one message at a time: a delivery, which runs the worker's plan like any call. The message stays with the
queue, leased, until the acknowledgement is back; when that has not come within the visibility time-out the message
waits again, whatever the worker is still doing. Acknowledgements of a lease that is over count for nothing.

Sources: Amazon SQS Developer Guide (FIFO message groups, short and long polling); RabbitMQ, Queue Length Limit
(only messages that wait count; reject-publish, drop-head).
"""

import numpy as np

from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.job_meter import account_queue, count_published
from engine.kernel.numbers import f8, i8
from engine.kernel.partitions import (
    clear_partitions,
    file_message,
    list_partition,
    partition_of,
    queue_at,
    take_head,
    take_next,
)
from engine.kernel.pools import free_call, new_call
from engine.kernel.ranked import closed, opened
from engine.kernel.timers import arm, disarm
from engine.kernel.trace import follow_delivery, follow_message, note
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import N_OPS, NONE, Cause, EventKind, Flag, OnFull, Phase, StationState, World

AT_ONCE = 500
"""Messages handed out in one event; what is left follows in the next, at the same time."""


@kernel
def enqueue(world: World, c: int) -> bool:
    """A publisher's call has been served: False when it has to wait for room."""
    call = world.calls[c]
    q = queue_at(world, c)
    row = world.queues[q]
    if row.ready >= row.capacity:
        if row.on_full == OnFull.REJECT:
            call.cause = Cause.REFUSED
            world.stations[call.station].refused += 1
            row.rejected += 1
            return True
        if row.on_full == OnFull.BLOCK:
            wait_for_room(world, q, c)
            return False
        while row.ready >= row.capacity:
            drop_oldest(world, q)
    publish(world, q, c)
    hand_out(world, q)
    return True


@kernel
def publish(world: World, q: int, c: int) -> None:
    """A call becomes a message, and is acknowledged."""
    call = world.calls[c]
    m = new_call(world, NONE, call.op, call.request_class, call.key, call.user)
    world.calls[m].station = call.station
    count_published(world, q, m)
    if call.marks & Flag.TRACED:
        follow_message(world, m, c)
    file_message(world, q, m)
    if world.calls[m].marks & Flag.TRACED:
        note(world, m)


@kernel
def wait_for_room(world: World, q: int, c: int) -> None:
    """The publisher waits, and holds whatever it holds."""
    row = world.queues[q]
    call = world.calls[c]
    call.phase = Phase.BLOCKED
    call.next = NONE
    if row.blocked_head == NONE:
        row.blocked_head = c
    else:
        world.calls[row.blocked_tail].next = c
    row.blocked_tail = c
    row.blocked += 1


@kernel
def admit_blocked(world: World, q: int) -> None:
    """Publishers that wait come in as far as there is room; one that was called back publishes nothing."""
    row = world.queues[q]
    admitted = 0
    while row.blocked_head != NONE and row.ready < row.capacity:
        if admitted == AT_ONCE:
            push(world, world.clock[0].now_s, EventKind.DELIVER, q)
            return
        admitted += 1
        c = i8(row.blocked_head)
        call = world.calls[c]
        row.blocked_head = call.next
        row.blocked -= 1
        if not call.marks & Flag.CANCELLED:
            publish(world, q, c)
        call.phase = Phase.DOWNSTREAM
        join_line(world, c, IMMEDIATE, EventKind.CONTINUE)


@kernel
def drop_oldest(world: World, q: int) -> None:
    """The message that has waited longest is lost."""
    row = world.queues[q]
    oldest = NONE
    for p in range(row.partition0, row.partition0 + row.partitions):
        m = i8(world.partitions[p].head)
        if m != NONE and (oldest == NONE or world.calls[m].stamp < world.calls[world.partitions[oldest].head].stamp):
            oldest = p
    lose(world, q, take_head(world, q, oldest))


@kernel
def lose(world: World, q: int, m: int) -> None:
    """A message is gone."""
    row = world.queues[q]
    row.lost += 1
    if world.calls[m].marks & Flag.COUNTED:
        row.job_lost += 1
    world.calls[m].cause = Cause.LOST
    free_call(world, m)


@kernel
def takes_more(world: World, member: int) -> bool:
    """Whether a worker has a free slot for this queue, and its connection stands."""
    one = world.members[member]
    worker = world.stations[one.station]
    there = worker.state == StationState.UP or (worker.state == StationState.HUNG and worker.poll_s < 0.0)
    return bool(there and not one.draining and one.open < worker.workers)


@kernel
def hand_out(world: World, q: int) -> None:
    """Hand messages to the workers whose requests the queue holds, in turn."""
    row = world.queues[q]
    if world.stations[row.station].state != StationState.UP:
        return
    group = world.groups[row.group]
    idle = 0  # members in a row that take nothing
    handed = 0
    while row.first != NONE and idle < group.members:
        group.turn = group.turn + 1 if group.turn + 1 < group.members else 0
        member = i8(group.member0 + group.turn)
        if world.stations[world.members[member].station].poll_s >= 0.0 or not takes_more(world, member):
            idle += 1
            continue
        if handed == AT_ONCE:
            push(world, world.clock[0].now_s, EventKind.DELIVER, q)
            return
        idle = 0
        if deliver(world, q, member):
            handed += 1


@kernel
def deliver(world: World, q: int, member: int) -> bool:
    """Send the next message to a worker; False when there is none."""
    m = take_next(world, q)
    if m == NONE:
        return False
    row = world.queues[q]
    message = world.calls[m]
    message.phase = Phase.LEASED
    message.attempt = min(message.attempt + 1, 32000)
    row.leased += 1
    row.delivered += 1
    if message.attempt > 1:
        row.redelivered += 1
    d = new_call(world, NONE, message.op, message.request_class, message.key, message.user)
    delivery = world.calls[d]
    delivery.marks = Flag.DETACHED | Flag.DELIVERY
    delivery.origin = row.station
    delivery.step = 0
    delivery.member = member
    delivery.link = world.members[member].link
    delivery.station = world.members[member].station
    delivery.service = world.services[delivery.station * N_OPS + delivery.op]
    delivery.twin = m
    delivery.log = message.stamp
    message.twin = d
    opened(world, member)
    world.links[delivery.link].calls += 1
    arm(world, m, row.timer)
    size_bytes = f8(world.classes[message.request_class].request_bytes) if message.request_class != NONE else 0.0
    travel(world, d, delivery.link, EventKind.REACH, size_bytes)
    if message.marks & Flag.TRACED:
        follow_delivery(world, d, m)
    admit_blocked(world, q)
    return True


@kernel
def on_poll(world: World, member: int) -> None:
    """A worker asks for as many messages as it has free slots."""
    one = world.members[member]
    worker = world.stations[one.station]
    if worker.poll_s < 0.0:
        return
    push(world, world.clock[0].now_s + worker.poll_s, EventKind.POLL, member)
    for q in range(len(world.queues)):
        row = world.queues[q]
        if row.group == one.group and world.stations[row.station].state == StationState.UP:
            for _ in range(AT_ONCE):
                if not takes_more(world, member) or not deliver(world, q, member):
                    break


@kernel
def slot_lost(world: World, d: int) -> None:
    """A delivery has died with its worker, or was never read; the message stays leased."""
    if world.calls[d].member != NONE:
        closed(world, i8(world.calls[d].member))


@kernel
def broker_crashes(world: World, q: int, removed: bool) -> None:
    """What was only in memory is lost; what is durable is there again after the restart."""
    row = world.queues[q]
    row.blocked_head = NONE
    row.blocked = 0
    if row.durable and not removed:
        return
    account_queue(world, q)
    for m in range(len(world.calls)):
        phase = i8(world.calls[m].phase)
        if phase < Phase.QUEUED or phase > Phase.DELAYED or world.calls[m].station != row.station:
            continue
        if phase == Phase.LEASED:
            disarm(world, m)
        lose(world, q, m)
        if phase == Phase.DELAYED:
            world.clock[0].free -= 1  # its event is still to come
            world.calls[m].phase = Phase.DEAD
    row.ready = 0
    row.leased = 0
    row.delayed = 0
    clear_partitions(world, q)


@kernel
def go_on_with(world: World, q: int) -> None:
    """A queue that had more to do than fits into one event goes on."""
    admit_blocked(world, q)
    hand_out(world, q)


@kernel
def hand_out_all(world: World) -> None:
    """Something is up again: every queue looks whom it can serve."""
    for q in range(len(world.queues)):
        hand_out(world, q)


@entry
def refile(world: World, messages: np.ndarray) -> None:
    """After an edit: all messages, in the order of publishing, find their partitions anew."""
    for q in range(len(world.queues)):
        world.queues[q].ready = 0
        clear_partitions(world, q)
    for i in range(len(messages)):
        q = queue_at(world, messages[i])
        if world.calls[messages[i]].phase == Phase.QUEUED:
            file_message(world, q, messages[i])
        else:
            world.partitions[partition_of(world, q, world.calls[messages[i]].key)].leased += 1
    for q in range(len(world.queues)):
        row = world.queues[q]
        admit_blocked(world, q)
        row.first = NONE
        for p in range(row.partition0, row.partition0 + row.partitions):
            world.partitions[p].listed = 0
            list_partition(world, q, p)
        hand_out(world, q)


@kernel
def backlog(world: World, station: int) -> int:
    """Messages that wait for a worker: of all queues that this station takes from. What a scaler reads."""
    waiting = 0
    for q in range(len(world.queues)):
        group = world.groups[world.queues[q].group]
        for member in range(group.member0, group.member0 + group.members):
            if world.members[member].station == station:
                waiting += world.queues[q].ready
                break
    return waiting
