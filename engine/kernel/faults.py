"""Events of the time line: what begins, and how it is undone."""

from engine.kernel.cache import cache_clear
from engine.kernel.compiled import kernel
from engine.kernel.edge import purge
from engine.kernel.fleets import begin_deploy
from engine.kernel.health import primary_is_dead
from engine.kernel.heap import push
from engine.kernel.messages import hand_out_all
from engine.kernel.numbers import i8
from engine.kernel.outage import bring_up, crash, hang, resume
from engine.kernel.routing import take_in, take_out
from engine.kernel.shards import reshard
from engine.program import NONE, Action, EventKind, Stage, StationState, World


@kernel
def on_fault(world: World, f: int) -> None:
    """An event of the time line begins."""
    fault = world.faults[f]
    fault.active = 1
    if fault.station != NONE:
        fault_station(world, f)
    elif fault.link != NONE:
        fault_link(world, f, 1.0)
    elif fault.client != NONE:
        fault_client(world, f, True)
    elif fault.member != NONE:
        take_out(world, fault.member)
    if fault.for_s >= 0.0:
        push(world, world.clock[0].now_s + fault.for_s, EventKind.RESTORE, f)


@kernel
def on_restore(world: World, f: int) -> None:
    """An event of the time line is over: what it did is undone."""
    fault = world.faults[f]
    if not fault.active:
        return
    fault.active = 0
    if fault.station != NONE:
        restore_station(world, f)
    elif fault.link != NONE:
        fault_link(world, f, -1.0)
    elif fault.client != NONE:
        fault_client(world, f, False)
    elif fault.member != NONE:
        take_in(world, fault.member)
    hand_out_all(world)


@kernel
def fault_station(world: World, f: int) -> None:
    """What an event does to a station."""
    fault = world.faults[f]
    s = i8(fault.station)
    row = world.stations[s]
    if fault.action == Action.OUTAGE:
        world.boxes[s].outages += 1
    if row.state == StationState.OFF and fault.action in (Action.CRASH, Action.RESTART):
        return
    if fault.action == Action.CRASH or fault.action == Action.OUTAGE:
        row.down_causes += 1
        if row.state not in (StationState.DOWN, StationState.OFF):
            crash(world, s)
        if fault.for_s < 0.0 and row.respawn_s >= 0.0:
            fault.for_s = row.respawn_s
    elif fault.action == Action.HANG:
        hang(world, s)
    elif fault.action == Action.SLOW_DOWN:
        row.slow *= fault.value
    elif fault.action == Action.RESTART:
        if row.state != StationState.DOWN:
            crash(world, s)
        row.state = StationState.BOOTING
        row.down_causes = 1
        fault.for_s = row.boot_s
    elif fault.action == Action.CACHE_FLUSH and row.cache != NONE:
        cache_clear(world, i8(row.cache))
    elif fault.action == Action.CONTENT_CHANGE and row.cache != NONE:
        world.caches[row.cache].version += 1
    elif fault.action == Action.CDN_PURGE:
        fault.for_s = fault.value
    elif fault.action == Action.PROMOTE and row.cluster != NONE:
        primary_is_dead(world, i8(row.cluster))
    elif fault.action == Action.DEPLOY:
        begin_deploy(world, s)
    elif fault.action == Action.RESHARD and row.sharding != NONE:
        reshard(world, i8(row.sharding), i8(fault.value))


@kernel
def restore_station(world: World, f: int) -> None:
    """Undo what an event did to a station."""
    fault = world.faults[f]
    s = i8(fault.station)
    row = world.stations[s]
    box = world.boxes[s]
    if fault.action == Action.OUTAGE:
        box.outages -= 1
    if fault.action in (Action.CRASH, Action.OUTAGE, Action.RESTART):
        row.down_causes = max(i8(box.outages), row.down_causes - 1)
        boots = box.stage == Stage.BOOTING
        if row.down_causes == 0 and not boots and row.state in (StationState.DOWN, StationState.BOOTING):
            bring_up(world, s)
    elif fault.action == Action.HANG:
        resume(world, s)
    elif fault.action == Action.SLOW_DOWN:
        row.slow /= fault.value
    elif fault.action == Action.CDN_PURGE and row.cache != NONE:
        purge(world, i8(row.cache), i8(fault.key))


@kernel
def fault_link(world: World, f: int, sign: float) -> None:
    """Cut, delay or loss; a disturbed link leaves the fast lines until it is as before."""
    fault = world.faults[f]
    edge = world.links[fault.link]
    if fault.action == Action.LINK_CUT:
        edge.cut += i8(sign)
    elif fault.action == Action.LINK_DELAY:
        edge.added_s += sign * fault.value
    elif fault.action == Action.LINK_LOSS:
        edge.added_loss += sign * fault.value
    edge.disturbed += i8(sign)
    edge.line = edge.calm_line if edge.disturbed == 0 else NONE


@kernel
def fault_client(world: World, f: int, begins: bool) -> None:
    """A traffic spike or a hot key begins or ends."""
    fault = world.faults[f]
    client = world.clients[fault.client]
    if fault.action == Action.SPIKE:
        client.factor = client.factor * fault.value if begins else client.factor / fault.value
    elif fault.action == Action.HOT_KEY:
        heat(world, i8(fault.client))


@kernel
def heat(world: World, which: int) -> None:
    """The hot key of a client: that of the latest of its events under way, or none."""
    client = world.clients[which]
    client.hot_share = 0.0
    since_s = -1.0
    for f in range(len(world.faults)):
        fault = world.faults[f]
        hot = fault.active and fault.client == which and fault.action == Action.HOT_KEY
        if hot and fault.at_s >= since_s:
            since_s = fault.at_s
            client.hot_key = fault.key
            client.hot_share = fault.value
