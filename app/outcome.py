"""What the last run showed: kept for the debrief and for the report."""

from typing import Any

from PySide6.QtCore import QObject

from app.runner import Runner
from engine.design.document import Design
from engine.results.debrief import Debrief, debrief
from widgets.debrief import DebriefCard


class Outcome(QObject):
    """Shows the debrief card when a run ends, and keeps its result."""

    def __init__(self, runner: Runner, card: DebriefCard, parent: QObject) -> None:
        super().__init__(parent)
        self._card = card
        self.result: dict[str, Any] | None = None
        self.design = Design()
        """The design that ran, as it was at the end."""
        runner.finished.connect(self._keep)
        runner.moved.connect(lambda state: card.hide() if state == "preparing" else None)

    @property
    def debrief(self) -> Debrief | None:
        """The last run in sentences; None before the first."""
        return None if self.result is None else debrief(self.result)

    def forget(self) -> None:
        """Another design is open: no run of it has ended yet."""
        self.result = None
        self._card.hide()

    def show(self) -> None:
        """Show the card again."""
        told = self.debrief
        if told is not None:
            self._card.tell(told)

    def why_nothing(self) -> str | None:
        """The reason why there is nothing to tell, or None."""
        return None if self.result is not None else "No run has ended yet"

    def _keep(self, result: Any) -> None:
        if result is not None and result.requests.offered:
            self.result, self.design = result.to_json(), result.design
            self.show()
