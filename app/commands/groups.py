"""Groups: folded into one box with totals, and stacks of identical components."""

from app.commands.command import Command
from app.context import Context
from engine.design.document import Design
from engine.design.verbs.stacking import stack_of
from widgets.canvas.tools import groups, stacks


def _selected(context: Context) -> list[str]:
    design = context.document.design
    return [path for path in context.selection if path in _all(design)]


def _all(design: Design) -> list[str]:
    """The paths of all places and groups."""
    return [*(f"places/{key}" for key in design.places), *(f"groups/{key}" for key in design.board.groups)]


def _needs_group(context: Context) -> str | None:
    return None if _selected(context) else "No group is selected"


def _toggles_all(context: Context) -> str | None:
    return None if _all(context.document.design) else "The design has no groups"


def _folded(context: Context) -> bool:
    chosen = _selected(context)
    return bool(chosen) and all(groups.is_collapsed(context.canvas, key) for key in chosen)


def _needs_two(context: Context) -> str | None:
    return None if len(context.selected_components) > 1 else "Select two identical components first"


def _needs_stack(context: Context) -> str | None:
    design = context.document.design
    stacked = any(stack_of(design, key) for key in context.selected_components)
    return None if stacked else "No stack is selected"


COMMANDS = (
    Command(
        "arrange.stack",
        "Stack",
        "Arrange",
        "Draw identical components, with the same fields and links, as one card with their number.",
        lambda context: stacks.stack(context.canvas, context.selected_components),
        ("Ctrl+Alt+S",),
        when=_needs_two,
        separated=True,
    ),
    Command(
        "arrange.unstack",
        "Unstack",
        "Arrange",
        "Draw the components of the selected stack each by itself again.",
        lambda context: stacks.unstack(context.canvas, context.selected_components),
        ("Ctrl+Alt+U",),
        when=_needs_stack,
    ),
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
        lambda context: groups.toggle(context.canvas, _all(context.document.design)),
        ("Ctrl+Alt+Shift+B",),
        when=_toggles_all,
        label=lambda context: (
            "Expand All Groups"
            if all(groups.is_collapsed(context.canvas, path) for path in _all(context.document.design))
            and _all(context.document.design)
            else "Collapse All Groups"
        ),
    ),
)
