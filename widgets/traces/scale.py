"""The scale above the bars of a waterfall: what a column shows, and round times since its beginning."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from engine.moments import marks
from widgets.figures import amount
from widgets.theme import LIGHT, Theme

EDGE_PX = 6
"""Between the edge of a column and the bars in it."""
LEAST_S = 1e-5
"""Shorter times are not told apart in words."""
APART_PX, TICK_PX, HIGH_PX, TEXT_PX = 60, 4, 36, 10


class Tick(NamedTuple):
    """A round time since the beginning of a column, and where it stands in it."""

    x: float
    text: str


def ticks(lasted_s: float, room: QRectF) -> Sequence[Tick]:
    """Round times that leave each other room to be read."""
    if lasted_s <= 0 or room.width() < APART_PX:
        return ()
    found = marks(0.0, lasted_s, max(LEAST_S, lasted_s * APART_PX / room.width()))
    return [Tick(room.left() + room.width() * at / lasted_s, amount(1000 * at, "ms") if at else "0") for at in found]


def room_of(column: QRect) -> QRectF:
    """Where the bars stand in a column."""
    return QRectF(column).adjusted(EDGE_PX, 0, -EDGE_PX, 0)


class Scale(QHeaderView):
    """The header of a waterfall; a column that shows time has a scale below its title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._lasting_s: dict[int, float] = {}
        self._theme: Theme = LIGHT
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(HIGH_PX))
        self.viewport().update()

    def show_times(self, lasting_s: dict[int, float]) -> None:
        """Draw a scale above these columns, each of its own length."""
        self._lasting_s = lasting_s
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        room = room_of(rect)
        font = painter.font()
        font.setPixelSize(self._theme.px(TEXT_PX))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for x, text in ticks(self._lasting_s.get(column, 0.0), room):
            painter.setPen(QColor(self._theme.border))
            painter.drawLine(QLineF(x, rect.bottom() - TICK_PX, x, rect.bottom()))
            wide = metrics.horizontalAdvance(text)
            left = min(max(room.left(), x - wide / 2), room.right() - wide)
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(QPointF(left, rect.bottom() - TICK_PX - 3), text)
