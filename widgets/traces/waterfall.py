"""The waterfall of one request: a tree of its calls, each with a bar over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from widgets.figures import amount
from widgets.language import tr
from widgets.theme import Theme
from widgets.traces.bars import DRAWING, TITLES, Bars, Drawing

if TYPE_CHECKING:
    from engine.results.traces import Span, Trace

CALL, TIME, BAR = range(3)
CALL_PX, TIME_PX = 250, 74
PLACE = Qt.ItemDataRole.UserRole
NOWHERE = "no target"


class Waterfall(QTreeWidget):
    """Rows are calls below their callers; arrows walk through them, and each names its component."""

    reached = Signal(str)
    """This component was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Calls of the request"))
        self.setColumnCount(3)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self._bars = Bars(self)
        self.setItemDelegateForColumn(BAR, self._bars)
        header = self.header()
        header.setSectionResizeMode(CALL, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(CALL, CALL_PX)
        header.resizeSection(TIME, TIME_PX)
        self.setHeaderLabels([tr("Call"), tr("Time"), ""])
        self.itemClicked.connect(self._reach)
        self.itemActivated.connect(self._reach)

    def set_theme(self, theme: Theme) -> None:
        self._bars.theme = theme
        self.viewport().update()

    def show_trace(self, trace: Trace | None) -> None:
        """Show one request, or nothing."""
        self.clear()
        self.setHeaderLabels([tr("Call"), tr("Time"), "" if trace is None else f"0 … {amount(trace.latency_ms, 'ms')}"])
        if trace is None:
            return
        from engine.results.traces import critical_path

        path = critical_path(trace)
        items: list[QTreeWidgetItem] = []
        for place, span in enumerate(trace.spans):
            item = QTreeWidgetItem(self.invisibleRootItem() if span.parent is None else items[span.parent])
            item.setText(CALL, title_of(span))
            item.setText(TIME, amount(1000 * (span.end_s - span.start_s), "ms"))
            item.setTextAlignment(TIME, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(CALL, PLACE, span.component)
            parts = [part for part in path if part.span == place]
            item.setData(BAR, DRAWING, Drawing(span, parts, trace.start_s, trace.end_s))
            item.setData(BAR, Qt.ItemDataRole.AccessibleTextRole, told(span, bool(parts)))
            for column in (CALL, TIME, BAR):
                item.setToolTip(column, told(span, bool(parts)))
            items.append(item)
        self.expandAll()

    def _reach(self, item: QTreeWidgetItem) -> None:
        component = item.data(CALL, PLACE)
        if component:
            self.reached.emit(component)


def title_of(span: Span) -> str:
    """A call in a few words: cache · get · hit, web-1 · read · attempt 2."""
    words = [span.component or tr(NOWHERE), tr(span.operation)]
    if span.operation == "get" and span.cause is None and not span.abandoned:
        words.append(tr("hit") if span.hit else tr("miss"))
    if span.attempt:
        words.append(tr("attempt {number}", number=span.attempt + 1))
    return " · ".join(words)


def told(span: Span, is_critical: bool) -> str:
    """What a call did, in one sentence."""
    spent = [f"{tr(title).lower()} {amount(1000 * span.spent_s(doing), 'ms')}" for doing, title in TITLES.items()]
    ended = tr("unheard when the request ended") if span.abandoned else tr((span.cause or "answered").replace("_", " "))
    node = f" ({tr('instance {number}', number=span.node + 1)})" if span.node else ""
    path = f", {tr('on the critical path')}" if is_critical else ""
    return f"{title_of(span)}{node}: {', '.join(spent)}; {ended}{path}."
