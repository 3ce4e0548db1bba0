"""The thread that simulates: obeys orders, advances in chunks, posts frames. No Qt here."""

import math
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from app.pace import Chunk, Clock, Pace
from engine.design.document import Design, Event
from engine.errors import BadDesign, BadEvent, LoadscapeError
from engine.results.frame import Frame

FRAME_S = 1 / 10
"""No more frames than the eye can read: one in this much real time. The dots between them move on their own."""

NAP_S = 0.010
"""A run that is ahead of its pace looks again after this much real time."""


class Running(Protocol):
    """What a run needs of engine.simulation.Simulation."""

    @property
    def now_s(self) -> float: ...
    def advance(self, until_s: float, max_events: int) -> Any: ...
    def apply(self, event: Event) -> None: ...
    def reschedule(self, event: Event, instead: Event | None) -> None: ...
    def edit(self, design: Design) -> None: ...
    def frame(self) -> Frame: ...
    def result(self) -> Any: ...
    def traces(self) -> Any: ...


class Job(NamedTuple):
    """One run: what is simulated, and how."""

    run_id: int
    create: Callable[[], Running]
    until_s: float
    speed: float
    paused: bool


class Post(NamedTuple):
    """A frame on its way to the window; a stale one is known by its revision."""

    revision: int
    frame: Frame
    speed: float


class Mailbox:
    """One slot: the latest frame wins, the reader never lags behind."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._post: Post | None = None

    def put(self, post: Post) -> bool:
        """True when the slot was empty, so that the reader has to be told."""
        with self._lock:
            was_empty, self._post = self._post is None, post
        return was_empty

    def take(self) -> Post | None:
        with self._lock:
            post, self._post = self._post, None
        return post


class Ready(NamedTuple):
    """The simulator is prepared; time begins."""

    run_id: int


class Posted(NamedTuple):
    """A frame lies in the mailbox."""

    run_id: int
    mailbox: Mailbox


class Refused(NamedTuple):
    """An event or an edit could not be carried out; the run goes on as it was."""

    run_id: int
    what: str
    message: str


class Edited(NamedTuple):
    """The run now simulates the design of this revision."""

    run_id: int
    revision: int


class Traced(NamedTuple):
    """The requests that were followed so far, as the engine's TraceStore."""

    run_id: int
    store: Any


class Finished(NamedTuple):
    """The run has ended by itself or by order; `result` is None when it never began."""

    run_id: int
    result: Any


class Failed(NamedTuple):
    """The run cannot begin or go on, for a reason the user can act on."""

    run_id: int
    message: str


class Broke(NamedTuple):
    """A programming error ended the run."""

    run_id: int
    error: BaseException


Message = Ready | Posted | Refused | Edited | Traced | Finished | Failed | Broke


