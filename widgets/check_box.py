"""A check box whose frame, tick and dash stand out on light and dark ground alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton


class CheckBox(QCheckBox):
    """Drawn in the palette's colors: filled with the accent when on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        box = QRectF(style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        box = QRectF(0, 0, 14, 14).translated(box.center() - QPointF(7, 7)).adjusted(0.5, 0.5, -0.5, -0.5)
        colors = self.palette()
        state = self.checkState()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = state != Qt.CheckState.Unchecked and self.isEnabled()
        frame = QPalette.ColorRole.Highlight if filled or self.hasFocus() else QPalette.ColorRole.Dark
        painter.setPen(QPen(colors.color(frame), 1.8 if self.hasFocus() else 1.0))
        painter.setBrush(colors.color(QPalette.ColorRole.Highlight if filled else QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(colors.color(QPalette.ColorRole.HighlightedText), 1.8))
        if state == Qt.CheckState.Checked:
            painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x, y) for x, y in ((3, 7), (5.6, 9.6), (10.2, 4))]))
        elif state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(box.center() - QPointF(3.5, 0), box.center() + QPointF(3.5, 0))
        text = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextShowMnemonic.value
        style.drawItemText(painter, text, flags, colors, self.isEnabled(), self.text(), QPalette.ColorRole.WindowText)
        painter.end()
