import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from widgets.chooser import Chooser, Entry


class Ran:
    def __init__(self) -> None:
        self.titles: list[str] = []

    def entry(self, title: str, help: str = "", reason: str | None = None) -> Entry:
        return Entry(title, "Edit", "", help, reason, lambda: self.titles.append(title))


@pytest.fixture
def ran() -> Ran:
    return Ran()


@pytest.fixture
def chooser(qtbot: QtBot, ran: Ran) -> Chooser:
    entries = [ran.entry("Undo"), ran.entry("Redo", "Again."), ran.entry("Paste", reason="The clipboard is empty")]
    chooser = Chooser("Find", entries)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(chooser)
    chooser.show()
    return chooser


def test_typing_narrows_the_list_by_title_or_help(qtbot: QtBot, chooser: Chooser, ran: Ran) -> None:
    qtbot.keyClicks(chooser.field, "again ed")
    assert chooser.list.topLevelItemCount() == 1
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert ran.titles == ["Redo"]


def test_down_and_enter_run_the_second_entry(qtbot: QtBot, chooser: Chooser, ran: Ran) -> None:
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert ran.titles == ["Redo"]


def test_a_gray_entry_is_not_run_and_says_why(qtbot: QtBot, chooser: Chooser, ran: Ran) -> None:
    qtbot.keyClicks(chooser.field, "paste")
    item = chooser.list.topLevelItem(0)
    assert item is not None
    assert item.text(3) == "Not now: The clipboard is empty."
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert ran.titles == []
    assert chooser.isVisible()


def test_nothing_found_runs_nothing(qtbot: QtBot, chooser: Chooser, ran: Ran) -> None:
    qtbot.keyClicks(chooser.field, "xyz")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert ran.titles == []
