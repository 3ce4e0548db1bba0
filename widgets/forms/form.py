"""A form made from the fields of a record's class; it shows one record, or several of the class at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.design.spec import Record
from widgets.check_box import CheckBox
from widgets.forms.edits import MIXED, Refused, common, edit, initial, value_at
from widgets.forms.fields import Field, Nested, Path, Reference, Weights, fields_of, is_time
from widgets.forms.rows import Row, Rows
from widgets.language import tr

INDENT_PX = 14


class Group(QWidget):
    """A nested record: a heading that folds its fields away, with a check box where it is optional."""

    switched = Signal(bool)

    def __init__(self, title: str, *, optional: bool = False, help: str = "") -> None:
        super().__init__()
        self._fold = QToolButton()
        self._fold.setProperty("role", "heading")
        self._fold.setCheckable(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setText(title)
        self._fold.setAccessibleName(tr("{title}, show fields", title=title))
        self._fold.setToolTip(help)
        self._fold.clicked.connect(self.open)
        self._on = CheckBox()
        self._on.setAccessibleName(tr("{title}, on or off", title=title))
        self._on.setToolTip(help)
        self._on.setVisible(optional)
        self._on.clicked.connect(lambda: self.switched.emit(self._on.checkState() != Qt.CheckState.Unchecked))
        self.body = QWidget()
        self.lines = Rows(self.body, INDENT_PX)
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 4, 0, 0)
        heading.setSpacing(4)
        heading.addWidget(self._on)
        heading.addWidget(self._fold)
        heading.addStretch(1)
        self.heading = heading
        layout = Rows(self)
        layout.addLayout(heading)
        layout.addWidget(self.body)
        self.open(False)

    @property
    def is_open(self) -> bool:
        return not self.body.isHidden()

    def open(self, opened: bool) -> None:
        """Unfold, or fold away."""
        self._fold.setChecked(opened)
        self._fold.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.body.setVisible(opened)

    def show_switch(self, state: Qt.CheckState) -> None:
        """On, off, or mixed; what is off has nothing to unfold."""
        self._on.setTristate(state == Qt.CheckState.PartiallyChecked)
        self._on.setCheckState(state)
        on = state != Qt.CheckState.Unchecked
        self._fold.setEnabled(on)
        if not on:
            self._fold.setArrowType(Qt.ArrowType.NoArrow)


class Form(QWidget):
    """Rows and groups for the fields of records."""

    edited = Signal(object, tuple)
    """The records after the edit, in the order they were shown, and the field it was made in."""
    explained = Signal(str)

    def __init__(
        self, model: type[Record], hidden: frozenset[str] = frozenset(), fields: Sequence[Field] | None = None
    ) -> None:
        """All of the model's fields but the hidden ones; or `fields`, where records of several kinds are shown."""
        super().__init__()
        shown = [field for field in (fields_of(model) if fields is None else fields) if field.name not in hidden]
        self._records: Sequence[Record] = ()
        self._waiting: dict[Path, Any] = {}
        self.rows: dict[Path, Row] = {}
        self.groups: dict[Path, Group] = {}
        self._fields: dict[Path, Field] = {}
        self._options: Mapping[str, Mapping[Any, str]] = {}
        lines = Rows(self)
        self._build(lines, shown, (), "")

    def show_records(
        self, records: Sequence[Record], options: Mapping[str, Mapping[Any, str]], *, fresh: bool = False
    ) -> None:
        """Show these records; `options` are ids and titles by section. Fresh: nothing being typed is kept."""
        if fresh:
            self._waiting = {}
        self._waiting = {path: value for path, value in self._waiting.items() if self._was_kept(path, records)}
        self._records = records
        self._options = options
        for path, row in self.rows.items():
            parents = [parent for record in records if (parent := value_at(record, path[:-1])) is not None]
            if isinstance(row.field.shape, Reference | Weights):
                row.set_options(options.get(row.field.shape.section, {}))
            if parents:
                row.show_values([getattr(parent, path[-1]) for parent in parents], fresh=fresh)
        for path, group in self.groups.items():
            self._show_group(path, group, fresh=fresh)
        self._show_what_matters()

    def _was_kept(self, path: Path, records: Sequence[Record]) -> bool:
        return [value_at(record, path) for record in records] == [value_at(old, path) for old in self._records]

    def _build(self, lines: Rows, fields: Sequence[Field], at: Path, within: str) -> None:
        for field in fields:
            path = (*at, field.name)
            self._fields[path] = field
            if isinstance(field.shape, Nested) and not is_time(field.shape):
                group = Group(tr(field.title), optional=field.optional, help=tr(field.help))
                group.switched.connect(lambda on, path=path, model=field.shape.model: self._switch(path, model, on))
                self.groups[path] = group
                lines.addWidget(group)
                self._build(group.lines, fields_of(field.shape.model), path, field.title)
            else:
                row = Row(field, within)
                row.committed.connect(lambda inner, value, path=path: self._commit(path, (*path, *inner), value))
                row.edited.connect(lambda inner, path=path: self._waiting.pop((*path, *inner), None))
                row.explained.connect(self.explained)
                self.rows[path] = row
                lines.addWidget(row)

    def _show_group(self, path: Path, group: Group, *, fresh: bool) -> None:
        field = self._fields[path]
        values = [value_at(record, path) for record in self._records]
        state = Qt.CheckState.PartiallyChecked
        if all(value is None for value in values):
            state = Qt.CheckState.Unchecked
        elif None not in values:
            state = Qt.CheckState.Checked
        if state == Qt.CheckState.Unchecked:
            group.open(False)
        elif fresh:
            group.open(field.optional or (len(path) == 1 and any(value != field.default for value in values)))
        group.show_switch(state)

    def _show_what_matters(self) -> None:
        """Hide the fields that have no meaning under the choices made."""
        for path, field in self._fields.items():
            if field.when is None:
                continue
            other = (*path[:-1], field.when.name)
            value = self._waiting.get(other, common(self._records, other))
            shown: QWidget = self.rows.get(path) or self.groups[path]
            shown.setVisible(value is MIXED or value in field.when.values)

    def _switch(self, path: Path, model: type[Record], on: bool) -> None:
        group = self.groups[path]
        group.open(on)
        self._commit(path, path, initial(model) if on else None)

    def _commit(self, owner: Path, path: Path, value: Any) -> None:
        """Propose the edit, or keep it waiting with the sentence that says why it cannot be."""
        row = self.rows.get(owner)
        try:
            edited = edit(self._records, path, value, self._waiting)
        except Refused as refusal:
            self._waiting[path] = value
            if row is not None:
                row.refuse(refusal.sentence)
            self._show_what_matters()
            return
        self._waiting = {other: old for other, old in self._waiting.items() if other not in edited.used}
        for other in edited.used:
            for place in range(1, len(other) + 1):
                if other[:place] in self.rows:
                    self.rows[other[:place]].forgive()
        if list(edited.records) != list(self._records):
            self.edited.emit(edited.records, owner)
        else:
            self.show_records(self._records, self._options)

    def title(self, path: Path) -> str:
        """What the field is called."""
        return self._fields[path].title

    def refuse(self, path: Path, sentence: str) -> None:
        """Say that the rest of the design does not allow the edit."""
        if path in self.rows:
            self.rows[path].refuse(sentence)
        else:
            self.show_records(self._records, self._options)
