"""Identical components as one card."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.files import dumps, loads
from engine.design.notation import design as parse
from engine.errors import BadDesign
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.desk import Desk
from tests.widgets.canvas.moments import moment
from widgets.canvas.menus import menu_for
from widgets.canvas.tools.stacks import change_count

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WEBS = ("web-1", "web-2", "web-3")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(parse("users 10rps > lb > web*3 > db"))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(made.canvas.diagram.cards["web-1"].pos())
    made.canvas.propose(verbs.stack(made.design, WEBS))
    return made


def test_identical_servers_are_one_card_with_their_number(desk: Desk) -> None:
    diagram = desk.canvas.diagram
    assert {key for key, card in diagram.cards.items() if card.isVisible()} == {"users", "lb", "web-1", "db"}
    assert {key for key, wire in diagram.wires.items() if wire.isVisible()} == {"users-lb", "lb-web-1", "web-1-db"}
    assert diagram.cards["web-1"].pile.text == "× 3"
    assert loads(dumps(desk.design), "a file") == desk.design


def test_what_differs_is_refused_with_its_name() -> None:
    design = parse("users 10rps > lb > web*3 > db")
    slower = apply(design, verbs.set_field(design, "components/web-2", "cores", 2))
    with pytest.raises(BadDesign, match="web-2 differs from web-1"):
        verbs.stack(slower, WEBS)
    apart = apply(design, verbs.disconnect(design, "web-3-db"))
    with pytest.raises(BadDesign, match="web-3 differs from web-1"):
        verbs.stack(apart, WEBS)


def test_the_menu_unstacks_and_stacks_what_is_selected(desk: Desk) -> None:
    diagram = desk.canvas.diagram
    desk.click(desk.card("web-1"))
    for title, piled in (("Unstack", ""), ("Stack", "× 3")):
        menu = menu_for(desk.canvas, diagram.cards["web-1"])
        next(action for action in menu.actions() if action.text() == title).trigger()
        assert diagram.cards["web-1"].pile.text == piled
    assert not desk.refusals


def test_one_that_becomes_different_is_seen_by_itself(desk: Desk) -> None:
    desk.canvas.propose(verbs.set_field(desk.design, "components/web-2", "cores", 2))
    diagram = desk.canvas.diagram
    assert diagram.cards["web-2"].isVisible()
    assert diagram.cards["web-1"].pile.text == "× 2"


def test_a_click_selects_all_of_them_and_a_drag_moves_all(desk: Desk) -> None:
    before = dict(desk.design.board.positions)
    start = desk.card("web-1")
    desk.click(start)
    assert set(desk.canvas.selection) == {f"components/{key}" for key in WEBS}
    desk.drag(start, start + QPoint(0, 300))
    moved = {key for key, at in desk.design.board.positions.items() if at != before[key]}
    assert moved == set(WEBS)


def test_one_more_and_one_fewer_keep_the_links(desk: Desk) -> None:
    card = desk.canvas.diagram.cards["web-1"]
    change_count(desk.canvas, card, 1)
    assert desk.design.board.stacks["stack"].members == (*WEBS, "web-4")
    assert {"lb-web-4", "web-4-db"} <= set(desk.design.links)
    assert card.pile.text == "× 4"
    change_count(desk.canvas, card, -1)
    assert set(desk.design.components) == {"users", "lb", "db", *WEBS}
    desk.undo()
    desk.undo()
    assert card.pile.text == "× 3"


def test_a_run_shows_the_stack_as_one(desk: Desk) -> None:
    up, down = ComponentNow("up", 0.8, 1.0, 50.0, None, 1, 1), ComponentNow("down", 0.0, 0.0, 0.0, None, 0, 1)
    links = {f"lb-{key}": LinkNow(10.0, 1.0) for key in WEBS}
    desk.canvas.show_frame(moment({"web-1": up, "web-2": up, "web-3": down}, links))
    now = desk.canvas.diagram.cards["web-1"].now
    assert now is not None
    assert (now.state, now.throughput_rps, now.instances_up, now.instances) == ("degraded", 100.0, 2, 3)
    assert desk.canvas.diagram.wires["lb-web-1"].now == LinkNow(30.0, 3.0)


def test_unstacking_shows_each_where_it_stood(desk: Desk) -> None:
    desk.canvas.propose(verbs.unstack(desk.design, ["web-1"]))
    diagram = desk.canvas.diagram
    assert all(item.isVisible() for item in diagram.all_items())
    assert diagram.cards["web-1"].pile.text == ""


def test_a_stack_follows_names_and_goes_with_its_members(desk: Desk) -> None:
    renamed = apply(desk.design, verbs.rename(desk.design, "components/web-1", "app"))
    assert renamed.board.stacks["stack"].members == ("app", "web-2", "web-3")
    fewer = apply(renamed, verbs.remove(renamed, ["components/app"]))
    assert fewer.board.stacks["stack"].members == ("web-2", "web-3")
    assert not apply(fewer, verbs.remove(fewer, ["components/web-2"])).board.stacks
