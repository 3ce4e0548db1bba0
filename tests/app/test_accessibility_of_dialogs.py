"""What opens over the window and what a study shows: every control has a name, Tab reaches it, no text is cut off."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app import study
from app.look import Look
from app.settings import Settings
from engine.advisor import Advice, Advised
from engine.campaign import Campaign, Hit, Timing
from engine.design.change import Change
from engine.results.intervals import Interval, mean_interval
from engine.steps.step import Step
from tests.app.test_accessibility import controls, name, walk
from widgets.chooser import Chooser, Entry
from widgets.glossary import Glossary
from widgets.random_failures import RandomFailures
from widgets.rule_page import RulePage
from widgets.shortcuts import Shortcut, Shortcuts
from widgets.silencing import ReasonQuestion
from widgets.study.advice import AdviceView
from widgets.study.campaign import CampaignView
from widgets.study.progress import StudyWindow
from widgets.study.questions import StudyQuestions
from widgets.study.verdict import VerdictView
from widgets.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LARGE_PERCENT = 150


def rule_page(over: QWidget) -> QWidget:
    page = RulePage(over)
    page.show_rule("TOP001")
    return page


def studied(view: QWidget, over: QWidget) -> QWidget:
    window = StudyWindow("A study", 1, over)
    window.show_result(view)
    return window


def advice(over: QWidget) -> QWidget:
    gain = Interval(-40.0, 5.0, 10)
    step = Step("One more instance of app", Change(label="One more"))
    return studied(AdviceView(Advised("app", 0.97, 4, (Advice(step, gain, gain, gain, gain),) * 2)), over)


def campaign(over: QWidget) -> QWidget:
    half = mean_interval([0.2, 0.3])
    hit = Hit("components/app-1", "server", 0, 2, half, half, half, ("read",), half, 2, half, 2, half)
    return studied(CampaignView(Campaign(half, Timing(), 2, (hit, hit)), LIGHT), over)


def verdict(over: QWidget) -> QWidget:
    return studied(VerdictView("A challenge", 2, ["Requests that succeed: met.", "It costs 131 USD."], LIGHT), over)


OPENED: Mapping[str, Callable[[QWidget], QWidget]] = {
    "keys": lambda over: Shortcuts([Shortcut("File", "Open…", "Ctrl+O", "Open a file.")], over),
    "commands": lambda over: Chooser("Find", [Entry("Open…", "File", "Ctrl+O", "Open.", None, over.show)], over),
    "glossary": lambda over: Glossary(over),
    "rule page": rule_page,
    "reason": lambda over: ReasonQuestion("TOP001", "It is a toy", over),
    "random failures": lambda over: RandomFailures(over),
    "run many times": lambda over: StudyQuestions("Run Many Times", study.REPEAT, {}, over),
    "compare": lambda over: StudyQuestions("Compare Designs", study.COMPARE, {"": "Another file…"}, over),
    "progress": lambda over: StudyWindow("A study", 10, over),
    "advice": advice,
    "campaign": campaign,
    "verdict": verdict,
}


@pytest.fixture(scope="module", params=[LARGE_PERCENT, 100], ids="{}%".format)
def percent(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[int]:
    """Text of the window at this size."""
    before = qapp.font(), qapp.palette(), qapp.styleSheet()
    file = tmp_path_factory.mktemp("settings") / "s.ini"
    look = Look(qapp, Settings(QSettings(str(file), QSettings.Format.IniFormat)))
    look.size_text(request.param)
    yield request.param
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[2])


@pytest.fixture(params=OPENED)
def opened(qtbot: QtBot, percent: int, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    over = QWidget()
    over.show()
    made = OPENED[request.param](over)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QApplication.processEvents()
    yield made
    delete(over)


def test_every_control_has_a_name_and_tab_reaches_it_and_leaves_it(opened: QWidget) -> None:
    found = controls(opened)
    assert [widget for widget in found if not name(widget)] == []
    passed = walk(opened, found[0])
    missing = [one for one in found if one not in passed and not any(one.focusProxy() is other for other in passed)]
    assert [name(one) for one in missing if one.focusPolicy() & one.focusPolicy().TabFocus] == []
    assert set(passed) >= {one for one in found if isinstance(one, QPushButton)}


def cut_off(window: QWidget) -> list[str]:
    """Texts of labels and buttons in sight that need more room than they have."""
    found = []
    for label in window.findChildren(QLabel):
        room = label.contentsRect()
        if label.isVisible() and label.text() and label.wordWrap():
            needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 10_000), 0x1000, label.text()).height()
            found += [label.text()] if needed > room.height() + label.fontMetrics().descent() else []
        elif label.isVisible() and label.text():
            found += [label.text()] if label.minimumSizeHint().width() > label.width() else []
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and isinstance(button, QPushButton) and button.text():
            found += [button.text()] if button.fontMetrics().horizontalAdvance(button.text()) > button.width() else []
    return found


def test_nothing_is_cut_off(opened: QWidget) -> None:
    assert cut_off(opened) == []
