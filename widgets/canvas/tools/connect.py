"""Connect: a link is drawn from a port to a card or to something new, or led elsewhere by its end."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from engine.components.roles import misfit, role_of
from engine.design import verbs
from engine.design.change import Change
from engine.design.spec import Spec
from engine.design.verbs.drawing import may_call
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.ghost import GhostWire
from widgets.canvas.items.wire import End, Wire
from widgets.canvas.reading import foresee
from widgets.canvas.routing import Route, Side, curve, port
from widgets.canvas.tools.fitting import FittingMenu
from widgets.canvas.tools.rehousing import housed
from widgets.icons import icon
from widgets.language import tr

VOID = 140.0
"""A link let go so far from its source is meant to lead to something new."""


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
            self._ghost.follow(self._into_void(at))
            self._ghost.say("")
            return
        answer = self._link_to(target)
        self._ghost.follow(foresee(self._canvas.diagram, _named(answer), self._source.id, target.id))
        self._ghost.say("" if isinstance(answer, Change) else answer)

    def _into_void(self, at: QPointF) -> Route:
        """From the port to the mouse; where a card is in between, the way that the link would take."""
        diagram = self._canvas.diagram
        facing: Side = "left" if at.x() >= self._source.pos().x() else "right"
        plain = curve(port(self._source.scene_rect(), self._side), self._side, at, facing, diagram.ways.style)
        if not diagram.ways.leads_through(plain, (self._source.id,)):
            return plain
        return foresee(diagram, "", self._source.id, _spot(at))

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        target = self._target(at)
        answer = self._link_to(target) if target is not None else ""
        self.cancel()
        if isinstance(answer, Change):
            self._canvas.propose(answer)
        elif answer:
            self._canvas.refuse(answer)
        elif (at - self._source.pos()).manhattanLength() > VOID:
            fitting_menu(self._canvas, self._source.id, at).open(event.globalPosition().toPoint())

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


class Reconnect:
    """Leads one end of a link to another card; the other end stays."""

    def __init__(self, canvas: Board, wire: Wire, end: End) -> None:
        self._canvas, self._wire, self._end = canvas, wire, end
        link = wire.link
        self._fixed = canvas.diagram.cards[link.target if end == "source" else link.source]
        self._ghost = GhostWire(canvas.diagram.ink)
        canvas.diagram.addItem(self._ghost)
        wire.setOpacity(0.25)
        for card in canvas.diagram.cards.values():
            if card is not self._fixed:
                card.show_welcome(isinstance(self._led_to(card), Change))

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        card = self._card(at)
        answer = "" if card is None else self._led_to(card)
        end, fixed = _spot(at) if card is None else card.id, self._fixed.id
        ends = (end, fixed) if self._end == "source" else (fixed, end)
        self._ghost.follow(foresee(self._canvas.diagram, self._wire.id, *ends))
        self._ghost.say("" if isinstance(answer, Change) else answer)

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        card = self._card(at)
        answer = "" if card is None else self._led_to(card)
        self.cancel()
        if isinstance(answer, Change):
            if answer.touched:
                self._canvas.propose(answer)
        elif answer:
            self._canvas.refuse(answer)

    def cancel(self) -> None:
        self._canvas.diagram.removeItem(self._ghost)
        self._wire.setOpacity(1.0)
        for card in self._canvas.diagram.cards.values():
            card.show_welcome(None)

    def _card(self, at: QPointF) -> Card | None:
        reach = QRectF(at.x() - 6, at.y() - 6, 12, 12)
        cards = (item for item in self._canvas.diagram.items(reach) if isinstance(item, Card))
        return next((card for card in cards if card is not self._fixed), None)

    def _led_to(self, card: Card) -> Change | str:
        """The Change that leads the end there, or the sentence that says why not."""
        link = self._wire.link
        ends = (card.id, link.target) if self._end == "source" else (link.source, card.id)
        source, target = (self._canvas.diagram.design.components[end] for end in ends)
        if may_call(source, target) and (fault := misfit(source, target, role_of(link, source, target))):
            return f"{ends[0]} cannot be linked to {ends[1]}: {fault}"
        try:
            return verbs.reconnect(self._canvas.placed_design(), self._wire.id, *ends)
        except LoadscapeError as error:
            return str(error)


def _spot(at: QPointF) -> QRectF:
    return QRectF(at.x(), at.y(), 1, 1)


def _named(answer: Change | str) -> str:
    """The id of the link that a Change adds."""
    added = answer.added if isinstance(answer, Change) else ()
    return next((path.partition("/")[2] for path in added if path.startswith("links/")), "")


def fitting_menu(canvas: Board, source: str, at: QPointF) -> FittingMenu:
    """The kinds that a component may call, to add one of them where a link was let go."""
    menu = FittingMenu(canvas)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    spec = canvas.diagram.design.components[source]
    tints = canvas.diagram.ink.theme.categories
    for kind, offered in Spec.kinds().items():
        if kind in spec.calls:
            about = offered.about
            action = menu.addAction(icon(kind, tints[about.category]), tr(about.title))
            action.setToolTip(tr(about.summary))
            action.triggered.connect(lambda checked=False, kind=kind: _attach(canvas, source, kind, at))
    return menu


def _attach(canvas: Board, source: str, kind: str, at: QPointF) -> None:
    spot = canvas.snapped(at)
    try:
        design = canvas.placed_design()
        change = verbs.attach(design, source, Spec.kinds()[kind](kind=kind), (spot.x(), spot.y()))
        canvas.propose(housed(canvas, design, change))
    except LoadscapeError as error:
        canvas.refuse(str(error))
