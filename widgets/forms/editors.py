"""One small editor for each shape of a field. They show values and report what a person commits; no more.

An editor shows the values of all selected records at once: the one they share, or "mixed". Its signals:
`committed` the place inside the field (empty: the field itself) and the new value; `refused` a sentence, what was
typed is no value at all; `edited` something is being typed or given back, at this place inside the field.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from engine.design.data import thaw
from widgets.check_box import CheckBox
from widgets.forms.edits import MIXED
from widgets.forms.fields import Field, Number, word
from widgets.forms.numbers import formatted, parsed, stepped
from widgets.language import tr

STEP_PAUSE_MS = 350
"""Steps in quick succession are one edit."""


def shared(values: Sequence[Any]) -> Any:
    """The value they all have, or MIXED."""
    return values[0] if all(value == values[0] for value in values[1:]) else MIXED


def mark_invalid(widget: QWidget, invalid: bool) -> None:
    """Give the widget the style sheet's frame for a wrong value, or take it away."""
    if bool(widget.property("invalid")) != invalid:
        widget.setProperty("invalid", invalid)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def may_shrink(widget: QWidget, least_px: int = 40) -> None:
    """Let a narrow inspector decide on the width, not the widget's text."""
    widget.setMinimumWidth(least_px)
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class Line:
    """A line of text that is committed on Enter or when the focus leaves, and given back on Esc.

    While something is typed, values from outside wait: they never take a text from under the cursor.
    """

    def __init__(self, line: QLineEdit, read: Callable[[str], Any], write: Callable[[Any], str], empty: str) -> None:
        self.line = line
        self._read = read
        self._write = write
        self._empty = tr(empty)
        self._text = ""

    @property
    def is_dirty(self) -> bool:
        return self.line.text() != self._text

    def show_values(self, values: Sequence[Any]) -> None:
        value = shared(values)
        typing = self.is_dirty and self.line.hasFocus()
        self._text = "" if value is MIXED or value is None else self._write(value)
        self.line.setPlaceholderText(tr("mixed") if value is MIXED else self._empty)
        if not typing:
            self.line.setText(self._text)
            self.line.setCursorPosition(0)

    def give_back(self) -> None:
        self.line.setText(self._text)
        self.line.selectAll()

    def taken(self) -> Any:
        """What was typed, as a value. Raises ValueError with a sentence."""
        return self._read(self.line.text())


class TextEditor(QLineEdit):
    """A line of text, or any JSON value written on one line."""

    committed = Signal(tuple, object)
    refused = Signal(str)
    edited = Signal(tuple)

    def __init__(self, empty: str, read: Callable[[str], Any] = str.strip, write: Callable[[Any], str] = str) -> None:
        super().__init__()
        self._line = Line(self, read, write, empty)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._commit)
        self.textEdited.connect(lambda _: self.edited.emit(()))
        may_shrink(self)

    def show_values(self, values: Sequence[Any]) -> None:
        self._line.show_values(values)

    def set_invalid(self, invalid: bool) -> None:
        mark_invalid(self, invalid)

    def focus_widgets(self) -> Sequence[QWidget]:
        return (self,)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._line.is_dirty:
            self._line.give_back()
            self.edited.emit(())
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        if not self._line.is_dirty:
            return
        try:
            value = self._line.taken()
        except ValueError as error:
            self.refused.emit(str(error))
        else:
            self.committed.emit((), value)


class NumberEditor(TextEditor):
    """A number with its unit; takes 1e6, 10k, 2 s; arrow keys and the wheel step by a tenth of its size."""

    def __init__(self, field: Field, shape: Number) -> None:
        super().__init__(field.unset if field.optional else "", self._value, self._text)
        self._field = field
        self._shape = shape
        self._pause = QTimer(self, singleShot=True, interval=STEP_PAUSE_MS)
        self._pause.timeout.connect(self._commit)
        self.editingFinished.connect(self._pause.stop)

    def step(self, steps: int) -> None:
        """Move the number on; it is committed when the steps have come to a rest."""
        try:
            number = self._value(self.text()) or 0
        except ValueError:
            return
        moved = stepped(number, steps)
        if self._shape.whole:
            moved = round(moved) if abs(moved - number) >= 1 else number + steps
        low, high = self._shape.low, self._shape.high
        moved = moved if low is None else max(moved, low)
        moved = moved if high is None else min(moved, high)
        self.setText(self._text(moved))
        self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def _value(self, text: str) -> int | float | None:
        if not text.strip() and self._field.optional:
            return None
        return parsed(text, self._field.unit, whole=self._shape.whole)

    def _text(self, number: float) -> str:
        return f"{formatted(number)}{f' {self._field.unit}' if self._field.unit else ''}"


