"""More room where calls wait for it: instances, nodes, workers, connections, waiting places.

How many calls are at a place at once is their rate times their stay (J. Little, Operations Research 9, 1961).
"""

from collections.abc import Iterator

from engine.components.autoscaling import Autoscaling
from engine.design.document import Design
from engine.steps.step import Json, Step, instances_of, setting

TIGHT = 0.5
"""From this share in use on, chance makes calls wait."""
FULL = 0.95
"""Utilization of a component that cannot keep up."""
WAITING = 10
"""Calls for every core that may wait where load is shed."""


def more_of(design: Design, result: Json, key: str) -> Iterator[Step]:
    """More of what a busy component has several of."""
    spec = design.components[key]
    scaling: Autoscaling | None = getattr(spec, "autoscaling", None)
    if scaling is not None:
        yield from _scaling(design, result, key, scaling)
    if hasattr(spec, "nodes"):
        nodes = spec.nodes + 1
        yield from setting(design, f"components/{key}", "nodes", nodes, f"One more node of {key}: {nodes}")


def _scaling(design: Design, result: Json, key: str, scaling: Autoscaling) -> Iterator[Step]:
    if result["components"][key]["instances"] >= TIGHT * scaling.max_instances:
        most = 2 * scaling.max_instances
        title = f"Let {key} scale out to {most} instances"
        yield from setting(design, f"components/{key}", "autoscaling.max_instances", most, title)
    if scaling.min_instances < scaling.max_instances:
        least = min(scaling.min_instances + 1, scaling.max_instances)
        title = f"Never fewer than {least} instances of {key}"
        yield from setting(design, f"components/{key}", "autoscaling.min_instances", least, title)


def limits(design: Design, result: Json) -> Iterator[Step]:
    """Higher limits where they are nearly used up or have refused calls, and one where a queue makes all too late."""
    for key, seen in result["components"].items():
        if key not in design.components:
            continue
        spec = design.components[key]
        for field, said in (("max_concurrency", "workers"), ("concurrency", "messages in hand")):
            limit = getattr(spec, field, None)
            if limit is not None and seen["concurrency"] >= TIGHT * limit * instances_of(design, key):
                title = f"Twice the {said} of {key}: {2 * limit}"
                yield from setting(design, f"components/{key}", field, 2 * limit, title)
        if not seen["refused"]:
            yield from _shedding(design, result, key)
            continue
        for field, said in (("max_connections", "connections that"), ("queue_limit", "waiting places that")):
            limit = getattr(spec, field, None)
            if limit:
                title = f"Twice the {said} {key} allows: {2 * limit}"
                yield from setting(design, f"components/{key}", field, 2 * limit, title)


def _shedding(design: Design, result: Json, key: str) -> Iterator[Step]:
    """A short queue: what would be answered too late is refused at once."""
    spec, seen = design.components[key], result["components"][key]
    if hasattr(spec, "queue_limit") and spec.queue_limit is None and (seen["utilization"] or 0.0) >= FULL:
        places = WAITING * int(getattr(getattr(spec, "machine", spec), "cores", 1))
        title = f"At most {places} calls wait for {key}, others are refused at once"
        yield from setting(design, f"components/{key}", "queue_limit", places, title)


def pools(design: Design, result: Json) -> Iterator[Step]:
    """Twice the connections of a pool that is nearly used up."""
    for key, seen in result["links"].items():
        link = design.links.get(key)
        if link is None or link.pool_size is None:
            continue
        stay_ms = result["components"][link.target]["residence_ms"] or 0.0
        used = max(seen["calls_rps"] * stay_ms / 1000.0, float(seen["connections"] or 0))
        if used >= TIGHT * link.pool_size * instances_of(design, link.source):
            size = 2 * link.pool_size
            title = f"A larger pool from {link.source} to {link.target}: {size} connections"
            yield from setting(design, f"links/{key}", "pool_size", size, title)
