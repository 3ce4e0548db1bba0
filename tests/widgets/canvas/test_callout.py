"""The sentence on what holds a run back: all of it is seen while its card is."""

import pytest
from PySide6.QtCore import QRectF

from widgets.canvas.items.callout import Callout
from widgets.canvas.items.ink import Ink
from widgets.canvas.nearby import Nearby, box_of
from widgets.theme import LIGHT

SIGHT = QRectF(0, 0, 800, 500)
SENTENCE = "orders-database is the bottleneck: 100% busy, and 12.3 k calls wait for it. " * 2


def among(*cards: QRectF) -> Nearby:
    found = Nearby()
    for place, card in enumerate(cards):
        found.put(str(place), box_of(card))
    return found


@pytest.fixture
def callout(qapp: object) -> Callout:
    return Callout(Ink(LIGHT))


@pytest.mark.parametrize("x", [0, 300, 640])
@pytest.mark.parametrize("y", [0, 200, 440])
def test_all_of_it_is_seen_and_does_not_cover_its_card(callout: Callout, x: float, y: float) -> None:
    card = QRectF(x, y, 160, 56)
    callout.tell(SENTENCE, card)
    callout.keep_in(SIGHT, 1.0, among(card))
    assert callout.isVisible()
    assert SIGHT.contains(callout.covered)
    assert not callout.covered.intersects(card)


def test_it_follows_what_is_seen_and_stays_at_a_card_that_is_not(callout: Callout) -> None:
    card = QRectF(640, 200, 160, 56)
    callout.tell(SENTENCE, card)
    callout.keep_in(SIGHT.translated(200, 0), 1.0, among())
    assert callout.covered.center().x() == pytest.approx(card.center().x())
    callout.keep_in(SIGHT.translated(-900, 0), 1.0, among())
    assert callout.covered.center().x() == pytest.approx(card.center().x())


@pytest.mark.parametrize("zoom", [0.2, 0.5, 0.9])
def test_from_afar_it_is_as_large_on_the_screen(callout: Callout, zoom: float) -> None:
    card = QRectF(300, 200, 160, 56)
    callout.tell(SENTENCE, card)
    callout.keep_in(SIGHT, 1.0, among(card))
    near = callout.covered.size()
    sight = QRectF(SIGHT.topLeft() / zoom, SIGHT.size() / zoom)
    callout.keep_in(sight, zoom, among(card))
    assert callout.covered.width() * zoom == pytest.approx(near.width() * 0.9)
    assert callout.covered.height() * zoom == pytest.approx(near.height() * 0.9)
    assert sight.contains(callout.covered)
    assert callout.sceneBoundingRect().contains(callout.covered)


def test_it_goes_above_where_another_card_is_below(callout: Callout) -> None:
    card, below = QRectF(300, 200, 160, 56), QRectF(300, 280, 160, 56)
    callout.tell(SENTENCE, card)
    callout.keep_in(SIGHT, 1.0, among(card))
    assert callout.covered.intersects(below)
    callout.keep_in(SIGHT, 1.0, among(card, below))
    assert not callout.covered.intersects(below)
    assert callout.covered.bottom() < card.top()


def test_nothing_to_say_hides_it(callout: Callout) -> None:
    callout.tell(SENTENCE, QRectF(0, 0, 160, 56))
    callout.tell("", QRectF())
    assert not callout.isVisible()
