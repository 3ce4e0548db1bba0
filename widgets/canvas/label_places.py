"""Where the labels of links stand: on their link, clear of cards, of titles and of each other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from widgets.canvas.nearby import Box, Nearby
from widgets.canvas.routing import Route

LEVEL, SLOPED = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8), (0.36, 0.5, 0.64, 0.28, 0.72, 0.2, 0.8)
"""Places along a link in the order in which they are tried; on a slope near the source first, away from crossings."""
NARROWEST = 44.0
"""A label in a gap between cards is cut to the gap, but never below this."""
BADGES = 10.0
"""A warning above a card and the queue below it reach so far out of it."""
_STEEP = 30.0
_GAP = 3.0
_CARD, _LABEL, _CUT = 8.0, 1.0, 2.0
"""How bad it is to cover a card or a title, to cover another label, and to be cut, for the same area."""
_SPARE = 0.88
"""Labels ask for some room to grow: a place so much narrower is as good."""


class Wish(NamedTuple):
    """A label that looks for a place."""

    id: str
    route: Route
    size: QSizeF


class Solid(NamedTuple):
    """What no label covers where there is room."""

    cards: Nearby
    titles: Nearby
    """Those of frames."""

    def near(self, box: Box) -> list[Box]:
        """What of it overlaps: cards with what hangs out of them, and titles."""
        high = Box(box.left, box.top - BADGES, box.right, box.bottom + BADGES)
        cards = self.cards.near(high).values()
        hanging = (Box(card.left, card.top - BADGES, card.right, card.bottom + BADGES) for card in cards)
        return [*hanging, *self.titles.near(box).values()]


def places(wishes: Iterable[Wish], solid: Solid, written: Nearby) -> Mapping[str, QRectF]:
    """A rectangle for every label, by id; the first wish has the first choice, so the order decides.

    All that is `written` already stays, and they are added to it.
    """
    wishes = list(wishes)
    for wish in wishes:
        written.drop(wish.id)
    found: dict[str, QRectF] = {}
    for wish in wishes:
        box = _best(wish, solid, written)
        written.put(wish.id, box)
        found[wish.id] = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
    return found


def _best(wish: Wish, solid: Solid, written: Nearby) -> Box:
    """The first free place on the link, else the one that covers and cuts least."""
    width, height = wish.size.width(), wish.size.height()
    best, least = Box(0, 0, 0, 0), float("inf")
    for x, y in _centres(wish):
        box, others = _fitted(x, y, width, height, solid)
        cut = max(0.0, width * _SPARE - (box.right - box.left)) * height
        cost = _CARD * _covered(box, others) + _CUT * cut
        if cost < least:
            room = box.grown(_GAP)
            cost += _LABEL * _covered(room, written.near(room).values())
        if cost < least:
            best, least = box, cost
        if not cost:
            break
    return best


def _centres(wish: Wish) -> Iterator[tuple[float, float]]:
    """On the link; then beside its middle, as between two cards too near for any word."""
    level = abs(wish.route.end.y() - wish.route.start.y()) < _STEEP
    for along in LEVEL if level else SLOPED:
        point = wish.route.at(along)
        yield point.x(), point.y()
    middle = wish.route.at(0.5)
    above, beside = (0.0, wish.size.height()), (wish.size.width() / 2 + _GAP, 0.0)
    for across, down in (above, beside) if level else (beside, above):
        for step in (1, -1, 2, -2, 3, -3):
            yield middle.x() - step * across, middle.y() - step * down


def _covered(box: Box, others: Iterable[Box]) -> float:
    """The area that others take of it."""
    return sum(
        (min(box[2], other[2]) - max(box[0], other[0])) * (min(box[3], other[3]) - max(box[1], other[1]))
        for other in others
    )


def _fitted(x: float, y: float, width: float, height: float, solid: Solid) -> tuple[Box, list[Box]]:
    """The box around a point, narrower where what is solid at its sides would cover it, and what it covers still."""
    half, top, bottom = width / 2, y - height / 2, y + height / 2
    widest = max(NARROWEST / 2, half)
    near = solid.near(Box(x - widest - _GAP, top, x + widest + _GAP, bottom))
    for one in near:
        if one.left >= x + half + _GAP or one.right <= x - half - _GAP:
            continue
        if one.left > x:
            half = min(half, one.left - _GAP - x)
        elif one.right < x:
            half = min(half, x - one.right - _GAP)
    half = max(NARROWEST / 2, half)
    box = Box(x - half, top, x + half, bottom)
    return box, [one for one in near if one.left < box.right and one.right > box.left]
