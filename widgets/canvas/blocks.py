"""Cards that stand so close that no link leads between them, as the one wall that they are."""

from collections.abc import Iterable, Mapping

from widgets.canvas.nearby import Box, Nearby

_MOST = 400
"""Cards that are looked at for one wall."""
_FILLED = 0.45
"""The least share of a wall that its cards cover: of an L-shape around an empty yard each leg is a wall."""


def block(met: Mapping[str, Box], cards: Nearby, gap: float, apart: Iterable[str]) -> dict[str, Box]:
    """The cards that were met, and all that are no farther than `gap` from one of them or of those, but `apart`."""
    found, waiting, left_out = dict(met), list(met.values()), set(apart)
    while waiting and len(found) < _MOST:
        for key, box in cards.near(waiting.pop().grown(gap)).items():
            if key not in found and key not in left_out:
                found[key] = box
                waiting.append(box)
    return found


def merged(boxes: Iterable[Box], gap: float, outside: Iterable[Box]) -> list[Box]:
    """The same walls in fewer boxes: neighbours in one that holds little else, and nothing of `outside`."""
    outside = list(outside)
    walls = [(box, _area(box)) for box in sorted(boxes, key=lambda box: (box.left, box.top))]
    done: list[tuple[Box, float]] = []
    for box, covered in walls:
        place = 0
        while place < len(done):
            both, filled = _around(box, done[place][0]), covered + done[place][1]
            near = _meet(box.grown(gap), done[place][0])
            if near and filled >= _FILLED * _area(both) and not any(_meet(both, other) for other in outside):
                done.pop(place)
                box, covered, place = both, filled, 0
            else:
                place += 1
        done.append((box, covered))
    return [box for box, _ in done]


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom)
    )


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _meet(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
