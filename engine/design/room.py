"""Room on the board: how far down something is put so that it meets nothing that is there."""

from collections.abc import Collection, Iterator
from math import ceil

from engine.design.arranging import Box, hull
from engine.design.document import Design
from engine.design.marks import box

CARD = (160.0, 56.0)
"""Width and height of a component."""
MARGIN = 40.0
"""What a frame leaves around its members."""
GAP = 40.0
STEP = 20.0


def taken(design: Design) -> list[Box]:
    """What the components, marks and frames of a design cover; a component with the frame around it."""
    return [
        *(_around(at) for key, at in design.board.positions.items() if key in design.components),
        *(Box(*covered) for mark in design.board.marks.values() if (covered := box(mark)) is not None),
        *_frames(design),
    ]


def drop_into_room(part: Collection[Box], there: Collection[Box], start: float = 0.0) -> float:
    """How far these boxes go down together, at least so far, to lie clear of those that are there."""
    if not part:
        return start
    whole, down = hull(part), start
    around = Box(whole.x, whole.y - GAP, whole.width, whole.height + 2 * GAP)
    across = [one for one in there if one.x < around.at("right") and around.x < one.at("right")]
    while met := [one for one in across if _meet(around, down, one)]:
        down = ceil((max(one.at("bottom") for one in met) - around.y) / STEP) * STEP
    return down


def _meet(moved: Box, down: float, other: Box) -> bool:
    return moved.y + down < other.at("bottom") and other.y < moved.at("bottom") + down


def _around(at: tuple[float, float]) -> Box:
    width, height = CARD[0] + 2 * MARGIN, CARD[1] + 2 * MARGIN
    return Box(at[0] - width / 2, at[1] - height / 2, width, height)


def _frames(design: Design) -> Iterator[Box]:
    for framing in (*design.board.frames.values(), *design.board.groups.values()):
        if framing.box is not None:
            yield Box(*framing.box)
