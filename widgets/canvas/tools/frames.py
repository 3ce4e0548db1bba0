"""Frames drawn larger than their members need: by a corner or an edge, and moved with their group."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Framing
from widgets.canvas.board import Board
from widgets.canvas.items.frame import HEADER, Frame
from widgets.canvas.items.handles import pulled

_SMALLEST = 3 * HEADER


class ResizeFrame:
    """Drags a corner or an edge of a frame; it never becomes smaller than its members need."""

    def __init__(self, canvas: Board, frame: Frame, handle: str) -> None:
        self._canvas, self._frame, self._before = canvas, frame, frame.framing
        self._handle = handle

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
        change = verbs.resize_frame(self._canvas.placed_design(), self._frame.path, box)
        if change.touched:
            self._canvas.propose(change)

    def cancel(self) -> None:
        self._frame.show_framing(self._before)
        self._canvas.diagram.settle()

    def _resized(self, at: QPointF) -> QRectF:
        at = self._canvas.snapped(at)
        least = self._frame.least
        rect = QRectF(self._frame.rect)
        x, y = at.x(), at.y()
        x = min(x, rect.right() - _SMALLEST) if "left" in self._handle else max(x, rect.left() + _SMALLEST)
        y = min(y, rect.bottom() - _SMALLEST) if "top" in self._handle else max(y, rect.top() + _SMALLEST)
        rect = pulled(rect, self._handle, QPointF(x, y))
        return rect if least.isNull() else rect.united(least)


def drawn_frames(canvas: Board, moving: Collection[str]) -> Mapping[str, Framing]:
    """The frames drawn by hand, by path, whose group moves as a whole with these components, or is selected."""
    diagram, board = canvas.diagram, canvas.diagram.design.board
    known: dict[str, Framing] = {f"places/{key}": framing for key, framing in board.frames.items()}
    known |= {f"groups/{key}": group for key, group in board.groups.items()}
    found = {}
    for path, framing in known.items():
        if framing.box is not None:
            members = diagram.held(path)
            if (members and members <= set(moving)) or path in canvas.selection:
                found[path] = framing
    return found


def show_frames(canvas: Board, frames: Mapping[str, Framing], delta: QPointF) -> None:
    """Shows frames elsewhere, by so many canvas units."""
    for path, framing in frames.items():
        frame = canvas.diagram.item(path)
        if isinstance(frame, Frame):
            frame.show_framing(framing.shifted(delta.x(), delta.y()))


def shifted_frames(canvas: Board, design: Design, moving: Collection[str], delta: QPointF) -> list[Change]:
    """The steps that move the frames of whole groups along."""
    frames = drawn_frames(canvas, moving)
    moved = {path: framing.shifted(delta.x(), delta.y()).box for path, framing in frames.items()}
    return [verbs.resize_frame(design, path, box) for path, box in moved.items()]
