"""A small picture of an item, painted anew only where it would look different or lie otherwise on the pixels."""

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache, QTransform


class Stamp:
    """The picture of one item; Qt keeps it while there is room, those that were used last the longest."""

    def __init__(self) -> None:
        self._of: object = None
        self._name = f"stamp {id(self)}"

    def paint(self, painter: QPainter, bounds: QRectF, shows: object, draw: Callable[[QPainter], object]) -> None:
        """Paints what `draw` draws within `bounds`; as long as it `shows` the same, a copy of it.

        Elsewhere than in a picture of the screen, as in a drawing of lines, it is drawn.
        """
        device = painter.device()
        if not isinstance(device, QPixmap):
            draw(painter)
            return
        seen_by, ratio = QTransform(painter.worldTransform()), device.devicePixelRatio()
        area = seen_by.mapRect(bounds)
        left, top = floor(round(area.left() * ratio, 3)), floor(round(area.top() * ratio, 3))
        across, down = round(seen_by.dx() - left / ratio, 3), round(seen_by.dy() - top / ratio, 3)
        of = (shows, ratio, seen_by.m11(), across, down)
        picture = QPixmap()
        if of != self._of or not QPixmapCache.find(self._name, picture):
            within = QTransform(seen_by.m11(), 0, 0, seen_by.m22(), across, down)
            picture = _drawn(area.size() * ratio, ratio, within, draw)
            QPixmapCache.insert(self._name, picture)
            self._of = of
        painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        painter.drawPixmap(left, top, picture)
        painter.setWorldTransform(seen_by)


def _drawn(size: QSizeF, ratio: float, seen_by: QTransform, draw: Callable[[QPainter], object]) -> QPixmap:
    picture = QPixmap(ceil(size.width()) + 1, ceil(size.height()) + 1)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setWorldTransform(seen_by)
    draw(painter)
    painter.end()
    picture.setDevicePixelRatio(1.0)
    return picture
