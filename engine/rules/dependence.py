"""Rules about what a design leans on without saying so: a warm cache, short answers of DNS, many services at once."""

from collections.abc import Iterator
from typing import Any

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change, apply, propose
from engine.design.document import Link
from engine.design.records import get
from engine.design.spec import HealthCheck
from engine.design.verbs import fresh_id, room_between
from engine.figures import duration, percent
from engine.rules.domains import waits_for_region
from engine.rules.durability import written_rps
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.load import busy_without, traffic
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule

MOST_NODES = 16
LONG_TTL_S = 300.0
SHORT_TTL_S = 60.0
MANY_SERVERS = 6
"""A request that waits for so many servers is long under way."""


def _overloaded(graph: Graph, cache: str, share: float) -> list[tuple[float, str]]:
    """The databases that keep up with the cache, but not where this share of its hits is gone; the busiest first."""
    warm = graph.once(traffic).utilization
    cold = busy_without(graph, cache, share)
    found = [(cold[one], one) for one in graph.of(Database) if warm.get(one, 0.0) < 1 <= cold.get(one, 0.0)]
    return sorted(found, reverse=True)


def _more_nodes(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    cache: Cache = get(graph.design, path)
    for nodes in range(cache.nodes + 1, MOST_NODES + 1):
        if not _overloaded(graph, id_of(path), 1 / nodes):
            return put(graph.design, f"Spread {id_of(path)} over {nodes} nodes", path, nodes=nodes)
    return None


@rule("CAP018", "lost-cache-overloads", "warning", _more_nodes)
def lost_cache_overloads(graph: Graph) -> Iterator[Found]:
    """A database that can only live behind its cache.

    What it finds: databases that keep up with what the cache lets through, and would be overloaded by what comes once
    the cache, or one of its nodes, has crashed or starts empty.
    Why it matters: the cache is no longer there for speed only: with it the database goes down, and an empty cache is
    not filled by a database that answers nobody.
    Example: 4,000 reads/s with a hit ratio of 90 % before a database that can do 1,000 a second.
    Fix: so many nodes that the database can carry the share of one.
    Sources: Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013 (gutter servers, cold cluster warm-up); Beyer
    et al., Site Reliability Engineering, 2016, ch. 22 (slow start and cold caching).
    """
    cold = graph.once(traffic).cold
    if not any(cold.get(one, 0.0) >= 1 for one in graph.of(Database)):
        return
    for one in graph.of(Cache):
        cache = graph.components[one]
        assert isinstance(cache, Cache)
        for busy, database in _overloaded(graph, one, 1 / cache.nodes)[:1]:
            where = (component_path(one), component_path(database))
            if cache.nodes == 1:
                yield finding(f"Without the cache {one!r} {database!r} would be {percent(busy)} busy.", *where)
            else:
                yield finding(
                    f"With one of the {cache.nodes} nodes of the cache {one!r} down {database!r} would be "
                    f"{percent(busy)} busy.",
                    *where,
                )


def _shorten(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let answers of {id_of(path)} live {duration(SHORT_TTL_S)}", path, ttl_s=SHORT_TTL_S)


@rule("REL019", "dns-answer-outlives-failover", "warning", _shorten)
def dns_answer_outlives_failover(graph: Graph) -> Iterator[Found]:
    """A failover that resolvers hear of much later.

    What it finds: DNS that checks the health of several endpoints, and whose answers live for 5 min or more.
    Why it matters: the dead endpoint is noticed in seconds, but resolvers go on naming it until their answer expires.
    Example: `dns(policy=failover, ttl_s=3600)` before two data centers.
    Fix: answers that live for one minute.
    Sources: Amazon Route 53 Developer Guide, "Values common for failover records" (a TTL of 60 s or less); RFC 1035
    for the TTL.
    """
    for one in graph.of(Dns):
        dns = graph.components[one]
        assert isinstance(dns, Dns)
        endpoints = {link.target for _, link in graph.links_from(one, {"endpoint"})}
        if dns.health_check is not None and dns.ttl_s >= LONG_TTL_S and len(endpoints) > 1:
            yield finding(
                f"The DNS {one!r} notices a failure, but resolvers go on naming what is down for up to "
                f"{duration(dns.ttl_s)}.",
                component_path(one),
            )


def _in_a_row(graph: Graph) -> tuple[dict[str, int], dict[str, list[str]]]:
    """By component: how many servers a call there waits for, one after the other, and which it asks on that way."""
    number: dict[str, int] = {}
    asked: dict[str, list[str]] = {}
    for one in reversed(graph.order):
        behaviour = graph.behaviours.get(one)
        groups = [group for group in behaviour.groups.values() if group.ports] if behaviour is not None else []
        longest = [max((port.target_id for port in group.ports), key=lambda to: number.get(to, 0)) for group in groups]
        asked[one] = [to for to in longest if number.get(to, 0)]
        number[one] = isinstance(graph.components[one], Server) + sum(number[to] for to in asked[one])
    return number, asked


def _servers(graph: Graph, client: str, asked: dict[str, list[str]]) -> tuple[str, ...]:
    """The servers of a client's longest way, each once."""
    line, seen = [client], {client}
    for one in line:
        new = [to for to in dict.fromkeys(asked[one]) if to not in seen]
        seen.update(new)
        line += new
    return tuple(one for one in line if isinstance(graph.components[one], Server))


@rule("TOP017", "many-servers-in-a-row", "advice")
def many_servers_in_a_row(graph: Graph) -> Iterator[Found]:
    """A request that waits for service after service.

    What it finds: clients whose requests wait for six servers or more, one after the other: in a chain, or asked in
    turn by one of them. Those that a balancer chooses from count as one.
    Why it matters: times add up and availabilities multiply: ten services with 99.9 % each give 99 %.
    Example: `web > app-1 > app-2 > app-3 > app-4 > app-5 > app-6`.
    Fix: none; which calls can be dropped, merged or handed to a queue is the designer's choice.
    Sources: Treynor et al., "The Calculus of Service Availability", ACM Queue 15(2), 2017; Dean and Barroso, "The
    Tail at Scale", Communications of the ACM 56(2), 2013.
    """
    calls = (
        graph.components[link.source] for name, link in graph.design.links.items() if graph.roles[name] == "requests"
    )
    if not any(isinstance(source, Server) for source in calls):
        return
    number, asked = _in_a_row(graph)
    told = set()
    for client in graph.entries:
        if number.get(client, 0) < MANY_SERVERS:
            continue
        servers = _servers(graph, client, asked)
        if len(servers) >= MANY_SERVERS and servers not in told:
            told.add(servers)
            yield finding(
                f"A request of {client!r} waits for {len(servers)} servers, one after the other.",
                component_path(client),
                *map(component_path, servers),
            )


def _balanced(graph: Graph, problem: Problem) -> Change:
    """A load balancer between the client and its servers."""
    design, client = graph.design, id_of(problem.subjects[0])
    servers = [id_of(path) for path in problem.subjects[1:]]
    new = fresh_id(design.components, "load-balancer")
    balancer = LoadBalancer(standby=True, health_check=HealthCheck(), place=graph.components[servers[0]].place)
    records: dict[str, Any] = {f"components/{new}": balancer}
    ways = [name for name, link in graph.links_from(client, {"requests"}) if link.target in servers]
    for name in ways[1:]:
        records[link_path(name)] = None
    records[link_path(ways[0])] = design.links[ways[0]].model_copy(update={"target": new, "weight": 1.0})
    names = set(design.links)
    for server in servers:
        name = fresh_id(names, f"{new}-{server}"[:56].rstrip("-"))
        names.add(name)
        records[link_path(name)] = Link(source=new, target=server)
    records |= room_between(design, client, servers, new)
    return propose(design, f"Put a load balancer between {client} and its servers", records)


@rule("TOP018", "servers-without-balancer", "advice", _balanced)
def servers_without_balancer(graph: Graph) -> Iterator[Found]:
    """Clients that know every server by its name.

    What it finds: clients that are linked to two servers or more for all their requests, without a balancer or DNS.
    Why it matters: nobody takes a dead or busy server out, and every change of the servers is one of all clients.
    Example: `web > app-1 + app-2`.
    Fix: a load balancer with a standby and health checks between them.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 19 and 20 (load balancing).
    """
    for client in graph.entries:
        ways = [(name, link) for name, link in graph.links_from(client, {"requests"}) if not link.classes]
        servers = dict.fromkeys(link.target for _, link in ways if isinstance(graph.components[link.target], Server))
        others = [link for _, link in graph.links_from(client, {"requests", "lookup"}) if link.target not in servers]
        alone = all(isinstance(graph.components[link.source], Client) for s in servers for _, link in graph.links_to(s))
        if len(servers) > 1 and not others and alone and isinstance(graph.components[client], Client):
            yield finding(
                f"{client!r} chooses between {len(servers)} servers itself: no load balancer stands before them.",
                component_path(client),
                *map(component_path, servers),
            )


def _wait_for_first(graph: Graph, problem: Problem) -> Change | None:
    """Semi-synchronous links to two replicas or more; one is added where there is none."""
    primary = id_of(problem.subjects[1])
    if primary in graph.peers:
        return None
    label = f"Let writes to {primary} wait for the first of several replicas"
    change = propose(graph.design, label, {})
    if len(graph.links_from(primary, {"replication"})) < 2:
        change = change.squash(verbs.add_replica(graph.design, primary))
    after = apply(graph.design, change)
    links = {
        link_path(link_id): link.model_copy(update={"mode": "semi_sync"})
        for link_id, link in Graph(after).links_from(primary, {"replication"})
    }
    return change.squash(propose(after, label, links))


@rule("REL020", "writes-stop-with-one-link", "advice", _wait_for_first)
def writes_stop_with_one_link(graph: Graph) -> Iterator[Found]:
    """Writes that one cut link stops.

    What it finds: links to synchronous replicas, and the one to the only semi-synchronous replica, of databases that
    take writes. Links to another region are told by write-waits-for-another-region.
    Why it matters: a replica that crashes is left out, but one that cannot be reached is waited for: while the link is
    cut no write is acknowledged.
    Example: `db > (mode=semi_sync) replica`.
    Fix: two semi-synchronous replicas, of which a write waits for the first.
    Sources: MySQL 8.4 Reference Manual, "Semisynchronous Replication"; PostgreSQL manual, "Synchronous Replication"
    (ANY 1 of several standbys).
    """
    for one in graph.of(Database):
        links = graph.links_from(one, {"replication"})
        alone = sum(link.mode == "semi_sync" for _, link in links) == 1
        for link_id, link in links:
            waits = link.mode == "sync" or (link.mode == "semi_sync" and alone)
            if waits and not waits_for_region(graph, one, link) and written_rps(graph, one) > 0:
                yield finding(
                    f"While the link to {link.target!r} is cut, no write to {one!r} is acknowledged.",
                    link_path(link_id),
                    component_path(one),
                )


RULES = (
    lost_cache_overloads,
    dns_answer_outlives_failover,
    many_servers_in_a_row,
    servers_without_balancer,
    writes_stop_with_one_link,
)
