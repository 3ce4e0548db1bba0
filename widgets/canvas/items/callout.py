"""A sentence that points at a card: what holds the run back, and why."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets.canvas.items.ink import Ink
from widgets.canvas.nearby import Nearby, box_of
from widgets.language import sentence

GAP, PADDING, LEADING = 19.0, 10.0, 5.0
WIDEST = 380.0
"""A longer sentence goes over several lines."""
EDGE = 8.0
"""It keeps so far from the edge of what is seen."""
LEGIBLE = 0.9
"""From farther away than this zoom it stays as large on the screen."""
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Seat(NamedTuple):
    """Where the box lies, seen from the tip of its nose, and where in the scene that is."""

    box: QRectF
    spot: QPointF
    scale: float

    @property
    def covered(self) -> QRectF:
        """The part of the scene that the box covers."""
        scale, box = self.scale, self.box
        size = QSizeF(box.width() * scale, box.height() * scale)
        return QRectF(self.spot + box.topLeft() * scale, size)


class Callout(QGraphicsItem):
    """A sentence in a box under a card, or above it, with a small nose; hidden while there is nothing to say.

    It moves aside so that all of it is seen while its card is, covers no other card where it can, and stays legible
    from afar.
    """

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink
        self.text = ""
        self._card = QRectF()
        self._seat = Seat(QRectF(), QPointF(), 1.0)
        self.setZValue(40)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def tell(self, text: str, card: QRectF) -> None:
        """Say this of a card; an empty text hides it."""
        text = sentence(text)
        if text != self.text:
            self.text = text
            self.update()
        self._card = card
        self.setVisible(bool(self.text))

    def keep_in(self, sight: QRectF, zoom: float, cards: Nearby) -> None:
        """Follow what is seen of the scene, and how large; clear of the cards where there is room."""
        if not self.text:
            return
        below, above = (self._seated(sight, zoom, over) for over in (False, True))
        seat = above if _hides(above, sight, cards) < _hides(below, sight, cards) else below
        if seat != self._seat:
            self.prepareGeometryChange()
            self._seat = seat
            self.setScale(seat.scale)
            self.setPos(seat.spot)
            self.update()

    def _seated(self, sight: QRectF, zoom: float, over: bool) -> Seat:
        scale, size = max(1.0, LEGIBLE / zoom), self._size()
        gap, edge = GAP * scale, EDGE * scale
        end = self._card.top() - gap if over else self._card.bottom() + gap
        spot = QPointF(self._card.center().x(), end)
        left = -size.width() / 2
        if sight.intersects(self._card):
            room = (sight.right() - edge - spot.x()) / scale - size.width()
            left = max(min(left, room), (sight.left() + edge - spot.x()) / scale)
        return Seat(QRectF(left, -size.height() if over else 0.0, size.width(), size.height()), spot, scale)

    def _size(self) -> QSizeF:
        metrics = self.ink.small_metrics
        room = QRectF(0, 0, WIDEST - 2 * PADDING, 1000)
        text = metrics.boundingRect(room, _WRAPPED, self.text)
        return QSizeF(text.width() + 2 * PADDING + 2, text.height() + 2 * LEADING)

    @property
    def covered(self) -> QRectF:
        """Where in the scene its box is; empty while there is nothing to say."""
        return self._seat.covered if self.text else QRectF()

    def boundingRect(self) -> QRectF:
        box = self._seat.box
        nose = QRectF(-8, 0, 16, 9) if box.top() < 0 else QRectF(-8, -9, 16, 9)
        return box.united(nose).adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme, box = self.ink.theme, self._seat.box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self.ink.pen(theme.late, 1.4))
        painter.setBrush(self.ink.color(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        if box.left() <= -12 and box.right() >= 12:
            out = 1.0 if box.top() < 0 else -1.0
            painter.drawPolyline(QPolygonF([QPointF(-6, -0.7 * out), QPointF(0, 7 * out), QPointF(6, -0.7 * out)]))
        painter.setPen(self.ink.pen(theme.text))
        painter.setFont(self.ink.small_font)
        painter.drawText(box.adjusted(PADDING, 0, -PADDING, 0), _WRAPPED, self.text)


def _hides(seat: Seat, sight: QRectF, cards: Nearby) -> float:
    """How much of a box there would not be seen, and how much of cards."""
    box = seat.covered
    near = (QRectF(QPointF(*card[:2]), QPointF(*card[2:])) for card in cards.near(box_of(box)).values())
    return _area(box) - _area(box.intersected(sight)) + sum(_area(box.intersected(card)) for card in near)


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
