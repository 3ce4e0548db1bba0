import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.design.change import Change
from engine.rules import Problem, Remedy
from tests.widgets.problem_panel import ADVICE, ERROR, FIX, WARNING, shown_panel, table
from widgets.problems import ProblemList
from widgets.severity import severity_icon
from widgets.theme import DARK, LIGHT


@pytest.fixture
def panel(qtbot: QtBot) -> ProblemList:
    return shown_panel(qtbot)


def test_without_problems_the_panel_says_so(panel: ProblemList) -> None:
    panel.show_problems([])
    assert "No problems found" in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert not table(panel).isVisible()


def test_the_worst_problem_stands_first_and_they_are_counted(panel: ProblemList) -> None:
    panel.show_problems([ADVICE, WARNING, ERROR, WARNING._replace(subjects=("components/db",), remedy=None)])
    assert [text(panel, row, 0) for row in range(4)] == ["Error", "Warning", "Warning", "Advice"]
    counts = next(label.text() for label in panel.findChildren(QLabel) if label.isVisible())
    assert [part in counts for part in ("1</b> error", "2</b> warnings", "1</b> advice")] == [True] * 3


def test_a_row_names_the_code_the_sentence_and_the_place(panel: ProblemList) -> None:
    panel.show_problems([ADVICE])
    assert [text(panel, 0, column) for column in (1, 2, 3)] == ["CAP002", "web-1 is busy.", "web-1 +1"]


def test_a_click_jumps_to_the_subjects(panel: ProblemList, qtbot: QtBot) -> None:
    panel.show_problems([ADVICE, WARNING])
    view = table(panel)
    with qtbot.waitSignal(panel.jumped) as jump:
        place = view.visualRect(view.model().index(1, 2)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jump.args == [("components/web-1", "links/lb-web-1")]


def test_enter_jumps_to_the_current_problem(panel: ProblemList, qtbot: QtBot) -> None:
    panel.show_problems([ADVICE, WARNING])
    view = table(panel)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 2))
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.jumped) as jump:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert jump.args == [ADVICE.subjects]


def test_the_fix_button_proposes_the_change(panel: ProblemList, qtbot: QtBot) -> None:
    panel.show_problems([ERROR, WARNING])
    (button,) = panel.findChildren(QPushButton)
    assert button.accessibleName() == "Fix REL001: Give lb a standby"
    with qtbot.waitSignal(panel.proposed) as proposal:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert proposal.args == [FIX]


def test_fixes_are_made_for_the_rows_in_sight_and_for_others_when_they_come_into_sight(panel: ProblemList) -> None:
    made: list[int] = []

    def problem(number: int) -> Problem:
        def make() -> Change:
            made.append(number)
            return Change(label=f"Fix {number}")

        return WARNING._replace(subjects=(f"components/c-{number}",), remedy=Remedy(make))

    panel.show_problems([problem(number) for number in range(200)])
    assert made
    assert max(made) < 30
    table(panel).scrollToBottom()
    assert made[-1] == 199
    assert len(made) < 60


def test_the_button_proposes_the_fix_of_the_design_as_it_is_now(panel: ProblemList, qtbot: QtBot) -> None:
    now = Change(label="Give lb two standbys")
    panel.show_problems([WARNING])
    panel.show_problems([WARNING._replace(remedy=Remedy(lambda: now))])
    button = panel.findChildren(QPushButton)[-1]
    assert button.accessibleName() == "Fix REL001: Give lb two standbys"
    with qtbot.waitSignal(panel.proposed) as proposal:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert proposal.args == [now]


def test_the_current_problem_stays_current_while_others_come_and_go(panel: ProblemList) -> None:
    panel.show_problems([WARNING, ADVICE])
    view = table(panel)
    view.setCurrentIndex(view.model().index(1, 2))
    panel.show_problems([ERROR, WARNING, ADVICE])
    assert view.currentIndex().row() == 2
    panel.show_problems([ERROR])
    assert not view.currentIndex().isValid()


def test_the_same_problems_again_leave_the_table_alone(panel: ProblemList, qtbot: QtBot) -> None:
    panel.show_problems([WARNING])
    with qtbot.assertNotEmitted(table(panel).model().modelReset):
        panel.show_problems([WARNING])


def test_severities_differ_in_shape_and_not_only_in_color(qtbot: QtBot) -> None:
    error, warning, advice = (
        severity_icon(severity, "#000000").pixmap(14, 14).toImage() for severity in ("error", "warning", "advice")
    )
    assert error != warning != advice != error


def test_a_narrow_panel_keeps_room_for_the_sentence(panel: ProblemList) -> None:
    panel.show_problems([WARNING])
    panel.resize(340, 200)
    QTest.qWait(1)
    assert table(panel).columnWidth(2) > 150


def test_the_panel_takes_a_theme_live(panel: ProblemList) -> None:
    panel.show_problems([ERROR])
    panel.set_theme(DARK)
    assert any(DARK.error in label.text() for label in panel.findChildren(QLabel))
    panel.set_theme(LIGHT)
    assert any(LIGHT.error in label.text() for label in panel.findChildren(QLabel))


def text(panel: ProblemList, row: int, column: int) -> str:
    return str(table(panel).model().index(row, column).data())
