"""What the mouse and the keyboard do to a design, off screen."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Place
from engine.design.files import dumps
from engine.design.notation import design as parse
from tests.widgets.canvas.desk import NONE, Desk
from widgets.canvas.scene import Diagram
from widgets.mime import KIND
from widgets.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(parse("users 10rps > lb > web*2 > db"))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.fit()
    made.canvas.reset_zoom()
    return made


def kind_data(kind: str) -> QMimeData:
    data = QMimeData()
    data.setData(KIND, QByteArray(kind.encode()))
    return data


def hover(desk: Desk, data: QMimeData, at: QPoint) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event_type in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(desk.canvas.viewport(), event_type(at, copy, data, left, NONE))


def drop(desk: Desk, data: QMimeData, at: QPoint) -> None:
    hover(desk, data, at)
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(desk.canvas.viewport(), event)


def test_a_kind_dropped_on_the_canvas_becomes_a_component_on_the_grid_there(desk: Desk) -> None:
    at = QPoint(300, 60)
    drop(desk, kind_data("cache"), at)
    assert len(desk.changes) == 1
    (new,) = desk.canvas.selected_components()
    assert desk.design.components[new].kind == "cache"
    x, y = desk.design.board.positions[new]
    assert (x % 20, y % 20) == (0, 0)
    scene = desk.canvas.mapToScene(at)
    assert abs(x - scene.x()) <= 10
    assert abs(y - scene.y()) <= 10


def test_while_a_kind_hovers_a_preview_shows_and_leaving_takes_it_away(desk: Desk) -> None:
    before = len(desk.canvas.diagram.items())
    hover(desk, kind_data("server"), QPoint(300, 60))
    assert len(desk.canvas.diagram.items()) == before + 1
    QApplication.sendEvent(desk.canvas.viewport(), QDragLeaveEvent())
    assert len(desk.canvas.diagram.items()) == before
    assert not desk.changes


def test_a_kind_that_does_not_exist_is_not_taken(desk: Desk) -> None:
    drop(desk, kind_data("toaster"), QPoint(300, 60))
    assert not desk.changes


def test_a_drag_moves_all_that_is_selected_in_one_change_and_undo_brings_it_back(desk: Desk) -> None:
    before = dict(desk.design.board.positions)
    desk.click(desk.card("web-1"))
    desk.click(desk.card("web-2"), SHIFT)
    start = desk.card("web-1")
    desk.drag(start, start + QPoint(40, 181))
    assert len(desk.changes) == 1
    for key in ("web-1", "web-2"):
        x, y = before[key]
        assert desk.design.board.positions[key] == (x + 40, y + 180)
    assert desk.design.board.positions["db"] == before["db"]
    desk.undo()
    assert dict(desk.design.board.positions) == before
    assert desk.canvas.diagram.cards["web-1"].pos() == QPointF(*before["web-1"])


def test_escape_during_a_drag_leaves_everything_as_it_was(desk: Desk) -> None:
    start = desk.card("lb")
    desk.press(start)
    desk.move(start + QPoint(50, 50))
    assert desk.card("lb") != start
    desk.key(Qt.Key.Key_Escape)
    assert desk.card("lb") == start
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, start + QPoint(50, 50))
    assert not desk.changes


def test_without_grid_snap_a_card_stands_where_it_is_let_go(desk: Desk) -> None:
    desk.canvas.set_grid_snap(False)
    x, y = desk.design.board.positions["db"]
    start = desk.card("db")
    desk.drag(start, start + QPoint(33, 17))
    assert desk.design.board.positions["db"] == (x + 33, y + 17)


def test_a_drag_from_a_port_draws_a_link(desk: Desk) -> None:
    drop(desk, kind_data("cache"), desk.pixel(QPointF(*desk.design.board.positions["db"])) + QPoint(0, 160))
    (cache,) = desk.canvas.selected_components()
    desk.drag(desk.port("web-1"), desk.card(cache))
    assert any((link.source, link.target) == ("web-1", cache) for link in desk.design.links.values())


def test_a_link_its_source_can_never_use_is_refused_with_the_reason(desk: Desk) -> None:
    links = desk.design.links
    desk.drag(desk.port("db"), desk.card("users"))
    assert desk.design.links == links
    assert desk.refusals == ["a database cannot call a client; it may call: database"]


def test_while_a_link_is_drawn_only_cards_it_may_reach_stay_bright(desk: Desk) -> None:
    desk.press(desk.port("lb"))
    cards = desk.canvas.diagram.cards
    assert cards["db"].opacity() == 1.0
    assert cards["users"].opacity() < 1.0
    desk.key(Qt.Key.Key_Escape)
    assert cards["users"].opacity() == 1.0
    assert not desk.changes


def test_a_rubber_band_selects_the_cards_it_touches_and_the_links_between(desk: Desk) -> None:
    web, db = desk.card("web-1"), desk.card("db")
    desk.drag(QPoint(web.x() - 5, min(web.y(), db.y()) - 60), QPoint(db.x() + 5, db.y() + 5))
    assert set(desk.canvas.selection) == {"components/web-1", "components/db", "links/web-1-db"}


def test_a_click_selects_one_control_adds_and_the_empty_canvas_clears(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.canvas.selection_moved):
        desk.click(desk.card("web-1"))
    desk.click(desk.card("db"), CONTROL)
    assert desk.canvas.selected_components() == ["web-1", "db"]
    desk.click(desk.card("db"), CONTROL)
    assert desk.canvas.selected_components() == ["web-1"]
    desk.click(QPoint(5, 5))
    assert desk.canvas.selected_components() == []


def test_delete_removes_what_is_selected_with_its_links(desk: Desk) -> None:
    desk.click(desk.card("web-1"))
    desk.key(Qt.Key.Key_Delete)
    assert "web-1" not in desk.design.components
    assert set(desk.design.links) == {"users-lb", "lb-web-2", "web-2-db"}
    assert desk.canvas.selection == ()


def test_copy_and_paste_add_a_second_one_beside_the_first(desk: Desk) -> None:
    desk.canvas.choose(("components/web-1", "components/db"))
    desk.key(Qt.Key.Key_C, CONTROL)
    desk.key(Qt.Key.Key_V, CONTROL)
    web, db = sorted(desk.canvas.selected_components(), reverse=True)
    assert (web, db) == ("web-3", "db-2")
    assert any((link.source, link.target) == ("web-3", "db-2") for link in desk.design.links.values())


def test_each_paste_lies_beside_the_one_before(desk: Desk) -> None:
    desk.canvas.choose(("components/web-1", "components/db"))
    desk.key(Qt.Key.Key_C, CONTROL)
    for _ in range(4):
        desk.key(Qt.Key.Key_V, CONTROL)
    places = list(desk.design.board.positions.values())
    assert len(set(places)) == len(places) == len(desk.design.components)


def test_a_paste_into_another_canvas_is_in_sight_and_brings_its_places(qtbot: QtBot, desk: Desk) -> None:
    desk.canvas.propose(verbs.group(desk.canvas.placed_design(), ["web-1"], "east", Place()))
    desk.canvas.choose(("components/web-1",))
    desk.key(Qt.Key.Key_C, CONTROL)
    other = Desk(Design())
    qtbot.addWidget(other.canvas)
    other.canvas.centerOn(QPointF(5000, -3000))
    other.key(Qt.Key.Key_V, CONTROL)
    assert other.design.places.keys() == {"east"}
    x, y = other.design.board.positions["web-1"]
    assert (QPointF(x, y) - QPointF(5000, -3000)).manhattanLength() <= 20


def test_a_paste_at_a_point_lands_there(desk: Desk) -> None:
    desk.canvas.choose(("components/web-1",))
    desk.key(Qt.Key.Key_C, CONTROL)
    desk.canvas.paste(QPointF(700, 500))
    assert desk.design.board.positions["web-3"] == (700, 500)


def test_all_that_was_pasted_is_in_sight(desk: Desk) -> None:
    spread = parse("web 10rps > lb > app*9 > db")
    far = verbs.move(spread, {key: (400.0 * place, 200.0 * place) for place, key in enumerate(spread.components)})
    QApplication.clipboard().setText(dumps(apply(spread, far)))
    desk.canvas.paste()
    pasted = [desk.canvas.diagram.cards[path.partition("/")[2]] for path in desk.canvas.selection]
    assert len(pasted) == len(spread.components)
    assert all(desk.canvas.visible_rect().contains(card.sceneBoundingRect()) for card in pasted)


def test_a_design_without_positions_is_pasted_laid_out(desk: Desk) -> None:
    QApplication.clipboard().setText(dumps(parse("web 10rps > lb > app*2 > db")))
    desk.canvas.paste()
    places = list(desk.design.board.positions.values())
    assert len(set(places)) == len(places) == len(desk.design.components)


def test_paste_of_something_else_is_refused_in_a_sentence(desk: Desk) -> None:
    QApplication.clipboard().setText("a shopping list")
    desk.canvas.paste()
    assert not desk.changes
    assert desk.refusals[0].startswith("Nothing to paste")


def test_arrows_nudge_by_the_grid_and_with_shift_by_one(desk: Desk) -> None:
    x, y = desk.design.board.positions["lb"]
    desk.click(desk.card("lb"))
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Up, SHIFT)
    assert desk.design.board.positions["lb"] == (x + 20, y - 1)


def test_a_double_click_renames_the_title_and_escape_keeps_the_old_one(desk: Desk) -> None:
    QTest.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, desk.card("lb"))
    field = desk.canvas.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Front door")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.design.components["lb"].title == "Front door"
    QTest.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, desk.card("db"))
    field = desk.canvas.viewport().findChildren(QLineEdit)[-1]
    QTest.keyClicks(field, "X")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.design.components["db"].title == ""


def test_the_middle_button_and_space_drag_the_view(desk: Desk) -> None:
    centre = desk.canvas.mapToScene(QPoint(500, 350))
    desk.drag(QPoint(10, 10), QPoint(110, 60), Qt.MouseButton.MiddleButton)
    moved = desk.canvas.mapToScene(QPoint(500, 350)) - centre
    assert (round(moved.x()), round(moved.y())) == (-100, -50)
    QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    desk.drag(desk.card("lb"), desk.card("lb") + QPoint(100, 50))
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert not desk.changes
    moved = desk.canvas.mapToScene(QPoint(500, 350)) - centre
    assert (round(moved.x()), round(moved.y())) == (-200, -100)


def test_zooming_keeps_the_point_under_the_mouse(desk: Desk) -> None:
    at = QPoint(200, 150)
    before = desk.canvas.mapToScene(at)
    desk.canvas.zoom_by(1.7, at)
    after = desk.canvas.mapToScene(at)
    assert (before - after).manhattanLength() < 3


def test_the_first_edit_of_a_design_without_positions_pins_what_is_seen(qtbot: QtBot) -> None:
    bare = parse("users 10rps > lb > web*2 > db")
    made = Desk(bare.model_copy(update={"board": bare.board.model_copy(update={"positions": {}})}))
    qtbot.addWidget(made.canvas)
    made.canvas.fit()
    seen = {key: card.pos() for key, card in made.canvas.diagram.cards.items()}
    made.canvas.choose(("components/lb",))
    made.key(Qt.Key.Key_Down)
    now = {key: card.pos() for key, card in made.canvas.diagram.cards.items()}
    assert {key for key in seen if seen[key] != now[key]} == {"lb"}
    assert set(made.design.board.positions) == set(made.design.components)


def test_what_a_selection_names_and_a_change_removes_is_no_longer_selected(desk: Desk) -> None:
    desk.click(desk.card("db"))
    desk.key(Qt.Key.Key_Delete)
    assert desk.canvas.selection == ()
    assert isinstance(desk.canvas.diagram, Diagram)
    assert desk.canvas.diagram.ink.theme is LIGHT
