"""The key Delete removes what is chosen in the view that has the focus, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.design import verbs
from engine.design.document import Event, Scenario
from tests.app.desk import Desk

KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
CHOSEN = "app-1"


@pytest.fixture
def planned(desk: Desk) -> Desk:
    """Two events are planned, and a component is selected that neither is about."""
    design = desk.begin()
    events = (Event(at_s=5.0, event="crash", target="app-2"), Event(at_s=9.0, event="crash", target="db"))
    desk.window.document.do(verbs.set_scenario(design, "failures", Scenario(events=events)))
    desk.window.panels.controls.choose_scenario("failures")
    desk.window.panels.canvas.choose((f"components/{CHOSEN}",))
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    return desk


def press(desk: Desk, view: QWidget, key: Qt.Key) -> None:
    """With the window's own keys in force, as for a person."""
    desk.window.commands.refresh_now()
    view.setFocus()
    desk.qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, key)


def left(desk: Desk) -> tuple[bool, list[float]]:
    """Whether the selected component is still there, and when the events happen."""
    design = desk.window.document.design
    return CHOSEN in design.components, [event.at_s for event in design.scenarios["failures"].events]


@pytest.mark.parametrize("key", KEYS)
def test_on_the_time_line_it_removes_the_chosen_event(planned: Desk, key: Qt.Key) -> None:
    planned.window.panels.timeline.track.choose(1)
    press(planned, planned.window.panels.timeline.track, key)
    assert left(planned) == (True, [5.0])


@pytest.mark.parametrize("key", KEYS)
def test_in_the_table_it_removes_the_chosen_row(planned: Desk, key: Qt.Key) -> None:
    planned.window.context.docks["scenario"].raise_()
    table = planned.window.panels.scenario.table
    table.selectRow(0)
    press(planned, table, key)
    assert left(planned) == (True, [9.0])


@pytest.mark.parametrize("key", KEYS)
def test_on_the_canvas_and_in_the_outline_it_removes_what_is_selected(planned: Desk, key: Qt.Key) -> None:
    planned.window.context.docks["outline"].raise_()
    for view in (planned.window.panels.canvas, planned.window.panels.outline.tree):
        press(planned, view, key)
        assert left(planned)[0] is False, view
        planned.window.document.undo()
        planned.window.panels.canvas.choose((f"components/{CHOSEN}",))


def test_elsewhere_it_removes_nothing(planned: Desk) -> None:
    before = planned.window.document.design
    for view in (planned.window.panels.palette.kinds, planned.window.panels.minimap):
        press(planned, view, Qt.Key.Key_Delete)
    assert planned.window.document.design == before
