"""The line of controls above the charts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from widgets.check_box import CheckBox

BUSIEST = "Busiest and selected"


class Bar(QWidget):
    """Which components, which axis, and back to the whole run."""

    logged = Signal(bool)
    chosen = Signal()
    followed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: tuple[str, ...] = ()
        label = QLabel("&Components")
        self._components = QComboBox()
        self._components.addItem(BUSIEST, "")
        self._components.setAccessibleName("Components on the charts")
        self._components.setToolTip("Components on the utilization and queue charts")
        self._components.activated.connect(self.chosen)
        label.setBuddy(self._components)
        self._log = CheckBox("&Log latency")
        self._log.setAccessibleName("Logarithmic latency axis")
        self._log.clicked.connect(self.logged)
        self._whole = QPushButton("&Whole run")
        self._whole.setAccessibleName("Show the whole run")
        self._whole.setToolTip("The time axis was moved: show the whole run and follow it again")
        self._whole.clicked.connect(self.followed)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 3, 8, 3)
        for widget in (label, self._components, self._log, self._whole):
            line.addWidget(widget)
        line.addStretch(1)

    @property
    def component(self) -> str:
        """The one component to draw; empty: the busiest and the selected."""
        name: str = self._components.currentData()
        return name

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
