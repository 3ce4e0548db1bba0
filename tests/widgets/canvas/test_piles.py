"""A component of several instances is drawn as a pile that can be made higher and lower."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from engine.components.autoscaling import Autoscaling
from engine.design import verbs
from engine.design.change import apply
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow
from tests.widgets.canvas.desk import Desk
from widgets.canvas.items.card import PORT_REACH
from widgets.canvas.items.pile import Pile, _badge, pile, step_at
from widgets.canvas.routing import port

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(parse("users 10rps > lb > web > db"))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(made.canvas.diagram.cards["web"].pos())
    return made


def step(desk: Desk, way: int) -> None:
    """Presses the plus or the minus of the web server."""
    card = desk.canvas.diagram.cards["web"]
    desk.move(desk.card("lb"))
    desk.move(desk.card("web") + QPoint(3, 3))
    rect = card.scene_rect()
    row = (QPointF(x, rect.bottom() + 4) for x in range(int(rect.left()), int(rect.right())))
    desk.click(desk.pixel(next(at for at in row if card.step_at(at) == way) + QPointF(4, 0)))


def test_plus_and_minus_change_the_number_of_instances(desk: Desk) -> None:
    step(desk, 1)
    step(desk, 1)
    assert desk.design.components["web"].instances == 3  # type: ignore[attr-defined]
    assert desk.canvas.diagram.cards["web"].pile.text == "× 3"
    step(desk, -1)
    assert desk.design.components["web"].instances == 2  # type: ignore[attr-defined]
    desk.undo()
    assert desk.canvas.diagram.cards["web"].pile.text == "× 3"


def test_the_last_instance_stays_and_a_sentence_says_why(desk: Desk) -> None:
    step(desk, -1)
    assert not desk.changes
    assert "needs one of its instances at least" in desk.refusals[0]


def test_a_kind_that_is_always_one_has_no_steps(desk: Desk) -> None:
    card = desk.canvas.diagram.cards["lb"]
    card.hovered = True
    rect = card.scene_rect()
    assert not any(card.step_at(QPointF(x, rect.bottom() + 4)) for x in range(int(rect.left()), int(rect.right())))


@pytest.mark.parametrize("machines", [1, 12])
def test_the_steps_leave_the_port_below_to_links(desk: Desk, machines: int) -> None:
    card = desk.canvas.diagram.cards["web"]
    here = Pile(machines, f"× {machines}" if machines > 1 else "", True, False)
    below = port(card.rect, "bottom")
    reach = range(-int(PORT_REACH), int(PORT_REACH) + 1)
    assert not any(step_at(here, card.ink, card.rect, below + QPointF(x, y)) for x in reach for y in reach)
    badge = _badge(here, card.ink, card.rect, True)
    assert card.boundingRect().contains(badge)
    assert {
        step_at(here, card.ink, card.rect, QPointF(x, badge.center().y()))
        for x in (badge.left() + 4, badge.right() - 4)
    } == {-1, 1}


def test_an_autoscaling_group_says_least_now_and_most(desk: Desk) -> None:
    scaling = Autoscaling(min_instances=2, max_instances=8)
    design = desk.design
    spec = design.components["web"].model_copy(update={"instances": 2, "autoscaling": scaling})
    after = apply(design, verbs.put(design, "components/web", spec, "Scale"))
    assert pile(after.components["web"], None, 0).text == "min 2 · now 2 · max 8"
    now = ComponentNow("up", 0.5, 0.0, 1.0, None, 5, 5)
    assert pile(after.components["web"], now, 0) == (5, "min 2 · now 5 · max 8", False, True)


def test_a_badge_of_large_numbers_stays_in_the_room_that_its_card_paints_in(desk: Desk) -> None:
    card = desk.canvas.diagram.cards["web"]
    for text in ("× 3", "min 10 · now 100 · max 200"):
        badge = _badge(Pile(100, text, False, True), card.ink, card.rect, False)
        assert card.boundingRect().contains(badge)
