"""Help: every command by name or key."""

from app import __version__
from app.commands.command import Command
from app.context import Context
from widgets.glossary import Glossary


def find(context: Context) -> None:
    context.find_command()


def keys(context: Context) -> None:
    context.show_keys()


def about(context: Context) -> None:
    context.dialogs.about(__version__)


COMMANDS = (
    Command(
        "help.find",
        "Find a Command…",
        "Help",
        "List every command with its key; type to narrow it down.",
        find,
        ("Ctrl+K", "Ctrl+Shift+P", "F1"),
        "search",
    ),
    Command(
        "help.tour",
        "Two-Minute Tour",
        "Help",
        "Show the parts of the window, one after the other.",
        lambda context: context.begin_tour(),
        ("Ctrl+F1",),
    ),
    Command("help.keys", "Keyboard and Mouse", "Help", "Show every key and gesture.", keys, ("Ctrl+/",)),
    Command(
        "help.glossary",
        "Glossary",
        "Help",
        "Explain every figure, rule and field: what it is, why it matters, where it comes from.",
        lambda context: Glossary(context.window).open(),
        ("Shift+F1",),
    ),
    Command("help.about", "About Loadscape", "Help", "Version and license.", about, separated=True),
)
