"""The window: puts the parts together and says who hears whom. What the parts do is written elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from app import crash_report, export, tour
from app.checker import Checker
from app.commands import TABLE
from app.commands.actions import Actions
from app.commands.file import export_chart, may_leave, offer_recovery, open_path
from app.commands.presets import load_preset, preset_at
from app.context import Context
from app.dialogs import Dialogs
from app.docks import add_docks, size_titles, widen_sides
from app.document import OpenDocument
from app.live import LiveRun
from app.look import Look
from app.outcome import Outcome
from app.panels import Panels
from app.playback import Playback
from app.rehearsal import Rehearsal
from app.runner import Create, Runner, create_simulation
from app.settings import Settings
from app.silencing import silence
from app.teaching import Teaching
from app.tracing import Tracing
from engine.design import verbs
from engine.design.change import Change
from engine.design.document import ChartLayout
from engine.design.files import SUFFIX
from engine.errors import LoadscapeError
from engine.results.frame import Frame
from widgets.language import remark, tr
from widgets.theme import Theme

if TYPE_CHECKING:
    from engine.rules import Problem
    from widgets.charts.heat_map import HeatMap
    from widgets.charts.plot import Plot

SIZE = (1440, 900)
ICONS = QSize(20, 20)
REFUSAL_MS = 6_000
"""The status bar says this long why a gesture did nothing."""


class Window(QMainWindow):
    """One design, its views and its run."""

    another_wanted = Signal(object)
    """A further window is asked for, with the design at this path or blank (None)."""
    language_wanted = Signal(str)
    """All windows should be shown anew, in this language."""
    quit_wanted = Signal()
    """All windows should close."""
    closed = Signal()
    """The window is gone for good, and its run with it."""

    def __init__(
        self,
        settings: Settings,
        look: Look,
        folder: Path,
        *,
        dialogs: Callable[[QWidget], Dialogs] = Dialogs,
        create: Create = create_simulation,
    ) -> None:
        """`folder` keeps journals and crash reports; tests answer in place of the dialogs and the simulation."""
        super().__init__()
        self._folder = folder
        self.document = OpenDocument(folder, self)
        self.runner = Runner(self, create=create)
        self.checker = Checker(self)
        self.panels = panels = Panels()
        self.playback = Playback(self.runner, self)
        self.context = Context(
            window=self,
            document=self.document,
            runner=self.runner,
            settings=settings,
            dialogs=dialogs(self),
            look=look,
            canvas=panels.canvas,
            charts=panels.charts,
            outline=panels.outline,
            controls=panels.controls,
            banner=panels.banner,
            docks=self._assemble(look.theme.text_scale),
            find_command=lambda: self.commands.finder().open(),
            show_keys=lambda: self.commands.sheet().open(),
            open_window=self.another_wanted.emit,
            change_language=self.language_wanted.emit,
            quit=self.quit_wanted.emit,
            rehearsal=lambda: self.rehearsal,
            report_crash=self.report_crash,
            begin_tour=lambda: tour.begin(panels, self.context),
            export_report=self.export_report,
            traces=lambda: panels.traces.store,
            show_records=self._jump,
            propose=self._do,
            pose=lambda stored: self.teaching.pose(stored),
            posed=lambda: self.teaching.posed,
            teach=lambda name: self.teaching.open(name),
            outcome=Outcome(self.runner, panels.debrief, self),
        )
        self.rehearsal = Rehearsal(panels, self.playback, self.context)
        self.teaching = Teaching(panels, self.playback, self.context)
        self.commands = Actions(TABLE, self.context)
        Tracing(self.runner, panels.traces, self)
        panels.canvas.offers = self.commands.offers
        self.live = LiveRun(self.runner, self.document, panels.banner, self)
        self._fill_bars()
        self._connect()
        self._wear(look.theme)
        self._restore_layout()
        self._show(None)

    def _assemble(self, text_scale: float) -> Mapping[str, QDockWidget]:
        self._text_scale = text_scale
        center = QWidget()
        column = QVBoxLayout(center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panels.banner)
        column.addWidget(self.panels.canvas, 1)
        column.addWidget(self.panels.timeline)
        self.setCentralWidget(center)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return add_docks(self, self.panels.docked, text_scale)

    def _fill_bars(self) -> None:
        self.commands.fill_menus(self.menuBar())
        self._bar = bar = self.addToolBar(tr("Toolbar"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(ICONS)
        self.commands.fill_bar(bar)
        bar.addWidget(self.panels.controls)
        self.statusBar().addPermanentWidget(self.panels.status)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        panels, canvas = self.panels, self.panels.canvas
        for view in panels.proposing:
            view.proposed.connect(self._do)
        self.document.changed.connect(self._show)
        self.document.replaced.connect(self._begin)
        self.document.moved.connect(self._name)
        self.document.troubled.connect(lambda text: panels.banner.tell(text, "warning"))
        self.checker.checked.connect(self._show_problems)
        canvas.selection_moved.connect(self._select)
        canvas.refused.connect(lambda text: self.statusBar().showMessage(remark(text), REFUSAL_MS))
        panels.problems.jumped.connect(self._jump)
        panels.problems.silence_wanted.connect(lambda code: silence(self.context, code))
        panels.traces.jumped.connect(self._jump)
        panels.traces.export_wanted.connect(self.commands.by_id["file.export_traces"].trigger)
        panels.outline.chosen.connect(canvas.choose)
        panels.outline.jumped.connect(self._jump)
        panels.steps.wanted.connect(self.document.go_to)
        panels.palette.chosen.connect(canvas.add_kind)
        for view in (canvas, panels.inspector):
            view.pin_wanted.connect(panels.charts.pin)
        panels.charts.export_wanted.connect(self._export_chart)
        panels.charts.layout_kept.connect(self._keep_layout)
        panels.controls.speed_chosen.connect(self.runner.set_speed)
        panels.status.clicked.connect(self.context.docks["problems"].raise_)
        panels.welcome.chosen.connect(lambda name: load_preset(self.context, name))
        panels.welcome.file_chosen.connect(lambda path: self._open(Path(path)))
        panels.welcome.open_wanted.connect(self.commands.by_id["file.open"].trigger)
        panels.welcome.tour_wanted.connect(self.context.begin_tour)
        for at_once in (panels.welcome.hide, canvas.setFocus):
            panels.welcome.closed.connect(at_once)
        self.playback.shown.connect(self._show_frame)
        self.runner.moved.connect(panels.controls.show_state)
        self.runner.broke.connect(self.report_crash)
        self.context.look.changed.connect(self._wear)
        views = (panels.controls.speed_chosen, canvas.selection_moved, canvas.armed)
        for moved in (self.document.moved, self.runner.moved, self.runner.traced, *views):
            moved.connect(self.commands.refresh_soon)
        for dock in self.context.docks.values():
            dock.visibilityChanged.connect(self.commands.refresh_soon)

    def start(self, path: Path | None) -> None:
        """Open what was asked for; otherwise offer what a crash left."""
        try:
            if path is None:
                offer_recovery(self.context, self._folder)
            elif (preset := preset_at(path)) is not None:
                load_preset(self.context, preset)
            else:
                open_path(self.context, path)
        except LoadscapeError as error:
            self.panels.banner.tell(str(error), "error")

    def report_crash(self, error: BaseException) -> None:
        """Keep a report of a programming error, and the work."""
        self.context.dialogs.crashed(crash_report.write(error, self._folder))

    def export_report(self, path: Path) -> None:
        """Write the report of the last run. Raises CannotWrite or UnknownFormat."""
        from app.export.report import Occasion

        outcome, panels = self.context.outcome, self.panels
        if outcome.result is not None:
            told = panels.objectives.told()
            name, events = panels.controls.scenario, panels.timeline.scenario.events
            charts = panels.charts.page_picture()
            export.export_report(Occasion(outcome.design, outcome.result, charts, name, events, told), path)

    def take_over(self, other: Window) -> None:
        """Stand where another window stands, and go on with its design and steps, its lesson and its selection."""
        self.restoreState(other.saveState())
        self.setGeometry(other.geometry())
        self.setWindowState(other.windowState())
        there, here = other.context, self.context
        ran, scenario, selection = other.runner.state != "idle", there.controls.scenario, there.selection
        baseline, lesson, challenge = there.baseline, other.teaching.name, other.teaching.posed
        self.document.take_over(other.document)
        here.baseline = baseline
        if challenge is not None:
            self.teaching.pose(challenge)
        elif lesson:
            self.teaching.open(lesson)
        here.controls.choose_scenario(scenario)
        self.panels.canvas.choose(selection)
        if ran:
            ended = tr("The run ended with the change of the language. Press Run for a new one.")
            self.panels.banner.tell(ended, "advice")

    def closeEvent(self, event: QCloseEvent) -> None:
        if not may_leave(self.context):
            event.ignore()
            return
        self.context.settings.remember_layout(self.saveGeometry(), self.saveState())
        self.hide()
        self.checker.close()
        self.runner.close()
        self.document.close()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self._open(path))

    def _open(self, path: Path) -> None:
        try:
            open_path(self.context, path)
        except LoadscapeError as error:
            self.panels.banner.tell(str(error), "error")

    def _keep_layout(self, layout: ChartLayout) -> None:
        name = self.context.dialogs.name_layout(self.document.design.board.layouts)
        if name:
            self._do(verbs.put(self.document.design, f"layouts/{name}", layout, f"Keep layout {name}"[:80]))

    def _export_chart(self, chart: Plot | HeatMap) -> None:
        try:
            export_chart(self.context, chart)
        except LoadscapeError as error:
            self.panels.banner.tell(str(error), "error")

    def _jump(self, paths: tuple[str, ...]) -> None:
        self.panels.canvas.choose(paths)
        self.panels.canvas.show_paths(paths)

    def _do(self, change: Change) -> None:
        try:
            self.document.do(self.teaching.granted(change))
        except LoadscapeError as error:
            self.panels.banner.tell(str(error), "error")

    def _begin(self) -> None:
        self.panels.banner.clear()
        self._select(())
        self.playback.take(None)
        self.context.outcome.forget()
        self.panels.traces.show_traces(None)
        self.context.baseline = None
        self.panels.controls.choose_scenario("")
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if not self.panels.canvas.led:
            self.panels.canvas.fit()

    def _show(self, change: Change | None) -> None:
        design = self.document.design
        for view in self.panels.drawn:
            view.show(design, change)
        self.panels.controls.show_scenarios(design.scenarios)
        self.checker.look_at(design)
        if design.components or design.board.marks:
            self.panels.welcome.hide()
        elif change is None:
            self.panels.welcome.show_recent([(str(path), path.name) for path in self.context.settings.recent])
            self.panels.welcome.show()
        self._name()

    def _name(self) -> None:
        self.setWindowTitle(tr("{name}[*] – Loadscape", name=self.document.name))
        self.setWindowModified(self.document.modified)
        self.panels.steps.show_steps(*self.document.history.labels)

    def _select(self, paths: tuple[str, ...]) -> None:
        self.context.selection = paths
        for view in self.panels.selecting:
            view.select(paths)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        for view in (self.panels.canvas, self.panels.problems, self.panels.status):
            view.show_problems(problems)

    def _show_frame(self, frame: Frame | None) -> None:
        for view in self.panels.live:
            view.show_frame(frame)
        post = self.playback.newest
        runs = post is not None and self.runner.state == "running"
        self.panels.controls.show_run(0.0 if frame is None else frame.now_s, post.speed if post and runs else None)

    def _wear(self, theme: Theme) -> None:
        for view in (*self.panels.themed, self.commands):
            view.set_theme(theme)
        size_titles(self.context.docks.values())
        self._bar.setMinimumWidth(self._bar.sizeHint().width())  # the run's controls never leave it
        if theme.text_scale != self._text_scale:
            widen_sides(self, self.context.docks, self._text_scale, theme.text_scale)
            self._text_scale = theme.text_scale

    def _restore_layout(self) -> None:
        self.resize(*SIZE)
        if (layout := self.layout()) is not None:
            layout.activate()  # else longer words of another language widen the window afterwards
        settings = self.context.settings
        self.restoreGeometry(settings.geometry)
        self.restoreState(settings.docks)
        self.panels.canvas.set_grid_snap(settings.grid_snap)
        self.panels.canvas.diagram.hide_layers(settings.hidden_layers)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one design file that is dragged here."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix in (SUFFIX, ".json") else None
