"""Rules about data: what can be lost, and what can be stale."""

from collections.abc import Iterator

from engine.components.cache import Cache
from engine.components.database import Database
from engine.components.load_balancer import LoadBalancer
from engine.components.message_queue import MessageQueue
from engine.components.rate_limiter import RateLimiter
from engine.components.server import Server
from engine.components.sharded_database import ShardedDatabase
from engine.components.worker import Worker
from engine.design import verbs
from engine.design.change import Change, propose
from engine.design.records import get
from engine.figures import amount
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.load import READS, WRITES, traffic
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule


def written_rps(graph: Graph, one: str) -> float:
    """Writes per second that arrive at a component."""
    return sum(
        rps for (_, op), rps in graph.once(traffic).calls.get(one, {}).items() if op in WRITES and op != "delete"
    )


def _semi_sync(graph: Graph, problem: Problem) -> Change:
    links = {
        path: get(graph.design, path).model_copy(update={"mode": "semi_sync"})
        for path in problem.subjects
        if path.startswith("links/")
    }
    return propose(graph.design, f"Acknowledge writes of {id_of(problem.subjects[0])} when a replica has them", links)


@rule("DAT001", "lost-write-window", "advice", _semi_sync)
def lost_write_window(graph: Graph) -> Iterator[Found]:
    """Acknowledged writes that a failover loses.

    What it finds: primaries with failover whose replicas all follow asynchronously, and which take writes.
    Why it matters: what was acknowledged but not shipped yet is gone when a replica is promoted.
    Example: `db(failover={}) > replica` with `"mode": "async"`.
    Fix: semi-synchronous replication: a write is acknowledged when one replica has it.
    Sources: MySQL 8.4 Reference Manual, "Semisynchronous Replication"; PostgreSQL manual, synchronous_commit.
    """
    for one in graph.of(Database):
        database = graph.components[one]
        links = graph.links_from(one, {"replication"})
        assert isinstance(database, Database)
        asynchronous = [link_id for link_id, link in links if link.mode == "async"]
        if database.failover is not None and links and len(asynchronous) == len(links) and written_rps(graph, one) > 0:
            yield finding(
                f"A failover of the database {one!r} loses the acknowledged writes that no replica has received yet.",
                component_path(one),
                *map(link_path, asynchronous),
            )


def _own_writes(graph: Graph, problem: Problem) -> Change:
    classes = {
        path: get(graph.design, path).model_copy(update={"consistency": "read_your_writes"})
        for path in problem.subjects
        if path.startswith("classes/")
    }
    return propose(graph.design, "Let users read their own writes", classes)


@rule("DAT002", "own-writes-unseen", "advice", _own_writes)
def own_writes_unseen(graph: Graph) -> Iterator[Found]:
    """Users who do not see what they have just written.

    What it finds: asynchronous replicas that answer reads of classes with eventual consistency, while users write.
    Why it matters: a user who posts and reloads may be answered by a replica that has not got the post yet.
    Example: a server that reads from `replica` and writes to `db`.
    Fix: `read_your_writes` for these classes: after their own write users read from the primary.
    Sources: Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", PDIS 1994.
    """
    flow, clusters = graph.once(traffic), graph.clusters
    told: set[str] = set()
    for one in graph.of(Database):
        primary = clusters[one]
        sources = graph.links_to(one, {"replication"})
        behind = bool(sources) and all(link.mode == "async" for _, link in sources)
        if one == primary or primary in told or not behind or written_rps(graph, primary) <= 0:
            continue
        stale = dict.fromkeys(
            name
            for (name, op), rps in flow.calls.get(one, {}).items()
            if name in graph.design.classes and rps > 0 and (op in READS or op == "join")
        )
        names = [name for name in stale if graph.classes[name].consistency == "eventual"]
        if names:
            told.add(primary)
            yield finding(
                f"Users may not see their own writes to {primary!r}: {one!r} follows it asynchronously and answers "
                f"{', '.join(map(repr, names))}.",
                component_path(one),
                *(f"classes/{name}" for name in names),
            )


