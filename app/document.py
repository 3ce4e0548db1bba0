"""The open design: its file, its history, its journal. Every change of it passes here."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.recovery import Draft, Orphan, throw_away
from engine.design.change import Change
from engine.design.document import Design
from engine.design.files import load, save
from engine.design.history import History
from engine.errors import LoadscapeError
from widgets.language import called

TOGETHER_S = 0.8
"""Changes of the same fields in quick succession, as a slider makes them, are one step to undo."""


class OpenDocument(QObject):
    """One design open for editing."""

    replaced = Signal()
    """Another design is open now."""
    changed = Signal(object)
    """The Change that was made; None asks the views to show all anew."""
    moved = Signal()
    """The file's name or what is unsaved may have changed."""
    troubled = Signal(str)
    """Something the user should know, in one sentence, though the change was made."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` keeps the journals of designs without a file."""
        super().__init__(parent)
        self._folder = folder
        self.path: Path | None = None
        self.history = History(Design())
        self._draft = Draft(None, Design(), folder)
        self._last: tuple[str, frozenset[str], float] = ("", frozenset(), 0.0)

    @property
    def design(self) -> Design:
        return self.history.design

    @property
    def modified(self) -> bool:
        return self.history.dirty

    @property
    def name(self) -> str:
        """The file's name, or the design's own before it has a file."""
        return self.path.name if self.path is not None else called(self.design.name)

    def begin(self, design: Design, path: Path | None = None) -> None:
        """Open `design` in place of the present one, with nothing to undo."""
        self._replace(History(design), Draft(path, design, self._folder), path)

    def open(self, path: Path) -> None:
        """Open the file at `path`. Raises BadDesign, and then the present design stays."""
        self.begin(load(path), path)

    def restore(self, orphan: Orphan) -> None:
        """Open what a crash left, as unsaved changes that can be undone."""
        base, changes = orphan.recovered.base, orphan.recovered.changes
        throw_away(orphan)
        history, draft = History(base), Draft(orphan.file, base, self._folder)
        for change in changes:
            history.do(change)
            draft.append(change)
        self._replace(history, draft, orphan.file)

    def take_over(self, other: "OpenDocument") -> None:
        """Go on with what another one has open, its steps and its journal; that one is left blank."""
        history, draft, path = other.history, other._draft, other.path
        other.history, other._draft, other.path = History(Design()), Draft(None, Design(), self._folder), None
        self._replace(history, draft, path)

    def save(self, path: Path) -> None:
        """Write the design to `path`, its file from now on. Raises BadDesign."""
        save(self.design, path)
        self.history.saved()
        if path == self.path:
            self._draft.settle(self.design)
        else:
            self._draft.close()
            self.path, self._draft = path, Draft(path, self.design, self._folder)
        self.moved.emit()

    def do(self, change: Change) -> None:
        """Make one change. Raises StaleChange or BadDesign; the views are asked to show what is true."""
        try:
            self.history.do(change)
        except LoadscapeError:
            self.changed.emit(None)
            raise
        now_s = time.monotonic()
        again = (change.label, frozenset(change.touched)) == self._last[:2] and now_s - self._last[2] < TOGETHER_S
        if again and change.updated and not (change.added or change.removed):
            self.history.squash_last()
        self._last = (change.label, frozenset(change.touched), now_s)
        self._keep(change)

    def undo(self) -> None:
        change = self.history.undo()
        if change is not None:
            self._keep(change)

    def redo(self) -> None:
        change = self.history.redo()
        if change is not None:
            self._keep(change)

    def go_to(self, done: int) -> None:
        """Undo or redo until so many steps are done."""
        while len(self.history.labels[0]) > done and self.history.can_undo:
            self.undo()
        while len(self.history.labels[0]) < done and self.history.can_redo:
            self.redo()

    def close(self) -> None:
        """The design is saved or given up: nothing of it is left to recover."""
        self._draft.close()

    def _replace(self, history: History, draft: Draft, path: Path | None) -> None:
        self._draft.close()
        self.history, self._draft, self.path = history, draft, path
        self._last = ("", frozenset(), 0.0)
        self.replaced.emit()
        self.changed.emit(None)
        self.moved.emit()

    def _keep(self, change: Change) -> None:
        try:
            self._draft.append(change)
        except LoadscapeError as error:
            self.troubled.emit(f"A crash would lose unsaved changes: {error}.")
        self.changed.emit(change)
        self.moved.emit()
