"""Many small discs at once, copied from a sheet where each color is drawn once, at every quarter of a pixel."""

from functools import cached_property
from itertools import product
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

_PARTS = 4
"""A disc lies at a quarter of a pixel: coarser it would be seen to jump."""


class Dots:
    """Paints discs of one size in a few colors."""

    def __init__(self) -> None:
        self._made_for: object = None
        self._sheet = QPixmap()
        self._side = 0

    @cached_property
    def _fragments(self) -> Any:
        """Where each disc comes from and goes to: ten numbers a row, filled without a loop."""
        from pyqtgraph.Qt import internals  # with the first dots, not with the window

        return internals.PrimitiveArray(QPainter.PixmapFragment, 10)

    def paint(
        self,
        painter: QPainter,
        spots: NDArray[np.float64],
        tones: NDArray[np.int64],
        colors: tuple[str, ...],
        width: float,
    ) -> None:
        """Draws discs so wide, at spots of what the painter draws, in the colors with these numbers."""
        if not len(spots):
            return
        seen_by, ratio = QTransform(painter.worldTransform()), painter.device().devicePixelRatio()
        self._make(colors, round(width * seen_by.m11() * ratio, 2))
        x, y = (spots * seen_by.m11() + (seen_by.dx(), seen_by.dy())).T * ratio
        left, top = np.floor(x), np.floor(y)
        across, down = ((x - left) * _PARTS).astype(np.int64), ((y - top) * _PARTS).astype(np.int64)
        side = self._side
        self._fragments.resize(len(spots))
        rows = self._fragments.ndarray()
        rows[:, 0], rows[:, 1] = left - side // 2 + side / 2, top - side // 2 + side / 2
        rows[:, 2], rows[:, 3] = across * side, (tones * _PARTS + down) * side
        rows[:, 4:] = side, side, 1, 1, 0, 1
        painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        first, count = self._fragments.drawargs()
        painter.drawPixmapFragments(first, count, self._sheet)
        painter.setWorldTransform(seen_by)

    def _make(self, colors: tuple[str, ...], width: float) -> None:
        if self._made_for == (colors, width):
            return
        self._made_for = colors, width
        side = self._side = ceil(width) + 3
        rows = len(colors) * _PARTS
        self._sheet = QPixmap(side * _PARTS, side * rows)
        self._sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, column in product(range(rows), range(_PARTS)):
            tone, down = divmod(row, _PARTS)
            painter.setPen(QPen(QColor(colors[tone]), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            middle = QPointF(side // 2 + (column + 0.5) / _PARTS, side // 2 + (down + 0.5) / _PARTS)
            painter.drawPoint(QPointF(column * side, row * side) + middle)
        painter.end()
