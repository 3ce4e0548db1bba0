"""Components become stations with their service times, caches and sessions."""

from engine.components.plan import Lowerable
from engine.design.spec import Spec
from engine.lowering.builder import Builder
from engine.program import N_OPS, NONE, UNLIMITED, Discipline, Op, StationState


def add_stations(builder: Builder) -> None:
    """One station per component, or per node of it; row 0 is nowhere and always down."""
    builder.stations.add(("", 0), state=StationState.DOWN, stream=builder.streams.add("", "service"))
    builder.services.append([NONE] * N_OPS)
    stateful = any(getattr(component, "state", "") == "stateful" for component in builder.design.components.values())
    seen0 = builder.affinity_block() if stateful else 0
    for component_id, component in builder.design.components.items():
        if isinstance(component, Lowerable):
            for node in range(component.station().nodes):
                _add_station(builder, component_id, component, node, seen0)


def _add_station(builder: Builder, component_id: str, component: Spec, node: int, seen0: int) -> None:
    assert isinstance(component, Lowerable)
    station = component.station()
    owner = component_id if node == 0 else f"{component_id}#{node + 1}"
    row = builder.stations.add(
        (component_id, node),
        cores=min(station.cores, UNLIMITED),
        workers=UNLIMITED if station.workers is None else station.workers,
        queue_limit=UNLIMITED if station.queue_limit is None else station.queue_limit,
        turns_away=int(station.turns_away),
        discipline=Discipline[station.discipline.upper()],
        boot_s=station.boot_s,
        respawn_s=-1.0 if station.respawn_s is None else station.respawn_s,
        poll_s=-1.0 if station.poll_ms is None else station.poll_ms / 1000,
        stream=builder.streams.add(owner, "service"),
        is_client=int(component.kind == "client"),
    )
    builder.services.append([NONE] * N_OPS)
    for op, time in station.services.items():
        builder.services[row][Op[op.upper()]] = builder.distribution(time)
    if station.cache is not None:
        builder.stations.set(row, cache=builder.cache((component_id, node, "cache"), station.cache))
    if station.sessions is not None:
        sessions = builder.cache((component_id, node, "sessions"), station.sessions)
        builder.caches.set(sessions, seen0=seen0)
        builder.stations.set(row, sessions=sessions)
