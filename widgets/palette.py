"""The palette: every kind of component, to be dragged onto a canvas."""

from typing import get_args

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

import engine.components  # noqa: F401  (makes every kind known)
from engine.design.spec import About, Spec
from widgets.icons import icon
from widgets.mime import KIND
from widgets.theme import LIGHT, Theme

_KIND = Qt.ItemDataRole.UserRole
_ORDER = get_args(About.__annotations__["category"])


class _Kinds(QTreeWidget):
    """The list; its rows carry their kind through a drag."""

    def mimeTypes(self) -> list[str]:
        return [KIND]

    def mimeData(self, items: list[QTreeWidgetItem]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        data.setData(KIND, QByteArray(str(items[0].data(0, _KIND)).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class Palette(QWidget):
    """Kinds by category with a search field: drag one, or choose it by double-click or Enter."""

    chosen = Signal(str)
    """The kind to add."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._theme = theme
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search components")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Search components")
        self.kinds = _Kinds()
        self.kinds.setAccessibleName("Components")
        self.kinds.setHeaderHidden(True)
        self.kinds.setRootIsDecorated(False)
        self.kinds.setIndentation(10)
        self.kinds.setIconSize(QSize(22, 22))
        self.kinds.setItemsExpandable(False)
        self.kinds.setDragEnabled(True)
        self.kinds.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.kinds.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.kinds)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._choose_first)
        self.kinds.activated.connect(self._choose)
        self._headings: list[QTreeWidgetItem] = []
        self._rows: list[QTreeWidgetItem] = []
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Takes every color from this theme."""
        self._theme = theme
        self._fill()
        self._filter(self.search.text())

    def _fill(self) -> None:
        self.kinds.clear()
        self._rows.clear()
        headings: dict[str, QTreeWidgetItem] = {}
        in_order = sorted(Spec.kinds().items(), key=lambda entry: _ORDER.index(entry[1].about.category))
        for kind, spec in in_order:
            about = spec.about
            if about.category not in headings:
                headings[about.category] = heading = QTreeWidgetItem(self.kinds, [about.category])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                heading.setSizeHint(0, QSize(0, 28))
                heading.setForeground(0, QColor(self._theme.muted))
            row = QTreeWidgetItem(headings[about.category], [about.title])
            row.setData(0, _KIND, kind)
            row.setIcon(0, icon(kind, self._theme.categories[about.category]))
            row.setToolTip(0, about.summary)
            row.setSizeHint(0, QSize(0, 34))
            self._rows.append(row)
        self._headings = list(headings.values())
        self.kinds.expandAll()
        self.kinds.setCurrentItem(self._rows[0])
        self.kinds.scrollToTop()

    def _filter(self, text: str) -> None:
        """Shows the kinds whose title, category or summary holds every word."""
        words = text.lower().split()
        for row in self._rows:
            about = Spec.kinds()[row.data(0, _KIND)].about
            where = f"{about.title} {about.category} {about.summary}".lower()
            row.setHidden(not all(word in where for word in words))
        for heading in self._headings:
            rows = [row for row in self._rows if row.parent() is heading]
            heading.setHidden(all(row.isHidden() for row in rows))

    def visible_kinds(self) -> list[str]:
        """The kinds that the search leaves, top to bottom."""
        return [str(row.data(0, _KIND)) for row in self._rows if not row.isHidden()]

    def row_rect(self, kind: str) -> QRect:
        """Where a kind's row is drawn in the list."""
        return next(self.kinds.visualItemRect(row) for row in self._rows if row.data(0, _KIND) == kind)

    def _choose_first(self) -> None:
        if kinds := self.visible_kinds():
            self.chosen.emit(kinds[0])

    def _choose(self, index: QModelIndex) -> None:
        kind = index.data(_KIND)
        if kind is not None:
            self.chosen.emit(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)
