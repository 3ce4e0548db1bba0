"""SEC002 server-beside-balancer: a server that clients reach past its load balancer.

What it finds: servers behind a load balancer that a client or DNS also leads to directly.
Why it matters: the short cut goes round the health checks, the draining and whatever the balancer filters; when the
server fails, those who came directly see errors. Servers behind a balancer belong on private addresses.
Example: `users -> lb -> web-1` and `users -> web-1`.
Fix: lead the short cut to the balancer, or remove it where that link exists already.
Sources: AWS, Elastic Load Balancing user guide, "security groups" (targets accept traffic from the balancer only).
"""

from collections.abc import Iterator

from engine.components.client import Client
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.repairs import id_of, put
from engine.rules.rule import Problem, Rule


def _balancers(graph: Graph, server: str) -> list[str]:
    callers = [link.source for _, link in graph.links_to(server)]
    return [caller for caller in callers if isinstance(graph.components[caller], LoadBalancer)]


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every link from a client or DNS to a server that stands behind a balancer."""
    for server in graph.of(Server):
        balancers = _balancers(graph, server)
        for link_id, link in graph.links_to(server):
            if balancers and isinstance(graph.components[link.source], Client | Dns):
                yield RULE.problem(
                    f"The server {server!r} is reached from {link.source!r} beside its load balancer {balancers[0]!r}.",
                    component_path(server),
                    link_path(link_id),
                    component_path(balancers[0]),
                )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Remove the short cut, or lead it to the balancer."""
    short_cut, balancer = (id_of(path) for path in problem.subjects[1:3])
    caller = graph.design.links[short_cut].source
    if any(link.target == balancer for _, link in graph.links_from(caller)):
        return verbs.disconnect(graph.design, short_cut)
    return put(graph.design, f"Lead {caller} to {balancer}", link_path(short_cut), target=balancer)


RULE = Rule("SEC002", "server-beside-balancer", "warning", check, fix)
