"""Shards: which of a sharded database's shards hold a key, and how keys move when their number changes.

A sharded database has LAYOUTS rows of `layouts`: how keys are spread now, how they will be once the resharding
under way is over, what was last asked for, and what is drawn. A resharding goes through the keys in order, a batch
at a time: the batch is read from its old shards, written to its new ones, and then belongs there.

Sources: Karger et al., Consistent Hashing and Random Trees, STOC 1997; Lamping and Veach, A Fast, Minimal Memory,
Consistent Hash Algorithm, 2014 (the directory's balanced table); MongoDB manual, Data Partitioning with Chunks.
"""

import numpy as np

from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import new_call
from engine.kernel.streams import GOLDEN, scramble
from engine.kernel.transit import IMMEDIATE, join_line
from engine.program import (
    LAYOUTS,
    MAX_ISOLATED,
    NEVER,
    NONE,
    EventKind,
    Flag,
    Op,
    Phase,
    StationState,
    StepKind,
    Strategy,
    World,
)

NOW, NEXT, GOAL, DRAWN = range(LAYOUTS)
JUMP = np.uint64(2862933555777941757)
S33 = np.uint64(33)
ONE = np.uint64(1)


@kernel
def ring_place(world: World, ring0: int, ring: int, spot: np.uint64) -> int:
    """The first place of a ring that is not before a hash."""
    low = 0
    high = ring
    while low < high:
        middle = (low + high) // 2
        if world.rings[ring0 + middle] < spot:
            low = middle + 1
        else:
            high = middle
    return low


@kernel
def jump(spot: np.uint64, n: int) -> int:
    """Lamping and Veach's consistent hash: even, and from n to n + 1 it moves one in n + 1, all to the last."""
    found = 0
    probe = 0
    while probe < n:
        found = probe
        spot = spot * JUMP + ONE
        probe = i8((found + 1) * (2147483648.0 / (f8(spot >> S33) + 1.0)))
    return found


