"""The inspector: what the selection is made of, to be read and changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import PydanticUndefined
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.catalog.sizes import Size, sizes_of
from engine.design import verbs
from engine.design.change import Change, apply, propose
from engine.design.document import Design, Group, Link, Place, RequestClass
from engine.design.marks import Mark, UnknownMark
from engine.design.records import find
from engine.design.spec import Record, Spec, UnknownSpec
from engine.errors import LoadscapeError
from engine.results.frame import Frame
from widgets.figures import monthly
from widgets.forms.fields import Field, Path, Text, titled
from widgets.forms.form import Form
from widgets.forms.look import sheet
from widgets.forms.rows import Row, Rows
from widgets.forms.shared import shared_fields
from widgets.inspector.figures import LiveFigures
from widgets.inspector.pages import DesignPage, RawPage
from widgets.inspector.scaling import GroupScaling
from widgets.language import UNNAMED, called, tr
from widgets.mark_titles import TITLES
from widgets.theme import LIGHT, Theme

_ID = Field("id", "ID", Text(), False, "", "Name in the file, in links and in results.", "", PydanticUndefined, None)
_HIDDEN_IN_A_CROWD = frozenset({"title"})
_DRAWN = frozenset({"kind", "collapsed", "box", "members"})
"""Of a group: what is changed on the canvas."""


class Inspector(QWidget):
    """Form for the selection; where nothing is selected, for the design as a whole."""

    proposed = Signal(object)
    """A Change."""

    pin_wanted = Signal(str)
    """The name of a figure of a component that should stand in the charts."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._moment: Frame | None = None
        self._figures = LiveFigures()
        self._figures.pin_wanted.connect(self.pin_wanted)
        self.setAccessibleName(tr("Inspector"))
        self._design = Design()
        self._paths: tuple[str, ...] = ()
        self._forms: dict[tuple[frozenset[type[Record]], bool], Form] = {}
        self._page: QWidget | None = None
        self._title = _label("title")
        self._subtitle = _label("muted")
        self._help = _label("help")
        self._help.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._id = Row(_ID)
        self._sizes = QComboBox()
        self._sizes.setAccessibleName(tr("Usual sizes"))
        self._sizes.setPlaceholderText(tr("Usual sizes…"))
        self._sizes.activated.connect(self._take_size)
        self._design_page = DesignPage()
        self._raw_page = RawPage()
        self._scaling = GroupScaling()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_selection(fresh=True)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self.setStyleSheet(sheet(theme))

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show the design after `change`; without one, all of it. Called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        if change is None:
            self._show_selection(fresh=True)
        elif self._is_touched(change):
            self._show_selection(fresh=False)

    def select(self, paths: Sequence[str]) -> None:
        """Show these records, by path; none: the design."""
        if tuple(paths) != self._paths:
            self._paths = tuple(paths)
            self._show_selection(fresh=True)

    def show_frame(self, frame: Frame | None) -> None:
        """Read the figures of the one selected component at this moment; None: there is no run."""
        self._moment = frame
        paths = [path for path in self._paths if path.startswith("components/")]
        component = paths[0].partition("/")[2] if len(paths) == len(self._paths) == 1 else ""
        if frame is None or self.isVisible():
            self._figures.show_component(component, frame.series.components.get(component) if frame else None)

    @property
    def form(self) -> Form | None:
        """The form on show."""
        return self._page if isinstance(self._page, Form) else None

    def _is_touched(self, change: Change) -> bool:
        own = {*self._paths, *self._scaling.members} or {"design"}
        around = ("classes/", "places/")
        return self._follow(change) or any(path in own or path.startswith(around) for path in change.touched)

    def _follow(self, change: Change) -> bool:
        """A renamed record is shown on under its new name; one that is gone is no longer shown."""
        there = {path: find(self._design, path) for path in self._paths}
        if None not in there.values():
            return False
        section = {path.partition("/")[0] for path in self._paths}
        new = [path for path in change.added if path.partition("/")[0] in section and path not in change.removed]
        kept = tuple(path for path, record in there.items() if record is not None)
        self._paths = tuple(new) if not kept and len(new) == len(self._paths) == 1 else kept
        return True

    def _show_selection(self, *, fresh: bool) -> None:
        records = {path: found for path in self._paths if (found := find(self._design, path)) is not None}
        page = self._page_for(records)
        fresh = fresh or page is not self._page
        self._put(page)
        self._title.setText(_title(records, self._design))
        self._subtitle.setText(_subtitle(records))
        named = len(records) == 1 and next(iter(records)).startswith(("components/", "places/", "groups/"))
        self._id.setVisible(named)
        if named:
            self._id.show_values([next(iter(records)).partition("/")[2]], fresh=fresh)
        self._offer_sizes(records)
        self._scaling.show_group(self._design, tuple(records), fresh=fresh)
        self.show_frame(self._moment)
        if fresh:
            self._help.setText(tr("Point at a field, or move to it, to read what it does."))
        if page is self._design_page:
            self._design_page.show_design(self._design)
        elif page is self._raw_page:
            self._raw_page.show_records(records)
        elif isinstance(page, Form):
            page.show_records(list(records.values()), self._options(), fresh=fresh)

    def _page_for(self, records: Mapping[str, Any]) -> QWidget | None:
        kinds = {type(record) for record in records.values()}
        if not records:
            return self._design_page
        if kinds <= {UnknownSpec, UnknownMark}:
            return self._raw_page
        if len(kinds) > 1 and any(all(issubclass(kind, base) for kind in kinds) for base in (Spec, Mark)):
            return self._form_for(kinds, crowd=True)
        if len(kinds) == 1 and issubclass(next(iter(kinds)), Spec | Link | Place | Group | RequestClass | Mark):
            return self._form_for(kinds, crowd=len(records) > 1)
        return None

    def _form_for(self, kinds: set[type[Record]], *, crowd: bool) -> Form:
        key = (frozenset(kinds), crowd)
        if key not in self._forms:
            models = sorted(kinds, key=lambda kind: kind.__name__)
            fields = [one for one in shared_fields(models) if models[0] is not Group or one.name not in _DRAWN]
            form = Form(models[0], _HIDDEN_IN_A_CROWD if crowd else frozenset(), fields)
            form.edited.connect(lambda records, path: self._propose(self._paths, records, path, form))
            form.explained.connect(self._help.setText)
            self._lines.insertWidget(self._lines.indexOf(self._scaling), form)
            self._forms[key] = form
        return self._forms[key]

    def _put(self, page: QWidget | None) -> None:
        if page is not self._page:
            if self._page is not None:
                self._page.hide()
            if page is not None:
                page.show()
            self._page = page
            self._scroll.verticalScrollBar().setValue(0)

    def _options(self) -> Mapping[str, Mapping[Any, str]]:
        places = {place_id: place.title or place_id for place_id, place in self._design.places.items()}
        return {"places": places, "classes": {class_id: class_id for class_id in self._design.classes}}

    def _propose(self, paths: Sequence[str], records: Sequence[Record], path: Path, form: Form) -> None:
        """Propose the edit where the whole design allows it."""
        whose = paths[0].partition("/")[2] if len(paths) == 1 else f"{len(paths)} items"
        label = f"Set {form.title(path).lower()} of {whose or 'the design'}"
        present = [path for path in paths if find(self._design, path) is not None]
        try:
            change = propose(self._design, label, dict(zip(present, records, strict=True)))
            apply(self._design, change)
        except LoadscapeError as error:
            form.refuse(path, str(error))
        else:
            self.proposed.emit(change)

    def _offer_sizes(self, records: Mapping[str, Any]) -> None:
        """Named sizes where all that is selected is of one kind that has some; the one it has is the current one."""
        kinds = {record.kind if isinstance(record, Spec) else "" for record in records.values()}
        sizes = sizes_of(kinds.pop()) if len(kinds) == 1 else ()
        titles = [size.title for size in sizes]
        if titles != [self._sizes.itemText(place) for place in range(self._sizes.count())]:
            self._sizes.clear()
            self._sizes.addItems(titles)
            for place, size in enumerate(sizes):
                self._sizes.setItemData(place, size.source, Qt.ItemDataRole.ToolTipRole)
        self._sizes.setVisible(bool(sizes))
        fitting = [place for place, size in enumerate(sizes) if all(_has(one, size) for one in records.values())]
        self._sizes.setCurrentIndex(fitting[0] if fitting else -1)

    def _take_size(self, place: int) -> None:
        records = {path: find(self._design, path) for path in self._paths}
        size = sizes_of(next(iter(records.values())).kind)[place]
        after = {path: record.model_copy(update=dict(size.fields)) for path, record in records.items()}
        self.proposed.emit(propose(self._design, f"Make it {size.title}", after))

    def _edit_in_design(self, path: str, records: Sequence[Record], field: Path) -> None:
        form = self._design_page.form_at(path)
        if form is not None:
            self._propose([path], records, field, form)

    def _rename(self, _: Path, new: str) -> None:
        try:
            change = verbs.rename(self._design, self._paths[0], new)
            apply(self._design, change)
        except LoadscapeError as error:
            self._id.refuse(str(error))
        else:
            self.proposed.emit(change)

    def _add_class(self) -> None:
        new = RequestClass(operation="write" if "read" in self._design.classes else "read")
        self.proposed.emit(verbs.set_class(self._design, verbs.fresh_id(self._design.classes, new.operation), new))

    def _lay_out(self) -> None:
        content = QWidget()
        self._lines = Rows(content)
        self._lines.setContentsMargins(10, 8, 6, 12)
        for widget in (
            self._title,
            self._subtitle,
            self._id,
            self._figures,
            self._sizes,
            self._design_page,
            self._raw_page,
            self._scaling,
        ):
            self._lines.addWidget(widget)
        self._design_page.hide()
        self._raw_page.hide()
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._help)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self._id.committed.connect(self._rename)
        self._id.explained.connect(self._help.setText)
        self._scaling.proposed.connect(self.proposed)
        self._scaling.explained.connect(self._help.setText)
        self._design_page.edited.connect(self._edit_in_design)
        self._design_page.explained.connect(self._help.setText)
        self._design_page.added.connect(self._add_class)
        self._design_page.removed.connect(
            lambda class_id: self.proposed.emit(verbs.remove(self._design, [f"classes/{class_id}"]))
        )


