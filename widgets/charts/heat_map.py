"""A heat map: one figure of every component over time, a row each."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.moments import marks
from engine.results.frame import Floats, Series
from widgets.charts.offers import offer
from widgets.charts.stretch import Span
from widgets.charts.vector import svg_of
from widgets.figures import amount, clock, moment
from widgets.language import tr
from widgets.metrics import METRICS
from widgets.theme import LIGHT, Theme

ROW_PX, LABELS_PX, TITLE_PX, EDGE_PX, AXIS_PX = 16, 110, 22, 10, 18
APART_PX = 90
"""Moments below the map stand so far apart."""
MOST_ROWS = 40
LOADS = frozenset({"utilization", "memory"})
"""Figures with a share that is late: colored like the load on the canvas."""
BAD = frozenset({"failures", "stale", "lost", "dead"})
"""Figures that are none in a sound run."""


class HeatMap(QWidget):
    """Rows are components, the highest on top; from pale to the color of the figure."""

    pointed = Signal(object)
    """The mouse is over this time in seconds; None: it has left."""
    export_wanted = Signal(object)
    """This map should be written to a file."""
    hide_wanted = Signal(object)
    """It should be shown no more."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._names: Sequence[str] = ()
        self._metric = "utilization"
        self._values: Floats = np.empty((0, 0))
        self._series: Series | None = None
        self._end_s = 0.0
        self._span: Span | None = None
        self._cursor_s: float | None = None
        self._image = QImage()
        self.setAccessibleName(tr("Chart: heat map"))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: offer(self, at))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._color()
        self.update()

    @property
    def title(self) -> str:
        """What is shown, and which value has the full color."""
        metric = METRICS[self._metric]
        title = tr("Heat map: {figure}", figure=tr(metric.title.removesuffix(" of components")))
        if metric.top or not self._top:
            return title
        return tr("{heading}, full color at {value}", heading=title, value=amount(self._top, metric.unit))

    def csv(self) -> str:
        """The map as a table: a row a bucket, a column a component, the highest first."""
        metric = METRICS[self._metric]
        unit = f" ({metric.unit})" if metric.unit else ""
        head = ["time_s", *(f'"{name}{unit}"' for name in self._names)]
        time_s = np.empty(0) if self._series is None else self._series.time_s
        rows = zip(time_s.tolist(), *self._values.tolist(), strict=True) if self._values.size else ()
        lines = [",".join("" if value != value else f"{value:.9g}" for value in row) for row in rows]
        return "\n".join([",".join(head), *lines, ""])

    def svg(self) -> bytes:
        """The map as an SVG drawing."""
        return svg_of(self, self.title)

    def show_span(self, span: Span) -> None:
        """Show this part of the run, as the charts around do."""
        if span != self._span:
            self._span = span
            self.update()

    def show_cursor(self, time_s: float | None) -> None:
        """Mark the moment that all charts read; None: none."""
        self._cursor_s = time_s
        self.update()

    def choose(self, metric: str) -> None:
        """Show this figure from now on."""
        self._metric = metric
        self._image = QImage()
        if self._series is not None:
            self.draw(self._series, self._span)

    def draw(self, series: Series, span: Span | None = None) -> None:
        """Show this part of the run (None: all of it); where nothing has changed nothing is painted."""
        if span is not None:
            self.show_span(span)
        self._series = series
        metric = METRICS[self._metric]
        found = {name: metric.measure(one) for name, one in series.components.items()}
        rows = {name: values for name, values in found.items() if values is not None and np.isfinite(values).any()}
        means = {name: float(np.nanmean(values)) for name, values in rows.items()}
        names = sorted(means, key=lambda name: -means[name])[:MOST_ROWS]
        values = np.vstack([rows[name] for name in names]) if names else np.empty((0, 0))
        end_s = float(series.time_s[-1]) if len(series.time_s) else 0.0
        same = (names, end_s) == (self._names, self._end_s) and np.array_equal(values, self._values, equal_nan=True)
        if same and not self._image.isNull():
            return
        grows = len(names) != len(self._names)
        self._names, self._values, self._end_s = names, values, end_s
        self._color()
        if grows:
            self.updateGeometry()
        self.update()

    @property
    def _top(self) -> float:
        """The value of the full color."""
        fixed = METRICS[self._metric].top
        return fixed or (float(np.nanmax(self._values)) if self._values.size else 0.0)

    def sizeHint(self) -> QSize:
        return QSize(400, TITLE_PX + max(1, len(self._names)) * ROW_PX + AXIS_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _color(self) -> None:
        """One pixel a bucket and component."""
        if not self._values.size:
            self._image = QImage()
            return
        ground = _rgb(self._theme.surface)
        shares = self._values / (self._top or 1.0)
        known = np.isfinite(shares)
        strength = np.clip(0.15 + 0.85 * np.where(known, shares, 0.0), 0, 1)
        strength[~known] = 0.0
        pixels = np.empty((*shares.shape, 3))
        pixels[:] = _rgb(self._theme.error if self._metric in BAD else self._theme.series_color(0))
        if self._metric in LOADS:
            for low, high in ((0.0, 0.7), (0.7, 0.9), (0.9, np.inf)):
                pixels[(shares >= low) & (shares < high)] = _rgb(self._theme.load_color(low))
        pixels = ground + (pixels - ground) * strength[..., None]
        data = np.ascontiguousarray(pixels.astype(np.uint8))
        height, width = shares.shape
        self._image = QImage(data.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()

    def _field(self) -> QRectF:
        return QRectF(LABELS_PX, TITLE_PX, self.width() - LABELS_PX - EDGE_PX, len(self._names) * ROW_PX)

    @property
    def _shown(self) -> tuple[float, float]:
        """From when until when."""
        from_s, until_s = self._span or (0.0, self._end_s)
        return from_s, max(until_s, from_s + 1e-6)

    def _x(self, time_s: float) -> float:
        from_s, until_s = self._shown
        field = self._field()
        return field.left() + field.width() * (time_s - from_s) / (until_s - from_s)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        bold = self.font()
        bold.setPixelSize(self._theme.px(11))
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QPointF(6, 15), self.title)
        bold.setBold(False)
        painter.setFont(bold)
        self._paint_map(painter)
        painter.setPen(QColor(self._theme.muted))
        metrics = painter.fontMetrics()
        for row, name in enumerate(self._names):
            place = QRectF(6, TITLE_PX + row * ROW_PX, LABELS_PX - 12, ROW_PX)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, LABELS_PX - 12)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _paint_map(self, painter: QPainter) -> None:
        """The part of the image that is shown, moments below it, and the cursor."""
        field = self._field()
        if self._image.isNull():
            return
        painter.save()
        painter.setClipRect(field)
        painter.drawImage(
            QRectF(QPointF(self._x(0.0), field.top()), QPointF(self._x(self._end_s), field.bottom())), self._image
        )
        if self._cursor_s is not None:
            painter.setPen(QPen(QColor(self._theme.text), 1, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(self._x(self._cursor_s), field.top()), QPointF(self._x(self._cursor_s), field.bottom())
            )
        painter.restore()
        painter.setPen(QColor(self._theme.muted))
        from_s, until_s = self._shown
        apart_s = (until_s - from_s) * APART_PX / max(APART_PX, field.width())
        for time_s in marks(from_s, until_s, apart_s):
            text = moment(time_s, apart_s)
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(field.left(), self._x(time_s) - wide / 2), self.width() - wide - 2.0)
            painter.drawText(QPointF(left, field.bottom() + AXIS_PX - 5), text)

    def reading(self, at: QPointF) -> str:
        """What lies under a point, in words; empty beside the map."""
        field = self._field()
        if not field.contains(at) or not self._values.size:
            return ""
        row = min(int((at.y() - field.top()) / ROW_PX), len(self._names) - 1)
        time_s = self._time_s(at.x())
        if time_s > self._end_s:
            return ""
        column = min(int(time_s / self._end_s * self._values.shape[1]), self._values.shape[1] - 1)
        value = amount(float(self._values[row, column]), METRICS[self._metric].unit)
        when = tr("at {time}", time=clock(round(time_s, 1)))
        return f"{self._names[row]} {when}: {value}"

    def _time_s(self, x: float) -> float:
        from_s, until_s = self._shown
        field = self._field()
        return from_s + (until_s - from_s) * (x - field.left()) / field.width()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self._field().contains(event.position()) and not self._image.isNull()
        self.pointed.emit(self._time_s(event.position().x()) if inside else None)
        QToolTip.showText(event.globalPosition().toPoint(), self.reading(event.position()), self)


def _rgb(color: str) -> Floats:
    ink = QColor(color)
    return np.array([ink.red(), ink.green(), ink.blue()], np.float64)
