"""Replication: a cluster's log of writes, its followers, and who is primary.

A write is logged when the primary has done it, and shipped to every follower over its link. A follower
applies with several workers that commit in the order of the log (MySQL 8.4, replica_parallel_workers
and replica_preserve_commit_order). A write is acknowledged at once (async), when one follower has
received it (semi-sync, MySQL), or when all synchronous followers have applied it (sync).
"""

import numpy as np

from engine.kernel.acknowledgements import (
    NOBODY,
    ONE,
    acknowledge_by,
    acknowledge_from,
    bit_of,
    entry_of,
    leave_out,
    miss,
)
from engine.kernel.cache import outdate
from engine.kernel.commits import record_commit
from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.pools import free_call, new_call
from engine.kernel.station import enter_core
from engine.kernel.transit import travel
from engine.program import (
    LOG_HEADS,
    LOG_ROWS,
    N_OPS,
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
def store(world: World, c: int) -> bool:
    """A write takes room on the disk; False when there is none left."""
    call = world.calls[c]
    row = world.stations[call.station]
    size_bytes = world.classes[call.request_class].request_bytes if call.request_class != NONE else 0.0
    if row.stored_bytes + size_bytes > row.storage_bytes:
        row.full += 1
        call.cause = Cause.UNAVAILABLE
        return False
    row.stored_bytes += size_bytes
    if call.request_class != NONE:
        outdate(world, call.key, call.origin)
        call.version = record_commit(world, call.key) + 1
    return True


@kernel
def lacks(world: World, s: int, key: int) -> bool:
    """Whether some primary has a write to the key that this database has not applied yet."""
    cluster = i8(world.stations[s].cluster)
    if world.clusters[cluster].shared:
        for r in range(len(world.replicas)):
            follower = world.replicas[r]
            if follower.station == s and is_stale(world, follower.cluster, follower.applied, key):
                return True
        return False
    if world.clusters[cluster].primary == s:
        return False
    r = follower_at(world, s)
    return r != NONE and is_stale(world, cluster, world.replicas[r].applied, key)


@kernel
def database_operation(world: World, c: int) -> bool:
    """A query has had its service; False when its answer must wait for acknowledgements."""
    call = world.calls[c]
    s = i8(call.station)
    cluster = i8(world.stations[s].cluster)
    if call.op == Op.APPLY:
        applied_one(world, c)
        return False
    if call.op == Op.WRITE or call.op == Op.JOB:
        if cluster != NONE and world.clusters[cluster].primary != s:
            call.cause = Cause.UNAVAILABLE
            return True
        if not store(world, c) or cluster == NONE:
            return True
        return commit(world, cluster, c)
    if call.op != Op.PROBE:
        call.version = world.clock[0].commits + 1
        if cluster != NONE and lacks(world, s, call.key):
            call.version = 1
            world.clusters[cluster].stale += 1
            world.stations[s].stale += 1
    return True


@kernel
def commit(world: World, cluster: int, c: int) -> bool:
    """Log a write and ship it; True when it may be acknowledged at once."""
    call = world.calls[c]
    row = world.clusters[cluster]
    if row.shared and lacks(world, call.station, call.key):
        row.conflicts += 1
    row.written += 1
    number = row.written
    entry = world.log[entry_of(world, cluster, number)]
    head = head_of(world, cluster, call.key)
    entry.number = number
    entry.before = world.log_heads[head]
    entry.key = call.key
    entry.time_s = world.clock[0].now_s
    entry.call = NONE
    entry.unapplied = NOBODY
    entry.unreceived = 0
    entry.answered = 0
    world.log_heads[head] = number
    call.log = number
    for r in range(row.replica0, row.replica0 + row.replicas):
        follower = world.replicas[r]
        if not follower.following or follower.upstream != NONE:
            continue
        if world.stations[follower.station].state != StationState.UP:
            miss(world, r, number)
            continue
        if number - follower.applied >= LOG_ROWS - 64:
            follower.following = 0
            leave_out(world, r)
            continue
        ship(world, r, call.key, number)
        if follower.mode == Mode.SYNC:
            entry.unapplied |= bit_of(world, r)
        elif follower.mode == Mode.SEMI_SYNC:
            entry.unreceived = 1
    if entry.unapplied == NOBODY and entry.unreceived == 0:
        entry.answered = 1
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
        miss(world, r, number)


@kernel
def on_apply(world: World, message: int) -> None:
    """A shipped write reaches its follower; a write that overtook a lost one brings that one along."""
    call = world.calls[message]
    r = i8(call.answer)
    follower = world.replicas[r]
    number = call.log
    if not follower.following or call.marks & Flag.CANCELLED:
        free_call(world, message)
        return
    if world.stations[follower.station].state != StationState.UP:
        free_call(world, message)
        miss(world, r, number)
        return
    if follower.mode == Mode.SEMI_SYNC and follower.upstream == NONE:
        acknowledge_by(world, r, number, message)
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
        if world.clusters[cluster].shared:
            pass_on(world, r, i8(entry.key))
        lag_s = world.clock[0].now_s - entry.time_s
        follower.lag_area_s += lag_s
        follower.lag_writes += 1
        world.stations[follower.station].lag_area_s += lag_s
        world.stations[follower.station].lag_writes += 1
        if follower.mode == Mode.SYNC and entry.call != NONE and follower.upstream == NONE:
            acknowledge_from(world, r, follower.applied)
    start_applying(world, r)


@kernel
def pass_on(world: World, r: int, key: int) -> None:
    """A follower that has applied a write ships it to those that have it from there."""
    cluster = world.clusters[world.replicas[r].cluster]
    for below in range(cluster.replica0, cluster.replica0 + cluster.replicas):
        follower = world.replicas[below]
        if follower.upstream == r and follower.following:
            ship(world, below, key, world.replicas[r].applied)
