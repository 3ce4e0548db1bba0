"""Groups on the canvas: into one, out of it, and the whole of it."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Place
from engine.design.notation import design as parse
from tests.widgets.canvas.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    design = parse("users 10rps > lb > web*3")
    where = {"users": (0.0, 0.0), "lb": (250.0, 0.0), "web-1": (500.0, -120.0), "web-2": (500.0, 0.0)}
    design = apply(design, verbs.move(design, {**where, "web-3": (500.0, 240.0)}))
    design = apply(design, verbs.group(design, ["web-1", "web-2"], "zone", Place(kind="zone")))
    made = Desk(design)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(250, 60)
    return made


def drag(desk: Desk, key: str, by: QPoint) -> None:
    start = desk.card(key)
    desk.drag(start, start + by)


def test_a_component_dragged_into_a_group_stands_in_it(desk: Desk) -> None:
    drag(desk, "web-3", QPoint(0, -220))
    assert desk.design.components["web-3"].place == "zone"
    assert len(desk.changes) == 1
    desk.undo()
    assert desk.design.components["web-3"].place is None


def test_a_component_dragged_out_of_its_group_stands_in_none(desk: Desk) -> None:
    drag(desk, "web-2", QPoint(-140, 300))
    assert desk.design.components["web-2"].place is None


def test_a_component_moved_within_its_group_stays_in_it(desk: Desk) -> None:
    drag(desk, "web-2", QPoint(10, -60))
    assert desk.design.components["web-2"].place == "zone"


def test_a_group_moved_as_a_whole_stays_one(desk: Desk) -> None:
    desk.canvas.choose(("places/zone",))
    rect = desk.canvas.diagram.frames["zone"].rect
    header = desk.pixel(rect.topLeft()) + QPoint(60, 10)
    desk.drag(header, header + QPoint(-60, 160))
    assert {desk.design.components[key].place for key in ("web-1", "web-2")} == {"zone"}
    assert desk.design.board.positions["web-1"] != (500.0, -120.0)


def test_a_selected_group_is_duplicated_with_all_in_it(desk: Desk) -> None:
    desk.canvas.choose(("places/zone",))
    desk.canvas.duplicate_selected()
    assert set(desk.design.places) == {"zone", "zone-2"}
    assert {key for key, spec in desk.design.components.items() if spec.place == "zone-2"} == {"web-4", "web-5"}
    assert len(desk.changes) == 1


def corner(desk: Desk, by: QPoint) -> None:
    """Drags the lower right handle of the selected frame."""
    desk.canvas.choose(("places/zone",))
    at = desk.pixel(desk.canvas.diagram.frames["zone"].rect.bottomRight())
    desk.drag(at, at + by)


def test_a_frame_is_made_larger_by_its_handle_and_undone(desk: Desk) -> None:
    frame = desk.canvas.diagram.frames["zone"]
    before = frame.rect
    corner(desk, QPoint(100, 60))
    assert frame.rect.width() == pytest.approx(before.width() + 100, abs=20)
    assert frame.rect.height() == pytest.approx(before.height() + 60, abs=20)
    assert frame.rect.topLeft() == before.topLeft()
    desk.undo()
    assert frame.rect == before


def test_a_frame_is_never_smaller_than_its_members_need(desk: Desk) -> None:
    frame = desk.canvas.diagram.frames["zone"]
    before = frame.rect
    corner(desk, QPoint(100, 60))
    corner(desk, QPoint(-300, -300))
    assert frame.rect == before
    assert not desk.design.board.frames


def test_a_frame_drawn_by_hand_moves_with_its_group(desk: Desk) -> None:
    frame = desk.canvas.diagram.frames["zone"]
    corner(desk, QPoint(100, 60))
    before = frame.rect
    header = desk.pixel(before.topLeft()) + QPoint(60, 10)
    desk.drag(header, header + QPoint(-60, 100))
    assert frame.rect.size() == before.size()
    assert frame.rect.top() > before.top()
