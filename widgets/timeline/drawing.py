"""How the track of the time line is painted."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from engine.results.frame import AlertSeen, Marker
from widgets.figures import moment
from widgets.theme import Theme
from widgets.timeline.lanes import GAP_PX, Bar, Scale, fits

AXIS_PX, FLAGS_PX = 18, 14
LEAST_TEXT_PX = 24
"""With less room a text says nothing."""
_LETTERS: Mapping[str, str] = {"failed": "✕", "detected": "!", "recovered": "✓"}


class Sight(NamedTuple):
    """All that is seen of a track."""

    theme: Theme
    scale: Scale
    bars: Sequence[Bar]
    rects: Sequence[QRectF]
    chosen: int
    recorded_s: float
    shown_s: float | None
    ghost_s: float | None
    marked: tuple[float, float] | None
    markers: Sequence[Marker]
    alerts: Sequence[AlertSeen]
    focused: bool


def paint(painter: QPainter, rect: QRect, sight: Sight) -> None:
    """Paints the whole track into `rect`."""
    painter.fillRect(rect, QColor(sight.theme.surface))
    bottom = rect.height() - AXIS_PX
    _paint_ground(painter, sight, rect.width(), bottom)
    for bar, place in zip(sight.bars, sight.rects, strict=True):
        _paint_bar(painter, sight, bar, place)
    metrics = painter.fontMetrics()
    painter.setPen(QColor(sight.theme.text))
    for bar, room in zip(sight.bars, text_rooms(sight, metrics, rect), strict=True):
        if room.width() > LEAST_TEXT_PX:
            text = metrics.elidedText(bar.text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    _paint_flags(painter, sight)
    _paint_heads(painter, sight, bottom)
    if sight.focused:
        painter.setPen(QPen(QColor(sight.theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _paint_ground(painter: QPainter, sight: Sight, width: int, bottom: float) -> None:
    theme, scale = sight.theme, sight.scale
    if sight.recorded_s > 0:
        seen = QRectF(scale.left, FLAGS_PX, scale.x(sight.recorded_s) - scale.left, bottom - FLAGS_PX)
        painter.fillRect(seen, QColor(theme.raised))
    if sight.marked is not None:
        first, last = scale.x(sight.marked[0]), scale.x(sight.marked[1])
        painter.fillRect(QRectF(first, 0, last - first, bottom), QColor(theme.accent_soft))
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLine(QPointF(scale.left, bottom), QPointF(scale.right, bottom))
    ticks = scale.ticks()
    for time_s in ticks:
        x = scale.x(time_s)
        painter.setPen(QPen(QColor(theme.grid), 1))
        painter.drawLine(QPointF(x, FLAGS_PX), QPointF(x, bottom))
        painter.setPen(QColor(theme.muted))
        where = QRectF(min(x - 40, width - 82.0), bottom + 1, 80, AXIS_PX - 2)
        side = Qt.AlignmentFlag.AlignHCenter
        if time_s == 0:
            where, side = QRectF(x - 2, bottom + 1, 80, AXIS_PX - 2), Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            where, side | Qt.AlignmentFlag.AlignVCenter, moment(time_s, ticks[1] if len(ticks) > 1 else 0.0)
        )


def text_rooms(sight: Sight, metrics: QFontMetrics, rect: QRect) -> list[QRectF]:
    """Where the texts of the bars stand: in the bar or behind it, up to the next bar of its lane."""
    rooms = []
    order = [(one.left(), number) for number, one in enumerate(sight.rects)]
    for number, (bar, place) in enumerate(zip(sight.bars, sight.rects, strict=True)):
        left = place.left() + 6 if fits(place.width(), metrics.horizontalAdvance(bar.text)) else place.right() + GAP_PX
        behind = (one for one in order if one > order[number] and sight.rects[one[1]].top() == place.top())
        right = min(behind, default=(float(rect.width()), 0))[0] - GAP_PX
        rooms.append(QRectF(left, place.top() - 3, right - left, place.height() + 6))
    return rooms


def _paint_bar(painter: QPainter, sight: Sight, bar: Bar, rect: QRectF) -> None:
    theme = sight.theme
    chosen = bar.place == sight.chosen
    painter.setPen(QPen(QColor(theme.accent if chosen else theme.warning), 1.6 if chosen else 1.0))
    fill = QColor(theme.warning)
    fill.setAlphaF(0.28)
    painter.setBrush(fill)
    if bar.end_s > bar.start_s:
        painter.drawRoundedRect(rect, 4, 4)
    else:
        x, middle = rect.left(), rect.center().y()
        painter.drawPolygon(QPolygonF([QPointF(x, middle - 6), QPointF(x + 10, middle), QPointF(x, middle + 6)]))


def _paint_flags(painter: QPainter, sight: Sight) -> None:
    theme = sight.theme
    colors = {"failed": theme.error, "detected": theme.warning, "recovered": theme.fine}
    flags = [(marker.time_s, colors[marker.what], _LETTERS[marker.what]) for marker in sight.markers]
    flags += [(alert.fired_s, theme.late, "⚑") for alert in sight.alerts]
    for time_s, color, letter in flags:
        painter.setPen(QColor(color))
        where = QRectF(sight.scale.x(time_s) - 8, 0, 16, FLAGS_PX)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letter)


def _paint_heads(painter: QPainter, sight: Sight, bottom: float) -> None:
    """Lines at the newest moment, at the one shown, and where a drop would go."""
    theme, scale = sight.theme, sight.scale
    newest = (sight.recorded_s or None, theme.edge, 1.0)
    for time_s, color, width in (newest, (sight.shown_s, theme.accent, 2.0), (sight.ghost_s, theme.warning, 1.5)):
        if time_s is not None:
            painter.setPen(QPen(QColor(color), width))
            painter.drawLine(QPointF(scale.x(time_s), 0), QPointF(scale.x(time_s), bottom))
