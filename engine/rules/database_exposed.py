"""SEC001 database-exposed: clients reach a database or a cache with nothing but routers in between.

What it finds: databases and caches that a client is linked to, directly or through DNS and load balancers only.
Why it matters: whoever can reach the port can try passwords, exhaust the connections and read what the application
would have hidden; a data store belongs on a private network behind a server.
Example: `phones -> db`.
Fix: remove the link where the client has another way in and a server still calls the store; else put a server
between.
Sources: OWASP Database Security Cheat Sheet ("isolate the database"); CIS Controls v8, 12.2; US-CERT TA14-017A (open
memcached as an amplifier).
"""

from collections.abc import Iterator

from engine.components.cache import Cache
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.load import traffic
from engine.rules.repairs import id_of, put_between, sized
from engine.rules.rule import Problem, Rule


def _public(graph: Graph) -> set[str]:
    """Clients, and what only routes their requests on."""
    found, pending = set(graph.clients), list(graph.clients)
    while pending:
        for _, link in graph.links_from(pending.pop()):
            if link.target not in found and isinstance(graph.components[link.target], Dns | LoadBalancer):
                found.add(link.target)
                pending.append(link.target)
    return found


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every link from the public side to a data store."""
    public = _public(graph)
    for link_id, link in graph.design.links.items():
        if (
            link_id not in graph.faults
            and link.source in public
            and isinstance(graph.components[link.target], Database | Cache)
        ):
            yield RULE.problem(
                f"Clients reach the {graph.label(link.target)} through {link.source!r} with no server in between.",
                component_path(link.target),
                link_path(link_id),
                component_path(link.source),
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Remove the link, or put a server between its ends."""
    link_id = id_of(problem.subjects[1])
    link = graph.design.links[link_id]
    served = any(isinstance(graph.components[other.source], Server) for _, other in graph.links_to(link.target))
    if served and len(graph.links_from(link.source)) > 1:
        return verbs.disconnect(graph.design, link_id)
    heaviest = max(kind.service_factor for kind in graph.classes.values())
    rps = graph.once(traffic).link_rps.get(link_id, 0.0) * heaviest
    return put_between(graph.design, link_id, sized(Server(), rps))


RULE = Rule("SEC001", "database-exposed", "error", check, fix)
