"""What would help, as a table: a row a step that the runs confirmed, the best on top, each with a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.advisor import Advice, Advised
from engine.design.change import Change
from engine.results.intervals import Interval
from widgets.figures import amount, percent, signed
from widgets.language import counted, sentence, tr

COLUMNS = ("Step", "p99, ± 95 %", "Availability, ± 95 %", "Cost, ± 95 %", "")
APPLY = len(COLUMNS) - 1


class AdviceView(QWidget):
    """Steps that helped; a click applies one to the design."""

    proposed = Signal(object)
    """The Change of a step."""

    def __init__(self, advised: Advised) -> None:
        super().__init__()
        self._advice = advised.advice
        self.headline = QLabel(headline(advised), wordWrap=True)
        self.table = QTableWidget(len(advised.advice), len(COLUMNS))
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Steps that help"))
        self.table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        self.table.verticalHeader().setVisible(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, one in enumerate(advised.advice):
            for column, text in enumerate(cells(one)):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
            self.table.setCellWidget(row, APPLY, self._button(one))
        self.table.resizeColumnsToContents()
        self.table.resizeRowsToContents()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(advised.advice))
        layout = QVBoxLayout(self)
        layout.addWidget(self.headline)
        layout.addWidget(self.table, 1)
        if not advised.advice:
            layout.addStretch(1)

    def _button(self, one: Advice) -> QPushButton:
        button = QPushButton(tr("Apply"))
        button.setAccessibleName(tr("Apply: {title}", title=sentence(one.step.title)))

        button.clicked.connect(lambda: self.proposed.emit(one.step.change))
        return button

    def show_applied(self, change: Change) -> None:
        """The change of a step has been made."""
        for row, one in enumerate(self._advice):
            button = self.table.cellWidget(row, APPLY)
            if one.step.change == change and isinstance(button, QPushButton):
                button.setText(tr("Applied"))
                button.setEnabled(False)
                self.table.resizeColumnToContents(APPLY)


def headline(advised: Advised) -> str:
    """What holds the design back, and how many steps were tried."""
    if not advised.tried:
        return tr("Nothing is busy: no component is above half of what it can do, and no cache misses much.")
    tried = counted(
        "{count} step tried under the same requests", "{count} steps tried under the same requests", advised.tried
    )
    helped = tr("{count} confirmed to help, the best first.", count=len(advised.advice))
    confirmed = helped if advised.advice else tr("none is confirmed to help.")
    if advised.bottleneck is None:
        return f"{tried}; {confirmed}"
    busy = percent(min(advised.utilization, 1.0))
    busiest = tr("{component} is the busiest, {share} of the time.", component=advised.bottleneck, share=busy)
    return f"{busiest} {tried}; {confirmed}"


def cells(one: Advice) -> tuple[str, ...]:
    """A row of the table, without its button: what changes, and half the width of its interval.

    Where only one pair of runs has a figure there is no interval: then that one difference is told, and that it is one.
    """
    return (
        sentence(one.step.title),
        _changed(one.p99_ms, 1.0, "ms"),
        _changed(one.availability, 100.0, "%"),
        _changed(one.usd_per_month, 1.0, tr("USD/month")),
    )


def _changed(interval: Interval | None, factor: float, unit: str) -> str:
    if interval is None:
        return "–"
    mean = signed(interval.mean * factor, unit)
    if interval.to_json() is None:
        return tr("{change} in one run", change=mean)
    wide = interval.half_width * factor
    return f"{mean} ± {amount(wide, unit)}" if wide else mean