def _replica(graph: Graph, problem: Problem) -> Change:
    return verbs.add_replica(graph.design, id_of(problem.subjects[0]))


@rule("DAT006", "only-copy", "advice", _replica)
def only_copy(graph: Graph) -> Iterator[Found]:
    """Data that exist once.

    What it finds: primaries that take writes and replicate to nobody.
    Why it matters: when the disk is lost, everything since the last backup is.
    Example: `web > app > db` with a class that writes.
    Fix: a replica, in another zone where there is one.
    Sources: Gray and Reuter, Transaction Processing, 1993, ch. 3 (fault tolerance by duplexing).
    """
    for one in graph.of(Database):
        database = graph.components[one]
        assert isinstance(database, Database)
        alone = not graph.links_from(one, {"replication"}) and not graph.links_to(one, {"replication"})
        if database.role == "primary" and database.failover is None and alone and written_rps(graph, one) > 0:
            yield finding(f"The database {one!r} has the only copy of what is written to it.", component_path(one))


def _through(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} write through", path, pattern="write_through")


@rule("DAT007", "writes-only-in-memory", "warning", _through)
def writes_only_in_memory(graph: Graph) -> Iterator[Found]:
    """A cache that acknowledges what no disk has.

    What it finds: caches with `write_behind` that writes come to.
    Why it matters: a crash loses the acknowledged writes of the last `flush_ms`.
    Example: `cache(pattern=write_behind)` before a database.
    Fix: write through: acknowledged when the database has it.
    Sources: Amazon ElastiCache, caching strategies; Oracle Coherence documentation, write-behind caching.
    """
    for one in graph.of(Cache):
        cache = graph.components[one]
        assert isinstance(cache, Cache)
        sets = sum(
            rps for (_, op), rps in graph.once(traffic).calls.get(one, {}).items() if op == "set" or op in WRITES
        )
        if cache.pattern == "write_behind" and sets > 0 and graph.links_from(one, {"origin"}):
            yield finding(
                f"The cache {one!r} acknowledges writes before the database has them: a crash loses those of the last "
                f"{amount(cache.flush_ms, 'ms')}.",
                component_path(one),
            )


@rule("DAT008", "conflicting-primaries", "advice")
def conflicting_primaries(graph: Graph) -> Iterator[Found]:
    """Primaries that overwrite each other.

    What it finds: databases that replicate to each other and both take writes.
    Why it matters: two writes to one key that have not met yet are a conflict, and the later one silently wins.
    Example: `us-db > eu-db > us-db`, both written by their regions.
    Fix: none; one home region for each user's writes is a matter of routing.
    Sources: Kleppmann, Designing Data-Intensive Applications, 2017, ch. 5 (multi-leader replication).
    """
    circles: dict[str, list[str]] = {}
    for one, first in graph.peers.items():
        if written_rps(graph, one) > 0:
            circles.setdefault(first, []).append(one)
    for members in circles.values():
        if len(members) > 1:
            yield finding(
                f"The databases {members[0]!r} and {members[1]!r} both take writes: of two to one key the later wins.",
                *map(component_path, members),
            )


