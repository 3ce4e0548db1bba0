"""Run: the simulation and what happens to it."""

from collections.abc import Sequence

from app.commands.command import Choice, Command, submenu
from app.context import Context
from app.pace import SPEEDS, speed_text
from engine.design.incidents import Incident, incidents_of
from engine.design.records import find


def run(context: Context) -> None:
    if context.runner.state == "paused":
        context.runner.resume()
    else:
        begin(context, paused=False)


def begin(context: Context, *, paused: bool) -> None:
    """Start a new run of the design as it is, with the chosen scenario and speed."""
    design = context.document.design
    scenario = design.scenarios.get(context.controls.scenario or "")
    context.runner.set_speed(context.controls.speed)
    context.runner.run(design, scenario=scenario, paused=paused)


def pause(context: Context) -> None:
    context.runner.pause()


def step(context: Context) -> None:
    if context.runner.state == "idle":
        begin(context, paused=True)
    context.runner.step()


def stop(context: Context) -> None:
    context.runner.stop()


def faster(context: Context) -> None:
    context.controls.choose_speed(SPEEDS[min(_speed_place(context) + 1, len(SPEEDS) - 1)])


def slower(context: Context) -> None:
    context.controls.choose_speed(SPEEDS[max(_speed_place(context) - 1, 0)])


def events(context: Context) -> Sequence[Choice]:
    """All that can happen to what is selected."""

    def injector(path: str, incident: Incident) -> Choice:
        return Choice(incident.title, incident.help, lambda context: context.runner.apply(incident.event), path)

    design = context.document.design
    chosen = [path for path in context.selection if find(design, path) is not None]
    return [injector(path.partition("/")[2], incident) for path in chosen for incident in incidents_of(design, path)]


def _speed_place(context: Context) -> int:
    return SPEEDS.index(context.controls.speed)


def _needs_components(context: Context) -> str | None:
    return None if context.document.design.components else "The canvas is empty"


def _needs_idle(context: Context) -> str | None:
    if context.runner.state in ("running", "preparing"):
        return "It is running already"
    return None if context.document.design.components else "The canvas is empty: drag a client and a server onto it"


def _needs_running(context: Context) -> str | None:
    return None if context.runner.state == "running" else "Nothing is running"


def _needs_run(context: Context) -> str | None:
    return None if context.runner.state != "idle" else "Nothing is running"


def _needs_step(context: Context) -> str | None:
    if context.runner.state == "preparing":
        return "The simulator is being prepared"
    return None if context.document.design.components else "The canvas is empty: drag a client and a server onto it"


def _needs_target(context: Context) -> str | None:
    if context.runner.state == "idle":
        return "Nothing is running"
    return None if events(context) else "Select a component, a link or a place first"


def _needs_faster(context: Context) -> str | None:
    return None if _speed_place(context) < len(SPEEDS) - 1 else "It goes as fast as it can"


def _needs_slower(context: Context) -> str | None:
    return None if _speed_place(context) else "It goes as slowly as it can"


def _speed(speed: float) -> Command:
    text = speed_text(speed)
    pace = f"{text} real time" if text != "max" else "as fast as this machine can"
    return Command(
        f"run.speed.{text.rstrip('×')}",
        text if text != "max" else "Maximum",
        "Run/Speed",
        f"Let the simulation go at {pace}." if text != "max" else f"Let the simulation go {pace}.",
        lambda context: context.controls.choose_speed(speed),
        checked=lambda context: context.controls.speed == speed,
    )


COMMANDS = (
    Command("run.run", "Run", "Run", "Start the simulation, or go on with it.", run, ("F5",), "run", when=_needs_idle),
    Command("run.pause", "Pause", "Run", "Let no time pass.", pause, ("F6",), "pause", when=_needs_running),
    Command(
        "run.step", "Step", "Run", "Go one simulated second further and pause.", step, ("F7",), "step", when=_needs_step
    ),
    Command("run.stop", "Stop", "Run", "End the run; the charts stay.", stop, ("Shift+F5",), "stop", when=_needs_run),
    Command(
        "run.faster", "Faster", "Run", "Next higher speed.", faster, ("Ctrl+.",), when=_needs_faster, separated=True
    ),
    Command("run.slower", "Slower", "Run", "Next lower speed.", slower, ("Ctrl+,",), when=_needs_slower),
    *map(_speed, SPEEDS),
    Command(
        "run.inject",
        "Inject Event",
        "Run",
        "Let something happen to what is selected now.",
        submenu,
        when=_needs_target,
        choices=events,
        separated=True,
    ),
    Command(
        "run.random",
        "Random Failures…",
        "Run",
        "Make a scenario in which things fail and are repaired by chance.",
        lambda context: context.rehearsal().draw_failures(),
        ("Ctrl+Shift+R",),
        when=_needs_components,
    ),
    Command(
        "run.save_scenario",
        "Save as Scenario…",
        "Run",
        "Keep what was thrown at this run by hand as a scenario that can be replayed.",
        lambda context: context.rehearsal().save_given(),
        ("Ctrl+Shift+K",),
        when=lambda context: context.rehearsal().why_nothing_to_save(),
    ),
)
