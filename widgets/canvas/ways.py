"""Which way every link of a diagram takes: the plain one where no card is in it, else one around."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF

from engine.design.document import LinkStyle
from widgets.canvas.blocks import block, merged
from widgets.canvas.detours import Door, Steps, around
from widgets.canvas.lanes import Course, Lanes
from widgets.canvas.nearby import Box, Nearby, box_of
from widgets.canvas.routing import (
    OUTWARD,
    RADIUS,
    SPREAD,
    Route,
    Side,
    Spot,
    angled,
    needed,
    plain_ends,
    port,
    rounded,
    route,
    sides,
)

CLEAR = 4.0
"""So near a card a link counts as leading through it."""
_MARGINS = (12.0, 16.0, 20.0)
"""Room kept from cards; links take different ones, so that they run side by side."""
_NARROW = 8.0
_OTHER_SIDE = 60.0
_ROUNDS, _WALLS = 10, 24
"""After so many cards found in the way, one behind the other, those that stand close are taken as one wall."""
_YARD = 48.0
"""Where many cards are in the way, gaps up to this width between them are left to links of these cards."""
_STEPS, STEPS_A_FRAME = 1500, 250
"""So far a link may search, and so far all links together while a card is dragged."""


class Ways:
    """Knows where the cards stand, and which links look at which part of the canvas for their way."""

    def __init__(self) -> None:
        self.style: LinkStyle = "curved"
        self.cards = Nearby()
        self._looked = Nearby()
        self._disturbed: list[Box] = []
        self._widowed: set[str] = set()
        """Links whose neighbour in a channel is gone."""
        self._lanes = Lanes(self.cards)
        self._lines: dict[str, tuple[Spot, ...]] = {}
        self._stuck: set[str] = set()
        """Links that found no way around: they are asked again when the card is let go."""

    def clear(self) -> None:
        self.cards.clear()
        self._looked.clear()
        self._lines.clear()
        self._lanes.clear()
        self._stuck.clear()
        self._disturbed.clear()

    def stand(self, key: str, rect: QRectF) -> bool:
        """A card stands here; returns whether it did not before."""
        before, box = self.cards.get(key), box_of(rect)
        if not self.cards.put(key, box):
            return False
        self._disturbed += [box] if before is None else [before, box]
        return True

    def remove_card(self, key: str) -> None:
        box = self.cards.get(key)
        if box is not None:
            self._disturbed.append(box)
            self.cards.drop(key)

    def remove_link(self, key: str) -> None:
        self._widowed |= self._lanes.drop(key)
        self._widowed.discard(key)
        self._looked.drop(key)
        self._lines.pop(key, None)
        self._stuck.discard(key)

    def concerned(self) -> set[str]:
        """Links that might take another way since this was last asked, because cards have come, moved or gone."""
        found = {key for box in self._disturbed for key in self._looked.near(box.grown(_MARGINS[-1] + CLEAR))}
        found |= self._widowed
        self._disturbed.clear()
        self._widowed.clear()
        return found

    def near(self, box: Box) -> list[str]:
        """Links that may lead through a part of the canvas."""
        return list(self._looked.near(box))

    def crossed(self, keys: Iterable[str]) -> set[str]:
        """Links that lead through one of these cards: what must give way at once, while a card is dragged."""
        found = set()
        for key in keys:
            box = self.cards.get(key)
            if box is not None:
                box = box.grown(CLEAR)
                found |= {link for link in self._looked.near(box) if _meets(self._lines[link], box)}
        return found - self._stuck

    def find(self, key: str, ends: tuple[str, str], lane: float, steps: Steps | None = None) -> set[str]:
        """Finds a way between two cards; `lane` sets parallel links apart, `steps` is all it may search.

        Returns the links whose lanes are others for it, with itself.
        """
        found, looked = self._way(key, ends, lane, steps)
        self._stuck.discard(key)
        if looked is None:
            self._stuck.add(key)
        self._looked.put(key, (looked or box_of(found.route.box)).grown(1))
        self._lines[key] = found.route.spots
        return self._lanes.put(key, found)

    def route(self, key: str) -> Route:
        """The way of a link, in its lanes."""
        return self._lanes.route(key)

    def beside(self, key: str) -> set[str]:
        """Links that share a channel with this one, and itself."""
        return self._lanes.beside(key)

    def foresee(self, key: str, ends: tuple[str | QRectF, str | QRectF], lane: float = 0.0) -> Route:
        """The way that a link of this name would take between cards, or to a spot; nothing is kept of it."""
        spots = {f"?{place}": box_of(end) for place, end in enumerate(ends) if isinstance(end, QRectF)}
        seats = [f"?{place}" if isinstance(end, QRectF) else end for place, end in enumerate(ends)]
        for name, box in spots.items():
            self.cards.put(name, box)
        found, _ = self._way(key, (seats[0], seats[1]), lane, None)
        before = self._lanes.course(key)
        self._lanes.put(key, found)
        seen = self._lanes.route(key)
        self._lanes.drop(key)
        if before is not None:
            self._lanes.put(key, before)
        for name in spots:
            self.cards.drop(name)
        return seen

    def leads_through(self, way: Route, ends: tuple[str, ...]) -> bool:
        """Whether a way leads through a card that is none of its ends."""
        return bool(self._hit(way.spots, ends))

    def _way(self, key: str, ends: tuple[str, str], lane: float, steps: Steps | None) -> tuple[Course, Box | None]:
        """A way, and what was looked at for it; None where no way around was found."""
        source, target = (_rect(self.cards.get(end) or Box(0, 0, 1, 1)) for end in ends)
        plain = self._plain(source, target, lane)
        if not self._hit(plain.route.spots, ends):
            return plain, box_of(plain.route.box)
        found, looked = self._around(key, ends, lane, plain, steps)
        return found, None if found is plain else looked

    def _plain(self, source: QRectF, target: QRectF, lane: float) -> Course:
        way = route(source, target, lane, self.style)
        if self.style == "curved":
            return Course(way)
        return Course(way, tuple(needed(angled(*plain_ends(source, target, lane)) or [(0, 0)])), RADIUS[self.style])

    def _hit(self, spots: Sequence[Spot], ends: tuple[str, ...]) -> dict[str, Box]:
        """Cards that a line leads through, but for those it joins."""
        found: dict[str, Box] = {}
        for one, other in pairwise(spots):
            (x, y), (to_x, to_y) = one, other  # plainly: this is asked for every leg of every way that is tried
            around = Box(min(x, to_x) - CLEAR, min(y, to_y) - CLEAR, max(x, to_x) + CLEAR, max(y, to_y) + CLEAR)
            for key, box in self.cards.near(around).items():
                if key not in ends and key not in found and _enters(one, other, box.grown(CLEAR)):
                    found[key] = box
        return found

    def _around(
        self, key: str, ends: tuple[str, str], lane: float, plain: Course, given: Steps | None
    ) -> tuple[Course, Box]:
        own = _MARGINS[crc32(key.encode()) % len(_MARGINS)]
        looked = box_of(plain.route.box)
        steps = given or Steps(_STEPS)
        for margin in (own, _NARROW):
            if given is not None and steps.left <= 0:
                return plain, looked
            corners, looked = self._search(ends, lane, margin, plain.route, looked, steps)
            if corners:
                return self._course(corners, margin), looked
        corners, looked = self._around_blocks(ends, lane, plain.route, looked, given or Steps(_STEPS))
        return self._course(corners, _NARROW) if corners else plain, looked

    def _course(self, corners: Sequence[Spot], margin: float) -> Course:
        radius = min(RADIUS[self.style], 2.7 * margin)
        return Course(rounded(corners, radius), tuple(needed(corners)), radius)

    def _around_blocks(
        self, ends: tuple[str, str], lane: float, plain: Route, looked: Box, steps: Steps
    ) -> tuple[list[Spot], Box]:
        """The same where many cards are in the way: cards too close for a link are one wall, met at once."""
        source, target = (box for end in ends if (box := self.cards.get(end)) is not None)
        own = [source.grown(2 * _NARROW), target.grown(2 * _NARROW)]
        faces = sides(_rect(source), _rect(target))
        starts, goals = _doors(source, faces[0], lane, _NARROW), _doors(target, faces[1], lane, _NARROW)
        met, line = self._hit(plain.spots, ends), list(plain.spots)
        for _ in range(_ROUNDS):
            met = block(met, self.cards, _YARD, ends)
            walls = [source, target, *merged(met.values(), _YARD, own)]
            corners = around([box.grown(_NARROW) for box in walls], list(starts), list(goals), steps)
            if corners is None:
                return [], looked
            line = [starts[_door(starts, corners[0])], *corners, goals[_door(goals, corners[-1])]]
            looked = _both(looked, _box(line))
            hit = self._hit(line, ends)
            if not hit:
                return line, looked
            met |= hit
        return [], looked

    def _search(
        self, ends: tuple[str, str], lane: float, margin: float, plain: Route, looked: Box, steps: Steps
    ) -> tuple[list[Spot], Box]:
        """Corners of a way around, and all that was looked at: walls are known only once a line has met them."""
        source, target = (box for end in ends if (box := self.cards.get(end)) is not None)
        faces = sides(_rect(source), _rect(target))
        starts = _doors(source, faces[0], lane, margin)
        goals = _doors(target, faces[1], lane, margin)
        walls = {**dict(zip(ends, (source, target), strict=True)), **self._hit(plain.spots, ends)}
        for _ in range(_ROUNDS):
            if len(walls) > _WALLS:
                return [], looked
            corners = around([box.grown(margin) for box in walls.values()], list(starts), list(goals), steps)
            if corners is None:
                return [], looked
            corners = [starts[_door(starts, corners[0])], *corners, goals[_door(goals, corners[-1])]]
            looked = _both(looked, _box(corners))
            hit = self._hit(corners, ends)
            if not hit:
                return corners, looked
            walls |= hit
        return [], looked


def _doors(card: Box, facing: Side, lane: float, margin: float) -> Mapping[Door, Spot]:
    """The ports of a card by the place in front of them; the side that faces the other card is the first choice."""
    found: dict[Door, Spot] = {}
    for side, (across, down) in OUTWARD.items():
        at = port(_rect(card), side) + QPointF(lane * SPREAD * abs(down), lane * SPREAD * abs(across))
        front = (at.x() + across * margin, at.y() + down * margin)
        found[Door(front, side, 0.0 if side == facing else _OTHER_SIDE)] = (at.x(), at.y())
    return found


def _door(doors: Mapping[Door, Spot], at: Spot) -> Door:
    return next(door for door in doors if door.at == at)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def _box(spots: Sequence[Spot]) -> Box:
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _both(one: Box, other: Box) -> Box:
    return Box(*map(min, one[:2], other[:2]), *map(max, one[2:], other[2:]))


def _meets(spots: Sequence[Spot], box: Box) -> bool:
    """Whether a line through these points enters a box."""
    return any(_enters(one, other, box) for one, other in pairwise(spots))


def _enters(one: Spot, other: Spot, box: Box) -> bool:
    first, last = 0.0, 1.0
    for start, end, low, high in ((one[0], other[0], box[0], box[2]), (one[1], other[1], box[1], box[3])):
        if max(start, end) <= low or min(start, end) >= high:
            return False
        if start != end:
            to_low, to_high = (low - start) / (end - start), (high - start) / (end - start)
            first, last = max(first, min(to_low, to_high)), min(last, max(to_low, to_high))
    return first < last
