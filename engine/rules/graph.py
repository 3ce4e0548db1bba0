"""The design as a graph, built once and read by every rule."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import networkx as nx

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.design.document import Design, Link
from engine.design.spec import Spec

ASYNCHRONOUS = frozenset({"replication", "consume"})
"""Roles of links whose source does not wait for the target."""

DATA = frozenset({"reads", "writes", "reads_writes"})
"""Roles of links that carry queries to a database."""


def role_of(link: Link, source: Spec, target: Spec) -> str:
    """What the link carries: its own role, or the one that follows from its two ends."""
    if link.role != "auto":
        return link.role
    if isinstance(target, Dns):
        return "lookup"
    if isinstance(source, Dns):
        return "endpoint"
    if isinstance(target, Cache):
        return "cache"
    if not isinstance(target, Database):
        return "requests"
    if isinstance(source, Database):
        return "replication"
    return "reads" if target.role == "replica" else "reads_writes"


def component_path(component_id: str) -> str:
    return f"components/{component_id}"


def link_path(link_id: str) -> str:
    return f"links/{link_id}"


class Graph:
    """A design's components and links, with what several rules ask of them."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.components = design.components
        self.roles = {
            link_id: role_of(link, design.components[link.source], design.components[link.target])
            for link_id, link in design.links.items()
        }
        self.network: Any = nx.MultiDiGraph()
        self.network.add_nodes_from(design.components)
        self.network.add_edges_from((link.source, link.target, link_id) for link_id, link in design.links.items())

    @cached_property
    def calls(self) -> Any:
        """The links whose source waits for the answer, as a graph of their own."""
        calls = nx.MultiDiGraph()
        calls.add_nodes_from(self.components)
        calls.add_edges_from(edge for edge in self.network.edges(keys=True) if self.roles[edge[2]] not in ASYNCHRONOUS)
        return calls

    @cached_property
    def replications(self) -> tuple[Link, ...]:
        return tuple(link for link_id, link in self.design.links.items() if self.roles[link_id] == "replication")

    @cached_property
    def clients(self) -> tuple[str, ...]:
        return tuple(self.of(Client))

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The clients that are linked to something."""
        return tuple(client for client in self.clients if self.network.out_degree(client))

    def of(self, kind: type[Spec]) -> Iterator[str]:
        """Ids of the components of this kind, in the order of the design."""
        return (component_id for component_id, component in self.components.items() if isinstance(component, kind))

    def links_from(self, component_id: str, roles: Iterable[str] | None = None) -> list[tuple[str, Link]]:
        """The outgoing links (of these roles, where given), in the order of the design."""
        return [
            (link_id, self.design.links[link_id])
            for _, _, link_id in self.network.out_edges(component_id, keys=True)
            if roles is None or self.roles[link_id] in roles
        ]

    def links_to(self, component_id: str, roles: Iterable[str] | None = None) -> list[tuple[str, Link]]:
        """The incoming links (of these roles, where given)."""
        return [
            (link_id, self.design.links[link_id])
            for _, _, link_id in self.network.in_edges(component_id, keys=True)
            if roles is None or self.roles[link_id] in roles
        ]

    def label(self, component_id: str) -> str:
        """How a message names the component: its id, which is what the file and the results use."""
        component = self.components[component_id]
        return f"{component.about.title.lower() if component.kind != 'dns' else 'DNS'} {component_id!r}"
