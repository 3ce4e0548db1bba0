"""The list of steps and the sheet of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.shortcuts import MOUSE, Shortcut, Shortcuts
from widgets.steps import BEGINNING, Steps
from widgets.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_click_asks_for_the_state_after_that_step(qtbot: QtBot) -> None:
    steps = Steps()
    qtbot.addWidget(steps)
    steps.show_steps(["Add web", "Move web"], ["Add db"])
    steps.show()
    assert [steps.list.item(row).text() for row in range(4)] == [BEGINNING, "Add web", "Move web", "Add db"]
    assert steps.list.currentRow() == 2
    for row in (0, 3):
        at = steps.list.visualItemRect(steps.list.item(row)).center()
        with qtbot.waitSignal(steps.wanted) as wanted:
            QTest.mouseClick(steps.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert wanted.args == [row]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_undone_steps_have_the_muted_color_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    steps = Steps()
    qtbot.addWidget(steps)
    steps.show_steps(["Add web"], ["Add db"])
    steps.set_theme(theme)
    assert steps.list.item(2).foreground().color().name() == theme.muted
    assert steps.list.item(1).foreground().color().name() != theme.muted


def test_the_sheet_finds_keys_by_what_they_do(qtbot: QtBot) -> None:
    sheet = Shortcuts([Shortcut("Edit", "Undo", "Ctrl+Z", "Take it back."), Shortcut("View", "Fit", "Ctrl+0", "All.")])
    qtbot.addWidget(sheet)
    assert len(sheet.lines()) == 2 + len(MOUSE)
    sheet.search.setText("take back")
    assert [line.text(1) for line in sheet.lines() if not line.isHidden()] == ["Ctrl+Z"]
