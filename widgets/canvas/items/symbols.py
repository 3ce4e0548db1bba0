"""Small shapes that say what a color alone must not: states and severities."""

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from widgets.canvas.items.ink import Ink
from widgets.theme import Shape


def draw_state(painter: QPainter, ink: Ink, shape: Shape, color: str, centre: QPointF, radius: float) -> None:
    """A state's badge: a filled disc with the state's own mark cut out of it."""
    painter.setPen(ink.pen(ink.theme.surface, 1.5))
    painter.setBrush(ink.color(color))
    painter.drawEllipse(centre, radius, radius)
    if shape == "disc":
        return
    painter.setPen(ink.pen(ink.theme.surface, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    r = radius * 0.45
    x, y = centre.x(), centre.y()
    if shape == "cross":
        painter.drawLine(QPointF(x - r, y - r), QPointF(x + r, y + r))
        painter.drawLine(QPointF(x - r, y + r), QPointF(x + r, y - r))
    elif shape == "bars":
        painter.drawLine(QPointF(x - r * 0.7, y - r), QPointF(x - r * 0.7, y + r))
        painter.drawLine(QPointF(x + r * 0.7, y - r), QPointF(x + r * 0.7, y + r))
    elif shape == "triangle":
        painter.drawLine(QPointF(x, y - r * 1.2), QPointF(x, y + r * 0.2))
        painter.drawPoint(QPointF(x, y + r * 1.2))
    elif shape == "ring":
        painter.drawArc(QRectF(x - r, y - r, 2 * r, 2 * r), 90 * 16, -270 * 16)
    else:
        painter.drawLine(QPointF(x, y - r * 1.1), QPointF(x, y + r * 1.1))
        painter.drawPolyline(
            QPolygonF([QPointF(x - r, y + r * 0.2), QPointF(x, y + r * 1.1), QPointF(x + r, y + r * 0.2)])
        )


def draw_severity(painter: QPainter, ink: Ink, severity: str, centre: QPointF) -> None:
    """A problem's badge: an octagon (error), a triangle (warning) or a disc with i (advice)."""
    x, y = centre.x(), centre.y()
    painter.setPen(ink.pen(ink.theme.surface, 1.5))
    painter.setBrush(ink.color(severity_color(ink, severity)))
    if severity == "error":
        points = [centre + QPointF(sin((k + 0.5) * pi / 4), sin((k + 2.5) * pi / 4)) * 8.5 for k in range(8)]
        painter.drawPolygon(QPolygonF(points))
    elif severity == "warning":
        painter.drawPolygon(QPolygonF([QPointF(x, y - 9), QPointF(x + 9, y + 7), QPointF(x - 9, y + 7)]))
    else:
        painter.drawEllipse(centre, 8, 8)
    painter.setPen(ink.pen(ink.theme.surface, 1.8))
    if severity == "advice":
        painter.drawPoint(QPointF(x, y - 3.5))
        painter.drawLine(QPointF(x, y), QPointF(x, y + 3.5))
    else:
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 1))
        painter.drawPoint(QPointF(x, y + 4.2))


def severity_color(ink: Ink, severity: str) -> str:
    colors = {"error": ink.theme.error, "warning": ink.theme.warning}
    return colors.get(severity, ink.theme.advice)


def draw_pill(painter: QPainter, ink: Ink, text: str, right: QPointF, color: str) -> None:
    """A short text in a rounded outline that ends at `right`."""
    width = ink.strong_metrics.horizontalAdvance(text) + 12
    rect = QRectF(right.x() - width, right.y() - 8, width, 16)
    painter.setPen(ink.pen(color, 1.2))
    painter.setBrush(ink.color(ink.theme.surface))
    painter.drawRoundedRect(rect, 8, 8)
    painter.setPen(ink.pen(color))
    painter.setFont(ink.strong_font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
