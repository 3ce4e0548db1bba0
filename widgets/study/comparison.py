"""Two designs under the same requests: what differs between them, and what the runs show of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.results.bands import band, failed
from engine.results.comparison import Comparison, sentences
from widgets.figures import NOTHING, amount, signed
from widgets.language import sentence, tr
from widgets.study.band_plot import BandPlot, Ribbon
from widgets.study.divided import divided
from widgets.study.tones import Tone, color_cells, set_tone
from widgets.theme import Theme

SAME = "The designs are the same in all that is simulated."
FIGURES: Mapping[str, tuple[str, str]] = {
    "latency_ms.mean": ("Mean latency", "ms"),
    "latency_ms.p50": ("p50", "ms"),
    "latency_ms.p95": ("p95", "ms"),
    "latency_ms.p99": ("p99", "ms"),
    "availability": ("Availability", "%"),
    "throughput_rps": ("Throughput", "/s"),
    "goodput_rps": ("Goodput", "/s"),
    "requests.failed": ("Failed requests", ""),
    "cost_usd_per_month": ("Cost", "USD/month"),
}
CHARTS = (("p99 latency", "ms", "latency_ms.p99"), ("Completed", "/s", "completed_rps"), ("Failed", "/s", "failed"))
LESS_IS_BETTER = ("latency_ms.mean", "latency_ms.p50", "latency_ms.p95", "latency_ms.p99", "requests.failed")


class ComparisonView(QWidget):
    """The designs' difference in lines, charts of both, and a table of paired differences."""

    def __init__(self, comparison: Comparison, names: tuple[str, str], theme: Theme) -> None:
        super().__init__()
        pairs = len(comparison.a.results)
        same = bool((comparison.differences("requests.offered") == 0).all())
        under = "the same requests" if same else "the same seeds, each with its own traffic"
        head = QLabel(
            tr(
                "A: {names}    B: {names2}    {pairs} pairs of runs under {under}",
                names=names[0],
                names2=names[1],
                pairs=pairs,
                under=tr(under),
            )
        )
        head.setWordWrap(True)
        self.changes = QListWidget()
        self.changes.setAccessibleName(tr("Differences between the designs"))
        self.changes.addItems([sentence(one) for one in sentences(comparison.change)] or [tr(SAME)])
        self.changes.setMaximumHeight(110)
        self._charts = []
        for title, unit, figure in CHARTS:
            chart = BandPlot(tr(title), unit, theme)
            sides = [failed(side.results) for side in (comparison.a, comparison.b)]
            chart.draw(
                [Ribbon(name, band(side, figure), color) for name, side, color in zip("AB", sides, (0, 1), strict=True)]
            )
            self._charts.append(chart)
        self.table = _filled(list(_rows(comparison.to_json()["figures"])))
        color_cells(self.table, theme)
        column = QVBoxLayout(self)
        for widget in (head, self.changes):
            column.addWidget(widget)
        column.addWidget(divided(self._charts, self.table), 1)

    def set_theme(self, theme: Theme) -> None:
        for chart in self._charts:
            chart.set_theme(theme)
        color_cells(self.table, theme)


def _filled(rows: Sequence[tuple[Tone, Sequence[str]]]) -> QTableWidget:
    table = QTableWidget(len(rows), 6)
    table.setTabKeyNavigation(False)
    table.setAccessibleName(tr("Differences between the runs"))
    table.setHorizontalHeaderLabels([tr("Figure"), "A", "B", "B − A", tr("95 % interval"), tr("Verdict")])
    table.verticalHeader().setVisible(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for row, (tone, cells) in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignLeft if column in (0, 5) else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            if column == 5:
                set_tone(item, tone)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    table.horizontalHeader().setStretchLastSection(True)
    return table


def _rows(figures: Mapping[str, Any]) -> Iterator[tuple[Tone, Sequence[str]]]:
    """A tone and the cells of every figure; of components only what the runs show."""
    for path, (title, unit) in FIGURES.items():
        found: Any = figures
        for key in path.split("."):
            found = found[key]
        yield _row(tr(title), unit, found, path in LESS_IS_BETTER)
    for name, one in figures["components"].items():
        for figure, unit in (("utilization", "%"), ("queue_length", ""), ("hit_ratio", "%")):
            if figure in one and one[figure]["shown"]:
                yield _row(f"{name}, {tr(figure.replace('_', ' '))}", unit, one[figure], figure != "hit_ratio")


def _row(title: str, unit: str, one: Mapping[str, Any], less: bool) -> tuple[Tone, Sequence[str]]:
    ends = one["ci95"]
    interval = f"{_text(ends[0], unit, True)} … {_text(ends[1], unit, True)}" if ends else "–"
    said = tr("cannot be told")
    tone: Tone = ""
    if one["shown"] is not None:
        said = tr("exactly the same") if ends == [0, 0] else tr("no difference shown")
        if one["shown"]:
            better = (one["difference"] < 0) == less
            said, tone = (
                (tr("B is lower") if one["difference"] < 0 else tr("B is higher")),
                "fine" if better else "late",
            )
    values = (_text(one["a"], unit), _text(one["b"], unit), _text(one["difference"], unit, True))
    return tone, (title, *values, interval, said)


def _text(value: float | None, unit: str, differs: bool = False) -> str:
    if value is None:
        return NOTHING
    scaled = value * 100 if unit == "%" else value
    return signed(scaled, unit) if differs else amount(scaled, unit)
