"""The dialogs themselves; everywhere else a test answers in their place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.dialogs import PICTURES, Dialogs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def type_name(name: str) -> None:
    """Type a file name into the open dialog and press Enter."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def while_open(widget: QWidget, *acts: Callable[[], None]) -> None:
    """Act on the dialog that opens next, and on those that open from it."""
    for place, act in enumerate(acts):
        QTimer.singleShot(200 * (place + 1), widget, act)


def test_the_suffix_is_added_to_the_name(qtbot: QtBot, tmp_path: Path) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    while_open(widget, lambda: type_name("shop"))
    assert Dialogs(widget).save_design(tmp_path / "Untitled.loadscape") == tmp_path / "shop.loadscape"


def test_a_file_is_not_replaced_unasked_when_its_suffix_was_not_typed(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "shop.loadscape").write_text("kept", encoding="utf-8")
    widget = QWidget()
    qtbot.addWidget(widget)
    asked = []

    def answer_no() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box.text() if isinstance(box, QMessageBox) else "")
        if isinstance(box, QMessageBox):
            box.button(QMessageBox.StandardButton.No).click()

    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()

    while_open(widget, lambda: type_name("shop"), answer_no, give_up)
    assert Dialogs(widget).save_design(tmp_path / "Untitled.loadscape") is None
    assert "shop.loadscape already exists" in asked[0]


def test_the_format_of_a_picture_follows_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)

    def choose_svg() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter("SVG drawing (*.svg)")
        dialog.filterSelected.emit("SVG drawing (*.svg)")

    while_open(widget, choose_svg, lambda: type_name("shop"))
    assert Dialogs(widget).save_picture("Export", tmp_path / "shop.png", PICTURES) == tmp_path / "shop.svg"


def test_closing_the_question_about_unsaved_work_restores_it(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)

    def escape() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        QTest.keyClick(box, Qt.Key.Key_Escape)
        if box.isVisible():  # Escape did nothing
            box.buttons()[-1].click()

    while_open(widget, escape)
    assert Dialogs(widget).recover("shop.loadscape")
