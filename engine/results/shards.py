"""What a result says of a sharded database: where its keys are, and how its resharding went."""

from typing import Any

from engine.program import LAYOUTS, NEVER, World


def shard_figures(world: World, station: int) -> dict[str, Any]:
    """Keys by shard in use, and the latest resharding; nothing for what is not sharded."""
    row = int(world.stations["sharding"][station])
    if row < 0:
        return {}
    sharding = world.shardings[row]
    now = world.layouts["shards"][LAYOUTS * row : LAYOUTS * row + 2]
    shards = int(now[0]) if not sharding["moving"] else int(now.max())
    keys = [int(count) * int(sharding["grain"]) for count in world.shard_keys[row, :shards]]
    started_s, finished_s = float(sharding["started_s"]), float(sharding["finished_s"])
    return {
        "shards": shards,
        "keys_per_shard": keys,
        "largest_shard": max(keys) / (sum(keys) / shards),
        "resharding": None
        if started_s == NEVER
        else {
            "started_s": started_s,
            "finished_s": None if finished_s == NEVER else finished_s,
            "moved_keys": int(sharding["moved"]) * int(sharding["grain"]),
            "calls_to_both_shards": int(sharding["doubled"]),
            "calls_held": int(sharding["frozen"]),
        },
    }
