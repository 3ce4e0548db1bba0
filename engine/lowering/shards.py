"""Sharded databases: the router's row, its layouts, its ring, and the plan that copies a batch of keys."""

from engine.components.plan import Sharding, by_role, clusters
from engine.components.sharded_database import ShardedDatabase
from engine.lowering.builder import Builder, ring_hash
from engine.lowering.groups import VIRTUAL_NODES
from engine.lowering.plans import add_step
from engine.program import LAYOUTS, MAX_SHARDS, Strategy

MAX_UNITS = 1 << 24
"""Keys told apart by a resharding; where there are more, neighbors move together."""


def add_shardings(builder: Builder) -> None:
    """One row per sharded database."""
    for component_id, component in builder.design.components.items():
        if isinstance(component, ShardedDatabase):
            sharding = component.station().sharding
            assert sharding is not None
            _add_sharding(builder, component_id, component, sharding)


def _add_sharding(builder: Builder, component_id: str, component: ShardedDatabase, sharding: Sharding) -> None:
    ports = builder.ports[component_id]
    linked = clusters(by_role(ports, "shard"))[:MAX_SHARDS]
    if not linked:
        return
    keys = max(kind.keys for kind in builder.design.classes.values())
    keys = builder.users if sharding.by_user else keys
    grain = -(-keys // MAX_UNITS)
    first = len(builder.steps)
    owner = component_id, builder.stations.keys[component_id, 0]
    for place, step in enumerate(component.moves(ports)):
        add_step(builder, owner, (component_id, "moves", 0, place), step)
    station = owner[1]
    row = builder.shardings.add(
        component_id,
        units=-(-keys // grain),
        grain=grain,
        batch=max(1, sharding.copy_batch // grain),
        gap_s=sharding.copy_batch / sharding.copy_rps,
        by_user=int(sharding.by_user),
        freeze=int(sharding.freezes),
        linked=len(linked),
        station=station,
        ring0=len(builder.rings),
        ring=VIRTUAL_NODES * len(linked),
        step0=first,
        steps=len(builder.steps) - first,
    )
    builder.stations.set(station, sharding=row)
    places = range(VIRTUAL_NODES)
    spots = [(ring_hash(f"{name}/{place}"), shard) for shard, name in enumerate(linked) for place in places]
    builder.rings += sorted(spots)
    builder.shard_stations.append([builder.stations.keys[name, 0] for name in linked])
    shards = min(sharding.shards_in_use or len(linked), len(linked))
    isolated = list(dict.fromkeys(key // grain for key in sharding.isolated))[: shards - 1]
    for layout in range(LAYOUTS):
        builder.layouts.add(
            (component_id, layout),
            strategy=Strategy[sharding.strategy.upper()],
            shards=shards,
            isolated=len(isolated),
        )
        builder.isolated.append(isolated)
