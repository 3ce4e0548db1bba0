"""Text in a box: words wrap, one too long for a line breaks, and what finds no room below ends in an ellipsis."""

from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_UNCUT = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_SLACK = 0.2
"""This part of a line may stand out below: a box as high as its text at another zoom still holds it."""


def lines_of(text: str, font: QFont, size: QRectF) -> list[str]:
    """The lines of a text in a box, no wider than it and no more than have room; one at the least."""
    metrics = QFontMetricsF(font)
    room = max(1, floor(size.height() / metrics.lineSpacing() + _SLACK))
    written = text.replace("\n", "\N{LINE SEPARATOR}")
    layout = QTextLayout(written, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= room and (line := layout.createLine()).isValid():
        line.setLineWidth(size.width())
        starts.append(line.textStart())
    layout.endLayout()
    raw, shown = written.encode("utf-16-le"), starts[:room]
    ends = [*shown[1:], len(raw)]
    found = [raw[2 * start : 2 * end].decode("utf-16-le").rstrip() for start, end in zip(shown, ends, strict=True)]
    if len(starts) > room:
        rest = found[-1].replace("\N{LINE SEPARATOR}", " ")
        found[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, size.width())
    return found


def write(painter: QPainter, text: str, box: QRectF, where: Qt.AlignmentFlag) -> None:
    """Write a text into a box with the painter's font and pen, from its upper left corner or around its middle."""
    lines, height = lines_of(text, painter.font(), box), QFontMetricsF(painter.font()).lineSpacing()
    top = box.center().y() - len(lines) * height / 2 if where & Qt.AlignmentFlag.AlignVCenter else box.top()
    across = where & Qt.AlignmentFlag.AlignHorizontal_Mask
    for place, line in enumerate(lines):
        painter.drawText(QRectF(box.left(), top + place * height, box.width(), height), int(across | _UNCUT), line)
