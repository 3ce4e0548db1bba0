"""A whiteboard mark on the canvas: note, text, shape, pen stroke, arrow or image."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPainterPathStroker, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.marks import Arrow, Boxed, Drawn, Mark, Note, Pen, Picture, Shape, Text, box
from widgets.canvas.items.handles import draw_handles, handle_near
from widgets.canvas.items.ink import Ink, font
from widgets.canvas.items.writing import write
from widgets.language import tr

_HIT_WIDTH = 12.0
_BEHIND, _ABOVE = -40.0, 20.0


class Sketch(QGraphicsItem):
    """One mark, in scene coordinates. Shapes and images lie behind the components, all others above."""

    def __init__(self, mark_id: str, mark: Mark, ink: Ink) -> None:
        super().__init__()
        self.id = mark_id
        self.path = f"marks/{mark_id}"
        self.ink = ink
        self.severity = ""
        self.selected = False
        self.hovered = False
        self._image: QImage | None = None
        self.setAcceptHoverEvents(True)
        self.show_mark(mark)

    @property
    def title(self) -> str:
        return str(getattr(self.mark, "text", "")) or self.id

    def show_mark(self, mark: Mark) -> None:
        self.prepareGeometryChange()
        self.mark = mark
        self.rect = QRectF(*(box(mark) or (0.0, 0.0, 0.0, 0.0)))
        self.setZValue(_BEHIND if isinstance(mark, Shape | Picture) else _ABOVE)
        if isinstance(mark, Picture):
            self._image = QImage.fromData(mark.content)
        self.update()

    def scene_rect(self) -> QRectF:
        return self.rect

    def handle_at(self, point: QPointF) -> str | None:
        """The handle near a point of the scene, while it is selected."""
        return handle_near(self.rect, point) if self.selected else None

    def boundingRect(self) -> QRectF:
        return self.rect.adjusted(-14, -14, 14, 14)

    def shape(self) -> QPainterPath:
        path = self._outline()
        if isinstance(self.mark, Note | Text | Picture) or (isinstance(self.mark, Shape) and self.mark.filled):
            return path
        stroker = QPainterPathStroker()
        stroker.setWidth(_HIT_WIDTH)
        return stroker.createStroke(path)

    def _outline(self) -> QPainterPath:
        mark, path = self.mark, QPainterPath()
        if isinstance(mark, Drawn):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in mark.points]))
        elif mark.kind == "ellipse":
            path.addEllipse(self.rect)
        elif mark.kind == "diamond":
            middle, rect = self.rect.center(), self.rect
            corners = [(middle.x(), rect.top()), (rect.right(), middle.y())]
            corners += [(middle.x(), rect.bottom()), (rect.left(), middle.y())]
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
        else:
            path.addRoundedRect(self.rect, *((3, 3) if mark.kind in ("note", "image") else (8, 8)))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        mark = self.mark
        if isinstance(mark, Note):
            self._paint_note(painter, mark)
        elif isinstance(mark, Text):
            self._write(painter, mark, self.ink.theme.marks[mark.color].ink, self.rect)
        elif isinstance(mark, Shape):
            self._paint_shape(painter, mark)
        elif isinstance(mark, Pen):
            painter.setPen(self.ink.pen(self.ink.theme.marks[mark.color].ink, mark.line_width))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))
        elif isinstance(mark, Arrow):
            self._paint_arrow(painter, mark)
        elif self._image is not None:
            self._paint_image(painter, self._image)
        self._paint_selection(painter)

    def _paint_note(self, painter: QPainter, mark: Note) -> None:
        look = self.ink.theme.marks[mark.color]
        painter.setPen(self.ink.pen(look.ink, 0.8))
        painter.setBrush(self.ink.color(look.paper))
        painter.drawPath(self._outline())
        self._write(painter, mark, self.ink.theme.text, self.rect.adjusted(10, 8, -10, -8))

    def _paint_shape(self, painter: QPainter, mark: Shape) -> None:
        look = self.ink.theme.marks[mark.color]
        style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
        painter.setPen(self.ink.pen(look.ink, 1.8, style))
        painter.setBrush(self.ink.color(look.paper) if mark.filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline())
        inset = 0.18 if mark.kind in ("ellipse", "diamond") else 0.04
        dx, dy = inset * self.rect.width(), inset * self.rect.height()
        inner = self.rect.adjusted(dx, dy, -dx, -dy)
        self._write(painter, mark, look.ink, inner, Qt.AlignmentFlag.AlignCenter)

    def _paint_arrow(self, painter: QPainter, mark: Arrow) -> None:
        color = self.ink.theme.marks[mark.color].ink
        style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
        points = [QPointF(x, y) for x, y in mark.points]
        painter.setPen(self.ink.pen(color, mark.line_width, style))
        painter.drawPolyline(QPolygonF(points))
        if mark.kind == "arrow":
            painter.setPen(self.ink.pen(color, mark.line_width))
            painter.setBrush(self.ink.color(color))
            painter.drawPolygon(_head(points[-2], points[-1], 6 + 2.2 * mark.line_width))
        if mark.text:
            middle = (points[0] + points[-1]) / 2
            painter.setFont(font(12))
            painter.setPen(self.ink.pen(color))
            box = QRectF(middle.x() - 120, middle.y() - 24, 240, 18)
            write(painter, mark.text, box, Qt.AlignmentFlag.AlignCenter)

    def _paint_image(self, painter: QPainter, image: QImage) -> None:
        if image.isNull():
            painter.setPen(self.ink.pen(self.ink.theme.edge, 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect)
            painter.drawText(self.rect, Qt.AlignmentFlag.AlignCenter, tr("No picture"))
        else:
            painter.drawImage(self.rect, image)

    def _write(
        self,
        painter: QPainter,
        mark: Note | Text | Shape,
        color: str,
        rect: QRectF,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font(mark.text_size))
        painter.setPen(self.ink.pen(color))
        write(painter, mark.text, rect, where)

    def _paint_selection(self, painter: QPainter) -> None:
        if not (self.selected or self.hovered):
            return
        theme = self.ink.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.ink.pen(theme.accent if self.selected else theme.edge, 1.0, Qt.PenStyle.DotLine))
        painter.drawRect(self.rect.adjusted(-4, -4, 4, 4))
        if self.selected:
            draw_handles(painter, self.ink, self.rect)


def _head(before: QPointF, tip: QPointF, size: float) -> QPolygonF:
    along = tip - before
    length = hypot(along.x(), along.y()) or 1.0
    ahead = QPointF(along.x() / length, along.y() / length)
    across, foot = QPointF(-ahead.y(), ahead.x()), tip - ahead * size
    return QPolygonF([tip, foot + across * (size * 0.45), foot - across * (size * 0.45)])


def editable(mark: Mark) -> bool:
    """Whether a person can write on it."""
    return isinstance(mark, Boxed | Arrow) and not isinstance(mark, Picture)
