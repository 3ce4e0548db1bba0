"""Many runs of one design: bands over time, totals with their intervals, and how often it collapsed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.results.bands import COLLAPSE, band, collapse_share, failed
from engine.results.histogram import PERCENTILES
from engine.results.replications import Replications
from widgets.check_box import CheckBox
from widgets.figures import amount, percent
from widgets.language import tr
from widgets.study.band_plot import BandPlot, Ribbon
from widgets.study.divided import divided
from widgets.theme import Theme

NAMES = tuple(PERCENTILES)
USUAL = ("p50", "p95", "p99")
FIGURES = (
    ("Throughput", "throughput_rps", "/s"),
    ("Goodput", "goodput_rps", "/s"),
    ("Availability", "availability", "%"),
    ("Mean latency", "latency_ms.mean", "ms"),
    ("p50", "latency_ms.p50", "ms"),
    ("p95", "latency_ms.p95", "ms"),
    ("p99", "latency_ms.p99", "ms"),
    ("p99.9", "latency_ms.p999", "ms"),
    ("Cost", "cost_usd_per_month", "USD/month"),
)


class ReplicationsView(QWidget):
    """Bands of the percentiles that the person chooses, of throughput and of errors, above a table of totals."""

    def __init__(self, runs: Replications, theme: Theme) -> None:
        super().__init__()
        self._runs = runs
        self.headline = QLabel(headline(runs))
        self.headline.setWordWrap(True)
        self.boxes = {name: CheckBox(name.replace("p999", "p99.9")) for name in NAMES}
        line = QHBoxLayout()
        line.addWidget(QLabel(tr("Percentiles")))
        for name, box in self.boxes.items():
            box.setChecked(name in USUAL)
            box.clicked.connect(self._draw_latency)
            line.addWidget(box)
        line.addStretch(1)
        self.latency = BandPlot(tr("Latency"), "ms", theme)
        traffic, errors = BandPlot(tr("Completed"), "/s", theme), BandPlot(tr("Failed"), "/s", theme)
        self._charts = (self.latency, traffic, errors)
        traffic.draw([Ribbon(tr("completed"), band(runs.results, "completed_rps"), 2)])
        errors.draw([Ribbon(tr("failed"), band(failed(runs.results), "failed"), 1)])
        self.table = totals_table(runs)
        column = QVBoxLayout(self)
        column.addWidget(self.headline)
        column.addLayout(line)
        column.addWidget(divided(self._charts, self.table), 1)
        self._draw_latency()

    def set_theme(self, theme: Theme) -> None:
        for chart in self._charts:
            chart.set_theme(theme)

    def _draw_latency(self) -> None:
        chosen = [name for name, box in self.boxes.items() if box.isChecked()]
        results = self._runs.results
        self.latency.draw(
            [
                Ribbon(name.replace("p999", "p99.9"), band(results, f"latency_ms.{name}"), NAMES.index(name))
                for name in chosen
            ]
        )


def headline(runs: Replications) -> str:
    """How many runs there were, how many collapsed, how often anything failed."""
    count = len(runs.results)
    fell, fails = collapse_share(runs.results), runs.probability()
    low, high = fell.to_json() or (0.0, 1.0)
    return tr(
        "{count} runs. {share} of them collapsed (95 % interval {low} to {high}): in their last quarter less than "
        "{limit} of what was offered was served. In {failing} of them at least one request failed. "
        "Shades hold 8 runs of 10.",
        count=count,
        share=percent(fell.mean),
        low=percent(low),
        high=percent(high),
        limit=percent(COLLAPSE),
        failing=percent(fails.mean),
    )


def totals_table(runs: Replications) -> QTableWidget:
    """Means of the totals with their 95 % intervals."""
    rows = list(_rows(runs))
    table = QTableWidget(len(rows), 4)
    table.setTabKeyNavigation(False)
    table.setAccessibleName(tr("Totals of all runs"))
    table.setHorizontalHeaderLabels([tr("Figure"), tr("Mean"), "± 95 %", tr("Runs")])
    table.verticalHeader().setVisible(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    table.horizontalHeader().setStretchLastSection(True)
    return table


def _rows(runs: Replications) -> Iterator[Sequence[str]]:
    for title, figure, unit in FIGURES:
        values = runs.values(figure)
        present = values[values == values]
        if not len(present):
            continue
        scale = 100.0 if unit == "%" else 1.0
        interval = runs.interval(figure)
        wide = interval.half_width * scale
        yield tr(title), amount(interval.mean * scale, unit), amount(wide, unit), str(len(present))
