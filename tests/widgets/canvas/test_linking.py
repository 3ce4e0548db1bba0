"""Links with one gesture: into a link, to another end, into the void."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import presets
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Place
from engine.design.files import load
from engine.design.notation import design as parse
from tests.widgets.canvas.desk import Desk
from widgets.canvas.items.ghost import GhostWire
from widgets.canvas.tools.clearing import cleared
from widgets.canvas.tools.drop import drop_kind
from widgets.canvas.tools.fitting import FittingMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(parse("users 10rps > lb > web*2 > db"))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.fit()
    made.canvas.reset_zoom()
    return made


def ends(desk: Desk) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in desk.design.links.values()}


def test_a_kind_dropped_on_a_link_goes_into_it(desk: Desk) -> None:
    middle = desk.canvas.diagram.wires["users-lb"].route.at(0.5)
    drop_kind(desk.canvas, "rate_limiter", middle)
    (new,) = [key for key, spec in desk.design.components.items() if spec.kind == "rate_limiter"]
    assert {("users", new), (new, "lb")} <= ends(desk)
    assert len(desk.changes) == 1
    desk.undo()
    assert ("users", "lb") in ends(desk)


def test_what_goes_into_a_short_link_lies_on_no_card_and_moves_none(desk: Desk) -> None:
    before = desk.canvas.placed_design().board.positions
    drop_kind(desk.canvas, "rate_limiter", desk.canvas.diagram.wires["users-lb"].route.at(0.5))
    cards = desk.canvas.diagram.cards
    (new,) = cards.keys() - before.keys()
    assert not [key for key in before if cards[key].scene_rect().intersects(cards[new].scene_rect())]
    assert {key: desk.design.board.positions[key] for key in before} == before
    assert len(desk.changes) == 1


def test_a_zone_that_grows_around_what_goes_into_a_link_runs_into_no_other_zone(qtbot: QtBot) -> None:
    desk = Desk(load(presets.path("06-load-balancer")))
    qtbot.addWidget(desk.canvas)
    diagram = desk.canvas.diagram
    drop_kind(desk.canvas, "cache", diagram.wires["web-1-db"].route.at(0.5))
    zones = [frame.rect for frame in diagram.frames.values() if isinstance(frame.record, Place) and frame.record.inside]
    assert len(zones) == 2
    assert not zones[0].intersects(zones[1])
    assert desk.design.components["cache"].place == desk.design.components["web-1"].place


def test_a_copy_with_links_stands_where_its_zone_runs_into_no_other(qtbot: QtBot) -> None:
    desk = Desk(load(presets.path("06-load-balancer")))
    qtbot.addWidget(desk.canvas)
    desk.canvas.propose(cleared(desk.canvas, verbs.duplicate_linked(desk.design, ["web-1"])))
    frames, cards = desk.canvas.diagram.frames, desk.canvas.diagram.cards
    assert not frames["us-east-a"].rect.intersects(frames["us-east-b"].rect)
    own = cards["web-3"].scene_rect()
    assert not [key for key, card in cards.items() if key != "web-3" and card.scene_rect().intersects(own)]
    assert len(desk.changes) == 1


def test_a_kind_that_does_not_fit_stands_beside_the_link_and_says_why(desk: Desk) -> None:
    drop_kind(desk.canvas, "cache", desk.canvas.diagram.wires["users-lb"].route.at(0.5))
    assert ("users", "lb") in ends(desk)
    assert "cache" in desk.design.components
    assert "a cache cannot call a load balancer" in desk.refusals[-1]


def drag_end(desk: Desk, link: str, to: QPoint) -> None:
    desk.canvas.choose((f"links/{link}",))
    desk.drag(desk.pixel(desk.canvas.diagram.wires[link].route.end), to)


def test_the_end_of_a_selected_link_is_led_to_another_component(desk: Desk) -> None:
    drop_kind(desk.canvas, "server", desk.canvas.mapToScene(QPoint(500, 60)))
    new = next(path.partition("/")[2] for path in desk.canvas.selection)
    drag_end(desk, "lb-web-1", desk.card(new))
    assert ("lb", new) in ends(desk)
    assert ("lb", "web-1") not in ends(desk)
    desk.undo()
    assert ("lb", "web-1") in ends(desk)


def test_an_end_that_may_not_go_there_stays_and_the_reason_is_said(desk: Desk) -> None:
    before = desk.design
    drag_end(desk, "lb-web-1", desk.card("users"))
    assert desk.design == before
    assert "cannot call a client" in desk.refusals[-1]
    drag_end(desk, "lb-web-1", QPoint(500, 20))
    assert desk.design == before


def test_an_end_is_not_led_where_the_role_of_the_link_would_mean_nothing(desk: Desk) -> None:
    desk.canvas.propose(verbs.set_field(desk.design, "links/web-1-db", "role", "reads"))
    drop_kind(desk.canvas, "cache", desk.canvas.mapToScene(QPoint(500, 60)))
    before = desk.design
    drag_end(desk, "web-1-db", desk.card("cache"))
    assert desk.design == before
    assert desk.refusals[-1] == (
        "web-1 cannot be linked to cache: its role 'reads' does not fit a server calling a cache"
    )


def test_while_an_end_is_led_cards_it_cannot_reach_are_dimmed(desk: Desk) -> None:
    desk.canvas.choose(("links/lb-web-1",))
    desk.press(desk.pixel(desk.canvas.diagram.wires["lb-web-1"].route.end))
    cards = desk.canvas.diagram.cards
    assert cards["users"].opacity() < 1.0
    assert cards["db"].opacity() == 1.0
    desk.key(Qt.Key.Key_Escape)
    assert cards["users"].opacity() == 1.0


def test_escape_leaves_the_end_where_it_was(desk: Desk) -> None:
    before = desk.design
    desk.canvas.choose(("links/lb-web-1",))
    start = desk.pixel(desk.canvas.diagram.wires["lb-web-1"].route.end)
    desk.press(start)
    desk.move(start + QPoint(40, 40))
    desk.key(Qt.Key.Key_Escape)
    assert desk.design == before
    assert desk.canvas.diagram.wires["lb-web-1"].opacity() == 1.0


def test_a_link_let_go_in_the_void_offers_what_fits_there(desk: Desk, qtbot: QtBot) -> None:
    desk.drag(desk.port("web-1"), desk.port("web-1") + QPoint(150, -120))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, FittingMenu)
    titles = [action.text() for action in menu.left()]
    assert "Cache" in titles
    assert "Client" not in titles
    QTest.keyClicks(menu, "Cac")
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert ("web-1", "cache") in ends(desk)
    assert len(desk.changes) == 1


def test_what_fits_in_the_void_is_chosen_with_the_keyboard_and_escape_adds_nothing(desk: Desk) -> None:
    before = desk.design
    void = desk.port("web-1") + QPoint(150, -120)
    desk.drag(desk.port("web-1"), void)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, FittingMenu)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert desk.design == before
    desk.drag(desk.port("web-1"), void)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, FittingMenu)
    second = menu.left()[1].text()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    (new,) = set(desk.design.components) - set(before.components)
    assert desk.design.components[new].about.title == second
    assert ("web-1", new) in ends(desk)
    assert len(desk.changes) == 1
    desk.undo()
    assert desk.design == before


def test_typing_narrows_what_fits_in_the_void(desk: Desk) -> None:
    before = desk.design
    desk.drag(desk.port("web-1"), desk.port("web-1") + QPoint(150, -120))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, FittingMenu)
    all_of_it = len(menu.left())
    QTest.keyClicks(menu, "data")
    assert "Database" in [action.text() for action in menu.left()]
    assert menu.activeAction().text() == "Database"
    assert len(menu.left()) < all_of_it
    QTest.keyClicks(menu, "xyzxyz")
    assert not menu.left()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.design == before
    for _ in range(len("dataxyzxyz")):
        QTest.keyClick(menu, Qt.Key.Key_Backspace)
    assert len(menu.left()) == all_of_it
    menu.close()


def test_a_kind_that_calls_nobody_has_no_port_to_draw_from(desk: Desk) -> None:
    drop_kind(desk.canvas, "object_storage", QPointF(0, 300))
    card = desk.canvas.diagram.cards[next(path.partition("/")[2] for path in desk.canvas.selection)]
    assert card.port_at(QPointF(card.scene_rect().right(), card.scene_rect().center().y())) is None
    assert desk.canvas.diagram.cards["web-1"].has_ports


def in_a_row(qtbot: QtBot, notation: str, style: str) -> Desk:
    """Components side by side, the first and the last at the ends."""
    design = parse(notation)
    design = apply(design, verbs.move(design, {key: (k * 260.0, 0.0) for k, key in enumerate(design.components)}))
    made = Desk(apply(design, verbs.set_field(design, "design", "link_style", style)))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.fit()
    return made


def ghost(desk: Desk) -> QPainterPath:
    (one,) = [item for item in desk.canvas.diagram.items() if isinstance(item, GhostWire)]
    return one.path


@pytest.mark.parametrize("style", ["curved", "orthogonal"])
def test_a_link_being_drawn_takes_the_way_that_the_drawn_link_takes(qtbot: QtBot, style: str) -> None:
    desk = in_a_row(qtbot, "users 10rps > web > cache > db", style)
    desk.press(desk.port("web"))
    for step in range(1, 9):
        desk.move(desk.port("web") + (desk.card("db") - desk.port("web")) * step / 8)
    seen = ghost(desk)
    QTest.mouseRelease(
        desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.card("db")
    )
    drawn = desk.canvas.diagram.wires["web-db"].route
    assert seen == drawn.path()
    assert len(drawn.knots) > 4


@pytest.mark.parametrize("style", ["curved", "orthogonal"])
def test_an_end_being_led_elsewhere_takes_the_way_that_the_link_takes_then(qtbot: QtBot, style: str) -> None:
    desk = in_a_row(qtbot, "users 10rps > web > cache > db", style)
    desk.canvas.choose(("links/web-cache",))
    start = desk.pixel(desk.canvas.diagram.wires["web-cache"].route.end)
    desk.press(start)
    for step in range(1, 9):
        desk.move(start + (desk.card("db") - start) * step / 8)
    seen = ghost(desk)
    QTest.mouseRelease(
        desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.card("db")
    )
    assert ("web", "db") in ends(desk)
    assert seen == desk.canvas.diagram.wires["web-cache"].route.path()


def test_a_link_drawn_into_the_void_behind_a_card_leads_around_it(qtbot: QtBot) -> None:
    desk = in_a_row(qtbot, "users 10rps > web > cache > db", "curved")
    desk.press(desk.port("web"))
    void = desk.pixel(QPointF(2 * 260.0 + 120, 0))
    for step in range(1, 9):
        desk.move(desk.port("web") + (void - desk.port("web")) * step / 8)
    card = desk.canvas.diagram.cards["cache"].scene_rect()
    seen = ghost(desk)
    assert not any(card.contains(seen.pointAtPercent(step / 100)) for step in range(101))
    desk.key(Qt.Key.Key_Escape)
