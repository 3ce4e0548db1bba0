"""The labels of all links, above every link: one link must not strike out what stands on another."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.canvas.items.ink import exposed_part
from widgets.canvas.items.wire import Wire

_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class LabelLayer(QGraphicsItem):
    """Paints labels under the cards and above the links; whoever changes a label updates its link."""

    def __init__(self, seen: Callable[[QRectF], Iterable[Wire]]) -> None:
        super().__init__()
        self._seen = seen
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(-5)

    def boundingRect(self) -> QRectF:
        return _EVERYWHERE

    def shape(self) -> QPainterPath:
        """Nothing can be grabbed here."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale, exposed = painter.worldTransform().m11(), exposed_part(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        seen = [wire for wire in self._seen(exposed) if wire.labelled(scale)]
        for wire in sorted(seen, key=lambda wire: (wire.hovered, wire.selected, wire.id)):
            painter.setOpacity(wire.opacity())
            wire.label.paint(painter)
        painter.setOpacity(1.0)
