"""Sketching: a whiteboard mark is drawn by pressing and dragging, or by a mere click."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from engine.design import verbs
from engine.design.marks import Mark, parse_mark
from widgets.canvas.board import Board
from widgets.canvas.items.sketch import Sketch

SMALL = 6.0
"""A drag shorter than this is a click: the mark gets its usual size there."""
USUAL: Mapping[str, tuple[float, float]] = {"note": (160.0, 100.0), "text": (200.0, 28.0)}
USUAL_SHAPE = (140.0, 90.0)
USUAL_LINE = 120.0
STRAIGHT = ("arrow", "line")


class Sketching:
    """Draws one mark of a kind; Shift keeps a shape square and a line level or upright."""

    def __init__(self, canvas: Board, at: QPointF, kind: str) -> None:
        self._canvas, self._kind = canvas, kind
        self._points = [at, at]
        self._sketch = Sketch("new", self._mark(), canvas.diagram.ink)
        canvas.diagram.addItem(self._sketch)

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        if self._kind == "pen":
            self._points += [at] * (at != self._points[-1])
        else:
            even = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._points[-1] = _evened(self._points[0], at, self._kind in STRAIGHT) if even else at
        self._sketch.show_mark(self._mark())

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        self.move(at, event)
        self.cancel()
        self._canvas.propose(verbs.set_mark(self._canvas.placed_design(), None, self._mark(finished=True)))

    def cancel(self) -> None:
        self._canvas.diagram.removeItem(self._sketch)

    def _mark(self, *, finished: bool = False) -> Mark:
        first, last = self._points[0], self._points[-1]
        clicked = finished and len(self._points) == 2 and (last - first).manhattanLength() < SMALL
        if self._kind in STRAIGHT:
            last = first + QPointF(USUAL_LINE, 0) if clicked else last
            return _made(self._kind, points=[(first.x(), first.y()), (last.x(), last.y())])
        if self._kind == "pen":
            return _made("pen", points=[(point.x(), point.y()) for point in thinned(self._points)])
        rect = QRectF(first, last).normalized()
        if clicked:
            width, height = USUAL.get(self._kind, USUAL_SHAPE)
            rect = QRectF(first.x(), first.y(), width, height)
        width, height = max(8.0, float(round(rect.width()))), max(8.0, float(round(rect.height())))
        return _made(self._kind, x=float(round(rect.x())), y=float(round(rect.y())), width=width, height=height)


def _made(kind: str, **fields: Any) -> Mark:
    return parse_mark({"kind": kind, **fields})


def _evened(start: QPointF, at: QPointF, straight: bool) -> QPointF:
    dx, dy = at.x() - start.x(), at.y() - start.y()
    if straight:
        return QPointF(at.x(), start.y()) if abs(dx) >= abs(dy) else QPointF(start.x(), at.y())
    side = max(abs(dx), abs(dy))
    return start + QPointF(side if dx >= 0 else -side, side if dy >= 0 else -side)


def thinned(points: list[QPointF], slack: float = 0.6) -> list[QPointF]:
    """The stroke without points that lie within `slack` units of the line between the others.

    Source: Douglas and Peucker, Cartographica 10(2), 1973.
    """
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, distance = -1, slack
        for place in range(first + 1, last):
            away = _distance(points[place], points[first], points[last])
            if away > distance:
                far, distance = place, away
        if far >= 0:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[place] for place in sorted(keep)]


def _distance(point: QPointF, start: QPointF, end: QPointF) -> float:
    along, rest = end - start, point - start
    length2 = QPointF.dotProduct(along, along)
    share = max(0.0, min(1.0, QPointF.dotProduct(rest, along) / length2)) if length2 else 0.0
    away = rest - along * share
    return float(QPointF.dotProduct(away, away) ** 0.5)
