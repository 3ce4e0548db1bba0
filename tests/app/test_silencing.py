"""Silencing a rule in the whole window: asked for, done, undone and taken back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTableView

from tests.app.desk import Desk
from widgets.silencing import SilencedLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CODE = "REL001"


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    desk.begin("web 200rps > app")
    desk.qtbot.waitUntil(lambda: CODE in codes(desk), timeout=10_000)
    return desk


def codes(desk: Desk) -> set[str]:
    model = desk.window.panels.problems.findChildren(QTableView)[0].model()
    return {str(model.index(row, 1).data()) for row in range(model.rowCount())}


def line(desk: Desk) -> SilencedLine:
    (found,) = desk.window.panels.problems.findChildren(SilencedLine)
    return found


def silence(desk: Desk, reason: str) -> None:
    desk.answers.reason = reason
    desk.window.panels.problems.silence_wanted.emit(CODE)


def test_a_rule_with_a_reason_leaves_the_list_and_undo_brings_it_back(drawn: Desk) -> None:
    silence(drawn, "A toy.")
    document = drawn.window.document
    assert document.design.board.silenced[CODE].reason == "A toy."
    drawn.qtbot.waitUntil(lambda: CODE not in codes(drawn), timeout=10_000)
    assert line(drawn).text() == "1 rule silenced"
    drawn.command("edit.undo")
    assert not document.design.board.silenced
    drawn.qtbot.waitUntil(lambda: CODE in codes(drawn), timeout=10_000)
    assert line(drawn).isHidden()


def test_without_an_answer_nothing_is_silenced(drawn: Desk) -> None:
    silence(drawn, "")
    assert drawn.answers.asked == [f"silence {CODE}"]
    assert not drawn.window.document.design.board.silenced
    assert not drawn.window.document.modified


def test_the_question_comes_with_the_reason_so_far_and_the_same_one_is_no_step(drawn: Desk) -> None:
    silence(drawn, "A toy.")
    done = len(drawn.window.document.history.labels[0])
    silence(drawn, "A toy.")
    assert drawn.answers.asked[-1] == f"silence {CODE} A toy."
    assert len(drawn.window.document.history.labels[0]) == done
    silence(drawn, "Still a toy.")
    assert drawn.window.document.design.board.silenced[CODE].reason == "Still a toy."


def test_the_line_reports_the_rule_again(drawn: Desk) -> None:
    silence(drawn, "A toy.")
    menu = line(drawn).menu()
    menu.aboutToShow.emit()
    (listed,) = menu.actions()
    below = listed.menu()
    assert isinstance(below, QMenu)
    below.actions()[0].trigger()
    assert not drawn.window.document.design.board.silenced
    drawn.qtbot.waitUntil(lambda: CODE in codes(drawn), timeout=10_000)
    QTest.qWait(0)
    assert line(drawn).isHidden()
