"""The way a link takes between two cards: a smooth curve from side to side."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Side = Literal["left", "right", "top", "bottom"]

_OUTWARD: Mapping[Side, tuple[float, float]] = MappingProxyType(
    {"left": (-1.0, 0.0), "right": (1.0, 0.0), "top": (0.0, -1.0), "bottom": (0.0, 1.0)}
)
SPREAD = 12.0
"""Distance between links that join the same two cards."""


class Route(NamedTuple):
    """A cubic curve: start, two handles, end."""

    start: QPointF
    leave: QPointF
    arrive: QPointF
    end: QPointF

    def path(self) -> QPainterPath:
        path = QPainterPath(self.start)
        path.cubicTo(self.leave, self.arrive, self.end)
        return path

    def at(self, t: float) -> QPointF:
        """The point at parameter t from 0 to 1."""
        u = 1 - t
        return (
            self.start * (u * u * u)
            + self.leave * (3 * u * u * t)
            + self.arrive * (3 * u * t * t)
            + self.end * (t * t * t)
        )


def port(rect: QRectF, side: Side) -> QPointF:
    """The middle of a side."""
    dx, dy = _OUTWARD[side]
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


def route(source: QRectF, target: QRectF, lane: float = 0.0) -> Route:
    """The curve between two cards; `lane` (…, -1, 0, 1, …) sets parallel links apart."""
    leaves, arrives = sides(source, target)
    start, end = port(source, leaves), port(target, arrives)
    aside = QPointF(0, lane * SPREAD) if leaves in ("left", "right") else QPointF(lane * SPREAD, 0)
    return curve(start + aside, leaves, end + aside, arrives)


def curve(start: QPointF, leaves: Side, end: QPointF, arrives: Side) -> Route:
    """The curve that leaves and arrives at right angles to its sides."""
    across = abs(end.x() - start.x()) if leaves in ("left", "right") else abs(end.y() - start.y())
    reach = max(24.0, min(across * 0.5, 180.0))
    out, into = QPointF(*_OUTWARD[leaves]), QPointF(*_OUTWARD[arrives])
    return Route(start, start + out * reach, end + into * reach, end)
