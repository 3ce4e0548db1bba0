"""How busy a component is, as a ring around its icon or a bar from afar; and the ring of light around a new one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from widgets.canvas.items.ink import Ink

RING_PX, FULL_PX = 3.0, 4.6
"""How thick the ring is, and once there is no headroom left: that is told by more than its color."""


def paint_ring(painter: QPainter, ink: Ink, tile: QRectF, busy: float) -> None:
    """Utilization around the icon, clockwise from the top; a full ring is all cores busy, a thick one nearly all."""
    ring = tile.adjusted(-1, -1, 1, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ink.pen(ink.theme.border, RING_PX))
    painter.drawEllipse(ring)
    if busy > 0:
        color = ink.theme.load_color(busy)
        painter.setPen(ink.pen(color, FULL_PX if color == ink.theme.late else RING_PX))
        painter.drawArc(ring, 90 * 16, -round(max(0.02, min(1.0, busy)) * 360 * 16))


def paint_bar(painter: QPainter, ink: Ink, card: QRectF, busy: float) -> None:
    """From afar: utilization as a bar along the lower edge."""
    track = QRectF(card.left() + 8, card.bottom() - 12, card.width() - 16, 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color(ink.theme.border))
    painter.drawRoundedRect(track, 2, 2)
    if busy > 0:
        track.setWidth(max(4.0, track.width() * min(1.0, busy)))
        painter.setBrush(ink.color(ink.theme.load_color(busy)))
        painter.drawRoundedRect(track, 2, 2)


def paint_glow(painter: QPainter, ink: Ink, card: QRectF, strength: float) -> None:
    """A ring around what is new, as bright as its strength from 0 to 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    for wide, opacity in ((10.0, 0.16), (6.0, 0.3), (2.5, 1.0)):
        painter.setBrush(ink.color(ink.theme.accent, round(opacity * strength, 2)))
        painter.drawRoundedRect(card.adjusted(-wide, -wide, wide, wide), 8 + wide, 8 + wide)
