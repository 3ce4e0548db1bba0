"""Primaries and followers that go and come back: who follows, who is promoted, what is lost."""

import numpy as np

from engine.kernel.acknowledgements import RESEND_S, acknowledge_from, entry_of, leave_out, miss, release_write
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.replication import follower_at, ship, start_applying
from engine.kernel.routing import note_detected
from engine.program import (
    LOG_HEADS,
    LOG_ROWS,
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


@kernel
def stop_following(world: World, r: int) -> None:
    """A follower is gone: what it was to acknowledge no longer waits for it."""
    follower = world.replicas[r]
    follower.following = 0
    follower.received = follower.applied
    follower.assigned = follower.applied
    follower.done = np.uint64(0)
    leave_out(world, r)
    follower.missed = 0
    follower.missed_to = 0


@kernel
def database_hangs(world: World, s: int) -> None:
    """Nobody waits for a follower that hangs; it catches up when it goes on."""
    for r in range(len(world.replicas)):
        if world.replicas[r].station == s and world.replicas[r].following:
            leave_out(world, r)


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
    """A follower is (back) in: it catches up with all that was written meanwhile, and acknowledges that."""
    follower = world.replicas[r]
    there = newest_for(world, r)
    missed = follower.applied + 1
    follower.following = 1
    follower.received = follower.applied
    follower.assigned = follower.applied
    follower.done = np.uint64(0)
    if there < missed:
        return
    if world.links[follower.link].cut > 0:
        miss(world, r, there)
        follower.missed = missed
        return
    if there - follower.applied >= LOG_ROWS - 64:
        follower.applied = there
        follower.assigned = there
    follower.received = there
    start_applying(world, r)
    if follower.mode == Mode.SEMI_SYNC and follower.upstream == NONE:
        follower.missed = missed
        follower.missed_to = there
        acknowledge_from(world, r, there)


@kernel
def source_of(world: World, r: int) -> int:
    """The database that a follower has its writes from."""
    follower = world.replicas[r]
    if follower.upstream != NONE:
        return i8(world.replicas[follower.upstream].station)
    return i8(world.clusters[follower.cluster].primary)


@kernel
def newest_for(world: World, r: int) -> int:
    """The last write that a follower's source has for it."""
    follower = world.replicas[r]
    if follower.upstream != NONE:
        return i8(world.replicas[follower.upstream].applied)
    return i8(world.clusters[follower.cluster].written)


@kernel
def on_resend(world: World, r: int) -> None:
    """Send again over a follower's link: it goes on from its position, and acknowledges how far it has come."""
    follower = world.replicas[r]
    state = world.stations[follower.station].state
    is_whole = world.links[follower.link].cut == 0 and world.stations[source_of(world, r)].state == StationState.UP
    if state == StationState.HUNG or not is_whole:
        push(world, world.clock[0].now_s + RESEND_S, EventKind.RESEND, r)
        return
    follower.resending = 0
    if state != StationState.UP:
        return
    if not follower.following:
        if not follower.old_primary:
            follow(world, r)
        return
    there = newest_for(world, r)
    if follower.received < there:
        ship(world, r, 0, there)
    if follower.missed != 0 and follower.mode != Mode.ASYNC and follower.upstream == NONE:
        acknowledge_from(world, r, follower.applied if follower.mode == Mode.SYNC else follower.received)


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
        if world.log[entry_of(world, cluster, number)].answered:
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
    disown_writes(world, cluster)
    row.primary = world.replicas[best].station
    world.stations[row.primary].stored_bytes = world.stations[old].stored_bytes
    forget_shipments(world, cluster)
    rewind(world, cluster, best, old)


@kernel
def disown_writes(world: World, cluster: int) -> None:
    """A primary that still runs is replaced: writes that wait there for acknowledgements lose their connections."""
    row = world.clusters[cluster]
    for number in range(max(1, row.written - LOG_ROWS + 1), row.written + 1):
        entry = world.log[entry_of(world, cluster, number)]
        if entry.number == number and entry.call != NONE:
            world.calls[entry.call].cause = Cause.LOST
            release_write(world, cluster, number)
            entry.answered = 0


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
        follower.missed = 0
        follower.missed_to = 0
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
