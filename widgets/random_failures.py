"""The dialog for failures by chance: how often, how long, what, and the seed."""

from typing import NamedTuple, get_args

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QWidget

from engine.design.chaos import EVENTS, Weather
from engine.design.document import EventName
from widgets.check_box import CheckBox
from widgets.language import tr, tr_in
from widgets.spin_room import give_room

OFFERED: tuple[EventName, ...] = ("crash", "hang", "slow_down", "link_cut", "link_delay", "outage", "spike")
USUAL = Weather()
ABOUT = (
    "Every component, link and place fails by chance and is repaired by chance, with exponential times. "
    "The same seed draws the same failures."
)


class Drawing(NamedTuple):
    """What was asked for."""

    weather: Weather
    seed: int
    until_s: float


LETTERS = 60
"""A line of the explanation has about so many: else the dialog is too low for it."""


class RandomFailures(QDialog):
    """Asks for the mean times, the length, the seed and what may happen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Random failures"))
        self.between = _seconds(USUAL.mean_between_s, "Mean time between failures of one part")
        self.repair = _seconds(USUAL.mean_repair_s, "Mean time to repair")
        self.until = _seconds(300.0, "Length of the scenario")
        self.seed = QSpinBox()
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setValue(1)
        self.seed.setAccessibleName(tr("Seed"))
        give_room(self.between, self.repair, self.until, self.seed)
        about = QLabel(tr(ABOUT))
        about.setWordWrap(True)
        about.ensurePolished()
        about.setMinimumWidth(about.fontMetrics().averageCharWidth() * LETTERS)
        about.setMinimumHeight(about.heightForWidth(about.minimumWidth()))
        form = QFormLayout(self)
        form.addRow(about)
        form.addRow(tr("Between failures"), self.between)
        form.addRow(tr("To repair"), self.repair)
        form.addRow(tr("Length"), self.until)
        form.addRow(tr("Seed"), self.seed)
        self.boxes: dict[EventName, CheckBox] = {}
        for name in OFFERED:
            self.boxes[name] = box = CheckBox(tr_in("event", EVENTS[name].title))
            box.setChecked(name in USUAL.events)
            box.setToolTip(tr(EVENTS[name].help))
            form.addRow(tr("May happen") if name == OFFERED[0] else "", box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @property
    def drawing(self) -> Drawing:
        """What the fields say."""
        chosen = tuple(name for name in get_args(EventName) if name in self.boxes and self.boxes[name].isChecked())
        weather = Weather(self.between.value(), self.repair.value(), chosen)
        return Drawing(weather, self.seed.value(), self.until.value())


def _seconds(value: float, name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.1, 1e6)
    box.setDecimals(1)
    box.setSuffix(" s")
    box.setValue(value)
    box.setAccessibleName(tr(name))
    box.setToolTip(tr(name))
    return box
