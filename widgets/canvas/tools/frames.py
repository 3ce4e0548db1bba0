"""Frames drawn larger than their members need: by a corner, and moved with their group."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Framing
from widgets.canvas.board import Board
from widgets.canvas.items.frame import HEADER, Frame

_SMALLEST = 3 * HEADER


class ResizeFrame:
    """Drags one corner of a frame; it never becomes smaller than its members need."""

    def __init__(self, canvas: Board, frame: Frame, corner: str) -> None:
        self._canvas, self._frame, self._before = canvas, frame, frame.framing
        self._left, self._top = corner.endswith("left"), corner.startswith("top")

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        rect = self._resized(at)
        self._frame.show_framing(
            self._before.model_copy(update={"box": (rect.x(), rect.y(), rect.width(), rect.height())})
        )
        self._canvas.diagram.settle()

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        rect, before = self._resized(at), self._frame.rect
        self.cancel()
        if rect == self._frame.rect and rect == before:
            return
        box = None if rect == self._frame.least else (rect.x(), rect.y(), rect.width(), rect.height())
        change = verbs.resize_frame(self._canvas.placed_design(), self._frame.id, box)
        if change.touched:
            self._canvas.propose(change)

    def cancel(self) -> None:
        self._frame.show_framing(self._before)
        self._canvas.diagram.settle()

    def _resized(self, at: QPointF) -> QRectF:
        at = self._canvas.snapped(at)
        least = self._frame.least
        rect = QRectF(self._frame.rect)
        if self._left:
            rect.setLeft(min(at.x(), rect.right() - _SMALLEST))
        else:
            rect.setRight(max(at.x(), rect.left() + _SMALLEST))
        if self._top:
            rect.setTop(min(at.y(), rect.bottom() - _SMALLEST))
        else:
            rect.setBottom(max(at.y(), rect.top() + _SMALLEST))
        return rect if least.isNull() else rect.united(least)


def drawn_frames(canvas: Board, moving: Collection[str]) -> Mapping[str, Framing]:
    """The frames drawn by hand whose group moves as a whole with these components, or is selected."""
    diagram = canvas.diagram
    found = {}
    for key, framing in diagram.design.board.frames.items():
        members = diagram.members(key)
        whole = bool(members) and members <= set(moving)
        if framing.box is not None and (whole or f"places/{key}" in canvas.selection):
            found[key] = framing
    return found


def show_frames(canvas: Board, frames: Mapping[str, Framing], delta: QPointF) -> None:
    """Shows frames elsewhere, by so many canvas units."""
    for key, framing in frames.items():
        canvas.diagram.frames[key].show_framing(framing.shifted(delta.x(), delta.y()))


def shifted_frames(canvas: Board, design: Design, moving: Collection[str], delta: QPointF) -> list[Change]:
    """The steps that move the frames of whole groups along."""
    frames = drawn_frames(canvas, moving)
    moved = {key: framing.shifted(delta.x(), delta.y()).box for key, framing in frames.items()}
    return [verbs.resize_frame(design, key, box) for key, box in moved.items()]
