"""The scene follows Changes exactly as if it were built anew."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design, Place
from engine.design.notation import design as parse
from engine.design.spec import Spec
from engine.errors import LoadscapeError
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.moments import moment
from widgets.canvas import overview
from widgets.canvas.layout import layers, positions
from widgets.canvas.reading import read
from widgets.canvas.scene import Diagram, Item
from widgets.theme import DARK, LIGHT


def outline(diagram: Diagram) -> dict[str, Any]:
    """Everything a person could tell two scenes apart by."""
    diagram.labels.settle()
    seen: dict[str, Any] = {}
    for card in diagram.cards.values():
        seen[card.path] = (
            card.isVisible(),
            card.pos().toTuple(),
            card.scene_rect().getRect(),
            card.title_text,
            card.kind_text,
        )
    for wire in diagram.wires.values():
        ends = wire.route.knots
        seen[wire.path] = (
            ends,
            wire.label.texts,
            wire.label.rect.getRect() if wire.isVisible() else None,
            wire.crowd,
            wire.isVisible() and wire.boundingRect().getRect(),
            wire.link,
            wire.isVisible(),
        )
    for frame in diagram.frames.values():
        seen[frame.path] = (frame.rect.getRect(), frame.title, frame.zValue(), frame.isVisible(), frame.totals)
    assert len(seen) == sum(isinstance(item, Item) for item in diagram.items())
    return seen


def some_change(design: Design, dice: random.Random) -> Change:
    ids = list(design.components)
    one, other = dice.choice(ids), dice.choice(ids)
    kind = dice.choice(["server", "cache", "database", "load_balancer"])
    place = dice.choice([None, *design.places])
    options: list[Callable[[], Change]] = [
        lambda: verbs.add(design, None, Spec.kinds()[kind](kind=kind), (dice.randrange(900), dice.randrange(600))),
        lambda: verbs.connect(design, one, other),
        lambda: verbs.move(design, {one: (dice.randrange(900), dice.randrange(600))}),
        lambda: verbs.remove(design, [f"components/{one}"]),
        lambda: verbs.rename(design, f"components/{one}", f"n{dice.randrange(10**6)}"),
        lambda: verbs.retitle(design, f"components/{one}", "A new name"),
        lambda: verbs.set_place(design, [one], place),
        lambda: verbs.group(design, [one, other], None, Place(kind=dice.choice(["region", "zone"]))),
        lambda: verbs.collapse(design, dice.choice(list(design.places))),
        lambda: verbs.expand(design, dice.choice(list(design.places))),
        lambda: verbs.remove(design, [f"places/{dice.choice(list(design.places))}"]),
        lambda: verbs.resize_frame(design, dice.choice(list(design.places)), (0.0, 0.0, 600.0, 400.0)),
        lambda: verbs.duplicate(design, [one, other] if one != other else [one]),
    ]
    return dice.choice(options)()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("bare", [False, True], ids=["positions", "no positions"])
def test_following_changes_gives_the_scene_that_a_rebuild_gives(qtbot: QtBot, seed: int, bare: bool) -> None:
    dice = random.Random(seed)
    design = parse("users 10rps > lb > web*4 > cache + db; web*4 > db")
    if bare:
        design = design.model_copy(update={"board": design.board.model_copy(update={"positions": {}})})
    followed = Diagram(LIGHT)
    followed.show_design(design, None)
    for _ in range(30):
        try:
            change = some_change(design, dice)
            design = apply(design, change)
        except (LoadscapeError, IndexError):
            continue
        followed.show_design(design, change)
        anew = Diagram(LIGHT)
        anew.show_design(design, None)
        assert outline(followed) == outline(anew), change.label


def test_a_change_touches_only_the_items_it_names(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb > web*4 > db")
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    before = dict(diagram.cards)
    change = verbs.retitle(design, "components/lb", "Front")
    diagram.show_design(apply(design, change), change)
    assert diagram.cards == before
    assert diagram.cards["lb"].title_text == "Front"


def test_callers_stand_left_of_what_they_call_and_no_two_cards_overlap(qtbot: QtBot) -> None:
    design = parse("users 10rps > dns; users > lb > app*40 > cache + db; app*40 > replica*4; db > replica*4")
    design = design.model_copy(update={"board": design.board.model_copy(update={"positions": {}})})
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    layer, where = layers(design), positions(design)
    for link in design.links.values():
        assert layer[link.source] < layer[link.target]
        assert where[link.source][0] < where[link.target][0]
    rects = [card.scene_rect() for card in diagram.cards.values()]
    assert not any(one.intersects(other) for k, one in enumerate(rects) for other in rects[:k])


def test_a_cycle_is_laid_out_too(qtbot: QtBot) -> None:
    design = parse("a-server 1rps > server > server-2 > server")
    assert len(positions(design.model_copy(update={"board": type(design.board)()}))) == len(design.components)


def test_components_without_a_position_keep_clear_of_those_that_have_one(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb > web*3 > db")
    kept = {"lb": (400.0, 200.0), "web-2": (410.0, 260.0)}
    design = design.model_copy(update={"board": design.board.model_copy(update={"positions": kept})})
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    assert diagram.cards["lb"].pos().toTuple() == (400.0, 200.0)
    rects = {key: card.scene_rect() for key, card in diagram.cards.items()}
    free = [key for key in rects if key not in kept]
    assert not any(rects[one].intersects(rects[other]) for one in free for other in rects if one != other)


def test_a_frame_holds_its_members_and_a_region_its_zones(qtbot: QtBot) -> None:
    design = parse("users 10rps > lb > web*2 > db")
    design = apply(design, verbs.group(design, ["lb"], "us", Place(kind="region")))
    design = apply(design, verbs.group(design, ["web-1", "web-2"], "us-a", Place(kind="zone", inside="us")))
    diagram = Diagram(LIGHT)
    diagram.show_design(design, None)
    assert diagram.frames["us-a"].rect.contains(diagram.cards["web-2"].scene_rect())
    assert diagram.frames["us"].rect.contains(diagram.frames["us-a"].rect)
    assert diagram.frames["us"].rect.contains(diagram.cards["lb"].scene_rect())
    assert not diagram.frames["us"].rect.contains(diagram.cards["users"].scene_rect())


def test_live_figures_say_state_load_queue_and_hit_ratio_in_words(qtbot: QtBot) -> None:
    diagram = Diagram(DARK)
    diagram.show_design(parse("users 10rps > lb > web*2 > cache"), None)
    diagram.show_moment(
        moment(
            {
                "web-1": ComponentNow("down", 0.0, 0.0, 0.0, None, 0, 1),
                "web-2": ComponentNow("up", 0.634, 128.2, 1240.0, None, 1, 1),
                "cache": ComponentNow("up", 0.2, 0.0, 812.0, 0.931, 1, 1),
            },
            {"lb-web-1": LinkNow(100.0, 25.0)},
        )
    )
    read(diagram, diagram.sceneRect())
    cards = diagram.cards
    assert cards["web-1"].now is not None
    assert cards["web-1"].readings(cards["web-1"].now)[0] == "Down"
    assert cards["web-2"].now is not None
    assert cards["web-2"].readings(cards["web-2"].now) == ("63 % · 1.2 k/s", "128 waiting")
    assert cards["cache"].now is not None
    assert cards["cache"].readings(cards["cache"].now)[0] == "hit 93 % · 812/s"
    assert diagram.wires["lb-web-1"].label.texts == ("", "100 req/s", "✕ 25 %")
    diagram.show_moment(None)
    read(diagram, diagram.sceneRect())
    assert diagram.wires["lb-web-1"].label.texts == ("", "", "")


def test_a_big_diagram_is_drawn_in_bulk_earlier_than_a_small_one(qtbot: QtBot) -> None:
    small, big = Diagram(LIGHT), Diagram(LIGHT)
    small.show_design(parse("users 10rps > lb > web*4"), None)
    big.show_design(parse("users 10rps > lb > web*400"), None)
    assert not overview.is_far(small, 0.4)
    assert overview.is_far(big, 0.4)
