"""Garbage is collected in the window's thread only, and all of it only while nobody uses the window.

Python collects cyclic garbage in whatever thread happens to allocate. If that is the simulation's, it destroys
widgets and scene items from a thread that must not touch them, and Qt hangs or crashes. And it collects at any time:
to look through a large document stops the window for many frames.
"""

import gc
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

TICK_MS = 250
QUIET_S, REST_S = 1.5, 8.0
"""Without mouse and keys for so long what is new is looked through, then everything."""
LATEST_S, LATEST_ALL_S = 60.0, 600.0
"""After so long what is new is looked through whoever uses the window, and everything whatever runs in it."""
MANY = 30_000
"""So many objects at once are a document that was opened: too much to look through between two frames."""
FEW = 3_000
"""More objects than these between two ticks, and something is going on."""
_INPUT = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.KeyPress,
    }
)


class Collector(QObject):
    """Takes the place of Python's automatic collection from its making until `close`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        gc.freeze()  # what the program begins with stays, so a full collection is short
        self._touched_s = self._looked_s = self._looked_at_all_s = monotonic()
        self._unlooked = False
        """Whether there are objects that were set aside, and may be garbage by now."""
        self._known: set[QWindow] = set()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def close(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        for window in filter(isValid, self._known):
            window.removeEventFilter(self)
        self._known.clear()
        gc.unfreeze()
        gc.enable()

    @property
    def quiet_s(self) -> float:
        """How long nobody has touched a window."""
        held = QGuiApplication.mouseButtons().value
        return 0.0 if held else monotonic() - self._touched_s

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees what comes from mouse and keys; windows get each of it once, widgets get it many times."""
        if event.type() in _INPUT:
            self._touched_s = monotonic()
        return False

    def tick(self) -> int | None:
        """Collect what is due by Python's own thresholds; returns the generation, or None.

        What a full collection leaves, and a document that was just opened, is set aside until nothing happens at all.
        """
        self._heed_windows()
        young = gc.get_count()[0]
        if young > MANY:
            gc.freeze()
            self._unlooked = True
        due = due_generation()
        now_s, quiet_s = monotonic(), self.quiet_s
        if due == 2 and quiet_s < QUIET_S and now_s - self._looked_s < LATEST_S:
            due = 1
        still = young < FEW or now_s - self._looked_at_all_s > LATEST_ALL_S
        if self._unlooked and still and quiet_s > REST_S:
            gc.unfreeze()
            self._unlooked, due, self._looked_at_all_s = False, 2, now_s
        elif due == 2:
            self._unlooked = True
        if due is not None:
            gc.collect(due)
        if due == 2:
            gc.freeze()
            self._looked_s = now_s
        return due

    def _heed_windows(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            if window not in self._known:
                self._known.add(window)
                window.installEventFilter(self)
                window.destroyed.connect(lambda _=None, gone=window: self._known.discard(gone))


def due_generation() -> int | None:
    """The oldest generation whose turn it is."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    return next((generation for generation in (2, 1, 0) if counts[generation] > thresholds[generation]), None)
