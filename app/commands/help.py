"""Help: every command by name or key."""

from app import __version__
from app.commands.command import Command
from app.context import Context
from app.glossary import consult
from app.limits import show_limits


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
        consult,
        ("Shift+F1",),
    ),
    Command(
        "help.limits",
        "What Loadscape Does Not Model",
        "Help",
        "What is left out on purpose, so that you know what to measure yourself.",
        show_limits,
    ),
    Command("help.about", "About Loadscape", "Help", "Version and license.", about, separated=True),
)
