"""What a command may touch: the parts of the window, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget, QMainWindow

from app.dialogs import Dialogs
from app.document import OpenDocument
from app.look import Look
from app.outcome import Outcome
from app.runner import Runner
from app.settings import Settings
from engine.design.document import Design
from widgets.banner import Banner
from widgets.canvas import Canvas
from widgets.charts import Charts
from widgets.controls import RunControls
from widgets.language import Language
from widgets.outline import Outline

if TYPE_CHECKING:
    from app.rehearsal import Rehearsal
    from engine.challenges.reading import Stored
    from engine.design.change import Change
    from engine.results.traces import TraceStore


@dataclass
class Context:
    """The parts of one window, and what is selected in it."""

    window: QMainWindow
    document: OpenDocument
    runner: Runner
    settings: Settings
    dialogs: Dialogs
    look: Look
    canvas: Canvas
    charts: Charts
    outline: Outline
    controls: RunControls
    banner: Banner
    docks: Mapping[str, QDockWidget]
    find_command: Callable[[], None]
    """Opens the list of all commands."""
    show_keys: Callable[[], None]
    """Opens the sheet of all keys."""
    open_window: Callable[[Path | None], None]
    """Opens a further window with a design file, or blank."""
    change_language: Callable[[Language], None]
    """Shows every window anew in this language, and keeps it in the settings."""
    quit: Callable[[], None]
    """Closes all windows."""
    rehearsal: Callable[[], Rehearsal]
    """What is planned and thrown at the run."""
    begin_tour: Callable[[], object]
    """Shows the parts of the window one after the other."""
    report_crash: Callable[[BaseException], None]
    """Keeps a report of a programming error."""
    export_report: Callable[[Path], None]
    """Writes the report of the last run."""
    traces: Callable[[], TraceStore | None]
    """The requests that the run has followed."""
    outcome: Outcome
    """What the last run showed."""
    teach: Callable[[str], None]
    """Shows the lesson of a preset."""
    pose: Callable[[Stored], None]
    """Shows what a challenge asks."""
    posed: Callable[[], Stored | None]
    """The challenge that is open."""
    propose: Callable[[Change], None]
    """Does a change to the design, or says why it cannot be done."""
    show_records: Callable[[tuple[str, ...]], None]
    """Selects records on the canvas and brings them into sight."""
    baseline: Design | None = None
    """The design that later edits are compared with."""
    selection: tuple[str, ...] = ()
    """Record paths, in the order of selection."""

    @property
    def selected_components(self) -> tuple[str, ...]:
        """Ids of the selected components that still exist."""
        ids = (path.removeprefix("components/") for path in self.selection if path.startswith("components/"))
        return tuple(component for component in ids if component in self.document.design.components)
