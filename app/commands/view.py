"""View: what is seen of the design; nothing here changes it."""

from app.commands.command import Command
from app.context import Context
from app.look import TEXT_PERCENT
from app.settings import ThemeChoice
from widgets.canvas.items.ink import Layer


def fit(context: Context) -> None:
    context.canvas.fit()


def zoom_in(context: Context) -> None:
    context.canvas.zoom_step(1)


def zoom_out(context: Context) -> None:
    context.canvas.zoom_step(-1)


def reset_zoom(context: Context) -> None:
    context.canvas.reset_zoom()


def fit_selection(context: Context) -> None:
    context.canvas.show_paths(context.selection)


def _needs_selection(context: Context) -> str | None:
    return None if context.selection else "Nothing is selected"


def toggle_grid_snap(context: Context) -> None:
    context.settings.grid_snap = not context.settings.grid_snap
    context.canvas.set_grid_snap(context.settings.grid_snap)


def _grid_snaps(context: Context) -> bool:
    return context.settings.grid_snap


def toggle_reduced_motion(context: Context) -> None:
    context.settings.reduced_motion = not context.settings.reduced_motion


def _needs_components(context: Context) -> str | None:
    return None if context.document.design.components else "The canvas is empty"


def _theme(choice: ThemeChoice, title: str, help: str) -> Command:
    return Command(
        f"view.theme.{choice}",
        title,
        "View/Theme",
        help,
        lambda context: context.look.choose(choice),
        checked=lambda context: context.look.choice == choice,
    )


def _layer(layer: Layer, title: str, key: str, help: str) -> Command:
    def toggle(context: Context) -> None:
        context.settings.hidden_layers ^= {layer}
        context.canvas.diagram.hide_layers(context.settings.hidden_layers)

    return Command(
        f"view.layer.{layer}",
        title,
        "View/Layers",
        help,
        toggle,
        (key,),
        checked=lambda context: layer not in context.settings.hidden_layers,
    )


def _text_size(percent: int) -> Command:
    return Command(
        f"view.text_size.{percent}",
        f"{percent} %",
        "View/Text Size",
        f"Show the text of panels at {percent} % of the desktop's size.",
        lambda context: context.look.size_text(percent),
        checked=lambda context: context.look.text_percent == percent,
        separated=percent == TEXT_PERCENT[0],
    )


def _step_text(context: Context, by: int) -> None:
    now = context.look.text_percent
    nearest = min(range(len(TEXT_PERCENT)), key=lambda place: abs(TEXT_PERCENT[place] - now))
    context.look.size_text(TEXT_PERCENT[max(0, min(nearest + by, len(TEXT_PERCENT) - 1))])


def _at_end(context: Context, end: int, which: str) -> str | None:
    return f"The text has its {which} size" if context.look.text_percent == end else None


def _dock(name: str, title: str, key: str, help: str, separated: bool = False) -> Command:
    def toggle(context: Context) -> None:
        dock = context.docks[name]
        dock.setVisible(dock.isHidden())
        if not dock.isHidden():
            dock.raise_()

    return Command(
        f"view.{name}",
        title,
        "View",
        help,
        toggle,
        (key,),
        checked=lambda context: not context.docks[name].isHidden(),
        separated=separated,
    )


COMMANDS = (
    Command(
        "view.fit", "Fit to Window", "View", "Show the whole design.", fit, ("Ctrl+0",), "fit", when=_needs_components
    ),
    Command(
        "view.fit_selection",
        "Fit Selection",
        "View",
        "Bring what is selected into sight, as large as fits.",
        fit_selection,
        ("Ctrl+2",),
        when=_needs_selection,
    ),
    Command("view.zoom_in", "Zoom In", "View", "Show it larger.", zoom_in, ("Ctrl++", "Ctrl+="), "zoom_in"),
    Command("view.zoom_out", "Zoom Out", "View", "Show it smaller.", zoom_out, ("Ctrl+-",), "zoom_out"),
    Command("view.reset_zoom", "Actual Size", "View", "Show it at 100 %.", reset_zoom, ("Ctrl+1",)),
    Command(
        "view.grid_snap",
        "Snap to Grid",
        "View",
        "Components keep to the grid while they are moved.",
        toggle_grid_snap,
        ("Ctrl+G",),
        "grid",
        checked=_grid_snaps,
        separated=True,
    ),
    Command(
        "view.reduced_motion",
        "Reduced Motion",
        "View",
        "Nothing glides or grows from one step of the chapter to the next.",
        toggle_reduced_motion,
        checked=lambda context: context.settings.reduced_motion,
    ),
    _layer("marks", "Marks", "Alt+M", "Draw whiteboard marks, or leave them out."),
    _layer("traffic", "Traffic", "Alt+T", "Draw the moving dots of a run, or leave them out."),
    _layer("labels", "Labels", "Alt+L", "Write roles and rates on links, or leave them out."),
    _theme("system", "Like the System", "Light or dark as the desktop is."),
    _theme("light", "Light", "Dark text on light ground."),
    _theme("dark", "Dark", "Light text on dark ground."),
    _theme("contrast-light", "High Contrast, Light", "Black text and lines on white."),
    _theme("contrast-dark", "High Contrast, Dark", "White text and lines on black."),
    Command(
        "view.larger_text",
        "Larger",
        "View/Text Size",
        "Make the text of panels larger.",
        lambda context: _step_text(context, +1),
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        when=lambda context: _at_end(context, TEXT_PERCENT[-1], "largest"),
    ),
    Command(
        "view.smaller_text",
        "Smaller",
        "View/Text Size",
        "Make the text of panels smaller.",
        lambda context: _step_text(context, -1),
        ("Ctrl+Alt+-",),
        when=lambda context: _at_end(context, TEXT_PERCENT[0], "smallest"),
    ),
    *(_text_size(percent) for percent in TEXT_PERCENT),
    _dock("palette", "Palette", "Alt+1", "Show or hide the components to draw with.", separated=True),
    _dock("outline", "Outline", "Alt+5", "Show or hide the tree of all that is drawn."),
    _dock("steps", "Steps", "Alt+6", "Show or hide what was done to the design, to go back to any of it."),
    _dock("chaos", "Chaos", "Alt+7", "Show or hide what can happen to what is selected."),
    _dock("scenario", "Scenario", "Alt+8", "Show or hide the chosen scenario as a table."),
    _dock("objectives", "Objectives", "Alt+9", "Show or hide the objectives and their error budgets."),
    _dock("minimap", "Minimap", "Alt+0", "Show or hide the whole drawing made small, to move about in it."),
    _dock("inspector", "Inspector", "Alt+2", "Show or hide the fields of what is selected."),
    _dock("charts", "Charts", "Alt+3", "Show or hide the charts of the run."),
    _dock("lesson", "Lesson", "Alt+Shift+1", "Show or hide the lesson of the preset."),
    _dock("traces", "Traces", "Alt+Shift+2", "Show or hide the requests that were followed call by call."),
    _dock("problems", "Problems", "Alt+4", "Show or hide what the topology rules found."),
)
