"""The line of controls above the charts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QToolButton, QWidget

from widgets.charts.catalog import FIRST, HEAT, KINDS, PERCENTILES, USUAL
from widgets.charts.stretch import WINDOWS
from widgets.check_box import CheckBox
from widgets.figures import span
from widgets.flow import Flow
from widgets.language import tr
from widgets.metrics import METRICS, pin_title, pinned

BUSIEST = "Busiest and selected"


class Bar(QWidget):
    """Which components, which axis, and back to the run that goes on."""

    logged = Signal(bool)
    chosen = Signal()
    followed = Signal()
    charts_chosen = Signal(tuple)
    """Names of the charts to show."""
    percentiles_chosen = Signal(tuple)
    resumed = Signal()
    """The charts are no longer paused."""
    layout_chosen = Signal(str)
    layout_kept = Signal()
    layout_dropped = Signal(str)
    heat_chosen = Signal(str)
    """The metric that the heat map shows."""

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[str, ...] = ()
        label = QLabel(tr("&Components"))
        self._components = QComboBox()
        self._components.addItem(tr(BUSIEST), "")
        self._components.setAccessibleName(tr("Components on the charts"))
        self._components.setToolTip(tr("Components on the utilization and queue charts"))
        self._components.activated.connect(self.chosen)
        label.setBuddy(self._components)
        self._log = CheckBox(tr("&Log latency"))
        self._log.setAccessibleName(tr("Logarithmic latency axis"))
        self._log.clicked.connect(self.logged)
        self._newest = QComboBox()
        for newest_s, title in WINDOWS.items():
            self._newest.addItem(tr(title), newest_s)
        self._newest.setAccessibleName(tr("Part of the run that the charts follow"))
        self._newest.setToolTip(tr("How much of the run the time axes show while they follow it"))
        self._newest.activated.connect(self.followed)
        self._whole = QPushButton(tr("&Follow"))
        self._whole.setAccessibleName(tr("Follow the run again"))
        self._whole.setToolTip(tr("The time axis was moved: go back and follow the run again"))
        self._whole.clicked.connect(self.followed)
        titles = {**{key: tr(kind.title) for key, kind in KINDS.items()}, HEAT: tr("Heat map")}
        self._charts = _Checks(tr("C&harts"), titles, FIRST, self.charts_chosen)
        self._heat = QComboBox()
        for key, metric in METRICS.items():
            self._heat.addItem(tr("Heat: {figure}", figure=tr(metric.title.removesuffix(" of components"))), key)
        self._heat.setAccessibleName(tr("Figure of the heat map"))
        self._heat.setToolTip(tr("What the heat map shows of every component"))
        self._heat.activated.connect(lambda: self.heat_chosen.emit(self.heat))
        self._heat.setVisible(False)
        words = {name: name.replace("p999", "p99.9") for name in PERCENTILES}
        self._percentiles = _Checks(tr("P&ercentiles"), words, USUAL, self.percentiles_chosen)
        self._layouts = QToolButton()
        self._layouts.setText(tr("&Layouts"))
        self._layouts.setAccessibleName(tr("Layouts of charts"))
        self._layouts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._layouts.setMenu(QMenu(self._layouts))
        self.offer_layouts(())
        self._pause = QToolButton()
        self._pause.setText(tr("&Pause"))
        self._pause.setCheckable(True)
        self._pause.setAccessibleName(tr("Pause the charts"))
        self._pause.toggled.connect(lambda paused: None if paused else self.resumed.emit())
        self._pause.setToolTip(tr("The charts stand still; the run goes on"))
        line = Flow(self, (8, 3, 8, 3))
        for button in (self._charts, self._percentiles, self._layouts):
            line.addWidget(button)
        for widget in (label, self._components, self._heat, self._log, self._newest, self._pause, self._whole):
            line.addWidget(widget)

    @property
    def component(self) -> str:
        """The one component to draw; empty: the busiest and the selected."""
        name: str = self._components.currentData()
        return name

    def choose_component(self, name: str) -> None:
        """Draw this one component, as if the person had chosen it; one that is not offered joins the list."""
        if self._components.findData(name) < 0:
            self._components.addItem(name, name)
        self._components.setCurrentIndex(self._components.findData(name))
        self.chosen.emit()

    @property
    def heat(self) -> str:
        """The metric of the heat map."""
        name: str = self._heat.currentData()
        return name

    def choose_heat(self, metric: str) -> None:
        """Show this metric on the heat map, as if the person had chosen it."""
        self._heat.setCurrentIndex(max(0, self._heat.findData(metric)))
        self.heat_chosen.emit(self.heat)

    def show_heat(self, shown: bool) -> None:
        """Offer the figures of the heat map only while it is there."""
        self._heat.setVisible(shown)

    @property
    def newest_s(self) -> float:
        """How much of the run to follow; 0: all of it."""
        length: float = self._newest.currentData()
        return length

    def choose_newest(self, newest_s: float) -> None:
        """Follow so much of the run, as if the person had chosen it; a length that is not offered joins the list."""
        if self._newest.findData(newest_s) < 0:
            self._newest.addItem(tr("Last {time}", time=span(newest_s)), newest_s)
        self._newest.setCurrentIndex(self._newest.findData(newest_s))
        self.followed.emit()

    @property
    def is_log(self) -> bool:
        return self._log.isChecked()

    def show_log(self, log: bool) -> None:
        self._log.setChecked(log)

    def show_following(self, follows: bool) -> None:
        """Offer the way back only where the time axis was moved."""
        self._whole.setVisible(not follows)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these components, keeping the choice where it is still there."""
        if tuple(names) == self._offered:
            return
        kept = self.component
        self._offered = tuple(names)
        while self._components.count() > 1:
            self._components.removeItem(1)
        for name in names:
            self._components.addItem(name, name)
        self._components.setCurrentIndex(max(0, self._components.findData(kept)))

    def offer_layouts(self, names: Sequence[str]) -> None:
        """Offer the layouts that the design keeps."""
        menu = self._layouts.menu()
        menu.clear()
        for name in names:
            menu.addAction(name).triggered.connect(lambda checked=False, name=name: self.layout_chosen.emit(name))
        if names:
            drop = menu.addMenu(tr("Forget"))
            for name in names:
                drop.addAction(name).triggered.connect(lambda checked=False, name=name: self.layout_dropped.emit(name))
            menu.addSeparator()
        menu.addAction(tr("Keep This Layout…")).triggered.connect(self.layout_kept)

    @property
    def is_paused(self) -> bool:
        """Whether the charts stand still."""
        return self._pause.isChecked()

    def resume(self) -> None:
        """Stand still no longer."""
        self._pause.setChecked(False)

    @property
    def charts(self) -> tuple[str, ...]:
        """Names of the charts to show, in their order."""
        return self._charts.chosen

    @property
    def percentiles(self) -> tuple[str, ...]:
        return self._percentiles.chosen

    def choose_charts(self, names: Sequence[str]) -> None:
        """Tick these charts, as if the person had."""
        self._charts.choose(names)

    def choose_percentiles(self, names: Sequence[str]) -> None:
        self._percentiles.choose(names)


class _Checks(QToolButton):
    """A button with a list of things to tick."""

    def __init__(self, text: str, options: Mapping[str, str], ticked: Sequence[str], told: SignalInstance) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._told = told
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        for key, title in options.items():
            self._add(key, title)
            self._actions[key].setChecked(key in ticked)
        self.setMenu(self._menu)

    def _add(self, key: str, title: str) -> None:
        self._actions[key] = action = self._menu.addAction(title)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.choose(self.chosen))

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, action in self._actions.items() if action.isChecked())

    def choose(self, names: Sequence[str]) -> None:
        """Tick these; pinned charts stand in the list only as long as they are ticked."""
        for key in [key for key in self._actions if pinned(key) and key not in names]:
            self._menu.removeAction(self._actions.pop(key))
        for key in [key for key in names if pinned(key) and key not in self._actions]:
            self._add(key, pin_title(key))
        for key, action in self._actions.items():
            action.setChecked(key in names)
        self._told.emit(self.chosen)
