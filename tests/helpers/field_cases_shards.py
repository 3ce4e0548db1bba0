"""Fields of sharded databases."""

from collections.abc import Mapping
from typing import Any

from tests.helpers.field_case import PLACES, Case

RESHARD = ({"at_s": 1.0, "event": "reshard", "target": "shards", "shards": 3},)
USERS: dict[str, Any] = {"web": {"active_users": 7}}
JOINS: dict[str, Any] = {"classes": {"read": {"keys": 200, "joins": True}}}
FEW: dict[str, Any] = {"classes": {"read": {"keys": 200}}}
TWO = "shards_in_use=2"


def shards(field: str, one: Any, other: Any, given: str = "", **more: Any) -> Case:
    """A sharded database of three shards with one field open."""
    router = f"shards({given})" if given else "shards"
    tree = {**more.pop("tree", FEW)}
    components = {**tree.pop("components", {}), "shards": {field: "@"}}
    return Case(
        f"web 200rps > app(cores=16) > {router} > db*3(cores=1, read.mean_ms=3)",
        one,
        other,
        {**tree, "components": components},
        **more,
    )


SHARDS: Mapping[str, Case] = {
    "ShardedDatabase.place": shards(
        "place", "here", "there", tree={**FEW, "places": PLACES, "components": {"app": {"place": "here"}}}
    ),
    "ShardedDatabase.shard_key": shards("shard_key", "key", "user", tree={**FEW, "components": USERS}),
    "ShardedDatabase.strategy": shards("strategy", "hash_modulo", "range"),
    "ShardedDatabase.shards_in_use": shards("shards_in_use", 1, 3),
    "ShardedDatabase.isolate": shards("isolate", [], [0], "strategy=directory"),
    "ShardedDatabase.denormalized": shards("denormalized", False, True, tree=JOINS),
    "ShardedDatabase.resharding": shards("resharding", "double_reads", "freeze", f"{TWO}, copy_rps=50", events=RESHARD),
    "ShardedDatabase.copy_rps": shards("copy_rps", 20.0, 500.0, TWO, events=RESHARD),
    "ShardedDatabase.copy_batch": shards("copy_batch", 1, 20, f"{TWO}, copy_rps=50", events=RESHARD),
    "ShardedDatabase.lookup": shards("lookup", {"mean_ms": 1.0}, {"mean_ms": 5.0}, "strategy=directory"),
    "ShardedDatabase.lookup_cache_items": shards("lookup_cache_items", 0, 100, "strategy=directory"),
    "ShardedDatabase.overhead_ms": shards("overhead_ms", 0.2, 2.0),
    "ShardedDatabase.cores": shards("cores", 1, 8, "overhead_ms=4"),
    "ShardedDatabase.boot_s": shards(
        "boot_s", 0.5, 2.0, events=({"at_s": 1.0, "event": "restart", "target": "shards"},)
    ),
    "ShardedDatabase.price_usd_per_month": shards("price_usd_per_month", 1.0, 2.0),
}
"""By record and field."""
