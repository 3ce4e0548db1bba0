"""Calls under way finish the plan they began: the steps they still need are appended to the new ones."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from engine.program import NONE, Phase, World, replaced


def carry_steps(old: World, world: World, moves: Mapping[str, NDArray[np.int64]]) -> World:
    """The new steps followed by the old ones in use; the calls point to them."""
    calls = world.calls
    live = np.flatnonzero(calls["phase"] != Phase.FREE)
    needed = np.zeros(len(old.steps) + 1, bool)
    for call in live:
        needed[calls["pc"][call] : calls["plan_end"][call]] = True
    placed = live[calls["parent"][live] != NONE]
    detached = live[(calls["parent"][live] == NONE) & (calls["origin"][live] != NONE)]
    with_step = np.concatenate([placed, detached])
    needed[calls["step"][with_step]] = True
    kept = np.flatnonzero(needed[:-1])
    base = len(world.steps)
    steps = old.steps[kept]
    for column, table in (
        ("group", "groups"),
        ("endpoint", "groups"),
        ("cache", "caches"),
        ("limiter", "limiters"),
        ("service", "distributions"),
        ("request_class", "classes"),
    ):
        there = steps[column] >= 0
        steps[column][there] = moves[table][steps[column][there]]
    rank = np.cumsum(needed) - needed
    runs = live[calls["pc"][live] < calls["plan_end"][live]]
    length = calls["plan_end"][runs] - calls["pc"][runs]
    calls["pc"][runs] = base + rank[calls["pc"][runs]]
    calls["plan_end"][runs] = calls["pc"][runs] + length
    ended = np.setdiff1d(live, runs)
    calls["pc"][ended] = 0
    calls["plan_end"][ended] = 0
    calls["step"][with_step] = base + rank[calls["step"][with_step]]
    return replaced(world, steps=np.concatenate([world.steps, steps]).view(np.recarray))
