"""Charts above a table, with a line between them that can be dragged."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

CHARTS, TABLE = 3, 2
"""Shares of the height, to begin with."""


def divided(charts: Sequence[QWidget], table: QWidget) -> QSplitter:
    """The charts side by side, and below them the table that says the same in numbers."""
    above = QWidget()
    line = QHBoxLayout(above)
    line.setContentsMargins(0, 0, 0, 0)
    for chart in charts:
        line.addWidget(chart, 1)
    both = QSplitter(Qt.Orientation.Vertical)
    both.setChildrenCollapsible(False)
    both.addWidget(above)
    both.addWidget(table)
    whole = 1000
    both.setSizes([whole * CHARTS // (CHARTS + TABLE), whole * TABLE // (CHARTS + TABLE)])
    return both
