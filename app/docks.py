"""Where the panels stand around the canvas."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from widgets.language import tr

FRAME = QSize(16, 48)
"""What a window's frame takes of the screen."""


class Place(NamedTuple):
    """A panel's title, side and first size in pixels (width at the sides, height below)."""

    title: str
    area: Qt.DockWidgetArea
    size: int


PLACES: Mapping[str, Place] = {
    "palette": Place("Palette", Qt.DockWidgetArea.LeftDockWidgetArea, 190),
    "outline": Place("Outline", Qt.DockWidgetArea.LeftDockWidgetArea, 190),
    "minimap": Place("Minimap", Qt.DockWidgetArea.LeftDockWidgetArea, 150),
    "inspector": Place("Inspector", Qt.DockWidgetArea.RightDockWidgetArea, 290),
    "steps": Place("Steps", Qt.DockWidgetArea.RightDockWidgetArea, 290),
    "chaos": Place("Chaos", Qt.DockWidgetArea.RightDockWidgetArea, 290),
    "lesson": Place("Lesson", Qt.DockWidgetArea.RightDockWidgetArea, 290),
    "charts": Place("Charts", Qt.DockWidgetArea.BottomDockWidgetArea, 330),
    "traces": Place("Traces", Qt.DockWidgetArea.BottomDockWidgetArea, 330),
    "problems": Place("Problems", Qt.DockWidgetArea.BottomDockWidgetArea, 330),
    "scenario": Place("Scenario", Qt.DockWidgetArea.BottomDockWidgetArea, 330),
    "objectives": Place("Objectives", Qt.DockWidgetArea.BottomDockWidgetArea, 330),
}
TABBED = (
    ("outline", "palette"),
    ("steps", "inspector"),
    ("chaos", "inspector"),
    ("lesson", "inspector"),
    ("traces", "charts"),
    ("scenario", "problems"),
    ("objectives", "problems"),
)
"""Panels that share a place: the first lies behind the second until it is asked for."""
CHARTS_TO_PROBLEMS = (1000, 440)
"""Widths of the two panels below the canvas."""


def add_docks(window: QMainWindow, views: Mapping[str, QWidget], scale: float) -> Mapping[str, QDockWidget]:
    """Put each view of PLACES into a dock of `window`; what the user moves is restored by the object names.

    At the sides the docks are as much wider as text is larger (`scale`).
    """
    window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
    docks = {}
    for name, place in PLACES.items():
        dock = docks[name] = QDockWidget(tr(place.title), window)
        dock.setObjectName(name)
        dock.setWidget(views[name])
        window.addDockWidget(place.area, dock)
        if any(name in pair for pair in TABBED):
            _say_its_name_once(dock)
    window.splitDockWidget(docks["charts"], docks["problems"], Qt.Orientation.Horizontal)
    for behind, front in TABBED:
        window.tabifyDockWidget(docks[front], docks[behind])
        docks[front].raise_()
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    sides = ["palette", "inspector"]
    window.resizeDocks(
        [docks[name] for name in sides], [round(PLACES[name].size * scale) for name in sides], Qt.Orientation.Horizontal
    )
    heights = [PLACES["charts"].size, PLACES["minimap"].size]
    window.resizeDocks([docks["palette"], docks["minimap"]], heights, Qt.Orientation.Vertical)
    below, (charts, problems) = [docks["charts"], docks["problems"]], CHARTS_TO_PROBLEMS
    more = round(problems * (_share(scale) - 1))
    window.resizeDocks(below, [charts - more, problems + more], Qt.Orientation.Horizontal)
    window.resizeDocks([docks["charts"]], [PLACES["charts"].size], Qt.Orientation.Vertical)
    return docks


def widen_sides(window: QMainWindow, docks: Mapping[str, QDockWidget], before: float, now: float) -> None:
    """Widen the panels beside the canvas as their text grows from `before` to `now`.

    Large text may have found no room to widen them, so that smaller text leaves them no narrower than at first.
    """
    sides = {name: dock for name, dock in docks.items() if _is_in_sight_beside(window, dock)}
    widths = [
        max(round(dock.width() * now / before), round(PLACES[name].size * now) if now < before else 0)
        for name, dock in sides.items()
    ]
    window.resizeDocks(list(sides.values()), widths, Qt.Orientation.Horizontal)
    beside = [docks[name] for name in ("problems", "scenario", "objectives") if _is_in_sight(docks[name])]
    below = [dock for dock in beside if window.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea]
    widths = [round(dock.width() * _share(now) / _share(before)) for dock in below]
    window.resizeDocks(below, widths, Qt.Orientation.Horizontal)


def fit(window: QMainWindow, room: QSize) -> None:
    """Make a window no larger than there is room for; the panels below give as much as the canvas does."""
    before, after = window.size(), window.size().boundedTo(room - FRAME)
    if before != after:
        below = [dock for dock in window.findChildren(QDockWidget) if _is_below(window, dock)]
        heights = [round(dock.height() * after.height() / before.height()) for dock in below]
        window.resize(after)
        window.resizeDocks(below, heights, Qt.Orientation.Vertical)


def size_titles(docks: Iterable[QDockWidget]) -> None:
    """Draw titles as large as text is now: after another style sheet Qt draws them in the size before.

    Only a font that differs makes it look again.
    """
    for dock in docks:
        if dock.titleBarWidget() is None:
            dock.setFont(QFont())
            font = QFont(dock.font())
            font.setPointSizeF(font.pointSizeF() + 0.01)
            dock.setFont(font)


def _share(scale: float) -> float:
    """How much more room sentences get beside the charts, which need less of it."""
    return 1 + (scale - 1) / 2


def _is_in_sight_beside(window: QMainWindow, dock: QDockWidget) -> bool:
    area = window.dockWidgetArea(dock)
    beside = area in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
    return beside and _is_in_sight(dock)


def _is_below(window: QMainWindow, dock: QDockWidget) -> bool:
    return not dock.isFloating() and window.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea


def _is_in_sight(dock: QDockWidget) -> bool:
    return not dock.isFloating() and not dock.visibleRegion().isEmpty()


def _say_its_name_once(dock: QDockWidget) -> None:
    """A panel under a tab has its name there already; floating, it has a title bar like any window."""

    def dress(floats: bool) -> None:
        dock.setTitleBarWidget(None if floats else QWidget(dock))  # type: ignore[arg-type]

    dress(False)
    dock.topLevelChanged.connect(dress)
