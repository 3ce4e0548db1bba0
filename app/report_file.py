"""The run report of a run without a window."""

from pathlib import Path

from PySide6.QtCore import QEvent

from app.export import export_report
from app.export.pictures import application
from app.export.report import Occasion
from engine.design.document import Scenario
from engine.results.snapshot import frame_of
from engine.results.summary import Result
from widgets.charts import Charts
from widgets.slo import Objectives


def write(result: Result, scenario: str, played: Scenario | None, path: Path) -> None:
    """Write one page, HTML or PDF by its suffix. Raises UnknownFormat or CannotWrite."""
    running = application()
    frame = frame_of(result.program, result.design)
    charts, objectives = Charts(), Objectives()
    charts.show(result.design, None)
    charts.show_frame(frame)
    objectives.show(result.design, None)
    objectives.show_frame(frame)
    events = () if played is None else played.events
    export_report(
        Occasion(result.design, result.to_json(), charts.page_picture(), scenario, events, objectives.told()), path
    )
    for view in (charts, objectives):
        view.deleteLater()
    running.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no event loop will run that does so
