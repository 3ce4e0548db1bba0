import sys

from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    spoke = Signal()


def test_emitting_a_signal_takes_no_reference_away() -> None:
    """PySide6 6.12.0 loses a reference to True at each emit: Python 3.11 dies after some hundred."""
    speaker = Speaker()
    before = sys.getrefcount(True)
    for _ in range(100):
        speaker.spoke.emit()
    assert sys.getrefcount(True) > before - 50
