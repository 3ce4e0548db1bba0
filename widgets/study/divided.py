"""Charts above a table, with a line between them that can be dragged."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

CHARTS_TO_TABLE = (600, 400)
"""Heights to begin with; a window of another height keeps their proportion."""


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
    both.setSizes(CHARTS_TO_TABLE)
    return both
