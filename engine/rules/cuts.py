"""Which single failures make a component unable to answer.

Reads the plans as an and/or graph: a call needs every step that may not fail, and of each step's group one member. What
articulation points are to a plain graph, these cuts are to it: the components whose loss alone cuts a caller off.
"""

from functools import reduce
from operator import and_

from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.object_storage import ObjectStorage
from engine.components.plan import Targets
from engine.rules.graph import Graph


class Cuts:
    """Single points of failure below each component for one request class; none where calls go in a circle."""

    def __init__(self, graph: Graph, class_name: str) -> None:
        self._graph = graph
        self._class_name = class_name
        self._bit = {component_id: 1 << position for position, component_id in enumerate(graph.order)}
        self._cuts: dict[str, int] = {}
        """By component: the set of the cuts, as bits (20,000 components in a row are 20,000 sets)."""
        for component_id in reversed(graph.order):
            cuts = self._own(component_id)
            for members in self._needs(component_id):
                cuts |= reduce(and_, (self._cuts.get(member, 0) for member in members))
            self._cuts[component_id] = cuts

    def of(self, component_id: str) -> list[str]:
        """The components whose failure alone makes a call at this one fail, itself included.

        A client does not fail, DNS is many name servers (RFC 2182 asks for two or more), and object storage stands in
        several zones: none of them counts.
        """
        cuts = self._cuts.get(component_id, 0)
        return [other for other, bit in self._bit.items() if cuts & bit]

    def _own(self, component_id: str) -> int:
        component = self._graph.components[component_id]
        endures = isinstance(component, Client | Dns | ObjectStorage) or (
            isinstance(component, LoadBalancer) and component.standby
        )
        behaviour = self._graph.behaviours.get(component_id)
        several = behaviour is not None and behaviour.station.least > 1
        return 0 if endures or several else self._bit[component_id]

    def _needs(self, component_id: str) -> list[list[str]]:
        """For every step that may not fail, who could take it."""
        behaviour = self._graph.behaviours.get(component_id)
        if behaviour is None:
            return []
        if isinstance(self._graph.components[component_id], Client):
            operation = self._graph.classes[self._class_name].operation
            asked = [
                self._graph.endpoints(component_id, self._class_name, one) for one in dict.fromkeys(("read", operation))
            ]
            members = [member for endpoints in asked for member in self._members(component_id, endpoints)]
            return [members] if members else []
        steps = behaviour.plans[self._class_name].default
        groups = behaviour.carried[self._class_name]
        waits = [step.group for step in steps if step.kind == "call" and step.on_fail == "fail"]
        needed = [groups[name] for name in waits if name in groups]
        return [members for group in needed if (members := self._members(component_id, group))]

    def _members(self, component_id: str, group: Targets) -> list[str]:
        """The group's members and those of its fallback; none where a promotion replaces whoever fails."""
        if group.policy == "primary" and group.cluster is not None and self._has_successor(group.cluster):
            return []
        members = [port.target_id for port in group.ports]
        if group.fallback is None:
            return members
        return members + [
            port.target_id
            for port in self._graph.behaviours[component_id].carried[self._class_name][group.fallback].ports
        ]

    def _has_successor(self, primary: str) -> bool:
        component = self._graph.components[primary]
        follows = self._graph.streams.out_degree(primary) > 0
        return isinstance(component, Database) and component.failover is not None and follows
