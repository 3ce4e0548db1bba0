"""Connect: a link is drawn from a port to another card, and refused with the reason shown."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.change import Change
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.ghost import GhostWire
from widgets.canvas.routing import Side, curve, port, route


class Connect:
    """Draws a link from a port; cards that the source's kind may call light up."""

    def __init__(self, canvas: Board, source: Card, side: Side) -> None:
        self._canvas, self._source, self._side = canvas, source, side
        self._ghost = GhostWire(canvas.diagram.ink)
        canvas.diagram.addItem(self._ghost)
        for card in canvas.diagram.cards.values():
            if card is not source:
                card.show_welcome(isinstance(self._link_to(card), Change))

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        target = self._target(at)
        if target is None:
            facing: Side = "left" if at.x() >= self._source.pos().x() else "right"
            self._ghost.follow(curve(port(self._source.scene_rect(), self._side), self._side, at, facing))
            self._ghost.say("")
            return
        answer = self._link_to(target)
        self._ghost.follow(route(self._source.scene_rect(), target.scene_rect()))
        self._ghost.say("" if isinstance(answer, Change) else answer)

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        target = self._target(at)
        answer = self._link_to(target) if target is not None else ""
        self.cancel()
        if isinstance(answer, Change):
            self._canvas.propose(answer)
        elif answer:
            self._canvas.refuse(answer)

    def cancel(self) -> None:
        self._canvas.diagram.removeItem(self._ghost)
        for card in self._canvas.diagram.cards.values():
            card.show_welcome(None)

    def _target(self, at: QPointF) -> Card | None:
        reach = QRectF(at.x() - 6, at.y() - 6, 12, 12)
        for item in self._canvas.diagram.items(reach):
            if isinstance(item, Card) and item is not self._source:
                return item
        return None

    def _link_to(self, target: Card) -> Change | str:
        """The Change that draws the link, or the sentence that says why not."""
        try:
            return verbs.connect(self._canvas.placed_design(), self._source.id, target.id)
        except LoadscapeError as error:
            return str(error)
