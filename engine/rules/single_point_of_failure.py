"""REL001 single-point-of-failure: one component whose crash alone makes requests of some class fail.

What it finds: the cuts of size one of every request class, with their blast radius: whose requests fail, how many of
all, and which components no request comes to any more. Instances of one tier behind a balancer or DNS stand in
for each other, replicas for reads, a promoted replica for a primary with failover, the database for a cache, a
standby for its load balancer. DNS is not reported: it is many name servers by its nature.
Why it matters: the availability of the whole is at most that of this one component.
Example: two servers behind one load balancer: the balancer.
Fix: give the load balancer a standby; give the primary that has a replica automatic failover.
Sources: B. Beyer et al., Site Reliability Engineering, 2016, ch. 3 and 26; RFC 2182 for DNS; Tarjan, "Depth-first
search and linear graph algorithms", 1972, for articulation points.
"""

from collections.abc import Iterator

from engine.components.cache import Cache
from engine.components.database import Database, Failover
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design.change import Change
from engine.rules.blast import Blasts
from engine.rules.graph import ROLES, Graph
from engine.rules.repairs import id_of, put
from engine.rules.rule import Problem, Rule

QUERIES = frozenset({"reads", "writes", "reads_writes", "origin"})
"""Roles of links whose callers, servers and caches, turn to the replica that was promoted."""


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every component whose loss alone makes requests of some class of some client fail."""
    blasts = graph.once(Blasts)
    for path, blast in blasts.of.items():
        if path.startswith("components/"):
            yield RULE.problem(
                f"The {graph.label(id_of(path))} is a single point of failure: while it is down "
                f"{blast.failing} fail{blasts.radius(path)}.",
                path,
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """A standby for a load balancer, failover for a primary that has a replica."""
    path = problem.subjects[0]
    component_id = id_of(path)
    component = graph.design.components[component_id]
    if isinstance(component, LoadBalancer):
        return put(graph.design, f"Give {component_id} a standby", path, standby=True)
    follows = graph.links_from(component_id, {"replication"})
    callers = [link.source for _, link in graph.links_to(component_id, QUERIES)]
    turn = all(isinstance(graph.components[caller], Server | Cache) for caller in callers)
    others = graph.links_to(component_id, ROLES - QUERIES - {"replication"})
    if isinstance(component, Database) and follows and callers and turn and not others:
        return put(graph.design, f"Give {component_id} automatic failover", path, failover=Failover())
    return None


RULE = Rule("REL001", "single-point-of-failure", "warning", check, fix)
