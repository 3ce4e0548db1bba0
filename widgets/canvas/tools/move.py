"""Move: drags what is selected; one Change when it is let go."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.marks import Mark
from widgets.canvas.board import Board
from widgets.canvas.layout import Position
from widgets.canvas.tools.frames import drawn_frames, shifted_frames, show_frames
from widgets.canvas.tools.guides import Guides
from widgets.canvas.tools.rehousing import Rehousing


class Move:
    """Drags the selected components and marks, those in selected places with them. A mere click moves nothing."""

    def __init__(self, canvas: Board, at: QPointF, grip: QPointF, only: tuple[str, ...]) -> None:
        """`grip` is where the grabbed item stands; `only` is what a click without a drag selects."""
        self._canvas, self._start, self._grip, self._only = canvas, at, grip, only
        self._from = {key: _position(canvas, key) for key in movable(canvas)}
        self._marks = {key: canvas.diagram.sketches[key].mark for key in movable_marks(canvas)}
        self._frames = drawn_frames(canvas, self._from.keys())
        self._rehouse = Rehousing(canvas, self._from)
        self._guides: Guides | None = None
        self._dragging = False

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        distance = (at - self._start).manhattanLength() * self._canvas.zoom
        if not self._dragging and distance < QApplication.startDragDistance():
            return
        self._dragging = True
        if self._guides is None:
            paths = [*(f"components/{key}" for key in self._from), *(f"marks/{key}" for key in self._marks)]
            self._guides = Guides(self._canvas, paths)
        delta = self._delta(at, event)
        show_frames(self._canvas, self._frames, delta)
        self._canvas.diagram.preview(self._moved(delta))
        for key, mark in self._marks.items():
            self._canvas.diagram.sketches[key].show_mark(mark.moved(delta.x(), delta.y()))

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        if not self._dragging:
            self._canvas.choose(self._only)
            return
        delta = self._delta(at, event)
        self.cancel()
        propose_shift(self._canvas, self._from, self._marks, delta, self._rehouse)

    def cancel(self) -> None:
        if self._guides is not None:
            self._canvas.diagram.removeItem(self._guides)
            self._guides = None
        show_frames(self._canvas, self._frames, QPointF())
        self._canvas.diagram.settle()
        for key, mark in self._marks.items():
            self._canvas.diagram.sketches[key].show_mark(mark)

    def _delta(self, at: QPointF, event: QMouseEvent) -> QPointF:
        """The way the mouse has gone, in line with neighbours or on the grid; Alt lets go of both."""
        free = at - self._start
        if self._guides is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return QPointF(round(free.x()), round(free.y()))
        on_grid = self._canvas.snapped(self._grip + free) - self._grip
        lined = self._guides.snap(free)
        return QPointF(
            lined.x() if lined.x() != free.x() else on_grid.x(), lined.y() if lined.y() != free.y() else on_grid.y()
        )

    def _moved(self, delta: QPointF) -> dict[str, Position]:
        return {key: (x + delta.x(), y + delta.y()) for key, (x, y) in self._from.items()}


def propose_shift(
    canvas: Board,
    cards: dict[str, Position],
    marks: dict[str, Mark],
    delta: QPointF,
    rehouse: Rehousing | None = None,
) -> None:
    """Proposes to move components and marks by so many canvas units, some into another group, as one Change."""
    if delta.isNull():
        return
    design = canvas.placed_design()
    steps: list[Change] = []
    if cards:
        steps.append(verbs.move(design, {key: (x + delta.x(), y + delta.y()) for key, (x, y) in cards.items()}))
    if marks:
        steps.append(verbs.shift_marks(design, marks, delta.x(), delta.y()))
    steps += shifted_frames(canvas, design, cards.keys(), delta)
    change = Change(label="")
    for step in steps:
        design, change = apply(design, step), change.squash(step)
    if rehouse is not None:
        change = change.squash(rehouse.change(design, delta))
    if change.touched:
        label = steps[0].label if steps else ""
        canvas.propose(change.model_copy(update={"label": label}))


def movable(canvas: Board) -> set[str]:
    """Ids of the components that move with the selection."""
    ids: set[str] = set()
    for path in canvas.selection:
        section, _, key = path.partition("/")
        if section == "components":
            ids.add(key)
        elif section in ("places", "groups"):
            ids |= canvas.diagram.held(path)
    return ids


def movable_marks(canvas: Board) -> list[str]:
    """Ids of the selected marks."""
    keys = (path.partition("/")[2] for path in canvas.selection if path.startswith("marks/"))
    return [key for key in keys if key in canvas.diagram.sketches]


def nudge(canvas: Board, dx: float, dy: float) -> None:
    """Moves what is selected by so many canvas units."""
    cards = {key: _position(canvas, key) for key in movable(canvas)}
    marks = {key: canvas.diagram.sketches[key].mark for key in movable_marks(canvas)}
    propose_shift(canvas, cards, marks, QPointF(dx, dy))


def _position(canvas: Board, component_id: str) -> Position:
    pos = canvas.diagram.cards[component_id].pos()
    return pos.x(), pos.y()
