"""Presets: the chapter's designs, ready to run."""

from collections.abc import Iterator
from pathlib import Path

from app import presets
from app.commands.command import Command
from app.commands.file import may_leave
from app.context import Context
from engine.design.files import load


def preset_at(path: Path) -> str | None:
    """Name of the preset whose design file this is."""
    return next((name for name in presets.names() if presets.path(name) == path.resolve()), None)


def load_preset(context: Context, name: str) -> bool:
    """Begin an unsaved design that is a copy of the preset, so that saving never touches the original.

    False where the person would rather keep what is open.
    """
    if not may_leave(context):
        return False
    context.document.begin(load(presets.path(name)))
    context.teach(name)
    return True


def _menu(name: str) -> str:
    """The chapter stands in the menu itself, what goes beyond it in a submenu of its own."""
    beyond = {"blueprint": "Presets/Blueprints", "failure": "Presets/Famous Failures"}
    return beyond.get(name.partition("-")[0], "Presets")


def _commands() -> Iterator[Command]:
    for number, name in enumerate(presets.names(), start=1):
        title = presets.title(name)
        yield Command(
            f"presets.{name}",
            title,
            _menu(name),
            f"Begin with the chapter's design “{title}”.",
            lambda context, name=name: load_preset(context, name),  # type: ignore[misc]
            (f"Ctrl+Alt+{number}",) if number <= 9 else (),
        )


COMMANDS = tuple(_commands())
