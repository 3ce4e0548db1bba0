"""Draw: whiteboard marks, which are only drawn and never simulated."""

from app.commands.command import Command
from app.context import Context
from widgets.mark_titles import TITLES

KINDS = (
    ("note", "N", "Write a sticky note: press and drag, or click."),
    ("text", "T", "Write on the bare canvas."),
    ("rectangle", "R", "Draw a rectangle; Shift makes it square."),
    ("ellipse", "O", "Draw an ellipse; Shift makes it a circle."),
    ("diamond", "D", "Draw a diamond; Shift makes it even."),
    ("arrow", "A", "Draw an arrow; Shift keeps it level or upright."),
    ("line", "L", "Draw a line; Shift keeps it level or upright."),
    ("pen", "P", "Draw freehand, until Esc."),
)
"""Kind, key on the canvas, help."""


def _mark(kind: str, key: str, help: str) -> Command:
    def arm(context: Context) -> None:
        context.canvas.arm("" if context.canvas.mark_kind == kind else kind)
        context.canvas.setFocus()

    return Command(
        f"draw.{kind}",
        TITLES[kind],
        "Draw",
        help,
        arm,
        (key,),
        kind,
        checked=lambda context: context.canvas.mark_kind == kind,
        keys_in=("canvas",),
    )


def picture(context: Context) -> None:
    path = context.dialogs.open_picture(context.settings.folder)
    if path is not None:
        context.canvas.insert_picture(path)


COMMANDS = (
    *(_mark(*kind) for kind in KINDS),
    Command("draw.picture", "Picture…", "Draw", "Put a picture from a file on the canvas.", picture, separated=True),
)
