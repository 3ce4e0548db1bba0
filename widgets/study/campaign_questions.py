"""What is asked before a failure campaign: under how many seeds, how long a failure lasts, and beside what."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QSpinBox, QWidget

from engine.campaign import RUNS, USUAL, Timing
from widgets.language import counted, tr
from widgets.spin_room import give_room
from widgets.study.asking import add_buttons, add_rows, first_seed, seconds

MOST_S = 1e6

MOST = 100


class CampaignPlan(NamedTuple):
    """The runs of a campaign."""

    timing: Timing
    runs: int
    seed: int
    scenario: str = ""
    """What every run plays besides; empty: nothing."""


class CampaignQuestions(QDialog):
    """Asks for the plan of a campaign, and says how many runs it comes to."""

    def __init__(
        self, failures: int, scenarios: Iterable[str] = (), chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Failure Campaign"))
        self._failures = failures
        self.runs = QSpinBox()
        self.runs.setRange(1, MOST)
        self.runs.setValue(RUNS)
        self.at = seconds(USUAL.at_s, 0.0, MOST_S)
        self.lasting = seconds(USUAL.for_s, 0.1, MOST_S)
        self.after = seconds(USUAL.until_s - USUAL.at_s - USUAL.for_s, 0.0, MOST_S)
        self.seed = first_seed()
        give_room(self.runs, self.at, self.lasting, self.after, self.seed)
        self.scenario = QComboBox()
        self.scenario.addItem(tr("No scenario"), "")
        for name in scenarios:
            self.scenario.addItem(name, name)
        self.scenario.setCurrentIndex(max(0, self.scenario.findData(chosen)))
        form = QFormLayout(self)
        form.addRow(QLabel(tr("Every component, link and place fails once, under each seed."), wordWrap=True))
        rows = (
            ("Every run plays", self.scenario),
            ("Seeds", self.runs),
            ("Healthy before", self.at),
            ("The failure lasts", self.lasting),
            ("Time to recover", self.after),
            ("First seed", self.seed),
        )
        add_rows(form, rows)
        self.said = QLabel()
        form.addRow(self.said)
        add_buttons(form, self)
        self.runs.valueChanged.connect(self._say)
        self._say()

    @property
    def plan(self) -> CampaignPlan:
        """What the fields say."""
        at_s, for_s = self.at.value(), self.lasting.value()
        return CampaignPlan(
            Timing(at_s, for_s, at_s + for_s + self.after.value()),
            self.runs.value(),
            self.seed.value(),
            str(self.scenario.currentData()),
        )

    def _say(self) -> None:
        runs = self.runs.value() * (1 + self._failures)
        failures = counted("{count} failure", "{count} failures", self._failures)
        self.said.setText(tr("{failures} and the calm come to {runs} runs.", failures=failures, runs=runs))
