"""A component on the canvas: icon, title, kind, ports; while running its state, load and queue."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.design.spec import Spec, UnknownSpec
from engine.results.frame import ComponentNow, State
from widgets.canvas.items.gauges import paint_bar, paint_glow, paint_ring
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.pile import Pile, paint_badge, paint_sheets, pile, step_at
from widgets.canvas.items.stamp import Stamp
from widgets.canvas.items.symbols import draw_pill, draw_severity, draw_state
from widgets.canvas.routing import Side, port
from widgets.figures import percent, rate, short
from widgets.language import tr

WIDTH, HEIGHT = 160.0, 56.0
PORTS: tuple[Side, ...] = ("right", "left", "bottom", "top")
PORT_REACH = 9.0
NEAR = 0.62
"""Below this zoom a card shows its title alone, larger, and its load."""
_MARGIN = 14.0
_TEXT_LEFT = -WIDTH / 2 + 50
_TEXT_WIDTH = WIDTH - 50 - 10


class Reading(NamedTuple):
    """What is seen of live figures on a card: another is another picture."""

    line: str
    queue: str
    fiftieths: int
    """Of the utilization."""
    state: State
    instances: int


class Card(QGraphicsItem):
    """One component; its origin is the centre of the card, so it stands where its position says."""

    rect = QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
    _tile = QRectF(-WIDTH / 2 + 10, -16, 32, 32)
    _stripe = QRectF(-WIDTH / 2 + 5, -HEIGHT / 2 + 8, 6, HEIGHT - 16)
    _bounds = rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def __init__(self, component_id: str, spec: Spec, ink: Ink) -> None:
        super().__init__()
        self.id = component_id
        self.path = f"components/{component_id}"
        self.ink = ink
        self.spec = spec
        self.now: ComponentNow | None = None
        self.severity = ""
        self.selected = False
        self.hovered = False
        self.welcome: bool | None = None
        """While a link is being drawn: whether it may end here."""
        self.fresh = 0.0
        """How strongly it is marked as new, from 0 to 1."""
        self.behind = 0
        """Identical components that this card stands for besides its own."""
        self._read: ComponentNow | None = None
        self._told: ComponentNow | None = None
        """The live figures that it shows: those that it read when they last looked different."""
        self._shown: Reading | None = None
        self.framed = False
        """Whether a frame around it says how it scales."""
        self._stamp = Stamp()
        self._scene_rect = self.rect
        self.setAcceptHoverEvents(True)
        self.show_spec(spec)

    @property
    def title(self) -> str:
        return self.spec.title or self.id

    def show_spec(self, spec: Spec) -> None:
        self.spec = spec
        kind = spec.kind.replace("_", " ") if spec.about.title == "Unknown component" else tr(spec.about.title)
        self.kind_text = self.ink.small_metrics.elidedText(kind, Qt.TextElideMode.ElideRight, _TEXT_WIDTH)
        room = _TEXT_WIDTH - 8
        self.title_text = self.ink.title_metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        self.large_text = self.ink.large_metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, WIDTH - 40)
        self.setToolTip(f"{self.title}: {tr(spec.about.summary)}")
        self.update()

    def show_behind(self, count: int) -> None:
        """Stands for so many identical components more."""
        if count != self.behind:
            self.behind = count
            self.update()

    def show_framed(self, framed: bool) -> None:
        """Leaves it to a frame around it to say how it scales, or says so itself."""
        if framed != self.framed:
            self.framed = framed
            self.update()

    @property
    def pile(self) -> Pile:
        """How many machines it stands for, and what may change their number."""
        here = pile(self.spec, self._told, self.behind)
        return here._replace(text="", scales=False) if self.framed and here.scales else here

    def step_at(self, point: QPointF) -> int:
        """The way a press at a point of the scene changes the number of machines: -1, +1, or 0 for none."""
        return step_at(self.pile, self.ink, self.rect, point - self.pos()) if self.hovered or self.selected else 0

    def read(self) -> bool:
        """Takes up its live figures; returns whether it looks different for them."""
        if self.now is self._read:
            return False
        self._read = now = self.now
        shown = None
        if now is not None:
            shown = Reading(*self.readings(now), round(now.utilization * 50), now.state, now.instances)
        if shown == self._shown:
            return False
        self._told, self._shown = now, shown
        return True

    def readings(self, now: ComponentNow) -> tuple[str, str]:
        """The line below the title, and the queue's badge (empty: no queue)."""
        parts = []
        if now.state != "up":
            parts.append(tr(self.ink.theme.states[now.state].text))
        if now.hit_ratio is not None and now.state != "down":
            parts.append(tr("hit {share}", share=percent(now.hit_ratio)))
        elif now.state in ("up", "degraded"):
            parts.append(percent(now.utilization))
        if now.instances > 1 and now.instances_up < now.instances:
            parts.append(tr("{up} of {all} up", up=now.instances_up, all=now.instances))
        elif now.state == "up":
            parts.append(rate(now.throughput_rps))
        queue = tr("{count} waiting", count=short(now.queue_length)) if now.queue_length >= 0.5 else ""
        return " · ".join(parts), queue

    def show_welcome(self, welcome: bool | None) -> None:
        """While a link is being drawn: whether it may end here; None when none is."""
        self.welcome = welcome
        self.setOpacity(0.45 if welcome is False else 1.0)
        self.update()

    @property
    def has_ports(self) -> bool:
        """Whether a link from here could mean anything; of an unknown kind nobody can tell."""
        return bool(self.spec.calls) or isinstance(self.spec, UnknownSpec)

    def stand_at(self, x: float, y: float) -> None:
        """Puts the card's centre at a point of the scene."""
        self.setPos(x, y)
        self._scene_rect = self.rect.translated(x, y)

    def scene_rect(self) -> QRectF:
        """The card in the scene, without its margins."""
        return self._scene_rect

    def port_at(self, point: QPointF) -> Side | None:
        """The port near a point of the scene; a kind that calls nobody has none to draw from."""
        if not self.has_ports:
            return None
        for side in PORTS:
            away = port(self.scene_rect(), side) - point
            if away.manhattanLength() <= PORT_REACH * 1.4:
                return side
        return None

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.rect.adjusted(-PORT_REACH, -PORT_REACH, PORT_REACH, PORT_REACH))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        told = (self.spec, self._shown, self.severity, self.behind, self.framed, self.fresh)
        self._stamp.paint(painter, self._bounds, (*told, self.selected, self.hovered, self.welcome), self._draw)

    def _draw(self, painter: QPainter) -> None:
        near = painter.worldTransform().m11() >= NEAR
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        here = self.pile
        if self.fresh:
            paint_glow(painter, self.ink, self.rect, self.fresh)
        paint_sheets(painter, self.ink, here, self.rect)
        self._paint_box(painter)
        if near:
            self._paint_icon(painter)
        else:
            self._paint_stripe(painter)
        self._paint_text(painter, near)
        if self._told is not None and self._shown is not None:
            self._paint_told(painter, self._told, self._shown.queue, near)
        if near:
            paint_badge(painter, self.ink, here, self.rect, self.hovered or self.selected)
        if self.severity:
            draw_severity(painter, self.ink, self.severity, self.rect.topLeft() + QPointF(2, 2))
        if self.hovered or self.welcome is not None:
            self._paint_ports(painter)

    def _paint_box(self, painter: QPainter) -> None:
        theme = self.ink.theme
        painter.setPen(self.ink.pen(*self._outline()))
        painter.setBrush(self.ink.color(theme.surface))
        painter.drawRoundedRect(self.rect, 8, 8)

    def _outline(self) -> tuple[str, float]:
        theme = self.ink.theme
        if self.selected:
            return theme.accent, 2.0
        if self.welcome is False:
            return theme.border, 1.0
        if self.welcome:
            return theme.accent, 1.4
        if self._told is not None and self._told.state in ("down", "hung"):
            return theme.states[self._told.state].color, 1.6
        return (theme.edge if self.hovered else theme.border), 1.2

    def _paint_icon(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.color(self.ink.tint(self.spec), 0.12))
        if self._told is not None:
            painter.drawEllipse(self._tile)
        else:
            painter.drawRoundedRect(self._tile, 7, 7)
        self.ink.draw_icon(painter, self.spec, self._tile.adjusted(6, 6, -6, -6))

    def _paint_stripe(self, painter: QPainter) -> None:
        """From far away the color of its category stands for the icon."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.color(self.ink.tint(self.spec)))
        painter.drawRoundedRect(self._stripe, 2.5, 2.5)

    def _paint_text(self, painter: QPainter, near: bool) -> None:
        theme = self.ink.theme
        shown = self._shown
        dead = shown is not None and shown.state in ("down", "hung")
        painter.setFont(self.ink.title_font if near else self.ink.large_font)
        painter.setPen(self.ink.pen(theme.muted if dead else theme.text))
        if not near:
            painter.drawText(QPointF(self.rect.left() + 18, 7 if shown is None else 3), self.large_text)
            return
        painter.drawText(QPointF(_TEXT_LEFT, -4), self.title_text)
        painter.setFont(self.ink.small_font)
        painter.setPen(self.ink.pen(theme.muted))
        line = self.kind_text
        if shown is not None:
            line = shown.line
            if shown.state != "up":
                painter.setPen(self.ink.pen(theme.states[shown.state].color))
                if self.ink.strong_metrics.horizontalAdvance(line) <= _TEXT_WIDTH:
                    painter.setFont(self.ink.strong_font)
            line = self.ink.small_metrics.elidedText(line, Qt.TextElideMode.ElideRight, _TEXT_WIDTH + 6)
        painter.drawText(QPointF(_TEXT_LEFT, 12), line)

    def _paint_told(self, painter: QPainter, now: ComponentNow, queue: str, near: bool) -> None:
        theme = self.ink.theme
        busy = now.utilization if now.state not in ("down", "booting") else 0.0
        if near:
            paint_ring(painter, self.ink, self._tile, busy)
        else:
            paint_bar(painter, self.ink, self.rect, busy)
        look = theme.states[now.state]
        radius = (4.5 if look.shape == "disc" else 8.0) * (1.0 if near else 1.5)
        draw_state(painter, self.ink, look.shape, look.color, self.rect.topRight() + QPointF(-12, 12), radius)
        if queue and near:
            draw_pill(
                painter, self.ink, queue, self.rect.bottomRight() + QPointF(-8, 2), theme.load_color(now.utilization)
            )

    def _paint_ports(self, painter: QPainter) -> None:
        theme = self.ink.theme
        if self.welcome is False or (self.welcome is None and not self.has_ports):
            return
        painter.setPen(self.ink.pen(theme.accent, 1.6))
        painter.setBrush(self.ink.color(theme.surface))
        for side in PORTS:
            painter.drawEllipse(port(self.rect, side), 4.5, 4.5)
