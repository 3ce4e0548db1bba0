"""Groups: folded into one box with totals, and open again."""

from app.commands.command import Command
from app.context import Context
from widgets.canvas.tools import groups


def _selected(context: Context) -> list[str]:
    places = context.document.design.places
    ids = (path.removeprefix("places/") for path in context.selection if path.startswith("places/"))
    return [key for key in ids if key in places]


def _needs_group(context: Context) -> str | None:
    return None if _selected(context) else "No group is selected"


def _toggles_all(context: Context) -> str | None:
    return None if context.document.design.places else "The design has no groups"


def _folded(context: Context) -> bool:
    chosen = _selected(context)
    return bool(chosen) and all(groups.is_collapsed(context.canvas, key) for key in chosen)


COMMANDS = (
    Command(
        "arrange.collapse",
        "Collapse Group",
        "Arrange",
        "Draw the selected group as one box with its totals, or open it again.",
        lambda context: groups.toggle(context.canvas, _selected(context)),
        ("Ctrl+Alt+B",),
        when=_needs_group,
        label=lambda context: "Expand Group" if _folded(context) else "Collapse Group",
        separated=True,
    ),
    Command(
        "arrange.collapse_all",
        "Collapse All Groups",
        "Arrange",
        "Draw every group as one box with its totals, or open all again.",
        lambda context: groups.toggle(context.canvas, list(context.document.design.places)),
        ("Ctrl+Alt+Shift+B",),
        when=_toggles_all,
        label=lambda context: (
            "Expand All Groups"
            if all(groups.is_collapsed(context.canvas, key) for key in context.document.design.places)
            and context.document.design.places
            else "Collapse All Groups"
        ),
    ),
)
