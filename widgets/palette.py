"""The palette: every kind of component, to be dragged onto a canvas."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

import engine.components  # noqa: F401  (makes every kind known)
from engine.design.change import Change
from engine.design.document import Design
from engine.design.spec import About, Spec
from widgets.finding import ranked
from widgets.icons import icon
from widgets.language import tr
from widgets.mime import KIND
from widgets.theme import LIGHT, Theme

_KIND = Qt.ItemDataRole.UserRole
_ORDER = get_args(About.__annotations__["category"])


RECENT, MOST_RECENT = "Recent", 4
GROUPS = "Groups"
_GROUPS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "region": ("Region", "A place on the map, far from others: messages take their time to it."),
        "data_center": ("Data center", "A building: what stands in it can go down together."),
        "zone": ("Zone", "A part of a region or data center that goes down by itself."),
        "tier": ("Tier", "A layer of the design, such as all web servers; a run takes no notice of it."),
        "autoscaling_group": ("Autoscaling group", "Servers that switch instances on and off as they are needed."),
    }
)


def _words(kind: str) -> tuple[str, str, str]:
    """Title, category and summary of a kind of component or group."""
    if kind in _GROUPS:
        title, summary = _GROUPS[kind]
        return title, GROUPS, summary
    about = Spec.kinds()[kind].about
    return about.title, about.category, about.summary


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
        self.search.setPlaceholderText(tr("Search components"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search components"))
        self.kinds = _Kinds()
        self.kinds.setAccessibleName(tr("Components"))
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
        self.search.returnPressed.connect(lambda: self._choose(self.kinds.currentIndex()))
        self.kinds.activated.connect(self._choose)
        self.recent: tuple[str, ...] = ()
        """Kinds used of late, the latest first."""
        self._headings: list[QTreeWidgetItem] = []
        self._rows: list[QTreeWidgetItem] = []
        self._fill()

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Follow a Change: what it added was used of late. Called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        added = [path.partition("/")[2] for path in (change.added if change else ()) if path.startswith("components/")]
        for component in added:
            spec = design.components.get(component)
            if spec is not None and spec.kind in Spec.kinds():
                self.remember(spec.kind)

    def remember(self, kind: str) -> None:
        """Put a kind at the head of those used of late."""
        recent = (kind, *(one for one in self.recent if one != kind))[:MOST_RECENT]
        if recent != self.recent:
            self.recent = recent
            self._fill()
            self._filter(self.search.text())

    def set_theme(self, theme: Theme) -> None:
        """Takes every color from this theme."""
        self._theme = theme
        self._fill()
        self._filter(self.search.text())

    def _fill(self) -> None:
        kept = self.kinds.verticalScrollBar().value()
        self.kinds.clear()
        self._rows.clear()
        self._headings.clear()
        if self.recent:
            heading = self._heading(RECENT)
            for kind in self.recent:
                self._row(heading, kind)
        headings: dict[str, QTreeWidgetItem] = {}
        for kind, spec in sorted(Spec.kinds().items(), key=lambda entry: _ORDER.index(entry[1].about.category)):
            category = spec.about.category
            if category not in headings:
                headings[category] = self._heading(category)
            self._row(headings[category], kind)
        groups = self._heading(GROUPS)
        for kind in _GROUPS:
            self._row(groups, kind)
        self.kinds.expandAll()
        self.kinds.setCurrentItem(self._rows[0])
        self.kinds.verticalScrollBar().setValue(kept)

    def _heading(self, title: str) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self.kinds, [tr(title)])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setSizeHint(0, QSize(0, 28))
        heading.setForeground(0, QColor(self._theme.muted))
        self._headings.append(heading)
        return heading

    def _row(self, heading: QTreeWidgetItem, kind: str) -> None:
        title, category, summary = _words(kind)
        row = QTreeWidgetItem(heading, [tr(title)])
        row.setData(0, _KIND, kind)
        row.setIcon(0, icon(kind, self._theme.categories.get(category, self._theme.muted)))
        row.setToolTip(0, tr(summary))
        row.setSizeHint(0, QSize(0, 34))
        self._rows.append(row)

    def _filter(self, text: str) -> None:
        """Shows the kinds whose title is like the text, or whose category or summary holds every word."""
        found = self._ranked(text)
        for row in self._rows:
            row.setHidden(row.data(0, _KIND) not in found)
        for heading in self._headings:
            rows = [row for row in self._rows if row.parent() is heading]
            heading.setHidden(all(row.isHidden() for row in rows))
        if text:
            self._mark_best(found)

    def visible_kinds(self) -> list[str]:
        """The kinds that the search leaves, top to bottom."""
        return list(dict.fromkeys(str(row.data(0, _KIND)) for row in self._rows if not row.isHidden()))

    def row_rect(self, kind: str) -> QRect:
        """Where a kind's row is drawn in the list, scrolled into sight."""
        row = next(row for row in self._rows if row.data(0, _KIND) == kind)
        self.kinds.scrollToItem(row)
        return self.kinds.visualItemRect(row)

    def _mark_best(self, found: Sequence[str]) -> None:
        """The row that Enter in the search field chooses."""
        best = next((row for kind in found[:1] for row in self._rows if row.data(0, _KIND) == kind), None)
        self.kinds.setCurrentItem(best)  # type: ignore[arg-type]

    def _step(self, rows: int) -> None:
        """Mark a row farther down or up among those that the search leaves."""
        left, marked = [row for row in self._rows if not row.isHidden()], self.kinds.currentItem()
        if marked is not None and marked in left:
            place = left.index(marked) + rows
            self.kinds.setCurrentItem(left[max(0, min(place, len(left) - 1))])

    def _ranked(self, text: str) -> list[str]:
        """Kinds that match, the best first."""
        kinds = list(dict.fromkeys(str(row.data(0, _KIND)) for row in self._rows))
        texts = [(title, f"{category} {summary}") for title, category, summary in map(_words, kinds)]
        return [kinds[place] for place in ranked(text, texts)]

    def _choose(self, index: QModelIndex) -> None:
        kind = index.data(_KIND)
        if kind is not None:
            self.chosen.emit(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif rows is not None:
            self._step(rows)
        else:
            super().keyPressEvent(event)
