"""Labels of links: role and live rate, readable, clear of cards and of each other, gone from afar."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app import presets
from engine.components import Database
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Group
from engine.design.files import load
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.moments import moment
from widgets.canvas import Canvas
from widgets.canvas.items.card import Card
from widgets.canvas.items.wire import Wire
from widgets.canvas.label_places import Solid, Wish, places
from widgets.canvas.nearby import Nearby, box_of
from widgets.canvas.reading import read
from widgets.canvas.routing import route
from widgets.canvas.scene import Diagram
from widgets.theme import LIGHT

RUNNING = "users 10rps > dns; users > lb > web*3 > cache + db"


def shown(design: Design, rate_rps: float | None = None, failed_rps: float = 0.0) -> Diagram:
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    if rate_rps is not None:
        run(diagram, rate_rps, failed_rps)
    diagram.labels.settle()
    return diagram


def run(diagram: Diagram, rate_rps: float, failed_rps: float = 0.0) -> None:
    up = {key: ComponentNow("up", 0.5, 0.0, rate_rps, None, 1, 1) for key in diagram.cards}
    diagram.show_moment(moment(up, {key: LinkNow(rate_rps, failed_rps) for key in diagram.wires}))
    read(diagram, diagram.sceneRect())
    diagram.labels.settle()


def replicated() -> Design:
    design = parse("users 10rps > web > db")
    design = apply(design, verbs.add(design, "db-r1", Database(role="replica"), (900.0, 0.0)))
    return apply(design, verbs.connect(design, "db", "db-r1"))


def test_a_replication_says_its_mode_also_where_the_role_is_left_to_its_ends(qtbot: QtBot) -> None:
    design = replicated()
    diagram = shown(design)
    wire = diagram.wires["db-db-r1"]
    assert wire.label.texts == ("replication, async", "", "")
    change = verbs.set_field(design, "links/db-db-r1", "mode", "semi_sync")
    diagram.show_design(apply(design, change), change)
    assert wire.label.said == "replication, semi-sync"
    run(diagram, 1234.0)
    assert wire.label.texts == ("replication, semi-sync", "1.2 k req/s", "")


def test_a_title_stands_before_the_role_and_plain_calls_are_left_unsaid(qtbot: QtBot) -> None:
    design = replicated()
    assert shown(design).wires["web-db"].label.said == ""
    design = apply(design, verbs.retitle(design, "links/db-db-r1", "to Dublin"))
    assert shown(design).wires["db-db-r1"].label.said == "to Dublin"


def test_the_role_follows_what_the_ends_become(qtbot: QtBot) -> None:
    design = parse("users 10rps > web > db")
    diagram = shown(design)
    change = verbs.set_field(design, "components/db", "role", "replica")
    diagram.show_design(apply(design, change), change)
    assert diagram.wires["web-db"].label.said == "reads"


def laid_out(text: str) -> Design:
    """As the window lays it out, instead of the tight grid of the notation."""
    design = parse(text)
    return design.model_copy(update={"board": design.board.model_copy(update={"positions": {}})})


@pytest.mark.parametrize("failed_rps", [0.0, 300.0])
@pytest.mark.parametrize(
    "text", [RUNNING, "users 10rps > lb > web*6 > db", "users 10rps > dns; users > web > db > replica*3"]
)
def test_no_label_covers_a_card_or_another_label(qtbot: QtBot, text: str, failed_rps: float) -> None:
    diagram = shown(laid_out(text), 1234.0, failed_rps)
    rects = {key: wire.label.rect for key, wire in diagram.wires.items()}
    assert not any(rect.isNull() for rect in rects.values())
    assert [key for key, rect in rects.items() for card in cards(diagram) if rect.intersects(card)] == []
    assert [pair for pair in combinations(rects, 2) if rects[pair[0]].intersects(rects[pair[1]])] == []


@pytest.mark.parametrize("failed_rps", [0.0, 300.0])
def test_in_a_grid_too_tight_for_words_labels_leave_their_links_before_they_cover_a_card(
    qtbot: QtBot, failed_rps: float
) -> None:
    diagram = shown(parse(RUNNING), 1234.0, failed_rps)
    rects = {key: wire.label.rect for key, wire in diagram.wires.items()}
    assert [key for key, rect in rects.items() for card in cards(diagram) if rect.intersects(card)] == []


def cards(diagram: Diagram) -> list[QRectF]:
    return [card.scene_rect() for card in diagram.cards.values()]


def test_a_label_makes_room_for_a_card_that_is_put_upon_it(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb > web > db")
    design = apply(design, verbs.move(design, {"users": (0.0, 0.0), "lb": (900.0, 0.0), "db": (450.0, 300.0)}))
    diagram = shown(design, 1234.0)
    before = diagram.wires["users-lb"].label.rect
    change = verbs.move(design, {"db": (before.center().x(), before.center().y())})
    diagram.show_design(apply(design, change), change)
    diagram.labels.settle()
    after = diagram.wires["users-lb"].label.rect
    assert after != before
    assert not after.intersects(diagram.cards["db"].scene_rect())


def over_titles(diagram: Diagram) -> list[tuple[str, str]]:
    """Labels that cover the title of a frame, with the frame."""
    return [
        (key, frame.path)
        for key, wire in diagram.wires.items()
        for frame in diagram.all_frames()
        if wire.label.rect.intersects(frame.title_rect())
    ]


@pytest.mark.parametrize(
    "name",
    ["06-load-balancer", "14-two-data-centers", "21-millions-of-users", "failure-dns-ttl-too-long"],
)
def test_no_label_covers_the_title_of_a_place(qtbot: QtBot, name: str) -> None:
    diagram = shown(load(presets.path(name)), 1234.0, 300.0)
    assert any(not frame.title_rect().isEmpty() for frame in diagram.all_frames())
    assert over_titles(diagram) == []


def test_a_label_makes_room_for_a_title_dragged_upon_it_and_comes_back_when_that_is_given_up(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb; web > db")
    where = {"users": (0.0, 0.0), "lb": (900.0, 0.0), "web": (300.0, 300.0), "db": (500.0, 300.0)}
    design = apply(design, verbs.move(design, where))
    diagram = shown(design, 1234.0)
    before = diagram.wires["users-lb"].label.rect
    change = verbs.gather(design, ("web", "db"), Group(kind="tier", title="All that keeps data"))
    design = apply(design, change)
    diagram.show_design(design, change)
    title = diagram.all_frames()[0].title_rect()
    shift = before.center() - title.center()
    for key in ("web", "db"):
        x, y = where[key]
        where[key] = (x + shift.x(), y + shift.y())
    diagram.preview(where)
    diagram.labels.settle()
    assert diagram.all_frames()[0].title_rect().intersects(before)
    assert over_titles(diagram) == []
    diagram.settle()
    assert diagram.wires["users-lb"].label.rect == before


def test_while_a_card_is_dragged_the_labels_of_its_links_stay_clear_of_cards(qtbot: QtBot) -> None:
    diagram = shown(parse("users 10rps > lb > web > db"), 1234.0)
    diagram.preview({"lb": (diagram.cards["web"].pos().x(), 200.0)})
    diagram.labels.settle()
    for key in ("users-lb", "lb-web"):
        assert not any(diagram.wires[key].label.rect.intersects(card) for card in cards(diagram))


def test_figures_that_change_leave_the_label_where_it_is(qtbot: QtBot) -> None:
    diagram = shown(parse(RUNNING), 110.0)
    where = {key: wire.label.rect for key, wire in diagram.wires.items()}
    for rate_rps in (111.0, 87.0, 9.0, 0.0, 110.0):
        run(diagram, rate_rps)
        assert {key: wire.label.rect for key, wire in diagram.wires.items()} == where


def test_a_label_between_two_near_cards_is_cut_to_the_gap(qtbot: QtBot) -> None:
    left, right = QRectF(0, 0, 160, 56), QRectF(230, 0, 160, 56)
    solid = Nearby()
    for side, card in (("left", left), ("right", right)):
        solid.put(side, box_of(card))
    rect = places([Wish("one", route(left, right), QSizeF(120, 32))], Solid(solid, Nearby()), Nearby())["one"]
    assert not rect.intersects(left)
    assert not rect.intersects(right)
    assert rect.width() >= 60


def test_no_link_strikes_out_the_label_of_another(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb > db; users-2 10rps > lb-2 > db")
    middles = {"users": (0.0, 0.0), "lb": (900.0, 0.0), "users-2": (450.0, -300.0), "lb-2": (450.0, 300.0)}
    design = apply(design, verbs.move(design, {**middles, "db": (1800.0, 0.0)}))
    design = apply(design, verbs.retitle(design, "links/users-lb", "MMMMMM"))
    without = apply(design, verbs.disconnect(design, "users-2-lb-2"))
    seen = [label_picture(shown(one)) for one in (design, without)]
    assert seen[0] == seen[1]


def label_picture(diagram: Diagram) -> QImage:
    """The letters of the label of users-lb, without the rim of its ground."""
    rect = diagram.wires["users-lb"].label.rect.adjusted(4, 4, -4, -4)
    picture = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    diagram.render(painter, QRectF(picture.rect()), rect)
    painter.end()
    return picture


def test_from_afar_and_without_the_layer_no_label_is_written(qtbot: QtBot) -> None:
    diagram = shown(parse(RUNNING), 1234.0)
    wire = diagram.wires["users-lb"]
    assert wire.labelled(1.0)
    assert not wire.labelled(0.5)
    diagram.ink.hidden = frozenset({"labels"})
    assert not wire.labelled(1.0)


def test_a_label_lies_within_the_box_that_is_repainted(qtbot: QtBot) -> None:
    diagram = shown(parse(RUNNING), 1234.0, 300.0)
    for item in diagram.items():
        if isinstance(item, Wire):
            assert item.boundingRect().contains(item.label.rect)
    assert isinstance(diagram.items(QPointF(diagram.cards["lb"].pos()))[0], Card)


def test_what_is_seen_has_its_labels_placed_and_what_is_far_away_waits(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(900, 500)
    canvas.show(replicated(), None)
    wire = canvas.diagram.wires["db-db-r1"]
    canvas.zoom_by(0.4, QPoint(450, 250))
    canvas.grab()
    assert wire.label.rect.isNull()
    canvas.reset_zoom()
    canvas.grab()
    assert wire.label.rect.contains(wire.route.at(0.5))


def test_a_card_that_is_given_up_half_way_leaves_labels_where_they_were(qtbot: QtBot) -> None:
    diagram = shown(parse(RUNNING), 1234.0)
    where = {key: wire.label.rect for key, wire in diagram.wires.items()}
    diagram.preview({"lb": (700.0, 300.0)})
    diagram.labels.settle()
    assert diagram.wires["users-lb"].label.rect != where["users-lb"]
    diagram.settle()
    diagram.labels.settle()
    assert {key: wire.label.rect for key, wire in diagram.wires.items()} == where


def test_another_design_has_no_label_of_the_one_before_however_far_away_it_is_seen(qtbot: QtBot) -> None:
    diagram = shown(parse(RUNNING), 110.0)
    diagram.show_design(parse("clients 10rps > app"), None)
    assert not diagram.labels.near(QRectF(-1e5, -1e5, 2e5, 2e5)).keys() - diagram.wires.keys()
