"""A place on the canvas: a region, a data center or a zone, framed around its members."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.document import Place
from widgets.canvas.items.card import NEAR
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.symbols import draw_severity

HEADER = 26.0
PADDING = 20.0


class Frame(QGraphicsItem):
    """One place. Only its header and its outline take the mouse: inside lie its members."""

    def __init__(self, place_id: str, place: Place, ink: Ink) -> None:
        super().__init__()
        self.id = place_id
        self.path = f"places/{place_id}"
        self.ink = ink
        self.rect = QRectF()
        self.severity = ""
        self.selected = False
        self.hovered = False
        self.setAcceptHoverEvents(True)
        self.show_place(place)

    @property
    def title(self) -> str:
        return self.place.title or self.id

    def show_place(self, place: Place) -> None:
        self.place = place
        self.setZValue(-20 if place.kind == "zone" else -30)
        self.update()

    def surround(self, members: QRectF) -> None:
        """Frames this rectangle; an empty one hides the frame."""
        rect = QRectF()
        if not members.isNull():
            rect = members.adjusted(-PADDING, -PADDING - HEADER, PADDING, PADDING)
        if rect != self.rect:
            self.prepareGeometryChange()
            self.rect = rect
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF() if self.rect.isNull() else self.rect.adjusted(-12, -12, 12, 12)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        if self.rect.isNull():
            return path
        path.addRoundedRect(self.rect, 12, 12)
        stroker = QPainterPathStroker()
        stroker.setWidth(10)
        outline = stroker.createStroke(path)
        header = QPainterPath()
        header.addRect(QRectF(self.rect.left(), self.rect.top(), self.rect.width(), HEADER))
        return outline.united(header)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.rect.isNull():
            return
        theme = self.ink.theme
        near = painter.worldTransform().m11() >= 0.4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, near)
        style = Qt.PenStyle.DashLine if self.place.kind == "zone" else Qt.PenStyle.SolidLine
        color = theme.accent if self.selected else theme.edge if self.hovered else theme.faint
        painter.setPen(self.ink.pen(color, 2.0 if self.selected else 1.2, style))
        painter.setBrush(self.ink.color(theme.faint, 0.05))
        painter.drawRoundedRect(self.rect, 12, 12)
        self._paint_header(painter)
        if self.severity:
            draw_severity(painter, self.ink, self.severity, self.rect.topLeft() + QPointF(2, 2))

    def _paint_header(self, painter: QPainter) -> None:
        """Title and kind; from afar the title alone, larger."""
        middle, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        line = QRectF(self.rect.left() + 14, self.rect.top() + 6, self.rect.width() - 28, HEADER - 6)
        near = painter.worldTransform().m11() >= NEAR
        metrics = self.ink.header_metrics if near else self.ink.large_metrics
        painter.setFont(self.ink.header_font if near else self.ink.large_font)
        painter.setPen(self.ink.pen(self.ink.theme.muted))
        title = metrics.elidedText(self.title, elide, line.width())
        painter.drawText(line, middle | Qt.TextFlag.TextDontClip, title)
        if near:
            rest = line.adjusted(metrics.horizontalAdvance(title) + 8, 0, 0, 0)
            painter.setFont(self.ink.small_font)
            painter.drawText(rest, middle, self.ink.small_metrics.elidedText(self._kind(), elide, rest.width()))

    def _kind(self) -> str:
        words = self.place.kind.replace("_", " ").capitalize()
        return f"{words} · {self.place.location}" if self.place.location else words
