"""The time line under mouse and keyboard: events are dropped, dragged, stretched, removed; moments are looked at."""

import json
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design, Event, Scenario
from engine.design.history import History
from engine.design.notation import design as parse
from tests.app.fake_simulation import frame
from widgets.mime import EVENT
from widgets.theme import DARK, LIGHT
from widgets.timeline import TimeLine
from widgets.timeline.drawing import Sight, text_rooms
from widgets.timeline.lanes import MOMENT_PX, MOST_LANES, Bar, Scale, lanes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Hands:
    """A time line with a history behind it."""

    def __init__(self, qtbot: QtBot) -> None:
        design = parse("users 10rps > lb > web*2")
        events = (
            Event(at_s=10.0, event="crash", target="web-1", for_s=20.0),
            Event(at_s=40.0, event="restart", target="web-2"),
        )
        self.history = History(apply(design, verbs.set_scenario(design, "Bad day", Scenario(events=events))))
        self.line = TimeLine()
        self.moments: list[float | None] = []
        self.given: list[Event] = []
        self.wanted: list[str] = []
        qtbot.addWidget(self.line)
        self.line.resize(900, 120)
        self.line.proposed.connect(self._do)
        self.line.moment_wanted.connect(self.moments.append)
        self.line.event_wanted.connect(self.given.append)
        self.line.scenario_wanted.connect(self._choose)
        self.line.show(self.history.design, None)
        self.line.show_scenario("Bad day")
        with qtbot.waitExposed(self.line):
            self.line.show()

    def _do(self, change: Change) -> None:
        self.line.show(self.history.do(change), change)

    def _choose(self, name: str) -> None:
        self.wanted.append(name)
        self.line.show_scenario(name)

    @property
    def design(self) -> Design:
        return self.history.design

    @property
    def events(self) -> tuple[Event, ...]:
        return self.line.scenario.events

    def x(self, time_s: float) -> int:
        return round(self.line.track.scale().x(time_s))

    def drag(self, start: QPoint, to_x: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        track = self.line.track
        QTest.mousePress(track, Qt.MouseButton.LeftButton, modifier, start)
        for step in range(1, 5):
            QTest.mouseMove(track, QPoint(start.x() + (to_x - start.x()) * step // 4, start.y()))
        QTest.mouseMove(track, QPoint(to_x, start.y()))
        QTest.mouseRelease(track, Qt.MouseButton.LeftButton, modifier, QPoint(to_x, start.y()))

    def bar(self, place: int) -> QPoint:
        return self.line.track.rects()[place].center().toPoint()


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)


def test_events_that_strike_together_are_dropped_as_one_change(hands: Hands) -> None:
    before = hands.design
    text = json.dumps([{"event": "crash", "target": key} for key in ("web-1", "lb")])
    hands.line.track.dropped.emit(text, 12.0)
    assert {(one.at_s, one.target) for one in hands.line.scenario.events} >= {(12.0, "web-1"), (12.0, "lb")}
    hands.history.undo()
    assert hands.design == before


def test_a_bar_is_dragged_to_another_time_in_one_change(hands: Hands) -> None:
    start = hands.bar(0)
    second = hands.x(11.0) - hands.x(10.0)
    hands.drag(start, start.x() + 5 * second)
    assert hands.events[0].at_s == pytest.approx(15.0, abs=0.3)
    assert hands.events[0].for_s == 20.0
    assert hands.history.undo_label.startswith("Move Crash web-1")


def test_the_end_of_a_bar_sets_how_long_it_lasts(hands: Hands) -> None:
    rect = hands.line.track.rects()[0]
    grip = QPoint(round(rect.right()) - 2, round(rect.center().y()))
    hands.drag(grip, hands.x(40.0) - 2)
    assert hands.events[0].at_s == 10.0
    assert hands.events[0].for_s == pytest.approx(30.0, abs=0.4)


def test_keys_choose_move_and_remove_events(hands: Hands) -> None:
    track = hands.line.track
    track.setFocus()
    QTest.keyClick(track, Qt.Key.Key_Down)
    QTest.keyClick(track, Qt.Key.Key_Right)
    QTest.keyClick(track, Qt.Key.Key_Left, SHIFT)
    assert hands.events[0].at_s == pytest.approx(10.9)
    QTest.keyClick(track, Qt.Key.Key_Delete)
    assert [event.event for event in hands.events] == ["restart"]
    hands.history.undo()


def drop(hands: Hands, text: str, time_s: float) -> None:
    data = QMimeData()
    data.setData(EVENT, QByteArray(text.encode()))
    at = QPointF(hands.x(time_s), 30)
    left = Qt.MouseButton.LeftButton
    hands.line.track.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, NONE))


def test_an_event_dropped_on_the_line_is_scheduled_there(hands: Hands) -> None:
    event = Event(event="slow_down", target="web-2", factor=3.0, for_s=5.0)
    drop(hands, event.model_dump_json(exclude_none=True), 25.0)
    assert [one.event for one in hands.events] == ["crash", "slow_down", "restart"]
    assert hands.events[1].at_s == pytest.approx(25.0, abs=0.1)
    assert not hands.given, "a run hears of it through the document"


def test_without_a_scenario_the_first_event_begins_one(hands: Hands) -> None:
    hands.line.show_scenario("")
    hands.line.schedule([Event(at_s=5.0, event="crash", target="web-1")])
    assert hands.wanted == ["Scenario"]
    assert len(hands.design.scenarios["Scenario"].events) == 1


