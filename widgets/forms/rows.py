"""A line of a form: label, editor, mark and reset of a changed value, and the sentence on a wrong one."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import PydanticUndefined
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from widgets.forms.compound import TimeEditor, WeightsEditor
from widgets.forms.editors import (
    ChoiceEditor,
    FlagEditor,
    NumberEditor,
    TextEditor,
    json_editor,
    may_shrink,
    names_editor,
    numbers_editor,
)
from widgets.forms.fields import (
    Choice,
    Data,
    Field,
    Flag,
    Names,
    Nested,
    Number,
    Numbers,
    Reference,
    Text,
    Weights,
    help_text,
    shown,
    word,
)
from widgets.forms.slider import SLIDING, TuningSlider
from widgets.language import inner, tr
from widgets.language import sentence as translated

AnyEditor = NumberEditor | TextEditor | ChoiceEditor | FlagEditor | TimeEditor | WeightsEditor


class ResetButton(QToolButton):
    """An arrow that turns back, in the palette's own color."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("padding: 0;")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(20, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.6))
        center = QPointF(self.width() / 2, self.height() / 2)
        painter.drawArc(QRectF(center.x() - 4.5, center.y() - 4.5, 9, 9), -150 * 16, 270 * 16)
        tip = center + QPointF(-4.0, -3.0)
        painter.drawPolyline(QPolygonF([tip + QPointF(-0.6, -4.2), tip, tip + QPointF(4.2, 0)]))
        painter.end()


class Row(QWidget):
    """One field."""

    committed = Signal(tuple, object)
    """The place inside the field, and the new value."""
    edited = Signal(tuple)
    explained = Signal(str)
    """The field came under the mouse or the cursor: its help."""

    def __init__(self, field: Field, within: str = "") -> None:
        super().__init__()
        self.field = field
        self.editor = _editor(field)
        self._values: Sequence[Any] = ()
        self._help = help_text(field)
        self._label = QLabel(tr(field.title))
        self._label.setWordWrap(True)
        self._label.setBuddy(self.editor.focus_widgets()[0] if self.editor.focus_widgets() else self.editor)
        self._error = QLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._reset = ResetButton()
        self.slider = _slider(field)
        self._lay_out()
        self._name(within)
        self.editor.committed.connect(self.committed)
        self.editor.refused.connect(self.refuse)
        self.editor.edited.connect(self.forgive)
        self.editor.edited.connect(self.edited)
        self._reset.clicked.connect(lambda: self.committed.emit((), field.default))

    @property
    def is_wrong(self) -> bool:
        return not self._error.isHidden()

    @property
    def sentence(self) -> str:
        """What is wrong, or nothing."""
        return self._error.text() if self.is_wrong else ""

    def show_values(self, values: Sequence[Any], *, fresh: bool = False) -> None:
        """Show the records' values; a wrong one being worked on stays until its record changes."""
        if self.is_wrong and not fresh and list(values) == list(self._values):
            return
        self._values = values
        self.forgive()
        self.editor.show_values(values)
        if self.slider is not None:
            self.slider.show_value(values[0] if all(value == values[0] for value in values[1:]) else None)
        default = self.field.default
        changed = default is not PydanticUndefined and any(value != default for value in values)
        self._reset.setVisible(changed)
        if bool(self._label.property("changed")) != changed:
            self._label.setProperty("changed", changed)
            self._label.setText(f"{tr(self.field.title)} •" if changed else tr(self.field.title))
            self._label.style().unpolish(self._label)
            self._label.style().polish(self._label)

    def set_options(self, options: Mapping[Any, str]) -> None:
        """The ids that a reference may have."""
        if isinstance(self.editor, ChoiceEditor | WeightsEditor):
            self.editor.set_options({None: tr("unset"), **options} if self.field.optional else options)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, under the field."""
        self._error.setText(translated(sentence))
        self._error.show()
        self.editor.set_invalid(True)

    def forgive(self) -> None:
        """The value is no longer wrong."""
        self._error.hide()
        self.editor.set_invalid(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter):
            self.explained.emit(self._help)
        return False

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 11)
        grid.setColumnStretch(1, 14)
        may_shrink(self._label)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        tall = isinstance(self.editor, TimeEditor | WeightsEditor)
        side = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
        if tall:
            self._label.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(self._label, 0, 0, side)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self._reset, 0, 2, side)
        if self.slider is not None:
            grid.addWidget(self.slider, 1, 1)
            self.slider.tuned.connect(lambda value: self.committed.emit((), value))
        grid.addWidget(self._error, 2, 0, 1, 3)

    def _name(self, within: str) -> None:
        title = f"{tr(within)}, {inner(self.field.title)}" if within else tr(self.field.title)
        name = tr("{title} in {unit}", title=title, unit=tr(self.field.unit)) if self.field.unit else title
        for widget in self.editor.focus_widgets():
            widget.setAccessibleName(f"{name}, {widget.accessibleName()}" if widget.accessibleName() else name)
            widget.setAccessibleDescription(self._help)
            widget.installEventFilter(self)
        if self.slider is not None:
            self.slider.setAccessibleName(tr("{name}, slider", name=name))
        self.installEventFilter(self)
        self.setToolTip(self._help)
        self._reset.setAccessibleName(tr("Reset {title}", title=title))
        if self.field.default is not PydanticUndefined and not isinstance(self.field.shape, Nested | Weights):
            self._reset.setToolTip(tr("Back to {shown}", shown=shown(self.field, self.field.default)))


class Rows(QVBoxLayout):
    """Lines one under the other, close together."""

    def __init__(self, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self.setContentsMargins(indent, 0, 0, 0)
        self.setSpacing(6)


def _slider(field: Field) -> TuningSlider | None:
    if field.name in SLIDING and isinstance(field.shape, Number):
        return TuningSlider(field.shape)
    return None


def _editor(field: Field) -> AnyEditor:
    match field.shape:
        case Number():
            return NumberEditor(field, field.shape)
        case Choice(options):
            return ChoiceEditor({option: tr(word(option)) for option in options})
        case Flag():
            return FlagEditor()
        case Reference():
            return ChoiceEditor({None: tr("unset")})
        case Text(known) if known:
            return ChoiceEditor({None: tr("unset"), **{value: value for value in known}})
        case Text():
            return TextEditor(tr(field.unset) if field.optional else "", lambda text: text.strip() or _empty(field))
        case Names():
            return names_editor(field)
        case Numbers():
            return numbers_editor(field)
        case Weights():
            return WeightsEditor(field)
        case Nested():
            return TimeEditor(field)
        case Data():
            return json_editor(field)


def _empty(field: Field) -> str | None:
    return None if field.optional else ""
