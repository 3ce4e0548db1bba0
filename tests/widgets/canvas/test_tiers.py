"""Tiers and autoscaling groups on the canvas: drawn, dragged in and out, folded, resized, duplicated, taken away."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Place
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow
from tests.widgets.canvas.desk import Desk
from tests.widgets.canvas.moments import moment
from widgets.canvas.menus import menu_for
from widgets.canvas.picture import image_of
from widgets.canvas.tools.drop import drop_kind
from widgets.canvas.tools.grouping import KINDS, GroupKind, drop_group, group
from widgets.canvas.tools.groups import toggle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WHERE = {"users": (0, 0), "lb": (250, 0), "web-1": (500, -120), "web-2": (500, 40), "web-3": (500, 300)}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    design = parse("users 10rps > lb > web*3")
    design = apply(design, verbs.move(design, {key: (float(x), float(y)) for key, (x, y) in WHERE.items()}))
    made = Desk(design)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(250, 60)
    return made


def frame(desk: Desk, key: str = "tier") -> QRectF:
    return QRectF(desk.canvas.diagram.groups[key].rect)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_group_is_drawn_around_what_is_selected_and_undone(desk: Desk, kind: str) -> None:
    before = desk.design
    desk.canvas.choose(("components/web-1", "components/web-2"))
    desk.canvas.add_kind(kind)
    (path,) = desk.canvas.selection
    assert desk.canvas.diagram.held(path) == {"web-1", "web-2"}
    item = desk.canvas.diagram.item(path)
    assert item is not None
    assert item.sceneBoundingRect().contains(desk.canvas.diagram.cards["web-2"].scene_rect())
    desk.undo()
    assert desk.design == before


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_group_is_dropped_empty_and_filled_by_a_drag(desk: Desk, kind: GroupKind) -> None:
    drop_group(desk.canvas, kind, QPointF(120, 240))
    (path,) = desk.canvas.selection
    assert not desk.canvas.diagram.held(path)
    start = desk.card("web-3")
    desk.drag(start, start + QPoint(-360, -50))
    assert desk.canvas.diagram.held(path) == {"web-3"}
    scales = desk.design.components["web-3"].autoscaling is not None  # type: ignore[attr-defined]
    assert scales == (kind == "autoscaling_group")
    desk.undo()
    assert not desk.canvas.diagram.held(path)


def test_a_group_dropped_on_a_card_goes_around_it(desk: Desk) -> None:
    drop_group(desk.canvas, "autoscaling_group", desk.canvas.diagram.cards["web-1"].pos())
    assert desk.design.board.groups["autoscaling-group"].members == ("web-1",)
    drop_group(desk.canvas, "autoscaling_group", desk.canvas.diagram.cards["lb"].pos())
    assert desk.refusals == ["lb cannot scale itself: an autoscaling group is of servers and workers"]


def test_a_component_dragged_out_of_an_autoscaling_group_is_fixed_in_one_undoable_change(desk: Desk) -> None:
    group(desk.canvas, "autoscaling_group", ["web-1", "web-2"])
    start, changes = desk.card("web-2"), len(desk.changes)
    desk.drag(start, start + QPoint(-300, 250))
    assert desk.design.board.groups["autoscaling-group"].members == ("web-1",)
    assert desk.design.components["web-2"].autoscaling is None  # type: ignore[attr-defined]
    assert len(desk.changes) == changes + 1
    desk.undo()
    assert desk.design.components["web-2"].autoscaling is not None  # type: ignore[attr-defined]


def test_the_frame_of_an_autoscaling_group_says_least_now_and_most_of_a_run(desk: Desk) -> None:
    group(desk.canvas, "autoscaling_group", ["web-1", "web-2"])
    item = desk.canvas.diagram.groups["autoscaling-group"]
    assert item.kind_text == "min 2 · now 2 · max 20"
    three = ComponentNow("up", 0.5, 0, 10.0, None, 3, 3)
    desk.canvas.show_frame(moment({"web-1": three}, {}))
    assert item.kind_text == "min 2 · now 4 · max 20"
    desk.canvas.propose(verbs.set_field(desk.design, "components/web-2", "autoscaling.max_instances", 5))
    assert item.kind_text == "min 2 · now 4 · max 15"
    assert not desk.canvas.diagram.cards["web-1"].pile.text, "the frame says it"


def test_deleting_an_autoscaling_group_leaves_its_members_with_a_fixed_number(desk: Desk) -> None:
    group(desk.canvas, "autoscaling_group", ["web-1"])
    desk.canvas.delete_selected()
    assert not desk.design.board.groups
    assert desk.design.components["web-1"].autoscaling is None  # type: ignore[attr-defined]
    desk.undo()
    assert desk.design.components["web-1"].autoscaling is not None  # type: ignore[attr-defined]


def test_a_tier_folds_to_one_box_with_the_links_of_all_and_opens_again(desk: Desk) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    toggle(desk.canvas, ["groups/tier"])
    diagram = desk.canvas.diagram
    assert not diagram.cards["web-1"].isVisible()
    assert diagram.groups["tier"].totals.components == 2
    assert diagram.wires["lb-web-1"].route.end.x() == frame(desk).left()
    start = desk.pixel(frame(desk).center())
    desk.drag(start, start + QPoint(0, 100))
    assert desk.design.board.positions["web-1"] == (500.0, -20.0)
    toggle(desk.canvas, ["groups/tier"])
    assert diagram.cards["web-1"].isVisible()


@pytest.mark.parametrize(
    ("edge", "by"),
    [("left", QPoint(-60, 30)), ("right", QPoint(60, 30)), ("top", QPoint(30, -60)), ("bottom", QPoint(30, 60))],
)
def test_an_edge_of_a_selected_group_is_dragged_anywhere_along_it(desk: Desk, edge: str, by: QPoint) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    before = frame(desk)
    off = before.center() + QPointF(24, 24)
    grip = {
        "left": QPointF(before.left(), off.y()),
        "right": QPointF(before.right(), off.y()),
        "top": QPointF(off.x(), before.top()),
        "bottom": QPointF(off.x(), before.bottom()),
    }[edge]
    desk.drag(desk.pixel(grip), desk.pixel(grip) + by)
    after = frame(desk)
    moved = {
        "left": before.left() - after.left(),
        "right": after.right() - before.right(),
        "top": before.top() - after.top(),
        "bottom": after.bottom() - before.bottom(),
    }
    assert moved.pop(edge) >= 40
    assert set(moved.values()) == {0}
    desk.undo()
    assert frame(desk) == before


def test_a_tier_across_zones_lies_inside_their_lines_and_one_in_a_zone_widens_it(desk: Desk) -> None:
    for key, zone in (("web-1", "a"), ("web-2", "b")):
        desk.canvas.propose(verbs.group(desk.design, [key], zone, Place(kind="zone")))
    group(desk.canvas, "tier", ["web-1", "web-2"])
    zones = desk.canvas.diagram.frames
    assert zones["a"].rect.top() < frame(desk).top()
    assert zones["b"].rect.bottom() > frame(desk).bottom()
    group(desk.canvas, "autoscaling_group", ["web-2"])
    assert zones["b"].rect.contains(frame(desk, "autoscaling-group"))
    assert frame(desk).contains(frame(desk, "autoscaling-group"))


def test_a_selected_tier_is_duplicated_with_its_members_and_all_their_links(desk: Desk) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    desk.canvas.duplicate_selected()
    assert desk.design.board.groups["tier-2"].members == ("web-4", "web-5")
    assert {"lb-web-4", "lb-web-5"} <= set(desk.design.links)


def test_a_tier_is_copied_and_pasted_with_what_stands_in_it(desk: Desk, qtbot: QtBot) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    desk.canvas.copy_selected()
    other = Desk(parse("users 10rps > lb"))
    qtbot.addWidget(other.canvas)
    other.canvas.paste()
    assert other.design.board.groups["tier"].members == ("web-1", "web-2")
    desk.canvas.cut_selected()
    assert not desk.design.board.groups
    assert set(desk.design.components) == {"users", "lb", "web-3"}


def test_an_empty_group_is_copied_and_pasted_clear_of_itself_and_then_selected(desk: Desk) -> None:
    drop_group(desk.canvas, "autoscaling_group", QPointF(0, 300))
    desk.canvas.choose(("groups/autoscaling-group",))
    desk.canvas.copy_selected()
    desk.canvas.paste()
    assert desk.canvas.selection == ("groups/autoscaling-group-2",)
    assert not frame(desk, "autoscaling-group-2").intersects(frame(desk, "autoscaling-group"))


def test_a_data_center_pasted_into_its_own_design_is_a_new_one_clear_of_the_first(desk: Desk) -> None:
    desk.canvas.propose(verbs.group(desk.canvas.placed_design(), ["web-1", "web-2"], "dc", Place(kind="data_center")))
    desk.canvas.choose(("places/dc",))
    desk.canvas.copy_selected()
    desk.canvas.paste()
    desk.canvas.paste()
    assert set(desk.design.places) == {"dc", "dc-2", "dc-3"}
    assert desk.design.components["web-4"].place == "dc-2"
    assert desk.design.components["web-6"].place == "dc-3"
    rects = [QRectF(frame.rect) for frame in desk.canvas.diagram.frames.values()]
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)
    assert desk.canvas.visible_rect().contains(desk.canvas.diagram.cards["web-6"].pos())


def test_a_place_is_duplicated_together_with_a_component_beside_it(desk: Desk) -> None:
    desk.canvas.propose(verbs.group(desk.canvas.placed_design(), ["web-1", "web-2"], "dc", Place(kind="data_center")))
    desk.canvas.choose(("places/dc", "components/lb"))
    desk.canvas.duplicate_selected()
    assert desk.design.components["web-4"].place == "dc-2"
    assert {"lb-2-web-4", "lb-2-web-5"} <= set(desk.design.links)


def test_an_event_of_a_tier_from_its_menu_strikes_all_its_members(desk: Desk) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    desk.canvas.show_frame(moment({}, {}))
    menu = menu_for(desk.canvas, desk.canvas.diagram.groups["tier"])
    next(action for action in menu.actions() if action.text() == "Crash").trigger()
    assert [event.target for event in desk.events] == ["web-1", "web-2"]
    menu.deleteLater()


def test_the_picture_of_a_design_shows_its_tiers(desk: Desk) -> None:
    bare = image_of(desk.design)
    group(desk.canvas, "tier", ["web-1", "web-2"])
    assert image_of(desk.design).size() != bare.size()


def test_the_mouse_says_which_way_an_edge_goes(desk: Desk) -> None:
    group(desk.canvas, "tier", ["web-1", "web-2"])
    rect = frame(desk)
    off = rect.center() + QPointF(24, 24)
    for at, cursor in (
        (QPointF(rect.left(), off.y()), Qt.CursorShape.SizeHorCursor),
        (QPointF(off.x(), rect.bottom()), Qt.CursorShape.SizeVerCursor),
        (rect.bottomRight(), Qt.CursorShape.SizeFDiagCursor),
        (rect.topRight(), Qt.CursorShape.SizeBDiagCursor),
    ):
        QTest.mouseMove(desk.canvas.viewport(), desk.pixel(at))
        assert desk.canvas.viewport().cursor().shape() == cursor


def test_a_narrow_autoscaling_group_has_its_title_and_its_instances_in_brief(desk: Desk) -> None:
    group(desk.canvas, "autoscaling_group", ["web-1", "web-2"])
    desk.canvas.propose(verbs.retitle(desk.design, "groups/autoscaling-group", "Web fleet"))
    drawn = desk.canvas.diagram.groups["autoscaling-group"]
    assert drawn.header(156.0) == ("Web fleet", "2 of 2–20")
    assert drawn.header(400.0) == ("Web fleet", "min 2 · now 2 · max 20")
    assert drawn.header(156.0, near=False) == ("Web fleet", "")


def test_what_is_dropped_into_a_frame_is_in_it_and_scales_as_its_members_do(desk: Desk) -> None:
    desk.canvas.propose(verbs.group(desk.canvas.placed_design(), ["web-1", "web-2"], "dc", Place(kind="data_center")))
    group(desk.canvas, "autoscaling_group", ["web-1", "web-2"])
    drop_kind(desk.canvas, "server", frame(desk, "autoscaling-group").center() + QPointF(20, 0))
    added = desk.canvas.selected_components()[0]
    assert added in desk.design.board.groups["autoscaling-group"].members
    assert desk.design.components[added].place == "dc"
    assert desk.design.components[added].autoscaling is not None  # type: ignore[attr-defined]
    desk.undo()
    assert added not in desk.design.components
    assert desk.design.board.groups["autoscaling-group"].members == ("web-1", "web-2")


def test_what_is_added_by_a_key_covers_nothing_and_stays_out_of_frames_where_there_is_room(desk: Desk) -> None:
    group(desk.canvas, "tier", ["lb"])
    links = set(desk.design.links)
    for _ in range(4):
        desk.canvas.add_kind("database")
    rects = [card.scene_rect() for card in desk.canvas.diagram.cards.values()]
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)
    assert desk.design.board.groups["tier"].members == ("lb",)
    assert set(desk.design.links) == links


def test_a_group_added_by_a_key_takes_in_nobody_where_there_is_room(desk: Desk) -> None:
    desk.canvas.centerOn(desk.canvas.diagram.cards["web-1"].pos())
    group(desk.canvas, "autoscaling_group", ["web-1"])
    desk.canvas.choose(())
    desk.canvas.add_kind("autoscaling_group")
    groups = desk.design.board.groups
    assert [one.members for one in groups.values()] == [("web-1",), ()]
