"""RUN001 unknown-kind: a component of a kind that this version does not know.

What it finds: components that came from a newer version, or whose kind is mistyped.
Why it matters: the design opens and keeps the component's data, but it cannot run: nothing says what the component
does.
Example: `"queue": {"kind": "quantum_bus"}`.
Fix: remove the component, or open the design with a version that knows the kind. None is offered: it would lose data.
Sources: the design file's rule for unknown kinds (FORMAT, format 1).
"""

from collections.abc import Iterator

from engine.design.spec import UnknownSpec
from engine.rules.graph import Graph, component_path
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every component of an unknown kind."""
    for component_id in graph.of(UnknownSpec):
        kind = graph.components[component_id].kind
        yield RULE.problem(
            f"{component_id!r} is of the kind {kind!r}, which this version does not know; the design cannot run.",
            component_path(component_id),
        )


RULE = Rule("RUN001", "unknown-kind", "error", check)
