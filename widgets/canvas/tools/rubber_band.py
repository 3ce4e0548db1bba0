"""Rubber band: selects all that it touches."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsRectItem

from widgets.canvas.board import Board


class RubberBand:
    """Selects cards it touches, and links whose both ends it holds; added to what is kept."""

    def __init__(self, canvas: Board, at: QPointF, keep: tuple[str, ...]) -> None:
        self._canvas, self._start, self._keep = canvas, at, keep
        self._before = canvas.selection
        ink = canvas.diagram.ink
        self._band = QGraphicsRectItem()
        self._band.setPen(ink.hairline(ink.theme.accent))
        self._band.setBrush(ink.color(ink.theme.accent, 0.10))
        self._band.setZValue(100)
        canvas.diagram.addItem(self._band)

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        rect = QRectF(self._start, at).normalized()
        self._band.setRect(rect)
        diagram = self._canvas.diagram
        shown = (card for card in diagram.cards.values() if card.isVisible())
        cards = [card for card in shown if card.scene_rect().intersects(rect)]
        boxes = [box for box in diagram.all_frames() if box.collapsed and box.isVisible()]
        ids = {card.id for card in cards}
        wires = [wire for wire in diagram.wires.values() if {wire.link.source, wire.link.target} <= ids]
        sketches = [one for one in diagram.sketches.values() if one.isVisible() and rect.contains(one.rect)]
        boxes = [box for box in boxes if box.rect.intersects(rect)]
        touched = [
            *(card.path for card in cards),
            *(box.path for box in boxes),
            *(wire.path for wire in wires),
            *(one.path for one in sketches),
        ]
        self._canvas.choose((*self._keep, *touched))

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        self._remove()

    def cancel(self) -> None:
        self._canvas.choose(self._before)
        self._remove()

    def _remove(self) -> None:
        self._canvas.diagram.removeItem(self._band)
