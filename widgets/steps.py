"""The list of steps: what was done to the design, and what was taken back; a click goes there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets.language import sentence, tr
from widgets.theme import LIGHT, Theme

BEGINNING = "As it was opened"


class Steps(QWidget):
    """Steps from the first to the last; those after the present one are muted."""

    wanted = Signal(int)
    """So many steps done should be the state of the design."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._theme = theme
        self._done: tuple[str, ...] = ()
        self._undone: tuple[str, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Steps"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemActivated.connect(self._want)
        self.list.itemClicked.connect(self._want)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.list)

    def show_steps(self, done: Sequence[str], undone: Sequence[str]) -> None:
        """Labels of the steps done, the first first, and of those undone, the next to redo first."""
        self._done, self._undone = tuple(done), tuple(undone)
        self.list.clear()
        for place, label in enumerate((BEGINNING, *self._done, *self._undone)):
            item = QListWidgetItem(sentence(label))
            if place > len(self._done):
                item.setForeground(QBrush(QColor(self._theme.muted)))
                item.setToolTip(tr("Undone; a click does it again"))
            self.list.addItem(item)
        self.list.setCurrentRow(len(self._done))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_steps(self._done, self._undone)

    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self.list.row(item))
