"""The failure campaign as a table: a row a failure, the worst on top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.campaign import Campaign, Hit
from widgets.figures import NOTHING, percent, share, span, whole
from widgets.language import counted, tr
from widgets.theme import Theme

COLUMNS = (
    *("What fails", "Kind", "Availability", "Failed", "Blast radius", "Detected", "Recovered", "Lost writes"),
    "Hurts",
)
TEXTS = (0, 1, 8)
LARGE, SMALL = 0.5, 0.02
"""Blast radii: half of all requests, and what a quick failover costs."""
PATH = Qt.ItemDataRole.UserRole
NAMED = 5


class CampaignView(QWidget):
    """What every single failure did; a double click or Enter leads to what failed."""

    jumped = Signal(tuple)

    def __init__(self, campaign: Campaign, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.headline = QLabel(headline(campaign), wordWrap=True)
        self.table = QTableWidget(len(campaign.hits), len(COLUMNS))
        self.table.setAccessibleName(tr("Single failures"))
        self.table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        self.table.verticalHeader().setVisible(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for row, hit in enumerate(campaign.hits):
            for column, text in enumerate(cells(hit)):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column in TEXTS else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setData(PATH, hit.path)
                self._color(column, item, hit)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.itemActivated.connect(lambda item: self.jumped.emit((item.data(PATH),)))
        layout = QVBoxLayout(self)
        layout.addWidget(self.headline)
        layout.addWidget(self.table, 1)

    def _color(self, column: int, item: QTableWidgetItem, hit: Hit) -> None:
        """What is bad stands out."""
        if COLUMNS[column] == "Blast radius" and hit.blast_radius >= SMALL:
            item.setForeground(QColor(self._theme.error if hit.blast_radius >= LARGE else self._theme.busy))
        if COLUMNS[column] == "Lost writes" and hit.lost_writes:
            item.setForeground(QColor(self._theme.error))


def headline(campaign: Campaign) -> str:
    """What the campaign found, in a sentence or two."""
    timing, hits = campaign.timing, campaign.hits
    fatal = [hit for hit in hits if hit.blast_radius >= LARGE]
    harmless = [hit for hit in hits if hit.failed <= 0 and not hit.lost_writes]
    sentences = [
        tr(
            "{count} single failures, each for {lasting} of a run of {whole} under the same requests; "
            "{none} cost nothing.",
            count=len(hits),
            lasting=span(timing.for_s),
            whole=span(timing.until_s),
            none=len(harmless),
        )
    ]
    if fatal:
        named = ", ".join(hit.path.partition("/")[2] for hit in fatal[:NAMED])
        more = ", …" if len(fatal) > NAMED else ""
        takes = counted(
            "{count} of them takes more than half of all requests with it: {names}",
            "{count} of them take more than half of all requests with them: {names}",
            len(fatal),
            names=named,
        )
        sentences.append(f"{takes}{more}.")
    return " ".join(sentences)


def cells(hit: Hit) -> tuple[str, ...]:
    """A row of the table."""
    key = hit.path.partition("/")[2]
    lasted = tr("never failed")
    if hit.recover_s is None:
        lasted = tr("not in this run")
    elif hit.recover_s:
        lasted = span(hit.recover_s)
    return (
        key,
        tr(hit.kind.replace("_", " ")),
        NOTHING if hit.availability is None else share(hit.availability),
        whole(max(hit.failed, 0)),
        percent(hit.blast_radius),
        NOTHING if hit.detect_s is None else span(hit.detect_s),
        lasted,
        whole(hit.lost_writes),
        ", ".join(hit.hurt) or tr("nobody"),
    )
