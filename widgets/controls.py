"""Beside the run buttons: speed, scenario, the simulated clock and the speed achieved."""

import math
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from widgets.language import local, tr
from widgets.theme import Theme

NO_SCENARIO = "No scenario"


class RunControls(QWidget):
    """Holds the chosen speed and scenario, and shows how the run gets on."""

    speed_chosen = Signal(float)
    """Simulated seconds per second."""
    scenario_chosen = Signal(str)
    """Name of a scenario; empty for none."""

    def __init__(self, speeds: Iterable[tuple[float, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speeds = QComboBox(toolTip=tr("Simulated time per real time"))
        self._speeds.setAccessibleName(tr("Speed"))
        for speed, text in speeds:
            self._speeds.addItem(tr(text), speed)
        self._speeds.setCurrentIndex(max(0, self._speeds.findData(1.0)))
        self._scenarios = QComboBox(toolTip=tr("Events that happen during the run"))
        self._scenarios.setAccessibleName(tr("Scenario"))
        self._scenarios.setMinimumContentsLength(14)
        self._scenarios.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._scenarios.addItem(tr(NO_SCENARIO), "")
        self._clock = QLabel(toolTip=tr("Simulated time"))
        self._achieved = QLabel(toolTip=tr("Speed achieved: simulated seconds per second"))
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 0, 6, 0)
        line.setSpacing(8)
        line.addWidget(QLabel(tr("Speed")))
        line.addWidget(self._speeds)
        line.addWidget(self._scenarios)
        line.addStretch(1)
        line.addWidget(self._achieved)
        line.addWidget(self._clock)
        self._speeds.currentIndexChanged.connect(lambda: self.speed_chosen.emit(self.speed))
        self._scenarios.currentIndexChanged.connect(lambda: self.scenario_chosen.emit(self.scenario))
        self._resting = ""
        self.show_run(0.0, None)

    @property
    def speed(self) -> float:
        return float(self._speeds.currentData())

    @property
    def scenario(self) -> str:
        """Name of the chosen scenario; empty for none."""
        return self._scenarios.currentData() or ""

    def choose_speed(self, speed: float) -> None:
        """As if the user had chosen it in the list."""
        self._speeds.setCurrentIndex(self._speeds.findData(speed))

    def choose_scenario(self, name: str) -> None:
        """As if the user had chosen it in the list; an unknown name changes nothing."""
        place = self._scenarios.findData(name)
        if place >= 0:
            self._scenarios.setCurrentIndex(place)

    def show_scenarios(self, names: Iterable[str]) -> None:
        """Offer these scenarios; the chosen one stays if it is among them."""
        names = list(names)
        if names == [self._scenarios.itemData(place) for place in range(1, self._scenarios.count())]:
            return
        chosen = self.scenario
        self._scenarios.clear()
        self._scenarios.addItem(tr(NO_SCENARIO), "")
        for name in names:
            self._scenarios.addItem(name, name)
        self.choose_scenario(chosen)
        self._scenarios.setEnabled(bool(names))

    def show_run(self, now_s: float, achieved: float | None) -> None:
        """Show the simulated clock and, while time passes, the speed achieved."""
        self._clock.setText(clock_text(now_s))
        self._achieved.setText(self._resting if achieved is None else achieved_text(achieved))

    def show_state(self, state: str) -> None:
        """Show that the run is paused; a speed that was achieved before says nothing any more."""
        self._resting = tr(state) if state == "paused" else ""
        self._achieved.setText(self._resting)

    def set_theme(self, theme: Theme) -> None:
        self._clock.setStyleSheet(f"color: {theme.text};")
        self._achieved.setStyleSheet(f"color: {theme.muted};")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(fixed.pointSizeF() * theme.text_scale)
        for label in (self._clock, self._achieved):
            label.setFont(fixed)


def clock_text(now_s: float) -> str:
    """Simulated time as 00:42.3, or with hours and days once there are any."""
    minutes, seconds = divmod(math.floor(now_s * 10 + 1e-6) / 10, 60)
    hours, minutes = divmod(int(minutes), 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days}d {hours:02}:{minutes:02}:{int(seconds):02}"
    if hours:
        return f"{hours}:{minutes:02}:{int(seconds):02}"
    return local(f"{minutes:02}:{seconds:04.1f}")


def achieved_text(speed: float) -> str:
    """A measured speed with two digits that matter: 9.8×, 1,240×."""
    if speed >= 100:
        return local(f"{float(f'{speed:.3g}'):,.0f}×")
    return local(f"{speed:.1f}×" if speed >= 0.95 else f"{speed:.2f}×")
