"""RUN002 no-entry: no client sends requests into the design.

What it finds: designs with components but without a client that is linked to one of them.
Why it matters: nothing is ever asked of the design, so a run shows only zeros.
Example: a load balancer and two servers, and no client; or a client without a link.
Fix: with a client that has no link and one clear way in (a component that nothing leads to), link them.
Sources: the definition of an open system: arrivals come from outside (Kleinrock, Queueing Systems I, 1975, ch. 1).
"""

from collections.abc import Iterator

from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem when no client leads anywhere."""
    if not graph.components or graph.entries:
        return
    if graph.clients:
        names = ", ".join(repr(client) for client in graph.clients)
        yield RULE.problem(
            f"No request enters the design: link the client {names} to what it calls.",
            *map(component_path, graph.clients),
        )
    else:
        yield RULE.problem("No request enters the design: it has no client; add one and link it to what it calls.")


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Link the unlinked client to the one component where traffic can only begin."""
    if not graph.clients:
        return None
    client = graph.clients[0]
    takes = graph.components[client].calls
    fronts = [
        component_id
        for component_id, component in graph.components.items()
        if component.kind in takes - {"cache", "database"} and not graph.links_to(component_id)
    ]
    return verbs.connect(graph.design, client, fronts[0]) if len(fronts) == 1 else None


RULE = Rule("RUN002", "no-entry", "error", check, fix)
