"""A cache, exact to the entry: a hash table of keys over a list (LRU, FIFO) or a heap (LFU).

The hash table probes linearly and deletes by shifting back (Knuth, TAOCP vol. 3, 6.4, algorithm R).
LFU evicts the entry with the fewest uses, among equals the one not used for longest.
"""

import numpy as np

from engine.kernel.commits import is_newer
from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.streams import GOLDEN, scramble
from engine.program import NONE, Eviction, World


@kernel
def spot_of(world: World, cache: int, key: int) -> int:
    """Where a key's search begins in the cache's part of `buckets`."""
    return i8(scramble(np.uint64(key) * GOLDEN) & np.uint64(world.caches[cache].mask))


@kernel
def find(world: World, cache: int, key: int) -> int:
    """The bucket of a key, or of the free place where it would go."""
    row = world.caches[cache]
    spot = spot_of(world, cache, key)
    while True:
        slot = world.buckets[row.bucket0 + spot]
        if slot == NONE or world.slots[slot].key == key:
            return spot
        spot = (spot + 1) & row.mask


@kernel
def unlink(world: World, cache: int, slot: int) -> None:
    """Take an entry out of the list."""
    row = world.caches[cache]
    entry = world.slots[slot]
    if entry.before == NONE:
        row.head = entry.after
    else:
        world.slots[entry.before].after = entry.after
    if entry.after == NONE:
        row.tail = entry.before
    else:
        world.slots[entry.after].before = entry.before


@kernel
def link_first(world: World, cache: int, slot: int) -> None:
    """Put an entry at the head of the list: the most recent."""
    row = world.caches[cache]
    entry = world.slots[slot]
    entry.before = NONE
    entry.after = row.head
    if row.head == NONE:
        row.tail = slot
    else:
        world.slots[row.head].before = slot
    row.head = slot


@kernel
def used_less(world: World, a: int, b: int) -> bool:
    """Whether entry `a` is evicted before entry `b`."""
    first = world.slots[a]
    second = world.slots[b]
    return bool(first.uses < second.uses or (first.uses == second.uses and first.used < second.used))


@kernel
def sift(world: World, cache: int, place: int) -> None:
    """Restore the LFU heap around one changed place. The heap stands in `lfu`, beside the slots."""
    row = world.caches[cache]
    base = row.slot0
    slot = world.lfu[base + place]
    while place > 0:
        parent = (place - 1) // 2
        above = world.lfu[base + parent]
        if not used_less(world, slot, above):
            break
        world.lfu[base + place] = above
        world.slots[above].place = place
        place = parent
    while True:
        child = 2 * place + 1
        if child >= row.held:
            break
        if child + 1 < row.held and used_less(world, world.lfu[base + child + 1], world.lfu[base + child]):
            child += 1
        below = world.lfu[base + child]
        if not used_less(world, below, slot):
            break
        world.lfu[base + place] = below
        world.slots[below].place = place
        place = child
    world.lfu[base + place] = slot
    world.slots[slot].place = place


@kernel
def leave_heap(world: World, cache: int, slot: int) -> None:
    """Take a slot out of the LFU heap; `size` counts it no more."""
    row = world.caches[cache]
    place = world.slots[slot].place
    last = world.lfu[row.slot0 + row.held]
    if last != slot:
        world.lfu[row.slot0 + place] = last
        world.slots[last].place = place
        sift(world, cache, place)


@kernel
def touch(world: World, cache: int, slot: int) -> None:
    """Note a use of an entry."""
    row = world.caches[cache]
    if row.eviction == Eviction.LRU:
        if row.head != slot:
            unlink(world, cache, slot)
            link_first(world, cache, slot)
    elif row.eviction == Eviction.LFU:
        touch_lfu(world, cache, slot)


@kernel
def touch_lfu(world: World, cache: int, slot: int) -> None:
    """Count a use and move the entry in the LFU heap."""
    entry = world.slots[slot]
    entry.uses += 1
    world.clock[0].sequence += 1
    entry.used = world.clock[0].sequence
    sift(world, cache, entry.place)


