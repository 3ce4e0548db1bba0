"""Drop: a kind dragged from the palette becomes a component where it is let go."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from engine.design import verbs
from engine.design.document import Framing
from engine.design.spec import Spec
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import HEIGHT as CARD_HEIGHT
from widgets.canvas.items.card import WIDTH as CARD_WIDTH
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.sketch import Sketch
from widgets.canvas.items.wire import Wire
from widgets.canvas.tools.clearing import cleared
from widgets.canvas.tools.grouping import HEIGHT, KINDS, WIDTH, GroupKind, blank, drop_group
from widgets.canvas.tools.rehousing import housed
from widgets.language import sentence, tr
from widgets.mime import KIND


class Drop(QObject):
    """Takes kinds dragged onto a canvas; until the drop a pale card shows the place."""

    def __init__(self, canvas: Board) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._ghost: Card | Frame | None = None
        self._lit: Wire | None = None
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            kind = bytes(event.mimeData().data(KIND).data()).decode(errors="replace")
            if kind not in Spec.kinds() and kind not in KINDS:
                return False
            event.acceptProposedAction()
            self._over(kind, self._canvas.mapToScene(event.position().toPoint()), event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._forget()
            return True
        return False

    def _over(self, kind: str, at: QPointF, event: QDropEvent) -> None:
        if kind in KINDS and isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._show_frame(kind, at)
            return
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if self._ghost is None:
                self._ghost = Card(
                    Spec.kinds()[kind].about.title, Spec.kinds()[kind](kind=kind), self._canvas.diagram.ink
                )
                self._ghost.setOpacity(0.6)
                self._ghost.setZValue(60)
                self._canvas.diagram.addItem(self._ghost)
            self._ghost.setPos(self._canvas.snapped(at))
            self._mark(link_at(self._canvas, at))
            return
        self._forget()
        if kind in KINDS:
            drop_group(self._canvas, kind, at)
        else:
            drop_kind(self._canvas, kind, at)

    def _show_frame(self, kind: str, at: QPointF) -> None:
        """A pale frame where the group would be drawn."""
        spot = self._canvas.snapped(at)
        if self._ghost is None:
            self._ghost = Frame("groups/new", blank(kind), self._canvas.diagram.ink)
            self._ghost.setOpacity(0.6)
            self._ghost.setZValue(60)
            self._canvas.diagram.addItem(self._ghost)
        if isinstance(self._ghost, Frame):
            box = (spot.x() - WIDTH / 2, spot.y() - HEIGHT / 2, WIDTH, HEIGHT)
            self._ghost.show_framing(Framing(box=box))
            self._ghost.surround(QRectF())

    def _mark(self, wire: Wire | None) -> None:
        """Light up the link that a drop would go into."""
        if wire is not self._lit:
            for one, lit in ((self._lit, False), (wire, True)):
                if one is not None and one.scene() is self._canvas.diagram:
                    one.hovered = lit
                    one.update()
            self._lit = wire

    def _forget(self) -> None:
        self._mark(None)
        if self._ghost is not None:
            self._canvas.diagram.removeItem(self._ghost)
            self._ghost = None


def drop_kind(canvas: Board, kind: str, at: QPointF) -> None:
    """Proposes a new component of this kind at a point of the scene: into a link that lies there, if it fits.

    It stands in the place and the groups whose frames are around the point.
    """
    spec = Spec.kinds()[kind](kind=kind)
    spot, design = canvas.snapped(at), canvas.placed_design()
    wire = link_at(canvas, at)
    if wire is not None:
        try:
            inserted = housed(canvas, design, verbs.insert(design, wire.id, spec, (spot.x(), spot.y())))
            canvas.propose(cleared(canvas, inserted))
        except LoadscapeError as error:
            canvas.refuse(tr("It stands beside the link: {error}", error=sentence(str(error))))
        else:
            return
    taken = [card.pos() for card in canvas.diagram.cards.values()]
    while any((spot - other).manhattanLength() < 20 for other in taken):
        spot += QPointF(40, 40)
    canvas.propose(housed(canvas, design, verbs.add(design, None, spec, (spot.x(), spot.y()))))


def add_in_room(canvas: Board, kind: str) -> None:
    """Proposes a new component of this kind where nothing is, near the middle of what is seen; outside of frames first.

    Where there is no room at all it lies in the middle.
    """
    middle = canvas.snapped(canvas.visible_rect().center())
    bare = [frame.rect for frame in canvas.diagram.all_frames() if frame.isVisible()]
    spots = _spots_around(canvas, middle, _ROOM)
    for avoided in (bare, []):
        for spot in spots:
            room = _ROOM.translated(spot)
            if not any(room.intersects(rect) for rect in avoided) and not _lies_there(canvas, room):
                drop_kind(canvas, kind, spot)
                return
    drop_kind(canvas, kind, middle)


_ROOM = QRectF(-CARD_WIDTH / 2 - 20, -CARD_HEIGHT / 2 - 20, CARD_WIDTH + 40, CARD_HEIGHT + 40)
_FARTHEST = 16


def _spots_around(canvas: Board, middle: QPointF, room: QRectF) -> list[QPointF]:
    """Spots in sight around which there would be so much room in sight, the nearest first."""
    step = 2 * canvas.diagram.ink.theme.grid_step
    sight, reach = canvas.visible_rect(), range(-_FARTHEST, _FARTHEST + 1)
    spots = [middle + QPointF(x * step, y * step) for x in reach for y in reach]
    return sorted(
        (spot for spot in spots if sight.contains(room.translated(spot))),
        key=lambda one: (one - middle).manhattanLength(),
    )


def _lies_there(canvas: Board, room: QRectF) -> bool:
    return any(isinstance(item, Card | Wire | Frame | Sketch) for item in canvas.diagram.items(room))


def add_group_in_room(canvas: Board, kind: GroupKind) -> None:
    """Proposes an empty group near the middle of what is seen, where it takes in nothing that stands there."""
    cards = [card.scene_rect() for card in canvas.diagram.cards.values() if card.isVisible()]
    frame = QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
    middle = canvas.snapped(canvas.visible_rect().center())
    spots = _spots_around(canvas, middle, frame)
    free = (spot for spot in spots if not any(frame.translated(spot).intersects(card) for card in cards))
    drop_group(canvas, kind, next(free, middle))


def link_at(canvas: Board, at: QPointF) -> Wire | None:
    """The link under a point of the scene where no card of the design covers it."""
    cards = set(canvas.diagram.cards.values())
    found = canvas.diagram.items(at)
    if any(item in cards for item in found):
        return None
    return next((item for item in found if isinstance(item, Wire)), None)
