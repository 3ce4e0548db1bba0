"""The picture of what stands still under the moving dots: shifted and mended, seldom painted anew."""

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

_MOST_RECTS = 6
"""More pieces than this are painted as the one rectangle around them: each costs a look at the whole scene."""
_SPOILT_MOST = 60
"""So many changes at once are a moment of a run, and everything is painted."""
_MARGIN = 3
"""Pixels around what is painted anew: smoothed edges reach out of their item, and over the edge of a part."""

Paint = Callable[[QPainter, QRect], None]


class Still:
    """A picture of a whole viewport that knows which parts of it are out of date."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._seen_by = QTransform()
        self._spoilt: list[QRectF] = []

    def forget(self) -> None:
        """All of it is out of date."""
        self._picture = None
        self._spoilt.clear()

    def spoil(self, rects: Iterable[QRectF]) -> None:
        """These parts of the scene look different now."""
        if self._picture is None:
            return
        self._spoilt += rects
        if len(self._spoilt) > _SPOILT_MOST:
            self.forget()

    def up_to_date(self, seen_by: QTransform) -> bool:
        """Whether the picture may be shown as it is."""
        return self._picture is not None and not self._spoilt and seen_by == self._seen_by

    def picture(self, viewport: QWidget, seen_by: QTransform, paint: Paint) -> QPixmap:
        """The picture, after `paint` did what is out of date of it, in pixels of the viewport."""
        whole, ratio = viewport.rect(), viewport.devicePixelRatio()
        size = whole.size() * ratio
        picture = self._picture
        if picture is not None and (picture.size() != size or picture.devicePixelRatio() != ratio):
            picture = None
        by = None if picture is None else _shift(self._seen_by, seen_by, ratio)
        if picture is None or by is None:
            picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            stale = QRegion(whole)
        else:
            picture.scroll(round(by.x() * ratio), round(by.y() * ratio), picture.rect())
            stale = QRegion()
            come = _rects(QRegion(whole) - QRegion(whole.translated(by)))
            for rect in (*come, *(seen_by.mapRect(rect).toAlignedRect() for rect in self._spoilt)):
                stale += rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & whole
        self._picture, self._seen_by = picture, QTransform(seen_by)
        self._spoilt.clear()
        painter = QPainter(picture)
        for part in _parts(stale):
            painter.save()
            painter.setClipRect(part)
            paint(painter, part)
            painter.restore()
        painter.end()
        return picture


def _shift(before: QTransform, now: QTransform, ratio: float) -> QPoint | None:
    """By how many pixels the same picture is elsewhere; None where it is another, or between two pixels."""
    if (before.m11(), before.m22()) != (now.m11(), now.m22()):
        return None
    across, down = now.dx() - before.dx(), now.dy() - before.dy()
    by = QPoint(round(across), round(down))
    exact = all(abs(off * ratio - round(off * ratio)) < 1e-6 for off in (by.x(), by.y()))
    return by if exact and (by.x(), by.y()) == (across, down) else None


def _rects(region: QRegion) -> list[QRect]:
    return list(cast(Iterable[QRect], region))


def _parts(region: QRegion) -> list[QRect]:
    rects = _rects(region)
    return rects if len(rects) <= _MOST_RECTS else [region.boundingRect()]
