"""Challenges: begin one, and have the design judged that is to meet it."""

from collections.abc import Mapping, Sequence

from app import study
from app.challenge import FOLDER
from app.commands.command import Choice, Command, submenu
from app.commands.file import may_leave
from app.context import Context
from widgets.language import tr

_LEVELS: Mapping[str, str] = {"easy": "Easy", "medium": "Medium", "hard": "Hard"}


def offered(context: Context) -> Sequence[Choice]:
    """All challenges, from easy to hard; they are read when they are first asked for."""
    from engine.challenges.reading import load_challenge, names

    def choice(name: str) -> Choice:
        told = load_challenge(FOLDER / name).challenge
        return Choice(told.title, told.text, lambda context: begin(context, name), tr(_LEVELS[told.level]))

    return [choice(name) for name in names(FOLDER)]


def begin(context: Context, name: str) -> None:
    """Begin with the start design of a challenge; what is asked stands in the lesson panel."""
    from engine.challenges.reading import load_challenge

    if may_leave(context):
        stored = load_challenge(FOLDER / name)
        context.document.begin(stored.start)
        context.pose(stored)


def judge(context: Context) -> None:
    posed = context.posed()
    if posed is not None:
        study.judge(context, posed)


COMMANDS = (
    Command(
        "challenges.begin",
        "Challenges",
        "Presets",
        "Begin a challenge: a goal, a ceiling of cost, and a design that does not meet it yet.",
        submenu,
        choices=offered,
        separated=True,
    ),
    Command(
        "challenges.judge",
        "Judge My Design",
        "Presets",
        "Run the design under several seeds against the goals of the challenge.",
        judge,
        ("Ctrl+Shift+J",),
        when=lambda context: None if context.posed() is not None else "No challenge is open",
    ),
)
