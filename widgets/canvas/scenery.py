"""What stands still on a canvas, painted part by part: item by item from near, in bulk from far away."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView

from widgets.canvas import overview
from widgets.canvas.items.wire import LABELS
from widgets.canvas.reading import read
from widgets.canvas.scene import Diagram

_PIECE = QSize(240, 180)
"""Pixels that are painted in a few milliseconds where a diagram is densest."""
_AHEAD = 120
"""Pixels around the viewport that are painted before a pan shows them, where painting takes long."""
_ALL = QSize(100_000, 100_000)


class Scenery:
    """The artist of one view."""

    def __init__(self, view: QGraphicsView, diagram: Diagram) -> None:
        self._view, self._diagram = view, diagram
        self._overview = overview.Overview(diagram)

    @property
    def piece(self) -> QSize:
        """How large a piece may be painted in one go: in bulk everything."""
        return _ALL if self._far else _PIECE

    @property
    def margin(self) -> int:
        """So much around what is in sight is worth painting ahead: in bulk nothing."""
        return 0 if self._far else _AHEAD

    @property
    def _zoom(self) -> float:
        return self._view.transform().m11()

    @property
    def _far(self) -> bool:
        return overview.is_far(self._diagram, self._zoom)

    def paint(self, painter: QPainter, part: QRect) -> None:
        if self._far:
            self.sketch(painter, part)
        else:
            self._view.render(painter, QRectF(part), part)

    def sketch(self, painter: QPainter, part: QRect) -> None:
        self._overview.paint(painter, self._view.viewportTransform(), part)

    def look(self, part: QRect) -> Iterable[QRectF]:
        rect = self._view.viewportTransform().inverted()[0].mapRect(QRectF(part))
        if self._far:
            return [rect] if self._overview.read() else []
        return read(self._diagram, rect, self._zoom >= LABELS)
