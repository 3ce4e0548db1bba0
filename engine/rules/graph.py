"""The design as a graph, built once and read by every rule."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple, TypeVar, cast, get_args

import networkx as nx

from engine.components.client import Client
from engine.components.plan import Lowerable, Plans, Port, Station, Targets, carries, carrying, front_and_static
from engine.components.roles import cluster_of, ends, misfit, peers_of, role_of
from engine.design.document import Design, Link, RequestClass, Role
from engine.design.spec import Spec, UnknownSpec

T = TypeVar("T")

ROLES = frozenset(get_args(Role))
"""Every role a link can have."""

ASYNCHRONOUS = frozenset({"replication", "consume", "monitors"})
"""Roles of links whose source does not wait for the target."""

BOTH_WAYS = frozenset({"replication", "monitors"})
"""Roles of links over which what is reached at their target reaches their source."""

NETWORKS = frozenset(
    {"calls", "order", "flow", "streams", "reached", "clients", "entries", "clusters", "peers", "_by_type"}
)
"""Properties of a graph that say which components there are and how they are linked, and nothing more."""


class Behaviour(NamedTuple):
    """What a component does, as the simulation will be told."""

    station: Station
    groups: Mapping[str, Targets]
    carried: Mapping[str, Mapping[str, Targets]]
    """The groups with what remains for a request class, by class."""
    plans: Mapping[str, Plans]
    """By request class."""


def component_path(component_id: str) -> str:
    """The path of a component's record."""
    return f"components/{component_id}"


def link_path(link_id: str) -> str:
    """The path of a link's record."""
    return f"links/{link_id}"


def fault_of(design: Design, link: Link, role: Role) -> str:
    """Why a link makes no sense; empty where it does."""
    same = link.source == link.target
    return (
        "a component does not call itself"
        if same
        else misfit(design.components[link.source], design.components[link.target], role)
    )


