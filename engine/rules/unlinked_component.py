"""TOP003 unlinked-component: a component without a single link.

What it finds: components that are neither called nor call anything, clients included.
Why it matters: it plays no part in the run, yet its price is counted.
Example: a cache that was dropped on the canvas and left there.
Fix: none; what it was meant for is not written anywhere.
Sources: isolated vertices (Diestel, Graph Theory, ch. 1).
"""

from collections.abc import Iterator

from engine.rules.graph import Graph, component_path
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every component without a link (the only clients are RUN002's)."""
    for component_id in graph.components:
        if not graph.is_linked(component_id) and (graph.entries or component_id not in graph.clients):
            yield RULE.problem(
                f"The {graph.label(component_id)} has no link: connect it or remove it.", component_path(component_id)
            )


RULE = Rule("TOP003", "unlinked-component", "warning", check)
