"""Unsaved work outlives a crash: the journal of the open design, and what an earlier crash left."""

import os
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from engine.design.change import Change
from engine.design.document import Design
from engine.design.journal import Journal, Recovered, journal_path, recover
from engine.errors import BadDesign
from widgets.language import called

UNTITLED = "untitled-*.journal"


class Draft:
    """The journal of one open design, locked as long as its program lives.

    Beside the design's file, or in `folder` while it has none. Where another program holds the lock
    (the same file is open twice) or the folder cannot be written, nothing is kept.
    """

    def __init__(self, file: Path | None, base: Design, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = journal_path(file) if file is not None else folder / f"untitled-{uuid.uuid4().hex[:12]}.journal"
        self._journal = Journal(path, base)
        self._lock = _lock(path)
        self._kept = self._lock.tryLock(0)

    def append(self, change: Change) -> None:
        """Keep one more Change. Raises BadDesign when that is not possible, the first time only."""
        if self._kept:
            try:
                self._journal.append(change)
            except BadDesign:
                self._kept = False
                raise

    def settle(self, base: Design) -> None:
        """All is saved or given up: nothing is left to recover."""
        if self._kept:
            self._journal.discard(base)

    def close(self) -> None:
        """Nothing is left to recover, and another program may have the file."""
        if self._kept:
            self._journal.discard(Design())
            self._lock.unlock()
            self._kept = False


class Orphan(NamedTuple):
    """A journal whose program died."""

    journal: Path
    file: Path | None
    recovered: Recovered

    @property
    def name(self) -> str:
        return self.file.name if self.file is not None else called(self.recovered.design.name)


def orphan_of(file: Path) -> Orphan | None:
    """What a crash left of this design file."""
    return _orphan(journal_path(file), file)


def orphans(files: Iterable[Path], folder: Path) -> list[Orphan]:
    """What crashes left of these design files and of designs that never had a file."""
    found = [orphan_of(file) for file in files]
    found += [_orphan(journal, None) for journal in sorted(folder.glob(UNTITLED))]
    return [orphan for orphan in found if orphan is not None]


def throw_away(orphan: Orphan) -> None:
    orphan.journal.unlink(missing_ok=True)


def _orphan(journal: Path, file: Path | None) -> Orphan | None:
    if not journal.is_file() or not os.access(journal, os.R_OK):
        return None
    lock = _lock(journal)
    if not lock.tryLock(0):
        return None
    lock.unlock()
    try:
        recovered = recover(journal)
    except BadDesign:
        return None
    return Orphan(journal, file, recovered) if recovered is not None and recovered.changes else None


def _lock(journal: Path) -> QLockFile:
    lock = QLockFile(f"{journal}.lock")
    lock.setStaleLockTime(0)
    return lock
