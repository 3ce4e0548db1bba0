"""Request coalescing: the first miss of a key fetches it, the others wait for that fetch.

Source: leases in Nishtala et al., Scaling Memcache at Facebook, NSDI 2013. The keys being fetched are rows
of `leases`, chained from their place in a hash table. Those of one cache stand in the order they were taken, which is
the order in which they end, so that one event per cache is enough.
"""

import numpy as np

from engine.kernel.cache import find, is_stale
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.streams import GOLDEN, scramble
from engine.kernel.transit import IMMEDIATE, join_line
from engine.program import NONE, EventKind, Flag, Phase, World

NO_ROOM = -1
"""For `Clock.room`: Python is to make the tables larger before the next event."""


@kernel
def lease_spot(world: World, cache: int, key: int) -> int:
    """Where the chain of a key's lease begins in `lease_spots`."""
    mixed = scramble(np.uint64(key) * GOLDEN + np.uint64(cache))
    return i8(mixed & np.uint64(len(world.lease_spots) - 1))


@kernel
def lease_of(world: World, cache: int, key: int) -> int:
    """The lease on a key, or NONE."""
    lease = i8(world.lease_spots[lease_spot(world, cache, key)])
    while lease != NONE and (world.leases[lease].key != key or world.leases[lease].cache != cache):
        lease = i8(world.leases[lease].chain)
    return lease


@kernel
def file_leases(world: World) -> None:
    """Enter all leases by their keys, and list the free rows: after the tables have grown, or caches have moved."""
    world.lease_spots[:] = NONE
    clock = world.clock[0]
    clock.lease_free = NONE
    clock.leases_left = 0
    for lease in range(len(world.leases) - 1, -1, -1):
        if world.leases[lease].cache == NONE:
            free_lease(world, lease)
        else:
            chain(world, lease)


@kernel
def chain(world: World, lease: int) -> None:
    """Enter a lease by its key."""
    entry = world.leases[lease]
    spot = lease_spot(world, entry.cache, entry.key)
    entry.chain = world.lease_spots[spot]
    world.lease_spots[spot] = lease


@kernel
def free_lease(world: World, lease: int) -> None:
    """Give a lease's row back."""
    clock = world.clock[0]
    entry = world.leases[lease]
    entry.cache = NONE
    entry.head = NONE
    entry.chain = clock.lease_free
    clock.lease_free = lease
    clock.leases_left += 1


@kernel
def new_lease(world: World, cache: int, key: int) -> None:
    """A key of a cache is being fetched from now on."""
    clock = world.clock[0]
    row = world.caches[cache]
    lease = i8(clock.lease_free)
    entry = world.leases[lease]
    clock.lease_free = entry.chain
    clock.leases_left -= 1
    if clock.leases_left == 1:
        clock.room = NO_ROOM
    entry.key = key
    entry.cache = cache
    entry.until_s = clock.now_s + row.lease_s
    chain(world, lease)
    entry.before = row.lease_tail
    entry.after = NONE
    if row.lease_tail == NONE:
        row.lease_head = lease
    else:
        world.leases[row.lease_tail].after = lease
    row.lease_tail = lease
    if not row.lease_watched:
        row.lease_watched = 1
        push(world, entry.until_s, EventKind.LEASE, cache)


@kernel
def end_fetch(world: World, cache: int, lease: int) -> None:
    """A key is being fetched no more."""
    row = world.caches[cache]
    entry = world.leases[lease]
    spot = lease_spot(world, cache, entry.key)
    other = i8(world.lease_spots[spot])
    if other == lease:
        world.lease_spots[spot] = entry.chain
    else:
        while world.leases[other].chain != lease:
            other = i8(world.leases[other].chain)
        world.leases[other].chain = entry.chain
    if entry.before == NONE:
        row.lease_head = entry.after
    else:
        world.leases[entry.before].after = entry.after
    if entry.after == NONE:
        row.lease_tail = entry.before
    else:
        world.leases[entry.after].before = entry.before
    free_lease(world, lease)


@kernel
def take_lease(world: World, cache: int, c: int) -> bool:
    """For a missed get: True when this call is to fetch the key, False when it waits for another's fetch."""
    row = world.caches[cache]
    call = world.calls[c]
    lease = lease_of(world, cache, call.key)
    if lease == NONE:
        new_lease(world, cache, call.key)
        call.marks |= Flag.FETCHING
        return True
    entry = world.leases[lease]
    call.phase = Phase.COALESCED
    call.next = NONE
    if entry.head == NONE:
        entry.head = c
    else:
        world.calls[entry.tail].next = c
    entry.tail = c
    row.coalesced += 1
    return False


@kernel
def release_waiters(world: World, cache: int, key: int, found: bool) -> None:
    """The fetch is over: those who waited go on with a hit, or with the miss when nothing came."""
    lease = lease_of(world, cache, key)
    if lease == NONE:
        return
    c = i8(world.leases[lease].head)
    end_fetch(world, cache, lease)
    stale = found and is_stale(world, cache, i8(world.buckets[world.caches[cache].bucket0 + find(world, cache, key)]))
    while c != NONE:
        after = i8(world.calls[c].next)
        call = world.calls[c]
        if found:
            call.marks = (call.marks | Flag.HIT) & ~Flag.MISSED
            world.caches[cache].stale += stale
        call.phase = Phase.DOWNSTREAM
        join_line(world, c, IMMEDIATE, EventKind.CONTINUE)
        c = after


@kernel
def leases_end(world: World, cache: int) -> None:
    """Fetches of a cache that have taken too long: nobody waits for them any longer."""
    row = world.caches[cache]
    row.lease_watched = 0
    while row.lease_head != NONE:
        entry = world.leases[row.lease_head]
        if entry.until_s > world.clock[0].now_s:
            row.lease_watched = 1
            push(world, entry.until_s, EventKind.LEASE, cache)
            return
        release_waiters(world, cache, entry.key, False)


@kernel
def forget_fetches(world: World, cache: int) -> None:
    """No key of a cache is being fetched any longer, and those who waited are gone."""
    while world.caches[cache].lease_head != NONE:
        end_fetch(world, cache, i8(world.caches[cache].lease_head))
