"""Which single failures make a component unable to answer.

Reads the design as an and/or graph: a caller needs every service it depends on, and of each service one instance. Its
articulation points are the components whose loss alone cuts a caller off.
"""

from functools import reduce
from operator import and_

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.rules.graph import DATA, Graph

REQUESTS = frozenset({"requests", "lookup", "endpoint", "origin", "static"})

Groups = list[list[str]]


class Cuts:
    """Single points of failure below each component, for reads or for writes; none where calls go in a circle."""

    def __init__(self, graph: Graph, operation: str) -> None:
        self._graph = graph
        self._writes = operation == "write"
        self._bit = {component_id: 1 << position for position, component_id in enumerate(graph.order)}
        self._cuts: dict[str, int] = {}
        """By component: the set of the cuts, as bits (20,000 components in a row are 20,000 sets)."""
        for component_id in reversed(graph.order):
            cuts = self._own(component_id)
            for group in self._needs(component_id):
                cuts |= reduce(and_, (self._cuts[instance] for instance in group))
            self._cuts[component_id] = cuts

    def of(self, component_id: str) -> list[str]:
        """The components whose failure alone makes a call at this one fail, itself included.

        A client does not fail, and DNS is many name servers (RFC 2182 asks for two or more), so neither counts.
        """
        cuts = self._cuts.get(component_id, 0)
        return [other for other, bit in self._bit.items() if cuts & bit]

    def _own(self, component_id: str) -> int:
        component = self._graph.components[component_id]
        endures = isinstance(component, Client | Dns) or (isinstance(component, LoadBalancer) and component.standby)
        return 0 if endures or self._has_successor(component_id) else self._bit[component_id]

    def _has_successor(self, component_id: str) -> bool:
        component = self._graph.components[component_id]
        follows = self._graph.streams.out_degree(component_id) > 0
        return isinstance(component, Database) and component.failover is not None and follows

    def _needs(self, component_id: str) -> Groups:
        """Groups of alternatives; of each group one instance must answer."""
        targets = [link.target for _, link in self._graph.links_from(component_id, REQUESTS)]
        caches = [link.target for _, link in self._graph.links_from(component_id, {"cache"})]
        data = self._data(component_id)
        groups = [targets] if targets else []
        if isinstance(self._graph.components[component_id], LoadBalancer):
            merged = targets + caches + [database for group in data for database in group]
            return [merged] if merged else []
        if caches and not data:  # with a database beside it, a cache that is down is a miss
            groups.append(caches)
        return groups if self._answers_alone(component_id) else groups + data

    def _answers_alone(self, component_id: str) -> bool:
        """A write-behind cache takes writes without its database."""
        component = self._graph.components[component_id]
        return isinstance(component, Cache) and component.pattern == "write_behind" and self._writes

    def _data(self, component_id: str) -> Groups:
        """The linked databases that can serve the operation, one group for each replica set."""
        linked = [
            link.target
            for link_id, link in self._graph.links_from(component_id, DATA)
            if self._graph.roles[link_id] != ("reads" if self._writes else "writes")
        ]
        groups: dict[str, list[str]] = {}
        for database in linked:
            primary = next(self._graph.streams.predecessors(database), database)
            groups.setdefault(primary, []).append(database)
        if not self._writes:  # reads fall back to the primary, which a link for writes reaches too
            for _, link in self._graph.links_from(component_id, {"writes"}):
                if link.target in groups:
                    groups[link.target].append(link.target)
        return list(groups.values())
