"""The labels of a diagram's links, given places when they are about to be seen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF

from widgets.canvas.items.card import Card
from widgets.canvas.items.wire import Wire
from widgets.canvas.label_places import Wish, places

BADGES = 10.0
"""A warning above a card and the queue below it reach so far out of it."""


class Labels:
    """Knows which labels may stand wrongly; from afar, where none is written, nothing is placed."""

    def __init__(self, wires: Mapping[str, Wire], cards: Mapping[str, Card]) -> None:
        self._wires, self._cards = wires, cards
        self._loose: set[str] = set()
        self._all_loose = False
        self._settled: tuple[list[Wish], list[QRectF]] | None = None

    def loosen(self, ids: Iterable[str]) -> None:
        """These links take another way for now; the labels of all others stay where they are."""
        self._loose.update(ids)

    def loosen_all(self) -> None:
        """Something changed that may concern every label."""
        self._all_loose = True

    def settle(self) -> None:
        """Gives every loose label a place; all in one order, so that the same design looks the same."""
        if not self._all_loose and not self._loose:
            return
        ids = self._wires.keys() if self._all_loose else self._loose & self._wires.keys()
        wires = (self._wires[key] for key in sorted(ids))
        wishes = [Wish(wire.id, wire.route, wire.label.size) for wire in wires if wire.label.size.width()]
        cards = [self._cards[key].scene_rect().adjusted(0, -BADGES, 0, BADGES) for key in sorted(self._cards)]
        if not self._all_loose or (wishes, cards) != self._settled:
            for key, rect in places(wishes, cards).items():
                self._wires[key].place_label(rect)
        self._settled = (wishes, cards) if self._all_loose else None
        self._loose.clear()
        self._all_loose = False
