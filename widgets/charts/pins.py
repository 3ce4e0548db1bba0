"""What is dropped onto the charts: a figure, which is pinned, or a component, whose figures are offered."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from engine.results.frame import Series
from widgets.metrics import METRICS, metrics_of, pin_name
from widgets.mime import COMPONENT, METRIC

if TYPE_CHECKING:
    from widgets.charts.charts import Charts


def drop(charts: "Charts", event: QDropEvent, series: Series | None) -> None:
    """Pin what was let go over the charts."""
    data = event.mimeData()
    if data.hasFormat(METRIC):
        charts.pin(_text(event, METRIC))
    elif data.hasFormat(COMPONENT):
        component = _text(event, COMPONENT)
        menu = menu_of(charts, component, series, charts.pin)
        menu.popup(charts.mapToGlobal(event.position().toPoint()) + QPoint(2, 2))
    else:
        return
    event.acceptProposedAction()


def menu_of(parent: QWidget, component: str, series: Series | None, pin: Callable[[str], object]) -> QMenu:
    """The figures of a component to choose one from: those it has in this run; before a run, all there are."""
    menu = QMenu(f"Charts of {component}", parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    one = None if series is None else series.components.get(component)
    menu.addSection(component)
    for key in METRICS if one is None else metrics_of(one):
        action = menu.addAction(METRICS[key].title.removesuffix(" of components"))
        action.triggered.connect(lambda checked=False, key=key: pin(pin_name(key, component)))
    return menu


def _text(event: QDropEvent, form: str) -> str:
    return bytes(event.mimeData().data(form).data()).decode(errors="replace")