@kernel
def drop(world: World, cache: int, spot: int) -> None:
    """Remove the entry of a bucket."""
    row = world.caches[cache]
    slot = i8(world.buckets[row.bucket0 + spot])
    row.held -= 1
    if row.eviction == Eviction.LFU:
        leave_heap(world, cache, slot)
    else:
        unlink(world, cache, slot)
    world.slots[slot].after = row.unused
    row.unused = slot
    hole = spot
    spot = (spot + 1) & row.mask
    while True:
        moved = world.buckets[row.bucket0 + spot]
        if moved == NONE:
            break
        home = spot_of(world, cache, world.slots[moved].key)
        if ((spot - home) & row.mask) >= ((spot - hole) & row.mask):
            world.buckets[row.bucket0 + hole] = moved
            hole = spot
        spot = (spot + 1) & row.mask
    world.buckets[row.bucket0 + hole] = NONE


@kernel
def is_stale(world: World, cache: int, slot: int) -> bool:
    """Whether its origin has another value, or another version, of an entry."""
    return bool(world.slots[slot].outdated or world.slots[slot].version != world.caches[cache].version)


@kernel
def cache_get(world: World, cache: int, key: int) -> bool:
    """Look a key up; an entry past its TTL is gone."""
    row = world.caches[cache]
    spot = find(world, cache, key)
    slot = i8(world.buckets[row.bucket0 + spot])
    if slot == NONE:
        row.misses += 1
        return False
    if world.slots[slot].until_s <= world.clock[0].now_s:
        drop(world, cache, spot)
        row.expired += 1
        row.misses += 1
        return False
    touch(world, cache, slot)
    row.hits += 1
    row.stale += world.slots[slot].outdated
    return True


@kernel
def cache_set(world: World, cache: int, key: int, version: int) -> None:
    """Store a key, in the place of another when the cache is full. Its value may be out of date already."""
    row = world.caches[cache]
    now_s = world.clock[0].now_s
    spot = find(world, cache, key)
    slot = i8(world.buckets[row.bucket0 + spot])
    if slot != NONE:
        world.slots[slot].until_s = now_s + row.ttl_s
        world.slots[slot].outdated = is_newer(world, key, version)
        touch(world, cache, slot)
        return
    if row.held >= row.capacity:
        victim = world.lfu[row.slot0] if row.eviction == Eviction.LFU else row.tail
        drop(world, cache, find(world, cache, world.slots[victim].key))
        row.evictions += 1
        spot = find(world, cache, key)
    slot = i8(row.unused)
    row.unused = world.slots[slot].after
    entry = world.slots[slot]
    entry.key = key
    entry.outdated = is_newer(world, key, version)
    entry.until_s = now_s + row.ttl_s
    world.buckets[row.bucket0 + spot] = slot
    if row.eviction == Eviction.LFU:
        entry.uses = 1
        world.clock[0].sequence += 1
        entry.used = world.clock[0].sequence
        world.lfu[row.slot0 + row.held] = slot
        entry.place = row.held
        row.held += 1
        sift(world, cache, entry.place)
    else:
        link_first(world, cache, slot)
        row.held += 1


@kernel
def cache_delete(world: World, cache: int, key: int) -> None:
    """Invalidate a key."""
    spot = find(world, cache, key)
    if world.buckets[world.caches[cache].bucket0 + spot] != NONE:
        drop(world, cache, spot)


@kernel
def outdate(world: World, key: int, origin: int) -> None:
    """A database has a new value of a key: what caches have of it is old, but for the one that wrote it behind."""
    for cache in range(len(world.caches)):
        row = world.caches[cache]
        if row.of_data and row.held > 0 and (origin == NONE or world.stations[origin].cache != cache):
            slot = world.buckets[row.bucket0 + find(world, cache, key)]
            if slot != NONE:
                world.slots[slot].outdated = 1


@kernel
def cache_clear(world: World, cache: int) -> None:
    """Empty the cache: a restart is cold."""
    row = world.caches[cache]
    for bucket in range(row.bucket0, row.bucket0 + row.mask + 1):
        world.buckets[bucket] = NONE
    row.head = NONE
    row.tail = NONE
    row.held = 0
    for slot in range(row.slot0, row.slot0 + row.capacity):
        world.slots[slot].after = slot + 1
    world.slots[row.slot0 + row.capacity - 1].after = NONE
    row.unused = row.slot0
