"""What an edit does to the requests that are followed: they go on, and name what the new design still has."""

from collections.abc import Hashable, Mapping

import numpy as np

from engine.program import NONE, Program, World, replaced


def carry_traces(old: Program, new: Program, world: World) -> World:
    """The world with the old run's traces; what is no more in the design has no name in them any longer."""
    kept = {
        name: getattr(old.world, name).copy()
        for name in ("tracer", "traces", "spans", "moments", "trace_free", "trace_kept")
    }
    for column in ("station", "link"):
        kept["spans"][column] = _moved(old.rows[f"{column}s"], new.rows[f"{column}s"], kept["spans"][column])
    kept["traces"]["request_class"] = _moved(old.rows["classes"], new.rows["classes"], kept["traces"]["request_class"])
    return replaced(world, **kept)


def _moved(
    old: Mapping[Hashable, int], new: Mapping[Hashable, int], rows: np.ndarray[tuple[int, ...], np.dtype[np.int_]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.int_]]:
    """The new row of each old one, NONE where its key is no more."""
    moved = np.full(max(old.values(), default=0) + 2, NONE, np.int64)  # the last place is that of NONE itself
    for key, row in old.items():
        moved[row] = new.get(key, NONE)
    return moved[rows]
