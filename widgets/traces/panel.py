"""The traces panel: which requests were followed, and what one of them went through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from widgets.figures import amount, clock
from widgets.language import counted, tr
from widgets.theme import LIGHT, Theme
from widgets.traces.bars import Legend
from widgets.traces.requests import Requests
from widgets.traces.waterfall import Waterfall

if TYPE_CHECKING:
    from engine.results.traces import Trace, TraceStore

EMPTY = "Press Run: one request in some is followed call by call, and can be looked at here."
NONE_OF_THEM = "None of the followed requests is of this sort."
NEAR, SHOWN = 10, 100
"""Requests in the list at most: near a percentile, and of the others."""
LIST_PX, WATERFALL_PX, LEGEND_PX = 300, 650, 20
Pick = Callable[["TraceStore"], Sequence[int]]


PICKS: Mapping[str, Pick] = {
    "Latest": lambda store: range(len(store) - 1, max(-1, len(store) - 1 - SHOWN), -1),
    "Near p50": lambda store: store.near("p50")[:NEAR],
    "Near p95": lambda store: store.near("p95")[:NEAR],
    "Near p99": lambda store: store.near("p99")[:NEAR],
    "Slowest": lambda store: store.slowest_first()[:SHOWN],
    "Failed": lambda store: store.failed()[:SHOWN],
    "With messages": lambda store: store.with_messages()[:SHOWN],
}


class Traces(QWidget):
    """A list of followed requests beside the waterfall of the chosen one."""

    jumped = Signal(tuple)
    """The record path of a span's component."""
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._store: TraceStore | None = None
        self._theme = LIGHT
        self._picks = QComboBox()
        for name in PICKS:
            self._picks.addItem(tr(name), name)
        self._picks.setAccessibleName(tr("Which requests"))
        self._picks.currentIndexChanged.connect(self._fill)
        self._export = QPushButton(tr("Export…"))
        self._export.setToolTip(tr("Save the followed requests as OpenTelemetry JSON, for Jaeger or Tempo."))
        self._export.setEnabled(False)
        self._export.clicked.connect(self.export_wanted)
        self._requests = Requests()
        self._requests.chosen.connect(self._choose)
        self._passed_over = QLabel(wordWrap=True)
        self._passed_over.hide()
        self._says = QLabel(tr(EMPTY), wordWrap=True)
        self._waterfall = Waterfall()
        self._waterfall.reached.connect(lambda component: self.jumped.emit((f"components/{component}",)))
        self._legend = Legend()
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._picks, 1)
        top.addWidget(self._export)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 0, 8)
        column.addLayout(top)
        column.addWidget(self._requests, 1)
        column.addWidget(self._passed_over)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 8, 8, 8)
        beside.addWidget(self._says)
        beside.addWidget(self._waterfall, 1)
        beside.addWidget(self._legend)
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes([LIST_PX, WATERFALL_PX])
        parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    @property
    def store(self) -> TraceStore | None:
        """All that were followed; None before a run."""
        return self._store

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._requests.set_theme(theme)
        self._waterfall.set_theme(theme)
        self._legend.theme = theme
        self._legend.setFixedHeight(theme.px(LEGEND_PX))
        self._legend.update()

    def show_traces(self, store: TraceStore | None) -> None:
        """Show what a run has followed so far; the request that is looked at stays."""
        self._store = store
        self._export.setEnabled(store is not None and len(store) > 0)
        missed = store.passed_over if store is not None else 0
        self._passed_over.setVisible(missed > 0)
        self._passed_over.setText(
            counted(
                "{count} request was to be followed and had no room in the store.",
                "{count} requests were to be followed and had no room in the store.",
                missed,
            )
        )
        self._fill()

    def _fill(self) -> None:
        store = self._store
        places = PICKS[self._picks.currentData()](store) if store is not None and len(store) else ()
        self._requests.show_requests(store, places)

    def _choose(self, place: int | None) -> None:
        store = self._store
        if place is None or store is None:
            self._says.setText(tr(EMPTY if store is None or not len(store) else NONE_OF_THEM))
            self._waterfall.show_trace(None)
            return
        trace = store.trace(place)
        calls = counted("{count} call", "{count} calls", sum(1 for one in trace.spans[1:] if not one.later))
        took = amount(trace.latency_ms, "ms")
        cause = tr((trace.cause or "").replace("_", " "))
        ended = (
            tr("failed ({cause}) after {took}", cause=cause, took=took)
            if cause
            else tr("answered in {took}", took=took)
        )
        about = {"number": trace.serial, "name": trace.request_class, "start": clock(trace.start_s)}
        told = tr("Request {number}, {name}, at {start}: {ended}, {calls}.", ended=ended, calls=calls, **about)
        self._says.setText(f"{told} {after_the_answer(trace)}".strip())
        self._waterfall.show_trace(trace)


def after_the_answer(trace: Trace) -> str:
    """What became of the messages that a request has published; nothing where it has published none."""
    messages = [span for span in trace.spans if span.sort == "message"]
    if not messages:
        return ""
    if any(span.under_way for span in trace.spans):
        return tr("Work that it has set off is still under way.")
    if any(span.cause for span in messages):
        return tr("A message of it was not done.")
    later_ms = 1000 * (trace.settled_s - trace.end_s)
    if later_ms <= 0:
        return tr("All that it has set off was done before the answer.")
    return tr("Work that it has set off went on for {time} after the answer.", time=amount(later_ms, "ms"))
