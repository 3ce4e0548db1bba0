"""The clipboard: a part of a design as JSON, as text and as a picture; and pictures from elsewhere as marks."""

from base64 import b64encode
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QImage

from engine.design.document import Design
from engine.design.files import dumps
from engine.design.marks import Mark, Picture
from engine.design.verbs.fragments import part_of
from widgets.canvas.picture import image_of
from widgets.mime import FRAGMENT
from widgets.theme import Theme

LARGEST_IMAGE_PX = 1600
"""A pasted picture of more pixels is made smaller: it lives in the design file."""
WIDEST = 480.0
"""Canvas units."""


def packed(design: Design, component_ids: Sequence[str], mark_ids: Sequence[str], theme: Theme) -> QMimeData:
    """What goes on the clipboard for these components and marks."""
    part = part_of(design, component_ids, mark_ids)
    text = dumps(part)
    content = QMimeData()
    content.setData(FRAGMENT, text.encode())
    content.setText(text)
    content.setImageData(image_of(part, theme))
    return content


def fragment(content: QMimeData) -> str:
    """The part of a design on the clipboard, as JSON text."""
    return bytes(content.data(FRAGMENT).data()).decode() if content.hasFormat(FRAGMENT) else content.text()


def picture_mark(image: QImage, at: QPointF) -> Mark:
    """An image as a mark around a point of the scene."""
    if max(image.width(), image.height()) > LARGEST_IMAGE_PX:
        fitting, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(LARGEST_IMAGE_PX, LARGEST_IMAGE_PX, fitting, smooth)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    scale = min(1.0, WIDEST / max(1, image.width(), image.height()))
    width, height = max(8.0, image.width() * scale), max(8.0, image.height() * scale)
    return Picture(
        x=at.x() - width / 2,
        y=at.y() - height / 2,
        width=width,
        height=height,
        data=b64encode(bytes(data.data())).decode(),
    )
