"""What a run has shown so far: its newest frame, its recording, and the moment that the views show of it."""

from PySide6.QtCore import QObject, Signal

from app.runner import Runner
from app.worker import Post
from engine.design.document import Event
from engine.results.recording import Recording


class Playback(QObject):
    """Hands frames to the views: the newest, or the one of a moment that was asked for."""

    shown = Signal(object)
    """A Frame to draw; None: there is no run."""
    moved = Signal(object, float)
    """The newest Frame (or None), and the time in seconds until which there is a recording."""

    handed = Signal(object)
    """A person gave the run this Event."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._recording = Recording()
        self._moment_s: float | None = None
        self.newest: Post | None = None
        self.given: list[Event] = []
        """Events that people gave the run while it went on, each with its time."""
        runner.framed.connect(self.take)

    @property
    def now_s(self) -> float:
        """Simulated time of the newest frame."""
        return self.newest.frame.now_s if self.newest is not None else 0.0

    def take(self, post: Post | None) -> None:
        """A new frame of the run; None: there is none, and nothing to look back at."""
        if post is None or (self.newest is not None and post.frame.now_s < self.newest.frame.now_s):
            self._recording, self._moment_s, self.given = Recording(), None, []
        self.newest = post
        if post is None:
            self.moved.emit(None, 0.0)
            self.shown.emit(None)
            return
        self._recording.add(post.frame)
        self.moved.emit(post.frame, self._recording.until_s)
        if self._moment_s is None:
            self.shown.emit(post.frame)

    def look_at(self, time_s: float | None) -> None:
        """Show the run as it was at this time; None: as it is now."""
        self._moment_s = time_s
        if self.newest is not None:
            self.shown.emit(self.newest.frame if time_s is None else self._recording.at(time_s))

    def give(self, event: Event) -> None:
        """Let the run have an event: at its time, or now where that has passed."""
        self.handed.emit(event)
        if self._runner.state in ("running", "paused"):
            self.given.append(event.model_copy(update={"at_s": max(event.at_s, round(self.now_s, 3))}))
        self._runner.apply(event)
