"""What the tour shows of the window, in about two minutes."""

from app.context import Context
from app.panels import Panels
from widgets.tour import Stop, Tour


def begin(panels: Panels, context: Context) -> Tour:
    """Start the tour at its first stop."""
    shown = Tour(_stops(panels, context), context.window, context.look.theme)
    context.look.changed.connect(shown.set_theme)
    return shown


def _stops(panels: Panels, context: Context) -> tuple[Stop, ...]:
    def raised(dock: str) -> None:
        context.docks[dock].show()
        context.docks[dock].raise_()

    return (
        Stop(
            panels.palette,
            "Components",
            "Drag one onto the canvas, or double-click it. Type to find one. Dropped on a link it goes into the link.",
            lambda: raised("palette"),
        ),
        Stop(
            panels.canvas,
            "The canvas",
            "Drag from the port of a component to another one to link them, or into the void to add what fits there. "
            "N, T, R, A and P draw notes, text, shapes, arrows and with the pen. Ctrl+Z takes anything back.",
        ),
        Stop(
            panels.inspector,
            "Fields",
            "Here stands all that can be set, with its unit, its default and where that comes from. Change it while "
            "a run goes on, and the run follows.",
            lambda: raised("inspector"),
        ),
        Stop(panels.controls, "Run", "F5 runs the design, request by request, at the speed you choose."),
        Stop(
            panels.charts,
            "Charts",
            "Latency, throughput, errors, utilization, failover. Move the mouse over one to read them all at that "
            "moment; click a name in a legend to hide its curve; right-click to export or hide a chart.",
            lambda: raised("charts"),
        ),
        Stop(
            panels.chaos,
            "Chaos",
            "Select a component, a link or a place, and let something happen to it: now, or at a time of a scenario.",
            lambda: raised("chaos"),
        ),
        Stop(
            panels.timeline,
            "Time line",
            "What is planned and what happened. Drag events here, drag them to another time, and click anywhere to "
            "look back at that moment of the run.",
        ),
        Stop(
            panels.problems,
            "Problems",
            "What the topology rules found, with a fix where there is one.",
            lambda: raised("problems"),
        ),
        Stop(
            panels.status,
            "And more",
            "Study runs many times, compares designs and says what a run showed. Ctrl+K finds every command, "
            "Ctrl+/ shows every key.",
        ),
    )
