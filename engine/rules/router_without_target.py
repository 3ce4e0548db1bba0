"""TOP006 router-without-target: a DNS, load balancer, CDN, API gateway or sharded database that leads nowhere.

What it finds: DNS, load balancers, CDNs, API gateways and sharded databases that are called and have no link that goes
out. (A DNS may go
without: it then answers with what the clients that ask it are linked to.)
Why it matters: every request that comes to them fails as unavailable.
Example: `users -> lb` and nothing behind `lb`.
Fix: where one server has no caller at all, and does not call the router itself, link it.
Sources: HAProxy answers 503 when a backend has no server (HAProxy manual, "no server available").
"""

from collections.abc import Iterator

import networkx as nx

from engine.components.cdn import Cdn
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.rate_limiter import RateLimiter
from engine.components.server import Server
from engine.components.sharded_database import ShardedDatabase
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path
from engine.rules.repairs import id_of
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every called router without a target."""
    for router in (one for kind in (Dns, LoadBalancer, Cdn, RateLimiter, ShardedDatabase) for one in graph.of(kind)):
        callers = [link.source for _, link in graph.links_to(router)]
        answers = isinstance(graph.components[router], Dns) and any(
            len(graph.links_from(caller)) > 1 for caller in callers
        )
        if callers and not answers and not graph.links_from(router):
            yield RULE.problem(
                f"The {graph.label(router)} leads nowhere: every request to it fails; link it to what should answer.",
                component_path(router),
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Link the one server that nobody calls; one that calls the router itself would make a circle."""
    router = id_of(problem.subjects[0])
    if not isinstance(graph.components[router], Dns | LoadBalancer):
        return None
    above = nx.ancestors(graph.calls, router)
    idle = [server for server in graph.of(Server) if not graph.links_to(server) and server not in above]
    return verbs.connect(graph.design, router, idle[0]) if len(idle) == 1 else None


RULE = Rule("TOP006", "router-without-target", "error", check, fix)
