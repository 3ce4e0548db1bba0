"""A component that is dragged out of the canvas onto a view that takes it, and its figures in the menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.design.notation import design as parse
from tests.widgets.charts.frames import frame
from widgets.canvas import Canvas
from widgets.canvas.menus import menu_for
from widgets.language import silence, speak
from widgets.mime import COMPONENT

DESIGN = parse("users 50rps > web-1 > web-2")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A canvas above a view that takes drops."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    canvas, below = Canvas(), QWidget()
    below.setObjectName("below")
    below.setAcceptDrops(True)
    column.addWidget(canvas, 1)
    column.addWidget(below, 1)
    window.resize(800, 800)
    window.show()
    canvas.show(DESIGN, None)
    canvas.fit()
    assert QTest.qWaitForWindowExposed(window)
    yield window
    window.hide()


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def let_go(drag: QDrag, *how: object) -> Qt.DropAction:
        found.append(bytes(drag.mimeData().data(COMPONENT).data()).decode())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", let_go)
    return found


def drag_out(window: QWidget, component: str, to: QPoint) -> Canvas:
    canvas = window.findChildren(Canvas)[0]
    port, left = canvas.viewport(), Qt.MouseButton.LeftButton
    start = canvas.mapFromScene(canvas.diagram.cards[component].scene_rect().center())
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.2, 0.5, 1.0):
        QTest.mouseMove(port, start + (to - start) * share)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, to)
    return canvas


def test_a_component_dragged_onto_a_view_that_takes_drops_is_carried_there_and_stays(
    window: QWidget, carried: list[str]
) -> None:
    proposed: list[object] = []
    window.findChildren(Canvas)[0].proposed.connect(proposed.append)
    before = window.findChildren(Canvas)[0].diagram.cards["web-1"].pos()
    canvas = drag_out(window, "web-1", QPoint(400, 600))
    assert carried == ["web-1"]
    assert canvas.diagram.cards["web-1"].pos() == before
    assert not proposed


def test_a_component_dragged_where_nothing_takes_it_is_moved_as_ever(window: QWidget, carried: list[str]) -> None:
    window.findChildren(QWidget, "below")[0].setAcceptDrops(False)
    proposed: list[object] = []
    window.findChildren(Canvas)[0].proposed.connect(proposed.append)
    drag_out(window, "web-1", QPoint(400, 600))
    assert not carried
    assert len(proposed) == 1


def test_several_components_are_moved_and_not_handed_over(window: QWidget, carried: list[str]) -> None:
    window.findChildren(Canvas)[0].select_all()
    drag_out(window, "web-1", QPoint(400, 600))
    assert not carried


def test_the_menu_of_a_component_pins_its_figures_while_a_run_goes_on(window: QWidget, qtbot: QtBot) -> None:
    canvas = window.findChildren(Canvas)[0]
    chart = next(one for one in menu_for(canvas, canvas.diagram.cards["web-1"]).actions() if one.text() == "Chart")
    assert not chart.isEnabled()
    canvas.show_frame(frame(100, servers=2))
    menu = menu_for(canvas, canvas.diagram.cards["web-1"])
    chart = next(one for one in menu.actions() if one.text() == "Chart")
    figures = chart.menu()
    assert isinstance(figures, QMenu)
    figure = next(one for one in figures.actions() if one.text() == "Concurrency")
    with qtbot.waitSignal(canvas.pin_wanted) as pinned:
        figure.trigger()
    assert pinned.args == ["concurrency:web-1"]


def test_the_menu_of_a_component_speaks_the_language_of_the_window(window: QWidget, qapp: QApplication) -> None:
    canvas = window.findChildren(Canvas)[0]
    canvas.show_frame(frame(100, servers=2))
    speak(qapp, "de")
    try:
        menu = menu_for(canvas, canvas.diagram.cards["web-1"])
    finally:
        silence(qapp)
    figures = next(one.menu() for one in menu.actions() if one.text() == "Diagramm")
    assert isinstance(figures, QMenu)
    assert figures.menuAction().toolTip() == "Eine Kennzahl davon zu den Diagrammen legen."
    assert {"Auslastung", "Durchsatz"} <= {one.text() for one in figures.actions()}
