"""Rectangles by the cells they touch, so that among thousands only what is near is looked at."""

from collections import defaultdict
from typing import NamedTuple

from PySide6.QtCore import QRectF

_CELL = 200.0


class Box(NamedTuple):
    """A rectangle of plain numbers: thousands are compared, and Qt's would take five times as long."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """With so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def box_of(rect: QRectF) -> Box:
    """The same rectangle in plain numbers."""
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())


class Nearby:
    """Boxes by id, which come, move and go."""

    def __init__(self) -> None:
        self._boxes: dict[str, Box] = {}
        self._cells: dict[tuple[int, int], dict[str, Box]] = defaultdict(dict)

    def get(self, key: str) -> Box | None:
        return self._boxes.get(key)

    def put(self, key: str, box: Box) -> bool:
        """Adds or moves; returns whether it is another box than before."""
        before = self._boxes.get(key)
        if before == box:
            return False
        if before is not None:
            self.drop(key)
        self._boxes[key] = box
        for cell in _cells(box):
            self._cells[cell][key] = box
        return True

    def drop(self, key: str) -> None:
        """Takes away what is there."""
        box = self._boxes.pop(key, None)
        if box is not None:
            for cell in _cells(box):
                del self._cells[cell][key]

    def clear(self) -> None:
        self._boxes.clear()
        self._cells.clear()

    def near(self, box: Box) -> dict[str, Box]:
        """All that overlap, by id."""
        left, top, right, bottom = box
        cells = [self._boxes]
        if (right - left) * (bottom - top) <= len(self._boxes) * _CELL * _CELL:
            cells = [some for cell in _cells(box) if (some := self._cells.get(cell))]
        return {
            key: other
            for some in cells
            for key, other in some.items()
            if other[0] < right and other[2] > left and other[1] < bottom and other[3] > top
        }


def _cells(box: Box) -> list[tuple[int, int]]:
    rows = range(int(box[1] // _CELL), int(box[3] // _CELL) + 1)
    return [(column, row) for column in range(int(box[0] // _CELL), int(box[2] // _CELL) + 1) for row in rows]
