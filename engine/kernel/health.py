"""Health checks: probes on control links that take a target out of its group, and bring it back."""

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.pools import new_call
from engine.kernel.routing import note_detected, relist
from engine.kernel.timers import arm
from engine.kernel.transit import IMMEDIATE, join_line, travel
from engine.program import N_OPS, NONE, EventKind, Flag, Op, StationState, World


@kernel
def on_check(world: World, check: int) -> None:
    """A check is due: its probe goes out, and the next one is scheduled."""
    row = world.checks[check]
    push(world, world.clock[0].now_s + row.interval_s, EventKind.CHECK, check)
    if row.station != NONE and world.stations[row.station].state != StationState.UP:
        return
    if row.member != NONE and world.stations[world.members[row.member].station].state == StationState.OFF:
        return
    probe = new_call(world, NONE, Op.PROBE, NONE, check, 0)
    call = world.calls[probe]
    call.marks = Flag.PROBE
    call.link = row.link
    call.station = world.clusters[row.cluster].primary if row.cluster != NONE else world.members[row.member].station
    call.service = world.services[call.station * N_OPS + Op.PROBE]
    arm(world, probe, row.timer)
    if row.link == NONE:
        join_line(world, probe, IMMEDIATE, EventKind.REACH)
    else:
        travel(world, probe, row.link, EventKind.REACH, 64.0)


@kernel
def check_answered(world: World, c: int, passed: bool) -> None:
    """A probe has passed or failed: after enough in a row the target changes sides."""
    check = i8(world.calls[c].key)
    row = world.checks[check]
    if passed:
        row.passed += 1
        row.failed = 0
    else:
        row.failed += 1
        row.passed = 0
    if row.cluster != NONE:
        if row.failed == row.unhealthy_after:
            primary_is_dead(world, row.cluster)
        return
    member = world.members[row.member]
    if member.healthy and row.failed >= row.unhealthy_after:
        set_health(world, i8(member.link), 0)
        note_detected(world, member.station)
    elif not member.healthy and row.passed >= row.healthy_after:
        set_health(world, i8(member.link), 1)


@kernel
def set_health(world: World, link: int, healthy: int) -> None:
    """What is at the end of a link is well, or not, in all groups that reach it over that link."""
    for m in range(len(world.members)):
        member = world.members[m]
        if member.link == link:
            member.healthy = healthy
            member.failures = 0 if healthy else member.failures
            relist(world, member.group)


@kernel
def primary_is_dead(world: World, cluster: int) -> None:
    """The monitor gives the primary up: a replica is promoted after the promotion time."""
    row = world.clusters[cluster]
    if row.promoting or row.primary == NONE or row.shared:
        return
    note_detected(world, row.primary)
    row.promoting = 1
    push(world, world.clock[0].now_s + row.promotion_s, EventKind.PROMOTE, cluster)
