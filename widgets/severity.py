"""The shapes of severities."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF


def severity_icon(severity: str, color: str, selected: str = "white") -> QIcon:
    """A shape for each severity, so that it is not told by color alone: disc with a cross, triangle, ring.

    In a selected row, whose ground may have its very color, it is drawn in the color of what is `selected`.
    """
    icon = QIcon(_shape(severity, color, "white"))
    icon.addPixmap(_shape(severity, selected, color), QIcon.Mode.Selected)
    return icon


def _shape(severity: str, color: str, inner: str) -> QPixmap:
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, paper = QColor(color), QPen(QColor(inner), 1.8)
    painter.setPen(QPen(ink, 1.6))
    if severity == "error":
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(1, 1, 12, 12))
        painter.setPen(paper)
        painter.drawLine(QPointF(4.8, 4.8), QPointF(9.2, 9.2))
        painter.drawLine(QPointF(9.2, 4.8), QPointF(4.8, 9.2))
    elif severity == "warning":
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([QPointF(7, 1.5), QPointF(13, 12.5), QPointF(1, 12.5)]))
        painter.setPen(paper)
        painter.drawLine(QPointF(7, 5.5), QPointF(7, 8.5))
        painter.drawPoint(QPointF(7, 11))
    else:
        painter.drawEllipse(QRectF(1.5, 1.5, 11, 11))
        painter.drawLine(QPointF(7, 6.5), QPointF(7, 10))
        painter.drawPoint(QPointF(7, 4))
    painter.end()
    return pixmap
