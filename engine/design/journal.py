"""Crash recovery: every Change since the last save, in a file beside the design.

The first line holds the design the Changes begin with, so that recovery needs nothing else; each further
line is one Change. A line is handed to the system at once (an app that dies loses nothing) and forced to
disk at most every `sync_every_s` (a machine that dies loses no more than that).
"""

import json
import os
import time
from pathlib import Path
from typing import Any, NamedTuple

from engine.design import strict_json
from engine.design.change import Change, apply
from engine.design.document import Design
from engine.design.files import from_json, to_json
from engine.errors import BadDesign, LoadscapeError

MAX_JOURNAL_BYTES = 500_000_000
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | getattr(os, "O_BINARY", 0)  # Windows would add \r


class Recovered(NamedTuple):
    """What a journal holds: the design after its Changes, and how many lines could not be read."""

    base: Design
    changes: tuple[Change, ...]
    design: Design
    lost_lines: int


def journal_path(path: str | os.PathLike[str]) -> Path:
    """Where the journal of a design file lies: hidden beside it."""
    file = Path(path)
    return file.with_name(f".{file.name}.journal")


class Journal:
    """The journal of one open design. The file exists only while there are unsaved Changes.

    The first Change overwrites a journal that a crash left behind, so ask `recover` before.
    """

    def __init__(self, path: str | os.PathLike[str], base: Design, sync_every_s: float = 1.0) -> None:
        self._path = Path(path)
        self._base = base
        self._sync_every_s = sync_every_s
        self._synced_s = float("-inf")
        self._file: int | None = None

    def append(self, change: Change) -> None:
        """Adds a Change (an undo is its inverse). Raises BadDesign where the file cannot be written."""
        try:
            if self._file is None:
                self._file = os.open(self._path, _NEW_FILE, 0o600)
                self._write({"format": 1, "design": to_json(self._base)})
            self._write(change.to_json())
            if time.monotonic() - self._synced_s >= self._sync_every_s:
                os.fsync(self._file)
                self._synced_s = time.monotonic()
        except OSError as error:
            raise BadDesign(f"{self._path}: the journal cannot be written ({error.strerror})") from None

    def _write(self, data: Any) -> None:
        line = json.dumps(data, ensure_ascii=False, allow_nan=False).encode() + b"\n"
        while line and self._file is not None:
            line = line[os.write(self._file, line) :]

    def discard(self, base: Design) -> None:
        """The design is saved (or its changes were given up): begins anew from `base`, without a file."""
        self.close()
        self._base = base
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Forces what is written to disk and lets go of the file."""
        if self._file is not None:
            os.fsync(self._file)
            os.close(self._file)
            self._file = None


def recover(path: str | os.PathLike[str]) -> Recovered | None:
    """What a journal left behind holds; None where there is none.

    A last line half written is dropped; from a damaged line on nothing is replayed, as what follows
    builds on it. Raises BadDesign where not even the first line can be read.
    """
    try:
        with Path(path).open("rb") as file:
            lines = file.read(MAX_JOURNAL_BYTES).split(b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadDesign(f"{os.fspath(path)}: the journal cannot be read ({error.strerror})") from None
    base = _base(os.fspath(path), lines[0])
    design, changes = base, []
    for line in lines[1:]:
        try:
            change = Change.from_json(_data(line))
            design = apply(design, change)
        except LoadscapeError:
            break
        changes.append(change)
    lost = sum(1 for line in lines[1 + len(changes) :] if line)
    return Recovered(base, tuple(changes), design, lost)


def _data(line: bytes) -> Any:
    try:
        return strict_json.parse(line.decode())
    except UnicodeDecodeError:
        raise BadDesign("must be text in UTF-8") from None


def _base(name: str, line: bytes) -> Design:
    try:
        header = _data(line)
        if not isinstance(header, dict) or header.get("format") != 1:
            raise BadDesign("the first line must hold a design")
        return from_json(header.get("design"))
    except BadDesign as error:
        raise BadDesign(f"{name}: this journal cannot be replayed: {error}") from None
