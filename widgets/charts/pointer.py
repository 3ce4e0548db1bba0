"""Brings the chart that a person was asked to look at into sight, with a frame around it for a moment."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from widgets.charts.catalog import HEAT, kind_of
from widgets.charts.charts import Charts
from widgets.charts.heat_map import HeatMap
from widgets.language import tr
from widgets.theme import Theme

SHOWN_MS = 3_000


class Pointer(QFrame):
    """Lies over a chart and lets the mouse through."""

    def __init__(self, chart: QWidget, theme: Theme) -> None:
        super().__init__(chart)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            f"Pointer {{ border: 2px solid {theme.accent}; border-radius: 4px; background: transparent }}"
        )
        self.setGeometry(chart.rect())
        self.show()
        self.raise_()
        end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        end.timeout.connect(self.deleteLater)
        end.start()


def point_at(charts: Charts, key: str, theme: Theme) -> None:
    """Show this chart, beside those that are there already, and point at it once there is something in it."""
    if key not in charts.chosen:
        charts.choose_charts((*charts.chosen, key))
    chart = _chart(charts, key)
    scroll = charts.findChild(QScrollArea)
    if chart is not None and isinstance(scroll, QScrollArea):
        scroll.ensureWidgetVisible(chart, 0, chart.height())
        Pointer(chart, theme)


def _chart(charts: Charts, key: str) -> QWidget | None:
    kind = kind_of(key)
    if key == HEAT:
        return charts.findChild(HeatMap)
    return next((plot for plot in charts.shown if kind is not None and plot.title == tr(kind.title)), None)
