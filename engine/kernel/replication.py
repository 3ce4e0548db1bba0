"""Replication: a cluster's log of writes, its followers, and who is primary.

A write is logged when the primary has done it, and shipped to every follower over its link. A follower
applies with several workers that commit in the order of the log (MySQL 8.4, replica_parallel_workers
and replica_preserve_commit_order). A write is acknowledged at once (async), when one follower has
received it (semi-sync, MySQL), or when all synchronous followers have applied it (sync).
"""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.pools import free_call, new_call
from engine.kernel.routing import note_detected
from engine.kernel.station import enter_core
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import (
    LOG_HEADS,
    LOG_ROWS,
    N_OPS,
    NEVER,
    NONE,
    Cause,
    EventKind,
    Flag,
    Mode,
    Op,
    Phase,
    StationState,
    World,
)

NEVER_ACKNOWLEDGED = 1 << 20
ONE = np.uint64(1)


@kernel
def entry_of(world: World, cluster: int, number: int) -> int:
    """The row of a write in the log."""
    return i8(world.clusters[cluster].log0 + number % LOG_ROWS)


@kernel
def head_of(world: World, cluster: int, key: int) -> int:
    """The bucket a key falls into in the index of the log."""
    return i8(world.clusters[cluster].head0 + (key * 2654435761) % LOG_HEADS)


@kernel
def is_stale(world: World, cluster: int, applied: int, key: int) -> bool:
    """Whether a follower that has applied that much lacks a write to the key."""
    number = world.log_heads[head_of(world, cluster, key)]
    while number > applied:
        entry = world.log[entry_of(world, cluster, number)]
        if entry.number != number:
            return False
        if entry.key == key:
            return True
        number = entry.before
    return False


@kernel
def follower_at(world: World, station: int) -> int:
    """The follower that a station is, or NONE."""
    cluster = world.clusters[world.stations[station].cluster]
    for r in range(cluster.replica0, cluster.replica0 + cluster.replicas):
        if world.replicas[r].station == station:
            return r
    return NONE


@kernel
def database_operation(world: World, c: int) -> bool:
    """A query has had its service; False when its answer must wait for acknowledgements."""
    call = world.calls[c]
    s = i8(call.station)
    cluster = i8(world.stations[s].cluster)
    row = world.clusters[cluster]
    if call.op == Op.APPLY:
        applied_one(world, c)
        return False
    if call.op == Op.WRITE or call.op == Op.JOB:
        if row.primary != s:
            call.cause = Cause.UNAVAILABLE
            return True
        return commit(world, cluster, c)
    if row.primary != s and call.op != Op.PROBE:
        r = follower_at(world, s)
        if r != NONE and is_stale(world, cluster, world.replicas[r].applied, call.key):
            row.stale += 1
            world.stations[s].stale += 1
    return True


@kernel
def commit(world: World, cluster: int, c: int) -> bool:
    """Log a write and ship it; True when it may be acknowledged at once."""
    call = world.calls[c]
    row = world.clusters[cluster]
    row.written += 1
    number = row.written
    entry = world.log[entry_of(world, cluster, number)]
    head = head_of(world, cluster, call.key)
    entry.number = number
    entry.before = world.log_heads[head]
    entry.key = call.key
    entry.time_s = world.clock[0].now_s
    entry.call = NONE
    entry.needed = 0
    world.log_heads[head] = number
    call.log = number
    semi_sync = 0
    for r in range(row.replica0, row.replica0 + row.replicas):
        follower = world.replicas[r]
        if not follower.following or world.stations[follower.station].state != StationState.UP:
            continue
        if number - follower.applied >= LOG_ROWS - 64:
            follower.following = 0
            continue
        ship(world, r, call.key, number)
        if follower.mode == Mode.SYNC:
            entry.needed += 1
        elif follower.mode == Mode.SEMI_SYNC:
            semi_sync = 1
    entry.needed += semi_sync
    if entry.needed == 0:
        return True
    entry.call = c
    call.phase = Phase.REPLICATING
    return False


