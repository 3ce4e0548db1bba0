"""Cells of a table that stand out: what they mean is kept, so that their color follows the theme."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from widgets.theme import Theme

Tone = Literal["", "fine", "busy", "late", "error"]
"""Names of the theme's colors; nothing: as any cell."""

TONE = Qt.ItemDataRole.UserRole + 1


def set_tone(item: QTableWidgetItem, tone: Tone) -> None:
    """Keep what the cell means."""
    item.setData(TONE, tone)


def color_cells(table: QTableWidget, theme: Theme) -> None:
    """Color every cell that has a tone as the theme says."""
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(row, column)
            if item is not None and (tone := item.data(TONE)):
                item.setForeground(QColor(getattr(theme, tone)))
