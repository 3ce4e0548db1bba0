"""Rules about what a store has room for: caches and their key spaces, memory, disks, sessions, scaling limits."""

import math
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database
from engine.components.message_queue import MessageQueue
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design.change import Change
from engine.design.records import get
from engine.figures import amount, duration, percent
from engine.rules.graph import Graph, component_path
from engine.rules.hit_share import hit_share
from engine.rules.load import Store, traffic
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule
from engine.rules.waits import answer_ms

GAIN = 0.2
"""A hit ratio better by less is not worth a word."""
MOST_ITEMS = 50_000_000
MOST_GB = 1e6
FULL = 0.9
TARGET = 0.6


class _Loss(NamedTuple):
    """What the memory of a cache misses that it need not miss."""

    point: str
    """The point of presence; empty where all nodes of a cache share the keys."""
    keys: int
    hits: str
    better: str
    """The hit ratio that it could have."""


def _worst(stores: Mapping[str, Store], possible: Mapping[str, float]) -> _Loss | None:
    """The memory that could have so many more hits, where that is worth a word."""
    lost_rps = {point: (better - stores[point].hits) * stores[point].reads_rps for point, better in possible.items()}
    told = [point for point, better in possible.items() if better - stores[point].hits >= GAIN]
    if not told:
        return None
    worst = max(told, key=lost_rps.__getitem__)
    return _Loss(worst, stores[worst].keys, percent(stores[worst].hits), percent(possible[worst]))


def _keepers(graph: Graph) -> Iterator[tuple[str, Cache | Cdn, Mapping[str, Store]]]:
    """Caches and CDNs with their memories."""
    stores = graph.once(traffic).stores
    for one in (*graph.of(Cache), *graph.of(Cdn)):
        keeper = graph.components[one]
        assert isinstance(keeper, Cache | Cdn)
        yield one, keeper, stores.get(one, {})


