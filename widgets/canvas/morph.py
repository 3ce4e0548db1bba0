"""One design becomes the next: what stays glides to its new place, what is new grows, what goes fades out."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QTimer, QVariantAnimation
from PySide6.QtWidgets import QApplication

from engine.design.succession import succession
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.wire import Wire
from widgets.canvas.layout import Position, positions
from widgets.canvas.scene import Item
from widgets.canvas.tracks import glide, tracks

GLIDE_MS = 1_200
MARKED_MS = 5_000
"""So long what is new stays marked."""
LANDED_MS = 60
"""So long the board is led yet, so that the last picture is painted whole."""
FADE_MS = 700
SMALL = 0.6
"""The size in which what is new begins to grow."""
GONE, LINKS_GONE = 0.5, 0.15
"""How far the way is when what goes has faded: a link first, as the cards that it joined glide away from it."""
_ENDING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel})


class Departure:
    """How a design looks when it is left: its items, where they stand, and what of them is in sight."""

    def __init__(self, board: Board) -> None:
        diagram = board.diagram
        self.design = diagram.design
        self.where: Mapping[str, Position] = {key: card.pos().toTuple() for key, card in diagram.cards.items()}
        self.items = {item.path: item for item in diagram.all_items() if item.isVisible()}
        self.ways = {
            (wire.link.source, wire.link.target): wire.route for wire in diagram.wires.values() if wire.isVisible()
        }
        """The ways of its links, by the components that they join."""
        self.zoom, self.middle = board.zoom, board.visible_rect().center()


class Morph(QObject):
    """Leads the board from a design that was left to the one it shows now; any press, key or turn of the wheel ends it.

    What is new stays marked for some seconds after that.
    """

    def __init__(self, board: Board, left: Departure, glide_ms: int = GLIDE_MS) -> None:
        super().__init__(board)
        self._board, self._left = board, left
        told = succession(left.design, board.diagram.design)
        self._stays, self._to = told.stays, positions(board.diagram.design)
        links = (f"links/{key}" for key in told.new_links)
        self.new = frozenset({*(f"components/{key}" for key in told.new), *links})
        places = {f"places/{key}" for key in board.diagram.frames.keys() - left.design.places.keys()}
        marks = {f"marks/{key}" for key in board.diagram.sketches}
        wires = {key: wire for key, wire in board.diagram.wires.items() if wire.isVisible()}
        self._tracks = tracks(
            {key: wire.route for key, wire in wires.items()},
            {key: wire.link for key, wire in wires.items()},
            left.ways,
            told.stays,
            {key: _off(left.where[old], self._to[key]) for key, old in told.stays.items() if key in self._to},
        )
        self._growing = self.new | places | marks
        gone = {*(f"components/{key}" for key in told.gone), *(f"links/{key}" for key in told.gone_links)}
        gone |= {f"places/{key}" for key in left.design.places.keys() - board.diagram.frames.keys()}
        gone |= {f"marks/{key}" for key in left.design.board.marks}
        self.ghosts = [left.items[path] for path in sorted(gone & left.items.keys())]
        board.fit()
        self._end = (board.zoom, board.visible_rect().center())
        self.gliding = True
        """Whether the diagram is still on its way."""
        self.glide = self._animation(glide_ms, self._show, self._arrive)
        self.glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.fade = self._animation(FADE_MS, self._fade, self.deleteLater)
        self.marked = QTimer(self)
        self.marked.setSingleShot(True)
        self.marked.setInterval(MARKED_MS)
        self.marked.timeout.connect(self.fade.start)
        self._landed = QTimer(self)
        self._landed.setSingleShot(True)
        self._landed.setInterval(LANDED_MS)
        self._landed.timeout.connect(self._let_go)
        self._begin()

    def _animation(self, length_ms: int, shows: Callable[[float], None], ends: Callable[[], None]) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(length_ms)
        animation.valueChanged.connect(shows)
        animation.finished.connect(ends)
        return animation

    def _begin(self) -> None:
        self._board.led = True
        for ghost in self.ghosts:
            ghost.selected = ghost.hovered = False
            ghost.severity = ""
            self._board.diagram.addItem(ghost)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._show(0.0)
        self.glide.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A person who acts does not wait."""
        if event.type() in _ENDING and self.gliding:
            self.arrive()
        return False

    def arrive(self) -> None:
        """Be there now; what is new stays marked."""
        self.glide.stop()
        self._arrive()

    def give_up(self) -> None:
        """Leave the board as if nothing had moved or been marked."""
        self.arrive()
        self._landed.stop()
        self._let_go()
        self.marked.stop()
        self.fade.stop()
        self._mark(0.0)
        self.deleteLater()

    def _show(self, share: float) -> None:
        diagram = self._board.diagram
        there = {key: old for key, old in self._stays.items() if key in diagram.cards}
        glide(
            diagram,
            {key: _between(self._left.where[old], self._to[key], share) for key, old in there.items()},
            {key: track.at(share) for key, track in self._tracks.items() if key in diagram.wires},
        )
        for ghost in self.ghosts:
            ghost.setOpacity(1 - _part(share, 0.0, LINKS_GONE if isinstance(ghost, Wire) else GONE))
        for item in self._items(self._growing):
            grown = _part(share, 0.4, 1.0)
            item.setOpacity(grown)
            if item.path.startswith("components/"):
                item.setScale(SMALL + (1 - SMALL) * grown)
        self._mark(_part(share, 0.4, 1.0))
        (zoom, middle), (last, end) = (self._left.zoom, self._left.middle), self._end
        now = zoom * (last / zoom) ** share
        self._board.resetTransform()
        self._board.scale(now, now)
        self._board.centerOn(middle + (end - middle) * share)

    def _arrive(self) -> None:
        if not self.gliding:
            return
        self.gliding = False
        self.marked.start()
        self._landed.start()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        diagram = self._board.diagram
        for ghost in self.ghosts:
            diagram.removeItem(ghost)
        self.ghosts.clear()
        for item in self._items(self._growing):
            item.setOpacity(1.0)
            item.setScale(1.0)
        diagram.settle()
        for key in self._tracks.keys() & diagram.wires.keys():
            diagram.wires[key].follow(diagram.ways.route(key))
            diagram.led.add(key)
        self._mark(1.0)
        self._board.fit()

    def _let_go(self) -> None:
        self._board.led = False

    def _fade(self, share: float) -> None:
        self._mark(1 - share)

    def _mark(self, strength: float) -> None:
        for item in self._items(self.new):
            if isinstance(item, Card | Wire):
                item.fresh = strength
                item.update()

    def _items(self, paths: Iterable[str]) -> Iterable[Item]:
        found = (self._board.diagram.item(path) for path in paths)
        return (item for item in found if item is not None)


def _off(one: Position, other: Position) -> Position:
    return one[0] - other[0], one[1] - other[1]


def _between(one: Position, other: Position, share: float) -> Position:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _part(share: float, begins: float, ends: float) -> float:
    """How far a part of the way is."""
    return min(1.0, max(0.0, (share - begins) / (ends - begins)))
