"""Rules about sharded databases: what is asked of shards, and how the keys lie on them."""

from collections.abc import Iterator

from engine.components.client import Client
from engine.components.sharded_database import ShardedDatabase
from engine.design.change import Change
from engine.design.records import get
from engine.figures import percent
from engine.rules.graph import Graph, component_path
from engine.rules.load import READS, traffic
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule

HOT = 2.0
"""A shard with so many times its fair share is hot."""


def _denormalize(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Store what {id_of(path)} joins together", path, denormalized=True)


@rule("DAT003", "joins-across-shards", "warning", _denormalize)
def joins_across_shards(graph: Graph) -> Iterator[Found]:
    """Reads that have to ask every shard.

    What it finds: sharded databases that are asked for joins, with data that are not denormalized.
    Why it matters: a join asks all shards and waits for the slowest; more shards make it slower, not faster.
    Example: a class with `"joins": true` that reaches three shards.
    Fix: store the data together with what they are joined with.
    Sources: Dean and Barroso, "The Tail at Scale", CACM 56(2), 2013; MongoDB manual, scatter-gather queries.
    """
    for one in graph.of(ShardedDatabase):
        router = graph.components[one]
        assert isinstance(router, ShardedDatabase)
        joining = [
            name
            for (name, op), rps in graph.once(traffic).calls.get(one, {}).items()
            if rps > 0 and (op in READS or op == "join") and graph.classes[name].joins
        ]
        if joining and not router.denormalized and _shards(graph, one) > 1:
            yield finding(
                f"Every {joining[0] or 'read'!r} request joins across all {_shards(graph, one)} shards of {one!r}.",
                component_path(one),
            )


def _linked(graph: Graph, router: str) -> int:
    """Replica sets behind a router."""
    targets = (link.target for _, link in graph.links_from(router))
    return len({graph.clusters[target] for target in targets if target in graph.clusters})


def _shards(graph: Graph, router: str) -> int:
    """Those of them that hold keys."""
    component = graph.components[router]
    assert isinstance(component, ShardedDatabase)
    linked = _linked(graph, router)
    return min(linked, component.shards_in_use or linked)


def _isolate(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    router: ShardedDatabase = get(graph.design, path)
    keys = tuple(dict.fromkeys((*router.isolate, *(key for key, _ in _hot_keys(graph, id_of(path))))))
    if len(keys) > 16 or len(keys) >= _shards(graph, id_of(path)):
        return None
    return put(
        graph.design, f"Give hot keys of {id_of(path)} shards of their own", path, strategy="directory", isolate=keys
    )


def _hot_keys(graph: Graph, router: str) -> list[tuple[int, float]]:
    """Celebrities' keys with their share of what arrives at a sharded database."""
    calls = graph.once(traffic).calls.get(router, {})
    whole = sum(calls.values())
    shares: dict[int, float] = {}
    for (name, _), rps in calls.items():
        celebrity = graph.classes[name].celebrity
        if celebrity is not None and whole > 0:
            shares[celebrity.key] = shares.get(celebrity.key, 0.0) + celebrity.share * rps / whole
    return list(shares.items())


@rule("DAT004", "hot-shard", "warning", _isolate)
def hot_shard(graph: Graph) -> Iterator[Found]:
    """A celebrity's key that makes one shard hot.

    What it finds: databases sharded by key with a key so popular that its shard gets twice its fair share or more.
    Why it matters: the shard is full while the others are idle; more shards do not help, for a key cannot be split.
    Example: four shards, and one key with 40 % of the requests: its shard takes 55 %.
    Fix: a directory that gives the key a shard to itself, where shards are left for the others.
    Sources: Kleppmann, Designing Data-Intensive Applications, 2017, ch. 6 (skewed workloads and relieving hot spots).
    """
    for one in graph.of(ShardedDatabase):
        router = graph.components[one]
        assert isinstance(router, ShardedDatabase)
        shards = _shards(graph, one)
        for key, share in _hot_keys(graph, one) if router.shard_key == "key" and shards > 1 else ():
            load = share + (1 - share) / shards
            if load >= HOT / shards and key not in router.isolate:
                yield finding(
                    f"The key {key} of {one!r} heats its shard: it gets {percent(load)} of the calls, "
                    f"not {percent(1 / shards)}.",
                    component_path(one),
                )
                break


def _ring(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Spread the keys of {id_of(path)} on a ring", path, strategy="consistent_hash")


@rule("DAT005", "resharding-moves-all", "advice", _ring)
def resharding_moves_all(graph: Graph) -> Iterator[Found]:
    """Shards by remainder that are to become more.

    What it finds: sharded databases with `hash_modulo` that a scenario reshards, or that have shards in reserve.
    Why it matters: from n to n + 1 shards nearly every key gets another remainder and must be copied; on a ring it
    is one in n + 1.
    Example: `"strategy": "hash_modulo"` and an event `reshard`.
    Fix: consistent hashing.
    Sources: Karger et al., "Consistent Hashing and Random Trees", STOC 1997.
    """
    planned = {
        event.target
        for scenario in graph.design.scenarios.values()
        for event in scenario.events
        if event.event == "reshard"
    }
    for one in graph.of(ShardedDatabase):
        router = graph.components[one]
        assert isinstance(router, ShardedDatabase)
        linked = len({link.target for _, link in graph.links_from(one)})
        reserve = router.shards_in_use is not None and router.shards_in_use < linked
        if router.strategy == "hash_modulo" and (one in planned or reserve):
            yield finding(f"Resharding {one!r} moves nearly every key: they lie by remainder.", component_path(one))


@rule("DAT013", "one-shard-only", "advice")
def one_shard_only(graph: Graph) -> Iterator[Found]:
    """A router before a single shard.

    What it finds: sharded databases that are called, with one shard in use.
    Why it matters: the router costs money and time, and spreads nothing.
    Example: `app > shards > db-1`.
    Fix: none; a second shard needs a size, and one database alone needs no router.
    Sources: Vitess documentation, "Sharding" (unsharded keyspaces).
    """
    for one in graph.of(ShardedDatabase):
        if graph.links_to(one) and _shards(graph, one) == 1:
            yield finding(f"The sharded database {one!r} has one shard only: it spreads nothing.", component_path(one))


def _use_all(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    if _shards(graph, id_of(path)) == _linked(graph, id_of(path)):
        return None
    return put(graph.design, f"Use all shards of {id_of(path)}", path, shards_in_use=None)


def _distinct(graph: Graph, router: str, by_user: bool) -> int:
    """How many different keys, or users, decide on the shard; 0 where nothing arrives."""
    classes = [name for (name, _), rps in graph.once(traffic).calls.get(router, {}).items() if rps > 0]
    if not by_user or not classes:
        return max((graph.classes[name].keys for name in classes), default=0)
    clients = (graph.components[one] for one in graph.entries)
    return sum(client.active_users for client in clients if isinstance(client, Client))


@rule("DAT014", "shard-without-key", "warning", _use_all)
def shard_without_key(graph: Graph) -> Iterator[Found]:
    """A shard that nothing falls on.

    What it finds: sharded databases with more shards than there are keys, or users where these decide on the shard,
    and shards that are linked and not in use, unless a scenario reshards.
    Why it matters: such a shard is paid for and takes no load off the others.
    Example: a class with three keys before four shards; four shards and `"shards_in_use": 3`.
    Fix: use all shards; for too few keys none: another shard key is another data model.
    Sources: Kleppmann, Designing Data-Intensive Applications, 2017, ch. 6; MongoDB manual, shard key cardinality.
    """
    planned = {
        event.target for one in graph.design.scenarios.values() for event in one.events if event.event == "reshard"
    }
    for one in graph.of(ShardedDatabase):
        router = graph.components[one]
        assert isinstance(router, ShardedDatabase)
        in_use, linked = _shards(graph, one), _linked(graph, one)
        by_user = router.shard_key == "user"
        keys = _distinct(graph, one, by_user)
        if in_use < linked and one not in planned:
            yield finding(f"Of the {linked} shards of {one!r} only {in_use} hold keys.", component_path(one))
        elif 0 < keys < in_use and by_user:
            yield finding(f"{one!r} spreads {keys} users over {in_use} shards: some hold none.", component_path(one))
        elif 0 < keys < in_use:
            yield finding(f"{one!r} spreads {keys} keys over {in_use} shards: some hold none.", component_path(one))


RULES = (joins_across_shards, hot_shard, resharding_moves_all, one_shard_only, shard_without_key)
