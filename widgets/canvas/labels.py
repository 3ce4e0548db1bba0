"""The labels of a diagram's links, given places when they are about to be seen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF

from widgets.canvas.items.wire import Wire
from widgets.canvas.label_places import BADGES, Solid, Wish, places
from widgets.canvas.nearby import Box, Nearby, box_of

SMALL = 200
"""Up to so many links placing all labels costs no more than a frame."""


class Labels:
    """Knows which labels may stand wrongly; all others stay, and from afar, where none is written, none is placed."""

    def __init__(self, wires: Mapping[str, Wire], cards: Nearby) -> None:
        self._wires, self._solid = wires, Solid(cards, Nearby())
        self._written = Nearby()
        self._loose: set[str] = set()
        self._waiting: set[str] = set()
        self._all_loose = False
        self._remembered: dict[str, QRectF] | None = None
        self._loose_before: set[str] = set()
        self.upheavals = 0
        """How often everything was loosened at once: whoever paints then looks anew."""

    def loosen(self, ids: Iterable[str]) -> None:
        """These links take another way, or say something of another size."""
        self._loose.update(ids)

    def show_title(self, path: str, rect: QRectF) -> None:
        """The title of a frame stands here now; an empty one is not seen."""
        titles, box = self._solid.titles, box_of(rect)
        before = titles.get(path)
        if rect.isEmpty():
            titles.drop(path)
            self.disturb(before)
        elif titles.put(path, box):
            self.disturb(before)
            self.disturb(box)

    def disturb(self, box: Box | None) -> None:
        """A card or a title came here or went from here: labels near it may have to make room, or have room now."""
        if box is not None:
            self._loose.update(self._written.near(box.grown(BADGES + 2)))

    def loosen_all(self) -> None:
        """Something changed that may concern every label; of many each waits until one looks at it."""
        self.upheavals += 1
        if len(self._wires) <= SMALL:
            self._all_loose = True
            return
        self._written.clear()
        self._waiting = set(self._wires)

    def near(self, rect: QRectF) -> Mapping[str, Box]:
        """Where labels stand in a part of the scene, by link."""
        return self._written.near(box_of(rect))

    def seen(self, rect: QRectF) -> list[Wire]:
        """Links whose labels stand in a part of the scene."""
        return [self._wires[key] for key in self.near(rect) if key in self._wires]

    def forget(self, key: str) -> None:
        """A link is no more."""
        self._written.drop(key)
        self._loose.discard(key)
        self._waiting.discard(key)

    def clear(self) -> None:
        """Nothing is drawn any more."""
        self._written.clear()
        self._solid.titles.clear()
        self._loose.clear()
        self._waiting.clear()

    def remember(self) -> None:
        """A card is about to be moved, and the move may be given up."""
        if self._remembered is None:
            self._remembered, self._loose_before = {}, set(self._loose)

    def restore(self) -> list[QRectF]:
        """The move was given up: labels go back; returns what looks different for it."""
        changed = []
        for key, rect in (self._remembered or {}).items():
            if key in self._wires:
                self._written.put(key, box_of(rect))
                changed += [self._wires[key].label.rect, rect]
                self._wires[key].place_label(rect)
        self._loose, self._loose_before = self._loose_before, set()
        self._remembered = None
        return changed

    def keep(self) -> None:
        """An edit is done; in a small design all find their places anew, as if it had just been opened."""
        self._remembered = None
        if len(self._wires) <= SMALL:
            self._all_loose = True

    def settle(self) -> list[QRectF]:
        """Gives every label without one a place; returns what looks different for it."""
        self._loose |= self._waiting
        return self.settle_moved()

    def settle_moved(self) -> list[QRectF]:
        """The same for what was changed by hand, and not for labels that wait until one looks at them."""
        if self._all_loose:
            self._written.clear()
        ids = set(self._wires) if self._all_loose else self._loose & self._wires.keys()
        self._loose, self._all_loose = set(), False
        return self._place(ids)

    def settle_near(self, ids: Iterable[str], grown: Iterable[str]) -> list[QRectF]:
        """The same for those of some links that wait, and for those that say something of another size."""
        return [] if self._all_loose else self._place(self._waiting.intersection(ids).union(grown) & self._wires.keys())

    def wait(self, ids: Iterable[str]) -> None:
        """These links say something of another size, which nobody can read from so far."""
        self._waiting.update(ids)

    def _place(self, ids: set[str]) -> list[QRectF]:
        """All in one order, so that the same design looks the same."""
        if not ids:
            return []
        self._waiting -= ids
        wires = [self._wires[key] for key in sorted(ids)]
        wishes = [Wish(wire.id, wire.route, wire.label.size) for wire in wires if _speaks(wire)]
        changed = [wire.label.rect for wire in wires]
        for wire in wires:
            if not _speaks(wire):
                self._written.drop(wire.id)
        for key, rect in places(wishes, self._solid, self._written).items():
            before = self._wires[key].label.rect
            if self._remembered is not None:
                self._remembered.setdefault(key, QRectF(before))
            self._wires[key].place_label(rect)
            changed.append(rect)
        return [rect for rect in changed if not rect.isNull()]


def _speaks(wire: Wire) -> bool:
    """Whether a link is seen and has something written on it."""
    return wire.isVisible() and wire.label.size.width() > 0
