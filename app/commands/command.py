"""What a command is: one frozen record from which menus, keys, the toolbar, help and tests are made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.context import Context

View = Literal["canvas", "outline"]

MENUS = ("File", "Edit", "Draw", "Arrange", "View", "Run", "Study", "Presets", "Help")
"""Top-level menus in their order; `Run/Speed` is a submenu of Run."""


class Choice(NamedTuple):
    """One line of a submenu that is filled when it opens."""

    title: str
    help: str
    run: Callable[[Context], None]
    heading: str = ""
    """Lines with the same heading, a name or in the language of the window, stand together under it."""


def always(context: Context) -> str | None:
    """For commands that are never gray."""
    return None


@dataclass(frozen=True)
class Command:
    """Something the user can do.

    `when` returns the reason why it cannot be done now, or None. A command with `checked` shows a tick;
    `label` replaces the title where it depends on the moment ("Undo move web-1"). A command with
    `choices` is a submenu and is not run itself.
    """

    id: str
    title: str
    menu: str
    help: str
    run: Callable[[Context], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: Callable[[Context], str | None] = always
    checked: Callable[[Context], bool] | None = None
    label: Callable[[Context], str] | None = None
    choices: Callable[[Context], Sequence[Choice]] | None = None
    separated: bool = False
    """A line stands above it in the menu."""
    keys_in: tuple[View, ...] = ()
    """Views that must have the focus for its keys to work: letters are typed elsewhere, and Delete means an event
    on the time line. Empty: the whole window."""


def submenu(context: Context) -> None:
    """The action of a command that only opens its choices."""
