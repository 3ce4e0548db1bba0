"""Pan: the drawing follows the hand."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from widgets.canvas.view import View


class Pan:
    """Drags the whole drawing, with the middle button or with space held."""

    def __init__(self, view: View, at: QPoint) -> None:
        self._view, self._last = view, at
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        now = event.position().toPoint()
        self._view.pan_by(now - self._last)
        self._last = now

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()
