"""The time line under the canvas: the scenario's events, what a run did, and the way back to any moment of it."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.design import verbs
from engine.design.change import Change
from engine.design.chaos import told
from engine.design.document import Design, Event, Scenario
from engine.errors import LoadscapeError
from engine.results.frame import Frame
from widgets.elided import ElidedLabel
from widgets.figures import clock
from widgets.language import sentence, tr
from widgets.theme import LIGHT, Theme
from widgets.timeline.lanes import Bar
from widgets.timeline.track import Track

FIRST = "Scenario"
"""What a scenario is called that begins with its first event."""
TICK_MS = 33
LONGEST_S = 60.0
"""A stretch is played back in so much real time at the most: an hour goes by 60 times as fast as it was."""


class TimeLine(QWidget):
    """Shows and edits one scenario; proposes Changes and asks for moments, and does neither itself."""

    proposed = Signal(object)
    """A Change."""
    scenario_wanted = Signal(str)
    """This scenario should be the chosen one."""
    event_wanted = Signal(object)
    """An Event that begins a scenario: a run under way should have it too."""
    moment_wanted = Signal(object)
    """Show the run at this time in seconds; None: as it is now."""
    refused = Signal(str)
    picked = Signal(int)
    """An event of the scenario was chosen, by its place; -1: none."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._design = Design()
        self._name = ""
        self._recorded_s = 0.0
        self._shown_s: float | None = None
        self._range: tuple[float, float] | None = None
        self.track = Track()
        self._title = ElidedLabel()
        self._moment = QLabel()
        self.live = _button(tr("Live"), tr("Show the run as it is now"), self._go_live)
        self.play = _button(tr("Play"), tr("Play what was recorded, from the moment shown"), self._toggle_play)
        self.loop = _button(
            tr("Loop"), tr("Play the marked range again and again (Shift and drag marks one)"), self._set_loop
        )
        for button in (self.play, self.loop):
            button.setCheckable(True)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_state()

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown; an empty one where none is chosen."""
        return self._design.scenarios.get(self._name, Scenario())

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

    def show_frame(self, frame: Frame | None, recorded_s: float = 0.0) -> None:
        """What the run has recorded; None: nothing."""
        self._recorded_s = recorded_s
        markers, alerts = (frame.markers, frame.alerts) if frame is not None else ((), ())
        self.track.show_run(recorded_s, markers, alerts)
        if frame is None:
            self._go_live()
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        self.track.set_theme(theme)
        self._moment.setStyleSheet(f"color: {theme.muted};")
        self._title.setStyleSheet(f"color: {theme.muted};")
        self.setStyleSheet(f"#timeline {{ background: {theme.window}; border-top: 1px solid {theme.border}; }}")

    def schedule(self, added: Sequence[Event]) -> None:
        """Propose to add events to the scenario, to a new one where none is chosen; a run under way has them too."""
        is_fresh = not self._name
        name = self._name or fresh_name(self._design)
        scenario = self._design.scenarios.get(name, Scenario())
        events = tuple(sorted((*scenario.events, *added), key=lambda one: one.at_s))
        what = told(added[0]) if len(added) == 1 else f"{len(added)} events"
        if self._propose(name, events, f"Schedule {what}"):
            self.scenario_wanted.emit(name)
            for event in added if is_fresh else ():
                self.event_wanted.emit(event)

    def _refill(self) -> None:
        events = self.scenario.events
        self.track.show_bars(
            [
                Bar(place, one.at_s, one.at_s + (one.for_s or 0.0), sentence(told(one)))
                for place, one in enumerate(events)
            ]
        )
        self._show_state()

    def _propose(self, name: str, events: tuple[Event, ...], label: str) -> bool:
        before = self._design.scenarios.get(name, Scenario())
        try:
            change = verbs.set_scenario(self._design, name, before.model_copy(update={"events": events}))
        except LoadscapeError as error:
            self.refused.emit(str(error))
            return False
        self.proposed.emit(change.model_copy(update={"label": label[:80]}))
        return True

    def _move(self, place: int, start_s: float, end_s: float) -> None:
        events = list(self.scenario.events)
        old = events[place]
        lasts = None if old.for_s is None else round(end_s - start_s, 6)
        events[place] = moved = old.model_copy(update={"at_s": start_s, "for_s": lasts})
        ordered = sorted(events, key=lambda one: one.at_s)
        self._propose(self._name, tuple(ordered), f"Move {told(moved)}")
        self.track.choose(next(i for i, one in enumerate(ordered) if one is moved))

    def _remove(self, place: int) -> None:
        events = list(self.scenario.events)
        gone = events.pop(place)
        self._propose(self._name, tuple(events), f"Remove {told(gone)}")

    def _drop(self, text: str, at_s: float) -> None:
        try:
            dropped = json.loads(text)
            events = dropped if isinstance(dropped, list) else [dropped]
            self.schedule([Event.model_validate({**one, "at_s": at_s}) for one in events])
        except ValueError as error:
            self.refused.emit(f"This cannot be scheduled: {error}")

    def _scrub(self, time_s: float) -> None:
        if self._recorded_s > 0:
            self._show_moment(min(time_s, self._recorded_s))

    def _show_moment(self, time_s: float | None) -> None:
        self._shown_s = time_s
        self.track.show_moment(time_s)
        self.moment_wanted.emit(time_s)
        self._show_state()

    def _go_live(self) -> None:
        self._timer.stop()
        if self._shown_s is not None:
            self._show_moment(None)
        self._show_state()

    def _toggle_play(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
        elif self._recorded_s > 0:
            first = self._range[0] if self._range is not None else 0.0
            if self._shown_s is None or self._shown_s >= self._recorded_s:
                self._show_moment(first)
            self._timer.start()
        self._show_state()

    def _set_loop(self) -> None:
        self._show_state()

    def _mark(self, marked: tuple[float, float] | None) -> None:
        self._range = marked
        self.loop.setChecked(marked is not None)
        self._show_state()

    def _tick(self) -> None:
        first, last = self._range if self._range is not None else (0.0, self._recorded_s)
        pace = max(1.0, (min(last, self._recorded_s) - first) / LONGEST_S)
        now_s = (self._shown_s or 0.0) + pace * TICK_MS / 1000
        if now_s >= min(last, self._recorded_s):
            if not self.loop.isChecked():
                self._timer.stop()
                now_s = min(last, self._recorded_s)
            else:
                now_s = first
        self._show_moment(now_s)

    def _show_state(self) -> None:
        recorded = self._recorded_s > 0
        self.live.setEnabled(self._shown_s is not None)
        self.play.setEnabled(recorded)
        self.loop.setEnabled(recorded)
        self.play.setChecked(self._timer.isActive())
        name = self._name or tr("No scenario: drag an event here to begin one")
        self._title.say(name)
        shown = "" if self._shown_s is None else tr("Looking back at {time}", time=clock(round(self._shown_s, 1)))
        self._moment.setText(shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 3, 8, 0)
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        head.addWidget(self._moment)
        for button in (self.play, self.loop, self.live):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.track)

    def _connect(self) -> None:
        self.track.moved.connect(self._move)
        self.track.removed.connect(self._remove)
        self.track.picked.connect(self.picked)
        self.track.dropped.connect(self._drop)
        self.track.scrubbed.connect(self._scrub)
        self.track.ranged.connect(self._mark)


def fresh_name(design: Design) -> str:
    """A name for a new scenario that is not taken."""
    names = [FIRST, *(f"{FIRST} {number}" for number in range(2, len(design.scenarios) + 3))]
    return next(name for name in names if name not in design.scenarios)


def _button(text: str, tip: str, clicked: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(clicked)
    return button
