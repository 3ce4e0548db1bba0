"""A chart of bands: the middle run as a line, the range of most runs as a shade."""

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.results.bands import Band
from widgets.chart_ground import draw_grid, grid, prepare
from widgets.figures import amount
from widgets.language import tr
from widgets.theme import Theme
from widgets.time_axis import TimeAxis
from widgets.value_axis import round_top, steps, write


class Ribbon(NamedTuple):
    """One band with its name and the number of its color."""

    name: str
    band: Band
    color: int


class BandPlot(QWidget):
    """Ribbons over simulated time, their legend above them, where it hides nothing."""

    def __init__(self, title: str, unit: str, theme: Theme) -> None:
        super().__init__()
        self._view: Any = pg.PlotWidget(axisItems={"bottom": TimeAxis()})
        self._view.setAccessibleName(tr("Chart: {title}", title=title))
        item = self._view.getPlotItem()
        prepare(item)
        item.getViewBox().sigResized.connect(self._label)
        self._grid = grid()
        self._unit = unit
        self._title = title
        self.heading = QLabel(f"<b>{escape(self._title)}</b>", wordWrap=True)
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 2)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self._view, 1)
        self.setMinimumSize(300, 190)
        self._ribbons: Sequence[Ribbon] = ()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._view.setBackground(theme.surface)
        self._grid.setPen(theme.grid)
        for name in ("left", "bottom"):
            axis = self._view.getPlotItem().getAxis(name)
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
        self.setStyleSheet(
            f"BandPlot {{ background: {theme.surface}; }}QLabel {{ color: {theme.text}; font-size: {theme.px(11)}px; }}"
        )
        self.draw(self._ribbons)

    def sizeHint(self) -> QSize:
        """As high as need be, so that a table below shares the window with it."""
        return self.minimumSize()

    def draw(self, ribbons: Sequence[Ribbon]) -> None:
        """Draw these in place of the last."""
        self._ribbons = ribbons
        item = self._view.getPlotItem()
        item.clear()
        item.addItem(self._grid, ignoreBounds=True)
        for _, band, color in ribbons:
            ink = QColor(self._theme.series_color(color))
            shade = QColor(ink)
            shade.setAlphaF(0.22)
            clear = pg.mkPen((0, 0, 0, 0))  # an edge without any pen has no path to fill to
            edges = [pg.PlotCurveItem(band.time_s, values, pen=clear) for values in (band.low, band.high)]
            for edge in edges:
                item.addItem(edge)
            item.addItem(pg.FillBetweenItem(*edges, brush=pg.mkBrush(shade)))
            item.plot(band.time_s, band.middle, pen=pg.mkPen(ink, width=2), connect="finite")
        entries = [
            f'<span style="color:{self._theme.series_color(color)}">\N{BOX DRAWINGS HEAVY HORIZONTAL}</span>'
            f"&nbsp;{escape(name)}"
            for name, _, color in ribbons
        ]
        self.heading.setText("&nbsp; ".join([f"<b>{escape(self._title)}</b>", *entries]))
        top = _top(ribbons)
        item.getViewBox().setYRange(0, top, padding=0)
        end_s = max((float(one.band.time_s[-1]) for one in ribbons), default=0.0)
        draw_grid(self._grid, steps(top), end_s)
        self._label()

    def _label(self) -> None:
        """Write values beside the axis, where there is room for them."""
        item = self._view.getPlotItem()
        marks = [(mark, amount(mark, self._unit)) for mark in steps(_top(self._ribbons))]
        write(item.getAxis("left"), marks, self.fontMetrics(), item.getViewBox().height())


def _top(ribbons: Sequence[Ribbon]) -> float:
    tops = [float(value) for one in ribbons for value in one.band.high if value == value]
    return round_top(max(tops, default=0.0) or 1.0)
