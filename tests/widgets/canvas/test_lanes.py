"""Links that share a channel are set apart, whatever was drawn or moved first."""

from itertools import combinations, pairwise, permutations

import pytest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Link, LinkStyle
from engine.design.notation import design as parse
from widgets.canvas.lanes import Course, Lanes
from widgets.canvas.nearby import Box, Nearby
from widgets.canvas.routing import Spot, rounded
from widgets.canvas.scene import Diagram
from widgets.theme import LIGHT

STYLES: tuple[LinkStyle, ...] = ("curved", "orthogonal")


def course(*corners: Spot) -> Course:
    return Course(rounded(corners, 7.0), corners, 7.0)


DOWN = {
    "a": course((0, 0), (100, 0), (100, 300), (200, 300)),
    "b": course((0, 60), (100, 60), (100, 360), (200, 360)),
    "c": course((0, 120), (100, 120), (100, 420), (200, 420)),
}


def middles(lanes: Lanes) -> dict[str, float]:
    """Where the middle stretch of each way runs."""
    return {key: lanes.route(key).at(0.5).x() for key in DOWN}


def crossings(lanes: Lanes) -> int:
    lines = {key: list(pairwise(lanes.route(key).knots[::3])) for key in DOWN}
    return sum(_cross(one, other) for a, b in combinations(DOWN, 2) for one in lines[a] for other in lines[b])


def _cross(one: tuple[Spot, Spot], other: tuple[Spot, Spot]) -> bool:
    ((ax, ay), (bx, by)), ((cx, cy), (dx, dy)) = one, other
    return bool(
        min(ax, bx) < max(cx, dx)
        and min(cx, dx) < max(ax, bx)
        and min(ay, by) < max(cy, dy)
        and min(cy, dy) < max(ay, by)
    )


def test_ways_in_one_channel_run_beside_each_other_and_do_not_cross() -> None:
    lanes = Lanes(Nearby())
    for key, way in DOWN.items():
        lanes.put(key, way)
    assert sorted(middles(lanes).values()) == pytest.approx([92, 100, 108])
    assert crossings(lanes) == 0


def test_the_order_in_which_links_were_drawn_does_not_matter() -> None:
    found = []
    for order in permutations(DOWN):
        lanes = Lanes(Nearby())
        for key in order:
            lanes.put(key, DOWN[key])
        lanes.put("gone", DOWN["a"])
        lanes.drop("gone")
        found.append(middles(lanes))
    assert all(one == found[0] for one in found)


def test_cards_beside_a_channel_are_kept_clear_of() -> None:
    cards = Nearby()
    cards.put("left", Box(20, 100, 84, 300))
    cards.put("right", Box(112, 100, 180, 200))
    lanes = Lanes(cards)
    for key, way in DOWN.items():
        lanes.put(key, way)
    assert all(96 <= x <= 100 or x == 100 for x in middles(lanes).values())
    cards.drop("right")
    assert max(middles(lanes).values()) > 108


def test_a_link_that_goes_gives_its_lane_back() -> None:
    lanes = Lanes(Nearby())
    for key, way in DOWN.items():
        lanes.put(key, way)
    assert lanes.drop("b") == {"a", "c"}
    assert sorted(lanes.route(key).at(0.5).x() for key in "ac") == pytest.approx([96, 104])
    assert lanes.drop("a") == {"c"}
    assert lanes.route("c") == DOWN["c"].route


def styled(design: Design, style: LinkStyle) -> Design:
    return apply(design, verbs.set_field(design, "design", "link_style", style))


def shown(design: Design) -> Diagram:
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    return diagram


def on_each_other(diagram: Diagram) -> list[tuple[str, str]]:
    """Pairs of links of which a stretch of 40 units or more lies on the other."""
    found = []
    spots = {key: [wire.route.at(k / 150) for k in range(151)] for key, wire in diagram.wires.items()}
    for one, other in combinations(sorted(spots), 2):
        ends = {diagram.wires[one].link.source, diagram.wires[one].link.target}
        if len(ends & {diagram.wires[other].link.source, diagram.wires[other].link.target}) == 1:
            continue
        near = sum(min((a - b).manhattanLength() for b in spots[other]) < 2.0 for a in spots[one])
        if near * diagram.wires[one].route.length / 150 > 40:
            found.append((one, other))
    return found


@pytest.mark.parametrize("style", STYLES)
def test_links_between_the_same_two_components_never_lie_on_each_other(qtbot: QtBot, style: LinkStyle) -> None:
    design = parse("users 10rps > lb > web > db; web > cache")
    where = {
        "users": (0.0, -300.0),
        "lb": (250.0, -300.0),
        "web": (0.0, 0.0),
        "cache": (300.0, 0.0),
        "db": (600.0, 0.0),
    }
    design = styled(apply(design, verbs.move(design, where)), style)
    design = apply(design, verbs.connect(design, "web", "db", Link(source="web", target="db", role="reads")))
    design = apply(design, verbs.connect(design, "web", "db", Link(source="web", target="db", role="writes")))
    diagram = shown(design)
    assert sum(wire.link.target == "db" for wire in diagram.wires.values()) == 3
    assert on_each_other(diagram) == []


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("notation", ["users 10rps > lb > web*4 > cache + db", "users 10rps > web*3 > cache*2 > db*3"])
def test_links_of_different_components_do_not_lie_on_each_other(qtbot: QtBot, style: LinkStyle, notation: str) -> None:
    assert on_each_other(shown(styled(parse(notation), style))) == []
