"""A card that is several machines: sheets behind it, "× 3" at its edge, and a frame where a group scales itself."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from engine.design.machines import count_field, machines
from engine.design.spec import Spec
from engine.results.frame import ComponentNow
from widgets.canvas.items.ink import Ink
from widgets.language import tr

_SHEET, _MOST_SHEETS = 3.5, 2
_BUTTON, _TALL = 16.0, 16.0
_LEFT = 10.0
_AROUND = 9.0
_FROM_PORT, _OUTSIDE = 16.0, 8.0
"""Its buttons keep so far from the port in the middle, which is pressed for a link."""


class Pile(NamedTuple):
    """What a card stands for."""

    machines: int
    """As many as are there now, or as configured."""
    text: str
    """What the badge says; empty: it has none."""
    steps: bool
    """Whether more or fewer can be had by a press."""
    scales: bool
    """Whether it is an autoscaling group."""


def pile(spec: Spec, now: ComponentNow | None, behind: int) -> Pile:
    """What a card of this component stands for, with so many identical ones behind it."""
    field = count_field(spec)
    scaling = getattr(spec, "autoscaling", None)
    count = machines(spec) * (behind + 1)
    if scaling is not None:
        here = count if now is None else now.instances
        least, most = (value * (behind + 1) for value in (scaling.min_instances, scaling.max_instances))
        return Pile(here, tr("min {least} · now {here} · max {most}", least=least, here=here, most=most), False, True)
    return Pile(count, f"× {count}" if count > 1 else "", field is not None or behind > 0, False)


def paint_sheets(painter: QPainter, ink: Ink, here: Pile, rect: QRectF) -> None:
    """The sheets behind the card, and the dashed frame of an autoscaling group."""
    if here.scales:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.pen(ink.theme.muted, 1.0, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), 12, 12)
    painter.setBrush(ink.color(ink.theme.surface))
    painter.setPen(ink.pen(ink.theme.border, 1.2))
    for deep in range(min(_MOST_SHEETS, here.machines - 1), 0, -1):
        painter.drawRoundedRect(rect.translated(deep * _SHEET, deep * _SHEET), 8, 8)


def _badge(here: Pile, ink: Ink, rect: QRectF, near_by: bool) -> QRectF:
    buttons = 2 * _BUTTON if near_by and here.steps else 0.0
    width = ink.strong_metrics.horizontalAdvance(here.text or "× 1") + 10 + buttons
    left = min(rect.left() + _LEFT, rect.center().x() - width / 2)
    if buttons:
        left = max(rect.left() - _OUTSIDE, min(left, rect.center().x() - _FROM_PORT - width))
    return QRectF(left, rect.bottom() - 4, width, _TALL)


def step_at(here: Pile, ink: Ink, rect: QRectF, point: QPointF) -> int:
    """-1 on the minus, +1 on the plus of the badge that is shown under the mouse, else 0."""
    badge = _badge(here, ink, rect, True)
    if not here.steps or not badge.adjusted(-2, -2, 2, 2).contains(point):
        return 0
    return -1 if point.x() < badge.left() + _BUTTON else 1 if point.x() > badge.right() - _BUTTON else 0


def paint_badge(painter: QPainter, ink: Ink, here: Pile, rect: QRectF, near_by: bool) -> None:
    """How many there are; under the mouse or selected, with a minus and a plus."""
    buttons = near_by and here.steps
    if not here.text and not buttons:
        return
    theme, badge = ink.theme, _badge(here, ink, rect, near_by)
    painter.setPen(ink.pen(theme.accent if buttons else theme.faint, 1.2))
    painter.setBrush(ink.color(theme.surface))
    painter.drawRoundedRect(badge, _TALL / 2, _TALL / 2)
    painter.setFont(ink.strong_font)
    painter.setPen(ink.pen(theme.text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, here.text or "× 1")
    if buttons:
        painter.setPen(ink.pen(theme.accent, 1.6))
        middle = badge.center().y()
        for x, upright in ((badge.left() + _BUTTON / 2 + 1, False), (badge.right() - _BUTTON / 2 - 1, True)):
            painter.drawLine(QPointF(x - 3.5, middle), QPointF(x + 3.5, middle))
            if upright:
                painter.drawLine(QPointF(x, middle - 3.5), QPointF(x, middle + 3.5))
