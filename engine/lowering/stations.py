"""Components become stations with their service times, caches and sessions, on boxes that may be switched off."""

from engine.components.plan import Lowerable, Station, node_name
from engine.design.spec import Spec
from engine.lowering.builder import Builder
from engine.program import N_OPS, NONE, UNLIMITED, Discipline, Metric, Op, Stage, StationState


def add_stations(builder: Builder) -> None:
    """One station per component, or per node of it; row 0 is nowhere and always down."""
    builder.stations.add(("", 0), state=StationState.DOWN, stream=builder.streams.add("", "service"))
    builder.boxes.add(("", 0))
    builder.services.append([NONE] * N_OPS)
    for component_id, component in builder.design.components.items():
        if isinstance(component, Lowerable):
            _add_nodes(builder, component_id, component)


def _add_nodes(builder: Builder, component_id: str, component: Lowerable) -> None:
    station = component.station()
    if station.sites:
        builder.sites[component_id] = station.sites
    nodes = max(station.most, builder.nodes.get(component_id, 0)) if station.alike else station.nodes
    scaling = station.scaling
    drawn = station.nodes if scaling is None else min(max(station.nodes, scaling.least), scaling.most)
    for node in range(nodes):
        _add_station(builder, component_id, component, node)
        is_on = node < drawn or not station.alike
        row = builder.boxes.add((component_id, node), stage=Stage.SERVING if is_on else Stage.OFF)
        if station.memory is not None:
            names = ("memory", "base", "call", "item", "session", "buffer")
            sizes = {f"{name}_bytes": size for name, size in zip(names, station.memory, strict=True)}
            builder.boxes.set(row, **sizes)
        builder.stations.set(row, state=StationState.UP if is_on else StationState.OFF)
    if station.alike:
        _add_fleet(builder, component_id, station, nodes, drawn)


def _add_fleet(builder: Builder, component_id: str, station: Station, nodes: int, drawn: int) -> None:
    scaling = station.scaling
    fleet = builder.fleets.add(
        component_id,
        station0=builder.stations.keys[component_id, 0],
        nodes=nodes,
        drawn=drawn,
        wanted=drawn,
        least=drawn if scaling is None else scaling.least,
        most=drawn if scaling is None else scaling.most,
    )
    for node in range(nodes):
        builder.boxes.set(builder.stations.keys[component_id, node], fleet=fleet)
    if scaling is not None:
        builder.fleets.set(
            fleet,
            metric=Metric[scaling.metric.upper()],
            target=scaling.target,
            every_s=scaling.every_s,
            warm_up_s=scaling.warm_up_s,
            out_cool_down_s=scaling.out_cool_down_s,
            in_cool_down_s=scaling.in_cool_down_s,
        )


def _add_station(builder: Builder, component_id: str, component: Lowerable, node: int) -> None:
    station = component.station()
    owner = node_name(component_id, node)
    assert isinstance(component, Spec)
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
        is_database=int(station.stored_bytes is not None),
        stored_bytes=station.stored_bytes or 0.0,
        storage_bytes=station.storage_bytes,
    )
    builder.services.append([NONE] * N_OPS)
    for op, time in station.services.items():
        builder.services[row][Op[op.upper()]] = builder.distribution(time)
    if station.cache is not None:
        cache = builder.cache((component_id, node, "cache"), station.cache)
        builder.caches.set(cache, of_data=int(station.sharding is None and not station.sites))
        builder.stations.set(row, cache=cache)
    if station.limit is not None:
        builder.limiter((component_id, node), station.limit)
    if station.sessions is not None:
        sessions = builder.cache((component_id, node, "sessions"), station.sessions)
        builder.caches.set(sessions, seen0=builder.known_block())
        builder.stations.set(row, sessions=sessions)
