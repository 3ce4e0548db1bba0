"""The handles of what can be resized: at its corners and in the middle of its edges."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from widgets.canvas.items.ink import Ink

HANDLE = 8.0
_EDGE = 5.0
"""How near to an edge one has it."""
_ROOM = 5 * HANDLE
"""A side shorter than this has no handle in its middle: it would lie on those at the corners."""
CURSORS: Mapping[str, Qt.CursorShape] = MappingProxyType(
    {
        "top_left": Qt.CursorShape.SizeFDiagCursor,
        "bottom_right": Qt.CursorShape.SizeFDiagCursor,
        "top_right": Qt.CursorShape.SizeBDiagCursor,
        "bottom_left": Qt.CursorShape.SizeBDiagCursor,
        "left": Qt.CursorShape.SizeHorCursor,
        "right": Qt.CursorShape.SizeHorCursor,
        "top": Qt.CursorShape.SizeVerCursor,
        "bottom": Qt.CursorShape.SizeVerCursor,
    }
)
"""What the mouse looks like over each handle."""


def _handles(rect: QRectF) -> dict[str, QPointF]:
    middle = rect.center()
    found = {
        "top_left": rect.topLeft(),
        "top_right": rect.topRight(),
        "bottom_left": rect.bottomLeft(),
        "bottom_right": rect.bottomRight(),
    }
    if rect.width() >= _ROOM:
        found |= {"top": QPointF(middle.x(), rect.top()), "bottom": QPointF(middle.x(), rect.bottom())}
    if rect.height() >= _ROOM:
        found |= {"left": QPointF(rect.left(), middle.y()), "right": QPointF(rect.right(), middle.y())}
    return found


def handle_near(rect: QRectF, point: QPointF) -> str | None:
    """The handle that lies under a point."""
    near = ((name, (at - point).manhattanLength()) for name, at in _handles(rect).items())
    return next((name for name, away in near if away <= HANDLE * 1.2), None)


def edge_near(rect: QRectF, point: QPointF) -> str | None:
    """The handle under a point, or the edge, anywhere along it."""
    handle = handle_near(rect, point)
    if handle is not None or not rect.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).contains(point):
        return handle
    away = {
        "left": abs(point.x() - rect.left()),
        "right": abs(point.x() - rect.right()),
        "top": abs(point.y() - rect.top()),
        "bottom": abs(point.y() - rect.bottom()),
    }
    nearest = min(away, key=lambda name: away[name])
    return nearest if away[nearest] <= _EDGE else None


def pulled(rect: QRectF, handle: str, at: QPointF) -> QRectF:
    """The rectangle with this handle at a point; the sides that it does not lie on stay. It may be turned over."""
    after = QRectF(rect)
    if "left" in handle:
        after.setLeft(at.x())
    elif "right" in handle:
        after.setRight(at.x())
    if "top" in handle:
        after.setTop(at.y())
    elif "bottom" in handle:
        after.setBottom(at.y())
    return after


def draw_handles(painter: QPainter, ink: Ink, rect: QRectF) -> None:
    """A small square at every corner, and on every edge that is long enough."""
    painter.setPen(ink.pen(ink.theme.accent, 1.2))
    painter.setBrush(ink.color(ink.theme.surface))
    for at in _handles(rect).values():
        painter.drawRect(QRectF(at.x() - HANDLE / 2, at.y() - HANDLE / 2, HANDLE, HANDLE))
