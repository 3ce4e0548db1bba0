"""Shards over a live edit: where the keys are stays as it is; what is drawn anew is moved to by the kernel."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from engine.lowering.carry_state import copied_rows
from engine.program import LAYOUTS, NONE, World

NOW, _, GOAL, DRAWN = range(LAYOUTS)


def carry_shards(old: World, world: World, moves: Mapping[str, NDArray[np.int64]]) -> None:
    """Layouts and counts of keys. Where shards were taken away, or the keys are others, nothing can be carried."""
    for before, after in copied_rows(moves["shardings"]):
        stations = old.shard_stations[before]
        stayed = [moves["stations"][one] for one in stations if one != NONE]
        same_shards = stayed == list(world.shard_stations[after][: len(stayed)])
        if not same_shards or any(old.shardings[name][before] != world.shardings[name][after] for name in SPACE):
            for name in ("moving", "busy"):
                world.shardings[name][after] = 0
            continue
        was, now = LAYOUTS * before, LAYOUTS * after
        world.shard_keys[after] = old.shard_keys[before]
        unchanged = old.layouts[was + DRAWN] == world.layouts[now + DRAWN] and np.array_equal(
            old.isolated[was + DRAWN], world.isolated[now + DRAWN]
        )
        kept = DRAWN if unchanged else GOAL
        world.layouts[now : now + kept] = old.layouts[was : was + kept]
        world.isolated[now : now + kept] = old.isolated[was : was + kept]


SPACE = ("units", "grain", "by_user")
"""What a layout is about."""
