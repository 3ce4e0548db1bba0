"""A folded group on the canvas: one box, with links drawn to it."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Place
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.desk import LEFT, NONE, Desk
from tests.widgets.canvas.moments import moment
from widgets.canvas.items.folded import cost, far_line, lines
from widgets.canvas.picture import image_of
from widgets.canvas.tools.groups import toggle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    design = parse("users 10rps > lb > web*2 > db")
    where = {"users": (0.0, 0.0), "lb": (250.0, 0.0), "web-1": (500.0, -120.0), "web-2": (500.0, 120.0)}
    design = apply(design, verbs.move(design, {**where, "db": (750.0, 0.0)}))
    design = apply(design, verbs.group(design, ["web-1", "web-2"], "zone", Place(kind="zone", title="East")))
    made = Desk(design)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(375, 0)
    toggle(made.canvas, ["places/zone"])
    return made


def box(desk: Desk) -> QRectF:
    return desk.canvas.diagram.frames["zone"].rect


def test_the_members_are_hidden_and_the_links_lead_to_the_box(desk: Desk) -> None:
    diagram = desk.canvas.diagram
    assert not diagram.cards["web-1"].isVisible()
    seen = {key for key, wire in diagram.wires.items() if wire.isVisible()}
    assert seen == {"lb-web-1", "users-lb", "web-1-db"}
    assert diagram.wires["lb-web-1"].route.end.x() == box(desk).left()
    assert diagram.wires["lb-web-1"].label.said == "2 links"


def test_undo_opens_it_again(desk: Desk) -> None:
    desk.undo()
    diagram = desk.canvas.diagram
    assert all(item.isVisible() for item in diagram.all_items())
    assert diagram.wires["lb-web-1"].route.end.x() == diagram.cards["web-1"].scene_rect().left()
    assert diagram.wires["lb-web-1"].label.texts == ("", "", "")


def test_a_double_click_on_the_box_opens_it(desk: Desk) -> None:
    QTest.mouseDClick(desk.canvas.viewport(), LEFT, NONE, desk.pixel(box(desk).center()))
    assert not desk.design.board.frames
    assert desk.canvas.diagram.cards["web-1"].isVisible()


def test_the_box_is_dragged_with_all_that_is_in_it(desk: Desk) -> None:
    start = desk.pixel(box(desk).center())
    desk.drag(start, start + QPoint(0, 200))
    assert desk.design.board.positions["web-1"] == (500.0, 80.0)
    assert desk.design.board.positions["web-2"] == (500.0, 320.0)
    wire = desk.canvas.diagram.wires["web-1-db"]
    assert wire.route.start in (box(desk).center() + QPoint(98, 0), box(desk).center() - QPoint(0, 56))


def test_a_component_let_go_on_the_box_stands_in_it(desk: Desk) -> None:
    desk.drag(desk.card("db"), desk.pixel(box(desk).center()))
    assert desk.design.components["db"].place == "zone"
    assert not desk.canvas.diagram.cards["db"].isVisible()


def test_a_run_shows_totals_in_the_box_and_the_sum_on_its_links(desk: Desk) -> None:
    busy = ComponentNow("up", 0.9, 0.0, 60.0, None, 1, 1)
    idle = ComponentNow("down", 0.0, 0.0, 0.0, None, 0, 1)
    links = {"lb-web-1": LinkNow(60.0, 0.0), "lb-web-2": LinkNow(40.0, 40.0), "web-1-db": LinkNow(30.0, 0.0)}
    desk.canvas.show_frame(moment({"web-1": busy, "web-2": idle}, links))
    diagram = desk.canvas.diagram
    assert diagram.wires["lb-web-1"].now == LinkNow(100.0, 40.0)
    shown = diagram.frames["zone"].totals
    assert lines(shown) == ("2 components · 1 of 2 up", "in 100/s · out 30/s · ✕ 40 %", "web-1 90 %")
    assert cost(shown) == "238 USD/month"
    assert far_line(shown) == "100/s · ✕ 40 %"
    assert far_line(shown._replace(in_rps=0.0, failed_share=0.0)) == "30/s"


def test_from_afar_the_box_without_a_run_says_how_much_is_in_it(desk: Desk) -> None:
    assert far_line(desk.canvas.diagram.frames["zone"].totals) == "2 components"


def test_deleting_the_line_of_several_links_deletes_all_of_them(desk: Desk) -> None:
    desk.canvas.choose(("links/lb-web-1",))
    desk.canvas.delete_selected()
    assert set(desk.design.links) == {"users-lb", "web-1-db", "web-2-db"}


def test_a_picture_shows_the_box_and_is_smaller_for_it(desk: Desk) -> None:
    folded = image_of(desk.design)
    desk.undo()
    assert folded.height() < image_of(desk.design).height()
