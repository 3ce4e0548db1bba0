"""Writes that wait for acknowledgements, after an edit: followers have gone, come, or have another mode."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from engine.lowering.carry_state import copied_rows
from engine.program import LOG_ROWS, NONE, Mode, Phase, World

Moves = Mapping[str, NDArray[np.int64]]
WORD = 64


def settled_writes(old: World, world: World, moves: Moves) -> list[int]:
    """Let every write wait for the followers of now; the calls of those that wait for nobody any longer."""
    after = dict(copied_rows(moves["clusters"]))
    followers = list(copied_rows(moves["replicas"]))
    found: list[int] = []
    for before in range(len(old.clusters)):
        first = int(old.clusters["log0"][before])
        waiting = np.flatnonzero(old.log["call"][first : first + LOG_ROWS] != NONE)
        calls = old.log["call"][first + waiting]
        if before in after:
            rows = int(world.clusters["log0"][after[before]]) + waiting
            entries = old.log[first + waiting]
            unapplied = _moved(old, world, entries["unapplied"], [one for one in followers if _is_of(old, one, before)])
            unreceived = entries["unreceived"] * int(_receives(world, after[before]))
            settled = (unapplied == 0) & (unreceived == 0)
            world.log["unapplied"][rows], world.log["unreceived"][rows] = unapplied, unreceived
            world.log["call"][rows[settled]], world.log["answered"][rows[settled]] = NONE, 1
            calls = calls[settled]
        found.extend(int(call) for call in calls)
    world.calls["phase"][found] = Phase.DOWNSTREAM
    return found


def _is_of(old: World, follower: tuple[int, int], cluster: int) -> bool:
    return bool(old.replicas["cluster"][follower[0]] == cluster)


def _moved(old: World, world: World, waits: NDArray[np.uint64], followers: list[tuple[int, int]]) -> NDArray[np.uint64]:
    """Sets of followers by their new bits, without those that are no longer synchronous."""
    moved = np.zeros_like(waits)
    for before, after in followers:
        if world.replicas["mode"][after] == Mode.SYNC:
            had = (waits >> np.uint64(_bit(old, before))) & np.uint64(1)
            moved |= had << np.uint64(_bit(world, after))
    return moved


def _bit(world: World, follower: int) -> int:
    """As in kernel/acknowledgements.py."""
    return int(follower - world.clusters["replica0"][world.replicas["cluster"][follower]]) % WORD


def _receives(world: World, cluster: int) -> bool:
    """Whether a write may wait for a semi-synchronous follower."""
    own = (world.replicas["cluster"] == cluster) & (world.replicas["following"] == 1)
    return bool((own & (world.replicas["mode"] == Mode.SEMI_SYNC)).any())
