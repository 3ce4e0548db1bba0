"""The chaos palette: every event that what is selected can have, with its values, now or at a time."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.design.change import Change
from engine.design.chaos import EVENTS, events_of
from engine.design.document import EVENT_TARGETS, Design, Event, EventName
from engine.design.incidents import incidents_of, strikes
from widgets.forms.form import Form
from widgets.forms.look import sheet
from widgets.language import tr, tr_in
from widgets.mime import EVENT
from widgets.spin_room import give_room
from widgets.theme import LIGHT, Theme

NOTHING = "Select a component, a link or a place: here stands what can happen to it."
_HIDDEN = frozenset({"at_s", "event", "target"})
USUAL_S = 20.0
"""An event that can pass does so after this, until another time is given."""


class _Events(QListWidget):
    """The list; a row carries the event with its values through a drag."""

    def __init__(self) -> None:
        super().__init__()
        self.dragged = ""
        self.setAccessibleName(tr("Events"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setFrameShape(QListWidget.Shape.NoFrame)

    def mimeTypes(self) -> list[str]:
        return [EVENT]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(EVENT, QByteArray(self.dragged.encode()))
        return data


class Chaos(QWidget):
    """Chooses an event and its values for what is selected."""

    wanted_now = Signal(object)
    """An Event that should happen to the run at once."""
    wanted_later = Signal(tuple)
    """Events for the scenario, with their time: one, or one for each member of a group."""
    refused = Signal(str)
    random_wanted = Signal()
    """Failures by chance are asked for."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setAccessibleName(tr("Chaos"))
        self._design = Design()
        self._path = ""
        self._event: Event | None = None
        self._names: Sequence[EventName] = ()
        self._running = False
        self.title = QLabel()
        self.title.setProperty("role", "section")
        self.title.setWordWrap(True)
        self.events = _Events()
        self.help = QLabel()
        self.help.setProperty("role", "muted")
        self.help.setWordWrap(True)
        self.struck = QLabel()
        self.struck.setProperty("role", "muted")
        self.struck.setWordWrap(True)
        self.form = Form(Event, _HIDDEN)
        self.now = QPushButton(tr("Now"))
        self.now.setAccessibleName(tr("Let it happen now"))
        self.later = QPushButton(tr("Schedule"))
        self.later.setAccessibleName(tr("Schedule it in the scenario"))
        self.at_s = QDoubleSpinBox()
        self.at_s.setRange(0.0, 1e6)
        self.at_s.setDecimals(1)
        self.at_s.setValue(30.0)
        self.at_s.setSuffix(" s")
        give_room(self.at_s)
        self.at_s.setAccessibleName(tr("Time in the scenario, in seconds"))
        self.random = QPushButton(tr("Random Failures…"))
        self._lay_out()
        self.events.currentRowChanged.connect(self._choose)
        self.form.edited.connect(self._edited)
        self.now.clicked.connect(self._do_now)
        self.later.clicked.connect(self._do_later)
        self.random.clicked.connect(self.random_wanted)
        self.set_theme(theme)
        self._offer()

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show the design after `change`; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        self._offer()

    def select(self, paths: Sequence[str]) -> None:
        """Offer what can happen to the last selected of these records."""
        able = [path for path in paths if path.partition("/")[0] in (*EVENT_TARGETS, "groups")]
        path = able[-1] if able else ""
        if path != self._path:
            self._path = path
            self._offer()

    def show_running(self, running: bool) -> None:
        """Whether there is a run for an event to happen to."""
        self._running = running
        self._show_able()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(sheet(theme))

    @property
    def chosen(self) -> Event | None:
        """The event as it would happen."""
        return self._event

    def _offer(self) -> None:
        names = events_of(self._design, self._path) if self._path else ()
        kept = self._event.event if self._event is not None else None
        self._names = ()
        self.events.clear()
        for name in names:
            QListWidgetItem(tr_in("event", EVENTS[name].title), self.events).setToolTip(tr(EVENTS[name].help))
        self._names = names
        self.title.setText(self._path.partition("/")[2] if names else tr(NOTHING))
        self._event = None
        if names:
            self.events.setCurrentRow(names.index(kept) if kept in names else 0)
            self._choose(self.events.currentRow())
        self._show_event()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self._event = self._usual(self._names[row])
            self._show_event()

    def _usual(self, name: EventName) -> Event:
        """The event with its usual strength, as the menus have it."""
        target = self._path.partition("/")[2]
        known = [one.event for one in incidents_of(self._design, self._path) if one.event.event == name]
        event = known[0] if known else Event(event=name, target=target)
        lasting = EVENTS[event.event].lasts
        return event.model_copy(update={"for_s": USUAL_S if lasting else None})

    def _edited(self, records: Sequence[Any], path: tuple[str, ...]) -> None:
        self._event = records[0]
        self._show_event(fresh=False)

    def _show_event(self, *, fresh: bool = True) -> None:
        event = self._event
        for widget in (self.events, self.form, self.help, self.now, self.later, self.at_s):
            widget.setVisible(event is not None)
        if event is not None:
            options: Mapping[str, Mapping[Any, str]] = {"places": {key: key for key in self._design.places}}
            self.form.show_records([event], options, fresh=fresh)
            self.help.setText(tr(EVENTS[event.event].help))
            struck = [one.model_dump(mode="json", exclude_none=True) for one in self._struck(event)]
            self.events.dragged = json.dumps(struck[0] if len(struck) == 1 else struck)
        of_group = event is not None and self._path.startswith("groups/")
        self.struck.setVisible(of_group)
        self.struck.setText(_told([one.target for one in self._struck(event)]) if of_group else "")
        self._show_able()

    def _show_able(self) -> None:
        self.now.setEnabled(self._running)
        self.now.setToolTip("" if self._running else tr("Press Run first: this happens to a running design."))

    def _do_now(self) -> None:
        for event in self._struck(self._event):
            self.wanted_now.emit(event)

    def _do_later(self) -> None:
        later = tuple(one.model_copy(update={"at_s": self.at_s.value()}) for one in self._struck(self._event))
        if later:
            self.wanted_later.emit(later)

    def _struck(self, event: Event | None) -> tuple[Event, ...]:
        """The event, or one for each member of the group that it happens to."""
        return () if event is None else strikes(self._design, self._path, event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for widget in (self.now, self.later, self.at_s):
            buttons.addWidget(widget)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.events, 1)
        column.addWidget(self.help)
        column.addWidget(self.form)
        column.addWidget(self.struck)
        column.addLayout(buttons)
        column.addStretch(0)
        column.addWidget(self.random)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self.events.setMinimumHeight(96)


NAMED = 5
"""So many members are named; of more the number is told."""


def _told(members: Sequence[str]) -> str:
    """Whom the event of a group strikes."""
    names = ", ".join(members) if len(members) <= NAMED else tr("{count} members", count=len(members))
    return tr(
        "Happens to {names}. Scheduled, it stays with these: who joins the group later is not struck.", names=names
    )
