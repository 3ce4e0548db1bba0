"""TOP002 meaningless-link: a link between two kinds that have nothing to say to each other.

What it finds: links whose target is of a kind that the source never calls (a database that calls a server), links
whose role does not fit their ends (a replication link to a cache), and links from a component to itself.
Why it matters: the simulation cannot tell what such a link should carry.
Example: `db -> web-1`.
Fix: remove the link.
Sources: the kinds a component calls, stated in its own file under engine/components.
"""

from collections.abc import Iterator

from engine.design import verbs
from engine.design.change import Change
from engine.design.spec import UnknownSpec
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.repairs import id_of
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every link that its two ends, or its role, make no sense of."""
    for link_id, fault in graph.faults.items():
        link = graph.design.links[link_id]
        if not isinstance(graph.components[link.source], UnknownSpec):
            yield RULE.problem(
                f"The link {link_id!r} from {link.source!r} to {link.target!r} makes no sense: {fault}.",
                link_path(link_id),
                component_path(link.source),
                component_path(link.target),
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Remove the link."""
    return verbs.disconnect(graph.design, id_of(problem.subjects[0]))


RULE = Rule("TOP002", "meaningless-link", "error", check, fix)
