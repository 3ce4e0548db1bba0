"""A link on the canvas: a curve with an arrow head, its role, and while running its traffic."""

from math import hypot, log10
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.document import Link
from engine.results.frame import LinkNow
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.symbols import draw_severity
from widgets.canvas.routing import Route
from widgets.figures import percent, request_rate

End = Literal["source", "target"]
END_REACH = 11.0
"""So near its end a selected link is led elsewhere."""
_HIT_WIDTH = 12.0
_HEAD = 9.0
_NEAR, _LABELS, _LABELS_IN_A_CROWD = 0.45, 0.6, 1.1
_CROWDED = 7


class Wire(QGraphicsItem):
    """One link; it lives in scene coordinates and follows the cards it joins."""

    def __init__(self, link_id: str, link: Link, ink: Ink) -> None:
        super().__init__()
        self.id = link_id
        self.path = f"links/{link_id}"
        self.ink = ink
        self.link = link
        self.now: LinkNow | None = None
        self.severity = ""
        self.selected = False
        self.hovered = False
        self.route = Route(QPointF(), QPointF(), QPointF(), QPointF())
        self.bundle = 1
        """Links that this line stands for: more than one at the box of a folded group."""
        self.crowd = 1
        """Links that meet at its busier end: many together are drawn lighter."""
        self._curve = QPainterPath()
        self._head = QPolygonF()
        self.chord = QLineF()
        """Start to end, for a view from far away."""
        self._rough = QPolygonF()
        self._labels = ("", "")
        self._label_rect = QRectF()
        self._bounds = QRectF()
        self._shape: QPainterPath | None = None
        self._shown: object = None
        self.setAcceptHoverEvents(True)
        self.setZValue(-10)

    def show_link(self, link: Link) -> None:
        self.link = link
        self.prepareGeometryChange()
        self._measure()
        self.update()

    def show_bundle(self, count: int) -> None:
        """Stands for so many links."""
        if count != self.bundle:
            self.bundle = count
            self._write()
            self.update()

    def show_now(self, now: LinkNow | None) -> None:
        """Shows live traffic; repaints only where what is read differs."""
        shown = None if now is None else (request_rate(now.calls_rps), percent(failed_share(now)))
        self.now = now
        if shown != self._shown:
            self._shown = shown
            self._write()
            self.update()

    def follow(self, route: Route) -> None:
        """Takes another way."""
        if route == self.route:
            return
        self.prepareGeometryChange()
        self.route = route
        self._shape = None
        self.chord = QLineF(route.start, route.end)
        self._rough = QPolygonF([route.at(t) for t in (0.0, 0.2, 0.5, 0.8, 1.0)])
        along = route.end - route.arrive
        length = hypot(along.x(), along.y()) or 1.0
        ahead = QPointF(along.x() / length, along.y() / length)
        across = QPointF(-ahead.y(), ahead.x())
        foot = route.end - ahead * _HEAD
        self._head = QPolygonF([route.end, foot + across * (_HEAD * 0.45), foot - across * (_HEAD * 0.45)])
        self._curve = route._replace(end=foot + ahead * 1.5).path()
        self._measure()
        self.update()

    def labels(self) -> tuple[str, str]:
        """What stands on the link: its title or role, while running its rate and the share that fails."""
        return self._labels

    def label_rect(self) -> QRectF:
        """Where its label stands: at the middle, on a slope nearer to the source, away from crossings."""
        return self._label_rect

    def labelled(self, scale: float) -> bool:
        """Whether its label is written at this zoom; many labels in one spot wait until one is near."""
        if "labels" in self.ink.hidden:
            return False
        alone = self.crowd <= _CROWDED or self.hovered or self.selected
        return any(self.labels()) and scale >= (_LABELS if alone else _LABELS_IN_A_CROWD)

    def end_at(self, point: QPointF) -> End | None:
        """The end near a point of the scene, while it is selected."""
        if not self.selected:
            return None
        ends: tuple[tuple[End, QPointF], ...] = (("source", self.route.start), ("target", self.route.end))
        return next((end for end, at in ends if (at - point).manhattanLength() <= END_REACH), None)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_HIT_WIDTH)
            self._shape = stroker.createStroke(self.route.path())
        return self._shape

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11()
        color, width, style = self._stroke()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if scale < _NEAR or self.ink.hurried:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(self.ink.hairline(color))
            painter.drawPolyline(self._rough)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        light = self.crowd > _CROWDED and color == self.ink.theme.edge
        painter.setOpacity(max(0.25, _CROWDED / self.crowd) if light else 1.0)
        painter.setPen(self.ink.pen(color, width, style))
        painter.drawPath(self._curve)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.color(color))
        painter.drawPolygon(self._head)
        painter.setOpacity(1.0)
        if self.selected:
            self._paint_ends(painter)
        if self.labelled(scale):
            self._paint_label(painter)
        if self.severity:
            draw_severity(painter, self.ink, self.severity, self.route.at(0.15))

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setPen(self.ink.pen(self.ink.theme.accent, 1.4))
        painter.setBrush(self.ink.color(self.ink.theme.surface))
        for end in (self.route.start, self.route.end):
            painter.drawEllipse(end, 4.5, 4.5)

    def _stroke(self) -> tuple[str, float, Qt.PenStyle]:
        theme = self.ink.theme
        style = Qt.PenStyle.DashLine if self.link.role == "replication" else Qt.PenStyle.SolidLine
        if self.link.role == "lookup":
            style = Qt.PenStyle.DotLine
        width = 1.4
        color = theme.edge
        if self.now is not None:
            width = round(1.2 + 0.5 * log10(1 + self.now.calls_rps), 1)
            if failed_share(self.now) >= 0.01:
                color = theme.error
        if self.crowd > _CROWDED:
            width = min(width, 1.6)
        if self.selected:
            return theme.accent, max(2.2, width), style
        return (theme.text if self.hovered else color), width, style

    def _measure(self) -> None:
        """Finds the box around curve, arrow head and badge, and writes the label."""
        slope = abs(self.route.end.y() - self.route.start.y())
        self._middle = self.route.at(0.5 if slope < 30 else 0.36)
        self._way = QPolygonF(list(self.route)).boundingRect().adjusted(-12, -12, 12, 12)
        self._write()

    def _write(self) -> None:
        """Writes the label and makes the box wide enough for it."""
        self._labels = self._written()
        width = sum(self.ink.small_metrics.horizontalAdvance(part) + 10 for part in self._labels if part)
        self._label_rect = QRectF(self._middle.x() - width / 2, self._middle.y() - 8, width, 16)
        bounds = self._way.united(self._label_rect.adjusted(-2, -2, 2, 2))
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds

    def _written(self) -> tuple[str, str]:
        role = "" if self.link.role == "auto" else self.link.role.replace("_", " ")
        if self.link.role == "replication" and self.link.mode != "async":
            role = f"{role}, {self.link.mode.replace('_', '-')}"
        said = self.link.title or role
        if self.bundle > 1:
            said = f"{self.bundle} links"
        if self.now is None:
            return said, ""
        share = failed_share(self.now)
        flow = request_rate(self.now.calls_rps) if self.now.calls_rps > 0 else ""
        return " · ".join(part for part in (said, flow) if part), f"✕ {percent(share)}" if share else ""

    def _paint_label(self, painter: QPainter) -> None:
        text, failing = self.labels()
        rect = self.label_rect()
        theme = self.ink.theme
        painter.setBrush(self.ink.color(theme.canvas, 0.92))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(self.ink.small_font)
        painter.setPen(self.ink.pen(theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        inner = rect.adjusted(5, 0, -5, 0)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, text)
        if failing:
            painter.setPen(self.ink.pen(theme.error))
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, failing)


def failed_share(now: LinkNow) -> float:
    """Share of a link's calls that fail, from 0 to 1."""
    return min(1.0, now.failed_rps / now.calls_rps) if now.calls_rps > 0 else float(now.failed_rps > 0)
