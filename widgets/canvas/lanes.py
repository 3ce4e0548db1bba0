"""Links that share a channel between cards, set apart: each stretch of a way gets a lane of its own.

After Wybrow, Marriott and Stuckey, "Orthogonal Connector Routing" (2009): ways are found first, each by itself; then
stretches that lie on each other are put in the order that crosses least and moved apart as far as there is room.
What comes out depends on the ways and cards alone, not on what was drawn or moved first.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from widgets.canvas.nearby import Box, Nearby
from widgets.canvas.routing import Route, Spot, rounded

APART, _LEAST = 8.0, 3.5
"""Distance between lanes, and below which links rather run together."""
_SAME = 6.0
"""Stretches nearer than this look like one line."""
_ROOM = 12.0
"""Kept from cards: an arrow head must fit."""
_REACH = 120.0
_MOST = 40
"""Stretches in one channel; more run together."""


class Course(NamedTuple):
    """A way that was found by itself: as it is drawn, and its corners where it may be moved aside."""

    route: Route
    corners: tuple[Spot, ...] = ()
    radius: float = 0.0


class _Stretch(NamedTuple):
    """A part of a way between two bends; `along` is the axis it runs on: 0 across, 1 down."""

    link: str
    nth: int
    along: int
    at: float
    start: float
    end: float
    before: float
    """Where its way comes from, on the other axis; and where it goes on to."""
    after: float
    source: Spot
    target: Spot

    @property
    def name(self) -> str:
        return f"{self.nth}/{self.link}"

    @property
    def box(self) -> Box:
        low, high = min(self.start, self.end), max(self.start, self.end)
        half = _SAME / 2
        if self.along:
            return Box(self.at - half, low, self.at + half, high)
        return Box(low, self.at - half, high, self.at + half)


class Lanes:
    """The ways of all links, and which of them run in the same channel."""

    def __init__(self, cards: Nearby) -> None:
        self._cards = cards
        self._courses: dict[str, Course] = {}
        self._stretches: dict[str, _Stretch] = {}
        self._across, self._down = Nearby(), Nearby()
        self._channels: dict[str, tuple[_Stretch, ...]] = {}

    def clear(self) -> None:
        for known in (self._courses, self._stretches, self._channels):
            known.clear()
        self._across.clear()
        self._down.clear()

    def put(self, key: str, course: Course) -> set[str]:
        """A link takes this way; returns the links beside it, before and now."""
        before = self._courses.get(key)
        if before == course:
            return self.beside(key)
        beside = self.drop(key)
        self._courses[key] = course
        for stretch in _stretches(key, course.corners):
            self._stretches[stretch.name] = stretch
            self._index(stretch).put(stretch.name, stretch.box)
        self._channels.clear()
        return beside | self.beside(key)

    def drop(self, key: str) -> set[str]:
        """A link is no more; returns the links that were beside it."""
        course = self._courses.get(key)
        if course is None:
            return set()
        beside = self.beside(key) - {key}
        for stretch in _stretches(key, course.corners):
            self._index(stretch).drop(stretch.name)
            del self._stretches[stretch.name]
        del self._courses[key]
        self._channels.clear()
        return beside

    def course(self, key: str) -> Course | None:
        """The way of a link by itself."""
        return self._courses.get(key)

    def beside(self, key: str) -> set[str]:
        """Links that share a channel with this one, and itself."""
        own = _stretches(key, self._courses[key].corners) if key in self._courses else ()
        return {key, *(other.link for stretch in own for other in self._channel(stretch))}

    def route(self, key: str) -> Route:
        """The way of a link in its lanes."""
        course = self._courses[key]
        corners = [list(corner) for corner in course.corners]
        moved = False
        for stretch in _stretches(key, course.corners):
            channel = self._channel(stretch)
            at = self._lane(stretch, channel) if len({other.link for other in channel}) > 1 else stretch.at
            if at != stretch.at:
                moved = True
                for corner in corners[stretch.nth : stretch.nth + 2]:
                    corner[1 - stretch.along] = at
        return rounded([(x, y) for x, y in corners], course.radius) if moved else course.route

    def _index(self, stretch: _Stretch) -> Nearby:
        return self._down if stretch.along else self._across

    def _channel(self, stretch: _Stretch) -> tuple[_Stretch, ...]:
        """All stretches that lie on this one or on one of those, in the order of their lanes."""
        known = self._channels.get(stretch.name)
        if known is not None:
            return known
        index, found, waiting = self._index(stretch), {stretch.name}, [stretch.name]
        while waiting and len(found) <= _MOST:
            for name in index.near(self._stretches[waiting.pop()].box):
                if name not in found:
                    found.add(name)
                    waiting.append(name)
        channel = tuple(sorted((self._stretches[name] for name in found), key=_order))
        if len(found) > _MOST:
            channel = (stretch,)
        for one in channel:
            self._channels[one.name] = channel
        return channel

    def _lane(self, stretch: _Stretch, channel: Sequence[_Stretch]) -> float:
        """Where a stretch runs: apart from its neighbours, as far as cards leave room."""
        middle = sum(one.at for one in channel) / len(channel)
        low, high = self._free(channel, middle)
        for strands in _strands(channel):
            gaps = max(strands.values())
            apart = min(APART, (high - low) / gaps) if gaps else APART
            if apart >= _LEAST:
                first = min(max(middle - apart * gaps / 2, low), high - apart * gaps)
                return first + apart * strands[stretch.name]
        return stretch.at

    def _free(self, channel: Sequence[_Stretch], middle: float) -> tuple[float, float]:
        """From where to where a channel reaches between the cards on its sides."""
        along = channel[0].along
        start = min(min(one.start, one.end) for one in channel)
        end = max(max(one.start, one.end) for one in channel)
        least, most = min(one.at for one in channel), max(one.at for one in channel)
        low, high = middle - _REACH, middle + _REACH
        part = Box(low, start, high, end) if along else Box(start, low, end, high)
        for card in self._cards.near(part.grown(_ROOM)).values():
            near, far = (card.left, card.right) if along else (card.top, card.bottom)
            if far <= least + 1:
                low = max(low, far + _ROOM)
            elif near >= most - 1:
                high = min(high, near - _ROOM)
            else:
                return least, most
        return min(low, least), max(high, most)


def _stretches(key: str, corners: Sequence[Spot]) -> Iterable[_Stretch]:
    """Those of a way that may be moved: all but the first and the last, which hold on to a port."""
    found = []
    for nth, (one, other) in enumerate(pairwise(corners)):
        if 0 < nth < len(corners) - 2:
            along = 1 if one[0] == other[0] else 0
            off = 1 - along
            before, after = corners[nth - 1][off], corners[nth + 2][off]
            found.append(
                _Stretch(key, nth, along, one[off], one[along], other[along], before, after, corners[0], corners[-1])
            )
    return found


def _strands(channel: Sequence[_Stretch]) -> Iterable[dict[str, int]]:
    """The lane of every stretch: one each; where that is too narrow, one for all that begin or end at one port."""
    yield {stretch.name: lane for lane, stretch in enumerate(channel)}
    by_ends: tuple[dict[str, Spot], ...] = (
        {stretch.name: stretch.target for stretch in channel},
        {stretch.name: stretch.source for stretch in channel},
    )
    for ends in sorted(by_ends, key=lambda ends: len(set(ends.values()))):
        lanes = {end: lane for lane, end in enumerate(dict.fromkeys(ends.values()))}
        yield {name: lanes[end] for name, end in ends.items()}


def _order(one: _Stretch) -> tuple[float, float, str]:
    """The order of lanes in which ways cross least: by the sides they come from and go to, then nested."""
    comes, goes = one.before - one.at, one.after - one.at
    length = abs(one.end - one.start)
    if comes < 0 and goes < 0:
        return -1.0, length, one.name
    if comes > 0 and goes > 0:
        return 1.0, -length, one.name
    onward = 1.0 if goes > 0 else -1.0
    ahead = 1.0 if one.end > one.start else -1.0
    return 0.25 * ahead * onward, -one.start * ahead * onward, one.name
