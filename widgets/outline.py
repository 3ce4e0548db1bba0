"""The outline: every place, component, link and mark as a tree, with a field to search it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from engine.design.change import Change
from engine.design.data import natural
from engine.design.document import Design
from engine.design.spec import UnknownSpec
from widgets.finding import ranked
from widgets.icons import icon
from widgets.language import tr
from widgets.theme import LIGHT, Theme

_PATH = Qt.ItemDataRole.UserRole
_FOUND_BY = Qt.ItemDataRole.UserRole + 1
_DRAWN = ("positions/",)
"""Changes of these alone leave the outline as it is."""


class Outline(QWidget):
    """What the design is made of, by place; a click selects it on the canvas, Enter brings it into sight."""

    chosen = Signal(tuple)
    """Paths that were selected here."""
    jumped = Signal(tuple)
    """Paths to bring into sight."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._theme = theme
        self._design = Design()
        self._selection: tuple[str, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._stale = False
        self._following = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the design"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Find in the design"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Outline"))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._jump_to_first)
        self.tree.itemSelectionChanged.connect(self._choose)
        self.tree.itemActivated.connect(lambda item: self.jumped.emit((item.data(0, _PATH),)))

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show the design after `change`; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        if change is None or not all(path.startswith(_DRAWN) for path in change.touched):
            self._stale = True
            self._refresh()

    def select(self, paths: Sequence[str]) -> None:
        """Mark what is selected on the canvas."""
        self._selection = tuple(paths)
        self._mark()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self._theme = theme
        self._stale = True
        self._refresh()

    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def found(self) -> list[str]:
        """Paths that the search leaves, the best first."""
        texts = [(item.text(0), str(item.data(0, _FOUND_BY))) for item in self._items.values()]
        paths = list(self._items)
        return [paths[place] for place in ranked(self.search.text(), texts)]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Built anew only while it is seen."""
        if self._stale and self.isVisible():
            self._stale = False
            self._following = True
            self._fill()
            self._following = False
            self._filter(self.search.text())
            self._mark()

    def _fill(self) -> None:
        self.tree.clear()
        self._items.clear()
        design = self._design
        places = sorted(design.places, key=lambda key: (design.places[key].inside is not None, natural(key)))
        for key in places:
            place = design.places[key]
            above = self._items.get(f"places/{place.inside}") if place.inside else None
            self._add(f"places/{key}", place.title or key, tr(place.kind.replace("_", " ")), above)
        for key, spec in design.components.items():
            above = self._items.get(f"places/{spec.place}") if spec.place else None
            kind = spec.kind if isinstance(spec, UnknownSpec) else tr(spec.about.title)
            item = self._add(f"components/{key}", spec.title or key, f"{kind} {key}", above)
            item.setIcon(0, icon(spec.kind, self._theme.categories[spec.about.category]))
        for key, group in design.board.groups.items():
            words = tr(group.kind.replace("_", " ").capitalize())
            frame = self._add(f"groups/{key}", group.title or key, words, None)
            frame.setIcon(0, icon(group.kind, self._theme.muted))
            for member in group.members:
                self._repeat(f"components/{member}", frame)
        links = [(f"links/{key}", link.title or f"{link.source} → {link.target}") for key, link in design.links.items()]
        self._add_group(tr("Links"), links)
        marks = [(f"marks/{key}", _first_line(mark) or key) for key, mark in design.board.marks.items()]
        self._add_group(tr("Marks"), marks)
        self.tree.expandAll()
        for heading in self.tree.findItems(tr("Links"), Qt.MatchFlag.MatchExactly):
            heading.setExpanded(len(links) <= 12)

    def _add(self, path: str, title: str, also: str, above: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setData(0, _PATH, path)
        item.setData(0, _FOUND_BY, f"{title} {also} {path}".casefold())
        item.setToolTip(0, also.strip())
        if above is None:
            self.tree.addTopLevelItem(item)
        else:
            above.addChild(item)
        self._items[path] = item
        return item

    def _repeat(self, path: str, above: QTreeWidgetItem) -> None:
        """A component once more, under a group that it stands in besides its place."""
        known = self._items[path]
        item = QTreeWidgetItem(above, [known.text(0)])
        item.setData(0, _PATH, path)
        item.setIcon(0, known.icon(0))
        item.setToolTip(0, known.toolTip(0))

    def _add_group(self, title: str, members: Iterable[tuple[str, str]]) -> None:
        members = list(members)
        if members:
            heading = QTreeWidgetItem(self.tree, [title])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setForeground(0, self.palette().placeholderText())
            for path, text in members:
                self._add(path, text, "", heading)

    def _filter(self, text: str) -> None:
        """A row stays where it, or something inside it, is found."""
        found = frozenset(self.found())
        root = self.tree.invisibleRootItem()
        for row in range(root.childCount()):
            self._sift(root.child(row), found)

    def _sift(self, item: QTreeWidgetItem | None, found: frozenset[str]) -> bool:
        if item is None:
            return False
        inside = [self._sift(item.child(row), found) for row in range(item.childCount())]
        own = item.data(0, _PATH) in found
        item.setHidden(not own and not any(inside))
        return own or any(inside)

    def _mark(self) -> None:
        self._following = True
        self.tree.clearSelection()
        for path in self._selection:
            if path in self._items:
                self._items[path].setSelected(True)
        if len(self._selection) == 1 and self._selection[0] in self._items:
            self.tree.scrollToItem(self._items[self._selection[0]])
        self._following = False

    def _choose(self) -> None:
        if not self._following:
            paths = tuple(item.data(0, _PATH) for item in self.tree.selectedItems() if item.data(0, _PATH))
            self._selection = paths
            self.chosen.emit(paths)

    def _jump_to_first(self) -> None:
        if found := self.found():
            self.jumped.emit((found[0],))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)


def _first_line(mark: object) -> str:
    return str(getattr(mark, "text", "")).strip().partition("\n")[0]
