"""What is dropped onto the charts: a figure, which is pinned, or a component, whose figures are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from engine.results.frame import Frame, Series
from widgets.charts.bar import Bar
from widgets.language import tr
from widgets.menu_heading import add_heading
from widgets.metrics import METRICS, metrics_of, pin_name, pinned
from widgets.mime import COMPONENT, METRIC

if TYPE_CHECKING:
    from widgets.charts.plot import Plot


class PinBoard(QWidget):
    """Takes figures and components that are dropped on it, for the charts."""

    _bar: Bar
    _frame: Frame | None
    _plots: dict[str, Plot]
    _scroll: QScrollArea

    def choose_charts(self, names: Sequence[str]) -> None:
        """Show these charts."""
        raise NotImplementedError

    @property
    def chosen(self) -> tuple[str, ...]:
        """Names of the charts that are shown."""
        return tuple(self._bar.charts)

    def pin(self, name: str) -> None:
        """Show one figure of one component as a chart of its own, beside those that stand there, in sight."""
        if pinned(name) is None:
            return
        if name not in self._bar.charts:
            self.choose_charts((*self._bar.charts, name))
        self._scroll.ensureWidgetVisible(self._plots[name])

    def unpin(self, name: str) -> None:
        """Show a chart no more."""
        self.choose_charts([one for one in self._bar.charts if one != name])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(METRIC) or event.mimeData().hasFormat(COMPONENT):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(METRIC):
            self.pin(_text(event, METRIC))
        else:
            series = None if self._frame is None else self._frame.series
            menu = menu_of(self, _text(event, COMPONENT), series, self.pin)
            menu.popup(self.mapToGlobal(event.position().toPoint()) + QPoint(2, 2))
        event.acceptProposedAction()


def menu_of(parent: QWidget, component: str, series: Series | None, pin: Callable[[str], object]) -> QMenu:
    """The figures of a component to choose one from: those it has in this run; before a run, all there are."""
    menu = QMenu(tr("Charts of {component}", component=component), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    one = None if series is None else series.components.get(component)
    add_heading(menu, component)
    for key in METRICS if one is None else metrics_of(one):
        action = menu.addAction(tr(METRICS[key].title.removesuffix(" of components")))
        action.triggered.connect(lambda checked=False, key=key: pin(pin_name(key, component)))
    return menu


def _text(event: QDropEvent, form: str) -> str:
    return bytes(event.mimeData().data(form).data()).decode(errors="replace")
