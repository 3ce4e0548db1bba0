"""Checks the design against the topology rules while it is being drawn."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engine.design.document import Design

PAUSE_MS = 150
"""A check begins when the design has been still for this long."""

SCREENFUL = 12
"""So many problems are in sight at first."""

Check = Callable[[Design], Sequence[Any]]


class Rules:
    """The topology rules, imported with the first check: their graph library would double the time to the window."""

    def __init__(self) -> None:
        self._check: Check | None = None

    def __call__(self, design: Design) -> Sequence[Any]:
        """What they find; what an edit leaves as it was is not worked out anew."""
        from engine.rules import SEVERITIES, LiveCheck

        if self._check is None:
            self._check = LiveCheck()
        problems = self._check(design)
        for problem in sorted(problems, key=lambda one: (SEVERITIES.index(one.severity), one.code))[:SCREENFUL]:
            _ = problem.fix  # made here, so that the panel, which shows these first, need not wait for it
        return problems


class Checker(QObject):
    """Checks the latest design in a thread of its own, so that a large one does not hold the window up."""

    checked = Signal(object)
    """The problems of the design last given."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, check: Check | None = None) -> None:
        super().__init__(parent)
        self._check = check or Rules()
        self._design: Design | None = None
        self._last: tuple[Design, Sequence[Any]] | None = None
        """The design checked last, and what was found."""
        self._newer = threading.Event()
        """Set while what the thread works on is out of date."""
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._timer.start)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def look_at(self, design: Design) -> None:
        """Check `design` soon; a design given before and not checked yet is skipped.

        The pause begins once the window has time, so that a slow start does not use it up before the first frame.
        """
        self._design = design
        self._newer.set()
        self._timer.stop()
        self._idle.start()

    def close(self) -> None:
        """Ends the thread; nothing is checked afterwards."""
        self._idle.stop()
        self._timer.stop()
        self._newer.set()
        self._pool.shutdown(cancel_futures=True)

    def _begin(self) -> None:
        design = self._design
        if design is not None and self._last is not None and _read_by_rules(self._last[0]) == _read_by_rules(design):
            self.checked.emit(self._last[1])
            return
        if design is not None:
            self._newer.clear()
            self._pool.submit(self._work, design)

    def _work(self, design: Design) -> None:
        """Check, and then make the fixes beside the window, at half the speed: who scrolls to them need not wait."""
        problems = self._check(design)
        self._done.emit(design, problems)
        for problem in problems:
            began = time.thread_time()
            _ = getattr(problem, "fix", None)
            if self._newer.wait(time.thread_time() - began) or self._design is not design:
                return

    def _on_done(self, design: Design, problems: Sequence[Any]) -> None:
        self._last = (design, problems)
        if design is self._design:
            self.checked.emit(problems)


def _read_by_rules(design: Design) -> tuple[Any, ...]:
    """All of a design but where things stand and what is only drawn: moving a card finds nothing new."""
    board = design.board
    parts = (design.components, design.links, design.classes, design.places, design.scenarios)
    return (*parts, board.objectives, board.silenced)
