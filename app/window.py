"""The window: puts the parts together and says who hears whom. What the parts do is written elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from app import crash_report, presets
from app.checker import Checker
from app.commands import TABLE
from app.commands.actions import Actions
from app.commands.file import may_leave, offer_recovery, open_path
from app.commands.presets import load_preset, preset_at
from app.context import Context
from app.dialogs import Dialogs
from app.docks import add_docks
from app.document import OpenDocument
from app.live import LiveRun
from app.look import Look
from app.pace import SPEEDS, speed_text
from app.runner import Create, Runner, create_simulation
from app.settings import Settings
from app.worker import Post
from engine.design.change import Change
from engine.design.files import SUFFIX
from engine.errors import LoadscapeError
from widgets.banner import Banner
from widgets.canvas import Canvas
from widgets.charts import Charts
from widgets.controls import RunControls
from widgets.inspector import Inspector
from widgets.outline import Outline
from widgets.palette import Palette
from widgets.problems import ProblemList
from widgets.status import Status
from widgets.steps import Steps
from widgets.theme import Theme
from widgets.welcome import Welcome

if TYPE_CHECKING:
    from engine.rules import Problem

SIZE = (1440, 900)
ICONS = QSize(20, 20)
REFUSAL_MS = 6_000
"""The status bar says this long why a gesture did nothing."""


class Window(QMainWindow):
    """One design, its views and its run."""

    another_wanted = Signal(object)
    """A further window is asked for, with the design at this path or blank (None)."""
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
        self.canvas, self.palette_view, self.inspector = Canvas(), Palette(), Inspector()
        self.charts, self.problems, self.status = Charts(), ProblemList(), Status()
        self.outline, self.steps = Outline(), Steps()
        self.banner = Banner()
        self.controls = RunControls([(speed, speed_text(speed)) for speed in SPEEDS])
        self.welcome = Welcome([(name, presets.title(name)) for name in presets.names()], self.canvas.viewport())
        self.context = Context(
            window=self,
            document=self.document,
            runner=self.runner,
            settings=settings,
            dialogs=dialogs(self),
            look=look,
            canvas=self.canvas,
            charts=self.charts,
            outline=self.outline,
            controls=self.controls,
            banner=self.banner,
            docks=self._assemble(),
            find_command=lambda: self.commands.finder().open(),
            show_keys=lambda: self.commands.sheet().open(),
            open_window=self.another_wanted.emit,
            quit=self.quit_wanted.emit,
        )
        self.commands = Actions(TABLE, self.context)
        self.live = LiveRun(self.runner, self.document, self.banner, self)
        self._fill_bars()
        self._connect()
        self._wear(look.theme)
        self._restore_layout()
        self._show(None)

    def _assemble(self) -> Mapping[str, QDockWidget]:
        center = QWidget()
        column = QVBoxLayout(center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.canvas, 1)
        self.setCentralWidget(center)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        views = {
            "palette": self.palette_view,
            "outline": self.outline,
            "steps": self.steps,
            "inspector": self.inspector,
            "charts": self.charts,
            "problems": self.problems,
        }
        return add_docks(self, views)

    def _fill_bars(self) -> None:
        self.commands.fill_menus(self.menuBar())
        bar = self.addToolBar("Toolbar")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(ICONS)
        self.commands.fill_bar(bar)
        bar.addWidget(self.controls)
        self.statusBar().addPermanentWidget(self.status)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        for view in (self.canvas, self.inspector, self.problems):
            view.proposed.connect(self._do)
        self.document.changed.connect(self._show)
        self.document.replaced.connect(self._begin)
        self.document.moved.connect(self._name)
        self.document.troubled.connect(lambda text: self.banner.tell(text, "warning"))
        self.checker.checked.connect(self._show_problems)
        self.canvas.selection_moved.connect(self._select)
        self.canvas.event_requested.connect(self.runner.apply)
        self.problems.jumped.connect(self._jump)
        self.outline.chosen.connect(self.canvas.choose)
        self.outline.jumped.connect(self._jump)
        self.steps.wanted.connect(self.document.go_to)
        self.canvas.refused.connect(lambda text: self.statusBar().showMessage(text, REFUSAL_MS))
        self.palette_view.chosen.connect(self.canvas.add_kind)
        self.controls.speed_chosen.connect(self.runner.set_speed)
        self.status.clicked.connect(self.context.docks["problems"].raise_)
        self.welcome.chosen.connect(lambda name: load_preset(self.context, name))
        self.runner.framed.connect(self._show_frame)
        self.runner.moved.connect(self.controls.show_state)
        self.runner.broke.connect(self.report_crash)
        self.context.look.changed.connect(self._wear)
        for moved in (
            self.document.moved,
            self.runner.moved,
            self.controls.speed_chosen,
            self.canvas.selection_moved,
            self.canvas.armed,
        ):
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
            self.banner.tell(str(error), "error")

    def report_crash(self, error: BaseException) -> None:
        """Keep a report of a programming error, and the work."""
        self.context.dialogs.crashed(crash_report.write(error, self._folder))

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
            self.banner.tell(str(error), "error")

    def _jump(self, paths: tuple[str, ...]) -> None:
        self.canvas.choose(paths)
        self.canvas.show_paths(paths)

    def _do(self, change: Change) -> None:
        try:
            self.document.do(change)
        except LoadscapeError as error:
            self.banner.tell(str(error), "error")

    def _begin(self) -> None:
        self.banner.clear()
        self._select(())
        self._show_frame(None)
        self.controls.choose_scenario("")
        QTimer.singleShot(0, self, self.canvas.fit)

    def _show(self, change: Change | None) -> None:
        design = self.document.design
        for view in (self.canvas, self.inspector, self.outline):
            view.show(design, change)
        self.controls.show_scenarios(design.scenarios)
        self.checker.look_at(design)
        self.welcome.setVisible(not design.components and not design.board.marks)
        self._name()

    def _name(self) -> None:
        self.setWindowTitle(f"{self.document.name}[*] – Loadscape")
        self.setWindowModified(self.document.modified)
        self.steps.show_steps(*self.document.history.labels)

    def _select(self, paths: tuple[str, ...]) -> None:
        self.context.selection = paths
        for view in (self.inspector, self.charts, self.outline):
            view.select(paths)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        for view in (self.canvas, self.problems, self.status):
            view.show_problems(problems)

    def _show_frame(self, post: Post | None) -> None:
        frame = None if post is None else post.frame
        for view in (self.canvas, self.charts, self.status):
            view.show_frame(frame)
        runs = post is not None and self.runner.state == "running"
        self.controls.show_run(0.0 if post is None else post.frame.now_s, post.speed if post and runs else None)

    def _wear(self, theme: Theme) -> None:
        for view in (
            self.canvas,
            self.palette_view,
            self.outline,
            self.steps,
            self.inspector,
            self.charts,
            self.problems,
            self.status,
            self.banner,
            self.controls,
            self.welcome,
            self.commands,
        ):
            view.set_theme(theme)

    def _restore_layout(self) -> None:
        self.resize(*SIZE)
        settings = self.context.settings
        self.restoreGeometry(settings.geometry)
        self.restoreState(settings.docks)
        self.canvas.set_grid_snap(settings.grid_snap)
        self.canvas.diagram.hide_layers(settings.hidden_layers)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one design file that is dragged here."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix in (SUFFIX, ".json") else None