def test_what_is_no_event_is_refused_in_a_sentence(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.line.refused) as refused:
        drop(hands, '{"event": "melt", "target": "web-1"}', 25.0)
    assert "cannot be scheduled" in refused.args[0]
    with qtbot.waitSignal(hands.line.refused):
        drop(hands, "no JSON", 25.0)
    assert len(hands.events) == 2


def test_a_click_on_the_empty_line_shows_that_moment_and_live_returns(hands: Hands) -> None:
    hands.line.show_frame(frame(hands.design, 50.0), 50.0)
    QTest.mouseClick(hands.line.track, Qt.MouseButton.LeftButton, NONE, QPoint(hands.x(35.0), 6))
    assert hands.moments[-1] == pytest.approx(35.0, abs=0.2)
    QTest.mouseClick(hands.line.track, Qt.MouseButton.LeftButton, NONE, QPoint(hands.x(55.0), 6))
    assert hands.moments[-1] == 50.0
    hands.line.live.click()
    assert hands.moments[-1] is None
    assert not hands.line.live.isEnabled()


def test_nothing_can_be_looked_at_before_a_run(hands: Hands) -> None:
    QTest.mouseClick(hands.line.track, Qt.MouseButton.LeftButton, NONE, QPoint(hands.x(35.0), 6))
    assert hands.moments == []
    assert not hands.line.play.isEnabled()


def test_a_marked_range_plays_again_and_again(hands: Hands, qtbot: QtBot) -> None:
    hands.line.show_frame(frame(hands.design, 50.0), 50.0)
    hands.drag(QPoint(hands.x(34.0), 6), hands.x(34.3), SHIFT)
    assert hands.line.loop.isChecked()
    hands.line.play.click()
    qtbot.waitUntil(lambda: len(hands.moments) > 25, timeout=5000)
    hands.line.play.click()
    seen = [moment for moment in hands.moments if moment is not None]
    assert min(seen) >= 33.8
    assert max(seen) <= 34.6
    assert any(after < before for before, after in pairwise(seen))
    QTest.keyClick(hands.line.track, Qt.Key.Key_Escape)
    assert not hands.line.loop.isChecked()
    hands.line.play.click()
    qtbot.waitUntil(lambda: (hands.moments[-1] or 0.0) > 34.6, timeout=5000)
    hands.line.live.click()


def test_it_can_be_drawn_in_the_dark_with_all_it_shows(hands: Hands) -> None:
    hands.line.set_theme(DARK)
    hands.line.show_frame(frame(hands.design, 50.0), 50.0)
    hands.line.track.show_moment(20.0)
    assert not hands.line.grab().isNull()


@settings(deadline=None)
@given(drawn=st.lists(st.tuples(st.integers(0, 290), st.integers(0, 120), st.integers(1, 30)), max_size=40))
def test_no_text_runs_over_another_text_or_the_next_bar(qapp: object, drawn: list[tuple[int, int, int]]) -> None:
    bars = [Bar(place, at, at + lasting, "x" * letters) for place, (at, lasting, letters) in enumerate(drawn)]
    scale, metrics = Scale(420.0, 10.0, 900.0), QFontMetrics(QApplication.font())
    found = lanes(bars, scale, [metrics.horizontalAdvance(bar.text) for bar in bars])
    assert all(lane < MOST_LANES for lane in found)
    rects = [
        QRectF(scale.x(bar.start_s), 20.0 * lane, max(MOMENT_PX, scale.x(bar.end_s) - scale.x(bar.start_s)), 14.0)
        for bar, lane in zip(bars, found, strict=True)
    ]
    sight = Sight(LIGHT, scale, bars, rects, -1, 0.0, None, None, None, (), (), False)
    rooms = [room for room in text_rooms(sight, metrics, QRect(0, 0, 910, 120)) if room.width() > 0]
    assert not [pair for pair in combinations(rooms, 2) if pair[0].intersects(pair[1])]
    assert not [
        (room, rect) for room, rect in product(rooms, rects) if room.intersects(rect) and rect.left() > room.left()
    ]


def test_where_lanes_suffice_every_text_is_whole(qapp: object) -> None:
    bars = [Bar(place, 40.0 * place, 40.0 * place + 10, "Hang db for 36.2 s") for place in range(8)]
    scale, metrics = Scale(420.0, 10.0, 900.0), QFontMetrics(QApplication.font())
    needed = metrics.horizontalAdvance(bars[0].text)
    rects = [
        QRectF(scale.x(bar.start_s), 20.0 * lane, 21.0, 14.0)
        for bar, lane in zip(bars, lanes(bars, scale, [needed] * 8), strict=True)
    ]
    sight = Sight(LIGHT, scale, bars, rects, -1, 0.0, None, None, None, (), (), False)
    assert all(room.width() >= needed for room in text_rooms(sight, metrics, QRect(0, 0, 1100, 120)))


def test_bars_that_overlap_lie_in_lanes_of_their_own() -> None:
    scale = Scale(100.0, 0.0, 1000.0)
    bars = [Bar(0, 0.0, 30.0, ""), Bar(1, 10.0, 20.0, ""), Bar(2, 40.0, 50.0, ""), Bar(3, 15.0, 15.0, "")]
    assert lanes(bars, scale, [0.0] * 4) == [0, 1, 0, 2]


@pytest.mark.parametrize("until_s", [60.0, 137.0, 3600.0, 86_400.0])
def test_ticks_are_round_and_neither_crowded_nor_lonely(until_s: float) -> None:
    ticks = Scale(until_s, 10.0, 910.0).ticks()
    assert 3 <= len(ticks) <= 11
    assert ticks[0] == 0
