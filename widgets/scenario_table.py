"""The scenario as a table: a row an event, every value in a cell of its own."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.chaos import EVENTS, events_of
from engine.design.document import EVENT_TARGETS, Design, Event, Scenario
from engine.errors import LoadscapeError
from widgets.flow import Flow
from widgets.language import local, sentence, tr, tr_in
from widgets.theme import LIGHT, Theme

COLUMNS: Mapping[str, str] = {
    "at_s": "At (s)",
    "event": "Event",
    "target": "Target",
    "for_s": "For (s)",
    "factor": "Factor",
    "delay_ms": "Delay (ms)",
    "loss": "Loss",
    "key": "Key",
    "share": "Share",
    "node": "Node",
    "weight": "Weight",
    "peer": "Peer",
    "size": "Size",
    "shards": "Shards",
}
_FIELDS = tuple(COLUMNS)
_ALWAYS = ("at_s", "event", "target", "for_s")
"""The other columns stand there while an event of the scenario reads them."""
_WHOLE = ("key", "node", "shards")
_WORDS = ("event", "target", "peer", "size")
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    """The events of one scenario, in its order."""

    edited = Signal(int, str, object)
    """Row, field and the new value."""

    def __init__(self) -> None:
        super().__init__()
        self.events: tuple[Event, ...] = ()

    def set_events(self, events: tuple[Event, ...]) -> None:
        self.beginResetModel()
        self.events = events
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.events)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(_FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        event, field = self.events[index.row()], _FIELDS[index.column()]
        value = getattr(event, field)
        if field == "event" and role == Qt.ItemDataRole.DisplayRole:
            return tr_in("event", EVENTS[event.event].title)
        return "" if value is None else value if isinstance(value, str) else local(f"{value:g}")

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[_FIELDS[section]]) if way == Qt.Orientation.Horizontal else section + 1
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        reads = has(self.events[index.row()], _FIELDS[index.column()])
        return flags | Qt.ItemFlag.ItemIsEditable if reads else flags & ~Qt.ItemFlag.ItemIsEnabled

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.edited.emit(index.row(), _FIELDS[index.column()], value)
        return True


def has(event: Event, field: str) -> bool:
    """Whether an event reads a field."""
    kind = EVENTS[event.event]
    return field in ("at_s", "event", "target", *kind.values) or (field == "for_s" and kind.lasts)


class _Choices(QStyledItemDelegate):
    """A list to choose from in the cells of events, targets and peers."""

    def __init__(self, table: "ScenarioTable") -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        for value, text in self._table.choices(index.row(), _FIELDS[index.column()]).items():
            box.addItem(text, value)
        box.activated.connect(lambda: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


class ScenarioTable(QWidget):
    """Edits the chosen scenario; what is wrong is said in one sentence and changes nothing."""

    proposed = Signal(object)
    begun = Signal(tuple)
    """Events that a scenario should begin with, as none is chosen."""
    picked = Signal(int)
    """A row was chosen."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._design = Design()
        self._name = ""
        self._model = _Model()
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(tr("Events of the scenario"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().setVisible(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self._choices = _Choices(self)
        for field in ("event", "target", "peer"):
            self.table.setItemDelegateForColumn(_FIELDS.index(field), self._choices)
        self.error = QLabel()
        self.error.setWordWrap(True)
        self.add = QPushButton(tr("Add Event"))
        self.remove = QPushButton(tr("Remove Event"))
        self._lay_out()
        self._model.edited.connect(self._edit)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self.picked.emit(now.row()))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            shortcut = QShortcut(key, self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._remove_chosen)
        self.set_theme(theme)
        self._refill()

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show the design after `change`; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        self._refill()

    def show_scenario(self, name: str) -> None:
        """Show this scenario; empty: none is chosen."""
        self._name = name
        self._refill()

    def set_theme(self, theme: Theme) -> None:
        self.error.setStyleSheet(f"color: {theme.error};")

    def choices(self, row: int, field: str) -> Mapping[str, str]:
        """What a cell may hold, with the words for it."""
        event = self._model.events[row]
        if field == "event":
            return {
                name: tr_in("event", EVENTS[name].title)
                for name in events_of(self._design, _path(self._design, event.target))
            }
        if field == "peer":
            return {"": "", **{key: key for key in self._design.places if key != event.target}}
        return {path.partition("/")[2]: path.partition("/")[2] for path in _targets(self._design)}

    def _refill(self) -> None:
        events = self._design.scenarios.get(self._name, Scenario()).events
        if events != self._model.events:
            self._model.set_events(events)
        for column, field in enumerate(_FIELDS):
            read = field in _ALWAYS or any(has(event, field) for event in events)
            self.table.setColumnHidden(column, not read)
        self.error.clear()
        self.add.setEnabled(bool(_targets(self._design)))
        self.remove.setEnabled(bool(events))

    def _edit(self, row: int, field: str, raw: Any) -> None:
        events = list(self._model.events)
        try:
            value = _read(field, str(raw))
            event = Event.model_validate({**events[row].model_dump(), field: value})
            if field == "event":
                kept = {name: getattr(event, name) for name in _FIELDS if has(event, name)}
                event = Event.model_validate(kept)
            able = events_of(self._design, _path(self._design, event.target))
            if field == "target" and able and event.event not in able:
                event = event.model_copy(update={"event": able[0]})
        except ValueError as error:
            self.error.setText(f"{tr(COLUMNS[field])}: {sentence(_first_line(error))}")
            return
        events[row] = event
        self._propose(tuple(events), f"Set {COLUMNS[field]} of an event")

    def _add(self) -> None:
        path = _targets(self._design)[0]
        last = max((event.at_s for event in self._model.events), default=0.0)
        event = Event(at_s=last + 10.0, event=events_of(self._design, path)[0], target=path.partition("/")[2])
        if self._name:
            self._propose((*self._model.events, event), "Add an event")
        else:
            self.begun.emit((event,))

    def _remove(self) -> None:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()} or {len(self._model.events) - 1}
        kept = tuple(event for row, event in enumerate(self._model.events) if row not in rows)
        self._propose(kept, "Remove events")

    def _remove_chosen(self) -> None:
        if self.table.selectionModel().hasSelection():
            self._remove()

    def _propose(self, events: tuple[Event, ...], label: str) -> None:
        ordered = tuple(sorted(events, key=lambda event: event.at_s))
        before = self._design.scenarios.get(self._name, Scenario())
        try:
            change = verbs.set_scenario(self._design, self._name, before.model_copy(update={"events": ordered}))
            apply(self._design, change)
        except LoadscapeError as error:
            self.error.setText(sentence(str(error)))
            return
        self.proposed.emit(change.model_copy(update={"label": label}))

    def _lay_out(self) -> None:
        self.error.setWordWrap(True)
        buttons = Flow()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self.table, 1)
        column.addWidget(self.error)
        column.addLayout(buttons)


def _path(design: Design, target: str) -> str:
    return next((f"{one}/{target}" for one in EVENT_TARGETS if target in getattr(design, one)), "")


def _targets(design: Design) -> list[str]:
    """Paths of all that something can happen to."""
    paths = [f"{section}/{key}" for section in EVENT_TARGETS for key in getattr(design, section)]
    return [path for path in paths if events_of(design, path)]


def _read(field: str, text: str) -> Any:
    """A cell's text as the field's value. Raises ValueError with a sentence."""
    text = text.strip()
    if not text and field not in ("at_s", "event", "target"):
        return None
    if field in _WORDS:
        return text
    try:
        return int(text) if field in _WHOLE else float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"a {'whole number' if field in _WHOLE else 'number'} was expected, not {text!r}") from None


def _first_line(error: ValueError) -> str:
    """What pydantic, or a person's cell, says is wrong."""
    errors = getattr(error, "errors", None)
    return str(errors(include_url=False)[0]["msg"]) if errors is not None else str(error)