class Worker:
    """Runs one job in a thread of its own; every public method may be called from any thread."""

    def __init__(self, job: Job, tell: Callable[[Message], None], clock: Clock = time.perf_counter) -> None:
        self._mailbox = Mailbox()
        self._job = job
        self._tell = tell
        self._clock = clock
        self._orders: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._chunk = Chunk()
        self._paused = job.paused
        self._step_to_s = 0.0
        self._speed = job.speed
        self._revision = 0
        self._edited: tuple[int, Design] | None = None
        self._quit = False
        self._caught_up = False
        """Whether it has reached what was due; a moment later more is, and to look at once would hold up the window."""
        self._posted_clock_s = -math.inf
        self._thread = threading.Thread(target=self._run, name=f"run {job.run_id}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def join(self, timeout_s: float) -> bool:
        """True when the thread has ended."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def pause(self) -> None:
        self._orders.put(self._pause)

    def resume(self) -> None:
        self._orders.put(self._resume)

    def step(self, for_s: float) -> None:
        self._orders.put(lambda: self._step(for_s))

    def set_speed(self, speed: float) -> None:
        self._orders.put(lambda: self._set_speed(speed))

    def act(self, what: str, action: Callable[[Running], None]) -> None:
        """Do this to the simulation; where that is not possible it is Refused, as `what`."""
        self._orders.put(lambda: self._act(what, action))

    def edit(self, design: Design, revision: int) -> None:
        self._edited = (revision, design)
        self._orders.put(lambda: None)

    def trace(self) -> None:
        """Tell of the requests that were followed; also told when the run ends."""
        self._orders.put(self._trace)

    def quit(self) -> None:
        self._quit = True
        self._orders.put(lambda: None)

    def _run(self) -> None:
        run_id = self._job.run_id
        try:
            self._tell(Finished(run_id, self._simulate()))
        except LoadscapeError as error:
            self._tell(Failed(run_id, str(error)))
        except Exception as error:  # noqa: BLE001 - the window writes the crash report
            self._tell(Broke(run_id, error))

    def _simulate(self) -> Any:
        if self._quit:
            return None
        self._simulation = self._job.create()
        self._pace = Pace(self._speed, self._simulation.now_s, self._clock)
        self._step_to_s = self._simulation.now_s
        self._tell(Ready(self._job.run_id))
        while self._simulation.now_s < self._job.until_s:
            self._obey()
            if self._quit:
                break
            self._advance()
        self._post()
        self._trace()
        return self._simulation.result()

    def _obey(self) -> None:
        """Carry out every order there is; wait for one when nothing else is to be done."""
        try:
            order = self._orders.get(timeout=self._leisure_s())
            while True:
                order()
                order = self._orders.get_nowait()
        except queue.Empty:
            pass
        if self._edited is not None:
            self._edit(*self._edited)

    def _leisure_s(self) -> float | None:
        if self._paused:
            return 0.0 if self._horizon_s() > self._simulation.now_s else None
        return NAP_S if self._caught_up and not math.isinf(self._speed) else 0.0

    def _horizon_s(self) -> float:
        now_s = self._simulation.now_s
        due_s = self._step_to_s if self._paused else self._pace.due_s(now_s)
        return min(due_s, self._job.until_s)

    def _advance(self) -> None:
        simulation, horizon_s = self._simulation, self._horizon_s()
        if horizon_s > simulation.now_s:
            began_s = self._clock()
            try:
                simulation.advance(until_s=horizon_s, max_events=self._chunk.events)
            except BadEvent as error:
                self._tell(Refused(self._job.run_id, "event", str(error)))
            if simulation.now_s < horizon_s:
                self._chunk.learn(self._clock() - began_s)
            arrived = self._paused and simulation.now_s >= horizon_s
            if arrived or self._clock() - self._posted_clock_s >= FRAME_S:
                self._post()
        self._caught_up = simulation.now_s >= horizon_s

    def _post(self) -> None:
        self._posted_clock_s = self._clock()
        achieved = self._pace.achieved(self._simulation.now_s)
        post = Post(self._revision, self._simulation.frame(), achieved)
        if self._mailbox.put(post):
            self._tell(Posted(self._job.run_id, self._mailbox))

    def _trace(self) -> None:
        self._tell(Traced(self._job.run_id, self._simulation.traces()))

    def _pause(self) -> None:
        self._paused = True
        self._step_to_s = self._simulation.now_s
        self._post()

    def _resume(self) -> None:
        self._paused = False
        self._pace.restart(self._speed, self._simulation.now_s)

    def _step(self, for_s: float) -> None:
        if not self._paused:
            self._pause()
        self._step_to_s += for_s

    def _set_speed(self, speed: float) -> None:
        self._speed = speed
        self._pace.restart(speed, self._simulation.now_s)

    def _act(self, what: str, action: Callable[[Running], None]) -> None:
        try:
            action(self._simulation)
        except BadEvent as error:
            self._tell(Refused(self._job.run_id, what, str(error)))
        self._post()

    def _edit(self, revision: int, design: Design) -> None:
        self._edited = None
        try:
            self._simulation.edit(design)
        except BadDesign as error:
            self._tell(Refused(self._job.run_id, "edit", str(error)))
        else:
            self._tell(Edited(self._job.run_id, revision))
        self._revision = revision
        self._post()
