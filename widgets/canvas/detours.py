"""Ways around cards: the shortest line of few bends over the sparse grid that the cards' own sides make."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from widgets.canvas.nearby import Box
from widgets.canvas.routing import OUTWARD, Side, Spot

_BEND = 40.0
"""A bend is worth so long a detour."""
_STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1))


class Door(NamedTuple):
    """A place where a link may leave or reach a card, and how much it costs to take it."""

    at: Spot
    side: Side
    cost: float = 0.0


class Steps:
    """How far searches may still go: in a maze they give up, for the window must go on."""

    def __init__(self, left: int) -> None:
        self.left = left


class _Lines:
    """The grid: for every crossing of two lines, whether the next one to the right and below can be reached."""

    def __init__(self, walls: Sequence[Box], spots: Iterable[Spot]) -> None:
        spots = list(spots)
        self.xs = sorted({x for x, _ in spots} | {side for wall in walls for side in (wall.left, wall.right)})
        self.ys = sorted({y for _, y in spots} | {side for wall in walls for side in (wall.top, wall.bottom)})
        self.column = {x: place for place, x in enumerate(self.xs)}
        self.row = {y: place for place, y in enumerate(self.ys)}
        wide = self.wide = len(self.xs)
        self.no_right = bytearray(wide * len(self.ys))
        self.no_down = bytearray(wide * len(self.ys))
        for wall in walls:
            left, right = self.column[wall.left], self.column[wall.right]
            top, bottom = self.row[wall.top], self.row[wall.bottom]
            for row in range(top + 1, bottom):
                self.no_right[row * wide + left : row * wide + right] = b"\1" * (right - left)
            inner = b"\1" * (right - left - 1)
            for row in range(top, bottom):
                self.no_down[row * wide + left + 1 : row * wide + right] = inner

    def node(self, spot: Spot) -> int:
        return self.row[spot[1]] * self.wide + self.column[spot[0]]

    def spot(self, node: int) -> Spot:
        row, column = divmod(node, self.wide)
        return self.xs[column], self.ys[row]

    def beside(self, node: int, way: int) -> int:
        """The next crossing that way, or -1 where a wall or the edge is in between."""
        column = node % self.wide
        if way == 0:
            return node + 1 if column + 1 < self.wide and not self.no_right[node] else -1
        if way == 2:
            return node - 1 if column and not self.no_right[node - 1] else -1
        if way == 1:
            return node + self.wide if node + self.wide < len(self.no_down) and not self.no_down[node] else -1
        return node - self.wide if node >= self.wide and not self.no_down[node - self.wide] else -1


def around(walls: Sequence[Box], starts: Sequence[Door], ends: Sequence[Door], steps: Steps) -> list[Spot] | None:
    """The corners of the cheapest way from one of the starts to one of the ends; None where none is found."""
    lines = _Lines(walls, [door.at for door in (*starts, *ends)])
    goals = {(lines.node(door.at), _way(door.side, -1)): door.cost for door in ends}
    goal_spots = [(*door.at, door.cost) for door in ends]
    ahead: dict[int, float] = {}
    came: dict[tuple[int, int], tuple[int, int] | None] = {}
    best: dict[tuple[int, int], float] = {}
    queue: list[tuple[float, float, int, int, tuple[int, int] | None]] = []
    for door in starts:
        heappush(
            queue, (door.cost + _left(door.at, goal_spots), door.cost, lines.node(door.at), _way(door.side, 1), None)
        )
    while queue and steps.left > 0:
        steps.left -= 1
        _, cost, node, way, before = heappop(queue)
        state = (node, way)
        if state in came:
            continue
        came[state] = before
        if node < 0:
            return _corners(lines, came, before)
        if state in goals:
            heappush(queue, (cost + goals[state], cost + goals[state], -1, way, state))
        x, y = lines.spot(node)
        for turn in range(4):
            if (turn - way) % 4 == 2 or (there := lines.beside(node, turn)) < 0:
                continue
            spot = lines.spot(there)
            total = cost + abs(spot[0] - x) + abs(spot[1] - y) + (_BEND if turn != way else 0.0)
            if (there, turn) not in came and total < best.get((there, turn), 1e18):
                best[there, turn] = total
                left = ahead.get(there)
                if left is None:
                    left = ahead[there] = _left(spot, goal_spots)
                heappush(queue, (total + left, total, there, turn, state))
    return None


def _way(side: Side, sign: int) -> int:
    across, down = OUTWARD[side]
    return _STEPS.index((int(across * sign), int(down * sign)))


def _left(spot: Spot, goals: Sequence[tuple[float, float, float]]) -> float:
    """At least so much is still to go."""
    x, y = spot
    return min(abs(x - to_x) + abs(y - to_y) + cost for to_x, to_y, cost in goals)


def _corners(
    lines: _Lines, came: Mapping[tuple[int, int], tuple[int, int] | None], last: tuple[int, int] | None
) -> list[Spot]:
    found = []
    while last is not None:
        found.append(lines.spot(last[0]))
        last = came[last]
    return found[::-1]
