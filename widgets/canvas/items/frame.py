"""A place or group on the canvas: a frame around its members, or one box that stands for them."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.document import Framing, Group, Place
from engine.results.totals import Totals
from widgets.canvas.items import folded
from widgets.canvas.items.card import NEAR
from widgets.canvas.items.handles import draw_handles, edge_near
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.symbols import draw_severity
from widgets.language import tr

HEADER = 26.0
PADDING = 20.0
GROUP_PADDING = 12.0
"""A group lies closer around its members than a place, so that the place can go around it."""
_TITLE = 56.0
"""With less room than this, the title of an autoscaling group is left out beside how many there are."""
_LINES: Mapping[str, Qt.PenStyle] = MappingProxyType(
    {
        "zone": Qt.PenStyle.DashLine,
        "tier": Qt.PenStyle.DotLine,
        "autoscaling_group": Qt.PenStyle.DashDotLine,
    }
)
_DEPTHS: Mapping[str, float] = MappingProxyType({"zone": -20.0, "tier": -16.0, "autoscaling_group": -14.0})


class Frame(QGraphicsItem):
    """One place or group. Only its header and its outline take the mouse: inside lie its members."""

    def __init__(self, path: str, record: Place | Group, ink: Ink) -> None:
        super().__init__()
        self.id = path.partition("/")[2]
        self.path = path
        self.ink = ink
        self.rect = QRectF()
        self.least = QRectF()
        """What its members need of it."""
        self.framing = Framing()
        self.totals = Totals(0, 0, 0.0)
        """Of what stands in it, while it is one box."""
        self.span = ""
        """Of an autoscaling group: least, now and most."""
        self.brief = ""
        """The same where there is little room."""
        self.severity = ""
        self.selected = False
        self.hovered = False
        self.setAcceptHoverEvents(True)
        self.show_record(record)

    @property
    def title(self) -> str:
        return self.record.title or self.id

    def show_record(self, record: Place | Group) -> None:
        self.record = record
        self._stand()

    @property
    def collapsed(self) -> bool:
        """Whether it is drawn as one box."""
        return self.framing.collapsed

    def show_framing(self, framing: Framing | None) -> None:
        """Is drawn open or as one box."""
        self.framing = framing or Framing()
        if not self.collapsed:
            self.totals = Totals(0, 0, 0.0)
        self._stand()

    def _stand(self) -> None:
        self.setZValue(0 if self.collapsed else _DEPTHS.get(self.record.kind, -30.0))
        self.update()

    def show_totals(self, totals: Totals) -> None:
        """Shows what its members are together, while it is one box."""
        if totals != self.totals:
            self.totals = totals
            self.update()

    def show_span(self, span: str, brief: str) -> None:
        """Shows least, now and most of an autoscaling group; in brief beside a title that needs the room."""
        if span != self.span:
            self.span, self.brief = span, brief
            self.update()

    def header(self, width: float, *, near: bool = True) -> tuple[str, str]:
        """Title and what stands beside it, as they fit into so much room; from afar the title alone."""
        elide, small = Qt.TextElideMode.ElideRight, self.ink.small_metrics
        metrics = self.ink.header_metrics if near else self.ink.large_metrics
        if not near:
            return metrics.elidedText(self.title, elide, width), ""
        beside = self.kind_text
        if self.span and metrics.horizontalAdvance(self.title) + small.horizontalAdvance(beside) + 8 > width:
            beside = self.brief
        room = width - (small.horizontalAdvance(beside) + 8 if self.span else 0)
        title = metrics.elidedText(self.title, elide, room) if room >= _TITLE or not self.span else ""
        rest = width - (metrics.horizontalAdvance(title) + 8 if title else 0)
        return title, small.elidedText(beside, elide, rest)

    def title_rect(self) -> QRectF:
        """Where its title stands with what is beside it; empty while it is one box or not seen."""
        if self.collapsed or not self.isVisible() or self.rect.isNull():
            return QRectF()
        line = self._header_line()
        title, beside = self.header(line.width())
        gap = 8 if title and beside else 0
        width = (
            self.ink.header_metrics.horizontalAdvance(title) + gap + self.ink.small_metrics.horizontalAdvance(beside)
        )
        return QRectF(line.left(), line.top(), width, line.height())

    def _header_line(self) -> QRectF:
        return QRectF(self.rect.left() + 14, self.rect.top() + 6, self.rect.width() - 28, HEADER - 6)

    def surround(self, members: QRectF) -> bool:
        """Frames this rectangle, or stands in its middle as one box; an empty one hides it. True where it moved."""
        rect = QRectF()
        if not members.isNull():
            padding = GROUP_PADDING if isinstance(self.record, Group) else PADDING
            rect = members.adjusted(-padding, -padding - HEADER, padding, padding)
        self.least = rect
        if self.framing.box is not None:
            rect = rect.united(QRectF(*self.framing.box))
        if self.collapsed and not rect.isNull():
            rect = folded.box_at((rect if members.isNull() else members).center())
        if rect == self.rect:
            return False
        self.prepareGeometryChange()
        self.rect = rect
        self.update()
        return True

    def handle_at(self, point: QPointF) -> str | None:
        """The handle or edge near a point of the scene, while it is selected and open."""
        if not self.selected or self.collapsed or self.rect.isNull():
            return None
        return edge_near(self.rect, point)

    def boundingRect(self) -> QRectF:
        return QRectF() if self.rect.isNull() else self.rect.adjusted(-12, -12, 12, 12)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        if self.rect.isNull():
            return path
        path.addRoundedRect(self.rect, 12, 12)
        if self.collapsed:
            return path
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
        if self.collapsed:
            look = folded.Look(self.ink, self.title, self.kind_text, self.selected, self.hovered)
            folded.paint(painter, look, self.rect, self.totals)
            self._paint_severity(painter)
            return
        near = painter.worldTransform().m11() >= 0.4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, near)
        style = _LINES.get(self.record.kind, Qt.PenStyle.SolidLine)
        color = theme.accent if self.selected else theme.edge if self.hovered else self._tint()
        painter.setPen(self.ink.pen(color, 2.0 if self.selected else 1.2, style))
        painter.setBrush(self.ink.color(self._tint(), 0.05))
        painter.drawRoundedRect(self.rect, 12, 12)
        self._paint_header(painter)
        if self.selected:
            draw_handles(painter, self.ink, self.rect)
        self._paint_severity(painter)

    def _tint(self) -> str:
        """Places are gray; a group has the color of what it is about."""
        theme = self.ink.theme
        tints = {"tier": theme.categories["Edge"], "autoscaling_group": theme.categories["Compute"]}
        return tints.get(self.record.kind, theme.faint)

    def _paint_severity(self, painter: QPainter) -> None:
        if self.severity:
            draw_severity(painter, self.ink, self.severity, self.rect.topLeft() + QPointF(2, 2))

    def _paint_header(self, painter: QPainter) -> None:
        """Title and kind; from afar the title alone, larger."""
        middle = Qt.AlignmentFlag.AlignVCenter
        line = self._header_line()
        near = painter.worldTransform().m11() >= NEAR
        metrics = self.ink.header_metrics if near else self.ink.large_metrics
        title, beside = self.header(line.width(), near=near)
        painter.setFont(self.ink.header_font if near else self.ink.large_font)
        painter.setPen(self.ink.pen(self.ink.theme.muted))
        painter.drawText(line, middle | Qt.TextFlag.TextDontClip, title)
        painter.setFont(self.ink.small_font)
        painter.drawText(line.adjusted(metrics.horizontalAdvance(title) + 8 if title else 0, 0, 0, 0), middle, beside)

    @property
    def kind_text(self) -> str:
        """What it is and where, or how many there are of it."""
        words = tr(self.record.kind.replace("_", " ").capitalize())
        if self.span:
            return self.span
        more = self.record.location if isinstance(self.record, Place) else ""
        if words.casefold() == tr(self.title).casefold():
            return more or ""
        return f"{words} · {more}" if more else words
