"""The failure campaign as a table: a row a failure, the worst on top; a click on a header sorts it anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.campaign import Campaign, Hit
from engine.results.intervals import Interval
from widgets.figures import NOTHING, share, span, whole
from widgets.language import counted, tr
from widgets.study.tones import Tone, color_cells, set_tone
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
NEVER = float("inf")
"""Sorts what did not end in a run behind all that did."""


class _Cell(QTableWidgetItem):
    """Sorted by what it means, not by its letters."""

    def __init__(self, text: str, rank: float | str) -> None:
        super().__init__(text)
        self._rank = rank

    def __lt__(self, other: QTableWidgetItem) -> bool:
        if isinstance(other, _Cell) and isinstance(self._rank, float) and isinstance(other._rank, float):
            return self._rank < other._rank
        return self.text().casefold() < other.text().casefold()


class CampaignView(QWidget):
    """What every single failure did; a click or Enter leads to what failed."""

    jumped = Signal(tuple)
    exported = Signal()
    """The table is wanted as a file."""

    def __init__(self, campaign: Campaign, theme: Theme) -> None:
        super().__init__()
        self.headline = QLabel(headline(campaign), wordWrap=True)
        self.export = QPushButton(tr("Export as CSV…"))
        self.export.clicked.connect(self.exported)
        self.table = QTableWidget(len(campaign.hits), len(COLUMNS))
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Single failures"))
        self.table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        self.table.verticalHeader().setVisible(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._fill(campaign.hits)
        color_cells(self.table, theme)
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # until a header is clicked the worst is on top
        self.table.setSortingEnabled(True)
        self.table.resizeColumnsToContents()
        header.setStretchLastSection(True)
        for signal in (self.table.itemClicked, self.table.itemActivated):
            signal.connect(lambda item: self.jumped.emit((item.data(PATH),)))
        line = QHBoxLayout()
        line.addWidget(self.headline, 1)
        line.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.table, 1)

    def _fill(self, hits: Sequence[Hit]) -> None:
        for row, hit in enumerate(hits):
            for column, (text, rank) in enumerate(zip(cells(hit), ranks(hit), strict=True)):
                item = _Cell(text, rank)
                side = Qt.AlignmentFlag.AlignLeft if column in TEXTS else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setData(PATH, hit.path)
                set_tone(item, _tone(COLUMNS[column], hit))
                self.table.setItem(row, column, item)

    def set_theme(self, theme: Theme) -> None:
        color_cells(self.table, theme)


def _tone(column: str, hit: Hit) -> Tone:
    """What is bad stands out."""
    if column == "Blast radius" and hit.blast_radius.mean >= SMALL:
        return "error" if hit.blast_radius.mean >= LARGE else "busy"
    return "error" if column == "Lost writes" and hit.lost_writes.mean else ""


def headline(campaign: Campaign) -> str:
    """What the campaign found, in a sentence or two."""
    timing, hits = campaign.timing, campaign.hits
    fatal = [hit for hit in hits if hit.blast_radius.mean >= LARGE]
    harmless = [hit for hit in hits if hit.failed.high <= 0 or (hit.failed.mean <= 0 and not hit.lost_writes.mean)]
    sentences = [
        tr(
            "{count} single failures, each for {lasting} of a run of {whole} under the same requests; "
            "{none} cost nothing.",
            count=len(hits),
            lasting=span(timing.for_s),
            whole=span(timing.until_s),
            none=len(harmless),
        ),
        counted(
            "Each under {count} seed, thus without intervals.",
            "Each under {count} seeds: means, ± their 95 % intervals.",
            campaign.runs,
        ),
    ]
    if fatal:
        named = ", ".join(dict.fromkeys(hit.path.partition("/")[2] for hit in fatal[:NAMED]))
        more = ", …" if len(fatal) > NAMED else ""
        takes = counted(
            "{count} of them takes more than half of all requests with it: {names}",
            "{count} of them take more than half of all requests with them: {names}",
            len(fatal),
            names=named,
        )
        sentences.append(f"{takes}{more or '.'}")
    return " ".join(sentences)


def cells(hit: Hit) -> tuple[str, ...]:
    """A row of the table."""
    key = hit.path.partition("/")[2]
    return (
        tr("{name} (1 of {count})", name=key, count=hit.of) if hit.of else key,
        tr(hit.kind.replace("_", " ")),
        _with_width(hit.availability, share),
        _with_width(hit.failed, lambda value: whole(max(value, 0))),
        _with_width(hit.blast_radius, share),
        _in_some(_with_width(hit.detect_s, span), hit.detected, hit.runs),
        _recovery(hit),
        _with_width(hit.lost_writes, whole),
        ", ".join(hit.hurt) or tr("nobody"),
    )


def ranks(hit: Hit) -> tuple[float | str, ...]:
    """What each cell is sorted by."""
    unseen = -1.0
    return (
        "",
        "",
        hit.availability.mean if hit.availability else unseen,
        float(hit.failed.mean),
        float(hit.blast_radius.mean),
        hit.detect_s.mean if hit.detect_s else NEVER,
        hit.recover_s.mean if hit.recover_s else NEVER,
        float(hit.lost_writes.mean),
        "",
    )


def _with_width(seen: Interval | None, say: Callable[[float], str]) -> str:
    """The mean, and half the width of its interval where there is one that can be read."""
    if seen is None:
        return NOTHING
    wide = seen.half_width
    return say(seen.mean) if seen.to_json() is None or wide <= 0 else f"{say(seen.mean)} ± {say(wide)}"


def _recovery(hit: Hit) -> str:
    if hit.recover_s is None:
        return tr("not in this run")
    if hit.recovered == hit.runs and hit.recover_s == (0.0, 0.0, 0.0):
        return tr("never failed")
    return _in_some(_with_width(hit.recover_s, span), hit.recovered, hit.runs)


def _in_some(text: str, seen: int, runs: int) -> str:
    """Says in how many runs, where it was not in all of them."""
    return text if seen in (0, runs) else tr("{text} in {count} of {runs}", text=text, count=seen, runs=runs)
