"""Ways of links: around cards, as curves or at right angles, the same for dots, mouse and pictures."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, LinkStyle
from engine.design.files import load, save
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.moments import moment
from widgets.canvas.picture import image_of
from widgets.canvas.routing import rounded
from widgets.canvas.scene import Diagram
from widgets.canvas.traffic import Traffic
from widgets.theme import LIGHT

STYLES: tuple[LinkStyle, ...] = ("curved", "orthogonal")


def in_a_row(style: LinkStyle) -> Design:
    """A link from the first to the last with a card right in its way."""
    design = parse("users 10rps > lb > db; users > db")
    design = apply(design, verbs.move(design, {"users": (0.0, 0.0), "lb": (400.0, 0.0), "db": (800.0, 0.0)}))
    return styled(design, style)


def styled(design: Design, style: LinkStyle) -> Design:
    return apply(design, verbs.set_field(design, "design", "link_style", style))


def shown(design: Design) -> Diagram:
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    diagram.labels.settle()
    return diagram


def through(diagram: Diagram) -> list[tuple[str, str]]:
    """Links that lead through a card that is not theirs."""
    return [
        (key, card.id)
        for key, wire in diagram.wires.items()
        for card in diagram.cards.values()
        if card.id not in (wire.link.source, wire.link.target)
        and any(card.scene_rect().contains(wire.route.at(step / 200)) for step in range(201))
    ]


@pytest.mark.parametrize("style", STYLES)
def test_a_link_leads_around_a_card_in_its_way(qtbot: QtBot, style: LinkStyle) -> None:
    diagram = shown(in_a_row(style))
    assert through(diagram) == []
    assert len(diagram.wires["users-db"].route.knots) > 4


@pytest.mark.parametrize("style", STYLES)
def test_a_card_dragged_into_a_link_makes_it_give_way_and_given_up_lets_it_return(
    qtbot: QtBot, style: LinkStyle
) -> None:
    design = in_a_row(style)
    aside = apply(design, verbs.move(design, {"lb": (400.0, 300.0)}))
    diagram = shown(aside)
    before = {key: wire.route for key, wire in diagram.wires.items()}
    diagram.preview({"lb": (400.0, 10.0)})
    assert through(diagram) == []
    assert diagram.wires["users-db"].route != before["users-db"]
    diagram.settle()
    assert {key: wire.route for key, wire in diagram.wires.items()} == before


@settings(max_examples=25, deadline=None)
@given(
    spots=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=6, max_size=6, unique=True),
    target=st.tuples(st.integers(0, 6), st.integers(7, 9)),
    style=st.sampled_from(STYLES),
)
def test_with_room_around_cards_no_link_leads_through_one_and_dragging_ends_as_drawing_anew(
    qtbot_free: None, spots: list[tuple[int, int]], target: tuple[int, int], style: LinkStyle
) -> None:
    design = parse("users 10rps > lb > web*2 > cache + db")
    where = {key: (x * 260.0, y * 150.0) for key, (x, y) in zip(design.components, spots, strict=True)}
    design = styled(apply(design, verbs.move(design, where)), style)
    diagram = shown(design)
    assert through(diagram) == []
    change = verbs.move(design, {"lb": (target[0] * 260.0, target[1] * 150.0)})
    diagram.preview({"lb": where["db"]})
    diagram.show_design(apply(design, change), change)
    anew = shown(apply(design, change))
    assert {key: wire.route for key, wire in diagram.wires.items()} == {k: w.route for k, w in anew.wires.items()}


@pytest.fixture(scope="module")
def qtbot_free(qapp: object) -> None:
    """An application, once for all examples."""


def crowded(style: LinkStyle, columns: int, rows: int, across: float, down: float) -> Design:
    """A link from the left of a block of cards to its right."""
    design = parse(f"users 10rps > lb > web*{columns * rows}; users > db")
    where = dict.fromkeys(design.components, (0.0, 0.0))
    for k in range(columns * rows):
        where[f"web-{k + 1}"] = (400 + (k % columns) * across, (k // columns - rows / 2) * down)
    where |= {"lb": (0.0, -400.0), "db": (800 + columns * across, 0.0)}
    return styled(apply(design, verbs.move(design, where)), style)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("columns", "rows", "across", "down"), [(1, 40, 0, 72), (6, 9, 190, 72), (12, 12, 200, 90)])
def test_a_link_leads_around_dozens_of_cards_that_stand_close(
    qtbot: QtBot, style: LinkStyle, columns: int, rows: int, across: float, down: float
) -> None:
    diagram = shown(crowded(style, columns, rows, across, down))
    assert [key for key, _ in through(diagram) if key == "users-db"] == []


def test_orthogonal_links_turn_at_right_angles_only(qtbot: QtBot) -> None:
    design = styled(parse("users 10rps > lb > web*3 > cache + db"), "orthogonal")
    for wire in shown(design).wires.values():
        knots = wire.route.knots
        for (x, y), (handle_x, handle_y) in zip(knots[::3], knots[1::3], strict=False):
            assert x == pytest.approx(handle_x) or y == pytest.approx(handle_y)


def test_the_style_is_kept_in_the_file_and_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    plain = parse("users 10rps > lb > web*3")
    change = verbs.set_field(plain, "design", "link_style", "orthogonal")
    drawn = apply(plain, change)
    save(drawn, tmp_path / "drawn.loadscape")
    assert load(tmp_path / "drawn.loadscape").board.link_style == "orthogonal"
    assert apply(drawn, change.inverse()) == plain
    diagram = shown(plain)
    before = {key: wire.route for key, wire in diagram.wires.items()}
    diagram.show_design(drawn, change)
    assert diagram.wires["lb-web-1"].route != before["lb-web-1"]
    diagram.show_design(plain, change.inverse())
    assert {key: wire.route for key, wire in diagram.wires.items()} == before


def test_calling_a_design_otherwise_leaves_its_style(qtbot: QtBot) -> None:
    drawn = styled(parse("users 10rps > lb"), "orthogonal")
    assert apply(drawn, verbs.retitle(drawn, "design", "Other")).board.link_style == "orthogonal"


@pytest.mark.parametrize("style", STYLES)
def test_dots_mouse_and_pictures_follow_the_way_around(qtbot: QtBot, style: LinkStyle) -> None:
    design = in_a_row(style)
    diagram = shown(design)
    wire = diagram.wires["users-db"]
    spot = wire.route.at(0.5)
    assert diagram.item_at(QPointF(spot)) is wire
    assert not diagram.cards["lb"].scene_rect().contains(spot)
    up = {key: ComponentNow("up", 0.5, 0.0, 10.0, None, 1, 1) for key in diagram.cards}
    diagram.show_moment(moment(up, {"users-db": LinkNow(100.0, 0.0)}))
    traffic = Traffic(diagram)
    traffic.aim()
    blocked = diagram.cards["lb"].scene_rect()
    assert traffic.count
    assert not any(blocked.contains(QPointF(x, y)) for x, y in traffic._points[0].tolist())
    without = apply(design, verbs.disconnect(design, "users-db"))
    assert image_of(design, scale=1.0) != image_of(without, scale=1.0)


def test_a_corner_is_never_cut_farther_than_its_legs_are_long(qtbot: QtBot) -> None:
    way = rounded([(0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (60.0, 4.0)], 30.0)
    assert QRectF(0, 0, 60, 4).contains(way.box)
    assert way.at(0.0) == QPointF(0, 0)
    assert way.at(1.0) == QPointF(60, 4)
