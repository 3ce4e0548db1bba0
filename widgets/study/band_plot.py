"""A chart of bands: the middle run as a line, the range of most runs as a shade."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.results.bands import Band
from widgets.language import tr
from widgets.theme import Theme
from widgets.time_axis import TimeAxis


class Ribbon(NamedTuple):
    """One band with its name and the number of its color."""

    name: str
    band: Band
    color: int


class BandPlot(QWidget):
    """Ribbons over simulated time."""

    def __init__(self, title: str, unit: str, theme: Theme) -> None:
        super().__init__()
        self._view: Any = pg.PlotWidget(axisItems={"bottom": TimeAxis()})
        self._view.setAccessibleName(tr("Chart: {title}", title=title))
        item = self._view.getPlotItem()
        item.setTitle(f"{title}{f' ({unit})' if unit else ''}", color=theme.text, size="10pt")
        item.setMenuEnabled(False)
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.15)
        self._legend = item.addLegend(offset=(-8, 4), labelTextColor=theme.text, brush=pg.mkBrush(theme.surface))
        self._view.setBackground(theme.surface)
        for name in ("left", "bottom"):
            item.getAxis(name).setPen(theme.border)
            item.getAxis(name).setTextPen(theme.muted)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setMinimumSize(300, 190)

    def draw(self, ribbons: Sequence[Ribbon]) -> None:
        """Draw these in place of the last."""
        item = self._view.getPlotItem()
        item.clear()
        for name, band, color in ribbons:
            ink = QColor(self._theme.series_color(color))
            shade = QColor(ink)
            shade.setAlphaF(0.22)
            clear = pg.mkPen((0, 0, 0, 0))  # an edge without any pen has no path to fill to
            edges = [pg.PlotCurveItem(band.time_s, values, pen=clear) for values in (band.low, band.high)]
            for edge in edges:
                item.addItem(edge)
            item.addItem(pg.FillBetweenItem(*edges, brush=pg.mkBrush(shade)))
            item.plot(band.time_s, band.middle, pen=pg.mkPen(ink, width=2), name=name, connect="finite")
        item.getViewBox().setYRange(0, _top(ribbons), padding=0.05)


def _top(ribbons: Sequence[Ribbon]) -> float:
    tops = [float(value) for one in ribbons for value in one.band.high if value == value]
    return max(tops, default=1.0) or 1.0
