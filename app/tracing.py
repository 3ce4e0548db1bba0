"""Keeps the traces panel up to date: asks the run while somebody looks, and shows what it tells."""

from PySide6.QtCore import QObject, QTimer

from app.runner import Runner
from widgets.traces import Traces

EVERY_MS = 2_000
"""A list that changes faster cannot be read."""


class Tracing(QObject):
    """Asks for the requests that were followed."""

    def __init__(self, runner: Runner, panel: Traces, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._panel = runner, panel
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        runner.traced.connect(panel.show_traces)
        runner.moved.connect(self._on_moved)

    def _ask(self) -> None:
        if self._panel.isVisible():
            self._runner.trace()

    def _on_moved(self, state: str) -> None:
        if state == "preparing":
            self._panel.show_traces(None)
        if state == "running":
            self._timer.start()
        else:
            self._timer.stop()
        if state == "paused":
            self._runner.trace()
