"""A link on the canvas: a curve with an arrow head, its role, and while running its traffic."""

from itertools import pairwise
from math import log10
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.document import Link, Role
from engine.results.frame import LinkNow
from widgets.canvas.items.ink import Ink, exposed_part
from widgets.canvas.items.symbols import draw_severity
from widgets.canvas.items.wire_label import WireLabel, failed_share, told
from widgets.canvas.routing import Route
from widgets.language import counted

End = Literal["source", "target"]
END_REACH = 11.0
"""So near its end a selected link is led elsewhere."""
_HIT_WIDTH = 12.0
_HEAD = 9.0
_LONG = 600.0
"""From this length on only what is in sight is stroked."""
LABELS = 0.6
"""Below this zoom no label is written."""
BADGE_AT = 0.15
"""The mark of a problem stands so far along its way, or farther."""
_NEAR, _LABELS_IN_A_CROWD = 0.45, 1.1
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
        """Its traffic; its label tells it once it is read."""
        self._read: LinkNow | None = None
        self._drawn: object = None
        self.severity = ""
        self.badge_at = BADGE_AT
        """How far along its way the mark of a problem stands."""
        self.selected = False
        self.hovered = False
        self.fresh = 0.0
        """How strongly it is marked as new, from 0 to 1."""
        self.route = Route((0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0))
        self.bundle = 1
        """Links that this line stands for: more than one at the box of a folded group."""
        self.crowd = 1
        """Links that meet at its busier end: many together are drawn lighter."""
        self._curve = QPainterPath()
        self._short = self.route
        self._head = QPolygonF()
        self.chords: list[QLineF] = []
        """Its way in few straight lines, for a view from far away."""
        self._rough = QPolygonF()
        self.role: Role = link.role
        """What it carries, also where that is left to both ends."""
        self.label = WireLabel(ink)
        self._bounds = QRectF()
        self._shape: QPainterPath | None = None
        self.setAcceptHoverEvents(True)
        self.setZValue(-10)

    def show_link(self, link: Link, role: Role) -> None:
        self.link, self.role = link, role
        self.label.write(self._said(), self.now)
        self._measure()
        self.update()

    def show_bundle(self, count: int) -> None:
        """Stands for so many links."""
        if count != self.bundle:
            self.bundle = count
            self.label.write(self._said(), self.now)
            self._measure()
            self.update()

    def read(self) -> tuple[bool, bool]:
        """Writes what its traffic is; returns whether it looks different, and whether its label needs other room."""
        if self.now is self._read:
            return False, False
        self._read = self.now
        before, drawn = self.label.texts, self._drawn
        grown = self.label.write(self._said(), self.now)
        self._drawn = self._stroke()
        return grown or self.label.texts != before or self._drawn != drawn, grown

    def _said(self) -> str:
        return counted("{count} link", "{count} links", self.bundle) if self.bundle > 1 else told(self.link, self.role)

    def place_label(self, rect: QRectF) -> None:
        """Gives its label a place; who places it sees to it that it is painted."""
        if self.label.stand_in(rect):
            self._measure()

    def follow(self, route: Route) -> None:
        """Takes another way."""
        if route == self.route:
            return
        self.prepareGeometryChange()
        self.route = route
        self._shape = None
        turns = [QPointF(*knot) for knot in route.knots[::3]]
        self.chords = [QLineF(one, other) for one, other in pairwise(turns)]
        self._rough = QPolygonF([route.at(t) for t in (0.0, 0.2, 0.5, 0.8, 1.0)] if len(turns) == 2 else turns)
        ahead = route.ahead
        across = QPointF(-ahead.y(), ahead.x())
        foot = route.end - ahead * _HEAD
        self._head = QPolygonF([route.end, foot + across * (_HEAD * 0.45), foot - across * (_HEAD * 0.45)])
        self._short = route.ending(foot + ahead * 1.5)
        self._curve = self._short.path()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, self._is_long())
        self._measure()
        self.update()

    def labelled(self, scale: float) -> bool:
        """Whether its label is written at this zoom; many labels in one spot wait until one is near."""
        if "labels" in self.ink.hidden or not self.isVisible():
            return False
        alone = self.crowd <= _CROWDED or self.hovered or self.selected
        return any(self.label.texts) and scale >= (LABELS if alone else _LABELS_IN_A_CROWD)

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
        seen = painter.opacity()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if scale < _NEAR:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(self.ink.hairline(self.ink.theme.accent if self.fresh > 0.5 else color))
            painter.drawPolyline(self._rough)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        light = self.crowd > _CROWDED and color == self.ink.theme.edge
        painter.setOpacity(seen * (max(0.25, _CROWDED / self.crowd) if light else 1.0))
        if self.fresh:
            painter.setPen(self.ink.pen(self.ink.theme.accent, width + 5))
            painter.setOpacity(seen * 0.35 * self.fresh)
            painter.drawPath(self._curve)
            painter.setOpacity(seen)
        painter.setPen(self.ink.pen(color, width, style))
        if style == Qt.PenStyle.SolidLine and self._is_long():
            part = exposed_part(painter, option).adjusted(-_HEAD, -_HEAD, _HEAD, _HEAD)
            painter.drawPath(self._short.path_within(part))
        else:
            painter.drawPath(self._curve)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.color(color))
        painter.drawPolygon(self._head)
        painter.setOpacity(seen)
        if self.selected:
            self._paint_ends(painter)
        if self.severity:
            draw_severity(painter, self.ink, self.severity, self.route.at(self.badge_at))

    def _is_long(self) -> bool:
        """Whether mostly a small part of it is in sight."""
        return max(self._short.box.width(), self._short.box.height()) > _LONG

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setPen(self.ink.pen(self.ink.theme.accent, 1.4))
        painter.setBrush(self.ink.color(self.ink.theme.surface))
        for end in (self.route.start, self.route.end):
            painter.drawEllipse(end, 4.5, 4.5)

    def _stroke(self) -> tuple[str, float, Qt.PenStyle]:
        theme = self.ink.theme
        style = Qt.PenStyle.DashLine if self.role == "replication" else Qt.PenStyle.SolidLine
        if self.role == "lookup":
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
        """Finds the box around curve, arrow head, badge and label."""
        bounds = self.route.box.adjusted(-12, -12, 12, 12)
        if self.label.size.width() > 0 and not self.label.rect.isNull():
            bounds = bounds.united(self.label.rect.adjusted(-2, -2, 2, 2))
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
