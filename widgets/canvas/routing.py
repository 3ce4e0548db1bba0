"""The way a link takes between two cards: a line of smooth pieces from side to side."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import dist, hypot
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from engine.design.document import LinkStyle

Side = Literal["left", "right", "top", "bottom"]
Spot = tuple[float, float]

OUTWARD: Mapping[Side, Spot] = MappingProxyType(
    {"left": (-1.0, 0.0), "right": (1.0, 0.0), "top": (0.0, -1.0), "bottom": (0.0, 1.0)}
)
SPREAD = 12.0
"""Distance between links that join the same two cards."""
RADIUS: Mapping[LinkStyle, float] = MappingProxyType({"curved": 32.0, "orthogonal": 7.0})
"""How round a corner is: three times the room kept from a card at most, or the corner would be cut into the card."""
_ARC = 0.5523
"""Handles so long, of a radius, make a cubic a quarter of a circle."""
_FINE, _COARSE = 24, 6
_PIECE = 300.0
"""Pieces of a long way are no larger than this."""


class Route:
    """Cubic pieces end to end: a knot, two handles, a knot, and so on. A value: it never changes."""

    def __init__(self, *knots: Spot) -> None:
        self.knots = knots

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Route) and self.knots == other.knots

    def __hash__(self) -> int:
        return hash(self.knots)

    @cached_property
    def start(self) -> QPointF:
        return QPointF(*self.knots[0])

    @cached_property
    def end(self) -> QPointF:
        return QPointF(*self.knots[-1])

    @cached_property
    def box(self) -> QRectF:
        """It never leaves this."""
        return QPolygonF([QPointF(*knot) for knot in self.knots]).boundingRect()

    @cached_property
    def ahead(self) -> QPointF:
        """Where it points at its end, of length one."""
        (x, y), (tip_x, tip_y) = self.knots[-2:]
        length = hypot(tip_x - x, tip_y - y) or 1.0
        return QPointF((tip_x - x) / length, (tip_y - y) / length)

    def path(self) -> QPainterPath:
        path = QPainterPath(self.start)
        points = [QPointF(*knot) for knot in self.knots]
        for k in range(1, len(points), 3):
            path.cubicTo(*points[k : k + 3])
        return path

    @cached_property
    def _pieces(self) -> list[tuple[float, float, float, float, tuple[Spot, ...]]]:
        """Its cubics, the long ones halved until a part of the scene can tell which it needs, after their boxes."""
        found: list[tuple[float, float, float, float, tuple[Spot, ...]]] = []
        waiting = [self.knots[k : k + 4] for k in range(len(self.knots) - 4, -1, -3)]
        while waiting:
            piece = waiting.pop()
            xs, ys = [x for x, _ in piece], [y for _, y in piece]
            left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
            if max(right - left, bottom - top) > _PIECE:
                waiting += reversed(_halves(piece))
            else:
                found.append((left, top, right, bottom, piece))
        return found

    def path_within(self, part: QRectF) -> QPainterPath:
        """What of it can be seen in a part of the scene: smoothing a line costs by its length, seen or not."""
        path, end = QPainterPath(), None
        left, top, right, bottom = part.left(), part.top(), part.right(), part.bottom()
        seen = [
            piece
            for at_left, at_top, at_right, at_bottom, piece in self._pieces
            if at_right >= left and at_left <= right and at_bottom >= top and at_top <= bottom
        ]
        for piece in seen:
            if piece[0] != end:
                path.moveTo(*piece[0])
            path.cubicTo(*(QPointF(*knot) for knot in piece[1:]))
            end = piece[3]
        return path

    def ending(self, end: QPointF) -> "Route":
        """The same up to an end a little before or after."""
        return Route(*self.knots[:-1], (end.x(), end.y()))

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Points along it, dense where it bends."""
        found = [self.knots[0]]
        for k in range(0, len(self.knots) - 1, 3):
            piece = self.knots[k : k + 4]
            count = 1 if _straight(piece) else _FINE if len(self.knots) == 4 else _COARSE
            found += [_cubic(piece, step / count) for step in range(1, count + 1)]
        return tuple(found)

    @cached_property
    def _travelled(self) -> list[float]:
        far = [0.0]
        for one, other in pairwise(self.spots):
            far.append(far[-1] + dist(one, other))
        return far

    @property
    def length(self) -> float:
        return self._travelled[-1]

    def at(self, t: float) -> QPointF:
        """The point at a share of its length, from 0 to 1."""
        return QPointF(*self.spot(t))

    def spot(self, t: float) -> Spot:
        """The same in plain numbers."""
        if len(self.knots) == 4:
            return _cubic(self.knots, t)
        far = t * self.length
        k = min(max(1, bisect_right(self._travelled, far)), len(self.spots) - 1)
        (x, y), (next_x, next_y) = self.spots[k - 1 : k + 1]
        step = self._travelled[k] - self._travelled[k - 1] or 1.0
        share = (far - self._travelled[k - 1]) / step
        return x + (next_x - x) * share, y + (next_y - y) * share


