"""Primaries and followers that go and come back: who follows, who is promoted, what is lost."""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.replication import entry_of, follower_at, release_write, start_applying
from engine.kernel.routing import note_detected
from engine.program import LOG_HEADS, LOG_ROWS, NEVER, NONE, Flag, Mode, Op, Phase, StationState, World


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
def database_crashed(world: World, s: int) -> None:
    """It follows nobody until it is back, and what it had sent as a primary but not delivered is lost with it."""
    for r in range(len(world.replicas)):
        if world.replicas[r].station == s and world.replicas[r].workers > 0:
            stop_following(world, r)
    cluster = i8(world.stations[s].cluster)
    if world.clusters[cluster].primary == s and not world.clusters[cluster].shared:
        forget_shipments(world, cluster)


@kernel
def forget_shipments(world: World, cluster: int) -> None:
    """What a primary has sent its followers is lost with it: writes, acknowledgements, and work begun on them."""
    for c in range(len(world.calls)):
        call = world.calls[c]
        if call.phase == Phase.FREE or call.op != Op.APPLY or world.replicas[call.answer].cluster != cluster:
            continue
        if call.marks & Flag.PROBE:
            call.log = 0
        else:
            call.marks |= Flag.CANCELLED


@kernel
def follow(world: World, r: int) -> None:
    """A follower is (back) in: it catches up with all that was written meanwhile."""
    follower = world.replicas[r]
    there = world.clusters[follower.cluster].written
    if follower.upstream != NONE:
        there = world.replicas[follower.upstream].applied
    follower.following = 1
    if there - follower.applied >= LOG_ROWS - 64:
        follower.applied = there
    follower.assigned = follower.applied
    follower.received = max(follower.applied, there)
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
    world.stations[old].lost_writes += lost
    row.missing = lost
    failure = world.stations[old].failure
    note_detected(world, old)
    if failure != NONE:
        world.failures[failure].lost_writes += lost
        if world.failures[failure].recovered_s == NEVER:
            world.failures[failure].recovered_s = world.clock[0].now_s
        world.stations[old].failure = NONE
    row.primary = world.replicas[best].station
    world.stations[row.primary].stored_bytes = world.stations[old].stored_bytes
    forget_shipments(world, cluster)
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
    if row.shared:
        for r in range(len(world.replicas)):
            if world.replicas[r].station == station:
                follow(world, r)
        return
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
