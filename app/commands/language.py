"""View > Language: what the windows speak."""

from app.commands.command import Command
from widgets.language import NAMES, Language


def _language(choice: Language, title: str, help: str) -> Command:
    return Command(
        f"view.language.{choice}",
        title,
        "View/Language",
        help,
        lambda context: context.change_language(choice),
        checked=lambda context: context.settings.language == choice,
    )


COMMANDS = (
    _language("system", "Like the System", "The language of the desktop, or English."),
    *(_language(choice, name, f"Speak {name}, in every window.") for choice, name in NAMES.items()),
)
