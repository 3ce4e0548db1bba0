"""A chart as a drawing of lines: what it paints on the screen, painted into an SVG."""

from PySide6.QtCore import QBuffer, QByteArray, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def svg_of(chart: QWidget, title: str) -> bytes:
    """The chart as it stands there, as an SVG drawing of this title."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(chart.size())
    generator.setViewBox(chart.rect())
    generator.setTitle(title)
    painter = QPainter(generator)
    chart.render(painter, QPoint())
    painter.end()
    return bytes(data.data())
