"""Writes a design in another form; the suffix of the file says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.export.pictures import png, svg
from engine.design.document import Design
from engine.design.files import replace_file, save
from engine.errors import LoadscapeError
from widgets.charts import Charts
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from app.export.report import Occasion
    from engine.results.traces import TraceStore
    from widgets.charts.heat_map import HeatMap
    from widgets.charts.plot import Plot

Writer = Callable[[Design, Path, Theme], None]


class UnknownFormat(LoadscapeError):
    """No format belongs to the suffix."""


class CannotWrite(LoadscapeError):
    """The file could not be written."""


def _design(design: Design, path: Path, theme: Theme) -> None:
    save(design, path)


FORMATS: Mapping[str, Writer] = {".png": png, ".svg": svg, ".loadscape": _design, ".json": _design}


def export(design: Design, path: Path, theme: Theme = LIGHT) -> None:
    """Write `design` to `path`; works without a display.

    Raises UnknownFormat for a suffix that is none of FORMATS, CannotWrite or BadDesign where the file cannot be
    written.
    """
    writer = FORMATS.get(path.suffix.lower())
    if writer is None:
        known = ", ".join(FORMATS)
        raise UnknownFormat(f"{path}: expected a name that ends in {known}, which says the format.")
    if not path.parent.is_dir():
        raise CannotWrite(f"{path}: there is no folder {path.parent}.")
    try:
        writer(design, path, theme)
    except OSError as error:
        raise CannotWrite(_cannot(path, error)) from None


def export_charts(charts: Charts, path: Path) -> None:
    """Write the charts as they are to a PNG file. Raises UnknownFormat or CannotWrite."""
    if path.suffix.lower() != ".png":
        raise UnknownFormat(f"{path}: expected a name that ends in .png, the one format of all charts together.")
    try:
        charts.export_png(path)
    except OSError as error:
        raise CannotWrite(_cannot(path, error)) from None


def export_chart(chart: Plot | HeatMap, path: Path) -> None:
    """Write one chart; the suffix says whether as PNG, SVG or CSV. Raises UnknownFormat or CannotWrite."""
    suffix = path.suffix.lower()
    if suffix not in (".png", ".svg", ".csv"):
        raise UnknownFormat(f"{path}: expected a name that ends in .png, .svg or .csv, which says the format.")
    try:
        if suffix == ".csv":
            replace_file(path, chart.csv().encode())
        elif suffix == ".svg":
            replace_file(path, chart.svg())
        elif not chart.grab().save(str(path), "PNG"):
            raise CannotWrite(f"{path}: cannot be written.")
    except OSError as error:
        raise CannotWrite(_cannot(path, error)) from None


def export_report(occasion: Occasion, path: Path) -> None:
    """Write the run report; the suffix says whether as HTML or PDF. Raises UnknownFormat or CannotWrite."""
    from app.export.report import write_html, write_pdf  # the templates load only when one is written

    writer = {".html": write_html, ".pdf": write_pdf}.get(path.suffix.lower())
    if writer is None:
        raise UnknownFormat(f"{path}: expected a name that ends in .html or .pdf, which says the format.")
    try:
        writer(occasion, path)
    except OSError as error:
        raise CannotWrite(_cannot(path, error)) from None


def export_traces(store: TraceStore, path: Path) -> None:
    """Write the requests that were followed as OpenTelemetry JSON. Raises CannotWrite."""
    from app import traces_file  # what reads them loads only when they are written

    try:
        traces_file.write(store, path)
    except OSError as error:
        raise CannotWrite(_cannot(path, error)) from None


def _cannot(path: Path, error: OSError) -> str:
    return f"{path}: cannot be written ({error.strerror or error})."
