"""How long a call takes at least, and how many are therefore under way: Little's law, without any queueing.

Sources: Little, "A proof for the queuing formula L = lambda W", Operations Research 9(3), 1961.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from engine.catalog.regions import round_trip_ms
from engine.components.sharded_database import ShardedDatabase
from engine.design.document import Link
from engine.rules.graph import ASYNCHRONOUS, Graph
from engine.rules.load import traffic

NOT_WAITED_FOR = ASYNCHRONOUS | {"lookup"}
"""Roles of links that add nothing to an answer."""


def region_of(graph: Graph, component_id: str) -> str | None:
    """The id of the region or data center a component stands in; None where it has no place."""
    place_id = graph.components[component_id].place
    if place_id is None:
        return None
    return graph.design.places[place_id].inside or place_id


def location_of(graph: Graph, component_id: str) -> str | None:
    """The catalog's region a component stands in."""
    return graph.once(_locations)[component_id] if graph.design.places else None


def _locations(graph: Graph) -> Mapping[str, str | None]:
    regions = {component_id: region_of(graph, component_id) for component_id in graph.components}
    places = graph.design.places
    return {one: None if region is None else places[region].location for one, region in regions.items()}


def round_trip(graph: Graph, link: Link) -> float:
    """Time on the wire, there and back: the link's own latency, or the table's between two regions."""
    if link.latency is not None:
        return 2 * link.latency.mean
    here, there = location_of(graph, link.source), location_of(graph, link.target)
    return round_trip_ms(here, there) if here and there and here != there else 0.0


def answer_ms(graph: Graph) -> Mapping[str, float]:
    """By component: the mean time from a call's arrival to its answer if nothing ever waits; a lower bound.

    What is called one after the other adds up; of a sharded database's calls, which go side by side, the slowest
    counts.
    """
    flow = graph.once(traffic)
    found: dict[str, float] = {}
    for component_id in reversed(graph.order):
        rps = flow.rps(component_id)
        below = []
        for link_id, link in graph.links_from(component_id):
            if rps > 0 and graph.roles[link_id] not in NOT_WAITED_FOR:
                share = min(1.0, flow.link_rps.get(link_id, 0.0) / rps)
                below.append(share * (round_trip(graph, link) + found.get(link.target, 0.0)))
        side_by_side = isinstance(graph.components[component_id], ShardedDatabase)
        waited = (max(below, default=0.0)) if side_by_side else sum(below)
        found[component_id] = flow.work_ms.get(component_id, 0.0) + waited
    return found


class TooSoon(NamedTuple):
    """Something that does not wait for the mean answer."""

    who: str
    target: str
    after_ms: float
    mean_ms: float


def too_soon(graph: Graph, waits: Iterable[tuple[str, str, float | None]]) -> Iterator[TooSoon]:
    """Of those who wait (an id, for which component, how many ms) the ones that wait less than the mean answer."""
    times = graph.once(answer_ms)
    for who, target, after_ms in waits:
        mean_ms = times.get(target, 0.0)
        if after_ms is not None and after_ms < mean_ms:
            yield TooSoon(who, target, after_ms, mean_ms)
