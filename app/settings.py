"""What the program remembers between two starts; nothing of it belongs to a design."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from widgets.canvas.items.ink import LAYERS, Layer
from widgets.language import Language

ThemeChoice = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]

MOST_RECENT = 10
LAYOUT = 3
"""Counts up when docks or toolbars change so much that an old layout would hide some."""


class Settings:
    """Typed access to a QSettings; a value that is missing or damaged is its default."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings("Loadscape", "Loadscape")

    @property
    def theme(self) -> ThemeChoice:
        choice = self._store.value("theme")
        return choice if choice in get_args(ThemeChoice) else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def language(self) -> Language:
        choice = self._store.value("language")
        return choice if choice in get_args(Language) else "system"

    @language.setter
    def language(self, choice: Language) -> None:
        self._store.setValue("language", choice)

    @property
    def text_percent(self) -> int:
        """Size of the panels' text, in percent of the desktop's."""
        percent = _number(self._store.value("text_percent", 0))
        return percent if 50 <= percent <= 300 else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._store.setValue("text_percent", percent)

    @property
    def grid_snap(self) -> bool:
        return bool(self._store.value("grid_snap", True, type=bool))

    @grid_snap.setter
    def grid_snap(self, on: bool) -> None:
        self._store.setValue("grid_snap", on)

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing should glide or grow."""
        return bool(self._store.value("reduced_motion", False, type=bool))

    @reduced_motion.setter
    def reduced_motion(self, on: bool) -> None:
        self._store.setValue("reduced_motion", on)

    @property
    def hidden_layers(self) -> frozenset[Layer]:
        """Layers of the canvas that are not drawn."""
        stored = self._store.value("hidden_layers", "")
        words = stored.split(" ") if isinstance(stored, str) else []
        return frozenset(layer for layer in LAYERS if layer in words)

    @hidden_layers.setter
    def hidden_layers(self, hidden: frozenset[Layer]) -> None:
        self._store.setValue("hidden_layers", " ".join(sorted(hidden)))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Design files opened or saved lately and still there, the latest first."""
        return _files(self._store.value("recent", []))

    def remember(self, path: Path) -> None:
        """Put `path` at the head of the recent files."""
        others = [known for known in self.recent if known != path]
        self._store.setValue("recent", [str(known) for known in [path, *others][:MOST_RECENT]])

    def forget_recent(self) -> None:
        self._store.remove("recent")

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """Ids of the commands found by typing lately, the latest first."""
        stored = self._store.value("recent_commands", "")
        return tuple(stored.split()) if isinstance(stored, str) else ()

    def remember_command(self, command_id: str) -> None:
        """Put a command at the head of those found by typing."""
        others = [known for known in self.recent_commands if known != command_id]
        self._store.setValue("recent_commands", " ".join([command_id, *others][:MOST_RECENT]))

    @property
    def session(self) -> tuple[Path, ...]:
        """Design files that were open when the program ended and are still there."""
        return _files(self._store.value("session", []))

    @session.setter
    def session(self, paths: tuple[Path, ...]) -> None:
        self._store.setValue("session", [str(path) for path in paths])

    @property
    def folder(self) -> Path:
        """Where the file dialogs begin."""
        recent = self.recent
        return recent[0].parent if recent else Path.home()

    @property
    def geometry(self) -> QByteArray:
        return _bytes(self._store.value("geometry"))

    @property
    def docks(self) -> QByteArray:
        return _bytes(self._store.value(f"docks/{LAYOUT}"))

    def steps_done(self, lesson: str) -> frozenset[int]:
        """Numbers of a lesson's steps that were done."""
        stored = self._store.value(f"lessons/{lesson}", "")
        words = stored.split() if isinstance(stored, str) else []
        return frozenset(int(word) for word in words if word.isdecimal())

    def remember_steps(self, lesson: str, done: Iterable[int]) -> None:
        """Keep how far a learner is."""
        self._store.setValue(f"lessons/{lesson}", " ".join(map(str, sorted(done))))

    def remember_layout(self, geometry: QByteArray, docks: QByteArray) -> None:
        self._store.setValue("geometry", geometry)
        self._store.setValue(f"docks/{LAYOUT}", docks)
        self._store.sync()


def _files(stored: object) -> tuple[Path, ...]:
    """Stored paths of files that are still there."""
    paths = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
    return tuple(path for path in map(Path, paths) if path.is_file())


def _number(stored: object) -> int:
    try:
        return int(str(stored))
    except ValueError:
        return 0


def _bytes(stored: object) -> QByteArray:
    return stored if isinstance(stored, QByteArray) else QByteArray()
