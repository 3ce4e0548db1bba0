"""Previews of what is not there yet: a link being drawn, a component about to be dropped."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.canvas.items.ink import Ink
from widgets.canvas.routing import Route
from widgets.language import remark


class GhostWire(QGraphicsItem):
    """A link that follows the mouse; where it may not end it says why."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink
        self.reason = ""
        self.path = QPainterPath()
        self._end = QPointF()
        self.setZValue(50)

    def follow(self, route: Route) -> None:
        self.prepareGeometryChange()
        self.path, self._end = route.path(), route.end

    def say(self, reason: str) -> None:
        """Why it may not end here; empty where it may."""
        self.prepareGeometryChange()
        self.reason = remark(reason)
        self.update()

    def boundingRect(self) -> QRectF:
        rect = self.path.controlPointRect().adjusted(-10, -10, 10, 10)
        return rect.united(self._note()) if self.reason else rect

    def _note(self) -> QRectF:
        width = self.ink.small_metrics.horizontalAdvance(self.reason) + 20
        return QRectF(self._end.x() - width / 2, self._end.y() + 38, width, 24)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme = self.ink.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        color = theme.error if self.reason else theme.accent
        style = Qt.PenStyle.DashLine if self.reason else Qt.PenStyle.SolidLine
        painter.setPen(self.ink.pen(color, 2.0, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path)
        painter.setBrush(self.ink.color(color))
        painter.drawEllipse(self._end, 4, 4)
        if self.reason:
            painter.setPen(self.ink.pen(color))
            painter.setBrush(self.ink.color(theme.surface))
            painter.drawRoundedRect(self._note(), 6, 6)
            painter.setFont(self.ink.small_font)
            painter.drawText(self._note(), Qt.AlignmentFlag.AlignCenter, self.reason)
