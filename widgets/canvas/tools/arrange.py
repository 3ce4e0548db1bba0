"""Arrange: what is selected is lined up, spread evenly, or laid out in layers."""

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QVariantAnimation

from engine.design import verbs
from engine.design.arranging import Axis, Edge, Shift, aligned, distributed
from engine.design.change import Change, apply
from widgets.canvas.board import Board
from widgets.canvas.layout import Position, positions, tidied
from widgets.canvas.tools.guides import boxes_of

TIDY_MS = 300


def align(canvas: Board, edge: Edge) -> None:
    """Proposes that what is selected shares an edge or a middle."""
    if boxes := boxes_of(canvas):
        _propose(canvas, aligned(boxes, edge), f"Align {edge}")


def distribute(canvas: Board, axis: Axis) -> None:
    """Proposes equal gaps between what is selected."""
    if boxes := boxes_of(canvas):
        _propose(canvas, distributed(boxes, axis), f"Distribute {'across' if axis == 'horizontal' else 'down'}")


def _propose(canvas: Board, shifts: Mapping[str, Shift], label: str) -> None:
    design = canvas.placed_design()
    moved = {path: shift for path, shift in shifts.items() if any(abs(way) > 1e-9 for way in shift)}
    change = Change(label=label)
    for path, (dx, dy) in moved.items():
        section, _, key = path.partition("/")
        if section == "marks":
            step = verbs.shift_marks(design, [key], dx, dy)
        else:
            x, y = design.board.positions[key]
            step = verbs.move(design, {key: (x + dx, y + dy)})
        design = apply(design, step)
        change = change.squash(step)
    if change.touched:
        canvas.propose(change.model_copy(update={"label": label}))


class Tidy(QVariantAnimation):
    """Cards glide to a layout in layers; at the end it is proposed as one Change."""

    def __init__(self, canvas: Board) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        design = canvas.placed_design()
        chosen = canvas.taken_along()
        ids = chosen if len(chosen) > 1 else list(design.components)
        self._from = {key: positions(design)[key] for key in ids}
        self._to = tidied(design, ids)
        self._all_seen = self._sees_all()
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(TIDY_MS)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.valueChanged.connect(self._show)
        self.finished.connect(self._propose)

    def _show(self, share: float) -> None:
        there = self._canvas.diagram.cards
        self._canvas.diagram.preview({key: self._between(key, share) for key in self._from if key in there})

    def _between(self, key: str, share: float) -> Position:
        (x0, y0), (x1, y1) = self._from[key], self._to[key]
        return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share

    def _propose(self) -> None:
        self._canvas.diagram.settle()
        design = self._canvas.placed_design()
        moved = {key: to for key, to in self._to.items() if key in design.components and self._from[key] != to}
        if moved:
            label = "Tidy" if len(self._to) == len(design.components) else f"Tidy {len(self._to)} components"
            self._canvas.propose(verbs.move(design, moved).model_copy(update={"label": label}))
        if self._all_seen and not self._sees_all():
            self._canvas.fit()
        self.deleteLater()

    def _sees_all(self) -> bool:
        return self._canvas.visible_rect().contains(self._canvas.diagram.content_rect())