@kernel
def shard_of(world: World, r: int, layout: int, unit: int) -> int:
    """The shard of a key under a layout."""
    row = world.shardings[r]
    shape = world.layouts[layout]
    first = i8(shape.isolated)
    for i in range(first):
        if world.isolated[layout, i] == unit:
            return i
    n = i8(shape.shards - first)
    if shape.strategy == Strategy.RANGE:
        return i8(min(unit * n // row.units, n - 1))
    spot = scramble(np.uint64(unit) * GOLDEN + GOLDEN)
    if shape.strategy == Strategy.HASH_MODULO:
        return i8(spot % np.uint64(n))
    if shape.strategy == Strategy.DIRECTORY:
        return first + jump(spot, n)
    place = ring_place(world, row.ring0, row.ring, spot)
    for i in range(row.ring):
        shard = i8(world.ring_members[row.ring0 + (place + i) % row.ring])
        if shard < n:
            return shard
    return 0


@kernel
def shards_asked(world: World, c: int, kind: int) -> int:
    """The shards that a step's calls go to, a bit each; 0 when the call has to wait for its key to be moved."""
    call = world.calls[c]
    r = i8(world.stations[call.station].sharding)
    row = world.shardings[r]
    if kind == StepKind.MOVE_READ:
        return i8(row.sources)
    if kind == StepKind.MOVE_WRITE:
        return i8(row.targets)
    now = LAYOUTS * r + NOW
    if kind == StepKind.SCATTER:
        shards = i8(world.layouts[now].shards)
        if row.moving:
            shards = max(shards, i8(world.layouts[now + NEXT].shards))
        return (i8(1) << shards) - 1
    unit = i8((call.user if row.by_user else call.key) // row.grain)
    old = shard_of(world, r, now, unit)
    if not row.moving:
        return i8(1) << old
    new = shard_of(world, r, now + NEXT, unit)
    if new == old or (row.freeze and unit >= row.next):
        return i8(1) << old
    if unit < row.done:
        return i8(1) << new
    if row.freeze:
        row.frozen += 1
        return 0
    row.doubled += 1
    return (i8(1) << old) | (i8(1) << new)


@kernel
def freeze(world: World, c: int) -> None:
    """A call waits until the batch with its key has been moved; it then asks again."""
    call = world.calls[c]
    row = world.shardings[world.stations[call.station].sharding]
    call.phase = Phase.FROZEN
    call.pc -= 1
    call.next = NONE
    if row.head == NONE:
        row.head = c
    else:
        world.calls[row.tail].next = c
    row.tail = c


@kernel
def thaw(world: World, r: int) -> None:
    """Calls that waited for the batch go on."""
    row = world.shardings[r]
    c = i8(row.head)
    row.head = NONE
    while c != NONE:
        after = i8(world.calls[c].next)
        world.calls[c].phase = Phase.DOWNSTREAM
        join_line(world, c, IMMEDIATE, EventKind.CONTINUE)
        c = after


@kernel
def copy_layout(world: World, source: int, target: int) -> None:
    """One layout becomes like another."""
    world.layouts[target].strategy = world.layouts[source].strategy
    world.layouts[target].shards = world.layouts[source].shards
    world.layouts[target].isolated = world.layouts[source].isolated
    for i in range(MAX_ISOLATED):
        world.isolated[target, i] = world.isolated[source, i]


@kernel
def begin_move(world: World, r: int) -> None:
    """Begin a resharding when the goal is another layout than that of now; one at a time."""
    row = world.shardings[r]
    now = LAYOUTS * r + NOW
    same = (
        world.layouts[now].strategy == world.layouts[now + GOAL].strategy
        and world.layouts[now].shards == world.layouts[now + GOAL].shards
        and world.layouts[now].isolated == world.layouts[now + GOAL].isolated
    )
    for i in range(world.layouts[now].isolated):
        same = same and world.isolated[now, i] == world.isolated[now + GOAL, i]
    if row.moving or same:
        return
    copy_layout(world, now + GOAL, now + NEXT)
    row.moving = 1
    row.moved = 0
    row.done = 0
    row.next = 0
    row.started_s = world.clock[0].now_s
    row.finished_s = NEVER
    schedule_copy(world, r, row.started_s)


@kernel
def schedule_copy(world: World, r: int, time_s: float) -> None:
    """The next batch may begin then; an earlier schedule becomes void."""
    world.shardings[r].due_s = time_s
    push(world, time_s, EventKind.COPY, r)


@kernel
def on_copy(world: World, r: int) -> int:
    """Begin the next batch: the call that copies it, or NONE when all keys are where they belong."""
    row = world.shardings[r]
    if not row.moving or row.due_s != world.clock[0].now_s or world.stations[row.station].state != StationState.UP:
        return NONE
    now = LAYOUTS * r + NOW
    row.due_s = -1.0
    row.sources = 0
    row.targets = 0
    unit = i8(row.done)
    found = 0
    while unit < row.units and found < row.batch:
        old = shard_of(world, r, now, unit)
        new = shard_of(world, r, now + NEXT, unit)
        if old != new:
            found += 1
            row.sources |= i8(1) << old
            row.targets |= i8(1) << new
        unit += 1
    row.next = unit
    if found == 0:
        finish_move(world, r)
        return NONE
    row.busy = 1
    row.began_s = world.clock[0].now_s
    c = new_call(world, NONE, Op.READ, NONE, row.done, 0)
    call = world.calls[c]
    call.station = row.station
    call.phase = Phase.DOWNSTREAM
    call.pc = row.step0
    call.plan_end = row.step0 + row.steps
    return c


@kernel
def finish_batch(world: World, c: int) -> None:
    """The batch is copied: its keys belong to their new shards. A batch that a shard failed is tried again."""
    r = i8(world.stations[world.calls[c].station].sharding)
    row = world.shardings[r]
    row.busy = 0
    now = LAYOUTS * r + NOW
    if not world.calls[c].marks & Flag.MISSED:
        for unit in range(row.done, row.next):
            old = shard_of(world, r, now, unit)
            new = shard_of(world, r, now + NEXT, unit)
            if old != new:
                row.moved += 1
                world.shard_keys[r, old] -= 1
                world.shard_keys[r, new] += 1
        row.done = row.next
        thaw(world, r)
    schedule_copy(world, r, max(world.clock[0].now_s, row.began_s + row.gap_s))


@kernel
def finish_move(world: World, r: int) -> None:
    """All keys are where they belong; what was asked for meanwhile is next."""
    row = world.shardings[r]
    now = LAYOUTS * r + NOW
    copy_layout(world, now + NEXT, now)
    row.moving = 0
    row.finished_s = world.clock[0].now_s
    thaw(world, r)
    begin_move(world, r)


@kernel
def reshard(world: World, r: int, shards: int) -> None:
    """Ask for another number of shards."""
    row = world.shardings[r]
    goal = LAYOUTS * r + GOAL
    world.layouts[goal].shards = min(max(shards, world.layouts[goal].isolated + 1), row.linked)
    begin_move(world, r)


@kernel
def router_crashed(world: World, r: int) -> None:
    """Its batch is lost with it, and so are the calls that waited."""
    row = world.shardings[r]
    row.busy = 0
    row.head = NONE
    row.due_s = -1.0


@kernel
def router_is_back(world: World, r: int) -> None:
    """A resharding goes on with the batch that was under way."""
    if world.shardings[r].moving:
        schedule_copy(world, r, world.clock[0].now_s)


@entry
def reshard_edited(world: World) -> None:
    """After an edit: begin what is drawn now, where it is not so yet."""
    for r in range(len(world.shardings)):
        if world.shardings[r].units > 0:
            begin_move(world, r)


@kernel
def count_keys(world: World, r: int) -> None:
    """How many keys each shard has now."""
    for shard in range(world.shard_keys.shape[1]):
        world.shard_keys[r, shard] = 0
    for unit in range(world.shardings[r].units):
        world.shard_keys[r, shard_of(world, r, LAYOUTS * r + NOW, unit)] += 1
