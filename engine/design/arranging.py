"""Lining things up: pure geometry of boxes, in canvas units."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Edge = Literal["left", "center", "right", "top", "middle", "bottom"]
Axis = Literal["horizontal", "vertical"]
Shift = tuple[float, float]

_SIDES: Mapping[Axis, tuple[Edge, Edge]] = {"horizontal": ("left", "right"), "vertical": ("top", "bottom")}


class Box(NamedTuple):
    """Left, top, width and height of something on the canvas."""

    x: float
    y: float
    width: float
    height: float

    def at(self, edge: Edge) -> float:
        """The coordinate of an edge or of the middle."""
        size, start = (self.width, self.x) if edge in ("left", "center", "right") else (self.height, self.y)
        return start + size * {"left": 0.0, "top": 0.0, "center": 0.5, "middle": 0.5}.get(edge, 1.0)


def hull(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them; there must be one at least."""
    boxes = list(boxes)
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.at("right") for box in boxes), max(box.at("bottom") for box in boxes)
    return Box(left, top, right - left, bottom - top)


def aligned(boxes: Mapping[str, Box], edge: Edge) -> dict[str, Shift]:
    """How far each box moves so that all share the edge (or the middle) of their common hull."""
    goal = hull(boxes.values()).at(edge)
    sideways = edge in ("left", "center", "right")
    return {key: (goal - box.at(edge), 0.0) if sideways else (0.0, goal - box.at(edge)) for key, box in boxes.items()}


def distributed(boxes: Mapping[str, Box], axis: Axis) -> dict[str, Shift]:
    """How far each box moves so that the gaps along an axis are equal; the outermost two stay."""
    sideways = axis == "horizontal"
    order = sorted(boxes, key=lambda key: (boxes[key].x if sideways else boxes[key].y, key))
    sizes = {key: boxes[key].width if sideways else boxes[key].height for key in order}
    starts = {key: boxes[key].x if sideways else boxes[key].y for key in order}
    first, last = order[0], order[-1]
    room = starts[last] + sizes[last] - starts[first] - sum(sizes.values())
    gap, at = room / max(1, len(order) - 1), starts[first]
    shifts: dict[str, Shift] = {}
    for key in order:
        shifts[key] = (at - starts[key], 0.0) if sideways else (0.0, at - starts[key])
        at += sizes[key] + gap
    return shifts


class Guide(NamedTuple):
    """A line that shows what something is in line with: from `start` to `end` along it, at `at` across it."""

    axis: Axis
    at: float
    start: float
    end: float


def snapped(moving: Box, others: Iterable[Box], reach: float) -> tuple[Shift, list[Guide]]:
    """How far a moving box jumps to come in line with its neighbours, and the guides that say with what.

    Edges and middles snap to edges and middles, and a gap to the gap on the other side, within `reach`.
    """
    others = list(others)
    dx, dy = _jump(moving, others, ("left", "center", "right"), reach), 0.0
    dx = dx if dx is not None else _gap_jump(moving, others, "horizontal", reach)
    dy_line = _jump(moving, others, ("top", "middle", "bottom"), reach)
    dy = dy_line if dy_line is not None else (_gap_jump(moving, others, "vertical", reach) or 0.0)
    there = moving._replace(x=moving.x + (dx or 0.0), y=moving.y + dy)
    return ((dx or 0.0), dy), _guides(there, others)


def _jump(moving: Box, others: list[Box], edges: tuple[Edge, ...], reach: float) -> float | None:
    """The shortest way to a common edge, or None where none is near."""
    ways = [other.at(theirs) - moving.at(own) for other in others for own in edges for theirs in edges]
    near = [way for way in ways if abs(way) <= reach]
    return min(near, key=abs) if near else None


def _gap_jump(moving: Box, others: list[Box], axis: Axis, reach: float) -> float | None:
    """The way to the middle between the nearest neighbours on both sides of the same row or column."""
    low, high = _SIDES[axis]
    beside = [other for other in others if _overlap(moving, other, axis)]
    before = [other.at(high) for other in beside if other.at(high) <= moving.at(low)]
    after = [other.at(low) for other in beside if other.at(low) >= moving.at(high)]
    if not before or not after:
        return None
    way = (max(before) + min(after) - moving.at(low) - moving.at(high)) / 2
    return way if abs(way) <= reach else None


def _overlap(one: Box, other: Box, axis: Axis) -> bool:
    """Whether they stand in the same row (horizontal) or column (vertical)."""
    if axis == "horizontal":
        return one.y < other.y + other.height and other.y < one.y + one.height
    return one.x < other.x + other.width and other.x < one.x + one.width


def _guides(moving: Box, others: list[Box]) -> list[Guide]:
    guides: dict[tuple[Axis, float], Guide] = {}
    columns: tuple[Edge, ...] = ("left", "center", "right")
    rows: tuple[Edge, ...] = ("top", "middle", "bottom")
    lines: tuple[tuple[tuple[Edge, ...], Axis], ...] = ((columns, "vertical"), (rows, "horizontal"))
    for edges, axis in lines:
        own = {round(moving.at(edge), 3) for edge in edges}
        low, high = _SIDES[axis]
        for other in others:
            for at in own & {round(other.at(edge), 3) for edge in edges}:
                start = min(moving.at(low), other.at(low))
                end = max(moving.at(high), other.at(high))
                known = guides.get((axis, at))
                if known is not None:
                    start, end = min(start, known.start), max(end, known.end)
                guides[axis, at] = Guide(axis, at, start, end)
    return list(guides.values())
