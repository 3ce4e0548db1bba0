"""The list of followed requests: when each began, of which class it was, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from widgets.figures import amount, instant
from widgets.language import tr
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from engine.results.traces import TraceStore

STARTED, CLASS, ENDED = range(3)
LEAST_PX = 56
"""A column is never narrower: the class keeps its name beside long times."""
SERIAL = Qt.ItemDataRole.UserRole
PLACE = SERIAL + 1
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Requests(QTreeWidget):
    """A row a request; figures stand on the right of their column, so that their digits can be compared."""

    chosen = Signal(object)
    """The place in the store of the request that is looked at; None where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Followed requests"))
        self.setHeaderLabels([tr("Time"), tr("Class"), tr("Latency")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in (STARTED, ENDED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.headerItem().setTextAlignment(column, RIGHT)
        header.setSectionResizeMode(CLASS, QHeaderView.ResizeMode.Stretch)
        self.set_theme(LIGHT)
        self.currentItemChanged.connect(lambda row: self.chosen.emit(None if row is None else row.data(STARTED, PLACE)))

    def set_theme(self, theme: Theme) -> None:
        self.header().setMinimumSectionSize(theme.px(LEAST_PX))

    def show_requests(self, store: TraceStore | None, places: Sequence[int]) -> None:
        """Show the requests at these places of a store; the one that is looked at stays, where it is among them."""
        current = self.currentItem()
        serial = None if current is None else current.data(STARTED, SERIAL)
        rows = [] if store is None else [_row(store, place) for place in places]
        self.clear()
        self.addTopLevelItems(rows)
        if rows:
            self.setCurrentItem(next((row for row in rows if row.data(STARTED, SERIAL) == serial), rows[0]))
        else:
            self.chosen.emit(None)


def _row(store: TraceStore, place: int) -> QTreeWidgetItem:
    cause = store.cause(place)
    ended = tr(cause.replace("_", " ")) if cause else amount(float(store.latency_ms[place]), "ms")
    row = QTreeWidgetItem([instant(float(store.rows["started_s"][place])), store.request_class(place), ended])
    row.setTextAlignment(STARTED, RIGHT)
    row.setTextAlignment(ENDED, RIGHT)
    row.setToolTip(CLASS, row.text(CLASS))
    if cause:
        row.setToolTip(ENDED, tr("failed: {cause}", cause=ended))
    row.setData(STARTED, SERIAL, int(store.rows["serial"][place]))
    row.setData(STARTED, PLACE, place)
    return row
