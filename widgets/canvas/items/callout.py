"""A sentence that points at a card: what holds the run back, and why."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.canvas.items.ink import Ink
from widgets.language import sentence

GAP, PADDING, LEADING = 19.0, 10.0, 5.0
WIDEST = 380.0
"""A longer sentence goes over several lines."""
EDGE = 8.0
"""It keeps so far from the edge of what is seen."""
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Callout(QGraphicsItem):
    """A sentence in a box under a card, or above it, with a small nose; hidden while there is nothing to say.

    It moves aside so that all of it is seen while its card is.
    """

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink
        self.text = ""
        self._card = QRectF()
        self._box = QRectF()
        self._above = False
        self.setZValue(40)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def tell(self, text: str, card: QRectF, sight: QRectF) -> None:
        """Point at a card, within what is seen of the scene; an empty text hides it."""
        text = sentence(text)
        if text != self.text:
            self.text = text
            self.update()
        self._card = card
        self.setVisible(bool(self.text))
        self.keep_in(sight)

    def keep_in(self, sight: QRectF) -> None:
        """Follow what is seen of the scene."""
        if not self.text:
            return
        size = self._size()
        spot = QPointF(self._card.center().x(), self._card.bottom() + GAP)
        above = QPointF(spot.x(), self._card.top() - GAP)
        seen = sight.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        over = spot.y() + size.height() > seen.bottom() and above.y() - size.height() >= seen.top()
        left = -size.width() / 2
        if sight.intersects(self._card):
            left = max(min(left, seen.right() - size.width() - spot.x()), seen.left() - spot.x())
        box = QRectF(left, -size.height() if over else 0.0, size.width(), size.height())
        where = above if over else spot
        if (box, where) != (self._box, self.pos()):
            self.prepareGeometryChange()
            self._box, self._above = box, over
            self.setPos(where)
            self.update()

    def _size(self) -> QSizeF:
        metrics = self.ink.small_metrics
        room = QRectF(0, 0, WIDEST - 2 * PADDING, 1000)
        text = metrics.boundingRect(room, _WRAPPED, self.text)
        return QSizeF(text.width() + 2 * PADDING + 2, text.height() + 2 * LEADING)

    @property
    def covered(self) -> QRectF:
        """Where in the scene its box is; empty while there is nothing to say."""
        return self._box.translated(self.pos()) if self.text else QRectF()

    def boundingRect(self) -> QRectF:
        nose = QRectF(-8, 0, 16, 9) if self._above else QRectF(-8, -9, 16, 9)
        return self._box.united(nose).adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme, box = self.ink.theme, self._box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self.ink.pen(theme.late, 1.4))
        painter.setBrush(self.ink.color(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        if box.left() <= -12 and box.right() >= 12:
            out = 1.0 if self._above else -1.0
            painter.drawPolyline(QPolygonF([QPointF(-6, -0.7 * out), QPointF(0, 7 * out), QPointF(6, -0.7 * out)]))
        painter.setPen(self.ink.pen(theme.text))
        painter.setFont(self.ink.small_font)
        painter.drawText(box.adjusted(PADDING, 0, -PADDING, 0), _WRAPPED, self.text)
