"""Message queues: their limits, their consumers and where their dead letters go."""

from collections.abc import Mapping

from engine.components.plan import Lowerable, MessageStore
from engine.lowering.builder import NOWHERE, Builder
from engine.program import UNLIMITED, OnFull

ON_FULL: Mapping[str, OnFull] = {policy.name.lower(): policy for policy in OnFull}


def add_queues(builder: Builder) -> None:
    """One row per station that keeps messages."""
    for component_id, component in builder.design.components.items():
        if isinstance(component, Lowerable) and (store := component.station().messages) is not None:
            _add_queue(builder, component_id, store)


def _add_queue(builder: Builder, component_id: str, store: MessageStore) -> None:
    station = builder.stations.keys[component_id, 0]
    partitions = store.partitions or 1
    row = builder.queues.add(
        component_id,
        station=station,
        group=builder.groups.keys.get((component_id, "consumers"), NOWHERE),
        capacity=UNLIMITED if store.capacity is None else store.capacity,
        on_full=ON_FULL[store.on_full],
        durable=int(store.durable),
        timer=builder.timer(store.visibility_s * 1000),
        max_receives=UNLIMITED if store.max_receives is None else store.max_receives,
        ordered=int(store.partitions is not None),
        partition0=builder.partitions,
        partitions=partitions,
    )
    builder.partitions += partitions
    builder.stations.set(station, queue=row)
