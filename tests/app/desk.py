"""A whole window with a fake simulation, settings of its own, and a person who answers its questions."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.dialogs import PICTURES, Dialogs, Leave
from app.look import Look
from app.settings import Settings
from app.window import Window
from engine.campaign import Timing
from engine.components.server import Server
from engine.design import verbs
from engine.design.chaos import Weather
from engine.design.document import Design
from engine.design.notation import design as parse
from tests.app.fake_simulation import Factory
from widgets.random_failures import Drawing
from widgets.study.campaign_questions import CampaignPlan
from widgets.study.questions import Plan


class Answers(Dialogs):
    """Answers as the test says and remembers the questions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked: list[str] = []
        self.leave_answer: Leave = "cancel"
        self.recover_answer = False
        self.end_runs_answer = False
        self.path: Path | None = None
        self.studies = False
        self.other = ""
        self.reason = ""

    def leave(self, name: str) -> Leave:
        self.asked.append(f"leave {name}")
        return self.leave_answer

    def end_runs(self, runs: int) -> bool:
        self.asked.append(f"end {runs} runs")
        return self.end_runs_answer

    def recover(self, name: str) -> bool:
        self.asked.append(f"recover {name}")
        return self.recover_answer

    def open_design(self, folder: Path) -> Path | None:
        self.asked.append("open")
        return self.path

    def save_design(self, proposal: Path) -> Path | None:
        self.asked.append(f"save {proposal.name}")
        return self.path

    def random_failures(self) -> Drawing | None:
        self.asked.append("random failures")
        return Drawing(Weather(30.0, 5.0, ("crash",)), 7, 120.0)

    def plan_study(self, title: str, about: str, others: dict[str, str]) -> Plan | None:
        self.asked.append(f"plan {title}")
        return Plan(3, 5.0, 0.0, 1, self.other) if self.studies else None

    def plan_campaign(self, failures: int, scenarios: Iterable[str], chosen: str) -> CampaignPlan | None:
        self.asked.append(f"plan {failures} failures")
        return CampaignPlan(Timing(2.0, 2.0, 6.0), 2, 1, chosen) if self.studies else None

    def silence_reason(self, code: str, reason: str) -> str:
        self.asked.append(f"silence {code} {reason}".strip())
        return self.reason

    def name_scenario(self, taken: Iterable[str]) -> str:
        self.asked.append("name scenario")
        return "What I did"

    def name_layout(self, taken: Iterable[str]) -> str:
        self.asked.append("name layout")
        return "Mine"

    def choose_chart(self, titles: Sequence[str]) -> str:
        self.asked.append(f"chart of {len(titles)}")
        return titles[1]

    def open_picture(self, folder: Path) -> Path | None:
        self.asked.append("open picture")
        return self.path

    def save_picture(self, title: str, proposal: Path, formats: str = PICTURES) -> Path | None:
        self.asked.append(f"picture {proposal.name}")
        return self.path

    def about(self, version: str) -> None:
        self.asked.append("about")

    def crashed(self, report: Path) -> None:
        self.asked.append(f"crashed {report}")


class Desk:
    """Opens the window and closes it again."""

    def __init__(self, qtbot: QtBot, folder: Path, **how: Any) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.factory = Factory()
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        how = {"create": self.factory, "dialogs": Answers, **how}
        self.window = Window(settings, Look(application, settings), folder / "state", **how)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.qtbot = qtbot

    @property
    def answers(self) -> Answers:
        dialogs = self.window.context.dialogs
        assert isinstance(dialogs, Answers)
        return dialogs

    def begin(self, text: str = "web 200rps > lb > app*2 > db") -> Design:
        """Open a design given in the text notation."""
        self.window.document.begin(parse(text))
        return self.window.document.design

    def change(self) -> None:
        """One unsaved change."""
        document = self.window.document
        document.do(verbs.add(document.design, None, Server(), (0.0, 0.0)))

    def command(self, command_id: str) -> None:
        """Trigger the command as its menu entry does."""
        self.window.commands.refresh_now()
        action = self.window.commands.by_id[command_id]
        assert action.isEnabled(), action.toolTip()
        action.trigger()

    def close(self) -> None:
        """Give up what is unsaved and destroy the window, once."""
        if isValid(self.window):
            self.window.document.history.saved()
            self.window.close()
            delete(self.window)
