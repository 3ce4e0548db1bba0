"""What a right-click on the canvas offers, as a person sees it in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.commands import TABLE
from app.commands.context_menu import OFFERED
from engine.design import verbs
from engine.design.document import Place
from engine.design.marks import Note
from tests.app.desk import Desk
from widgets.canvas.tools.connect import fitting_menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def menu_at(desk: Desk, at: QPointF) -> QMenu:
    canvas = desk.window.panels.canvas
    pixel = canvas.mapFromScene(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pixel, canvas.viewport().mapToGlobal(pixel))
    QApplication.sendEvent(canvas.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def lines(menu: QMenu) -> Iterator[QAction]:
    """Every line, those of submenus too."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from lines(below)
        elif not action.isSeparator():
            yield action


def titles(menu: QMenu) -> list[str]:
    found = [line.text() for line in lines(menu)]
    menu.close()
    return found


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    desk.begin()
    document, canvas = desk.window.document, desk.window.panels.canvas
    document.do(
        verbs.move(document.design, {key: (k * 260.0, 0.0) for k, key in enumerate(document.design.components)})
    )
    document.do(verbs.group(document.design, ["db"], "zone", Place(kind="zone")))
    document.do(verbs.set_mark(document.design, None, Note(x=0, y=200, width=160, height=80, text="Hot")))
    canvas.fit()
    desk.qtbot.wait(1)
    canvas.fit()
    return desk


def test_every_command_of_the_menus_is_in_the_table() -> None:
    known = {command.id for command in TABLE}
    offered = {one for groups in OFFERED.values() for _, ids in groups for one in ids}
    assert offered <= known


def test_a_component_offers_the_clipboard_and_to_arrange_and_group(drawn: Desk) -> None:
    spot = drawn.window.panels.canvas.diagram.cards["lb"].pos()
    menu = menu_at(drawn, spot)
    keys = {line.text(): line.shortcut().toString() for line in lines(menu)}
    assert (keys["Cut"], keys["Duplicate"], keys["Group into a Zone"]) == ("Ctrl+X", "Ctrl+D", "Ctrl+Shift+G")
    assert {"Copy", "Paste Here", "Delete", "Align Left", "Distribute Across", "Tidy"} <= keys.keys()
    align = next(action for action in menu.actions() if action.text() == "Align")
    assert not align.isEnabled()
    assert "two components" in align.toolTip()
    menu.close()


def test_two_selected_components_can_be_aligned_from_the_menu(drawn: Desk) -> None:
    canvas = drawn.window.panels.canvas
    canvas.choose(("components/lb", "components/web"))
    drawn.window.document.do(verbs.move(drawn.window.document.design, {"lb": (260.0, 40.0)}))
    menu = menu_at(drawn, canvas.diagram.cards["lb"].pos())
    next(line for line in lines(menu) if line.text() == "Align Middles").trigger()
    menu.close()
    places = drawn.window.document.design.board.positions
    assert places["lb"][1] == places["web"][1]


def test_a_link_a_mark_a_group_and_the_bare_canvas_offer_what_suits_them(drawn: Desk) -> None:
    diagram = drawn.window.panels.canvas.diagram
    note = next(iter(diagram.sketches.values()))
    assert {"Cut", "Paste Here", "Duplicate", "Edit text"} <= set(titles(menu_at(drawn, note.rect.center())))
    frame = diagram.frames["zone"].rect
    group = titles(menu_at(drawn, QPointF(frame.center().x(), frame.top() + 6)))
    assert {"Copy", "Duplicate", "Ungroup", "Tidy"} <= set(group)
    link = diagram.wires["web-lb"].route.at(0.5)
    assert {"Rename", "Paste Here", "Delete"} <= set(titles(menu_at(drawn, link)))
    bare = titles(menu_at(drawn, QPointF(0, -100)))
    assert {"Paste Here", "Select All", "Tidy", "Fit to Window"} <= set(bare)


def test_paste_here_lands_under_the_mouse(drawn: Desk) -> None:
    canvas = drawn.window.panels.canvas
    canvas.choose(("components/lb",))
    drawn.command("edit.copy")
    menu = menu_at(drawn, QPointF(100, -100))
    next(line for line in lines(menu) if line.text() == "Paste Here").trigger()
    menu.close()
    x, y = drawn.window.document.design.board.positions["lb-2"]
    assert (abs(x - 100), abs(y + 100)) <= (20, 20)


def test_a_group_is_cut_with_its_members_and_pasted_with_its_place(drawn: Desk) -> None:
    drawn.window.panels.canvas.choose(("places/zone",))
    drawn.command("edit.cut")
    design = drawn.window.document.design
    assert "db" not in design.components
    assert not design.places
    drawn.command("edit.paste")
    design = drawn.window.document.design
    assert design.components["db"].place == "zone"
    assert "zone" in design.places


def test_letters_that_are_keys_of_tools_go_into_the_search_of_what_fits(drawn: Desk) -> None:
    canvas = drawn.window.panels.canvas
    menu = fitting_menu(canvas, "web", QPointF(0, 300))
    menu.open(canvas.mapToGlobal(QPoint(40, 40)))
    QTest.keyClicks(menu, "data")
    assert menu.field.text() == "data"
    assert not canvas.mark_kind
    menu.close()


def test_the_menu_opens_by_its_key_at_what_is_selected(drawn: Desk) -> None:
    canvas = drawn.window.panels.canvas
    canvas.choose(("components/lb",))
    center = canvas.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, center, canvas.viewport().mapToGlobal(center))
    QApplication.sendEvent(canvas.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {"Rename", "Cut"} <= set(titles(menu))
    assert canvas.selection == ("components/lb",)
