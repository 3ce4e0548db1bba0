"""Instances that are switched on and off: booting, draining, autoscaling by target tracking, rolling deployment.

Source: Amazon EC2 Auto Scaling user guide, "Target tracking scaling policies": capacity is set in proportion to
metric / target, rounded up; instances that warm up are counted as there but not measured; it scales in only below
90 % of the target, and only when nothing warms up.
"""

import math

from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.messages import backlog
from engine.kernel.numbers import f8, i8
from engine.kernel.outage import bring_up, crash, stop
from engine.kernel.routing import take_in, take_out
from engine.kernel.station import account
from engine.program import NONE, EventKind, Metric, Stage, StationState, World

LOOK_S = 1.0
"""Whether a draining instance is empty, and a deployed one healthy, is looked at this often."""
SCALE_IN_BELOW = 0.9
ROUNDING = 1e-9


@kernel
def enlist(world: World, s: int, there: bool) -> None:
    """Let the groups that call a station have it, or not; where it is checked it has to pass first."""
    for m in range(len(world.members)):
        member = world.members[m]
        if member.station != s:
            continue
        for check in range(len(world.checks)):
            row = world.checks[check]
            if there and row.member != NONE and world.members[row.member].link == member.link:
                row.passed = 0
                row.failed = 0
                member.healthy = 0
        if there:
            take_in(world, m)
        else:
            take_out(world, m)


@kernel
def is_idle(world: World, s: int) -> bool:
    """Whether no call is in the station or on its way to it."""
    for m in range(len(world.members)):
        if world.members[m].station == s and world.members[m].open > 0:
            return False
    return bool(world.stations[s].inside == 0)


@kernel
def is_cut_off(world: World, s: int) -> bool:
    """Whether its time to drain is over and nobody waits for what it still does."""
    cut = False
    for m in range(len(world.members)):
        member = world.members[m]
        if member.station == s and member.open > 0:
            return False
        if member.station == s and member.cut_s <= world.clock[0].now_s:
            cut = True
    return cut


@kernel
def switch_on(world: World, s: int) -> None:
    """An instance starts on a machine of its own, in the same place: it serves after its boot."""
    box = world.boxes[s]
    row = world.stations[s]
    now_s = world.clock[0].now_s
    account(world, s)
    if box.stage == Stage.OFF:
        box.on_s = now_s
    box.stage = Stage.BOOTING
    box.replacing = 0
    row.down_causes = box.outages
    row.state = StationState.BOOTING
    box.due_s = now_s + row.boot_s
    push(world, box.due_s, EventKind.BOOT, s)


@kernel
def booted(world: World, s: int) -> None:
    """A boot is over; where the place is still down nothing comes up."""
    box = world.boxes[s]
    if box.stage != Stage.BOOTING or box.due_s != world.clock[0].now_s:
        return
    box.stage = Stage.SERVING
    box.serving_s = world.clock[0].now_s
    if world.stations[s].down_causes == 0:
        bring_up(world, s)
    else:
        account(world, s)
        world.stations[s].state = StationState.DOWN
    enlist(world, s, True)


@kernel
def drain(world: World, s: int) -> None:
    """An instance takes no more calls and goes when it is through with those it has."""
    world.boxes[s].stage = Stage.DRAINING
    enlist(world, s, False)
    push(world, world.clock[0].now_s, EventKind.DRAINED, s)


@kernel
def drained(world: World, s: int) -> None:
    """Switch a draining instance off, or boot it anew, once it is empty; one that does not work has nothing to lose."""
    box = world.boxes[s]
    row = world.stations[s]
    if box.stage != Stage.DRAINING:
        return
    if row.state == StationState.UP and not is_idle(world, s):
        if not is_cut_off(world, s):
            push(world, world.clock[0].now_s + LOOK_S, EventKind.DRAINED, s)
            return
        stop(world, s)
    if row.state == StationState.HUNG:
        crash(world, s)
    if box.replacing:
        switch_on(world, s)
    else:
        switch_off(world, s)


@kernel
def switch_off(world: World, s: int) -> None:
    """An instance is given back: it costs nothing, and its absence is no outage."""
    box = world.boxes[s]
    account(world, s)
    world.stations[s].state = StationState.OFF
    world.stations[s].failure = NONE
    box.stage = Stage.OFF
    box.on_area_s += world.clock[0].now_s - box.on_s


@kernel
def replace(world: World, s: int) -> None:
    """A new machine takes a broken one's place; an outage of the place holds it down all the same."""
    box = world.boxes[s]
    if box.stage != Stage.SERVING:
        return
    if world.stations[s].state != StationState.DOWN:
        crash(world, s)
    enlist(world, s, False)
    switch_on(world, s)


@kernel
def is_kept(world: World, s: int) -> bool:
    """Whether an instance is there, or will be."""
    box = world.boxes[s]
    return bool(box.stage == Stage.SERVING or box.stage == Stage.BOOTING or box.replacing)


