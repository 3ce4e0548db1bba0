"""Arrange: lines up, spreads and tidies what is drawn; nothing is moved unless asked."""

from app.commands.command import Command
from app.context import Context
from engine.design import verbs
from engine.design.arranging import Axis, Edge
from engine.design.document import LinkStyle
from engine.design.verbs.grouping import can_scale
from widgets.canvas.tools import arrange
from widgets.canvas.tools.clearing import cleared
from widgets.canvas.tools.grouping import GroupKind, group


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


def _group(kind: GroupKind, title: str, key: str, help: str, separated: bool = False) -> Command:
    def draw(context: Context) -> None:
        group(context.canvas, kind, context.selected_components)

    when = _needs_scaling if kind == "autoscaling_group" else _needs_one
    return Command(f"arrange.{kind}", title, "Arrange", help, draw, (key,), when=when, separated=separated)


def _needs_scaling(context: Context) -> str | None:
    able = [can_scale(context.document.design, one) for one in context.selected_components]
    return None if able and all(able) else "Select servers or workers first: only they scale themselves"


def ungroup(context: Context) -> None:
    frames = [path for path in context.selection if path.startswith(("places/", "groups/"))]
    context.canvas.propose(verbs.remove(context.canvas.placed_design(), frames))


def multiply(context: Context) -> None:
    canvas = context.canvas
    canvas.propose(cleared(canvas, verbs.duplicate_linked(canvas.placed_design(), context.selected_components)))


def _needs_one(context: Context) -> str | None:
    return None if context.selected_components else "No component is selected"


def _needs_place(context: Context) -> str | None:
    return (
        None if any(path.startswith(("places/", "groups/")) for path in context.selection) else "No group is selected"
    )


def _links(style: LinkStyle, title: str, help: str, key: str) -> Command:
    def draw(context: Context) -> None:
        design = context.canvas.diagram.design
        if design.board.link_style != style:
            context.canvas.propose(verbs.set_field(design, "design", "link_style", style))

    return Command(
        f"arrange.links.{style}",
        title,
        "Arrange/Links",
        help,
        draw,
        (key,),
        checked=lambda context: context.document.design.board.link_style == style,
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
    _group("zone", "Group into a Zone", "Ctrl+Shift+G", "Draw a zone around what is selected.", True),
    _group("data_center", "Group into a Data Center", "Ctrl+Alt+G", "Draw a data center around what is selected."),
    _group("region", "Group into a Region", "Ctrl+Alt+R", "Draw a region around what is selected."),
    _group("tier", "Group into a Tier", "Ctrl+Alt+L", "Draw a tier, a layer of the design, around what is selected."),
    _group(
        "autoscaling_group",
        "Make an Autoscaling Group",
        "Ctrl+Alt+A",
        "Let the selected servers scale themselves, and draw a frame around them.",
    ),
    Command(
        "arrange.ungroup",
        "Ungroup",
        "Arrange",
        "Take the selected group away; what stands in it stays, and scales itself no more.",
        ungroup,
        ("Ctrl+Shift+U",),
        when=_needs_place,
    ),
    Command(
        "arrange.multiply",
        "Duplicate with Links",
        "Arrange",
        "Add a copy of the selected components that calls the same and is called by the same.",
        multiply,
        ("Ctrl+Alt+D",),
        when=_needs_one,
    ),
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
    _links("curved", "Curved Links", "Draw links as curves.", "Ctrl+Alt+K"),
    _links("orthogonal", "Orthogonal Links", "Draw links as lines that turn at right angles.", "Ctrl+Alt+O"),
)
