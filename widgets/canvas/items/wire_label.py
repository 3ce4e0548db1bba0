"""What stands on a link: its title or role, and while running its rate and the share that fails."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from engine.design.document import Link, Role
from engine.results.frame import LinkNow
from widgets.canvas.items.ink import Ink
from widgets.figures import percent, request_rate
from widgets.language import tr

PLAIN_ROLES = frozenset({"requests", "endpoint", "reads_writes", "cache", "shard", "monitors"})
"""Roles that both ends tell already: left to `auto` they are not written."""
LINE = 15.0
_PADDING = 3.0
_GAP = 6.0
_STEP = 12.0
"""Widths grow in steps, so that a label does not look for another place with every digit."""


def failed_share(now: LinkNow) -> float:
    """Share of a link's calls that fail, from 0 to 1."""
    return min(1.0, now.failed_rps / now.calls_rps) if now.calls_rps > 0 else float(now.failed_rps > 0)


def told(link: Link, role: Role) -> str:
    """A link's title, else its role where that says something: "replication, async"."""
    if link.title:
        return link.title
    if link.role == "auto" and role in PLAIN_ROLES:
        return ""
    name = tr(role.replace("_", " "))
    return f"{name}, {link.mode.replace('_', '-')}" if role == "replication" else name


class WireLabel:
    """The texts of one label, the room they want and the place they were given."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self.said = self.flow = self.failing = ""
        self.size = QSizeF()
        """The room it wants; empty where nothing is written."""
        self.rect = QRectF()
        """The place it has."""
        self._seen_failing = False
        self._widest_flow = 0.0

    @property
    def texts(self) -> tuple[str, str, str]:
        return self.said, self.flow, self.failing

    def write(self, said: str, now: LinkNow | None) -> bool:
        """Takes other texts; returns whether it wants another room than before."""
        self.said = said
        share = 0.0 if now is None else failed_share(now)
        self.flow = request_rate(now.calls_rps) if now is not None and now.calls_rps > 0 else ""
        self.failing = f"✕ {percent(share)}" if share else ""
        self._seen_failing = now is not None and (self._seen_failing or bool(share))
        before, self.size = self.size, self._wanted(now is not None)
        return self.size != before

    def _wanted(self, running: bool) -> QSizeF:
        measure = self._ink.small_width
        flow = ceil(measure(self.flow) / _STEP) * _STEP if self.flow else 0.0
        self._widest_flow = max(self._widest_flow, flow) if running else 0.0
        failing = measure("✕ 100 %") if self._seen_failing else 0.0
        below = self._widest_flow + failing + (_GAP if self._widest_flow and failing else 0.0)
        lines = bool(self.said) + bool(below)
        width = max(measure(self.said), below)
        return QSizeF(width + 2 * _PADDING, lines * LINE + 2) if lines else QSizeF()

    def stand_in(self, rect: QRectF) -> bool:
        """Takes a place; returns whether it is another."""
        moved, self.rect = rect != self.rect, rect
        return moved

    def paint(self, painter: QPainter) -> None:
        theme = self._ink.theme
        both = ((self.said, "", theme.muted), (self.flow, self.failing, theme.text))
        lines = [line for line in both if line[0] or line[1]]
        if not lines:
            return
        ground = self._ground(lines)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.color(theme.canvas))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setFont(self._ink.small_font)
        for place, (text, failing, color) in enumerate(lines):
            painter.setPen(self._ink.pen(color))
            self._paint_line(painter, ground.top() + (place + 1) * LINE - 3, text, failing)

    def _ground(self, lines: list[tuple[str, str, str]]) -> QRectF:
        """As wide as what is written now, within the place."""
        width = max(self._width(text, failing) for text, failing, _ in lines) + 2 * _PADDING
        ground = QRectF(0, 0, min(width, self.rect.width()), len(lines) * LINE + 2)
        ground.moveCenter(self.rect.center())
        return ground

    def _width(self, text: str, failing: str) -> float:
        measure = self._ink.small_width
        return measure(text) + measure(failing) + (_GAP if text and failing else 0.0)

    def _paint_line(self, painter: QPainter, base: float, text: str, failing: str) -> None:
        """One centred line; what does not fit is cut in the text, never in the share that fails."""
        tail = self._width("", failing)
        room = self.rect.width() - 2 * _PADDING - (tail + _GAP if failing else 0.0) + 0.5
        if self._width(text, "") > room:
            text = self._ink.small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        whole = self._width(text, failing)
        left = self.rect.center().x() - whole / 2
        painter.drawText(QPointF(left, base), text)
        if failing:
            painter.setPen(self._ink.pen(self._ink.theme.error))
            painter.drawText(QPointF(left + whole - tail, base), failing)
