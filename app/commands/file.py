"""File: designs come and go; nothing unsaved is lost without a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app import export
from app.commands.command import Choice, Command, submenu
from app.context import Context
from app.dialogs import CHARTS, PNG_ONLY, REPORTS, TRACES
from app.recovery import Orphan, orphan_of, orphans, throw_away
from engine.design.document import Design
from engine.design.files import SUFFIX
from widgets.charts.charts import catch_up
from widgets.language import tr

if TYPE_CHECKING:
    from widgets.charts.heat_map import HeatMap
    from widgets.charts.plot import Plot


def may_leave(context: Context) -> bool:
    """Whether the open design may be closed: it is saved, or the user saves or discards it now."""
    if not context.document.modified:
        return True
    answer = context.dialogs.leave(context.document.name)
    if answer == "save":
        return save(context)
    return answer == "discard"


def new(context: Context) -> None:
    if may_leave(context):
        context.document.begin(Design())


def open_dialog(context: Context) -> None:
    path = context.dialogs.open_design(context.settings.folder)
    if path is not None:
        open_path(context, path)


def open_path(context: Context, path: Path) -> None:
    """Open the file at `path` in place of the present design. Raises BadDesign."""
    path = path.resolve()
    if may_leave(context) and not _recovered(context, orphan_of(path)):
        context.document.open(path)
    if context.document.path == path:
        context.settings.remember(path)


def offer_recovery(context: Context, folder: Path) -> None:
    """Ask about each design that a crash left with unsaved changes, until one is taken over."""
    any(_recovered(context, orphan) for orphan in orphans(context.settings.recent, folder))


def _recovered(context: Context, orphan: Orphan | None) -> bool:
    """Whether what a crash left is open now; what is not wanted is thrown away."""
    if orphan is None:
        return False
    if context.dialogs.recover(orphan.name):
        context.document.restore(orphan)
        return True
    throw_away(orphan)
    return False


def save(context: Context) -> bool:
    """True when the design is on disk now. Raises BadDesign."""
    path = context.document.path
    return save_as(context) if path is None else _save_to(context, path)


def save_as(context: Context) -> bool:
    proposal = context.document.path or context.settings.folder / f"{_file_name(context)}{SUFFIX}"
    path = context.dialogs.save_design(proposal)
    return False if path is None else _save_to(context, path)


def _save_to(context: Context, path: Path) -> bool:
    context.document.save(path)
    context.settings.remember(path.resolve())
    context.banner.tell(tr("Saved {name}.", name=path.name), "done")
    return True


def export_picture(context: Context) -> None:
    path = context.dialogs.save_picture("Export the diagram", _proposal(context, ".png"))
    if path is not None:
        export.export(context.document.design, path, theme=context.look.theme)
        context.banner.tell(tr("Exported {name}.", name=path.name), "done")


def export_charts(context: Context) -> None:
    path = context.dialogs.save_picture("Export the charts", _proposal(context, "-charts.png"), PNG_ONLY)
    if path is not None:
        export.export_charts(context.charts, path)
        context.banner.tell(tr("Exported {name}.", name=path.name), "done")


def export_chart(context: Context, chart: Plot | HeatMap) -> None:
    """Ask for a file, and write one chart to it."""
    words = re.findall(r"\w+", chart.title.lower())
    asked = tr("Export {title}", title=chart.title)
    path = context.dialogs.save_picture(asked, _proposal(context, f"-{'-'.join(words)}.png"), CHARTS)
    if path is not None:
        catch_up(context.charts)
        export.export_chart(chart, path)
        context.banner.tell(tr("Exported {name}.", name=path.name), "done")


def export_one_chart(context: Context) -> None:
    """Export the chart that has the focus; where none has, the person says which."""
    charts = {chart.title: chart for chart in context.charts.exportable}
    holder = QApplication.focusWidget()
    focused = None
    if holder is not None:
        focused = next((plot for plot in context.charts.shown if plot.isAncestorOf(holder)), None)
    title = focused.title if focused is not None else next(iter(charts))
    if focused is None and len(charts) > 1:
        title = context.dialogs.choose_chart(tuple(charts))
    if title in charts:
        export_chart(context, charts[title])


def _needs_chart(context: Context) -> str | None:
    return None if context.charts.exportable else "No chart has been drawn yet: press Run first"


def export_report(context: Context) -> None:
    path = context.dialogs.save_picture("Export the run report", _proposal(context, "-report.html"), REPORTS)
    if path is not None:
        context.export_report(path)
        context.banner.tell(tr("Exported {name}.", name=path.name), "done")


def export_traces(context: Context) -> None:
    path = context.dialogs.save_picture("Export the traces", _proposal(context, "-traces.json"), TRACES)
    store = context.traces()
    if path is not None and store is not None:
        export.export_traces(store, path)
        context.banner.tell(f"Exported {path.name}.", "done")


def _needs_traces(context: Context) -> str | None:
    return None if context.traces() else "No run has followed a request yet"


def _proposal(context: Context, ending: str) -> Path:
    return context.settings.folder / f"{_file_name(context)}{ending}"


def new_window(context: Context) -> None:
    context.open_window(None)


def close_window(context: Context) -> None:
    context.window.close()


def quit_program(context: Context) -> None:
    context.quit()


def recent_files(context: Context) -> Sequence[Choice]:
    """One line per recent file, as long as there is any."""

    def opener(path: Path) -> Choice:
        return Choice(path.name, str(path), lambda context: open_path(context, path))

    return [opener(path) for path in context.settings.recent]


def _file_name(context: Context) -> str:
    name = context.document.name.removesuffix(SUFFIX)
    return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in name).strip() or "design"


def _needs_components(context: Context) -> str | None:
    return None if context.document.design.components else "The canvas is empty"


def _needs_recent(context: Context) -> str | None:
    return None if context.settings.recent else "No file has been opened or saved yet"


COMMANDS = (
    Command("file.new", "New", "File", "Begin with an empty canvas.", new, ("Ctrl+N",), "new"),
    Command("file.new_window", "New Window", "File", "Open a further window.", new_window, ("Ctrl+Shift+N",)),
    Command("file.open", "Open…", "File", "Open a design file.", open_dialog, ("Ctrl+O",), "open"),
    Command(
        "file.recent",
        "Open Recent",
        "File",
        "Open a file of late again.",
        submenu,
        when=_needs_recent,
        choices=recent_files,
    ),
    Command("file.save", "Save", "File", "Write the design to its file.", save, ("Ctrl+S",), "save", separated=True),
    Command("file.save_as", "Save As…", "File", "Write the design to another file.", save_as, ("Ctrl+Shift+S",)),
    Command(
        "file.export_picture",
        "Export Picture…",
        "File",
        "Write the diagram as a PNG or SVG file.",
        export_picture,
        ("Ctrl+E",),
        "picture",
        when=_needs_components,
        separated=True,
    ),
    Command(
        "file.export_charts",
        "Export Charts…",
        "File",
        "Write the charts as a PNG file.",
        export_charts,
        ("Ctrl+Shift+E",),
        when=_needs_components,
    ),
    Command(
        "file.export_chart",
        "Export One Chart…",
        "File",
        "Write the chart that has the focus, or one of your choice, as a picture or a table (PNG, SVG, CSV).",
        export_one_chart,
        ("Ctrl+Alt+Shift+E",),
        when=_needs_chart,
    ),
    Command(
        "file.export_report",
        "Export Run Report…",
        "File",
        "Write one page on the last run: diagram, settings, totals, charts, events, findings (HTML or PDF).",
        export_report,
        ("Ctrl+Alt+E",),
        when=lambda context: context.outcome.why_nothing(),
    ),
    Command(
        "file.export_traces",
        "Export Traces…",
        "File",
        "Write the requests that were followed as OpenTelemetry JSON, for Jaeger or Tempo.",
        export_traces,
        ("Ctrl+Alt+T",),
        when=_needs_traces,
    ),
    Command("file.close", "Close Window", "File", "Close this window.", close_window, ("Ctrl+W",), separated=True),
    Command("file.quit", "Quit", "File", "Close all windows until the next start.", quit_program, ("Ctrl+Q",)),
)
