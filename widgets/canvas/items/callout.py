"""A sentence that points at a card: what holds the run back, and why."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.canvas.items.ink import Ink
from widgets.language import sentence

HEIGHT, GAP, PADDING = 24.0, 19.0, 10.0


class Callout(QGraphicsItem):
    """One line in a box under a card, with a small nose; hidden while there is nothing to say."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink
        self.text = ""
        self.setZValue(40)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def tell(self, text: str, card: QRectF) -> None:
        """Point at a card; an empty text hides it."""
        text = sentence(text)
        self.setVisible(bool(text))
        spot = QPointF(card.center().x(), card.bottom() + GAP)
        if text != self.text or spot != self.pos():
            self.prepareGeometryChange()
            self.text = text
            self.setPos(spot)
            self.update()

    def _box(self) -> QRectF:
        width = self.ink.small_metrics.horizontalAdvance(self.text) + 2 * PADDING
        return QRectF(-width / 2, 0, width, HEIGHT)

    def boundingRect(self) -> QRectF:
        return self._box().adjusted(-2, -9, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme, box = self.ink.theme, self._box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self.ink.pen(theme.late, 1.4))
        painter.setBrush(self.ink.color(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        nose = [QPointF(-6, 0.7), QPointF(0, -7), QPointF(6, 0.7)]
        painter.drawPolyline(QPolygonF(nose))
        painter.setPen(self.ink.pen(theme.text))
        painter.setFont(self.ink.small_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text)
