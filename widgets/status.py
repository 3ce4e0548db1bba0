"""The right end of the status bar: what the rules found, and the totals of the run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.results.frame import Frame
from widgets.figures import share, whole
from widgets.language import counted, tr
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from engine.rules import Problem


SPARE_PX = 24
"""The totals grow by a digit or two before they need more room, which a layout gives only after they were painted."""


class Status(QWidget):
    """Two short facts; a click asks for the list of problems."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._problems: Sequence[Problem] = ()
        self._run = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._found = QLabel()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(18)
        line.addWidget(self._run)
        line.addWidget(self._found)

    @property
    def text(self) -> str:
        return self._found.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problems = problems
        counts = {severity: sum(problem.severity == severity for problem in problems) for severity in _SIGNS}
        parts = [
            f"{sign} {_counted(counts[severity], severity)}" for severity, sign in _SIGNS.items() if counts[severity]
        ]
        self._found.setText("   ".join(parts) or tr("✓ No problems"))
        worst = next((severity for severity in _SIGNS if counts[severity]), None)
        color = self._theme.muted if worst in (None, "advice") else getattr(self._theme, str(worst))
        self._found.setStyleSheet(f"color: {color};")

    def show_frame(self, frame: Frame | None) -> None:
        """Totals of the run so far; None empties it."""
        if frame is None:
            self._run.setText("")
            self._run.setMinimumWidth(0)
            return
        requests = frame.requests
        failed = requests.failed / requests.offered if requests.offered else 0.0
        text = tr("{offered} requests   {share} failed", offered=whole(requests.offered), share=share(failed))
        needed = self._run.fontMetrics().horizontalAdvance(text)
        if needed > self._run.minimumWidth():
            self._run.setMinimumWidth(needed + SPARE_PX)
        self._run.setText(text)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._run.setStyleSheet(f"color: {theme.muted};")
        self.show_problems(self._problems)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


_SIGNS: Mapping[str, str] = {"error": "✕", "warning": "⚠", "advice": "ℹ"}


def _counted(number: int, severity: str) -> str:
    many = severity if severity == "advice" else f"{severity}s"
    return counted(f"{{count}} {severity}", f"{{count}} {many}", number)
