"""Where components stand: at their own position, else in layers from left to right.

The layers are a display default: callers to the left of what they call (topological generations), a lane
per place so that its frame holds only its members. The result depends on the design alone.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from math import floor

from engine.design.data import natural
from engine.design.document import Design

Position = tuple[float, float]

GRID = 20.0
COLUMN = 280.0
ROW = 80.0
LANE_GAP = 80.0
TALLEST = 10
"""A layer with more components in one lane is folded into several columns."""


def positions(design: Design) -> Mapping[str, Position]:
    """The centre of every component's card."""
    own: Mapping[str, Position] = design.board.positions
    if len(own) == len(design.components):
        return own
    automatic = _layered(design)
    moved = [key for key in own if key in automatic]
    right = sum(own[key][0] - automatic[key][0] for key in moved) / max(1, len(moved))
    down = sum(own[key][1] - automatic[key][1] for key in moved) / max(1, len(moved))
    result = dict(own)
    taken = set(own.values())
    for key, (x, y) in automatic.items():
        if key not in own:
            place = _free((_snapped(x + right), _snapped(y + down)), taken)
            taken.add(place)
            result[key] = place
    return result


def tidied(design: Design, ids: Iterable[str]) -> dict[str, Position]:
    """Components in layers from left to right, around the spot where they stand now; all others stay."""
    ids = set(ids)
    part = design.model_copy(
        update={
            "components": {key: spec for key, spec in design.components.items() if key in ids},
            "links": {key: link for key, link in design.links.items() if {link.source, link.target} <= ids},
        }
    )
    fresh, old = _layered(part), positions(design)
    right = _snapped(sum(old[key][0] - fresh[key][0] for key in fresh) / max(1, len(fresh)))
    down = _snapped(sum(old[key][1] - fresh[key][1] for key in fresh) / max(1, len(fresh)))
    return {key: (x + right, y + down) for key, (x, y) in fresh.items()}


def _snapped(value: float) -> float:
    return floor(value / GRID + 0.5) * GRID


def _free(position: Position, taken: set[Position]) -> Position:
    """The first place from here downward that no other card covers."""
    x, y = position
    near = [(tx, ty) for tx, ty in taken if abs(tx - x) < COLUMN * 0.7]
    while any(abs(ty - y) < ROW * 0.8 for _, ty in near):
        y += 20.0
    return x, y


def layers(design: Design) -> Mapping[str, int]:
    """The layer of every component: one to the right of its callers; a cycle shares a layer."""
    import networkx as nx  # only a design without positions waits for it

    graph = nx.DiGraph()
    graph.add_nodes_from(design.components)
    graph.add_edges_from((link.source, link.target) for link in design.links.values())
    cycles = nx.condensation(graph)
    return {
        component: layer
        for layer, generation in enumerate(nx.topological_generations(cycles))
        for node in generation
        for component in cycles.nodes[node]["members"]
    }


def _layered(design: Design) -> dict[str, Position]:
    layer = layers(design)
    lanes = _lanes(design, layer)
    rank = _ranks(design, layer)
    cells: dict[tuple[int, int], list[str]] = {}
    for key in sorted(design.components, key=lambda key: (rank[key], natural(key))):
        cells.setdefault((layer[key], lanes[key]), []).append(key)
    left = _columns(cells, max(layer.values(), default=0) + 1)
    height = _heights(cells)
    top = _tops(height)
    middle = sum(height.values()) / 2 + LANE_GAP * max(0, len(height) - 1) / 2
    result: dict[str, Position] = {}
    for (column, lane), keys in cells.items():
        centre = middle if lane == _NO_LANE else top[lane] + height[lane] / 2
        for place, key in enumerate(keys):
            wide, rows = divmod(place, TALLEST)
            used = min(TALLEST, len(keys) - wide * TALLEST)
            result[key] = (left[column] + wide * COLUMN, centre + (rows - (used - 1) / 2) * ROW)
    return result


_NO_LANE = -1


def _lanes(design: Design, layer: Mapping[str, int]) -> dict[str, int]:
    """A lane per place, zones of a region side by side; outside the places' columns no lane at all."""
    order = sorted(design.places, key=lambda key: (design.places[key].inside or key, key))
    placed = {key: order.index(spec.place) + 1 for key, spec in design.components.items() if spec.place}
    columns = [layer[key] for key in placed]
    if not columns:
        return dict.fromkeys(design.components, _NO_LANE)
    first, last = min(columns), max(columns)
    return {key: placed.get(key, 0 if first <= layer[key] <= last else _NO_LANE) for key in design.components}


def _ranks(design: Design, layer: Mapping[str, int]) -> Mapping[str, float]:
    """A vertical order within the layers that keeps links short: by the callers' mean rank."""
    callers: dict[str, list[str]] = {key: [] for key in design.components}
    for link in design.links.values():
        callers[link.target].append(link.source)
    rank = dict.fromkeys(design.components, 0.0)
    by_layer = sorted(design.components, key=lambda key: layer[key])
    for _, members in groupby(by_layer, key=lambda key: layer[key]):
        keys = list(members)
        mean = {key: sum(rank[c] for c in callers[key]) / len(callers[key]) if callers[key] else 0.0 for key in keys}
        for place, key in enumerate(sorted(keys, key=lambda key: (mean[key], natural(key)))):
            rank[key] = place - (len(keys) - 1) / 2
    return rank


def _columns(cells: Mapping[tuple[int, int], list[str]], count: int) -> list[float]:
    widths = [1] * count
    for (column, _), keys in cells.items():
        widths[column] = max(widths[column], -(-len(keys) // TALLEST))
    return [sum(widths[:column]) * COLUMN for column in range(count)]


def _heights(cells: Mapping[tuple[int, int], list[str]]) -> dict[int, float]:
    """Height of each lane, top to bottom; without any lane, of the one there is."""
    rows: dict[int, int] = {}
    for (_, lane), keys in sorted(cells.items(), key=lambda cell: cell[0][1]):
        rows[lane] = max(rows.get(lane, 0), min(TALLEST, len(keys)))
    if len(rows) > 1:
        rows.pop(_NO_LANE, None)
    return {lane: count * ROW for lane, count in rows.items()}


def _tops(heights: Mapping[int, float]) -> dict[int, float]:
    tops, y = {}, 0.0
    for lane, height in heights.items():
        tops[lane] = y
        y += height + LANE_GAP
    return tops
