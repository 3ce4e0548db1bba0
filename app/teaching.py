"""The lesson of the open preset: its steps act on the program, and what the learner does is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStyle
from shiboken6 import isValid

from app import presets, study
from app.commands.presets import load_preset
from app.commands.run import begin
from app.context import Context
from app.glossary import consult
from app.news import news_of
from app.panels import Panels
from app.playback import Playback
from app.task_text import task_text
from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Event
from engine.errors import LoadscapeError
from widgets.canvas.morph import GLIDE_MS, Departure, Morph
from widgets.charts.catalog import HEAT, KINDS
from widgets.charts.pointer import point_at
from widgets.language import current, part

if TYPE_CHECKING:
    from engine.challenges.reading import Stored
    from engine.lessons.lesson import Check, Deed, Lesson


class Teaching(QObject):
    """Knows which preset is open, which of its steps are done, and keeps that between starts."""

    def __init__(self, panels: Panels, playback: Playback, context: Context) -> None:
        super().__init__(context.window)
        self._panels, self._playback, self._context = panels, playback, context
        self._name = ""
        self._lesson: Lesson | None = None
        self._done: set[int] = set()
        self._morph: Morph | None = None
        self.posed: Stored | None = None
        """The challenge that is open."""
        panels.lesson.chart_titles = {HEAT: "Heat map", **{key: kind.title for key, kind in KINDS.items()}}
        panels.lesson.step_wanted.connect(self.do)
        panels.lesson.chart_wanted.connect(self._watch)
        panels.lesson.term_wanted.connect(lambda key: consult(context, key))
        panels.lesson.jumped.connect(context.show_records)
        panels.lesson.next_wanted.connect(self._go_on)
        panels.lesson.judge_wanted.connect(self._judge)
        playback.handed.connect(self._on_event)
        context.runner.moved.connect(self._on_moved)
        context.document.changed.connect(self._on_changed)
        context.document.replaced.connect(self.leave)

    @property
    def name(self) -> str:
        """The preset whose lesson is shown; empty where there is none."""
        return self._name

    def open(self, name: str) -> None:
        """Show the lesson of a preset."""
        from engine.lessons.linking import linked
        from engine.lessons.reading import load_lesson
        from engine.lessons.wording import resolved

        path = presets.lesson(name, current())
        if path is None:
            return
        try:
            lesson = load_lesson(path)
            explained = linked(lesson.text, presets.language_of(path)).text
            text = resolved(explained, lesson, self._context.document.design, part)
        except LoadscapeError as error:
            self._panels.banner.tell(str(error), "error")
            return
        self._name, self._lesson = name, lesson
        self._done = {number for number in self._context.settings.steps_done(name) if number < len(lesson.steps)}
        self._panels.lesson.show_lesson(lesson, text, self._done, presets.after(name) is not None)
        if (news := news_of(name, self._context.document.design)) is not None:
            self._panels.lesson.show_news(news.new, news.changed, news.gone)
        self._context.docks["lesson"].show()
        self._context.docks["lesson"].raise_()

    def granted(self, change: Change) -> Change:
        """An edit as it is made: in a challenge, what it adds has the times and prices that are given."""
        if self.posed is None or not change.added:
            return change
        from engine.challenges.granting import granted

        return granted(change, self.posed.start)

    def pose(self, stored: Stored) -> None:
        """Show what a challenge asks."""
        self.posed = stored
        self._panels.lesson.show_challenge(task_text(stored.challenge))
        self._context.docks["lesson"].show()
        self._context.docks["lesson"].raise_()

    def leave(self) -> None:
        """Another design is open."""
        self._still()
        self.posed = None
        self._name, self._lesson, self._done = "", None, set()
        self._panels.lesson.show_lesson(None, "", ())

    def do(self, number: int) -> None:
        """Do a step for the learner."""
        assert self._lesson is not None
        deed = self._lesson.steps[number].do
        if deed.verb == "set":
            self._set(deed)
        elif deed.verb == "scenario":
            self._context.controls.choose_scenario(deed.target)
            begin(self._context, paused=False)
        else:
            self._throw(deed)

    def _set(self, deed: Deed) -> None:
        try:
            change = verbs.set_field(self._context.document.design, deed.target, deed.field, deed.value)
        except LoadscapeError as error:
            self._panels.banner.tell(str(error), "error")
            return
        self._context.propose(change)

    def _throw(self, deed: Deed) -> None:
        """Let an event happen now; without a run, let one begin first."""
        fields = {name: one for name, one in (("for_s", deed.for_s), ("factor", deed.factor)) if one is not None}
        event = Event.model_validate({"event": deed.verb, "target": deed.target, **fields})
        if self._context.runner.state == "idle":
            begin(self._context, paused=False)
        self._playback.give(event)

    def _watch(self, chart: str) -> None:
        self._context.docks["charts"].show()
        self._context.docks["charts"].raise_()
        point_at(self._panels.charts, chart, self._context.look.theme)

    def _judge(self) -> None:
        if self.posed is not None:
            study.judge(self._context, self.posed)

    def _go_on(self) -> None:
        following = presets.after(self._name)
        if following is None:
            return
        left = Departure(self._context.canvas)
        if load_preset(self._context, following):
            self._morph = Morph(self._context.canvas, left, self._glide_ms())

    def _glide_ms(self) -> int:
        """No time at all where the person or the desktop wants nothing to move."""
        style = self._context.window.style()
        moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        return GLIDE_MS if moves and not self._context.settings.reduced_motion else 0

    def _still(self) -> None:
        """Whatever still moves or is marked belongs to a design that is left."""
        morph, self._morph = self._morph, None
        if morph is not None and isValid(morph):
            morph.give_up()

    def _on_event(self, event: Event) -> None:
        self._see(lambda check: check.kind == "event" and (check.what, check.target) == (event.event, event.target))

    def _on_moved(self, state: str) -> None:
        if state == "preparing":
            chosen = self._context.controls.scenario
            self._see(lambda check: check.kind == "scenario" and check.what == chosen)

    def _on_changed(self, change: Change | None) -> None:
        if change is not None:
            fields = {(path, name) for path, values in change.updated.items() for name in values}
            self._see(lambda check: check.kind == "set" and (check.what, check.target.partition(".")[0]) in fields)

    def _see(self, is_it: Callable[[Check], bool]) -> None:
        """Tick the steps that this was."""
        if self._lesson is None:
            return
        seen = {number for number, step in enumerate(self._lesson.steps) if is_it(step.check)}
        if seen - self._done:
            self._done |= seen
            self._context.settings.remember_steps(self._name, self._done)
            self._panels.lesson.show_done(self._done)
