"""The palette offers every kind, finds it, and hands it on by drag, double-click and Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.components import Cache
from engine.design import verbs
from engine.design.change import apply
from engine.design.notation import design as parse
from engine.design.spec import Spec
from widgets.canvas.tools.grouping import KINDS as GROUP_KINDS
from widgets.icons import FOLDER
from widgets.mime import KIND
from widgets.palette import Palette
from widgets.theme import DARK


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    made = Palette()
    qtbot.addWidget(made)
    made.resize(220, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_kind_is_there_and_has_an_icon_of_its_own(palette: Palette) -> None:
    assert set(palette.visible_kinds()) == {*Spec.kinds(), *GROUP_KINDS}
    assert [kind for kind in Spec.kinds() if not (FOLDER / f"{kind}.svg").is_file()] == []


def test_the_search_finds_by_title_and_by_what_it_does_and_escape_clears_it(palette: Palette) -> None:
    QTest.keyClicks(palette.search, "load bal")
    assert palette.visible_kinds() == ["load_balancer"]
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert set(palette.visible_kinds()) == {*Spec.kinds(), *GROUP_KINDS}
    QTest.keyClicks(palette.search, "hot keys")
    assert palette.visible_kinds() == ["cache"]


def test_enter_in_the_search_chooses_the_first_that_is_left(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "datab")
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == ["database"]


def test_what_enter_in_the_search_chooses_is_marked_and_arrows_mark_another(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "serv")
    marked = palette.kinds.currentItem()
    assert marked is not None
    assert marked.text(0) == "Server"
    assert palette.visible_kinds()[0] == "cdn"
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(palette.search, key)
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == ["cdn"]


def test_enter_chooses_nothing_where_nothing_is_left(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "teapot")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(palette.search, Qt.Key.Key_Return)


def test_arrow_and_enter_choose_from_the_list(palette: Palette, qtbot: QtBot) -> None:
    palette.kinds.setFocus()
    first = palette.visible_kinds()[0]
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.kinds, Qt.Key.Key_Return)
    assert chosen.args == [first]


def test_a_dragged_row_carries_its_kind(palette: Palette) -> None:
    item = palette.kinds.currentItem()
    assert item is not None
    data = palette.kinds.mimeData([item])
    assert bytes(data.data(KIND).data()).decode() == palette.visible_kinds()[0]


def test_every_control_has_a_name_for_those_who_cannot_see_it(palette: Palette) -> None:
    assert palette.search.accessibleName()
    assert palette.kinds.accessibleName()


def test_another_theme_keeps_the_search(palette: Palette) -> None:
    QTest.keyClicks(palette.search, "cache")
    palette.set_theme(DARK)
    assert palette.visible_kinds() == ["cache"]


def test_kinds_used_of_late_stand_on_top(palette: Palette) -> None:
    design = parse("users 10rps > web")
    change = verbs.add(design, None, Cache(), (0.0, 0.0))
    palette.show(apply(design, change), change)
    palette.remember("dns")
    assert palette.recent == ("dns", "cache")
    assert [row.data(0, Qt.ItemDataRole.UserRole) for row in palette._rows[:2]] == ["dns", "cache"]
    assert set(palette.visible_kinds()) == {*Spec.kinds(), *GROUP_KINDS}