@kernel
def ship(world: World, r: int, key: int, number: int) -> None:
    """Send a write to a follower."""
    follower = world.replicas[r]
    message = new_call(world, NONE, Op.APPLY, NONE, key, 0)
    call = world.calls[message]
    call.marks = Flag.DETACHED
    call.log = number
    call.answer = r
    call.station = follower.station
    call.link = follower.link
    world.links[follower.link].calls += 1
    travel(world, message, follower.link, EventKind.APPLY, 200.0)
    if call.phase == Phase.VANISHED:
        world.links[follower.link].failed += 1
        free_call(world, message)


@kernel
def on_apply(world: World, message: int) -> None:
    """A shipped write reaches its follower; a write that overtook a lost one brings that one along (resend)."""
    call = world.calls[message]
    r = i8(call.answer)
    follower = world.replicas[r]
    number = call.log
    if not follower.following or world.stations[follower.station].state != StationState.UP:
        free_call(world, message)
        return
    if follower.mode == Mode.SEMI_SYNC:
        call.phase = Phase.ANSWERING
        travel(world, message, call.link, EventKind.ACKNOWLEDGE, 64.0)
        if call.phase == Phase.VANISHED:
            free_call(world, message)
    else:
        free_call(world, message)
    follower.received = max(follower.received, number)
    start_applying(world, r)


@kernel
def start_applying(world: World, r: int) -> None:
    """Let idle workers of a follower take the next writes it has received."""
    follower = world.replicas[r]
    while follower.assigned < follower.received and follower.assigned - follower.applied < follower.workers:
        follower.assigned += 1
        c = new_call(world, NONE, Op.APPLY, NONE, 0, 0)
        call = world.calls[c]
        call.marks = Flag.DETACHED | Flag.PROBE
        call.log = follower.assigned
        call.answer = r
        call.station = follower.station
        call.service = world.services[follower.station * N_OPS + Op.APPLY]
        call.phase = Phase.DOWNSTREAM
        enter_core(world, c)


@kernel
def applied_one(world: World, c: int) -> None:
    """A worker is done with a write: commit all that are now in order, and go on."""
    call = world.calls[c]
    r = i8(call.answer)
    number = call.log
    free_call(world, c)
    follower = world.replicas[r]
    if number <= follower.applied:
        return
    follower.done |= ONE << np.uint64(number % 64)
    cluster = i8(follower.cluster)
    while follower.applied < follower.assigned:
        bit = ONE << np.uint64((follower.applied + 1) % 64)
        if not follower.done & bit:
            break
        follower.done &= ~bit
        follower.applied += 1
        entry = world.log[entry_of(world, cluster, follower.applied)]
        follower.lag_area_s += world.clock[0].now_s - entry.time_s
        follower.lag_writes += 1
        if follower.mode == Mode.SYNC and entry.call != NONE:
            acknowledge_from(world, r, follower.applied)
    start_applying(world, r)


@kernel
def acknowledge_from(world: World, r: int, number: int) -> None:
    """Send a follower's acknowledgement of a write to the primary."""
    message = new_call(world, NONE, Op.APPLY, NONE, 0, 0)
    call = world.calls[message]
    call.marks = Flag.DETACHED
    call.log = number
    call.answer = r
    call.link = world.replicas[r].link
    call.station = world.replicas[r].station
    travel(world, message, call.link, EventKind.ACKNOWLEDGE, 64.0)
    if call.phase == Phase.VANISHED:
        free_call(world, message)


@kernel
def on_acknowledge(world: World, message: int) -> None:
    """A follower's acknowledgement is back: the write that waited for it may be answered."""
    call = world.calls[message]
    cluster = i8(world.replicas[call.answer].cluster)
    number = call.log
    free_call(world, message)
    entry = world.log[entry_of(world, cluster, number)]
    if entry.number != number or entry.call == NONE:
        return
    entry.needed -= 1
    if entry.needed <= 0:
        release_write(world, cluster, number)


@kernel
def release_write(world: World, cluster: int, number: int) -> None:
    """Answer a write that waited for acknowledgements."""
    entry = world.log[entry_of(world, cluster, number)]
    c = i8(entry.call)
    entry.call = NONE
    world.calls[c].phase = Phase.DOWNSTREAM
    join_line(world, c, IMMEDIATE, EventKind.CONTINUE)


