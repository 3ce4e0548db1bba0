"""What the program remembers between two starts; nothing of it belongs to a design."""

from __future__ import annotations

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


class Switch:
    """A setting that is on or off."""

    def __init__(self, key: str, usual: bool) -> None:
        self._key, self._usual = key, usual

    def __get__(self, settings: Settings, owner: type[Settings]) -> bool:
        return bool(settings.store.value(self._key, self._usual, type=bool))

    def __set__(self, settings: Settings, on: bool) -> None:
        settings.store.setValue(self._key, on)


class Settings:
    """Typed access to a QSettings; a value that is missing or damaged is its default."""

    def __init__(self, store: QSettings | None = None) -> None:
        self.store = store if store is not None else QSettings("Loadscape", "Loadscape")

    @property
    def theme(self) -> ThemeChoice:
        choice = self.store.value("theme")
        return choice if choice in get_args(ThemeChoice) else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self.store.setValue("theme", choice)

    @property
    def language(self) -> Language:
        choice = self.store.value("language")
        return choice if choice in get_args(Language) else "system"

    @language.setter
    def language(self, choice: Language) -> None:
        self.store.setValue("language", choice)

    @property
    def text_percent(self) -> int:
        """Size of the panels' text, in percent of the desktop's."""
        percent = _number(self.store.value("text_percent", 0))
        return percent if 50 <= percent <= 300 else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self.store.setValue("text_percent", percent)

    grid_snap = Switch("grid_snap", True)
    reduced_motion = Switch("reduced_motion", False)
    """Whether nothing should glide or grow."""

    @property
    def hidden_layers(self) -> frozenset[Layer]:
        """Layers of the canvas that are not drawn."""
        stored = self.store.value("hidden_layers", "")
        words = stored.split(" ") if isinstance(stored, str) else []
        return frozenset(layer for layer in LAYERS if layer in words)

    @hidden_layers.setter
    def hidden_layers(self, hidden: frozenset[Layer]) -> None:
        self.store.setValue("hidden_layers", " ".join(sorted(hidden)))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Design files opened or saved lately and still there, the latest first."""
        return _files(self.store.value("recent", []))

    def remember(self, path: Path) -> None:
        """Put `path` at the head of the recent files."""
        others = [known for known in self.recent if known != path]
        self.store.setValue("recent", [str(known) for known in [path, *others][:MOST_RECENT]])

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """Ids of the commands found by typing lately, the latest first."""
        stored = self.store.value("recent_commands", "")
        return tuple(stored.split()) if isinstance(stored, str) else ()

    def remember_command(self, command_id: str) -> None:
        """Put a command at the head of those found by typing."""
        others = [known for known in self.recent_commands if known != command_id]
        self.store.setValue("recent_commands", " ".join([command_id, *others][:MOST_RECENT]))

    @property
    def session(self) -> tuple[Path, ...]:
        """Design files that were open when the program ended and are still there."""
        return _files(self.store.value("session", []))

    @session.setter
    def session(self, paths: tuple[Path, ...]) -> None:
        self.store.setValue("session", [str(path) for path in paths])

    @property
    def folder(self) -> Path:
        """Where the file dialogs begin."""
        recent = self.recent
        return recent[0].parent if recent else Path.home()

    @property
    def geometry(self) -> QByteArray:
        return _bytes(self.store.value("geometry"))

    @property
    def docks(self) -> QByteArray:
        return _bytes(self.store.value(f"docks/{LAYOUT}"))

    def steps_done(self, lesson: str) -> frozenset[int]:
        """Numbers of a lesson's steps that were done."""
        stored = self.store.value(f"lessons/{lesson}", "")
        words = stored.split() if isinstance(stored, str) else []
        return frozenset(int(word) for word in words if word.isdecimal())

    def remember_steps(self, lesson: str, done: Iterable[int]) -> None:
        """Keep how far a learner is."""
        self.store.setValue(f"lessons/{lesson}", " ".join(map(str, sorted(done))))

    def remember_layout(self, geometry: QByteArray, docks: QByteArray) -> None:
        self.store.setValue("geometry", geometry)
        self.store.setValue(f"docks/{LAYOUT}", docks)
        self.store.sync()


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
