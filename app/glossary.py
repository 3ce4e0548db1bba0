"""The glossary beside the work: lessons lead to its entries, and entries to the lessons that use them."""

from collections.abc import Mapping

from app import presets
from app.commands.presets import load_preset
from app.context import Context
from app.limits import show_limits
from widgets.glossary import Glossary
from widgets.language import current, tr


def consult(context: Context, key: str = "") -> Glossary:
    """Show the glossary, at the entry of this key."""
    opened = [one for one in context.window.findChildren(Glossary) if one.isVisible()]
    shown = opened[0] if opened else Glossary(context.window, uses())
    if not opened:
        shown.lesson_wanted.connect(lambda name: load_preset(context, name))
        shown.limits_wanted.connect(lambda: show_limits(context))
    if key:
        shown.show_term(key)
    shown.show()
    shown.activateWindow()
    return shown


def uses() -> Mapping[str, list[tuple[str, str]]]:
    """Names and titles of the lessons that link to an entry, by its key; the chapter's steps come first, in order."""
    from engine.lessons.linking import linked  # it is only wanted here
    from engine.lessons.reading import load_lesson

    found: dict[str, list[tuple[str, str]]] = {}
    for name in presets.names():
        path = presets.lesson(name, current())
        if path is None:
            continue
        number = f"{int(name[:2])}. " if name[0].isdecimal() else ""
        for key in linked(load_lesson(path).text, presets.language_of(path)).keys:
            found.setdefault(key, []).append((name, number + tr(presets.title(name))))
    return found
