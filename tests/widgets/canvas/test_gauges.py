"""How busy a component is, told by more than colors."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from widgets.canvas.items.gauges import paint_ring
from widgets.canvas.items.ink import Ink
from widgets.theme import THEMES, Theme


def painted(theme: Theme, busy: float) -> int:
    """Pixels of the ring in the color of its load."""
    picture = QImage(160, 160, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(4, 4)
    paint_ring(painter, Ink(theme), QRectF(6, 6, 28, 28), busy)
    painter.end()
    color = theme.load_color(busy)
    return sum(picture.pixelColor(x, y).name() == color for x in range(160) for y in range(160))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_ring_without_headroom_is_thicker_than_one_with_little(qapp: QApplication, theme: Theme) -> None:
    assert painted(theme, 0.901) > 1.4 * painted(theme, 0.899)
    assert painted(theme, 0.701) < 1.05 * painted(theme, 0.699)
