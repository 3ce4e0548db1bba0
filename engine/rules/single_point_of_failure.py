"""REL001 single-point-of-failure: one component whose crash alone makes requests of some class fail.

What it finds: the cuts of size one of every request class, with their blast radius: whose requests fail, how many of
all, and which components no request comes to any more. Instances of one tier behind a balancer or DNS stand in
for each other, replicas for reads, a promoted replica for a primary with failover, the database for a cache, a
standby for its load balancer. DNS is not reported: it is many name servers by its nature.
Why it matters: the availability of the whole is at most that of this one component.
Example: two servers behind one load balancer: the balancer.
Fix: a standby for the load balancer; a second instance of a server or worker that keeps nothing itself; automatic
failover for the primary, with a replica where it has none.
Sources: B. Beyer et al., Site Reliability Engineering, 2016, ch. 3 and 26; RFC 2182 for DNS; Tarjan, "Depth-first
search and linear graph algorithms", 1972, for articulation points.
"""

from collections.abc import Iterator

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database, Failover
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design import verbs
from engine.design.change import Change, apply
from engine.rules.blast import Blasts
from engine.rules.graph import ROLES, Graph, component_path
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
    """A standby for a balancer, a second instance of what keeps nothing, a replica that takes over for a primary."""
    path = problem.subjects[0]
    component_id = id_of(path)
    component = graph.design.components[component_id]
    if isinstance(component, LoadBalancer):
        return put(graph.design, f"Give {component_id} a standby", path, standby=True)
    if isinstance(component, Server | Worker):
        return _second(graph, component_id, component)
    return _failover(graph, component_id, component) if isinstance(component, Database) else None


def _second(graph: Graph, component_id: str, component: Server | Worker) -> Change | None:
    """Two instances, where the other one is as good for whoever comes."""
    keeps = isinstance(component, Server) and (component.state == "stateful" or component.local_database is not None)
    callers = [graph.components[link.source] for _, link in graph.links_to(component_id)]
    chosen = all(not isinstance(caller, Client | Dns | Cdn) for caller in callers)
    if keeps or not chosen or component.autoscaling is not None:
        return None
    label = f"Run two instances of {component_id}"
    return put(graph.design, label, component_path(component_id), instances=2)


def _failover(graph: Graph, primary: str, component: Database) -> Change | None:
    """Failover to a replica, which is added where there is none."""
    callers = [link.source for _, link in graph.links_to(primary, QUERIES)]
    turn = all(isinstance(graph.components[caller], Server | Cache) for caller in callers)
    others = graph.links_to(primary, ROLES - QUERIES - {"replication"})
    if not callers or not turn or others or component.role != "primary" or primary in graph.peers:
        return None
    if graph.links_from(primary, {"replication"}):
        return put(graph.design, f"Give {primary} automatic failover", component_path(primary), failover=Failover())
    path, label = component_path(primary), f"Give {primary} a replica that takes over"
    change = put(graph.design, label, path, failover=component.failover or Failover())
    return change.squash(verbs.add_replica(apply(graph.design, change), primary))


RULE = Rule("REL001", "single-point-of-failure", "warning", check, fix)
