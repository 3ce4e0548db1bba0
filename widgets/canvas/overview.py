"""The diagram from far away: boxes and lines, painted in bulk, where single items could not be read."""

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from widgets.canvas.items.card import Card
from widgets.canvas.items.wire import Wire
from widgets.canvas.items.wire_label import failed_share
from widgets.canvas.scene import Diagram
from widgets.theme import Theme

FAR = 0.22
FAR_WHEN_CROWDED = 0.55
CROWD = 600
"""More items than this and they are drawn in bulk earlier."""


def is_crowded(diagram: Diagram) -> bool:
    """Whether the diagram holds so much that single items cost too much time."""
    return len(diagram.cards) + len(diagram.wires) > CROWD


def is_far(diagram: Diagram, scale: float) -> bool:
    """Whether the diagram is better drawn in bulk at this zoom."""
    return scale < (FAR_WHEN_CROWDED if is_crowded(diagram) else FAR)


class Overview:
    """One diagram from far away; what it is made of is gathered once, until something changes."""

    def __init__(self, diagram: Diagram) -> None:
        self._diagram = diagram
        self._shapes: _Shapes | None = None
        self._moment: object = None
        diagram.changed.connect(self._forget)
        diagram.redrawn.connect(self._forget)

    def _forget(self) -> None:
        self._shapes = None

    def read(self) -> bool:
        """Takes up the moment that the diagram shows; returns whether it is another."""
        if self._moment is self._diagram.moment:
            return False
        self._moment = self._diagram.moment
        self._forget()
        return True

    def paint(self, painter: QPainter, seen_by: QTransform, part: QRect) -> None:
        """Paints a part of a viewport that sees the diagram so; whoever calls clips to it."""
        ink = self._diagram.ink
        painter.fillRect(part, ink.color(ink.theme.canvas))
        painter.setWorldTransform(seen_by, True)
        if self._shapes is None:
            self._shapes = _gathered(self._diagram, _LIVE)
        _paint_bulk(painter, self._diagram, seen_by.inverted()[0].mapRect(QRectF(part)), self._shapes)


def paint_small(painter: QPainter, diagram: Diagram) -> None:
    """Paints all of a diagram in the colors of its kinds, as if nothing ran and nothing were selected."""
    _paint_bulk(painter, diagram, diagram.content_rect(), _gathered(diagram, _DRAWN))


class _Shapes(NamedTuple):
    """Links and cards by their color."""

    lines: dict[str, list[QLineF]]
    boxes: dict[tuple[str, str], list[QRectF]]
    """By the colors of outline and filling."""
    dead: list[QRectF]


def _gathered(diagram: Diagram, look: "_Look") -> _Shapes:
    found, theme = _Shapes(defaultdict(list), defaultdict(list), []), diagram.ink.theme
    lines, boxes = found.lines, found.boxes
    for wire in diagram.wires.values():
        if wire.isVisible():
            lines[look.wire(wire, theme)] += wire.chords
    for card in diagram.cards.values():
        if card.isVisible():
            boxes[look.card(card, theme)].append(card.scene_rect())
            if look is _LIVE and card.now is not None and card.now.state in ("down", "hung"):
                found.dead.append(card.scene_rect())
    return found


def _paint_bulk(painter: QPainter, diagram: Diagram, visible: QRectF, shapes: _Shapes) -> None:
    ink = diagram.ink
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(ink.hairline(ink.theme.faint))
    painter.setBrush(ink.color(ink.theme.faint, 0.05))
    frames = [frame for frame in diagram.all_frames() if frame.isVisible() and not frame.rect.isNull()]
    painter.drawRects([frame.rect for frame in frames if not frame.collapsed])
    for sketch in diagram.sketches.values():
        if sketch.isVisible() and sketch.rect.intersects(visible):
            sketch.paint(painter, QStyleOptionGraphicsItem())
    for color, lines in shapes.lines.items():
        painter.setPen(ink.hairline(color))
        painter.drawLines(lines)
    for (outline, fill), rects in shapes.boxes.items():
        painter.setPen(ink.hairline(outline))
        painter.setBrush(ink.color(fill))
        painter.drawRects(rects)
    for frame in (frame for frame in frames if frame.collapsed):
        frame.paint(painter, QStyleOptionGraphicsItem())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ink.pen(ink.theme.surface, 6.0))
    for rect in shapes.dead:
        painter.drawLine(QPointF(rect.left() + 50, rect.top() + 8), QPointF(rect.right() - 50, rect.bottom() - 8))
        painter.drawLine(QPointF(rect.left() + 50, rect.bottom() - 8), QPointF(rect.right() - 50, rect.top() + 8))


def _wire_color(wire: Wire, theme: Theme) -> str:
    if wire.selected:
        return theme.accent
    now = wire.now
    return theme.error if now is not None and now.failed_rps > 0 and failed_share(now) >= 0.01 else theme.edge


def _card_colors(card: Card, theme: Theme) -> tuple[str, str]:
    """Outline and filling: a kind's tint while drawn, headroom or state while running."""
    now = card.now
    if now is None:
        filling = card.ink.tint(card.spec)
    elif now.state == "up":
        filling = theme.load_color(now.utilization)
    else:
        filling = theme.states[now.state].color
    return (theme.accent if card.selected else filling), filling


class _Look(NamedTuple):
    """What color a link has, and the outline and filling of a card."""

    wire: Callable[[Wire, Theme], str]
    card: Callable[[Card, Theme], tuple[str, str]]


def _kind_colors(card: Card, theme: Theme) -> tuple[str, str]:
    tint = card.ink.tint(card.spec)
    return tint, tint


_LIVE = _Look(_wire_color, _card_colors)
_DRAWN = _Look(lambda wire, theme: theme.edge, _kind_colors)
