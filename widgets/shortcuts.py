"""The sheet of shortcuts: every key with what it does, by menu, with a field to search."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from widgets.language import tr, tr_in

MOUSE: Mapping[str, str] = {
    "Drag a component": "Move it; Alt lets go of grid and guides",
    "Drag from a port": "Draw a link; let go in the void to add what fits there",
    "Drag the end of a selected link": "Lead it to another component",
    "Drag over the empty canvas": "Select what the frame touches; Shift adds",
    "Double-click": "Rename, or write on a mark",
    "Right-click": "What can be done with it, and what can happen to it",
    "Wheel": "Zoom; with Shift, go sideways",
    "Space and drag, or the middle button": "Move the view",
    "Arrow keys": "Move what is selected by a grid step; Shift by one unit",
    "Esc": "Give up the gesture; put the tool away; select nothing",
}
"""What mouse and keyboard do on the canvas."""


ROWS = 38
"""Room for so many lines of text."""
_MENU = Qt.ItemDataRole.UserRole


class Shortcut(NamedTuple):
    """One line of the sheet."""

    menu: str
    title: str
    keys: str
    help: str


class Shortcuts(QDialog):
    """All keys on one sheet."""

    def __init__(self, shortcuts: Iterable[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard and mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(placeholderText=tr("Search keys"))
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setClearButtonEnabled(True)
        self.sheet = QTreeWidget()
        self.sheet.setAccessibleName(tr("Keys"))
        self.sheet.setHeaderLabels([tr("What"), tr_in("keyboard", "Key")])
        self.sheet.setRootIsDecorated(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(buttons)
        groups: dict[str, QTreeWidgetItem] = {}
        heading = self.sheet.font()
        heading.setBold(True)
        for one in (*shortcuts, *(Shortcut("On the canvas", what, gesture, "") for gesture, what in MOUSE.items())):
            if one.menu not in groups:
                groups[one.menu] = QTreeWidgetItem(self.sheet, [tr(one.menu)])
                groups[one.menu].setFlags(Qt.ItemFlag.ItemIsEnabled)
                groups[one.menu].setFont(0, heading)
            line = QTreeWidgetItem(groups[one.menu], [tr(one.title), tr(one.keys)])
            line.setToolTip(0, one.help)
            line.setData(0, _MENU, tr(one.menu))
        self.sheet.expandAll()
        self._fit()
        self.search.textChanged.connect(self._filter)

    def _fit(self) -> None:
        """As wide as what is written in it, in the size of the text, where the window has room."""
        for column in range(2):
            self.sheet.resizeColumnToContents(column)
        metrics, over = self.fontMetrics(), self.parentWidget()
        room = self.screen().availableSize() if over is None else over.window().size()
        width = sum(self.sheet.columnWidth(column) for column in range(2)) + metrics.averageCharWidth() * 10
        self.resize(QSize(width, metrics.height() * ROWS).boundedTo(room * 0.9))

    def lines(self) -> list[QTreeWidgetItem]:
        """Every line of the sheet, hidden or not."""
        groups = (self.sheet.topLevelItem(row) for row in range(self.sheet.topLevelItemCount()))
        found = (group.child(place) for group in groups if group is not None for place in range(group.childCount()))
        return [line for line in found if line is not None]

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        left = set()
        for line in self.lines():
            menu = str(line.data(0, _MENU))
            where = f"{menu} {line.text(0)} {line.text(1)} {line.toolTip(0)}".casefold()
            line.setHidden(not all(word in where for word in words))
            left |= set() if line.isHidden() else {menu}
        for row in range(self.sheet.topLevelItemCount()):
            heading = self.sheet.topLevelItem(row)
            if heading is not None:
                heading.setHidden(heading.text(0) not in left)
