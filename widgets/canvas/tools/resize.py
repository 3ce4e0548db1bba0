"""Resize: a handle of a selected mark is dragged; Shift at a corner keeps its proportions."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.marks import Mark, resized
from widgets.canvas.board import Board
from widgets.canvas.items.handles import pulled
from widgets.canvas.items.sketch import Sketch


class Resize:
    """Drags one handle; the opposite one stays."""

    def __init__(self, canvas: Board, sketch: Sketch, handle: str) -> None:
        self._canvas, self._sketch, self._before = canvas, sketch, sketch.mark
        self._handle, self._rect = handle, QRectF(sketch.rect)
        self._proportion = self._rect.height() / self._rect.width() if self._rect.width() else 1.0

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
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and "_" in self._handle:
            fixed_x = self._rect.right() if "left" in self._handle else self._rect.left()
            fixed_y = self._rect.bottom() if "top" in self._handle else self._rect.top()
            height = abs(at.x() - fixed_x) * self._proportion
            at = QPointF(at.x(), fixed_y + (height if at.y() >= fixed_y else -height))
        rect = pulled(self._rect, self._handle, at).normalized()
        return resized(self._before, rect.x(), rect.y(), rect.width(), rect.height())
