"""A design as a picture: the whole diagram with its name, without a window."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from engine.design.document import Design
from widgets.canvas.items.ink import font
from widgets.canvas.scene import Diagram
from widgets.language import called, tr
from widgets.theme import LIGHT, Theme

MARGIN = 32.0
TITLE = 36.0
LARGEST_SIDE = 16_000
"""A picture of more pixels is drawn at a smaller scale."""


def _diagram(design: Design, theme: Theme) -> Diagram:
    diagram = Diagram(theme)
    diagram.show_design(design, None)
    diagram.labels.settle()
    return diagram


def page(diagram: Diagram) -> QRectF:
    """The part of the scene that the picture shows: everything, a margin, and the title above."""
    rect = diagram.content_rect()
    if rect.isNull():
        rect = QRectF(0, 0, 320, 40)
    rect = rect.adjusted(-MARGIN, -MARGIN - TITLE, MARGIN, MARGIN)
    return QRectF(rect.toAlignedRect())


def paint(diagram: Diagram, painter: QPainter, target: QRectF) -> None:
    """Paints a diagram with its title into `target`."""
    theme = diagram.ink.theme
    source = page(diagram)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.fillRect(target, diagram.ink.color(theme.canvas))
    diagram.render(painter, target, source, Qt.AspectRatioMode.KeepAspectRatio)
    painter.save()
    painter.translate(target.topLeft())
    scale = target.width() / source.width()
    painter.scale(scale, scale)
    painter.setFont(font(18, diagram.ink.title_font.weight()))
    painter.setPen(diagram.ink.pen(theme.text))
    painter.drawText(QPointF(MARGIN, MARGIN + 14), called(diagram.design.name))
    painter.restore()


def image_of(design: Design, theme: Theme = LIGHT, scale: float = 2.0) -> QImage:
    """The diagram as an image of `scale` pixels per canvas unit, fewer where it would be too large."""
    diagram = _diagram(design, theme)
    size = page(diagram).size()
    scale = min(scale, LARGEST_SIDE / max(size.width(), size.height()))
    image = QImage((size * scale).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    paint(diagram, painter, QRectF(image.rect()))
    painter.end()
    return image


def export_png(design: Design, path: str | Path, scale: float = 2.0, theme: Theme = LIGHT) -> None:
    """Writes the diagram as PNG at `scale` pixels per canvas unit. Raises OSError where it cannot be written."""
    if not image_of(design, theme, scale).save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError(f"{path} could not be written")


def export_svg(design: Design, path: str | Path, theme: Theme = LIGHT) -> None:
    """Writes the diagram as SVG, one canvas unit a pixel. Raises OSError where it cannot be written."""
    diagram = _diagram(design, theme)
    size = page(diagram).size()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(called(design.name))
    generator.setDescription(tr("Made with Loadscape"))
    painter = QPainter()
    if not painter.begin(generator):
        raise OSError(f"{path} could not be written")
    paint(diagram, painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