@kernel
def abandon_write(world: World, c: int) -> None:
    """A write that waited for acknowledgements dies with its primary: it was never acknowledged."""
    call = world.calls[c]
    entry = world.log[entry_of(world, world.stations[call.station].cluster, call.log)]
    entry.call = NONE
    entry.needed = NEVER_ACKNOWLEDGED


@kernel
def stop_following(world: World, r: int) -> None:
    """A follower is gone: what it was to acknowledge no longer waits for it."""
    follower = world.replicas[r]
    cluster = i8(follower.cluster)
    follower.following = 0
    follower.received = follower.applied
    follower.assigned = follower.applied
    follower.done = np.uint64(0)
    if follower.mode == Mode.ASYNC:
        return
    row = world.clusters[cluster]
    for number in range(follower.applied + 1, row.written + 1):
        entry = world.log[entry_of(world, cluster, number)]
        if entry.number == number and entry.call != NONE:
            entry.needed -= 1
            if entry.needed <= 0:
                release_write(world, cluster, number)


@kernel
def follow(world: World, r: int) -> None:
    """A follower is (back) in: it catches up with all that was written meanwhile."""
    follower = world.replicas[r]
    row = world.clusters[follower.cluster]
    follower.following = 1
    if row.written - follower.applied >= LOG_ROWS - 64:
        follower.applied = row.written
    follower.assigned = follower.applied
    follower.received = max(follower.applied, row.written)
    follower.done = np.uint64(0)
    start_applying(world, r)


@kernel
def promote(world: World, cluster: int) -> None:
    """The most advanced live follower becomes primary; acknowledged writes it never received are lost."""
    row = world.clusters[cluster]
    row.promoting = 0
    best = NONE
    for r in range(row.replica0, row.replica0 + row.replicas):
        follower = world.replicas[r]
        if follower.station == row.primary or not follower.following:
            continue
        if world.stations[follower.station].state != StationState.UP:
            continue
        if best == NONE or follower.received > world.replicas[best].received:
            best = r
    if best == NONE:
        return
    old = i8(row.primary)
    lost = 0
    for number in range(world.replicas[best].received + 1, row.written + 1):
        if world.log[entry_of(world, cluster, number)].needed <= 0:
            lost += 1
    row.lost += lost
    row.missing = lost
    failure = world.stations[old].failure
    note_detected(world, old)
    if failure != NONE:
        world.failures[failure].lost_writes += lost
        if world.failures[failure].recovered_s == NEVER:
            world.failures[failure].recovered_s = world.clock[0].now_s
        world.stations[old].failure = NONE
    row.primary = world.replicas[best].station
    rewind(world, cluster, best, old)


@kernel
def rewind(world: World, cluster: int, best: int, old: int) -> None:
    """The promoted follower's log is the cluster's now; the old primary takes its row and follows later."""
    row = world.clusters[cluster]
    row.written = world.replicas[best].received
    for h in range(row.head0, row.head0 + LOG_HEADS):
        while world.log_heads[h] > row.written:
            world.log_heads[h] = world.log[entry_of(world, cluster, world.log_heads[h])].before
    promoted = world.replicas[best]
    promoted.station = old
    promoted.old_primary = 1
    promoted.following = 0
    promoted.applied = min(promoted.applied, row.written)
    promoted.received = promoted.applied
    promoted.assigned = promoted.applied
    promoted.done = np.uint64(0)
    for r in range(row.replica0, row.replica0 + row.replicas):
        follower = world.replicas[r]
        follower.received = min(follower.received, row.written)
        follower.assigned = min(follower.assigned, follower.received)
        follower.applied = min(follower.applied, row.written)
        if follower.following:
            follow(world, r)


@kernel
def return_to_cluster(world: World, station: int) -> None:
    """A database is back up: it follows the primary of the moment, and a recovery script replays its lost writes."""
    cluster = i8(world.stations[station].cluster)
    row = world.clusters[cluster]
    if row.primary == station:
        return
    r = follower_at(world, station)
    if r == NONE:
        return
    if row.recovery and row.missing > 0 and world.replicas[r].old_primary:
        row.recovered += row.missing
        row.missing = 0
    world.replicas[r].old_primary = 0
    follow(world, r)
