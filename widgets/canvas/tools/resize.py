"""Resize: a corner of a selected mark is dragged; Shift keeps its proportions."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.marks import Mark, resized
from widgets.canvas.board import Board
from widgets.canvas.items.sketch import Sketch


class Resize:
    """Drags one corner; the opposite one stays."""

    def __init__(self, canvas: Board, sketch: Sketch, corner: str) -> None:
        self._canvas, self._sketch, self._before = canvas, sketch, sketch.mark
        rect = sketch.rect
        self._fixed = QPointF(
            rect.right() if corner.endswith("left") else rect.left(),
            rect.bottom() if corner.startswith("top") else rect.top(),
        )
        self._proportion = rect.height() / rect.width() if rect.width() else 1.0

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        self._sketch.show_mark(self._resized(at, event))

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        after = self._resized(at, event)
        self.cancel()
        if after != self._before:
            self._canvas.propose(verbs.set_mark(self._canvas.placed_design(), self._sketch.id, after))

    def cancel(self) -> None:
        self._sketch.show_mark(self._before)

    def _resized(self, at: QPointF, event: QMouseEvent) -> Mark:
        at = self._canvas.snapped(at)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            height = abs(at.x() - self._fixed.x()) * self._proportion
            at = QPointF(at.x(), self._fixed.y() + (height if at.y() >= self._fixed.y() else -height))
        rect = QRectF(self._fixed, at).normalized()
        return resized(self._before, rect.x(), rect.y(), rect.width(), rect.height())