def _has(record: Any, size: Size) -> bool:
    return all(getattr(record, name) == value for name, value in size.fields.items())


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _title(records: Mapping[str, Any], design: Design) -> str:
    if not records:
        return called(design.name or UNNAMED)
    if len(records) > 1:
        return tr("{count} selected", count=len(records))
    path, record = next(iter(records.items()))
    if isinstance(record, Link):
        return f"{record.source} → {record.target}"
    return getattr(record, "title", "") or path.partition("/")[2]


def _subtitle(records: Mapping[str, Any]) -> str:
    if not records:
        return tr("Nothing is selected: this is the design as a whole.")
    kinds = Counter(_kind(path, record) for path, record in records.items())
    said = ", ".join(kind if len(records) == 1 else f"{count} × {kind}" for kind, count in kinds.items())
    usd = sum(record.usd_per_month() for record in records.values() if isinstance(record, Spec))
    return f"{said} · {monthly(usd)}" if usd else said


def _kind(path: str, record: Any) -> str:
    if isinstance(record, UnknownSpec):
        return tr("Unknown kind {kind}", kind=record.kind)
    if isinstance(record, Group):
        return tr(record.kind.replace("_", " ").capitalize())
    if isinstance(record, Mark):
        return tr(TITLES.get(record.kind, "Mark"))
    return tr(record.about.title if isinstance(record, Spec) else titled(path.partition("/")[0].rstrip("s")))
