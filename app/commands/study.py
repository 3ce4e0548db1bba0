"""Study: many runs at once, two designs side by side, and what a run showed."""

from collections.abc import Mapping

from app import presets, study
from app.commands.command import Command
from app.context import Context
from engine.campaign import USUAL, single_failures
from engine.design.document import Design
from engine.design.files import load
from widgets.language import tr

OPENED, SAVED, FILE = "opened", "baseline", "file"


def repeat(context: Context) -> None:
    plan = context.dialogs.plan_study("Run Many Times", study.REPEAT, {})
    if plan is not None:
        study.repeat(context, plan)


def remember(context: Context) -> None:
    context.baseline = context.document.design
    context.banner.tell(tr("Remembered: Compare shows what changes from here on."), "done")


def compare(context: Context) -> None:
    plan = context.dialogs.plan_study("Compare Designs", study.COMPARE, _others(context))
    if plan is None:
        return
    other = _other(context, plan.other)
    if other is not None:
        study.compare(context, *other, plan)


def _others(context: Context) -> dict[str, str]:
    """What the open design can be compared with."""
    others = {OPENED: "This design as it was opened", FILE: "Another file…"}
    if context.baseline is not None:
        others = {SAVED: "This design as it was remembered", **others}
    return {**others, **{f"preset:{name}": presets.title(name) for name in presets.names()}}


def _other(context: Context, key: str) -> tuple[Design, str] | None:
    remembered: Mapping[str, Design | None] = {OPENED: context.document.history.first, SAVED: context.baseline}
    design = remembered.get(key)
    if design is not None:
        return design, tr("{name} before", name=context.document.name)
    if key.startswith("preset:"):
        name = key.removeprefix("preset:")
        return load(presets.path(name)), presets.title(name)
    path = context.dialogs.open_design(context.settings.folder)
    return None if path is None else (load(path), path.name)


def fail_everything(context: Context) -> None:
    design = context.document.design
    failures = len(single_failures(design, USUAL))
    plan = context.dialogs.plan_campaign(failures, design.scenarios, context.controls.scenario)
    if plan is not None:
        study.fail_everything(context, plan)


def advise(context: Context) -> None:
    study.advise(context)


def debrief(context: Context) -> None:
    context.outcome.show()


def _needs_components(context: Context) -> str | None:
    return None if context.document.design.components else "The canvas is empty"


COMMANDS = (
    Command(
        "study.repeat",
        "Run Many Times…",
        "Study",
        "Run under several seeds on all cores: bands, intervals, the share of runs that collapsed.",
        repeat,
        ("Ctrl+F5",),
        when=_needs_components,
    ),
    Command(
        "study.remember",
        "Remember for Comparison",
        "Study",
        "Keep the design as it is now, to compare later edits with it.",
        remember,
        ("Ctrl+Shift+B",),
        when=_needs_components,
        separated=True,
    ),
    Command(
        "study.compare",
        "Compare…",
        "Study",
        "Run this design and another one under the same requests, and show what differs.",
        compare,
        ("Ctrl+Shift+D",),
        when=_needs_components,
    ),
    Command(
        "study.campaign",
        "Failure Campaign…",
        "Study",
        "Let every component, link and place fail, each under several seeds: what it costs, and for how long.",
        fail_everything,
        ("Ctrl+Shift+F",),
        when=_needs_components,
    ),
    Command(
        "study.advise",
        "What Would Help?",
        "Study",
        "Name the bottleneck, try the next steps under the same requests, and offer those that the runs confirm.",
        advise,
        ("Ctrl+Shift+A",),
        when=_needs_components,
    ),
    Command(
        "study.debrief",
        "Debrief",
        "Study",
        "Say in sentences what the last run showed.",
        debrief,
        ("Ctrl+Shift+F5",),
        when=lambda context: context.outcome.why_nothing(),
        separated=True,
    ),
)
