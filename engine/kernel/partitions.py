"""Where messages wait: each partition keeps the order of publishing, and they take turns."""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.job_meter import account_queue
from engine.kernel.numbers import i8
from engine.kernel.streams import GOLDEN, scramble
from engine.program import NONE, Phase, World


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
def unlock(world: World, q: int, m: int) -> None:
    """The next message of the partition may go."""
    p = partition_of(world, q, world.calls[m].key)
    world.partitions[p].leased -= 1
    list_partition(world, q, p)


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
