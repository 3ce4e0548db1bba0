"""How a span is drawn: what it did in its own hatching and color, the critical path as a line below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.language import tr
from widgets.theme import LIGHT, Theme
from widgets.traces.scale import room_of, ticks

if TYPE_CHECKING:
    from engine.results.traces import Critical, Doing, Span

DRAWING = Qt.ItemDataRole.UserRole + 1
BAR_PX, LINE_PX, CROSS_PX = 10, 2.5, 3.5
LEAST_PX = 1.0
TITLES: Mapping[Doing, str] = {"network": "Network", "queue": "In line", "service": "Service", "wait": "Held up"}
"""What the legend explains; with "below" a call only waits for those it has placed."""
CRITICAL = "Critical path"
HATCHES: Mapping[Doing, Qt.BrushStyle] = {
    "network": Qt.BrushStyle.SolidPattern,
    "queue": Qt.BrushStyle.BDiagPattern,
    "service": Qt.BrushStyle.SolidPattern,
    "wait": Qt.BrushStyle.Dense5Pattern,
}


class Drawing(NamedTuple):
    """A row of the waterfall: a span within its trace."""

    span: Span
    critical: Sequence[Critical]
    start_s: float
    end_s: float
    """Of the part of the trace that the column shows."""
    after: bool = False
    """The part after the answer."""


def color(doing: Doing, theme: Theme) -> QColor:
    """The color of what a span does."""
    return QColor(
        {
            "network": theme.edge,
            "queue": theme.busy,
            "service": theme.fine,
            "wait": theme.late,
            "below": theme.border,
        }[doing]
    )


def paint_doing(painter: QPainter, place: QRectF, doing: Doing, theme: Theme) -> None:
    """A stretch: full height where the call is served or stands in line, thin on the way and while others work."""
    ink = color(doing, theme)
    if doing in ("network", "below"):
        height = place.height() / (2 if doing == "network" else 6)
        place = QRectF(place.left(), place.center().y() - height / 2, place.width(), height)
    else:
        paper = QColor(ink)
        paper.setAlpha(60)
        painter.fillRect(place, paper)
    painter.fillRect(place, QBrush(ink, HATCHES.get(doing, Qt.BrushStyle.SolidPattern)))


class Bars(QStyledItemDelegate):
    """Draws the last column of the waterfall."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        drawing = index.data(DRAWING)
        super().paint(painter, option, index)
        if not isinstance(drawing, Drawing):
            return
        if drawing.after:
            painter.setPen(QColor(self.theme.border))
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        room = room_of(option.rect)
        lasted_s = max(drawing.end_s - drawing.start_s, 1e-12)
        painter.setPen(QColor(self.theme.grid))
        for tick in ticks(lasted_s, room):
            painter.drawLine(QLineF(tick.x, option.rect.top(), tick.x, option.rect.bottom()))
        top = room.center().y() - BAR_PX / 2

        def x(time_s: float) -> float:
            return room.left() + room.width() * (time_s - drawing.start_s) / lasted_s

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in drawing.span.stretches:
            from_s, to_s = max(one.start_s, drawing.start_s), min(one.end_s, drawing.end_s)
            if from_s <= to_s and (one.start_s < drawing.end_s or not drawing.after):
                width = max(LEAST_PX, x(to_s) - x(from_s))
                paint_doing(painter, QRectF(x(from_s), top, width, BAR_PX), one.doing, self.theme)
        painter.setPen(QPen(QColor(self.theme.accent), LINE_PX))
        below = top + BAR_PX + LINE_PX
        for part in drawing.critical:
            painter.drawLine(QLineF(x(part.start_s), below, max(x(part.end_s), x(part.start_s) + LEAST_PX), below))
        if drawing.span.cause is not None and drawing.start_s <= drawing.span.end_s <= drawing.end_s:
            self._cross(painter, QPointF(min(x(drawing.span.end_s), room.right()), room.center().y()))
        painter.restore()

    def _cross(self, painter: QPainter, at: QPointF) -> None:
        """Where a call failed."""
        painter.setPen(QPen(QColor(self.theme.error), 2))
        for sign in (-1, 1):
            arm = QPointF(CROSS_PX, sign * CROSS_PX)
            painter.drawLine(QLineF(at - arm, at + arm))


class Legend(QWidget):
    """Says what the hatchings mean."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.setAccessibleName(", ".join(map(tr, (*TITLES.values(), CRITICAL))))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        at, middle = 4.0, self.height() / 2
        metrics = self.fontMetrics()
        for doing, title in (*TITLES.items(), (None, CRITICAL)):
            sample = QRectF(at, middle - BAR_PX / 2, 18, BAR_PX)
            if doing is None:
                painter.setPen(QPen(QColor(self.theme.accent), LINE_PX))
                painter.drawLine(QLineF(sample.left(), middle, sample.right(), middle))
            else:
                paint_doing(painter, sample, doing, self.theme)
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(QPointF(sample.right() + 5, middle + metrics.capHeight() / 2), tr(title))
            at = sample.right() + 5 + metrics.horizontalAdvance(tr(title)) + 14
