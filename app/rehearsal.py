"""What is planned and what is thrown at a run: time line, chaos palette and scenario table over one scenario."""

from PySide6.QtCore import QObject

from app.context import Context
from app.panels import Panels
from app.playback import Playback
from app.replanning import Replanning
from engine.design import verbs
from engine.design.chaos import random_failures
from engine.design.document import Scenario
from engine.errors import LoadscapeError


class Rehearsal(QObject):
    """Keeps the views of the chosen scenario together, and hands events to the run."""

    def __init__(self, panels: Panels, playback: Playback, context: Context) -> None:
        super().__init__(context.window)
        self._panels, self._playback, self._context = panels, playback, context
        self.replanning = Replanning(context.document, context.runner, playback, panels.controls, panels.banner, self)
        timeline, chaos, table = panels.timeline, panels.chaos, panels.scenario
        panels.controls.scenario_chosen.connect(timeline.show_scenario)
        panels.controls.scenario_chosen.connect(table.show_scenario)
        timeline.scenario_wanted.connect(panels.controls.choose_scenario)
        timeline.event_wanted.connect(self.replanning.take)
        timeline.moment_wanted.connect(playback.look_at)
        timeline.refused.connect(lambda text: panels.banner.tell(text, "warning"))
        timeline.picked.connect(lambda place: table.table.selectRow(place) if place >= 0 else None)
        table.picked.connect(timeline.track.choose)
        table.begun.connect(timeline.schedule)
        playback.moved.connect(timeline.show_frame)
        chaos.wanted_now.connect(playback.give)
        chaos.wanted_later.connect(timeline.schedule)
        chaos.random_wanted.connect(self.draw_failures)
        panels.canvas.event_requested.connect(playback.give)
        context.runner.moved.connect(lambda state: chaos.show_running(state in ("running", "paused")))

    def draw_failures(self) -> None:
        """Ask for a seed and mean times, and make a scenario of failures by chance."""
        drawing = self._context.dialogs.random_failures()
        if drawing is None:
            return
        try:
            scenario = random_failures(self._context.document.design, drawing.weather, drawing.seed, drawing.until_s)
        except LoadscapeError as error:
            self._panels.banner.tell(str(error), "warning")
            return
        self._keep(f"Random failures {drawing.seed}", scenario)

    def save_given(self) -> None:
        """Make a scenario of the chosen one and of what was thrown at the run by hand."""
        chosen = self._panels.timeline.scenario
        events = sorted((*chosen.events, *self._playback.given), key=lambda event: event.at_s)
        name = self._context.dialogs.name_scenario(self._context.document.design.scenarios)
        if name:
            self._keep(name, Scenario(title=chosen.title, events=tuple(events)))
            self._playback.given.clear()

    def why_nothing_to_save(self) -> str | None:
        """The reason why there is nothing to save as a scenario, or None."""
        return None if self._playback.given else "Nothing was thrown at this run by hand"

    def _keep(self, name: str, scenario: Scenario) -> None:
        change = verbs.set_scenario(self._context.document.design, name, scenario)
        self._context.document.do(change)
        self._panels.controls.choose_scenario(name)
