"""Pages of the inspector that are more than one form: the design as a whole, and data of an unknown kind."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from engine.design.document import Design, RequestClass
from engine.design.records import Heading, get, plain
from engine.design.spec import UnknownSpec
from widgets.figures import percent
from widgets.forms.form import Form, Group
from widgets.forms.rows import Rows
from widgets.language import tr


class ClassGroup(Group):
    """One request class of the mix; its form is made when it is first opened."""

    edited = Signal(str, object, tuple)
    explained = Signal(str)
    removed = Signal(str)

    def __init__(self, class_id: str) -> None:
        super().__init__(class_id, help=f"Request class {class_id}")
        self._id = class_id
        self._record: RequestClass | None = None
        self.form: Form | None = None
        remove = QToolButton()
        remove.setText(tr("Remove"))
        remove.setAccessibleName(tr("Remove class {class_id}", class_id=class_id))
        remove.clicked.connect(lambda: self.removed.emit(class_id))
        self._mix = QLabel()
        self._mix.setProperty("role", "muted")
        self.heading.addWidget(self._mix)
        self.heading.addWidget(remove)

    def show_class(self, record: RequestClass, share: float) -> None:
        """Show the class and its share of the mix."""
        self._record = record
        self._mix.setText(f"{tr(record.operation)} {percent(share)}")
        if self.form is not None:
            self.form.show_records([record], {})

    def open(self, opened: bool) -> None:
        if opened and getattr(self, "form", None) is None and self._record is not None:
            self.form = Form(RequestClass)
            self.form.edited.connect(lambda records, path: self.edited.emit(self._id, records, path))
            self.form.explained.connect(self.explained)
            self.lines.addWidget(self.form)
            self.form.show_records([self._record], {}, fresh=True)
        super().open(opened)


class DesignPage(QWidget):
    """The design's name and its request classes."""

    edited = Signal(str, object, tuple)
    """The path of a record, the records after the edit, and the field."""
    explained = Signal(str)
    added = Signal()
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.form = Form(Heading)
        self.form.edited.connect(lambda records, path: self.edited.emit("design", records, path))
        self.form.explained.connect(self.explained)
        self.groups: dict[str, ClassGroup] = {}
        lines = Rows(self)
        lines.addWidget(self.form)
        heading = QLabel(tr("Request classes"))
        heading.setProperty("role", "section")
        lines.addWidget(heading)
        self._none = QLabel(tr("None yet: every request is a plain read. Add a class to mix reads and writes."))
        self._none.setWordWrap(True)
        self._none.setProperty("role", "muted")
        lines.addWidget(self._none)
        classes = QWidget()
        self._classes = Rows(classes)
        lines.addWidget(classes)
        self.add_button = QPushButton(tr("Add class"))
        self.add_button.setAccessibleName(tr("Add a request class"))
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add_button.clicked.connect(self.added)
        lines.addWidget(self.add_button)

    def form_at(self, path: str) -> Form | None:
        """The form that shows the record at this path."""
        return self.form if path == "design" else self.groups[path.partition("/")[2]].form

    def show_design(self, design: Design) -> None:
        """Show the name and the classes as they are."""
        self.form.show_records([get(design, "design")], {})
        self._none.setVisible(not design.classes)
        for gone in [class_id for class_id in self.groups if class_id not in design.classes]:
            self.groups.pop(gone).deleteLater()
        total = sum(record.weight for record in design.classes.values())
        for place, (class_id, record) in enumerate(design.classes.items()):
            if class_id not in self.groups:
                self._insert(place, class_id)
            self.groups[class_id].show_class(record, record.weight / total if total else 0.0)

    def _insert(self, place: int, class_id: str) -> None:
        group = ClassGroup(class_id)
        group.edited.connect(lambda name, records, path: self.edited.emit(f"classes/{name}", records, path))
        group.explained.connect(self.explained)
        group.removed.connect(self.removed)
        self.groups[class_id] = group
        self._classes.insertWidget(place, group)


class RawPage(QWidget):
    """What a component of an unknown kind holds, to be read."""

    def __init__(self) -> None:
        super().__init__()
        note = QLabel(tr("This version does not know the kind. Its data is kept as it is, and it cannot run."))
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Data of the component, read only"))
        self.text.setMinimumHeight(220)
        lines = Rows(self)
        lines.addWidget(note)
        lines.addWidget(self.text)

    def show_records(self, records: Mapping[str, UnknownSpec]) -> None:
        """Show the data of these components."""
        data: Any = {path.partition("/")[2]: _said(record) for path, record in records.items()}
        only = next(iter(data.values())) if len(data) == 1 else data
        self.text.setPlainText(json.dumps(only, indent=2, ensure_ascii=False))


def _said(record: UnknownSpec) -> dict[str, Any]:
    return {name: value for name, value in plain(record).items() if value not in (None, "")}
