"""TOP007 class-without-way: a request class that comes to a component whose links do not carry it.

What it finds: clients, load balancers, CDNs and API gateways that are asked for a request class which none of their
links carries, though they have links.
Why it matters: every request of that class fails as unavailable.
Example: `lb -> web` with the classes `read` only, and clients that write too.
Fix: none offered; add the class to a link, or draw a link for it.
Sources: NGINX answers 404 or 503 where no location or upstream takes a request (NGINX, ngx_http_core_module).
"""

from collections.abc import Iterator

from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.load_balancer import LoadBalancer
from engine.components.plan import carries
from engine.components.rate_limiter import RateLimiter
from engine.rules.graph import ASYNCHRONOUS, ROLES, Graph, component_path
from engine.rules.rule import Problem, Rule

CALLS = ROLES - ASYNCHRONOUS - {"lookup"}


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every class at every component that has no link for it."""
    if not any(link.classes for link in graph.design.links.values()):
        return
    for class_name, request_class in graph.classes.items():
        asked: list[str] = []
        for client in graph.entries:
            drawn = graph.components[client]
            assert isinstance(drawn, Client)
            if (drawn.mix.get(class_name, 0.0) if drawn.mix else request_class.weight) > 0:
                ways = [port.target_id for port in graph.endpoints(client, class_name, request_class.operation).ports]
                asked += ways
                if not ways:
                    yield _problem(graph, client, class_name)
        seen = set(asked)
        for component_id in asked:
            links = graph.links_from(component_id, CALLS)
            ways = [link.target for _, link in links if carries(link, class_name)]
            if links and not ways and isinstance(graph.components[component_id], LoadBalancer | Cdn | RateLimiter):
                yield _problem(graph, component_id, class_name)
            asked += [way for way in dict.fromkeys(ways) if way not in seen]
            seen.update(ways)


def _problem(graph: Graph, component_id: str, class_name: str) -> Problem:
    return RULE.problem(
        f"No link of the {graph.label(component_id)} carries the request class {class_name!r}: "
        "its requests fail as unavailable; add it to a link.",
        component_path(component_id),
    )


RULE = Rule("TOP007", "class-without-way", "error", check)
