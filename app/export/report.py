"""The run report: one page with diagram, settings, totals, charts, events and findings, as HTML or PDF."""

import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader
from PySide6.QtCore import QBuffer, QByteArray, QLocale, QMarginsF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)

from app import __version__
from engine import rules
from engine.design.chaos import told
from engine.design.document import Design, Event
from engine.design.files import replace_file
from engine.results.debrief import debrief
from widgets.canvas.picture import image_of
from widgets.figures import NOTHING, amount, clock, money, share, span, whole
from widgets.language import called, sentence, tr, tr_in

TEMPLATE = "report.html.j2"
HTML_PX, PDF_PX = 860, 660
"""Widths of the pictures: on a screen, and on A4 between its margins."""


class Occasion(NamedTuple):
    """What a report is of."""

    design: Design
    result: Mapping[str, Any]
    charts: QImage
    scenario: str
    events: Sequence[Event]
    objectives: Sequence[tuple[str, str]] = ()
    """Names of objectives with how they stand, in words."""


def write_html(occasion: Occasion, path: Path) -> None:
    """Write the page as one file, its pictures inside. Raises OSError."""
    diagram = image_of(occasion.design)
    page = _page(occasion, _inline(diagram), _inline(occasion.charts), HTML_PX)
    replace_file(path, page.encode())


def write_pdf(occasion: Occasion, path: Path) -> None:
    """Write the page as PDF, on A4. Raises OSError."""
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(9.0)
    document.setDefaultFont(font)
    pictures = {"diagram.png": image_of(occasion.design), "charts.png": occasion.charts}
    for name, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
    document.setHtml(_page(occasion, "diagram.png", "charts.png", PDF_PX))
    writer = QPdfWriter(str(path))
    writer.setTitle(called(occasion.design.name))
    writer.setCreator(f"Loadscape {__version__}")
    writer.setResolution(96)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(15, 15, 15, 15))
    )
    document.setPageSize(writer.pageLayout().paintRectPixels(96).size().toSizeF())
    _keep_together(document)
    document.print_(writer)
    if not path.is_file() or not path.stat().st_size:
        raise OSError(0, "the PDF could not be written", str(path))


def _keep_together(document: QTextDocument) -> None:
    """Begin a new page before a heading that would stand at the end of one, alone, and before a row it would tear."""
    block = document.begin()
    while block.isValid():
        below = block.next()
        if block.blockFormat().headingLevel() and below.isValid() and _page_of(block) != _page_of(_told_in(below)):
            _begin_page(block)
        row = [cell.firstCursorPosition().block() for cell in _row_of(block)]
        pages = {_page_of(cell, line) for cell in row for line in (0, cell.layout().lineCount() - 1)}
        if len(pages) > 1:
            for cell in row:
                _begin_page(cell)
        block = below


def _begin_page(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)


def _row_of(block: QTextBlock) -> list[QTextTableCell]:
    """The cells of the row that begins with this block; none where no row begins."""
    table = QTextCursor(block).currentFrame()
    if not isinstance(table, QTextTable):
        return []
    cell = table.cellAt(QTextCursor(block))
    if cell.column() or cell.firstCursorPosition().block() != block:
        return []
    return [table.cellAt(cell.row(), column) for column in range(table.columns())]


def _told_in(block: QTextBlock) -> QTextBlock:
    """The first block that says something: in a table the first one below its head."""
    table = QTextCursor(block).currentFrame()
    if not isinstance(table, QTextTable):
        return block
    return table.cellAt(min(1, table.rows() - 1), 0).firstCursorPosition().block()


def _page_of(block: QTextBlock, line: int = 0) -> int:
    """On which page this line of a block ends."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    high = block.layout().lineAt(line).rect().bottom() if block.layout().lineCount() else 0.0
    return int((top + high) / document.pageSize().height())


def _page(occasion: Occasion, diagram: str, charts: str, width: int) -> str:
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    environment.globals["tr"] = tr
    template = environment.get_template(TEMPLATE)
    drawn = image_of(occasion.design, scale=1.0)
    told_in_short, found = debrief(occasion.result), rules.check(occasion.design)
    return template.render(
        title=called(occasion.design.name),
        version=__version__,
        date=time.strftime("%Y-%m-%d %H:%M"),
        language=QLocale().bcp47Name(),
        headline=sentence(told_in_short.headline),
        sections=[(tr(head), list(map(sentence, said))) for head, said in told_in_short.sections()],
        diagram=diagram,
        diagram_size=_fitted(drawn, min(width, drawn.width())),
        charts=charts,
        charts_size=_fitted(occasion.charts, width),
        settings=_settings(occasion),
        totals=_totals(occasion.result),
        components=[_component(key, one) for key, one in occasion.result["components"].items()],
        objectives=occasion.objectives,
        events=[(clock(event.at_s), sentence(told(event))) for event in occasion.events],
        findings=[(tr_in("severity", one.severity), one.code, sentence(one.message)) for one in found],
    )


def _fitted(image: QImage, width: int) -> tuple[int, int]:
    """Width and height of a picture on the page."""
    return width, round(width * image.height() / max(1, image.width()))


def _settings(occasion: Occasion) -> list[tuple[str, str]]:
    result = occasion.result
    until, warmup = (span(result[key]) for key in ("until_s", "warmup_s"))
    return [
        (tr("Simulated"), tr("{until}, the first {warmup} as warm-up", until=until, warmup=warmup)),
        (tr("Seed"), str(result["seed"])),
        (tr("Scenario"), occasion.scenario) if occasion.scenario else (tr_in("menu", "Run"), tr("without a scenario")),
        (tr("Components"), str(len(occasion.design.components))),
        (tr("Links"), str(len(occasion.design.links))),
    ]


def _totals(result: Mapping[str, Any]) -> list[tuple[str, str]]:
    requests, latency = result["requests"], result["latency_ms"]
    served = result["availability"]
    totals = [(tr("Offered"), whole(requests["offered"])), (tr("Failed"), whole(requests["failed"]))]
    totals.append((tr("Availability"), NOTHING if served is None else share(served)))
    totals += [
        (name, NOTHING if latency[name] is None else amount(latency[name], "ms")) for name in ("p50", "p95", "p99")
    ]
    return [*totals, (tr("Cost a month"), money(result["cost_usd_per_month"]))]


def _component(key: str, one: Mapping[str, Any]) -> tuple[str, ...]:
    figures = (one.get(name) for name in ("utilization", "queue_length", "throughput_rps", "cost_usd_per_month"))
    busy, waiting, rate, cost = (0.0 if value is None else float(value) for value in figures)
    kind = tr(str(one["kind"]).replace("_", " "))
    return key, kind, share(busy), amount(waiting, ""), amount(rate, ""), money(cost)


def _inline(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return f"data:image/png;base64,{b64encode(bytes(data.data())).decode()}"
