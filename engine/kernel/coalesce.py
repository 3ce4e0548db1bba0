"""Request coalescing: the first miss of a key fetches it, the others wait for that fetch.

Source: leases in Nishtala et al., Scaling Memcache at Facebook, NSDI 2013. The keys being fetched are rows
of `leases`; there are few of them, so a free row is found by scanning from the last one taken.
"""

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.transit import IMMEDIATE, join_line
from engine.program import NONE, EventKind, Flag, Phase, World


@kernel
def lease_of(world: World, cache: int, key: int) -> int:
    """The lease on a key, or NONE."""
    lease = i8(world.caches[cache].lease_head)
    while lease != NONE and world.leases[lease].key != key:
        lease = i8(world.leases[lease].after)
    return lease


@kernel
def take_lease(world: World, cache: int, c: int) -> bool:
    """For a missed get: True when this call is to fetch the key, False when it waits for another's fetch."""
    clock = world.clock[0]
    row = world.caches[cache]
    call = world.calls[c]
    lease = lease_of(world, cache, call.key)
    if lease == NONE:
        if clock.lease_free == NONE:
            return True
        lease = i8(clock.lease_free)
        entry = world.leases[lease]
        clock.lease_free = entry.after
        entry.key = call.key
        entry.cache = cache
        entry.head = NONE
        entry.tail = NONE
        entry.until_s = clock.now_s + row.lease_s
        entry.after = row.lease_head
        row.lease_head = lease
        push(world, entry.until_s, EventKind.LEASE, lease)
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
    row = world.caches[cache]
    lease = lease_of(world, cache, key)
    if lease == NONE:
        return
    entry = world.leases[lease]
    before = NONE
    other = i8(row.lease_head)
    while other != lease:
        before = other
        other = i8(world.leases[other].after)
    if before == NONE:
        row.lease_head = entry.after
    else:
        world.leases[before].after = entry.after
    c = i8(entry.head)
    while c != NONE:
        after = i8(world.calls[c].next)
        call = world.calls[c]
        if found:
            call.marks = (call.marks | Flag.HIT) & ~Flag.MISSED
        call.phase = Phase.DOWNSTREAM
        join_line(world, c, IMMEDIATE, EventKind.CONTINUE)
        c = after
    entry.head = NONE
    entry.cache = NONE
    entry.after = world.clock[0].lease_free
    world.clock[0].lease_free = lease


@kernel
def lease_ends(world: World, lease: int) -> None:
    """A fetch has taken too long (or its lease was given back long ago): nobody waits any longer."""
    entry = world.leases[lease]
    if entry.cache != NONE and entry.until_s <= world.clock[0].now_s:
        release_waiters(world, entry.cache, entry.key, False)
