"""What is asked before a study: how many runs, how long, from which seed."""

from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QSpinBox, QWidget

from widgets.language import tr
from widgets.spin_room import give_room
from widgets.study.asking import add_buttons, add_rows, first_seed, seconds

MOST_S = 1e7


class Plan(NamedTuple):
    """The runs of a study; `other` is what is compared with, by its key."""

    runs: int
    until_s: float
    warmup_s: float
    seed: int
    other: str = ""


class StudyQuestions(QDialog):
    """Asks for the plan of a study."""

    def __init__(self, title: str, about: str, others: dict[str, str], parent: QWidget | None = None) -> None:
        """`others` are keys and titles of what can be compared with; none: nothing is."""
        super().__init__(parent)
        self.setWindowTitle(tr(title))
        self.runs = QSpinBox()
        self.runs.setRange(2, 1000)
        self.runs.setValue(10)
        self.until = seconds(60.0, 0.1, MOST_S)
        self.warmup = seconds(5.0, 0.0, MOST_S)
        self.seed = first_seed()
        give_room(self.runs, self.until, self.warmup, self.seed)
        self.other = QComboBox()
        for key, text in others.items():
            self.other.addItem(tr(text), key)
        said = QLabel(tr(about))
        said.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(said)
        self.other.setAccessibleName(tr("Compare with"))
        if others:
            form.addRow(tr("Compare with"), self.other)
        rows = (
            ("Runs", self.runs),
            ("Simulated time", self.until),
            ("Warm-up", self.warmup),
            ("First seed", self.seed),
        )
        add_rows(form, rows)
        add_buttons(form, self)
        self.until.valueChanged.connect(lambda value: self.warmup.setMaximum(value * 0.9))

    @property
    def plan(self) -> Plan:
        """What the fields say."""
        other = self.other.currentData() or ""
        return Plan(self.runs.value(), self.until.value(), self.warmup.value(), self.seed.value(), other)
