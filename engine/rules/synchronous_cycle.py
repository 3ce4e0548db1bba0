"""TOP004 synchronous-cycle: components that wait for each other in a circle.

What it finds: circles of links whose callers wait for the answer. Replication and consuming from a queue do not wait,
so circular replication is fine.
Why it matters: a request would call itself for ever; in production such circles end in exhausted workers or deadlock.
Example: `orders -> billing -> orders`.
Fix: remove the links that lead back towards the clients.
Sources: M. Nygard, Release It!, 2nd ed. 2018, ch. 4 (blocked threads, cascading failures).
"""

from collections.abc import Iterator

import networkx as nx

from engine.components.roles import ends
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import ASYNCHRONOUS, Graph, component_path, link_path
from engine.rules.repairs import id_of
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield one problem for every knot of components that call each other in a circle."""
    for knot in nx.strongly_connected_components(graph.calls):
        if len(knot) == 1:
            continue
        start = next(component_id for component_id in graph.components if component_id in knot)
        circle = nx.find_cycle(graph.calls.subgraph(knot), start)
        around = " -> ".join([repr(source) for source, _ in circle] + [repr(start)])
        yield RULE.problem(
            f"These components wait for each other in a circle: {around}.",
            *(component_path(source) for source, _ in circle),
            *(link_path(graph.calls.edges[edge]["link"]) for edge in circle),
        )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Remove links of the knot, each the one of its circle that leads back to the member nearest to the clients."""
    distance = nx.multi_source_dijkstra_path_length(graph.calls, set(graph.entries)) if graph.entries else {}
    first = next(id_of(path) for path in problem.subjects if path.startswith("components/"))
    knot = next(knot for knot in nx.strongly_connected_components(graph.calls) if first in knot)
    left = nx.DiGraph((source, target) for source, target in graph.calls.edges if {source, target} <= knot)
    removed: dict[str, None] = {}
    while not nx.is_directed_acyclic_graph(left):
        circle = nx.find_cycle(left, None)
        back = min(circle, key=lambda edge: distance.get(edge[1], len(graph.components)))
        left.remove_edge(*back)
        removed |= dict.fromkeys(_links(graph, *back))
    return verbs.remove(graph.design, map(link_path, removed))


def _links(graph: Graph, source: str, target: str) -> list[str]:
    """The links whose calls lead from one to the other: there may be several."""
    links = graph.links_from(source) + graph.links_to(source)
    calls = [one for one, link in links if graph.roles[one] not in ASYNCHRONOUS]
    return [one for one in calls if ends(graph.design, graph.design.links[one]) == (source, target)]


RULE = Rule("TOP004", "synchronous-cycle", "error", check, fix)
