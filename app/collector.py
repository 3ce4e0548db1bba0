"""Garbage is collected in the window's thread only.

Python collects cyclic garbage in whatever thread happens to allocate. If that is the simulation's, it destroys
widgets and scene items from a thread that must not touch them, and Qt hangs or crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

TICK_MS = 250


class Collector(QObject):
    """Takes the place of Python's automatic collection from its making until `close`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        gc.freeze()  # what the program begins with stays, so a full collection is short
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def close(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def collect_due() -> int | None:
    """Collect the oldest generation that is due by Python's own thresholds; returns it, or None."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return generation
    return None