class ChoiceEditor(QComboBox):
    """One of some options; `None` among them is "unset"."""

    committed = Signal(tuple, object)
    refused = Signal(str)
    edited = Signal(tuple)

    def __init__(self, options: Mapping[Any, str]) -> None:
        super().__init__()
        self.setPlaceholderText(tr("mixed"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._commit)
        self._shown: Any = MIXED
        self.set_options(options)
        may_shrink(self)

    def set_options(self, options: Mapping[Any, str]) -> None:
        """Offer these values, each with its text."""
        offered = {self.itemData(place): self.itemText(place) for place in range(self.count())}
        if offered != dict(options):
            self.clear()
            for value, text in options.items():
                self.addItem(text, value)
            self.show_values([self._shown])

    def show_values(self, values: Sequence[Any]) -> None:
        self._shown = shared(values)
        place = -1 if self._shown is MIXED else self._place(self._shown)
        if place < 0 and self._shown is not MIXED:
            self.addItem(tr(word(self._shown)), self._shown)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def set_invalid(self, invalid: bool) -> None:
        mark_invalid(self, invalid)

    def focus_widgets(self) -> Sequence[QWidget]:
        return (self,)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _place(self, value: Any) -> int:
        return next((place for place in range(self.count()) if self.itemData(place) == value), -1)

    def _commit(self, place: int) -> None:
        value = self.itemData(place)
        if self._shown is MIXED or value != self._shown or self.property("invalid"):
            self.committed.emit((), value)


class FlagEditor(CheckBox):
    """Yes or no."""

    committed = Signal(tuple, object)
    refused = Signal(str)
    edited = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(lambda: self.committed.emit((), self.checkState() == Qt.CheckState.Checked))

    def show_values(self, values: Sequence[Any]) -> None:
        value = shared(values)
        self.setTristate(False)
        if value is MIXED:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
            self.setText(tr("mixed"))
        else:
            self.setChecked(bool(value))
            self.setText(tr("on") if value else tr("off"))

    def nextCheckState(self) -> None:
        self.setCheckState(
            Qt.CheckState.Unchecked if self.checkState() == Qt.CheckState.Checked else Qt.CheckState.Checked
        )

    def set_invalid(self, invalid: bool) -> None:
        mark_invalid(self, invalid)

    def focus_widgets(self) -> Sequence[QWidget]:
        return (self,)


def json_editor(field: Field) -> TextEditor:
    """An editor for lists such as rates: [[0, 100], [60, 500]]."""

    def read(text: str) -> Any:
        if not text.strip():
            return None if field.optional else ()
        try:
            return json.loads(text)
        except ValueError:
            raise ValueError("Must be a list such as [[0, 100], [60, 500]].") from None

    return TextEditor(field.unset if field.optional else "[]", read, lambda value: json.dumps(thaw(value)))


def names_editor(field: Field) -> TextEditor:
    """An editor for several words with commas between them."""

    def read(text: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in text.split(",") if word.strip())

    return TextEditor(field.unset if field.optional else "none", read, ", ".join)


def numbers_editor(field: Field) -> TextEditor:
    """An editor for several whole numbers with commas between them."""

    def read(text: str) -> tuple[int, ...]:
        try:
            return tuple(int(part) for part in text.split(",") if part.strip())
        except ValueError:
            raise ValueError("Must be whole numbers with commas between them.") from None

    return TextEditor("none", read, lambda value: ", ".join(str(one) for one in value))
