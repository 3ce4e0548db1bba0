"""The waterfall of one request: a tree of its calls, each with a bar over time.

What its messages set off after the answer has a column and a scale of its own: a job may take a thousand times as long
as the request that asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from widgets.figures import amount
from widgets.language import tr
from widgets.theme import Theme
from widgets.traces.bars import DRAWING, TITLES, Bars, Drawing
from widgets.traces.scale import Scale

if TYPE_CHECKING:
    from engine.results.traces import Span, Trace

CALL, TIME, BAR, AFTER = range(4)
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
        self.setColumnCount(4)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self._bars = Bars(self)
        self._scale = header = Scale(self)
        self.setHeader(header)
        for column in (BAR, AFTER):
            self.setItemDelegateForColumn(column, self._bars)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CALL, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.resizeSection(CALL, CALL_PX)
        self._calls_px = header.sectionSize(CALL)
        header.resizeSection(TIME, TIME_PX)
        self._head("", "")
        for column in range(4):
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.headerItem().setTextAlignment(TIME, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.itemClicked.connect(self._reach)
        self.itemActivated.connect(self._reach)

    def set_theme(self, theme: Theme) -> None:
        if theme.text_scale != self._bars.theme.text_scale:
            self.header().resizeSection(TIME, theme.px(TIME_PX))
        self._bars.theme = theme
        self._scale.set_theme(theme)
        self._fit_calls()
        self.viewport().update()

    def show_trace(self, trace: Trace | None) -> None:
        """Show one request, or nothing."""
        self.clear()
        if trace is None:
            self._scale.show_times({})
            self._head("", "")
            return
        later_s = max(0.0, trace.settled_s - trace.end_s)
        self._scale.show_times({BAR: trace.end_s - trace.start_s, AFTER: later_s})
        after = tr("After the answer: {time}", time=amount(1000 * later_s, "ms")) if later_s else ""
        self._head(tr("Until the answer: {time}", time=amount(trace.latency_ms, "ms")), after)
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
            if span.start_s <= trace.end_s:
                item.setData(BAR, DRAWING, Drawing(span, parts, trace.start_s, trace.end_s))
            if span.end_s > trace.end_s:
                item.setData(AFTER, DRAWING, Drawing(span, (), trace.end_s, trace.settled_s, after=True))
            for column in (BAR, AFTER):
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, told(span, bool(parts)))
            for column in (CALL, TIME, BAR, AFTER):
                item.setToolTip(column, told(span, bool(parts)))
            items.append(item)
        self.expandAll()
        self._fit_calls()

    def _fit_calls(self) -> None:
        """As wide as the calls need, up to a limit, so that the bars get the rest; a width drawn by hand stays."""
        header = self.header()
        if header.sectionSize(CALL) == self._calls_px:
            least = min(self.sizeHintForColumn(CALL), self._bars.theme.px(CALL_PX))
            header.resizeSection(CALL, max(least, header.sectionSizeHint(CALL)))
            self._calls_px = header.sectionSize(CALL)

    def _head(self, request: str, after: str) -> None:
        """Say what the columns show; without anything after the answer there is no column for it."""
        self.setHeaderLabels([tr("Call"), tr("Time"), request, after])
        self.setColumnHidden(AFTER, not after)

    def _reach(self, item: QTreeWidgetItem) -> None:
        component = item.data(CALL, PLACE)
        if component:
            self.reached.emit(component)


def title_of(span: Span) -> str:
    """A call in a few words: cache · get · hit, web-1 · read · attempt 2."""
    words = [span.component or tr(NOWHERE), tr(span.operation if span.sort == "call" else span.sort)]
    if span.operation == "get" and span.cause is None and not span.abandoned:
        words.append(tr("hit") if span.hit else tr("miss"))
    if span.attempt:
        words.append(tr("attempt {number}", number=span.attempt + 1))
    return " · ".join(words)


def told(span: Span, is_critical: bool) -> str:
    """What a call did, in one sentence."""
    spent = [f"{tr(title).lower()} {amount(1000 * span.spent_s(doing), 'ms')}" for doing, title in TITLES.items()]
    ended = tr(_ending(span))
    node = f" ({tr('instance {number}', number=span.node + 1)})" if span.node else ""
    path = f", {tr('on the critical path')}" if is_critical else ""
    return f"{title_of(span)}{node}: {', '.join(spent)}; {ended}{path}."


def _ending(span: Span) -> str:
    """How a span ended, in English."""
    if span.abandoned:
        return "unheard when the request ended"
    if span.under_way:
        return "still under way"
    return (span.cause or {"call": "answered", "message": "done", "delivery": "done"}[span.sort]).replace("_", " ")
