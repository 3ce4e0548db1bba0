"""A group as one box: its name, what it holds, and what its members do together."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from engine.results.totals import Totals
from widgets.canvas.items.card import NEAR
from widgets.canvas.items.ink import Ink
from widgets.figures import monthly, percent, rate
from widgets.language import counted, tr

WIDTH, HEIGHT = 196.0, 112.0
_LEFT, _LINE = 14.0, 16.0
_DEEP = 4.0
"""How far the sheets behind the box look out."""


class Look(NamedTuple):
    """How the box is painted at this moment."""

    ink: Ink
    title: str
    kind: str
    selected: bool
    hovered: bool


def box_at(center: QPointF) -> QRectF:
    """The box of a folded group whose members stand around this point."""
    return QRectF(center.x() - WIDTH / 2, center.y() - HEIGHT / 2, WIDTH, HEIGHT)


def lines(totals: Totals) -> tuple[str, str, str]:
    """What is written in the box: what there is, what flows, and what is hottest; the last two only in a run."""
    machines = counted("{count} instance", "{count} instances", totals.instances)
    if totals.instances_up is not None and totals.instances_up < totals.instances:
        machines = tr("{up} of {all} up", up=totals.instances_up, all=totals.instances)
    held = f"{counted('{count} component', '{count} components', totals.components)} · {machines}"
    if totals.in_rps is None or totals.out_rps is None or totals.failed_share is None:
        return held, "", ""
    flows = tr("in {incoming} · out {outgoing}", incoming=rate(totals.in_rps), outgoing=rate(totals.out_rps))
    if totals.failed_share:
        flows += f" · ✕ {percent(totals.failed_share)}"
    hottest = f"{totals.hottest} {percent(totals.utilization)}" if totals.utilization is not None else ""
    return held, flows, hottest


def far_line(totals: Totals) -> str:
    """What is written from afar: how many components there are; in a run what comes in or else goes out, and fails."""
    if totals.in_rps is None or totals.out_rps is None:
        return counted("{count} component", "{count} components", totals.components)
    failed = f" · ✕ {percent(totals.failed_share)}" if totals.failed_share else ""
    return rate(totals.in_rps or totals.out_rps) + failed


def cost(totals: Totals) -> str:
    """The monthly price; empty where nothing costs anything."""
    return monthly(totals.usd_per_month) if totals.usd_per_month >= 0.5 else ""


def paint(painter: QPainter, look: Look, rect: QRectF, totals: Totals) -> None:
    """Paints the box with two sheets behind it."""
    ink, theme = look.ink, look.ink.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    outline = theme.accent if look.selected else theme.edge if look.hovered else theme.faint
    painter.setBrush(ink.color(theme.surface))
    for deep in (2 * _DEEP, _DEEP):
        painter.setPen(ink.pen(theme.border, 1.0))
        painter.drawRoundedRect(rect.translated(deep, deep), 10, 10)
    painter.setPen(ink.pen(outline, 2.0 if look.selected else 1.4))
    painter.drawRoundedRect(rect, 10, 10)
    if painter.worldTransform().m11() < NEAR:
        _paint_far(painter, look, rect, totals)
        return
    _paint_words(painter, look, rect, totals)


def _paint_far(painter: QPainter, look: Look, rect: QRectF, totals: Totals) -> None:
    """The name, larger, how much there is or flows, and the load of the hottest as a bar."""
    ink, theme = look.ink, look.ink.theme
    painter.setFont(ink.large_font)
    painter.setPen(ink.pen(theme.text))
    title = ink.large_metrics.elidedText(look.title, Qt.TextElideMode.ElideRight, rect.width() - 28)
    painter.drawText(QPointF(rect.left() + _LEFT, rect.top() + 38), title)
    painter.setFont(ink.far_font)
    painter.setPen(ink.pen(theme.error if totals.failed_share else theme.muted))
    painter.drawText(QPointF(rect.left() + _LEFT, rect.top() + 66), far_line(totals))
    if totals.utilization is not None:
        _paint_bar(painter, ink, QRectF(rect.left() + _LEFT, rect.bottom() - 24, rect.width() - 28, 8), totals)


def _paint_words(painter: QPainter, look: Look, rect: QRectF, totals: Totals) -> None:
    ink, theme, elide = look.ink, look.ink.theme, Qt.TextElideMode.ElideRight
    room, left = rect.width() - 2 * _LEFT, rect.left() + _LEFT
    painter.setFont(ink.title_font)
    painter.setPen(ink.pen(theme.text))
    painter.drawText(QPointF(left, rect.top() + 24), ink.title_metrics.elidedText(look.title, elide, room))
    held, flows, hottest = lines(totals)
    running = totals.instances_up is not None
    missing = running and totals.instances_up != totals.instances
    words = [(look.kind, theme.muted), (held, theme.error if missing else theme.muted)]
    if running:
        words = [words[1], (flows, theme.error if totals.failed_share else theme.muted)]
    painter.setFont(ink.small_font)
    for row, (text, color) in enumerate(words):
        painter.setPen(ink.pen(color))
        at = QPointF(left, rect.top() + 42 + row * _LINE)
        painter.drawText(at, ink.small_metrics.elidedText(text, elide, room))
    foot = QRectF(left, rect.bottom() - 30, room, _LINE)
    painter.setPen(ink.pen(theme.muted))
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cost(totals))
    if hottest:
        free = room - ink.small_metrics.horizontalAdvance(cost(totals)) - 8
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, ink.small_metrics.elidedText(hottest, elide, free))
        _paint_bar(painter, ink, QRectF(left, rect.bottom() - 11, room, 4), totals)


def _paint_bar(painter: QPainter, ink: Ink, track: QRectF, totals: Totals) -> None:
    """Utilization of the hottest member."""
    busy = totals.utilization or 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(ink.theme.border))
    painter.drawRoundedRect(track, 2, 2)
    if busy > 0:
        painter.setBrush(ink.color(ink.theme.load_color(busy)))
        painter.drawRoundedRect(
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, (min(1, busy) - 1) * track.width(), 0), 2, 2
        )
