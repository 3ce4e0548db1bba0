"""Studies: many runs beside the window, on all cores, with progress and the way to call them off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.context import Context
from engine.design.document import Design
from engine.errors import LoadscapeError
from widgets.language import tr
from widgets.study.progress import StudyWindow
from widgets.study.questions import Plan

if TYPE_CHECKING:
    from engine.challenges.reading import Stored
    from engine.experiments import Watch

REPEAT = (
    "The design runs under several seeds. What comes out is drawn as bands, with intervals, and with the share of "
    "runs that collapsed."
)
COMPARE = "Both designs run under the same seeds, so that they see the same requests."


class Study(QObject):
    """One experiment in a thread of its own."""

    progressed = Signal(int)
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

        self._watch = Watch(self.progressed.emit)
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

        return ReplicationsView(runs, context.look.theme)

    return _open(context, f"{plan.runs} runs of {context.document.name}", plan.runs, job, view)


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

        return ComparisonView(comparison, (name, context.document.name), context.look.theme)

    return _open(context, f"{name} and {context.document.name}", 2 * plan.runs, job, view)


def fail_everything(context: Context) -> StudyWindow:
    """Run every single failure, and show what each does."""
    from engine import campaign

    design = context.document.design
    runs = 1 + len(campaign.single_failures(design, campaign.USUAL))

    def job(watch: Watch) -> object:
        return campaign.campaign(design, watch=watch)

    def view(found: Any) -> QWidget:
        from widgets.study.campaign import CampaignView

        shown = CampaignView(found, context.look.theme)
        shown.jumped.connect(context.show_records)
        return shown

    return _open(context, tr("Single failures of {name}", name=context.document.name), runs, job, view)


def advise(context: Context) -> StudyWindow:
    """Try what would help, and offer what is confirmed."""
    from engine import advisor

    design, scenario = context.document.design, context.document.design.scenarios.get(context.controls.scenario)

    def job(watch: Watch) -> object:
        return advisor.advise(design, scenario=scenario, watch=watch)

    def view(found: Any) -> QWidget:
        from widgets.study.advice import AdviceView

        shown = AdviceView(found)
        shown.proposed.connect(context.propose)
        return shown

    return _open(context, tr("What would help {name}", name=context.document.name), advisor.runs_of(design), job, view)


def judge(context: Context, posed: Stored) -> StudyWindow:
    """Judge the open design by the challenge that is posed."""
    from engine.challenges import judging

    design, challenge = context.document.design, posed.challenge

    def job(watch: Watch) -> object:
        return judging.judge(challenge, posed.start, design, watch)

    def view(verdict: Any) -> QWidget:
        from widgets.study.verdict import VerdictView

        return VerdictView(tr(challenge.title), verdict.stars, verdict.sentences, context.look.theme)

    return _open(context, tr(challenge.title), judging.runs_of(challenge, design), job, view)


def _open(
    context: Context, title: str, runs: int, job: Callable[[Watch], object], view: Callable[[Any], QWidget]
) -> StudyWindow:
    window = StudyWindow(title, runs, context.window)
    study = Study(job, window)
    queued = Qt.ConnectionType.QueuedConnection
    study.progressed.connect(window.show_done, queued)
    study.finished.connect(lambda found: window.show_result(view(found)), queued)
    study.failed.connect(window.show_failure, queued)
    study.broke.connect(lambda error: context.report_crash(error), queued)
    window.stopped.connect(study.stop)
    window.show()
    study.start()
    return window
