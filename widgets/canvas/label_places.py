"""Where the labels of links stand: on their link, clear of cards and of each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from widgets.canvas.routing import Route

LEVEL, SLOPED = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8), (0.36, 0.5, 0.64, 0.28, 0.72, 0.2, 0.8)
"""Places along a link in the order in which they are tried; on a slope near the source first, away from crossings."""
NARROWEST = 44.0
"""A label in a gap between cards is cut to the gap, but never below this."""
_STEEP = 30.0
_GAP = 3.0
_CELL = 200.0
_CARD, _LABEL, _CUT = 8.0, 1.0, 2.0
"""How bad it is to cover a card, to cover another label, and to be cut, for the same area."""
_SPARE = 0.88
"""Labels ask for some room to grow: a place so much narrower is as good."""


class Wish(NamedTuple):
    """A label that looks for a place."""

    id: str
    route: Route
    size: QSizeF


class _Grid:
    """Rectangles by the cells they touch, so that only what is near is looked at."""

    def __init__(self, rects: Iterable[QRectF]) -> None:
        self._cells: dict[tuple[int, int], list[QRectF]] = defaultdict(list)
        for rect in rects:
            self.add(rect)

    def add(self, rect: QRectF) -> None:
        for cell in _cells(rect):
            self._cells[cell].append(rect)

    def near(self, rect: QRectF) -> list[QRectF]:
        """All that intersect; some twice, which does not matter to whom asks for the worst."""
        return [other for cell in _cells(rect) for other in self._cells.get(cell, ()) if other.intersects(rect)]


def _cells(rect: QRectF) -> Iterator[tuple[int, int]]:
    for column in range(int(rect.left() // _CELL), int(rect.right() // _CELL) + 1):
        for row in range(int(rect.top() // _CELL), int(rect.bottom() // _CELL) + 1):
            yield column, row


def places(wishes: Iterable[Wish], cards: Iterable[QRectF]) -> Mapping[str, QRectF]:
    """A rectangle for every label, by id; the first wish has the first choice, so the order decides."""
    solid, written = _Grid(cards), _Grid(())
    found: dict[str, QRectF] = {}
    for wish in wishes:
        rect = _best(wish, solid, written)
        written.add(rect)
        found[wish.id] = rect
    return found


def _best(wish: Wish, solid: _Grid, written: _Grid) -> QRectF:
    """The first free place on the link, else the one that covers and cuts least."""
    best, least = QRectF(), float("inf")
    for centre in _centres(wish):
        whole = _around(centre, wish.size)
        rect = _fitted(whole, solid)
        room = rect.adjusted(-_GAP, -_GAP, _GAP, _GAP)
        cut = max(0.0, whole.width() * _SPARE - rect.width()) * rect.height()
        cost = _CARD * _covered(rect, solid.near(rect)) + _LABEL * _covered(room, written.near(room)) + _CUT * cut
        if cost < least:
            best, least = rect, cost
        if not cost:
            break
    return best


def _centres(wish: Wish) -> Iterator[QPointF]:
    """On the link; then beside its middle, as between two cards too near for any word."""
    level = abs(wish.route.end.y() - wish.route.start.y()) < _STEEP
    yield from (wish.route.at(along) for along in (LEVEL if level else SLOPED))
    middle = wish.route.at(0.5)
    for step in (1, -1, 2, -2, 3, -3):
        aside = step * (wish.size.height() if level else wish.size.width() / 2 + _GAP)
        yield middle - (QPointF(0, aside) if level else QPointF(aside, 0))


def _around(centre: QPointF, size: QSizeF) -> QRectF:
    return QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height())


def _covered(rect: QRectF, others: Iterable[QRectF]) -> float:
    shared = (rect.intersected(other) for other in others)
    return sum(one.width() * one.height() for one in shared)


def _fitted(rect: QRectF, solid: _Grid) -> QRectF:
    """The rectangle, narrower where cards at its sides would cover it."""
    middle, half = rect.center().x(), rect.width() / 2
    for card in solid.near(rect.adjusted(-_GAP, 0, _GAP, 0)):
        if card.left() > middle:
            half = min(half, card.left() - _GAP - middle)
        elif card.right() < middle:
            half = min(half, middle - card.right() - _GAP)
    width = max(NARROWEST, 2 * half)
    return QRectF(middle - width / 2, rect.top(), width, rect.height())
