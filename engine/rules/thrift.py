"""Rules about cost and exposure: what is paid for and not used, and what stands open beside its guard."""

import math
from collections.abc import Iterator
from typing import Any

import networkx as nx

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.object_storage import ObjectStorage
from engine.components.rate_limiter import RateLimiter
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design import verbs
from engine.design.change import Change
from engine.design.records import get
from engine.figures import money, percent
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.load import traffic
from engine.rules.patience import WAITED_FOR
from engine.rules.repairs import id_of, put, put_between
from engine.rules.rule import Found, Problem, finding, rule

IDLE = 0.05
WORTH_USD = 100.0
"""Below this price a month, idle capacity is not worth a word."""
COMFORT = 0.5
FEWEST = 2
ROOMY = 4


def _fewer(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    component = get(graph.design, path)
    if not isinstance(component, Server | Worker) or component.autoscaling is not None:
        return None
    work = graph.once(traffic).utilization[id_of(path)] * component.instances
    instances = max(FEWEST, math.ceil(work / COMFORT))
    changed = component.model_copy(update={"instances": instances})
    if instances >= component.instances or (work / instances < IDLE and changed.usd_per_month() >= WORTH_USD):
        return None
    return put(graph.design, f"Run {instances} instances of {id_of(path)}", path, instances=instances)


@rule("COS001", "idle-capacity", "advice", _fewer)
def idle_capacity(graph: Graph) -> Iterator[Found]:
    """Machines that are paid for and hardly used.

    What it finds: servers, workers and primaries that steady traffic keeps less than 5 % busy, for 100 USD a month
    or more. Spikes, bursts and day curves count with their peak.
    Why it matters: a smaller instance, or fewer of them, would do the same work.
    Example: ten instances of `app` at 2 %.
    Fix: as many instances as are half busy, at least two.
    Sources: Barroso, Hölzle and Ranganathan, The Datacenter as a Computer, 3rd ed. 2018, ch. 5; AWS Well-Architected
    Framework, Cost Optimization Pillar (right sizing).
    """
    peak = _peak(graph)
    for one, utilization in graph.once(traffic).utilization.items():
        component = graph.components[one]
        if not isinstance(component, Server | Worker | Database) or graph.links_to(one, {"replication"}):
            continue
        price, scaled = component.usd_per_month(), graph.behaviours[one].station.scaling is not None
        if 0 < utilization * peak < IDLE and price >= WORTH_USD and not scaled:
            yield finding(
                f"The {graph.label(one)} costs {money(price)} a month and is {percent(utilization)} busy.",
                component_path(one),
            )


def _peak(graph: Graph) -> float:
    """The highest factor of a client's traffic; a closed population or replay may have any."""
    factors = [1.0]
    for client in (graph.components[one] for one in graph.entries):
        assert isinstance(client, Client)
        profile = client.arrivals.profile
        factors.append(client.arrivals.burst_factor if client.arrivals.process == "bursty" else 1.0)
        factors.append(profile.factor if profile.shape == "spike" else 1.0)
        factors.append(math.inf if client.arrivals.process in ("closed", "replay") else 1.0)
    return max(factors)


def _trim(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    cache: Cache = get(graph.design, path)
    keys = max(1, _keys(graph, id_of(path)))
    room: dict[str, Any] = {"capacity_items": keys}
    if cache.capacity_items is None:
        room = {"memory_mb": keys * cache.item_bytes * 1.25 / 1e6}
    return put(graph.design, f"Make {id_of(path)} as large as its {keys:,} keys", path, **room)


def _keys(graph: Graph, one: str) -> int:
    stores = graph.once(traffic).stores.get(one, {}).values()
    return max((space.keys for store in stores for space in store.asked), default=0)


@rule("COS002", "cache-larger-than-its-keys", "advice", _trim)
def cache_larger_than_its_keys(graph: Graph) -> Iterator[Found]:
    """Memory for entries that do not exist.

    What it finds: caches with room for four times as many entries as there are keys.
    Why it matters: the rest of the memory stays empty.
    Example: room for a million entries, and 10,000 keys.
    Fix: room for all keys.
    Sources: AWS Well-Architected Framework, Cost Optimization Pillar (right sizing).
    """
    for one in graph.of(Cache):
        cache = graph.components[one]
        assert isinstance(cache, Cache)
        keys = _keys(graph, one)
        if 0 < ROOMY * keys <= cache.capacity and graph.once(traffic).rps(one) > 0:
            sessions = graph.links_to(one, {"session"})
            if not sessions:
                yield finding(
                    f"The cache {one!r} has room for {cache.capacity:,} entries, but there are {keys:,} keys.",
                    component_path(one),
                )


@rule("COS003", "nothing-for-the-cdn", "advice")
def nothing_for_the_cdn(graph: Graph) -> Iterator[Found]:
    """A CDN that keeps nothing.

    What it finds: CDNs that requests come to, none of them static.
    Why it matters: everything else passes through to the origin: a price and a detour without a hit.
    Example: `web > cdn > app` with the classes `read` and `write`.
    Fix: none; a static class, or assets of the pages, are what it is for.
    Sources: RFC 9111 (what a shared cache may keep); Amazon CloudFront Developer Guide, how content is cached.
    """
    for one in graph.of(Cdn):
        calls = graph.once(traffic).calls.get(one, {})
        if sum(calls.values()) > 0 and not any(op == "static" and rps > 0 for (_, op), rps in calls.items()):
            yield finding(f"The CDN {one!r} is asked for nothing that it could keep.", component_path(one))


def _put_cdn(graph: Graph, problem: Problem) -> Change:
    return put_between(graph.design, id_of(problem.subjects[1]), Cdn())


@rule("COS004", "storage-without-cdn", "advice", _put_cdn)
def storage_without_cdn(graph: Graph) -> Iterator[Found]:
    """Every user fetches every object from the bucket.

    What it finds: object storage that clients are linked to, in designs without a CDN.
    Why it matters: each answer takes the slow first byte and the way to the region, and the price of its egress.
    Example: `web > bucket`.
    Fix: a CDN in between.
    Sources: Amazon S3 User Guide, performance guidelines (use Amazon CloudFront for caching).
    """
    if any(graph.of(Cdn)):
        return
    for link_id, link in graph.design.links.items():
        if isinstance(graph.components[link.source], Client) and isinstance(
            graph.components[link.target], ObjectStorage
        ):
            yield finding(
                f"Every object of {link.target!r} is fetched from the bucket by {link.source!r}: no CDN keeps any.",
                component_path(link.target),
                link_path(link_id),
            )
            return


def _cut(graph: Graph, problem: Problem) -> Change:
    return verbs.disconnect(graph.design, id_of(problem.subjects[1]))


@rule("SEC003", "gateway-bypassed", "warning", _cut)
def gateway_bypassed(graph: Graph) -> Iterator[Found]:
    """A way in beside the API gateway.

    What it finds: servers and balancers behind an API gateway that the same client also reaches without it.
    Why it matters: whoever is turned away by the limit, or not authenticated, takes the other door.
    Example: `web > gateway > app; web > app`.
    Fix: remove the link beside the gateway.
    Sources: OWASP API Security Top 10 2023, API4 (unrestricted resource consumption); NIST SP 800-204, 2019.
    """
    for limiter in graph.of(RateLimiter):
        guarded = {link.target for _, link in graph.links_from(limiter)}
        callers = {link.source for _, link in graph.links_to(limiter)}
        for link_id, link in graph.design.links.items():
            outside = isinstance(graph.components[link.source], Client | Dns)
            if link.target in guarded and link.source in callers and outside and not link.classes:
                yield finding(
                    f"{link.source!r} reaches {link.target!r} beside its API gateway {limiter!r}.",
                    component_path(link.target),
                    link_path(link_id),
                    component_path(limiter),
                )


def _limit_logins(graph: Graph, problem: Problem) -> Change | None:
    link = graph.design.links[id_of(problem.subjects[1])]
    if not isinstance(graph.components[link.target], Server | LoadBalancer):
        return None
    gateway = RateLimiter(per="user", limit=100, window_s=1.0, burst=100)
    return put_between(graph.design, id_of(problem.subjects[1]), gateway)


@rule("SEC004", "log-in-unlimited", "advice", _limit_logins)
def log_in_unlimited(graph: Graph) -> Iterator[Found]:
    """Passwords that can be tried as fast as the servers answer.

    What it finds: clients with a class that logs in, that reach a server without an API gateway on the way.
    Why it matters: stolen lists of passwords are tried by the million; each try costs a slow hash besides.
    Example: `web > lb > app` with `"operation": "login"`.
    Fix: an API gateway with a limit for each user.
    Sources: OWASP Authentication Cheat Sheet (protect against automated attacks); NIST SP 800-63B, section 5.2.2.
    """
    names = [name for name, of in graph.classes.items() if of.operation == "login"]
    gateways = set(graph.of(RateLimiter))
    for client in graph.entries if names else ():
        component = graph.components[client]
        assert isinstance(component, Client)
        if component.mix and not any(component.mix.get(name, 0.0) > 0 for name in names):
            continue
        open_ways = nx.descendants(graph.calls.subgraph(set(graph.components) - gateways), client)
        doors = [(one, link) for one, link in graph.links_from(client, WAITED_FOR) if link.target not in gateways]
        if doors and any(isinstance(graph.components[one], Server) for one in open_ways):
            yield finding(
                f"{client!r} may try to log in without any limit: no API gateway stands before {doors[0][1].target!r}.",
                component_path(client),
                link_path(doors[0][0]),
            )


RULES = (
    gateway_bypassed,
    log_in_unlimited,
    idle_capacity,
    cache_larger_than_its_keys,
    nothing_for_the_cdn,
    storage_without_cdn,
)
