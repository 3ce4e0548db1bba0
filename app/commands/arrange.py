"""Arrange: lines up, spreads and tidies what is drawn; nothing is moved unless asked."""

from app.commands.command import Command
from app.context import Context
from engine.design.arranging import Axis, Edge
from widgets.canvas.tools import arrange


def _needs(count: int, context: Context) -> str | None:
    chosen = [path for path in context.selection if path.startswith(("components/", "marks/"))]
    return None if len(chosen) >= count else f"Select {'two' if count == 2 else 'three'} components or marks first"


def _align(edge: Edge, title: str, key: str, help: str) -> Command:
    return Command(
        f"arrange.{edge}",
        title,
        "Arrange",
        help,
        lambda context: arrange.align(context.canvas, edge),
        (key,),
        when=lambda context: _needs(2, context),
    )


def _distribute(axis: Axis, title: str, key: str, help: str, separated: bool = False) -> Command:
    return Command(
        f"arrange.{axis}",
        title,
        "Arrange",
        help,
        lambda context: arrange.distribute(context.canvas, axis),
        (key,),
        when=lambda context: _needs(3, context),
        separated=separated,
    )


def tidy(context: Context) -> None:
    arrange.Tidy(context.canvas).start()


def _needs_components(context: Context) -> str | None:
    return None if context.document.design.components else "The canvas is empty"


COMMANDS = (
    _align("left", "Align Left", "Ctrl+Alt+Left", "Bring the left edges in line."),
    _align("center", "Align Centers", "Ctrl+Alt+C", "Bring the middles in line, one above the other."),
    _align("right", "Align Right", "Ctrl+Alt+Right", "Bring the right edges in line."),
    _align("top", "Align Top", "Ctrl+Alt+Up", "Bring the upper edges in line."),
    _align("middle", "Align Middles", "Ctrl+Alt+M", "Bring the middles in line, side by side."),
    _align("bottom", "Align Bottom", "Ctrl+Alt+Down", "Bring the lower edges in line."),
    _distribute("horizontal", "Distribute Across", "Ctrl+Alt+H", "Make the gaps from left to right equal.", True),
    _distribute("vertical", "Distribute Down", "Ctrl+Alt+V", "Make the gaps from top to bottom equal."),
    Command(
        "arrange.tidy",
        "Tidy",
        "Arrange",
        "Lay out what is selected, or all, in layers from left to right.",
        tidy,
        ("Ctrl+Shift+T",),
        when=_needs_components,
        separated=True,
    ),
)
