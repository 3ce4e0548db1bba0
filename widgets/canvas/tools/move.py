"""Move: drags what is selected; one Change when it is let go."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.design import verbs
from widgets.canvas.board import Board
from widgets.canvas.layout import Position


class Move:
    """Drags the selected components, those in selected places with them. A mere click moves nothing."""

    def __init__(self, canvas: Board, at: QPointF, grip: QPointF, only: tuple[str, ...]) -> None:
        """`grip` is where the grabbed card stands; `only` is what a click without a drag selects."""
        self._canvas, self._start, self._grip, self._only = canvas, at, grip, only
        self._from = {key: _position(canvas, key) for key in movable(canvas)}
        self._dragging = False

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        distance = (at - self._start).manhattanLength() * self._canvas.zoom
        if not self._dragging and distance < QApplication.startDragDistance():
            return
        self._dragging = True
        self._canvas.diagram.preview(self._moved(at))

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        if not self._dragging:
            self._canvas.choose(self._only)
            return
        moved = self._moved(at)
        self._canvas.diagram.settle()
        if moved != self._from:
            self._canvas.propose(verbs.move(self._canvas.placed_design(), moved))

    def cancel(self) -> None:
        self._canvas.diagram.settle()

    def _moved(self, at: QPointF) -> dict[str, Position]:
        delta = self._canvas.snapped(self._grip + at - self._start) - self._grip
        return {key: (x + delta.x(), y + delta.y()) for key, (x, y) in self._from.items()}


def movable(canvas: Board) -> set[str]:
    """Ids of the components that move with the selection."""
    ids: set[str] = set()
    for path in canvas.selection:
        section, _, key = path.partition("/")
        if section == "components":
            ids.add(key)
        elif section == "places":
            ids |= canvas.diagram.members(key)
    return ids


def nudge(canvas: Board, dx: float, dy: float) -> None:
    """Moves the selected components by so many canvas units."""
    moved = {key: (x + dx, y + dy) for key in movable(canvas) for x, y in [_position(canvas, key)]}
    if moved:
        canvas.propose(verbs.move(canvas.placed_design(), moved))


def _position(canvas: Board, component_id: str) -> Position:
    pos = canvas.diagram.cards[component_id].pos()
    return pos.x(), pos.y()
