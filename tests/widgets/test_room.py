"""Words are longer in other languages and larger for some eyes: nothing is cut off, nothing widens the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from engine.results.debrief import Debrief
from widgets.charts.bar import Bar
from widgets.chooser import Chooser, Entry
from widgets.debrief import MARGIN_PX, DebriefCard
from widgets.elided import ElidedLabel
from widgets.flow import Flow
from widgets.language import silence, speak
from widgets.theme import LIGHT
from widgets.value_axis import thinned


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    silence(qapp)


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    line = Flow(room, (4, 4, 4, 4), spacing=6)
    for text in ("Run", "Watch: throughput and failures", "Stop"):
        line.addWidget(QPushButton(text))
    return room


def places(room: QWidget) -> list[QRect]:
    return [button.geometry() for button in room.findChildren(QPushButton)]


def test_controls_stand_on_one_line_where_there_is_room(row: QWidget) -> None:
    row.resize(row.sizeHint())
    row.show()
    assert len({place.center().y() for place in places(row)}) == 1


@pytest.mark.parametrize("width", [230, 260, 330])
def test_controls_go_on_in_further_lines_and_none_is_cut_off(row: QWidget, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    row.show()
    found = places(row)
    assert len({place.center().y() for place in found}) > 1
    assert all(row.rect().contains(place) for place in found)
    assert not any(one.intersects(other) for one in found for other in found if one is not other)


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    before = row.sizeHint().width()
    row.findChildren(QPushButton)[1].hide()
    assert row.sizeHint().width() < before - 100


def test_a_line_of_text_gives_way_and_tells_the_rest(qtbot: QtBot) -> None:
    label = ElidedLabel("No scenario: drag an event here to begin one")
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert (label.text(), label.toolTip()) == (label.words, "")
    assert label.minimumSizeHint().width() < 100
    label.resize(100, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == label.words


def test_the_line_above_the_charts_needs_no_more_room_in_german(qtbot: QtBot, german: None) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    assert bar.minimumSizeHint().width() < 400


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_debrief_is_scrolled_to_within_the_canvas(qtbot: QtBot, scale: float) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(700, 300)
    card = DebriefCard(over)
    card.set_theme(LIGHT._replace(text_scale=scale))
    over.show()
    card.tell(Debrief("Most requests were served.", (), ("One failed for a reason of its own.",) * 30, (), ()))
    QApplication.processEvents()
    inside = over.rect().adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
    assert inside.contains(card.geometry())
    scrolled = card.findChild(QScrollArea)
    assert scrolled is not None
    assert scrolled.verticalScrollBar().maximum() > 0
    card.tell(Debrief("All is well.", (), (), (), ()))
    QApplication.processEvents()
    assert scrolled.verticalScrollBar().maximum() == 0
    assert card.height() < 150


def test_rows_of_the_command_list_are_as_high_as_the_style_has_them(qtbot: QtBot) -> None:
    entries = [
        Entry(f"Command {number}", "File", "Ctrl+Alt+Shift+E", "What it does.", None, print) for number in range(9)
    ]
    over = QLabel("a window")
    over.resize(1400, 900)
    qtbot.addWidget(over)
    chooser = Chooser("Find a command", entries, over)
    assert chooser.list.sizeHintForRow(0) >= chooser.fontMetrics().height()
    keys = chooser.fontMetrics().horizontalAdvance("Ctrl+Alt+Shift+E")
    assert chooser.list.columnWidth(2) > keys
    assert chooser.width() > sum(chooser.list.columnWidth(column) for column in range(3)) + 200


@pytest.mark.parametrize(("room", "left"), [(9, 6), (6, 6), (3, 2), (1, 2)])
def test_marks_of_an_axis_are_thinned_to_its_room(room: int, left: int) -> None:
    marks = [(float(number), str(number)) for number in range(6)]
    found = thinned(marks, room)
    assert len(found) == left
    assert found[0] == marks[0]
