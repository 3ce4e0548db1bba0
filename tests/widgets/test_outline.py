"""The outline: everything by place, found by typing, in step with the canvas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Group, Place
from engine.design.marks import Note
from engine.design.notation import design as parse
from widgets.outline import Outline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def design() -> Design:
    design = parse("users 10rps > lb > web*2 > db")
    design = apply(design, verbs.group(design, ["web-1", "web-2"], "east", Place(title="East")))
    return apply(design, verbs.set_mark(design, None, Note(text="Remember\nthe cache")))


@pytest.fixture
def outline(qtbot: QtBot, design: Design) -> Outline:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show(design, None)
    with qtbot.waitExposed(outline):
        outline.show()
    return outline


def test_components_stand_in_their_places_and_marks_under_their_first_line(outline: Outline) -> None:
    east = outline.tree.findItems("East", Qt.MatchFlag.MatchExactly)[0]
    inside = [child for row in range(east.childCount()) if (child := east.child(row)) is not None]
    assert [child.text(0) for child in inside] == ["web-1", "web-2"]
    assert "marks/note" in outline.found()
    assert outline.tree.findItems("Remember", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("db", "components/db"),
        ("load bal", "components/lb"),
        ("remember", "marks/note"),
        ("lb → web-1", "links/lb-web-1"),
    ],
)
def test_typing_finds_by_name_id_and_kind_and_enter_jumps(
    outline: Outline, qtbot: QtBot, typed: str, first: str
) -> None:
    outline.search.setText(typed)
    assert first in outline.found()
    outline.search.setText(first.replace("/", " ") if typed == "db" else typed)
    with qtbot.waitSignal(outline.jumped) as jumped:
        QTest.keyClick(outline.search, Qt.Key.Key_Return)
    assert jumped.args == [(first,)]


def test_escape_empties_the_search(outline: Outline) -> None:
    everything = outline.found()
    outline.search.setText("nothing like this")
    assert outline.found() == []
    QTest.keyClick(outline, Qt.Key.Key_Escape)
    assert outline.found() == everything


def test_a_click_selects_and_the_selection_of_the_canvas_is_marked(outline: Outline, qtbot: QtBot) -> None:
    outline.select(("components/db",))
    assert [item.text(0) for item in outline.tree.selectedItems()] == ["db"]
    row = outline.tree.findItems("lb", Qt.MatchFlag.MatchExactly)[0]
    with qtbot.waitSignal(outline.chosen) as chosen:
        QTest.mouseClick(
            outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=outline.tree.visualItemRect(row).center()
        )
    assert chosen.args == [("components/lb",)]


def test_it_follows_changes_of_the_design(outline: Outline, design: Design) -> None:
    change = verbs.remove(design, ["components/db"])
    outline.show(apply(design, change), change)
    assert "components/db" not in outline.found()


def test_a_tier_lists_its_members_beside_their_places(outline: Outline, design: Design) -> None:
    outline.show(apply(design, verbs.gather(design, ["web-1", "db"], Group(title="Business"))), None)
    tier = outline.tree.findItems("Business", Qt.MatchFlag.MatchExactly)[0]
    inside = [child for row in range(tier.childCount()) if (child := tier.child(row)) is not None]
    assert [child.text(0) for child in inside] == ["web-1", "db"]
    east = outline.tree.findItems("East", Qt.MatchFlag.MatchExactly)[0]
    assert east.childCount() == 2
    tier.setSelected(True)
    assert outline._selection == ("groups/tier",)
