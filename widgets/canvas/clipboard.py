"""The clipboard: a part of a design as JSON, as text and as a picture; and pictures from elsewhere as marks."""

import json
from base64 import b64encode
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from engine.design.arranging import hull
from engine.design.document import Design
from engine.design.files import dumps
from engine.design.marks import Mark, Picture, box
from engine.design.room import drop_into_room, taken
from engine.design.verbs.fragments import part_of
from widgets.canvas.picture import image_of
from widgets.mime import FRAGMENT, WHOLE
from widgets.theme import Theme

LARGEST_IMAGE_PX = 1600
"""A pasted picture of more pixels is made smaller: it lives in the design file."""
WIDEST = 480.0
"""Canvas units."""


def packed(
    design: Design, component_ids: Sequence[str], mark_ids: Sequence[str], whole: Sequence[str], theme: Theme
) -> QMimeData:
    """What goes on the clipboard for these components and marks, and for the places and groups at `whole`."""
    part = part_of(design, component_ids, mark_ids, whole)
    text = dumps(part)
    content = QMimeData()
    content.setData(WHOLE, json.dumps(list(whole)).encode())
    content.setData(FRAGMENT, text.encode())
    content.setText(text)
    content.setImageData(image_of(part, theme))
    return content


def fragment(content: QMimeData) -> str:
    """The part of a design on the clipboard, as JSON text."""
    return bytes(content.data(FRAGMENT).data()).decode() if content.hasFormat(FRAGMENT) else content.text()


def copied_whole(content: QMimeData) -> frozenset[str]:
    """Paths of the places and groups on the clipboard that were copied themselves; none where another program wrote."""
    try:
        paths = json.loads(bytes(content.data(WHOLE).data()) or b"[]")
    except ValueError:
        return frozenset()
    return frozenset(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else frozenset()


def picture_mark(image: QImage, at: QPointF) -> Mark:
    """An image as a mark around a point of the scene."""
    if max(image.width(), image.height()) > LARGEST_IMAGE_PX:
        fitting, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(LARGEST_IMAGE_PX, LARGEST_IMAGE_PX, fitting, smooth)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    scale = min(1.0, WIDEST / max(1, image.width(), image.height()))
    width, height = max(8.0, image.width() * scale), max(8.0, image.height() * scale)
    return Picture(
        x=at.x() - width / 2,
        y=at.y() - height / 2,
        width=width,
        height=height,
        data=b64encode(bytes(data.data())).decode(),
    )


STEP = 40.0
"""Each further paste lies so much lower and farther right."""


def landing(
    design: Design, part: Design, sight: QRectF, at: QPointF | None, whole: Collection[str] = ()
) -> tuple[float, float]:
    """How far a pasted part moves: its middle to `at`, else beside the original or, out of sight, to the middle.

    It never comes to lie exactly on what is there, and one with whole places or groups clear of it.
    """
    if whole and at is None:
        return _clear(design, part, sight)
    spots = list(_spots(part))
    if not spots:
        return STEP, STEP
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    middle = QPointF((left + right) / 2, (top + bottom) / 2)
    move = QPointF(STEP, STEP)
    if at is not None:
        move = at - middle
    elif not sight.contains(QRectF(left, top, right - left, bottom - top).translated(move).center()):
        move = sight.center() - middle
    move = QPointF(round(move.x() / _GRID) * _GRID, round(move.y() / _GRID) * _GRID)
    taken = {(round(x), round(y)) for x, y in _spots(design)}
    while any((round(x + move.x()), round(y + move.y())) in taken for x, y in spots):
        move += QPointF(STEP, STEP)
    return move.x(), move.y()


def _clear(design: Design, part: Design, sight: QRectF) -> tuple[float, float]:
    """Down from where the part was, or from the middle of what is seen, to where there is room."""
    boxes = taken(part)
    if not boxes:
        return STEP, STEP
    own = hull(boxes)
    if sight.intersects(QRectF(*own)):
        return 0.0, drop_into_room(boxes, taken(design))
    right = round((sight.center().x() - own.at("center")) / _GRID) * _GRID
    down = round((sight.center().y() - own.at("middle")) / _GRID) * _GRID
    beside = [one._replace(x=one.x + right) for one in boxes]
    return right, drop_into_room(beside, taken(design), down)


_GRID = 20.0


def _spots(design: Design) -> Iterator[tuple[float, float]]:
    """Where the components and marks of a design lie."""
    yield from (design.board.positions.get(key, (0.0, 0.0)) for key in design.components)
    for mark in design.board.marks.values():
        if (covered := box(mark)) is not None:
            yield covered[0] + covered[2] / 2, covered[1] + covered[3] / 2
