"""A scenario that is edited while it runs: what is still to come follows the time line, the table and undo."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from app.document import OpenDocument
from app.playback import Playback
from app.runner import Runner
from engine.design.change import Change
from engine.design.document import Design, Event
from engine.moments import clock
from widgets.banner import Banner
from widgets.controls import RunControls

Edit = tuple[Event | None, Event | None]
"""An event as it was planned (None: it is new), and as it is now (None: it is gone)."""


class Replanning(QObject):
    """Hands every change of the chosen scenario to the run under way."""

    def __init__(
        self,
        document: OpenDocument,
        runner: Runner,
        playback: Playback,
        controls: RunControls,
        banner: Banner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._runner, self._playback = document, runner, playback
        self._controls, self._banner = controls, banner
        self._before = document.design
        self._planned: Counter[Event] = Counter()
        runner.moved.connect(self._on_moved)
        document.replaced.connect(self._on_replaced)
        document.changed.connect(self._on_changed)

    @property
    def _now_s(self) -> float:
        """How far the run is; the newest frame of one that is being prepared is of the run before."""
        return 0.0 if self._runner.state == "preparing" else self._playback.now_s

    def _on_moved(self, state: str) -> None:
        if state == "preparing":
            self._planned = Counter(_events(self._document.design, self._controls.scenario))

    def _on_replaced(self) -> None:
        self._before = self._document.design

    def _on_changed(self, change: Change | None) -> None:
        before, self._before = self._before, self._document.design
        name = self._controls.scenario
        if change is None or self._runner.state == "idle" or not name or f"scenarios/{name}" not in change.touched:
            return
        for old, new in edits(_events(before, name), _events(self._document.design, name)):
            self._hand_over(old, new)

    def take(self, event: Event) -> None:
        """An event of a scenario that begins with it."""
        if self._runner.state != "idle":
            self._hand_over(None, event)

    def _hand_over(self, old: Event | None, new: Event | None) -> None:
        if old is not None and self._planned[old]:
            self._runner.reschedule(old, new)
            self._planned -= Counter((old,))
            if new is not None and (new.at_s > self._now_s or old.at_s <= self._now_s):
                self._planned[new] += 1
        elif new is not None and new.at_s > self._now_s:
            self._runner.apply(new)
            self._planned[new] += 1
        elif new is not None:
            text = f"{clock(new.at_s)} is past in this run: the event counts from the next run"
            self._banner.tell(text, "advice", "plan")


def edits(before: Sequence[Event], after: Sequence[Event]) -> Iterator[Edit]:
    """What was done to a list of events; one that changed is told from others by what happens to whom, in order."""
    gone = list((Counter(before) - Counter(after)).elements())
    come = list((Counter(after) - Counter(before)).elements())
    for old in gone:
        new = next((one for one in come if (one.event, one.target) == (old.event, old.target)), None)
        if new is not None:
            come.remove(new)
        yield old, new
    yield from ((None, one) for one in come)


def _events(design: Design, name: str | None) -> Sequence[Event]:
    scenario = design.scenarios.get(name or "")
    return scenario.events if scenario is not None else ()
