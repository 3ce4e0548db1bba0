"""A heat map: the utilization of every component over time, a row each."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.results.frame import Floats, Series
from widgets.language import tr
from widgets.theme import LIGHT, Theme

ROW_PX, LABELS_PX, TITLE_PX, EDGE_PX = 16, 110, 22, 10
MOST_ROWS = 40


class HeatMap(QWidget):
    """Rows are components, the busiest on top; from pale to the color of the load."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._names: Sequence[str] = ()
        self._loads: Floats = np.empty((0, 0))
        self._end_s = 0.0
        self._image = QImage()
        self.setAccessibleName(tr("Chart: heat map of utilization"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._color()
        self.update()

    def draw(self, series: Series) -> None:
        """Show the run so far."""
        means = {name: float(np.mean(one.utilization)) for name, one in series.components.items() if len(series.time_s)}
        self._names = sorted(means, key=lambda name: -means[name])[:MOST_ROWS]
        rows = [series.components[name].utilization for name in self._names]
        self._loads = np.vstack(rows) if rows else np.empty((0, 0))
        self._end_s = float(series.time_s[-1]) if len(series.time_s) else 0.0
        self._color()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, TITLE_PX + max(1, len(self._names)) * ROW_PX + EDGE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _color(self) -> None:
        """One pixel a bucket and component."""
        if not self._loads.size:
            self._image = QImage()
            return
        ground = _rgb(self._theme.surface)
        loads = np.nan_to_num(self._loads)
        strength = np.clip(0.15 + 0.85 * loads, 0, 1)[..., None]
        pixels = np.empty((*loads.shape, 3))
        for low, high in ((0.0, 0.7), (0.7, 0.9), (0.9, np.inf)):
            within = (loads >= low) & (loads < high)
            pixels[within] = _rgb(self._theme.load_color(low))
        pixels = ground + (pixels - ground) * strength
        data = np.ascontiguousarray(pixels.astype(np.uint8))
        height, width = loads.shape
        self._image = QImage(data.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()

    def _field(self) -> QRectF:
        return QRectF(LABELS_PX, TITLE_PX, self.width() - LABELS_PX - EDGE_PX, len(self._names) * ROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        bold = self.font()
        bold.setPixelSize(self._theme.px(11))
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QPointF(6, 15), tr("Heat map of utilization"))
        bold.setBold(False)
        painter.setFont(bold)
        if not self._image.isNull():
            painter.drawImage(self._field(), self._image)
        painter.setPen(QColor(self._theme.muted))
        metrics = painter.fontMetrics()
        for row, name in enumerate(self._names):
            place = QRectF(6, TITLE_PX + row * ROW_PX, LABELS_PX - 12, ROW_PX)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, LABELS_PX - 12)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def reading(self, at: QPointF) -> str:
        """What lies under a point, in words; empty beside the map."""
        field = self._field()
        if not field.contains(at) or not self._loads.size:
            return ""
        row = min(int((at.y() - field.top()) / ROW_PX), len(self._names) - 1)
        share = (at.x() - field.left()) / field.width()
        column = min(int(share * self._loads.shape[1]), self._loads.shape[1] - 1)
        return f"{self._names[row]} at {share * self._end_s:.0f} s: {self._loads[row, column]:.0%}"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QToolTip.showText(event.globalPosition().toPoint(), self.reading(event.position()), self)


def _rgb(color: str) -> Floats:
    ink = QColor(color)
    return np.array([ink.red(), ink.green(), ink.blue()], np.float64)
