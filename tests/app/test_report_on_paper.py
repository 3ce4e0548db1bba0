"""The run report as it lies on paper: headings stay with what they head, pictures with their size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.report import _fitted, _keep_together, _page_of, _told_in
from tests.widgets.charts.frames import frame
from widgets.charts import Charts
from widgets.charts.charts import PAGE_PX
from widgets.theme import DARK


def pages(lines: int, below: str) -> tuple[int, int]:
    """On which pages a heading after so many lines begins, and what it heads."""
    document = QTextDocument()
    document.setHtml("<p>line</p>" * lines + f"<h2>Heading</h2>{below}")
    document.setPageSize(QSizeF(400, 600))
    _keep_together(document)
    (heading,) = (
        block
        for place in range(document.blockCount())
        if (block := document.findBlockByNumber(place)).blockFormat().headingLevel()
    )
    return _page_of(heading), _page_of(_told_in(heading.next()))


@pytest.mark.parametrize(
    "below",
    [
        "<p>text</p>",
        "<table><tr><td>head</td></tr><tr><td>first row</td></tr><tr><td>second</td></tr></table>",
    ],
)
def test_a_heading_stands_on_the_page_of_what_it_heads(qapp: QApplication, below: str) -> None:
    found = [pages(lines, below) for lines in range(10, 24)]
    assert all(heading == told for heading, told in found)
    assert {heading for heading, _ in found} == {0, 1}


def torn_rows(lines: int, mend: Callable[[QTextDocument], object]) -> list[int]:
    """Which rows of a table after so many lines have text on two pages."""
    document = QTextDocument()
    row = f"<tr><td>name</td><td>{'several words of a sentence ' * 8}</td></tr>"
    document.setHtml("<p>line</p>" * lines + f"<table>{row * 6}</table>")
    document.setPageSize(QSizeF(400, 600))
    mend(document)
    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    rows = [[table.cellAt(row, column).firstCursorPosition().block() for column in (0, 1)] for row in range(6)]
    return [
        place
        for place, cells in enumerate(rows)
        if len({_page_of(cell, line) for cell in cells for line in (0, cell.layout().lineCount() - 1)}) > 1
    ]


def test_a_row_of_a_table_stands_on_one_page(qapp: QApplication) -> None:
    assert any(torn_rows(lines, lambda document: None) for lines in range(10, 20))
    assert not any(torn_rows(lines, _keep_together) for lines in range(10, 20))


def test_a_picture_keeps_its_shape_on_the_page() -> None:
    assert _fitted(QImage(1720, 840, QImage.Format.Format_RGB32), 660) == (660, 322)


def test_charts_on_paper_are_light_and_as_wide_as_a_page_with_room_for_each_row(qtbot: QtBot) -> None:
    charts = Charts(DARK)
    qtbot.addWidget(charts)
    charts.choose_charts(("latency", "queue", "failover", "heat"))
    charts.show_frame(frame(100))
    image = charts.page_picture()
    assert image.width() == 2 * PAGE_PX
    assert image.pixelColor(4, 4).lightness() > QColor("#dddddd").lightness()
    without = image.height()
    charts.choose_charts(("latency", "queue", "failover"))
    assert charts.page_picture().height() < without
