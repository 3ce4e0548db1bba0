"""The window's side of a run: one state, orders to the worker, frames from it."""

import math
import sys
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal

from app import worker
from app.worker import Job, Running, Worker
from engine.design.document import Design, Event, Scenario

State = Literal["idle", "preparing", "running", "paused"]

Create = Callable[[Design, int, Scenario | None], Running]

STEP_S = 1.0
"""One step is this much simulated time."""

PATIENCE_S = 30.0
"""At the end of the program a run may take this long (a first compilation) to notice that it is over."""


def create_simulation(design: Design, seed: int, scenario: Scenario | None, warmup_s: float = 0.0) -> Running:
    """The real simulation; imported on first use because the compiler behind it takes a second to load.

    Raises:
        BadDesign: the design cannot run.
    """
    from engine.simulation import Simulation

    return Simulation.create(design, seed=seed, warmup_s=warmup_s, scenario=scenario)


SWITCH_S = 0.0005
"""The window waits no longer than this for the Python part of the run's thread."""


class Runner(QObject):
    """Runs one design at a time; its public methods are called from the window's thread only."""

    moved = Signal(str)
    """The state has changed."""
    framed = Signal(object)
    """A Post of the current run and of a revision not older than the last one seen."""
    finished = Signal(object)
    """The run has ended; the engine's result, or None when it never began."""
    failed = Signal(str)
    """The run could not begin or go on; one sentence."""
    traced = Signal(object)
    """The engine's TraceStore: requests that were followed, by order or at the end."""
    refused = Signal(str, str)
    """An "event", an "edit" or a change of the "plan" was not possible; one sentence."""
    edited = Signal()
    """The run has taken over the last edit."""
    broke = Signal(object)
    """A programming error in the run, as an exception."""

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None, *, create: Create = create_simulation) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        self._create = create
        self._worker: Worker | None = None
        self._ending: list[Worker] = []
        self._run_id = 0
        self._revision = 0
        self._pause_when_ready = False
        self._speed = 1.0
        self._state: State = "idle"
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        return self._state

    @property
    def speed(self) -> float:
        return self._speed

    def run(
        self,
        design: Design,
        *,
        seed: int = 1,
        scenario: Scenario | None = None,
        until_s: float = math.inf,
        paused: bool = False,
    ) -> None:
        """Begin a new run of `design` (the one before ends); `paused` waits at its start."""
        self.stop()
        self._run_id += 1
        self._revision = 0
        self._pause_when_ready = paused
        job = Job(self._run_id, lambda: self._create(design, seed, scenario), until_s, self._speed, paused)
        self._worker = Worker(job, self._told.emit)
        self._worker.start()
        self._move("preparing")

    def pause(self) -> None:
        if self._worker is not None and self._state == "running":
            self._worker.pause()
            self._move("paused")

    def resume(self) -> None:
        if self._worker is not None and self._state == "paused":
            self._worker.resume()
            self._move("running")

    def step(self) -> None:
        """Go one simulated second further and pause there."""
        if self._worker is not None:
            self._worker.step(STEP_S)
            self._pause_when_ready = True
            if self._state == "running":
                self._move("paused")

    def stop(self) -> None:
        """End the run; what was drawn of it stays."""
        if self._worker is not None:
            self._worker.quit()
            self._ending = [worker for worker in self._ending if not worker.join(0)] + [self._worker]
            self._worker = None
            self._move("idle")

    def discard(self) -> None:
        """End the run and hear nothing more of it, not even its last frame."""
        self.stop()
        self._run_id += 1

    def set_speed(self, speed: float) -> None:
        """Simulated seconds per second; infinity goes as fast as it can."""
        self._speed = speed
        if self._worker is not None:
            self._worker.set_speed(speed)

    def apply(self, event: Event) -> None:
        """Let `event` happen now; without a run the user is told so."""
        if self._worker is None:
            self.refused.emit("event", f"Nothing runs yet: press Run, then {describe(event)}.")
        else:
            self._worker.act("event", lambda simulation: simulation.apply(event))

    def reschedule(self, event: Event, instead: Event | None) -> None:
        """Let an event of the run's plan happen otherwise, or not at all (None)."""
        if self._worker is not None:
            self._worker.act("plan", lambda simulation: simulation.reschedule(event, instead))

    def trace(self) -> None:
        """Ask for the requests that were followed so far."""
        if self._worker is not None:
            self._worker.trace()

    def edit(self, design: Design) -> None:
        """Let the run go on with `design`."""
        if self._worker is not None:
            self._revision += 1
            self._worker.edit(design, self._revision)

    def close(self) -> bool:
        """End everything and wait for the threads; True when none is left."""
        self.stop()
        self._ending = [worker for worker in self._ending if not worker.join(PATIENCE_S)]
        return not self._ending

    def _move(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.moved.emit(state)

    def _on_told(self, message: worker.Message) -> None:
        if message.run_id != self._run_id:
            return
        match message:
            case worker.Posted(mailbox=mailbox):
                self._deliver(mailbox.take())
            case worker.Ready():
                self._on_ready()
            case worker.Refused(what=what, message=text):
                self.refused.emit(what, text)
            case worker.Edited():
                self.edited.emit()
            case worker.Traced(store=store):
                self.traced.emit(store)
            case worker.Finished(result=result):
                self._end()
                self.finished.emit(result)
            case worker.Failed(message=text):
                self._end()
                self.failed.emit(text)
            case worker.Broke(error=error):
                self._end()
                self.broke.emit(error)

    def _on_ready(self) -> None:
        if self._worker is not None:
            self._move("paused" if self._pause_when_ready else "running")

    def _end(self) -> None:
        if self._worker is not None:
            self._ending.append(self._worker)
            self._worker = None
        self._move("idle")

    def _deliver(self, post: worker.Post | None) -> None:
        if post is not None and post.revision == self._revision:
            self.framed.emit(post)


def describe(event: Event) -> str:
    """An event in words, as in `crash web-1`."""
    return f"{event.event.replace('_', ' ')} {event.target}"
