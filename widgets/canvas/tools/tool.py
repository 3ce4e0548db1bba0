"""What every gesture of the mouse can do."""

from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent


class Tool(Protocol):
    """A gesture under way: from the press of a button to its release, or to Esc."""

    def move(self, at: QPointF, event: QMouseEvent) -> None:
        """The mouse is at this point of the scene: show what would happen."""

    def release(self, at: QPointF, event: QMouseEvent) -> None:
        """The button is up: do it."""

    def cancel(self) -> None:
        """Esc: leave everything as it was."""
