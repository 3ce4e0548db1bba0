"""Every control can be reached by the keyboard and has a name that a screen reader can say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.commands.presets import load_preset
from app.docks import PLACES
from engine.design import verbs
from engine.design.notation import design
from engine.results.traces import TraceStore
from engine.simulation import Simulation
from tests.app.desk import Desk
from widgets.silencing import SilencedLine

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
CHOSEN = ((), ("components/lb",), ("links/users-lb",), ("components/app-1", "components/app-2"))


def name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip()


def is_part(widget: QWidget) -> bool:
    """A part of a control that has a name itself: the field inside a spin box, the head of a table."""
    parent = widget.parentWidget()
    inner = isinstance(parent, QAbstractSpinBox | QComboBox) or isinstance(widget, QHeaderView)
    return inner or type(parent).__name__ in ("QTabBar", "QToolBar", "QComboBoxPrivateContainer")


def controls(window: QWidget) -> list[QWidget]:
    found = [widget for kind in CONTROLS for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible() and widget.isEnabled() and not is_part(widget)]


@pytest.mark.parametrize("chosen", CHOSEN, ids=str)
def test_every_control_has_a_name(desk: Desk, chosen: tuple[str, ...]) -> None:
    desk.begin("users 200rps > lb > app*2 > db")
    desk.window.panels.canvas.choose(chosen)
    for dock in PLACES:
        desk.window.context.docks[dock].raise_()
        QApplication.processEvents()
        assert [widget for widget in controls(desk.window) if not name(widget)] == [], dock


def walk(window: QWidget, start: QWidget) -> list[QWidget]:
    """The widgets that Tab leads through, from one back to it; a page of links takes one Tab for each of them."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(400):
        now = QApplication.focusWidget()
        if now is None or now in seen[:-1] or (now in seen and not isinstance(now, QTextBrowser)):
            break
        seen += [] if now in seen else [now]
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return seen


def test_tab_reaches_every_panel(desk: Desk) -> None:
    desk.begin("users 200rps > lb > app*2 > db")
    desk.window.panels.canvas.choose(("components/lb",))
    desk.window.activateWindow()
    for dock in PLACES:
        desk.window.context.docks[dock].raise_()
        QApplication.processEvents()
        passed = walk(desk.window, desk.window.panels.palette.search)
        found = controls(desk.window.context.docks[dock])
        wanted = [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        missing = [one for one in wanted if one not in passed and not _in_group(one, passed)]
        assert [name(one) for one in missing] == [], dock


@pytest.fixture(scope="module")
def followed() -> TraceStore:
    simulation = Simulation.create(design("web 100rps > app > db"))
    simulation.advance(2.0)
    return simulation.traces()


def test_what_a_run_and_a_lesson_bring_has_names_and_is_reached(desk: Desk, followed: TraceStore) -> None:
    """Traces, a lesson with its steps and silenced rules are there only once something has happened."""
    window = desk.window
    load_preset(window.context, "01-single-server")
    code = "REL001"
    window.document.do(verbs.silence(window.document.design, code, "A toy."))
    window.panels.traces.show_traces(followed)
    window.activateWindow()
    for dock in ("traces", "lesson", "minimap", "problems"):
        window.context.docks[dock].raise_()
        QApplication.processEvents()
        found = controls(window.context.docks[dock])
        assert [widget for widget in found if not name(widget)] == [], dock
        passed = walk(window, window.panels.palette.search)
        wanted = [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        missing = [name(one) for one in wanted if one not in passed and not _in_group(one, passed)]
        assert missing == [], dock
        assert wanted or dock == "minimap", dock
    silenced = window.panels.problems.findChild(SilencedLine)
    assert silenced is not None
    assert silenced.isVisible()


def _in_group(widget: QWidget, passed: list[QWidget]) -> bool:
    """Whether it stands with others of which Tab reaches one: an arrow key leads on."""
    return any(one.focusProxy() is widget or widget.focusProxy() is one for one in passed)


def test_the_canvas_and_the_time_line_take_the_focus(desk: Desk) -> None:
    desk.begin("users 200rps > lb")
    QApplication.processEvents()
    passed = walk(desk.window, desk.window.panels.palette.search)
    assert desk.window.panels.canvas in passed
    assert desk.window.panels.timeline.track in passed


def test_larger_text_gets_wider_panels_and_smaller_text_gives_the_room_back(desk: Desk, qtbot: QtBot) -> None:
    docks, look = desk.window.context.docks, desk.window.context.look
    before = {name: docks[name].width() for name in ("palette", "inspector")}

    def widths() -> list[float]:
        return [docks[name].width() / width for name, width in before.items()]

    look.size_text(150)
    try:
        qtbot.waitUntil(lambda: min(widths()) > 1.2)
    finally:
        look.size_text(100)
    qtbot.waitUntil(lambda: max(widths()) < 1.2)


def test_every_panel_is_told_by_its_dock(desk: Desk) -> None:
    for dock in desk.window.findChildren(QDockWidget):
        assert dock.windowTitle()
