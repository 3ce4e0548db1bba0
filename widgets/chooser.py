"""A list to type into: every entry with what it does and its key; Enter runs it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from widgets.finding import ranked
from widgets.language import tr, tr_in

HELP_LETTERS, ROWS = 70, 30
"""Room for so much of what an entry does, and for so many lines of text."""
MOST = 0.9


class Entry(NamedTuple):
    """One line; `reason` says why it cannot be chosen now."""

    title: str
    place: str
    key: str
    help: str
    reason: str | None
    run: Callable[[], None]


class Chooser(QDialog):
    """Finds one of many entries by typing roughly its title, or words of its help; the best match comes first."""

    def __init__(self, title: str, entries: Iterable[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entries = list(entries)
        self.field = QLineEdit(placeholderText=tr("Type to find a command"))
        self.field.setAccessibleName(tr("Type to find a command"))
        self.field.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Command"), tr("Menu"), tr_in("keyboard", "Key"), tr("What it does")])
        self.list.setAccessibleName(tr("Commands"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._run)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._run)
        self.list.ensurePolished()  # else rows are measured without the padding of the style sheet
        self._fill("")
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the field keeps the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                place = self.list.currentIndex().row() + step
                self._mark(max(0, min(place, self.list.topLevelItemCount() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        texts = [(entry.title, f"{entry.place} {entry.help} {entry.key}") for entry in self._entries]
        for number in ranked(typed, texts):
            self.list.addTopLevelItem(_line(number, self._entries[number]))
        self._mark(0)

    def _fit(self) -> None:
        """As wide as titles, menus, keys and about as much help, in the size of the text, where the window has room."""
        width = 0
        for column in range(self.list.columnCount() - 1):
            self.list.resizeColumnToContents(column)
            width += self.list.columnWidth(column)
        metrics, over = self.fontMetrics(), self.parentWidget()
        room = self.screen().availableSize() if over is None else over.window().size()
        wanted = QSize(width + metrics.averageCharWidth() * HELP_LETTERS, metrics.height() * ROWS)
        self.resize(wanted.boundedTo(room * MOST))

    def _mark(self, place: int) -> None:
        item = self.list.topLevelItem(place)
        if item is not None:
            self.list.setCurrentItem(item)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            entry = self._entries[item.data(0, Qt.ItemDataRole.UserRole)]
            if entry.reason is None:
                self.accept()
                entry.run()


def _line(number: int, entry: Entry) -> QTreeWidgetItem:
    said = entry.help if entry.reason is None else tr("Not now: {reason}.", reason=entry.reason)
    item = QTreeWidgetItem([entry.title, entry.place, entry.key, said])
    item.setData(0, Qt.ItemDataRole.UserRole, number)
    tip = entry.help if entry.reason is None else tr("{help} Not now: {reason}.", help=entry.help, reason=entry.reason)
    for column in range(4):
        item.setToolTip(column, tip)
    item.setDisabled(entry.reason is not None)
    return item
