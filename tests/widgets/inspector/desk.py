"""An inspector with a history behind it, and hands that type into it."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from engine.design.change import Change, apply
from engine.design.document import Design
from widgets.forms.form import Form
from widgets.forms.rows import Row
from widgets.inspector import Inspector


class Desk:
    """An inspector with a history of one: what it proposes is applied and shown again, as the window does."""

    def __init__(self, qtbot: QtBot, design: Design, *selected: str) -> None:
        self.bot = qtbot
        self.design = design
        self.changes: list[Change] = []
        self.view = Inspector()
        qtbot.addWidget(self.view)
        self.view.resize(300, 700)
        self.view.proposed.connect(self.take)
        self.view.show(design, None)
        self.view.select(selected)
        self.view.show()
        self.view.activateWindow()
        assert QTest.qWaitForWindowActive(self.view)

    def take(self, change: Change) -> None:
        self.changes.append(change)
        self.design = apply(self.design, change)
        self.view.show(self.design, change)

    @property
    def form(self) -> Form:
        form = self.view.form
        assert form is not None
        return form

    def row(self, *path: str) -> Row:
        return self.form.rows[path]

    def type(self, text: str, *path: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        editor = cast(QLineEdit, self.row(*path).editor)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        if not text:
            QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClick(editor, end)

    def choose(self, text: str, *path: str) -> None:
        row = self.row(*path)
        box = row.editor if isinstance(row.editor, QComboBox) else row.editor.findChild(QComboBox)
        assert isinstance(box, QComboBox)
        box.setFocus()
        for _ in range(box.count()):
            QTest.keyClick(box, Qt.Key.Key_Up)
        self.changes.clear()
        for _ in range(box.findText(text)):
            QTest.keyClick(box, Qt.Key.Key_Down)
