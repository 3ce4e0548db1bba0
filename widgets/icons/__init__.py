"""One family of icons: 24 by 24, drawn in lines of 1.6, in the color of their place."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent


def drawing(name: str, color: str) -> QSvgRenderer:
    """The icon of this kind or command in this color; the generic one where there is none."""
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        path = FOLDER / "generic.svg"
    text = path.read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(text.encode()))


class _LineIcon(QIconEngine):
    """Paints the drawing at the size asked for, so that it is crisp at any scale."""

    def __init__(self, name: str, color: str, disabled: str) -> None:
        super().__init__()
        self._name, self._color, self._disabled = name, color, disabled

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._disabled if mode == QIcon.Mode.Disabled else self._color
        drawing(self._name, color).render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._color, self._disabled)


def icon(name: str, color: str, disabled: str | None = None) -> QIcon:
    """A crisp QIcon of this name; `disabled` is the color where the control is gray."""
    return QIcon(_LineIcon(name, color, disabled or color))
