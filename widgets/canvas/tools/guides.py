"""Guides: what is dragged comes in line with its neighbours, and thin lines say with what."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.arranging import Box, Guide, hull, snapped
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.sketch import Sketch

REACH_PX = 6.0
"""Pixels of the screen, at any zoom."""
MOST = 400
"""Neighbours looked at: the nearest in sight."""


class Guides(QGraphicsItem):
    """The lines of one drag, and the neighbours they come from."""

    def __init__(self, canvas: Board, moving: Iterable[str]) -> None:
        """`moving` are the paths of what is dragged."""
        super().__init__()
        self._ink: Ink = canvas.diagram.ink
        self._lines: list[Guide] = []
        own = set(moving)
        seen = canvas.visible_rect()
        diagram = canvas.diagram
        rects = {card.path: card.scene_rect() for card in diagram.cards.values() if card.isVisible()}
        rects |= {sketch.path: sketch.scene_rect() for sketch in diagram.sketches.values()}
        self._moving = [_box(rects[path]) for path in own if path in rects]
        others = [rect for path, rect in rects.items() if path not in own and rect.intersects(seen)]
        self._others = [_box(rect) for rect in others[:MOST]]
        self._reach = REACH_PX / canvas.zoom
        self.setZValue(90)
        diagram.addItem(self)

    def snap(self, delta: QPointF) -> QPointF:
        """The way that brings what moves in line, where something is near; the lines are shown."""
        if not self._moving or not self._others:
            return delta
        there = [box._replace(x=box.x + delta.x(), y=box.y + delta.y()) for box in self._moving]
        (dx, dy), lines = snapped(hull(there), self._others, self._reach)
        self.show_lines(lines)
        return delta + QPointF(dx, dy)

    def show_lines(self, lines: list[Guide]) -> None:
        self.prepareGeometryChange()
        self._lines = lines
        self.update()

    def boundingRect(self) -> QRectF:
        rect = QRectF()
        for line in self._drawn():
            rect = rect.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2))
        return rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(self._ink.hairline(self._ink.theme.accent))
        painter.drawLines(self._drawn())

    def _drawn(self) -> list[QLineF]:
        return [
            QLineF(guide.at, guide.start, guide.at, guide.end)
            if guide.axis == "vertical"
            else QLineF(guide.start, guide.at, guide.end, guide.at)
            for guide in self._lines
        ]


def _box(rect: QRectF) -> Box:
    return Box(rect.x(), rect.y(), rect.width(), rect.height())


def boxes_of(canvas: Board) -> Mapping[str, Box]:
    """The boxes of the selected components and marks, by path."""
    items = ((path, canvas.diagram.item(path)) for path in canvas.selection)
    return {path: _box(item.scene_rect()) for path, item in items if isinstance(item, Card | Sketch)}
