"""The pending events: a heap with four children a node, ordered by (time, sequence)."""

from engine.kernel.compiled import kernel
from engine.program import World


@kernel
def push(world: World, time_s: float, kind: int, subject: int) -> None:
    """Schedule an event; equal times happen in the order they were scheduled."""
    clock = world.clock[0]
    heap = world.heap
    clock.sequence += 1
    i = clock.pending
    clock.pending = i + 1
    while i > 0:
        parent = (i - 1) >> 2
        if heap[parent].time_s <= time_s:
            break
        heap[i] = heap[parent]
        i = parent
    entry = heap[i]
    entry.time_s = time_s
    entry.sequence = clock.sequence
    entry.kind = kind
    entry.subject = subject


@kernel
def pop(world: World) -> None:
    """Remove the first event."""
    clock = world.clock[0]
    heap = world.heap
    n = clock.pending - 1
    clock.pending = n
    time_s = heap[n].time_s
    sequence = heap[n].sequence
    i = 0
    while True:
        child = 4 * i + 1
        if child >= n:
            break
        least = child
        least_s = heap[child].time_s
        least_sequence = heap[child].sequence
        for other in range(child + 1, min(child + 4, n)):
            other_s = heap[other].time_s
            if other_s < least_s or (other_s == least_s and heap[other].sequence < least_sequence):
                least = other
                least_s = other_s
                least_sequence = heap[other].sequence
        if least_s < time_s or (least_s == time_s and least_sequence < sequence):
            heap[i] = heap[least]
            i = least
        else:
            break
    heap[i] = heap[n]
