"""Studies: many runs beside the window, on all cores, with progress and the way to call them off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app import csv_files
from app.context import Context
from app.dialogs import TABLE
from engine.design.change import Change
from engine.design.document import Design
from engine.errors import LoadscapeError
from widgets.language import tr
from widgets.study.campaign_questions import CampaignPlan
from widgets.study.progress import StudyWindow
from widgets.study.questions import Plan

if TYPE_CHECKING:
    from engine.campaign import Campaign
    from engine.challenges.reading import Stored
    from engine.experiments import Watch
    from widgets.study.campaign import CampaignView
    from widgets.study.comparison import ComparisonView
    from widgets.study.replications import ReplicationsView
    from widgets.study.verdict import VerdictView

REPEAT = (
    "The design runs under several seeds. What comes out is drawn as bands, with intervals, and with the share of "
    "runs that collapsed."
)
COMPARE = "Both designs run under the same seeds, so that they see the same requests."


class Study(QObject):
    """One experiment in a thread of its own."""

    progressed = Signal(int)
    expected = Signal(int)
    """How many runs there will be, where that is known anew."""
    finished = Signal(object)
    failed = Signal(str)
    broke = Signal(object)
    """A programming error."""

    def __init__(self, job: Callable[[Watch], object], parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._stop = False
        self._watch: Watch | None = None
        self._thread = threading.Thread(target=self._run, name="study", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Call it off; nothing is heard of it any more."""
        self._stop = True
        if self._watch is not None:
            self._watch.stop = True
        self._thread.join()

    def _run(self) -> None:
        from engine.experiments import Stopped, Watch  # the compiler behind it takes a second to load

        self._watch = Watch(self.progressed.emit, self.expected.emit)
        self._watch.stop = self._stop
        try:
            self.finished.emit(self._job(self._watch))
        except Stopped:
            pass
        except LoadscapeError as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001 - the window writes the crash report
            self.broke.emit(error)


def repeat(context: Context, plan: Plan) -> StudyWindow:
    """Run the design so many times, and show bands and intervals."""
    design, scenario = context.document.design, context.document.design.scenarios.get(context.controls.scenario)

    def job(watch: Watch) -> object:
        from engine import experiments

        return experiments.replicate(
            design, plan.until_s, plan.runs, seed=plan.seed, warmup_s=plan.warmup_s, scenario=scenario, watch=watch
        )

    def view(runs: Any) -> QWidget:
        from widgets.study.replications import ReplicationsView

        return _dressed(context, ReplicationsView(runs, context.look.theme))

    return _open(context, tr("{runs} runs of {name}", runs=plan.runs, name=context.document.name), plan.runs, job, view)


def compare(context: Context, other: Design, name: str, plan: Plan) -> StudyWindow:
    """Run another design and the open one under the same requests, and show what differs."""
    design = context.document.design
    chosen = context.controls.scenario
    scenarios = (other.scenarios.get(chosen), design.scenarios.get(chosen))

    def job(watch: Watch) -> object:
        from engine import experiments

        return experiments.compare(
            other,
            design,
            plan.until_s,
            plan.runs,
            seed=plan.seed,
            warmup_s=plan.warmup_s,
            scenarios=scenarios,
            watch=watch,
        )

    def view(comparison: Any) -> QWidget:
        from widgets.study.comparison import ComparisonView

        return _dressed(context, ComparisonView(comparison, (name, context.document.name), context.look.theme))

    return _open(context, tr("{name} and {other}", name=name, other=context.document.name), 2 * plan.runs, job, view)


def fail_everything(context: Context, plan: CampaignPlan) -> StudyWindow:
    """Run every single failure under several seeds, and show what each does."""
    from engine import campaign

    design, name = context.document.design, context.document.name
    runs, scenario = campaign.runs_of(design, plan.timing, plan.runs), design.scenarios.get(plan.scenario)

    def job(watch: Watch) -> object:
        return campaign.campaign(design, plan.timing, runs=plan.runs, seed=plan.seed, scenario=scenario, watch=watch)

    def view(found: Any) -> QWidget:
        from widgets.study.campaign import CampaignView

        shown = CampaignView(found, context.look.theme)
        shown.jumped.connect(context.show_records)
        shown.exported.connect(lambda: export_campaign(context, found, name))
        return _dressed(context, shown)

    title = tr("Single failures of {name}", name=name)
    if scenario is not None:
        title = tr("Single failures of {name} during {scenario}", name=name, scenario=plan.scenario)
    return _open(context, title, runs, job, view)


def export_campaign(context: Context, found: Campaign, name: str) -> None:
    """Ask for a file, and write the table of a campaign to it."""
    proposal = context.settings.folder / f"{Path(name).stem}-failures.csv"
    path = context.dialogs.save_picture("Export the failures", proposal, TABLE)
    if path is None:
        return
    try:
        csv_files.write_table(path, [hit.row() for hit in found.hits])
    except OSError as error:
        context.banner.tell(
            tr("{name} cannot be written: {why}", name=path.name, why=error.strerror or str(error)), "error"
        )
        return
    context.banner.tell(tr("Exported {name}.", name=path.name), "done")


def advise(context: Context) -> StudyWindow:
    """Try what would help, and offer what is confirmed; how many runs that takes is known after the first ones."""
    from engine import advisor

    design, scenario = context.document.design, context.document.design.scenarios.get(context.controls.scenario)

    def job(watch: Watch) -> object:
        return advisor.advise(design, scenario=scenario, watch=watch)

    def view(found: Any) -> QWidget:
        from widgets.study.advice import AdviceView

        shown = AdviceView(found)

        def apply(change: Change) -> None:
            before = context.document.design
            context.propose(change)
            if context.document.design != before:  # else it no longer fits, which the banner says
                shown.show_applied(change)

        shown.proposed.connect(apply)
        return shown

    return _open(context, tr("What would help {name}", name=context.document.name), 0, job, view)


def judge(context: Context, posed: Stored) -> StudyWindow:
    """Judge the open design by the challenge that is posed."""
    from engine.challenges import judging

    design, challenge = context.document.design, posed.challenge

    def job(watch: Watch) -> object:
        return judging.judge(challenge, posed.start, design, watch)

    def view(verdict: Any) -> QWidget:
        from widgets.study.verdict import VerdictView

        shown = VerdictView(tr(challenge.title), verdict.stars, verdict.sentences, context.look.theme)
        return _dressed(context, shown)

    return _open(context, tr(challenge.title), judging.runs_of(challenge, design), job, view)


def _dressed(context: Context, view: CampaignView | ComparisonView | ReplicationsView | VerdictView) -> QWidget:
    """The view, which follows the theme from now on."""
    context.look.changed.connect(view.set_theme)
    return view


def _open(
    context: Context, title: str, runs: int, job: Callable[[Watch], object], view: Callable[[Any], QWidget]
) -> StudyWindow:
    window = StudyWindow(title, runs, context.window)
    study = Study(job, window)
    queued = Qt.ConnectionType.QueuedConnection
    study.progressed.connect(window.show_done, queued)
    study.expected.connect(window.expect, queued)
    study.finished.connect(lambda found: window.show_result(view(found)), queued)
    study.failed.connect(window.show_failure, queued)
    study.broke.connect(lambda error: context.report_crash(error), queued)
    window.stopped.connect(study.stop)
    window.show()
    study.start()
    return window
