"""Message queues: publish, hand out, acknowledge, hand out again; at-least-once delivery.

A published call becomes a message: a call of its own that stands in a partition of the queue. A worker's slot
takes one message at a time: a delivery, which runs the worker's plan like any call. The message stays with the
queue, leased, until the acknowledgement is back; when that has not come within the visibility time-out the message
waits again, whatever the worker is still doing. Acknowledgements of a lease that is over count for nothing.

Sources: Amazon SQS Developer Guide (visibility time-out, maxReceiveCount, FIFO message groups, short and long
polling); RabbitMQ, Queue Length Limit (only messages that wait count; reject-publish, drop-head) and Consumer
Acknowledgements (basic.nack).
"""

import numpy as np

from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.job_meter import account_queue, count_done, count_published
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import free_call, new_call
from engine.kernel.retry import back_off_s
from engine.kernel.streams import GOLDEN, scramble
from engine.kernel.timers import arm, disarm
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import N_OPS, NONE, Cause, EventKind, Flag, OnFull, Phase, StationState, World

AT_ONCE = 500
"""Messages handed out in one event; what is left follows in the next, at the same time."""


@kernel
def queue_at(world: World, m: int) -> int:
    """The queue a message stands in."""
    return i8(world.stations[world.calls[m].station].queue)


@kernel
def partition_of(world: World, q: int, key: int) -> int:
    """The partition of a key."""
    row = world.queues[q]
    if row.partitions == 1:
        return i8(row.partition0)
    return i8(row.partition0 + i8(scramble(np.uint64(key) * GOLDEN) % np.uint64(row.partitions)))


@kernel
def list_partition(world: World, q: int, p: int) -> None:
    """Put a partition at the end of those that have a message to hand out."""
    row = world.queues[q]
    part = world.partitions[p]
    if part.listed or part.head == NONE or (row.ordered and part.leased > 0):
        return
    part.listed = 1
    part.after = NONE
    if row.first == NONE:
        row.first = p
    else:
        world.partitions[row.last].after = p
    row.last = p


@kernel
def file_message(world: World, q: int, m: int) -> None:
    """Let a message wait in its partition, in the order of publishing."""
    call = world.calls[m]
    p = partition_of(world, q, call.key)
    part = world.partitions[p]
    account_queue(world, q)
    world.queues[q].ready += 1
    call.phase = Phase.QUEUED
    before = i8(part.tail)
    if before != NONE and world.calls[before].stamp > call.stamp:
        before = NONE
        other = i8(part.head)
        while world.calls[other].stamp < call.stamp:
            before = other
            other = i8(world.calls[other].next)
    if before == NONE:
        call.next = part.head
        part.head = m
    else:
        call.next = world.calls[before].next
        world.calls[before].next = m
    if call.next == NONE:
        part.tail = m
    list_partition(world, q, p)


@kernel
def take_head(world: World, q: int, p: int) -> int:
    """Take the first message of a partition out."""
    part = world.partitions[p]
    m = i8(part.head)
    account_queue(world, q)
    world.queues[q].ready -= 1
    part.head = world.calls[m].next
    if part.head == NONE:
        part.tail = NONE
    return m


@kernel
def take_next(world: World, q: int) -> int:
    """Take the next message to hand out; NONE when there is none. Partitions take turns."""
    row = world.queues[q]
    while row.first != NONE:
        p = i8(row.first)
        part = world.partitions[p]
        row.first = part.after
        part.listed = 0
        if part.head != NONE:
            m = take_head(world, q, p)
            part.leased += 1
            list_partition(world, q, p)
            return m
    return NONE


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
    file_message(world, q, m)


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
    world.members[member].open += 1
    world.links[delivery.link].calls += 1
    arm(world, m, row.timer)
    size_bytes = f8(world.classes[message.request_class].request_bytes) if message.request_class != NONE else 0.0
    travel(world, d, delivery.link, EventKind.REACH, size_bytes)
    admit_blocked(world, q)
    return True


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
def unlock(world: World, q: int, m: int) -> None:
    """The next message of the partition may go."""
    p = partition_of(world, q, world.calls[m].key)
    world.partitions[p].leased -= 1
    list_partition(world, q, p)


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
    if row.dead_step == NONE:
        free_call(world, m)
        return
    letter = new_call(world, NONE, message.op, message.request_class, message.key, message.user)
    free_call(world, m)
    call = world.calls[letter]
    call.marks = Flag.DETACHED.value
    call.origin = row.station
    call.step = row.dead_step
    call.phase = Phase.BACKING_OFF
    push(world, world.clock[0].now_s, EventKind.SEND, letter)


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
        world.members[world.calls[d].member].open -= 1


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
def clear_partitions(world: World, q: int) -> None:
    """No partition has a message."""
    row = world.queues[q]
    row.first = NONE
    for p in range(row.partition0, row.partition0 + row.partitions):
        part = world.partitions[p]
        part.head = NONE
        part.tail = NONE
        part.leased = 0
        part.listed = 0


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
