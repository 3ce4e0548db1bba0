"""The minimap beside a canvas that a person works on."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.files import from_json
from tests.widgets.canvas.desk import LEFT, NONE, Desk
from widgets.canvas.minimap import SETTLE_MS, Minimap

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    keys = [f"s{k}" for k in range(12)]
    board = {key: [k % 4 * 600, k // 4 * 500] for k, key in enumerate(keys)}
    desk = Desk(from_json({"components": {key: {"kind": "server"} for key in keys}, "board": {"positions": board}}))
    qtbot.addWidget(desk.canvas)
    desk.canvas.setVisible(True)
    desk.canvas.reset_zoom()
    return desk


@pytest.fixture
def minimap(qtbot: QtBot, desk: Desk) -> Minimap:
    minimap = Minimap(desk.canvas)
    qtbot.addWidget(minimap)
    minimap.resize(240, 180)
    with qtbot.waitExposed(minimap):
        minimap.show()
    minimap.grab()
    return minimap


def middle(desk: Desk) -> QPointF:
    return desk.canvas.visible_rect().center()


def near(one: QPointF, other: QPointF, reach: float) -> bool:
    return (one - other).manhattanLength() <= reach


def test_a_click_brings_that_part_of_the_drawing_into_sight(desk: Desk, minimap: Minimap) -> None:
    goal = QPointF(1800, 1000)
    QTest.mouseClick(minimap, LEFT, NONE, minimap.pixel_of(goal).toPoint())
    assert near(middle(desk), goal, 15)


def test_the_rectangle_is_dragged_by_where_it_was_taken(desk: Desk, minimap: Minimap) -> None:
    desk.canvas.centerOn(QPointF(500, 400))
    grip = (minimap.sight().center() + QPointF(10, 5)).toPoint()
    by = QPoint(60, 40)
    QTest.mousePress(minimap, LEFT, NONE, grip)
    before = middle(desk)
    assert near(before, QPointF(500, 400), 2), "a press inside the rectangle moves nothing"
    QTest.mouseMove(minimap, grip + by)
    QTest.mouseRelease(minimap, LEFT, NONE, grip + by)
    moved = minimap.scene_at(QPointF(by)) - minimap.scene_at(QPointF())
    assert near(middle(desk), before + moved, 20)


def test_the_wheel_zooms_around_what_is_under_it(desk: Desk, minimap: Minimap) -> None:
    desk.canvas.centerOn(QPointF(500, 400))
    at = minimap.sight().center()
    turn = QWheelEvent(
        at,
        minimap.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(minimap, turn)
    assert desk.canvas.zoom == pytest.approx(1.25)
    assert near(middle(desk), QPointF(500, 400), 20)


def test_arrow_keys_move_and_plus_minus_and_home_zoom(desk: Desk, minimap: Minimap) -> None:
    before = middle(desk)
    QTest.keyClick(minimap, Qt.Key.Key_Right)
    assert middle(desk).x() == pytest.approx(before.x() + desk.canvas.viewport().width() / 5, abs=2)
    QTest.keyClick(minimap, Qt.Key.Key_Plus)
    assert desk.canvas.zoom > 1
    QTest.keyClick(minimap, Qt.Key.Key_Home)
    assert desk.canvas.visible_rect().contains(desk.canvas.diagram.content_rect())


def test_the_picture_is_kept_while_one_only_looks_about(qtbot: QtBot, desk: Desk, minimap: Minimap) -> None:
    drawn = minimap.pictures
    for _ in range(5):
        desk.canvas.pan_by(QPoint(40, 10))
        desk.canvas.zoom_step(1)
        minimap.grab()
    assert minimap.pictures == drawn


def test_many_changes_are_drawn_once_soon_after(qtbot: QtBot, desk: Desk, minimap: Minimap) -> None:
    drawn = minimap.pictures
    for k in range(5):
        desk.canvas.propose(verbs.move(desk.design, {"s0": (-100.0 * k, 0.0)}))
    qtbot.wait(3 * SETTLE_MS)
    minimap.grab()
    assert minimap.pictures == drawn + 1
    assert minimap.rect().contains(minimap.pixel_of(desk.canvas.diagram.cards["s0"].pos()).toPoint())
