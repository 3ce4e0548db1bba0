"""Lining up, spreading, tidying and snapping on the canvas."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import apply
from engine.design.notation import design as parse
from tests.widgets.canvas.desk import NONE, Desk
from widgets.canvas.tools.arrange import Tidy, align, distribute
from widgets.canvas.tools.guides import Guides

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    design = parse("users 10rps > lb > web*3")
    scattered = {"users": (0.0, 0.0), "lb": (300.0, 90.0), "web-1": (610.0, -170.0), "web-2": (647.0, 13.0)}
    design = apply(design, verbs.move(design, {**scattered, "web-3": (633.0, 310.0)}))
    made = Desk(design)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.setVisible(True)
    made.canvas.reset_zoom()
    made.canvas.centerOn(320, 60)
    return made


WEB = ("components/web-1", "components/web-2", "components/web-3")


def test_aligning_left_is_one_change_and_undo_brings_all_back(desk: Desk) -> None:
    before = dict(desk.design.board.positions)
    desk.canvas.choose(WEB)
    align(desk.canvas, "left")
    assert {desk.design.board.positions[key][0] for key in ("web-1", "web-2", "web-3")} == {610.0}
    assert len(desk.changes) == 1
    assert desk.changes[0].label == "Align left"
    desk.undo()
    assert dict(desk.design.board.positions) == before


def test_spreading_makes_the_gaps_equal(desk: Desk) -> None:
    desk.canvas.choose(WEB)
    distribute(desk.canvas, "vertical")
    ys = [desk.design.board.positions[key][1] for key in ("web-1", "web-2", "web-3")]
    assert ys == [-170.0, 70.0, 310.0]


def test_what_is_in_line_already_changes_nothing(desk: Desk) -> None:
    desk.canvas.choose(WEB)
    align(desk.canvas, "middle")
    count = len(desk.changes)
    align(desk.canvas, "middle")
    assert len(desk.changes) == count


def test_tidy_glides_and_is_one_change(desk: Desk, qtbot: QtBot) -> None:
    before = dict(desk.design.board.positions)
    tidy = Tidy(desk.canvas)
    with qtbot.waitSignal(tidy.finished):
        tidy.start()
        qtbot.waitUntil(lambda: 0.2 < tidy.currentValue() < 1.0)
        between = desk.canvas.diagram.cards["web-2"].pos().x()
        assert between not in (before["web-2"][0],)
        assert not desk.changes
    after = desk.design.board.positions
    assert [change.label for change in desk.changes] == ["Tidy"]
    assert len({after[key][0] for key in ("web-1", "web-2", "web-3")}) == 1
    assert after["users"][0] < after["lb"][0] < after["web-1"][0]
    desk.undo()
    assert dict(desk.design.board.positions) == before


@pytest.mark.parametrize("zoomed_in", [False, True])
def test_who_saw_all_before_tidy_sees_all_after_it_and_who_looked_closer_stays(
    desk: Desk, qtbot: QtBot, zoomed_in: bool
) -> None:
    canvas = desk.canvas
    for place, key in enumerate(desk.design.components):
        canvas.propose(verbs.move(desk.design, {key: (0.0, place * 70.0)}))
    canvas.fit()
    if zoomed_in:
        canvas.zoom_by(3.0, canvas.viewport().rect().center())
    zoom = canvas.zoom
    tidy = Tidy(canvas)
    with qtbot.waitSignal(tidy.finished):
        tidy.start()
    sees_all = canvas.visible_rect().contains(canvas.diagram.content_rect())
    assert (canvas.zoom == zoom and not sees_all) if zoomed_in else sees_all


def test_tidy_of_a_selection_leaves_the_rest_where_it_was_placed(desk: Desk, qtbot: QtBot) -> None:
    before = dict(desk.design.board.positions)
    desk.canvas.choose(WEB)
    tidy = Tidy(desk.canvas)
    with qtbot.waitSignal(tidy.finished):
        tidy.start()
    assert {key: desk.design.board.positions[key] for key in ("users", "lb")} == {
        key: before[key] for key in ("users", "lb")
    }


def drag(desk: Desk, by: QPoint, modifier: Qt.KeyboardModifier = NONE) -> tuple[float, float]:
    start = desk.card("web-2")
    desk.press(start)
    for step in (by / 3, by * 2 / 3, by):
        QTest.mouseMove(desk.canvas.viewport(), start + step)
    lines = [item for item in desk.canvas.diagram.items() if isinstance(item, Guides)]
    assert len(lines) == 1
    QTest.mouseRelease(desk.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, start + by)
    assert not [item for item in desk.canvas.diagram.items() if isinstance(item, Guides)]
    return desk.design.board.positions["web-2"]


def test_a_dragged_card_comes_in_line_with_its_neighbour(desk: Desk) -> None:
    assert drag(desk, QPoint(-34, -50))[0] == 610.0


def test_alt_lets_go_of_guides_and_grid(desk: Desk) -> None:
    assert drag(desk, QPoint(-34, -51), Qt.KeyboardModifier.AltModifier) == (613.0, -38.0)
