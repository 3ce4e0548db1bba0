"""Nothing that is written on a mark is cut: long words break, and too much text ends in an ellipsis."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from engine.design.document import Board, Design
from engine.design.marks import Mark, Note, Shape, Text
from widgets.canvas.items.ink import font
from widgets.canvas.items.writing import lines_of
from widgets.canvas.picture import export_svg, image_of
from widgets.theme import LIGHT

LONG = "Verkehrsspitzenwahrscheinlichkeitsverteilung"


@pytest.mark.parametrize("text", [LONG, f"a {LONG} b", "https://example.org/a/very/long/address", "\N{ROCKET}" * 40])
@pytest.mark.parametrize("width", [40.0, 90.0, 140.0])
def test_every_line_has_room_in_its_box_and_no_letter_is_lost(qapp: QApplication, text: str, width: float) -> None:
    lines = lines_of(text, font(13), QRectF(0, 0, width, 1000))
    metrics = QFontMetricsF(font(13))
    assert max(map(metrics.horizontalAdvance, lines)) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_ordinary_words_stay_whole(qapp: QApplication) -> None:
    assert lines_of("peak hours\nare in the evening", font(13), QRectF(0, 0, 100, 200)) == [
        "peak hours",
        "are in the",
        "evening",
    ]


def test_what_finds_no_room_below_ends_in_an_ellipsis(qapp: QApplication) -> None:
    high = QFontMetricsF(font(13)).lineSpacing()
    lines = lines_of("one two three four five six seven", font(13), QRectF(0, 0, 60, 2.5 * high))
    assert len(lines) == 2
    assert lines[-1].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert QFontMetricsF(font(13)).horizontalAdvance(lines[-1]) <= 60
    assert lines_of("one", font(13), QRectF(0, 0, 60, 2)) == ["one"]


MARKS = (Note(text=LONG, width=90), Text(text=LONG, width=90, height=200), Shape(text=LONG, width=90))


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.kind)
def test_a_long_word_of_a_mark_is_written_to_its_end_in_a_drawing(
    qapp: QApplication, tmp_path: Path, mark: Mark
) -> None:
    export_svg(Design(board=Board(marks={"one": mark})), tmp_path / "one.svg", theme=LIGHT)
    drawing = (tmp_path / "one.svg").read_text(encoding="utf-8")
    lines = [found.strip() for found in re.findall(r"<text[^>]*>([^<]*)", drawing)]
    assert len(lines) > 3
    assert "".join(lines) == f"{LONG}Untitled"


def test_a_long_word_of_a_note_stands_clear_of_its_edges_in_a_picture(qapp: QApplication) -> None:
    note = Note(text=LONG, width=90)
    plain, written = (
        image_of(Design(board=Board(marks={"one": note.model_copy(update={"text": text})})), theme=LIGHT, scale=1.0)
        for text in ("", LONG)
    )
    inked = [
        (x, y) for x in range(plain.width()) for y in range(plain.height()) if plain.pixel(x, y) != written.pixel(x, y)
    ]
    left, right = min(x for x, _ in inked), max(x for x, _ in inked)
    assert right - left <= 90 - 2 * 10
    assert max(y for _, y in inked) - min(y for _, y in inked) > 2 * QFontMetricsF(font(13)).lineSpacing()
