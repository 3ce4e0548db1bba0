"""Whiteboard marks under the mouse and the keyboard: drawn, written on, moved, resized, copied, exported."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from engine.design.marks import Arrow, Mark, Note, Pen, Picture, Shape, Text, box
from engine.design.notation import design as parse
from engine.errors import BadDesign
from tests.widgets.canvas.desk import NONE, Desk
from widgets.canvas.menus import menu_for
from widgets.canvas.picture import export_svg, image_of
from widgets.canvas.tools.sketching import thinned

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(parse("users 10rps > web"))
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(0, 400)
    yield made
    QGuiApplication.clipboard().clear()


def draw(desk: Desk, kind: str, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> Mark:
    before = set(desk.design.board.marks)
    desk.canvas.arm(kind)
    desk.press(start, modifier=modifier)
    middle = (start + end) / 2
    for at in (middle + QPoint(0, 30) if kind == "pen" else middle, end):
        QTest.mouseMove(desk.canvas.viewport(), at)
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, end)
    (added,) = set(desk.design.board.marks) - before
    return desk.design.board.marks[added]


def field(desk: Desk) -> QPlainTextEdit:
    (found,) = [one for one in desk.canvas.viewport().findChildren(QPlainTextEdit) if one.isVisible()]
    return found


A, B = QPoint(200, 200), QPoint(360, 320)


@pytest.mark.parametrize("kind", ["rectangle", "ellipse", "diamond"])
def test_a_shape_fills_the_box_that_was_dragged(desk: Desk, kind: str) -> None:
    mark = draw(desk, kind, A, B)
    assert isinstance(mark, Shape)
    assert mark.kind == kind
    corner = desk.canvas.mapToScene(A)
    assert box(mark) == (corner.x(), corner.y(), 160.0, 120.0)
    assert desk.canvas.selection == (f"marks/{kind}",)
    assert desk.canvas.mark_kind == ""
    desk.undo()
    assert not desk.design.board.marks


def test_a_click_makes_a_note_of_the_usual_size_ready_to_be_written_on(desk: Desk) -> None:
    assert isinstance(draw(desk, "note", A, A), Note)
    QTest.keyClicks(field(desk), "Why two?")
    QTest.keyClick(field(desk), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    note = desk.design.board.marks["note"]
    assert isinstance(note, Note)
    assert (note.text, note.width, note.height) == ("Why two?", 160.0, 100.0)


def test_escape_ends_writing_and_loses_nothing(desk: Desk) -> None:
    draw(desk, "note", A, B)
    QTest.keyClicks(field(desk), "Why two?")
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    note = desk.design.board.marks["note"]
    assert isinstance(note, Note)
    assert note.text == "Why two?"
    assert desk.canvas.hasFocus()
    desk.undo()
    assert desk.design.board.marks["note"] == note.model_copy(update={"text": ""})


def test_a_text_left_empty_is_gone(desk: Desk) -> None:
    assert isinstance(draw(desk, "text", A, B), Text)
    QTest.keyClicks(field(desk), "x")
    QTest.keyClick(field(desk), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, A + QPoint(10, 10))
    field(desk).selectAll()
    QTest.keyClick(field(desk), Qt.Key.Key_Delete)
    QTest.keyClick(field(desk), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.design.board.marks


def test_shift_keeps_a_line_level_and_a_shape_square(desk: Desk) -> None:
    arrow = draw(desk, "arrow", A, A + QPoint(100, 7), SHIFT)
    assert isinstance(arrow, Arrow)
    assert arrow.points[0][1] == arrow.points[1][1]
    square = draw(desk, "rectangle", A, A + QPoint(100, 40), SHIFT)
    assert isinstance(square, Shape)
    assert square.width == square.height == 100


def test_the_pen_stays_in_hand_until_escape(desk: Desk) -> None:
    stroke = draw(desk, "pen", A, B)
    assert isinstance(stroke, Pen)
    assert len(stroke.points) == 3
    assert desk.canvas.mark_kind == "pen"
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert desk.canvas.mark_kind == ""


def test_escape_while_drawing_draws_nothing(desk: Desk) -> None:
    desk.canvas.arm("ellipse")
    desk.press(A)
    QTest.mouseMove(desk.canvas.viewport(), B)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, B)
    assert not desk.design.board.marks


def test_a_mark_moves_with_the_mouse_and_with_the_components_selected_beside_it(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    desk.canvas.choose(("marks/rectangle", "components/web"))
    before = box(desk.design.board.marks["rectangle"])
    card = desk.canvas.diagram.cards["web"].pos()
    edge = QPoint(A.x() + 40, A.y())
    desk.press(edge)
    for step in (QPoint(20, 10), QPoint(40, 40)):
        QTest.mouseMove(desk.canvas.viewport(), edge + step)
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, edge + QPoint(40, 40))
    after = box(desk.design.board.marks["rectangle"])
    assert before is not None
    assert after is not None
    moved = QPointF(after[0] - before[0], after[1] - before[1])
    assert abs(moved.x() - 40) <= 20
    assert desk.design.board.positions["web"] == (card.x() + moved.x(), card.y() + moved.y())
    desk.undo()
    assert box(desk.design.board.marks["rectangle"]) == before


def test_a_corner_of_a_selected_mark_resizes_it(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    desk.press(B)
    for step in (QPoint(20, 20), QPoint(60, 40)):
        QTest.mouseMove(desk.canvas.viewport(), B + step)
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, NONE, B + QPoint(60, 40))
    mark = desk.design.board.marks["rectangle"]
    assert isinstance(mark, Shape)
    assert abs(mark.width - 220) <= 10
    assert abs(mark.height - 160) <= 10
    assert (mark.x, mark.y) == (desk.canvas.mapToScene(A).x(), desk.canvas.mapToScene(A).y())


def test_the_middle_of_an_edge_of_a_selected_mark_resizes_it_one_way_only(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    middle = QPoint(B.x(), (A.y() + B.y()) // 2)
    desk.drag(middle, middle + QPoint(60, 40))
    mark = desk.design.board.marks["rectangle"]
    assert isinstance(mark, Shape)
    assert abs(mark.width - 220) <= 10
    assert mark.height == 120


def test_an_unfilled_shape_lets_the_mouse_through_its_middle(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    desk.canvas.choose(())
    desk.click((A + B) / 2)
    assert desk.canvas.selection == ()
    desk.click(QPoint(A.x(), A.y() + 40))
    assert desk.canvas.selection == ("marks/rectangle",)


def test_a_mark_takes_a_color_from_its_menu(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    menu = menu_for(desk.canvas, desk.canvas.diagram.sketches["rectangle"])
    colors = next(action.menu() for action in menu.actions() if action.text() == "Color")
    assert isinstance(colors, QMenu)
    next(action for action in colors.actions() if action.text() == "Green").trigger()
    mark = desk.design.board.marks["rectangle"]
    assert isinstance(mark, Shape)
    assert mark.color == "green"


def test_marks_are_copied_pasted_and_deleted(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    desk.canvas.copy_selected()
    desk.canvas.paste()
    assert set(desk.design.board.marks) == {"rectangle", "rectangle-2"}
    desk.canvas.duplicate_selected()
    desk.canvas.delete_selected()
    assert set(desk.design.board.marks) == {"rectangle", "rectangle-2"}


def test_what_is_copied_is_a_picture_for_other_programs(desk: Desk) -> None:
    desk.canvas.choose(("components/web",))
    desk.canvas.copy_selected()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 100
    assert '"web"' in QGuiApplication.clipboard().text()


def test_a_picture_on_the_clipboard_becomes_a_mark(desk: Desk) -> None:
    image = QImage(960, 320, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    content = QMimeData()
    content.setImageData(image)
    QGuiApplication.clipboard().setMimeData(content)
    desk.canvas.paste()
    mark = desk.design.board.marks["image"]
    assert isinstance(mark, Picture)
    assert (mark.width, mark.height) == (480, 160)
    assert QImage.fromData(mark.content).size() == image.size()


def test_a_file_that_is_no_picture_is_refused_by_name(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "not.png").write_text("no")
    with pytest.raises(BadDesign, match=r"not\.png is no picture"):
        desk.canvas.insert_picture(tmp_path / "not.png")


def test_marks_stand_in_the_exported_picture_and_in_the_drawing(desk: Desk, tmp_path: Path) -> None:
    bare = image_of(desk.design)
    draw(desk, "note", A, B)
    QTest.keyClicks(field(desk), "Remember the cache")
    QTest.keyClick(field(desk), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    marked = image_of(desk.design)
    assert marked.height() > bare.height()
    paper = QColor(desk.canvas.diagram.ink.theme.marks["yellow"].paper)
    assert any(
        marked.pixelColor(x, y) == paper for x in range(0, marked.width(), 9) for y in range(0, marked.height(), 9)
    )
    export_svg(desk.design, tmp_path / "out.svg")
    assert "Remember the cache" in (tmp_path / "out.svg").read_text(encoding="utf-8")


def test_the_layer_of_marks_can_be_hidden(desk: Desk) -> None:
    draw(desk, "rectangle", A, B)
    desk.canvas.diagram.hide_layers(frozenset({"marks"}))
    desk.canvas.choose(())
    desk.click(QPoint(A.x(), A.y() + 40))
    assert desk.canvas.selection == ()


def test_a_straight_stroke_is_thinned_to_its_ends() -> None:
    assert thinned([QPointF(x, 2 * x) for x in range(50)]) == [QPointF(0, 0), QPointF(49, 98)]
    corner = [QPointF(x, 0) for x in range(20)] + [QPointF(19, y) for y in range(1, 20)]
    assert thinned(corner) == [QPointF(0, 0), QPointF(19, 0), QPointF(19, 19)]


def test_a_mark_drawn_in_a_zoomed_view_has_whole_numbers_for_its_size(desk: Desk) -> None:
    desk.canvas.zoom_by(0.77, desk.canvas.viewport().rect().center())
    desk.canvas.arm("rectangle")
    desk.drag(QPoint(40, 40), QPoint(171, 93))
    mark = desk.design.board.marks["rectangle"]
    assert isinstance(mark, Shape)
    assert all(value == round(value) for value in (mark.x, mark.y, mark.width, mark.height))
    assert mark.width > 131
