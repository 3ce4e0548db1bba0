"""A theme made ready for painting: pens, fonts and icons, made once instead of per frame."""

from math import ceil
from typing import Literal, get_args

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from engine.design.spec import Spec, UnknownSpec
from widgets.icons import drawing
from widgets.theme import Theme

Layer = Literal["marks", "traffic", "labels"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
"""What can be left out on the screen."""

_TEXTS = 10_000
"""So many widths of texts are kept; live figures change without end."""


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font at a size in canvas units."""
    result = QFont()
    result.setPixelSize(round(pixels))
    result.setWeight(weight)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def exposed_part(painter: QPainter, option: QStyleOptionGraphicsItem) -> QRectF:
    """The part of an item that is being painted; of what a view renders Qt tells only in the clip."""
    part = QRectF(option.exposedRect)
    return part & painter.clipBoundingRect() if painter.hasClipping() else part


class Ink:
    """Pens, fonts and icons of one theme. Widths and sizes are in canvas units."""

    def __init__(self, theme: Theme, hidden: frozenset[Layer] = frozenset()) -> None:
        self.theme = theme
        self.hidden = hidden
        """Layers that are not drawn."""
        self.title_font = font(13, QFont.Weight.DemiBold)
        self.large_font = font(21, QFont.Weight.DemiBold)
        self.far_font = font(17)
        self.small_font = font(11)
        self.strong_font = font(11, QFont.Weight.DemiBold)
        self.header_font = font(12, QFont.Weight.DemiBold)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.large_metrics = QFontMetricsF(self.large_font)
        self.small_metrics = QFontMetricsF(self.small_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        self.header_metrics = QFontMetricsF(self.header_font)
        self._small_widths: dict[str, float] = {}
        self._colors: dict[tuple[str, float], QColor] = {}
        self._pens: dict[tuple[str, float, Qt.PenStyle], QPen] = {}
        self._icons: dict[tuple[str, str, int], QPixmap] = {}
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}

    def small_width(self, text: str) -> float:
        """How wide a text is in the small font; measured once, as the same texts are painted in every frame."""
        width = self._small_widths.get(text)
        if width is None:
            if len(self._small_widths) >= _TEXTS:
                self._small_widths.clear()
            width = self._small_widths[text] = self.small_metrics.horizontalAdvance(text)
        return width

    def color(self, name: str, opacity: float = 1.0) -> QColor:
        """The color with this share of opacity."""
        color = self._colors.get((name, opacity))
        if color is None:
            color = self._colors[name, opacity] = QColor(name)
            color.setAlphaF(opacity)
        return color

    def pen(self, name: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A round pen in this color."""
        pen = self._pens.get((name, width, style))
        if pen is None:
            pen = QPen(QColor(name), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            self._pens[name, width, style] = pen
        return pen

    def hairline(self, name: str) -> QPen:
        """A pen one pixel wide at any zoom, the cheapest there is."""
        pen = self._pens.get((name, 0.0, Qt.PenStyle.SolidLine))
        if pen is None:
            pen = self._pens[name, 0.0, Qt.PenStyle.SolidLine] = QPen(QColor(name), 0)
        return pen

    def tint(self, spec: Spec) -> str:
        """The color of a kind's icon: that of its category."""
        return self.theme.categories[spec.about.category]

    def draw_icon(self, painter: QPainter, spec: Spec, rect: QRectF) -> None:
        """Draws a kind's icon: from a picture of the right size on a screen, as lines in a drawing."""
        kind = "generic" if isinstance(spec, UnknownSpec) else spec.kind
        color = self.tint(spec)
        if isinstance(painter.device(), QSvgGenerator):
            self._drawing(kind, color).render(painter, rect)
            return
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatio()
        size = max(8, ceil(rect.width() * scale / 4) * 4)
        picture = self._icons.get((kind, color, size))
        if picture is None:
            picture = QPixmap(size, size)
            picture.fill(Qt.GlobalColor.transparent)
            on_picture = QPainter(picture)
            self._drawing(kind, color).render(on_picture, QRectF(0, 0, size, size))
            on_picture.end()
            self._icons[kind, color, size] = picture
        painter.drawPixmap(rect, picture, QRectF(picture.rect()))

    def _drawing(self, kind: str, color: str) -> QSvgRenderer:
        if (kind, color) not in self._drawings:
            self._drawings[kind, color] = drawing(kind, color)
        return self._drawings[kind, color]