def _on_disk(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Keep the messages of {id_of(path)} on disk", path, durable=True)


@rule("DAT009", "messages-only-in-memory", "warning", _on_disk)
def messages_only_in_memory(graph: Graph) -> Iterator[Found]:
    """Accepted work that a crash forgets.

    What it finds: message queues that are not durable and are published to.
    Why it matters: whoever published was told that the work is accepted; after a crash nobody does it.
    Example: `queue(durable=false)`.
    Fix: durable messages.
    Sources: RabbitMQ documentation, "Reliability Guide" (durable queues, persistent messages).
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        if not queue.durable and graph.links_to(one):
            yield finding(
                f"The message queue {one!r} keeps messages in memory only: a crash loses all that wait.",
                component_path(one),
            )


def _reject(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} refuse when it is full", path, on_full="reject")


@rule("DAT010", "oldest-message-dropped", "advice", _reject)
def oldest_message_dropped(graph: Graph) -> Iterator[Found]:
    """A full queue that loses work without a word.

    What it finds: message queues that drop their oldest message when they are full.
    Why it matters: the publisher of the lost message was told that it is accepted.
    Example: `queue(on_full=drop_oldest)`.
    Fix: refuse the publish, so that the caller knows.
    Sources: RabbitMQ documentation, "Queue Length Limit" (drop-head, reject-publish).
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        if queue.on_full == "drop_oldest" and queue.capacity is not None:
            yield finding(
                f"The message queue {one!r} loses its oldest message for every one beyond {queue.capacity:,}.",
                component_path(one),
            )


PASSERS = (Server, LoadBalancer, RateLimiter)
KEEPERS = (Database, ShardedDatabase, MessageQueue, Cache)


@rule("DAT011", "write-kept-nowhere", "warning")
def write_kept_nowhere(graph: Graph) -> Iterator[Found]:
    """Writes that reach a server and go no further.

    What it finds: servers that are asked to write and have neither a store below them nor a local one, unless those
    who call them keep the write themselves.
    Why it matters: the write is answered with success and nothing has been kept.
    Example: `web > app` with a class that writes.
    Fix: none; which store is meant is not written anywhere.
    Sources: Wiggins, The Twelve-Factor App, 2011, VI (processes are stateless; what must persist goes to a store).
    """
    for one, component in graph.components.items():
        if not isinstance(component, Server) or written_rps(graph, one) <= 0:
            continue
        callers = [link.source for _, link in graph.links_to(one) if isinstance(graph.components[link.source], Server)]
        kept_above = bool(callers) and all(_keeps(graph, caller) for caller in callers)
        passes_on = any(isinstance(graph.components[link.target], PASSERS) for _, link in graph.links_from(one))
        if not _keeps(graph, one) and not passes_on and not kept_above:
            yield finding(f"The server {one!r} is asked to write and has no store to keep it in.", component_path(one))


def _keeps(graph: Graph, server: str) -> bool:
    """Whether a server has a store, in itself or below it."""
    component = graph.components[server]
    local = isinstance(component, Server) and component.local_database is not None
    return local or any(isinstance(graph.components[link.target], KEEPERS) for _, link in graph.links_from(server))


def _expire(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let entries of {id_of(path)} expire after 5 min", path, ttl_s=300.0)


@rule("DAT012", "stale-for-ever", "warning", _expire)
def stale_for_ever(graph: Graph) -> Iterator[Found]:
    """A cache that never hears of some writes.

    What it finds: caches without a TTL before a database that a server or worker writes to without the cache.
    Why it matters: writes are seen by the cache only when they come by; the others leave its entries stale for ever.
    Example: `app > cache + db` and `worker > db`, with `"ttl_s": null`.
    Fix: a TTL of five minutes.
    Sources: Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013 (stale sets, invalidation).
    """
    clusters = graph.clusters
    for one in graph.of(Cache):
        cache = graph.components[one]
        assert isinstance(cache, Cache)
        users = {link.source for _, link in graph.links_to(one, {"cache"})}
        stores = {
            clusters[link.target] for user in users for _, link in graph.links_from(user) if link.target in clusters
        }
        writers = [
            link.source
            for store in stores
            for _, link in graph.links_to(store, {"writes", "reads_writes"})
            if isinstance(graph.components[link.source], Server | Worker) and link.source not in users
        ]
        past = [writer for writer in writers if written_rps(graph, writer) > 0]
        if cache.ttl_s is None and past:
            yield finding(
                f"The cache {one!r} never forgets, and {past[0]!r} writes to the database without telling it.",
                component_path(one),
                component_path(past[0]),
            )


RULES = (
    lost_write_window,
    own_writes_unseen,
    only_copy,
    writes_only_in_memory,
    conflicting_primaries,
    messages_only_in_memory,
    oldest_message_dropped,
    write_kept_nowhere,
    stale_for_ever,
)
