"""Edit: undo, the clipboard, the selection."""

from app.commands.command import Command
from app.context import Context


def undo(context: Context) -> None:
    context.document.undo()


def redo(context: Context) -> None:
    context.document.redo()


def cut(context: Context) -> None:
    context.canvas.cut_selected()


def copy(context: Context) -> None:
    context.canvas.copy_selected()


def paste(context: Context) -> None:
    context.canvas.paste()


def paste_here(context: Context) -> None:
    context.canvas.paste(context.canvas.pointed)


def duplicate(context: Context) -> None:
    context.canvas.duplicate_selected()


def delete(context: Context) -> None:
    context.canvas.delete_selected()


def find(context: Context) -> None:
    dock = context.docks["outline"]
    dock.show()
    dock.raise_()
    context.outline.begin_search()


def select_all(context: Context) -> None:
    context.canvas.select_all()


def _undo_label(context: Context) -> str:
    return _labelled("Undo", context.document.history.undo_label)


def _redo_label(context: Context) -> str:
    return _labelled("Redo", context.document.history.redo_label)


def _labelled(verb: str, label: str) -> str:
    return f"{verb} {label[:1].lower()}{label[1:]}" if label else verb


def _needs_undo(context: Context) -> str | None:
    return None if context.document.history.can_undo else "Nothing has been changed yet"


def _needs_redo(context: Context) -> str | None:
    return None if context.document.history.can_redo else "Nothing has been undone"


def _needs_selection(context: Context) -> str | None:
    return None if context.selection else "Nothing is selected"


def _needs_items(context: Context) -> str | None:
    links = all(path.startswith("links/") for path in context.selection)
    return "No component, no mark and no group is selected" if links else None


def _needs_content(context: Context) -> str | None:
    design = context.document.design
    return None if design.components or design.board.marks else "The canvas is empty"


COMMANDS = (
    Command(
        "edit.undo",
        "Undo",
        "Edit",
        "Take the last change back.",
        undo,
        ("Ctrl+Z",),
        "undo",
        when=_needs_undo,
        label=_undo_label,
    ),
    Command(
        "edit.redo",
        "Redo",
        "Edit",
        "Make the change undone last again.",
        redo,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        when=_needs_redo,
        label=_redo_label,
    ),
    Command(
        "edit.cut",
        "Cut",
        "Edit",
        "Move the selected components, groups and marks to the clipboard.",
        cut,
        ("Ctrl+X",),
        when=_needs_items,
        separated=True,
    ),
    Command(
        "edit.copy",
        "Copy",
        "Edit",
        "Copy the selected components, groups and marks to the clipboard, as a picture too.",
        copy,
        ("Ctrl+C",),
        when=_needs_items,
    ),
    Command("edit.paste", "Paste", "Edit", "Add what is on the clipboard.", paste, ("Ctrl+V",)),
    Command(
        "edit.paste_here",
        "Paste Here",
        "Edit",
        "Add what is on the clipboard where the mouse points.",
        paste_here,
        ("Ctrl+Shift+V",),
    ),
    Command(
        "edit.duplicate",
        "Duplicate",
        "Edit",
        "Add a copy of the selected components and marks, or of a whole group, beside them.",
        duplicate,
        ("Ctrl+D",),
        when=_needs_selection,
    ),
    Command(
        "edit.delete",
        "Delete",
        "Edit",
        "Remove what is selected, and the links of removed components.",
        delete,
        ("Del", "Backspace"),
        "delete",
        when=_needs_selection,
        keys_in=("canvas", "outline"),
    ),
    Command(
        "edit.select_all",
        "Select All",
        "Edit",
        "Select every component and link.",
        select_all,
        ("Ctrl+A",),
        when=_needs_content,
        separated=True,
    ),
    Command(
        "edit.find",
        "Find in the Design…",
        "Edit",
        "Find a component, a link, a place or a mark by name, id or kind; Enter jumps to it.",
        find,
        ("Ctrl+F",),
        "search",
    ),
)
