"""Room on the board for what is put between others: no fix lays a card over another."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.design.document import Design

STEP = (200.0, 120.0)
"""From one card to the next of a row, and of a column."""
CARD = (160.0, 70.0)
"""Cards nearer than this lie over each other."""

Point = tuple[float, float]


def room_between(design: Design, source: str, targets: Sequence[str], new: str) -> dict[str, Any]:
    """Position records for a new component between one that calls and those that it calls.

    Where these stand to the right without room for one more column, all that stands there moves on. None where they
    have no place on the board.
    """
    where = dict(design.board.positions)
    if source not in where or not targets or not all(target in where for target in targets):
        return {}
    x1, y1 = where[source]
    x2 = min(where[target][0] for target in targets)
    y2 = sum(where[target][1] for target in targets) / len(targets)
    missing = 2 * STEP[0] - (x2 - x1)
    moved = {}
    if x2 > x1 and missing > 0:
        moved = {key: (x + missing, y) for key, (x, y) in where.items() if x >= x2}
    shifted = where | moved
    middle = ((x1 + x2 + (missing if moved else 0.0)) / 2, y2 if len(targets) > 1 else (y1 + y2) / 2)
    placed = {new: _free(shifted, middle)}
    return {f"positions/{key}": point for key, point in (moved | placed).items()}


def _free(where: Mapping[str, Point], wish: Point) -> Point:
    """The first place at or below a wish where no card lies."""
    x, y = wish
    while any(abs(x - x2) < CARD[0] and abs(y - y2) < CARD[1] for x2, y2 in where.values()):
        y += STEP[1] / 2
    return x, y
