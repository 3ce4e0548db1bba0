"""Editors made of editors: a random time, and a weight for each request class."""

from collections.abc import Mapping, Sequence
from typing import Any

from frozendict import frozendict
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.design.spec import Distribution
from widgets.forms.editors import ChoiceEditor, NumberEditor, TextEditor, json_editor
from widgets.forms.edits import initial
from widgets.forms.fields import Choice, Field, Number, fields_of, word
from widgets.language import tr

_PARTS = frozendict({"mean_ms": "mean", "cv": "CV", "shape": "tail", "quantiles": "quantiles"})


class TimeEditor(QWidget):
    """A random time: its distribution, and the parameters that this one uses."""

    committed = Signal(tuple, object)
    refused = Signal(str)
    edited = Signal(tuple)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._optional = field.optional
        self._parts: dict[str, NumberEditor | TextEditor] = {}
        self._labels: dict[str, QLabel] = {}
        self._fields: dict[str, Field] = {}
        self._used: NumberEditor | TextEditor | ChoiceEditor | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._choice = ChoiceEditor(self._options())
        self._choice.committed.connect(self._chosen)
        grid.addWidget(self._choice, 0, 0, 1, 2)
        for place, part in enumerate(fields_of(Distribution)):
            if part.name in _PARTS:
                self._add(grid, place + 1, part)

    def show_values(self, values: Sequence[Any]) -> None:
        self._choice.show_values([None if value is None else value.distribution for value in values])
        given = [value for value in values if value is not None]
        names = {value.distribution for value in given}
        for name, editor in self._parts.items():
            if given:
                editor.show_values([getattr(value, name) for value in given])
        self._show_parts(names)

    def set_invalid(self, invalid: bool) -> None:
        editors: list[NumberEditor | TextEditor | ChoiceEditor] = [self._choice, *self._parts.values()]
        for editor in editors:
            editor.set_invalid(invalid and editor is (self._used or self._choice))

    def focus_widgets(self) -> Sequence[QWidget]:
        return (self._choice, *self._parts.values())

    def _options(self) -> Mapping[Any, str]:
        shapes = next(field.shape for field in fields_of(Distribution) if isinstance(field.shape, Choice))
        options = {name: tr(word(name)) for name in shapes.options}
        return {None: tr("unset"), **options} if self._optional else options

    def _add(self, grid: QGridLayout, line: int, part: Field) -> None:
        editor = NumberEditor(part, part.shape) if isinstance(part.shape, Number) else json_editor(part)
        editor.setAccessibleName(tr(part.title))
        label = QLabel(tr(_PARTS[part.name]))
        label.setProperty("role", "muted")
        grid.addWidget(label, line, 0)
        grid.addWidget(editor, line, 1)
        editor.committed.connect(lambda _, value, name=part.name, by=editor: self._commit(name, value, by))
        editor.refused.connect(lambda sentence, by=editor: self._refuse(sentence, by))
        editor.edited.connect(lambda _, name=part.name: self.edited.emit((name,)))
        self._fields[part.name] = part
        self._parts[part.name] = editor
        self._labels[part.name] = label

    def _show_parts(self, distributions: set[str]) -> None:
        for name, editor in self._parts.items():
            when = self._fields[name].when
            uses = bool(distributions if when is None else distributions & when.values)
            editor.setVisible(uses)
            self._labels[name].setVisible(uses)

    def _chosen(self, _: tuple[str, ...], value: Any) -> None:
        was_unset = self._parts["mean_ms"].isHidden() and self._parts["quantiles"].isHidden()
        self._used = self._choice
        if value is None:
            self.committed.emit((), None)
        elif was_unset:
            self.committed.emit((), initial(Distribution).model_copy(update={"distribution": value}))
        else:
            self._show_parts({value})
            self.committed.emit(("distribution",), value)

    def _commit(self, name: str, value: Any, by: NumberEditor | TextEditor) -> None:
        self._used = by
        self.committed.emit((name,), value)

    def _refuse(self, sentence: str, by: NumberEditor | TextEditor) -> None:
        self._used = by
        self.refused.emit(sentence)


class WeightsEditor(QWidget):
    """A number for each request class of the design; left empty, the class's own holds."""

    committed = Signal(tuple, object)
    refused = Signal(str)
    edited = Signal(tuple)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._none = QLabel(tr("no request classes yet"))
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._grid.addWidget(self._none, 0, 0, 1, 2)
        self._editors: dict[str, NumberEditor] = {}
        self._labels: dict[str, QLabel] = {}
        self._values: Sequence[Mapping[str, float]] = ()
        self._used: NumberEditor | None = None

    def set_options(self, options: Mapping[Any, str]) -> None:
        """Offer these ids."""
        ids = [name for name in options if name is not None]
        if ids == list(self._editors):
            return
        for widget in (*self._editors.values(), *self._labels.values()):
            widget.deleteLater()
        self._editors, self._labels = {}, {}
        for line, name in enumerate(ids):
            self._add(line + 1, name)
        self._none.setVisible(not ids)
        if self._values:
            self.show_values(self._values)

    def show_values(self, values: Sequence[Any]) -> None:
        self._values = values
        for name, editor in self._editors.items():
            editor.show_values([value.get(name) for value in values])

    def set_invalid(self, invalid: bool) -> None:
        for editor in self._editors.values():
            editor.set_invalid(invalid and editor is self._used)

    def focus_widgets(self) -> Sequence[QWidget]:
        return tuple(self._editors.values())

    def _add(self, line: int, name: str) -> None:
        meaning = f"Weight of {name} for this client. Unset: own weight"
        part = Field(name, name, Number(False, 0, 1e9), True, "", meaning, "", None, None)
        editor = NumberEditor(part, Number(False, 0, 1e9))
        editor.setAccessibleName(f"{tr(self._field.title)}: {name}")
        editor.setToolTip(meaning)
        editor.committed.connect(lambda _, value: self._commit(name, value, editor))
        editor.refused.connect(lambda sentence: self._refuse(sentence, editor))
        editor.edited.connect(self.edited)
        label = QLabel(name)
        label.setProperty("role", "muted")
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(editor, line, 1)
        self._editors[name] = editor
        self._labels[name] = label

    def _commit(self, name: str, value: float | None, by: NumberEditor) -> None:
        self._used = by
        others = {key: weight for key, weight in self._values[0].items() if key != name}
        self.committed.emit((), frozendict(others if value is None else {**others, name: value}))

    def _refuse(self, sentence: str, by: NumberEditor) -> None:
        self._used = by
        self.refused.emit(sentence)
