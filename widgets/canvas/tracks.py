"""The ways of links while one design becomes the next: drawn between two ways, and never looked for."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import dist
from typing import NamedTuple

from engine.design.document import Link
from widgets.canvas.routing import Route, Spot
from widgets.canvas.scene import Diagram
from widgets.canvas.surrounding import surround


class Track(NamedTuple):
    """A link's way in the design that was left and in the one that is shown, of as many pieces each."""

    before: tuple[Spot, ...]
    after: tuple[Spot, ...]

    def at(self, share: float) -> Route:
        """Its way when so much of the glide is done."""
        pairs = zip(self.before, self.after, strict=True)
        return Route(*((x + (to_x - x) * share, y + (to_y - y) * share) for (x, y), (to_x, to_y) in pairs))


def glide(diagram: Diagram, where: Mapping[str, Spot], ways: Mapping[str, Route]) -> None:
    """Show cards and links on their way from another design; the diagram goes on knowing where they belong."""
    diagram.labels.remember()
    for key, (x, y) in where.items():
        diagram.cards[key].stand_at(x, y)
    surround(diagram)
    for key, way in ways.items():
        diagram.wires[key].follow(way)
    diagram.led.update(ways)
    diagram.labels.loosen(ways)
    diagram.redrawn.emit()


def tracks(
    ways: Mapping[str, Route],
    links: Mapping[str, Link],
    left: Mapping[tuple[str, str], Route],
    stays: Mapping[str, str],
    shifts: Mapping[str, Spot],
) -> dict[str, Track]:
    """A track for every way that is shown.

    `left` are the ways of the design that was left, by the components that they joined; `stays` says which component
    each was, and `shifts` how far it stood from where it goes.
    """
    found: dict[str, Track] = {}
    for key, way in ways.items():
        link = links[key]
        old = left.get((stays.get(link.source, ""), stays.get(link.target, "")))
        if old is None:
            shift, end_shift = (shifts.get(end, (0.0, 0.0)) for end in (link.source, link.target))
            found[key] = Track(_bent(way, shift, end_shift), way.knots)
        else:
            pieces = max(len(old.knots), len(way.knots)) // 3
            found[key] = Track(_in_pieces(old.knots, pieces), _in_pieces(way.knots, pieces))
    return found


def _bent(way: Route, shift: Spot, end_shift: Spot) -> tuple[Spot, ...]:
    """The way with both ends shifted, and what lies between in proportion."""
    last = len(way.knots) - 1
    return tuple(
        (x + shift[0] + (end_shift[0] - shift[0]) * k / last, y + shift[1] + (end_shift[1] - shift[1]) * k / last)
        for k, (x, y) in enumerate(way.knots)
    )


def _in_pieces(knots: tuple[Spot, ...], count: int) -> tuple[Spot, ...]:
    """The same line in so many cubics, the longest of them halved again and again."""
    pieces = [knots[k : k + 4] for k in range(0, len(knots) - 1, 3)]
    while len(pieces) < count:
        place = max(range(len(pieces)), key=lambda k: dist(pieces[k][0], pieces[k][3]))
        pieces[place : place + 1] = _halves(pieces[place])
    return (knots[0], *(knot for piece in pieces for knot in piece[1:]))


def _halves(piece: tuple[Spot, ...]) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """A cubic as two, by de Casteljau's construction."""
    rows = [piece]
    while len(rows[-1]) > 1:
        rows.append(tuple(_middles(rows[-1])))
    return tuple(row[0] for row in rows), tuple(row[-1] for row in reversed(rows))


def _middles(row: tuple[Spot, ...]) -> Iterator[Spot]:
    for (x, y), (next_x, next_y) in pairwise(row):
        yield (x + next_x) / 2, (y + next_y) / 2
