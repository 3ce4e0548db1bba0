"""View > Language: what the window speaks from the next start on."""

from app.commands.command import Command
from app.context import Context
from widgets.language import NAMES, Language, tr


def _language(choice: Language, title: str, help: str) -> Command:
    def choose(context: Context) -> None:
        context.settings.language = choice
        context.banner.tell(tr("The language changes at the next start of Loadscape."), "advice", "language")

    return Command(
        f"view.language.{choice}",
        title,
        "View/Language",
        help,
        choose,
        checked=lambda context: context.settings.language == choice,
    )


COMMANDS = (
    _language("system", "Like the System", "The language of the desktop, or English."),
    *(_language(choice, name, f"Speak {name} from the next start on.") for choice, name in NAMES.items()),
)