def _hold(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    keeper: Cache | Cdn = get(graph.design, path)
    keys = max(store.keys for store in graph.once(traffic).stores[id_of(path)].values())
    if isinstance(keeper, Cdn):
        room, label = _room_of_cdn(keeper, keys), f"Give {id_of(path)} room for {keys:,} objects"
    else:
        room, label = _room_of_cache(keeper, keys), f"Give {id_of(path)} room for {keys:,} keys"
    return put(graph.design, label, path, **room) if room else None


def _room_of_cache(cache: Cache, keys: int) -> dict[str, Any]:
    """The fields that make room for all keys; none where so many cannot be simulated."""
    if cache.capacity_items is not None:
        return {"capacity_items": keys} if keys <= MOST_ITEMS else {}
    memory_mb = math.ceil(keys * cache.item_bytes / 1e6)
    return {"memory_mb": memory_mb} if memory_mb * 1e6 / cache.item_bytes <= MOST_ITEMS else {}


def _room_of_cdn(cdn: Cdn, keys: int) -> dict[str, Any]:
    """The same for each point of presence."""
    if cdn.capacity_items is not None:
        return {"capacity_items": keys} if keys * len(cdn.points) <= MOST_ITEMS else {}
    storage_gb = float(math.ceil(keys * cdn.object_bytes / 1e9))
    fits = storage_gb * 1e9 / cdn.object_bytes * len(cdn.points) <= MOST_ITEMS and storage_gb <= MOST_GB
    return {"storage_gb": storage_gb} if fits else {}


@rule("CAP010", "cache-too-small", "warning", _hold)
def cache_too_small(graph: Graph) -> Iterator[Found]:
    """A cache that holds too little of what it is asked for.

    What it finds: caches, and points of presence of CDNs, whose expected hit ratio is at least 20 points below what it
    would be with room for all keys.
    Why it matters: every miss goes to the database or the origin, which was sized for the hits.
    Example: room for 10,000 of a million keys with a Zipf exponent of 0.9.
    Fix: room for all keys, where they can be simulated.
    Sources: Che, Tung and Wang, "Hierarchical Web caching systems", IEEE JSAC 20(7), 2002.
    """
    for one, keeper, stores in _keepers(graph):
        short = {point: store for point, store in stores.items() if keeper.capacity < store.keys}
        with_all = {point: hit_share(store.asked, store.keys, keeper.ttl_s) for point, store in short.items()}
        loss = _worst(stores, with_all)
        if loss is not None:
            yield finding(
                f"The CDN {one!r} holds {keeper.capacity:,} of {loss.keys:,} objects: at {loss.point!r} {loss.hits} "
                f"of the reads would be hits, {loss.better} with all."
                if isinstance(keeper, Cdn)
                else f"The cache {one!r} holds {keeper.capacity:,} of {loss.keys:,} keys: {loss.hits} of the reads "
                f"would be hits, {loss.better} with all.",
                component_path(one),
            )


@rule("CAP011", "time-to-live-too-short", "advice")
def time_to_live_too_short(graph: Graph) -> Iterator[Found]:
    """Entries that are gone before they are asked for again.

    What it finds: caches, and points of presence of CDNs, whose hit ratio is below one half and would be 20 points
    better without their TTL.
    Why it matters: the memory is paid for, and the database or the origin does the work all the same.
    Example: a TTL of 1 s for a million keys at 100 reads/s.
    Fix: none; how stale data may be is not written in the design.
    Sources: Jung, Berger and Balakrishnan, "Modeling TTL-based Internet caches", INFOCOM 2003.
    """
    for one, keeper, stores in _keepers(graph):
        poor = {point: store for point, store in stores.items() if keeper.ttl_s is not None and store.hits < 0.5}
        forever = {point: hit_share(store.asked, keeper.capacity, None) for point, store in poor.items()}
        loss = _worst(stores, forever)
        if loss is not None:
            after = duration(keeper.ttl_s or 0.0)
            yield finding(
                f"The CDN {one!r} forgets after {after}: at {loss.point!r} {loss.hits} of the reads would be hits, "
                f"{loss.better} without the TTL."
                if isinstance(keeper, Cdn)
                else f"The cache {one!r} forgets after {after}: {loss.hits} of the reads would be hits, "
                f"{loss.better} without the TTL.",
                component_path(one),
            )


def _needed_gb(component: Server | Worker) -> float:
    """Memory of an instance with all its places taken."""
    places = component.max_concurrency or 0 if isinstance(component, Server) else component.concurrency
    local = component.local_cache if isinstance(component, Server) else None
    held = local.capacity_items * local.item_bytes / 1e9 if local else 0.0
    return (component.base_memory_mb + places * component.call_memory_mb) / 1000 + held


def _more_memory(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    component = get(graph.design, path)
    memory_gb = float(math.ceil(_needed_gb(component) * 1.25))
    if component.instance is not None or memory_gb > 100_000:
        return None
    return put(graph.design, f"Give {id_of(path)} {amount(memory_gb, 'GB')} of memory", path, memory_gb=memory_gb)


@rule("CAP012", "memory-overcommitted", "warning", _more_memory)
def memory_overcommitted(graph: Graph) -> Iterator[Found]:
    """More places for calls than memory to hold them.

    What it finds: servers and workers whose idle memory, local cache and calls in all their places together exceed
    what an instance has.
    Why it matters: the instance is killed for lack of memory at its busiest moment, with all calls inside.
    Example: 1,000 workers of 20 MB each on 8 GB.
    Fix: a quarter more memory than is needed, where no instance of the catalog fixes it.
    Sources: Linux kernel documentation, Out Of Memory Handling; Apache HTTP Server, MaxRequestWorkers and swapping.
    """
    for one, component in graph.components.items():
        if not isinstance(component, Server | Worker):
            continue
        needed = _needed_gb(component)
        if needed > component.machine.memory_gb:
            yield finding(
                f"The {graph.label(one)} needs {amount(needed, 'GB')} with all places taken, but has "
                f"{amount(component.machine.memory_gb, 'GB')}.",
                component_path(one),
            )


def _larger_disk(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    storage_gb = 2.0 * get(graph.design, path).stored_gb
    if storage_gb > 1e9:
        return None
    return put(graph.design, f"Give {id_of(path)} {amount(storage_gb, 'GB')} of storage", path, storage_gb=storage_gb)


@rule("CAP013", "disk-nearly-full", "warning", _larger_disk)
def disk_nearly_full(graph: Graph) -> Iterator[Found]:
    """A database that begins with a full disk.

    What it finds: databases whose data take up nine tenths of their storage or more.
    Why it matters: a write that finds no room fails, and a database without room is hard to repair.
    Example: 95 GB of data on 100 GB.
    Fix: twice the storage that is used.
    Sources: PostgreSQL manual, "Disk Full Failure"; Amazon RDS, storage autoscaling (less than 10 % free).
    """
    for one in graph.of(Database):
        database = graph.components[one]
        assert isinstance(database, Database)
        if database.stored_gb > FULL * database.storage_gb:
            yield finding(
                f"The database {one!r} holds {amount(database.stored_gb, 'GB')} "
                f"on {amount(database.storage_gb, 'GB')} of storage.",
                component_path(one),
            )


def _users(graph: Graph) -> int:
    """Users who need a session."""
    if not any(of.needs_session for of in graph.classes.values()):
        return 0
    clients = [graph.components[one] for one in graph.entries]
    return sum(client.active_users for client in clients if isinstance(client, Client))


def _more_sessions(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} hold every session", path, session_limit=_users(graph))


@rule("CAP014", "sessions-above-limit", "warning", _more_sessions)
def sessions_above_limit(graph: Graph) -> Iterator[Found]:
    """More users than a server remembers.

    What it finds: the only stateful server of a design, with fewer sessions than active users who need one.
    Why it matters: the sessions of those who were seen longest ago are dropped; they log in again and again.
    Example: 50,000 active users at a `session_limit` of 10,000.
    Fix: a limit of as many sessions as there are users.
    Sources: Apache Tomcat documentation, Manager component (maxActiveSessions).
    """
    users = _users(graph)
    stateful = [
        (one, server)
        for one, server in graph.components.items()
        if isinstance(server, Server) and server.state == "stateful" and one in graph.reached
    ]
    if len(stateful) == 1 and users > stateful[0][1].session_limit * graph.behaviours[stateful[0][0]].station.most:
        one, server = stateful[0]
        yield finding(
            f"The server {one!r} remembers {server.session_limit:,} sessions of {users:,} active users.",
            component_path(one),
        )


def _lower_target(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    scaling = get(graph.design, path).autoscaling.model_copy(update={"target": TARGET})
    return put(graph.design, f"Hold {id_of(path)} at {percent(TARGET)}", path, autoscaling=scaling)


@rule("CAP015", "scaling-target-too-high", "warning", _lower_target)
def scaling_target_too_high(graph: Graph) -> Iterator[Found]:
    """Autoscaling that begins when it is too late.

    What it finds: autoscaling that holds the cores above 90 % busy.
    Why it matters: the queue is long before the target is reached, and a cpu share cannot rise above 100 %: with a
    target of 95 % each step adds one instance in twenty at most.
    Example: `"autoscaling": {"metric": "cpu", "target": 0.95}`.
    Fix: a target of 60 %.
    Sources: Kubernetes documentation, Horizontal Pod Autoscaling (algorithm details).
    """
    for one, component in graph.components.items():
        scaling = component.autoscaling if isinstance(component, Server | Worker) else None
        if scaling is not None and scaling.metric == "cpu" and scaling.target > FULL:
            yield finding(
                f"The {graph.label(one)} scales out only above {percent(scaling.target)} busy cores.",
                component_path(one),
            )


def _more_at_most(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    scaling = get(graph.design, path).autoscaling
    most = 2 * scaling.max_instances
    if most > 10_000:
        return None
    wider = scaling.model_copy(update={"max_instances": most})
    return put(graph.design, f"Let {id_of(path)} grow to {most} instances", path, autoscaling=wider)


@rule("CAP016", "scaling-without-room", "advice", _more_at_most)
def scaling_without_room(graph: Graph) -> Iterator[Found]:
    """Autoscaling between a number and the same number.

    What it finds: autoscaling whose least and most instances are the same.
    Why it matters: it is drawn and does nothing.
    Example: `"autoscaling": {"min_instances": 4, "max_instances": 4}`.
    Fix: twice as many at most.
    Sources: Amazon EC2 Auto Scaling User Guide, "Set scaling limits for your Auto Scaling group".
    """
    for one, component in graph.components.items():
        scaling = component.autoscaling if isinstance(component, Server | Worker) else None
        if scaling is not None and scaling.min_instances == scaling.max_instances:
            yield finding(
                f"The autoscaling of the {graph.label(one)} has no room: at least and at most "
                f"{scaling.min_instances} instances.",
                component_path(one),
            )


def _longer_lease(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    lease_s = 6 * _job_s(graph, id_of(path))
    label = f"Give a message of {id_of(path)} {duration(lease_s)}"
    return put(graph.design, label, path, visibility_timeout_s=lease_s)


def _job_s(graph: Graph, queue: str) -> float:
    """The mean time of the slowest worker for a message of this queue."""
    workers = [port.target_id for port in graph.behaviours[queue].groups["consumers"].ports]
    return max((graph.once(answer_ms).get(worker, 0.0) / 1000 for worker in workers), default=0.0)


@rule("CAP017", "lease-shorter-than-the-job", "error", _longer_lease)
def lease_shorter_than_the_job(graph: Graph) -> Iterator[Found]:
    """Messages that are handed out again while they are worked on.

    What it finds: queues whose visibility time-out is shorter than a worker needs for a message in the mean.
    Why it matters: most messages are done twice or more, and the acknowledgement of the first worker comes too late.
    Example: a visibility time-out of 30 s for jobs of 45 s.
    Fix: six times the mean.
    Sources: Amazon SQS Developer Guide, visibility timeout; AWS Lambda Developer Guide (six times the function
    time-out for a queue).
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        if 0 < queue.visibility_timeout_s < _job_s(graph, one):
            yield finding(
                f"The message queue {one!r} hands a message out again after {duration(queue.visibility_timeout_s)}, "
                f"but a "
                f"job takes {duration(_job_s(graph, one))}.",
                component_path(one),
            )


RULES = (
    cache_too_small,
    time_to_live_too_short,
    memory_overcommitted,
    disk_nearly_full,
    sessions_above_limit,
    scaling_target_too_high,
    scaling_without_room,
    lease_shorter_than_the_job,
)
