"""The handles at the corners of what can be resized."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from widgets.canvas.items.ink import Ink

HANDLE = 8.0
CORNERS = ("top_left", "top_right", "bottom_left", "bottom_right")


def _corners(rect: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    return rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()


def corner_near(rect: QRectF, point: QPointF) -> str | None:
    """The corner whose handle lies under a point."""
    named = zip(CORNERS, _corners(rect), strict=True)
    return next((name for name, at in named if (at - point).manhattanLength() <= HANDLE * 1.2), None)


def draw_handles(painter: QPainter, ink: Ink, rect: QRectF) -> None:
    """A small square at every corner."""
    painter.setPen(ink.pen(ink.theme.accent, 1.2))
    painter.setBrush(ink.color(ink.theme.surface))
    for at in _corners(rect):
        painter.drawRect(QRectF(at.x() - HANDLE / 2, at.y() - HANDLE / 2, HANDLE, HANDLE))
