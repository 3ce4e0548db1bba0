"""The sentence on what holds a run back: all of it is seen while its card is."""

import pytest
from PySide6.QtCore import QRectF

from widgets.canvas.items.callout import Callout
from widgets.canvas.items.ink import Ink
from widgets.theme import LIGHT

SIGHT = QRectF(0, 0, 800, 500)
SENTENCE = "orders-database is the bottleneck: 100% busy, and 12.3 k calls wait for it. " * 2


@pytest.fixture
def callout(qapp: object) -> Callout:
    return Callout(Ink(LIGHT))


@pytest.mark.parametrize("x", [0, 300, 640])
@pytest.mark.parametrize("y", [0, 200, 440])
def test_all_of_it_is_seen_and_does_not_cover_its_card(callout: Callout, x: float, y: float) -> None:
    card = QRectF(x, y, 160, 56)
    callout.tell(SENTENCE, card, SIGHT)
    assert callout.isVisible()
    assert SIGHT.contains(callout.covered)
    assert not callout.covered.intersects(card)


def test_it_follows_what_is_seen_and_stays_at_a_card_that_is_not(callout: Callout) -> None:
    card = QRectF(640, 200, 160, 56)
    callout.tell(SENTENCE, card, SIGHT)
    callout.keep_in(SIGHT.translated(200, 0))
    assert callout.covered.center().x() == pytest.approx(card.center().x())
    callout.keep_in(SIGHT.translated(-900, 0))
    assert callout.covered.center().x() == pytest.approx(card.center().x())


def test_nothing_to_say_hides_it(callout: Callout) -> None:
    callout.tell(SENTENCE, QRectF(0, 0, 160, 56), SIGHT)
    callout.tell("", QRectF(), SIGHT)
    assert not callout.isVisible()
