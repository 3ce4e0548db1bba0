"""What can be done with one chart, offered where it is clicked with the right button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from widgets.language import tr

if TYPE_CHECKING:
    from widgets.charts.heat_map import HeatMap
    from widgets.charts.plot import Plot


def offer(chart: Plot | HeatMap, at: QPoint) -> None:
    """A menu at a point of the chart."""
    menu = QMenu(chart)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, wanted in ((tr("Export…"), chart.export_wanted), (tr("Hide Chart"), chart.hide_wanted)):
        menu.addAction(text).triggered.connect(lambda _=False, wanted=wanted: wanted.emit(chart))
    menu.popup(chart.mapToGlobal(at))
