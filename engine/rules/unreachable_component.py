"""TOP001 unreachable-component: no request ever gets there.

What it finds: components that no client leads to, over any number of links. A replica counts as reached when its
primary is (and the other way round): replication keeps it at work.
Why it matters: it costs money and does nothing, or a link was forgotten.
Example: a second server that was never linked to the load balancer.
Fix: where its twin (a component of the same kind) is called by a load balancer or DNS, link that caller to it too.
Sources: reachability in directed graphs (Cormen et al., Introduction to Algorithms, ch. 20).
"""

from collections.abc import Iterator

from engine.components.client import Client
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path
from engine.rules.repairs import id_of
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every linked component that traffic cannot reach; the unlinked ones are TOP003's."""
    if not graph.entries:
        return
    for component_id, component in graph.components.items():
        if component_id not in graph.reached and graph.is_linked(component_id) and not isinstance(component, Client):
            yield RULE.problem(f"No request reaches the {graph.label(component_id)}.", component_path(component_id))


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Link it to what routes to a component of its kind."""
    component_id = id_of(problem.subjects[0])
    kind = graph.components[component_id].kind
    for router in (*graph.of(LoadBalancer), *graph.of(Dns)):
        if router in graph.reached:
            targets = {graph.components[link.target].kind for _, link in graph.links_from(router)}
            if kind in targets & graph.components[router].calls:
                return verbs.connect(graph.design, router, component_id)
    return None


RULE = Rule("TOP001", "unreachable-component", "warning", check, fix)
