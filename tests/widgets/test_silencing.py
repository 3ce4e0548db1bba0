"""Why a rule is there, its silence and its return, as a person does it in the panel of problems."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.rules import RULES, Rule
from tests.widgets.problem_panel import ADVICE, FIX, WARNING, shown_panel, table
from widgets.language import FOLDER, read
from widgets.problems import ProblemList
from widgets.rule_page import HEADINGS, html_of, page_of
from widgets.silencing import ReasonQuestion, SilencedLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SENTENCE, WHY = 2, 4


@pytest.fixture
def panel(qtbot: QtBot) -> ProblemList:
    view = shown_panel(qtbot)
    view.show_problems([WARNING, ADVICE])
    return view


def place(panel: ProblemList, row: int, column: int) -> QPoint:
    view = table(panel)
    return view.visualRect(view.model().index(row, column)).center()


def click(panel: ProblemList, row: int, column: int) -> None:
    QTest.mouseClick(table(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, row, column))


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def row_menu(panel: ProblemList, row: int) -> QMenu:
    viewport, at = table(panel).viewport(), place(panel, row, SENTENCE)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, asked)
    return popup()


def choose(menu: QMenu, action: QAction) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def line(panel: ProblemList) -> SilencedLine:
    found = panel.findChild(SilencedLine)
    assert isinstance(found, SilencedLine)
    return found


def quiet(*codes: str) -> Design:
    design = Design()
    for code in codes:
        design = apply(design, verbs.silence(design, code, f"{code} & I agreed."))
    return design


def entries(panel: ProblemList) -> list[QMenu]:
    """Open the line; the menus below what it lists."""
    button = line(panel)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
    return [below for action in popup().actions() if isinstance(below := action.menu(), QMenu)]


def test_a_click_on_why_opens_the_page_of_the_rule_and_jumps_nowhere(panel: ProblemList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.jumped):
        click(panel, 0, WHY)
    assert panel.page.isVisible()
    assert panel.page.windowTitle() == "Rule REL001"
    assert "Why it matters" in panel.page.text
    assert "at most that of this one component" in panel.page.text


def test_the_page_shows_the_rule_last_asked_for(panel: ProblemList) -> None:
    click(panel, 0, WHY)
    click(panel, 1, WHY)
    assert panel.page.code == "CAP002"
    assert panel.page.text.startswith("CAP002 ")


def test_space_asks_why_the_current_problem_is_there(panel: ProblemList) -> None:
    view = table(panel)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, SENTENCE))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert (panel.page.isVisible(), panel.page.code) == (True, "CAP002")


def test_why_stays_within_reach_in_a_narrow_panel(panel: ProblemList) -> None:
    panel.resize(330, 200)
    QTest.qWait(1)
    view = table(panel)
    assert not view.isColumnHidden(WHY)
    assert view.columnWidth(SENTENCE) > 150
    assert view.model().index(0, 0).data() is None
    assert view.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    panel.resize(900, 200)
    QTest.qWait(1)
    assert view.model().index(0, 0).data() == "Warning"


def test_the_menu_of_a_row_asks_to_silence_its_rule(panel: ProblemList, qtbot: QtBot) -> None:
    menu = row_menu(panel, 0)
    titles = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert titles == ["Why?", "Show on the Canvas", "Fix: Give lb a standby", "Silence REL001 in this design…"]
    with qtbot.waitSignal(panel.silence_wanted) as wanted:
        choose(menu, menu.actions()[-1])
    assert wanted.args == ["REL001"]


def test_the_menu_shows_the_place_and_fixes(panel: ProblemList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.jumped) as jump:
        menu = row_menu(panel, 1)
        choose(menu, menu.actions()[1])
    assert jump.args == [ADVICE.subjects]
    with qtbot.waitSignal(panel.proposed) as proposal:
        menu = row_menu(panel, 0)
        choose(menu, menu.actions()[2])
    assert proposal.args == [FIX]


def test_the_menu_key_opens_the_menu_of_the_current_row(panel: ProblemList) -> None:
    view = table(panel)
    view.setCurrentIndex(view.model().index(1, SENTENCE))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), view.mapToGlobal(QPoint()))
    QApplication.sendEvent(view.viewport(), asked)
    assert popup().actions()[-1].text() == "Silence CAP002 in this design…"
    popup().close()


def test_beside_the_rows_there_is_no_menu(panel: ProblemList) -> None:
    viewport = table(panel).viewport()
    below = QPoint(20, viewport.height() - 4)
    QApplication.sendEvent(
        viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, viewport.mapToGlobal(below))
    )
    assert QApplication.activePopupWidget() is None


def test_a_line_counts_the_silenced_rules_even_where_no_problem_is_left(panel: ProblemList) -> None:
    panel.show_problems([])
    assert not line(panel).isVisible()
    panel.show(quiet("REL001"))
    assert (line(panel).isVisible(), line(panel).text()) == (True, "1 rule silenced")
    panel.show(quiet("REL001", "CAP002"))
    assert line(panel).text() == "2 rules silenced"
    panel.show(Design())
    assert not line(panel).isVisible()


def test_the_line_lists_the_rules_with_their_reasons(panel: ProblemList) -> None:
    panel.show(quiet("REL001", "CAP002"))
    assert line(panel).popupMode() == SilencedLine.ToolButtonPopupMode.InstantPopup
    listed = [below.title() for below in entries(panel)]
    assert listed == ["CAP002: CAP002 && I agreed.", "REL001: REL001 && I agreed."]
    line(panel).menu().close()


def test_a_rule_is_reported_again_from_the_list(panel: ProblemList, qtbot: QtBot) -> None:
    design = quiet("REL001", "CAP002")
    panel.show(design)
    (_, below) = entries(panel)
    again, _ = below.actions()
    assert again.text() == "Report REL001 again"
    with qtbot.waitSignal(panel.proposed) as proposal:
        below.popup(QPoint(50, 50))
        choose(below, again)
    assert set(apply(design, proposal.args[0]).board.silenced) == {"CAP002"}
    line(panel).menu().close()


def test_a_reason_can_be_changed_from_the_list(panel: ProblemList, qtbot: QtBot) -> None:
    panel.show(quiet("REL001"))
    (below,) = entries(panel)
    with qtbot.waitSignal(panel.silence_wanted) as wanted:
        below.popup(QPoint(50, 50))
        choose(below, below.actions()[1])
    assert wanted.args == ["REL001"]
    line(panel).menu().close()


def test_there_is_no_silence_without_a_reason(qtbot: QtBot) -> None:
    question = ReasonQuestion("REL001")
    qtbot.addWidget(question)
    question.show()
    assert not question.ok.isEnabled()
    QTest.keyClicks(question.field, "   ")
    assert not question.ok.isEnabled()
    QTest.keyClicks(question.field, "The provider runs two. ")
    assert question.ok.isEnabled()
    with qtbot.waitSignal(question.accepted):
        QTest.keyClick(question.field, Qt.Key.Key_Return)
    assert question.reason == "The provider runs two."


def test_escape_gives_no_answer(qtbot: QtBot) -> None:
    question = ReasonQuestion("REL001", "As before.")
    qtbot.addWidget(question)
    question.show()
    assert question.ok.isEnabled()
    with qtbot.waitSignal(question.rejected):
        QTest.keyClick(question.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_reason_and_sources(rule: Rule) -> None:
    shown = html_of(page_of(rule.code))
    assert shown.startswith(f"<h3>{rule.code} ")
    for heading in ("What it finds", "Why it matters", "Sources"):
        assert f"<b>{heading}</b><br>" in shown


def test_a_code_that_no_rule_has_opens_nothing(panel: ProblemList) -> None:
    panel.page.show_rule("XXX999")
    assert not panel.page.isVisible()


def test_the_headings_of_a_page_are_german_under_german() -> None:
    known = {key.text for key in read(FOLDER / "de.ts")}
    assert set(HEADINGS) <= known


def test_a_row_is_as_high_as_its_sentence_wrapped_within_the_padding(panel: ProblemList) -> None:
    view = table(panel)
    long = ADVICE._replace(message=" ".join(["waits for its database in another region"] * 4))
    panel.show_problems([WARNING, long])
    for width in range(330, 560, 23):
        panel.resize(width, 200)
        QTest.qWait(1)
        room = view.columnWidth(SENTENCE) - 8 - 2 * 3
        needed = view.fontMetrics().boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, long.message).height()
        assert view.rowHeight(1) >= needed, width