class Graph:
    """A design's components and links, with what several rules ask of them.

    After an edit it takes over from the graph `before` what the edit has left as it was.
    """

    def __init__(self, design: Design, before: "Graph | None" = None) -> None:
        self.design = design
        self._facts: dict[Any, Any] = {}
        self.components = design.components
        self.classes: Mapping[str, RequestClass] = design.classes or {"": RequestClass()}
        self.roles: dict[str, Role] = {}
        self._outgoing: dict[str, list[tuple[str, Link]]] = {component_id: [] for component_id in design.components}
        self._incoming: dict[str, list[tuple[str, Link]]] = {component_id: [] for component_id in design.components}
        self._ports: dict[str, list[tuple[str, str]]] = {component_id: [] for component_id in design.components}
        self.faults: dict[str, str] = {}
        """By link that makes no sense: why. It is told once; to all other rules it is not there."""
        self._linked: set[str] = set()
        for link_id, link in design.links.items():
            self._linked |= {link.source, link.target}
            if before is not None and before._has(link_id, link, design):
                self.roles[link_id], fault = before.roles[link_id], before.faults.get(link_id, "")
            else:
                self.roles[link_id] = role_of(link, design.components[link.source], design.components[link.target])
                fault = fault_of(design, link, self.roles[link_id])
            if fault:
                self.faults[link_id] = fault
                continue
            self._outgoing[link.source].append((link_id, link))
            self._incoming[link.target].append((link_id, link))
            source_id, target_id = ends(design, link)
            self._ports[source_id].append((link_id, target_id))
        self._shape = (
            [(component_id, type(spec)) for component_id, spec in design.components.items()],
            [(link_id, link.source, link.target, self.roles[link_id]) for link_id, link in design.links.items()],
            self._ports,
        )
        alike = before is not None and before._shape == self._shape
        same_classes = before is not None and before.classes == self.classes
        self.earlier: Mapping[Any, Any] = before.later if before is not None and same_classes else {}
        """What was worked out before the edit, under the same classes."""
        self.later: dict[Any, Any] = {}
        """What is worth being looked at again after such an edit."""
        self._made: dict[str, tuple[Spec, tuple[Port, ...], Behaviour]] = {}
        """By component: its behaviour, and what it was made of."""
        self._made_before = before._made if before is not None and same_classes else {}
        if before is not None and alike:
            self.__dict__.update({name: found for name, found in before.__dict__.items() if name in NETWORKS})

    def _has(self, link_id: str, link: Link, design: Design) -> bool:
        """Whether this graph is of the very link, and of the very components at its ends."""
        return self.design.links.get(link_id) is link and all(
            self.components.get(end) is design.components[end] for end in (link.source, link.target)
        )

    def once(self, find: Callable[["Graph"], T]) -> T:
        """What several rules ask of this graph, found when it is first asked for."""
        if find not in self._facts:
            self._facts[find] = find(self)
        return cast("T", self._facts[find])

    @cached_property
    def calls(self) -> Any:
        """The links whose source waits for the answer, as a network."""
        return self.network(link_id for link_id in self.design.links if self.roles[link_id] not in ASYNCHRONOUS)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Every caller before what it calls; empty where calls go in a circle."""
        try:
            return tuple(nx.topological_sort(self.calls))
        except nx.NetworkXUnfeasible:
            return ()

    @cached_property
    def flow(self) -> tuple[str, ...]:
        """Every component after those whose traffic reaches it, workers after their queues; empty in a circle."""
        if "consume" not in self.roles.values():
            return self.order
        awaited = ASYNCHRONOUS - {"consume"}
        try:
            return tuple(
                nx.topological_sort(self.network(one for one, role in self.roles.items() if role not in awaited))
            )
        except nx.NetworkXUnfeasible:
            return ()

    @cached_property
    def clusters(self) -> Mapping[str, str]:
        """For every database the primary of its replica set."""
        return cluster_of(self.design)

    @cached_property
    def peers(self) -> Mapping[str, str]:
        """Primaries that replicate to each other."""
        return peers_of(self.design)

    @cached_property
    def behaviours(self) -> Mapping[str, Behaviour]:
        """By component: its stations, groups and plans; those of unknown kinds have none."""
        clusters, peers, links = self.clusters, self.peers, self.design.links
        known = {name: spec for name, spec in self.components.items() if not isinstance(spec, UnknownSpec)}
        found: dict[str, Behaviour] = {}
        for component_id, component in cast("Mapping[str, Lowerable]", known).items():
            ports = tuple(
                Port(link_id, links[link_id], self.roles[link_id], to, known[to], clusters.get(to), to in peers)
                for link_id, to in self._ports[component_id]
                if to in known
            )
            made = self._made_before.get(component_id)
            if made is None or made[0] != self.components[component_id] or made[1] != ports:
                made = (self.components[component_id], ports, self._behaviour(component, ports))
            self._made[component_id] = made
            found[component_id] = made[2]
        self._made_before = {}
        return found

    def _behaviour(self, component: Lowerable, ports: tuple[Port, ...]) -> Behaviour:
        groups = {targets.name: targets for targets in component.targets(ports)}
        carried = dict.fromkeys(self.classes, groups)
        for name in self.classes if any(port.link.classes for port in ports) else ():
            carried[name] = {targets.name: targets for targets in component.targets(carrying(ports, name))}
        plans = {
            name: component.plans(request_class, carrying(ports, name)) for name, request_class in self.classes.items()
        }
        return Behaviour(component.station(), groups, carried, plans)

    def endpoints(self, client: str, class_name: str, operation: str = "read") -> Targets:
        """What a client's requests go to: the records of the DNS it asks, else what it is linked to.

        Static ones go to the CDN that either of them names; all only to what their class may go to.
        """
        groups = self.behaviours[client].carried[class_name]
        if operation == "static" and (static := self._static(client, class_name)):
            return Targets("static", static, "first")
        if "resolver" in groups:
            records = self.behaviours[groups["resolver"].ports[0].target_id].carried[class_name]["records"]
            barred = {link.target for _, link in self._outgoing[client] if not carries(link, class_name)}
            records = records._replace(ports=tuple(port for port in records.ports if port.target_id not in barred))
            if records.ports:
                return records
        return groups["endpoints"]

    def _static(self, client: str, class_name: str) -> tuple[Port, ...]:
        asked = [client, *(link.target for _, link in self.links_from(client, {"lookup"}))]
        links = [pair for one in asked for pair in self._outgoing[one] if self.roles[pair[0]] != "lookup"]
        ports = [
            Port(name, link, self.roles[name], link.target, self.components[link.target], None) for name, link in links
        ]
        return front_and_static(carrying(tuple(ports), class_name))[1]

    @cached_property
    def streams(self) -> Any:
        """The replication links, as a network."""
        return self.network(link_id for link_id in self.design.links if self.roles[link_id] == "replication")

    @cached_property
    def reached(self) -> frozenset[str]:
        """The entries and what their requests lead to; replication reaches both of its ends, a monitor what it sees."""
        found, line = set(self.entries), list(self.entries)
        for one in line:
            onward = [to for link_id, to in self._ports[one] if self.roles[link_id] != "monitors"]
            back = [link.source for link_id, link in self._incoming[one] if self.roles[link_id] in BOTH_WAYS]
            new = [to for to in dict.fromkeys(onward + back) if to not in found]
            found.update(new)
            line += new
        return frozenset(found)

    def network(self, link_ids: Iterable[str]) -> Any:
        """All components and these links, as a networkx graph; an edge names its `link`."""
        network = nx.DiGraph()
        network.add_nodes_from(self.components)
        sound = (link_id for link_id in link_ids if link_id not in self.faults)
        links = ((link_id, ends(self.design, self.design.links[link_id])) for link_id in sound)
        network.add_edges_from((source, target, {"link": link_id}) for link_id, (source, target) in links)
        return network

    @cached_property
    def clients(self) -> tuple[str, ...]:
        return tuple(self.of(Client))

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The clients that are linked to something."""
        return tuple(client for client in self.clients if self._outgoing[client])

    def of(self, kind: type[Spec]) -> Iterator[str]:
        """Ids of the components of this kind, in the order of the design."""
        kinds = [drawn for drawn in self._by_type if issubclass(drawn, kind)]
        if len(kinds) <= 1:
            return iter(self._by_type[kinds[0]] if kinds else ())
        return (component_id for component_id, component in self.components.items() if isinstance(component, kind))

    @cached_property
    def _by_type(self) -> Mapping[type[Spec], list[str]]:
        found: dict[type[Spec], list[str]] = {}
        for component_id, component in self.components.items():
            found.setdefault(type(component), []).append(component_id)
        return found

    def links_from(self, component_id: str, roles: Container[str] = ROLES) -> list[tuple[str, Link]]:
        """The outgoing links that make sense with one of these roles, in the order of the design."""
        links = self._outgoing[component_id]
        return list(links) if roles is ROLES else [pair for pair in links if self.roles[pair[0]] in roles]

    def links_to(self, component_id: str, roles: Container[str] = ROLES) -> list[tuple[str, Link]]:
        """The incoming links that make sense with one of these roles, in the order of the design."""
        links = self._incoming[component_id]
        return list(links) if roles is ROLES else [pair for pair in links if self.roles[pair[0]] in roles]

    def is_linked(self, component_id: str) -> bool:
        """Whether any link leads to or from it, one that makes no sense too."""
        return component_id in self._linked

    def label(self, component_id: str) -> str:
        """How a message names the component: its id, which is what the file and the results use."""
        return f"{self.components[component_id].about.name} {component_id!r}"