@kernel
def set_wanted(world: World, fleet: int, wanted: int) -> None:
    """Bring the number of instances to `wanted`: switch some on, take a drain back, or drain some."""
    row = world.fleets[fleet]
    row.wanted = wanted
    kept = 0
    for s in range(row.station0, row.station0 + row.nodes):
        kept += 1 if is_kept(world, s) else 0
    for s in range(row.station0, row.station0 + row.nodes):
        if kept < wanted and world.boxes[s].stage == Stage.OFF:
            switch_on(world, s)
            kept += 1
    for s in range(row.station0, row.station0 + row.nodes):
        if kept < wanted and not is_kept(world, s):
            world.boxes[s].stage = Stage.SERVING
            enlist(world, s, True)
            kept += 1
    while kept > wanted:
        retire(world, fleet)
        kept -= 1


@kernel
def retire(world: World, fleet: int) -> None:
    """Let one instance go: one that does not work first, then the last."""
    row = world.fleets[fleet]
    chosen = NONE
    for s in range(row.station0, row.station0 + row.nodes):
        if not is_kept(world, s) or world.boxes[s].replacing:
            continue
        works = world.stations[s].state == StationState.UP
        if chosen == NONE or not works or world.stations[chosen].state == StationState.UP:
            chosen = s
    if chosen == NONE:
        return
    if world.boxes[chosen].stage == Stage.BOOTING:
        switch_off(world, chosen)
    else:
        drain(world, chosen)


@entry
def recount(world: World) -> None:
    """After an edit: every fleet has as many instances as it wants."""
    for fleet in range(len(world.fleets)):
        if world.fleets[fleet].nodes > 0:
            set_wanted(world, fleet, i8(world.fleets[fleet].wanted))


@kernel
def on_scale(world: World, fleet: int) -> None:
    """An evaluation is due: desired = ceil(instances * metric / target), within the limits and cool-downs."""
    row = world.fleets[fleet]
    if row.every_s <= 0.0:
        return
    now_s = world.clock[0].now_s
    push(world, now_s + row.every_s, EventKind.SCALE, fleet)
    measured = 0
    kept = 0
    for s in range(row.station0, row.station0 + row.nodes):
        box = world.boxes[s]
        kept += 1 if is_kept(world, s) else 0
        if box.stage == Stage.SERVING and box.serving_s + row.warm_up_s <= now_s - row.every_s:
            measured += 1
    load = load_of(world, fleet)
    if measured == 0:
        return
    desired = i8(math.ceil(load / row.target - ROUNDING))
    desired = max(i8(row.least), min(i8(row.most), desired))
    if desired > kept and now_s - row.out_s >= row.out_cool_down_s:
        row.out_s = now_s
        set_wanted(world, fleet, desired)
    elif (
        desired < kept
        and measured == kept
        and load < SCALE_IN_BELOW * row.target * measured
        and now_s - max(row.in_s, row.out_s) >= row.in_cool_down_s
    ):
        row.in_s = now_s
        set_wanted(world, fleet, desired)


@kernel
def load_of(world: World, fleet: int) -> float:
    """The metric summed over the instances measured since the last evaluation; marks the next one's beginning."""
    row = world.fleets[fleet]
    busy = 0.0
    arrived = 0.0
    inside = 0.0
    for s in range(row.station0, row.station0 + row.nodes):
        account(world, s)
        box = world.boxes[s]
        station = world.stations[s]
        if box.stage == Stage.SERVING and box.serving_s + row.warm_up_s <= world.clock[0].now_s - row.every_s:
            up_s = station.up_area - box.up_mark
            busy += (station.busy_area - box.busy_mark) / (station.cores * max(up_s, ROUNDING))
            arrived += (station.arrived - box.arrived_mark) / max(up_s, ROUNDING)
            inside += (station.inside_area - box.inside_mark) / max(up_s, ROUNDING)
        box.busy_mark = station.busy_area
        box.up_mark = station.up_area
        box.inside_mark = station.inside_area
        box.arrived_mark = station.arrived
    if row.metric == Metric.CPU:
        return busy
    if row.metric == Metric.RPS:
        return arrived
    return inside + f8(backlog(world, i8(row.station0)))


@kernel
def begin_deploy(world: World, s: int) -> None:
    """Replace the instances of a fleet one by one, each drained, booted and healthy before the next."""
    fleet = i8(world.boxes[s].fleet)
    if fleet == NONE or world.fleets[fleet].deploying != NONE:
        return
    world.fleets[fleet].deploying = 0
    deploy_next(world, fleet)


@kernel
def deploy_next(world: World, fleet: int) -> None:
    """Drain the next instance that serves; at the end of the fleet the deployment is over."""
    row = world.fleets[fleet]
    while row.deploying < row.nodes:
        s = row.station0 + row.deploying
        if world.boxes[s].stage == Stage.SERVING:
            world.boxes[s].replacing = 1
            drain(world, s)
            push(world, world.clock[0].now_s + LOOK_S, EventKind.DEPLOY, fleet)
            return
        row.deploying += 1
    row.deploying = NONE


@kernel
def on_deploy(world: World, fleet: int) -> None:
    """Go on with the next instance once this one serves and passes its checks."""
    row = world.fleets[fleet]
    if row.deploying == NONE:
        return
    s = row.station0 + row.deploying
    ready = world.boxes[s].stage == Stage.SERVING
    for m in range(len(world.members)):
        if world.members[m].station == s and not world.members[m].healthy:
            ready = False
    if ready or world.boxes[s].stage == Stage.OFF:
        row.deploying += 1
        deploy_next(world, fleet)
    else:
        push(world, world.clock[0].now_s + LOOK_S, EventKind.DEPLOY, fleet)