def _straight(piece: Sequence[Spot]) -> bool:
    return len({x for x, _ in piece}) == 1 or len({y for _, y in piece}) == 1


def _halves(piece: tuple[Spot, ...]) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """A cubic as two: the same line."""
    a, b, c, d = piece
    ab, bc, cd = _middle(a, b), _middle(b, c), _middle(c, d)
    abc, bcd = _middle(ab, bc), _middle(bc, cd)
    middle = _middle(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _middle(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _cubic(piece: Sequence[Spot], t: float) -> Spot:
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = piece
    return x0 * a + x1 * b + x2 * c + x3 * d, y0 * a + y1 * b + y2 * c + y3 * d


def port(rect: QRectF, side: Side) -> QPointF:
    """The middle of a side."""
    dx, dy = OUTWARD[side]
    return rect.center() + QPointF(dx * rect.width() / 2, dy * rect.height() / 2)


def sides(source: QRectF, target: QRectF) -> tuple[Side, Side]:
    """The sides that face each other; left to right where there is room for it."""
    gap_right = target.left() - source.right()
    gap_left = source.left() - target.right()
    gap_down = target.top() - source.bottom()
    gap_up = source.top() - target.bottom()
    if max(gap_right, gap_left) >= 16 or max(gap_right, gap_left) >= max(gap_down, gap_up):
        return ("right", "left") if gap_right >= gap_left else ("left", "right")
    return ("bottom", "top") if gap_down >= gap_up else ("top", "bottom")


def plain_ends(source: QRectF, target: QRectF, lane: float) -> tuple[QPointF, Side, QPointF, Side]:
    """Where the plain way between two cards begins and ends; `lane` (…, -1, 0, 1, …) sets parallel links apart."""
    leaves, arrives = sides(source, target)
    start, end = port(source, leaves), port(target, arrives)
    aside = QPointF(0, lane * SPREAD) if leaves in ("left", "right") else QPointF(lane * SPREAD, 0)
    return start + aside, leaves, end + aside, arrives


def route(source: QRectF, target: QRectF, lane: float = 0.0, style: LinkStyle = "curved") -> Route:
    """The plain way between two cards."""
    return curve(*plain_ends(source, target, lane), style)


def angled(start: QPointF, leaves: Side, end: QPointF, arrives: Side) -> list[Spot]:
    """The corners of the plain way at right angles; none where it leaves and arrives on different axes."""
    level = leaves in ("left", "right")
    if level != (arrives in ("left", "right")):
        return []
    (x, y), (to_x, to_y) = (start.x(), start.y()), (end.x(), end.y())
    middle = (x + to_x) / 2 if level else (y + to_y) / 2
    bends = [(middle, y), (middle, to_y)] if level else [(x, middle), (to_x, middle)]
    return [(x, y), *bends, (to_x, to_y)]


def curve(start: QPointF, leaves: Side, end: QPointF, arrives: Side, style: LinkStyle = "curved") -> Route:
    """The plain way that leaves and arrives at right angles to its sides."""
    level = leaves in ("left", "right")
    if style == "orthogonal" and (corners := angled(start, leaves, end, arrives)):
        return rounded(corners, RADIUS[style])
    across = abs(end.x() - start.x()) if level else abs(end.y() - start.y())
    reach = max(24.0, min(across * 0.5, 180.0))
    out, into = QPointF(*OUTWARD[leaves]), QPointF(*OUTWARD[arrives])
    handles = (start, start + out * reach, end + into * reach, end)
    return Route(*((point.x(), point.y()) for point in handles))


def rounded(corners: Sequence[Spot], radius: float) -> Route:
    """The way along corners, each of them round; what lies on one line counts as one stretch."""
    corners = needed(corners)
    knots = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        first, last = before == corners[0], after == corners[-1]
        reach = min(radius, dist(before, corner) / (1 if first else 2), dist(corner, after) / (1 if last else 2))
        into, out = _toward(corner, before, reach), _toward(corner, after, reach)
        _line_to(knots, into)
        knots += [_toward(into, corner, reach * _ARC), _toward(out, corner, reach * _ARC), out]
    _line_to(knots, corners[-1])
    return Route(*knots)


def needed(corners: Sequence[Spot]) -> list[Spot]:
    """The corners at which a line turns, and its ends."""
    kept = [corners[0]]
    for corner in corners[1:]:
        if corner == kept[-1]:
            continue
        if len(kept) > 1 and _straight((kept[-2], kept[-1], corner)):
            kept.pop()
        kept.append(corner)
    return kept if len(kept) > 1 else [corners[0], corners[-1]]


def _toward(one: Spot, other: Spot, far: float) -> Spot:
    share = far / (dist(one, other) or 1.0)
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _line_to(knots: list[Spot], end: Spot) -> None:
    (x, y), (to_x, to_y) = knots[-1], end
    knots += [(x + (to_x - x) / 3, y + (to_y - y) / 3), (to_x - (to_x - x) / 3, to_y - (to_y - y) / 3), end]
