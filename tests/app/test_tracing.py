"""The traces panel: a run fills it, a request is chosen, a call leads to its component, and all can be exported."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QComboBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.runner import Runner
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.results.traces import TraceStore
from engine.simulation import Simulation
from tests.app.desk import Desk
from widgets.figures import amount, instant
from widgets.theme import LIGHT
from widgets.traces import Traces
from widgets.traces.bars import DRAWING
from widgets.traces.panel import EMPTY, PICKS, after_the_answer
from widgets.traces.requests import CLASS, ENDED, LEAST_PX, PLACE, SERIAL, STARTED, Requests
from widgets.traces.scale import APART_PX, room_of, ticks
from widgets.traces.waterfall import AFTER, BAR, CALL, TIME, Waterfall


@pytest.fixture(scope="module")
def store() -> TraceStore:
    simulation = Simulation.create(design("web 300rps > lb > (timeout_ms=40, retries=1) app(cores=4) > cache + db"))
    simulation.advance(6.0)
    return simulation.traces()


@pytest.fixture
def panel(qtbot: QtBot, store: TraceStore) -> Traces:
    made = Traces()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    made.show_traces(store)
    return made


def _list(panel: Traces) -> Requests:
    found = panel.findChild(Requests)
    assert found is not None
    return found


def _row(panel: Traces) -> QTreeWidgetItem:
    """The request that is looked at."""
    found = _list(panel).currentItem()
    assert found is not None
    return found


def _picks(panel: Traces) -> QComboBox:
    found = panel.findChild(QComboBox)
    assert found is not None
    return found


def _tree(panel: Traces) -> tuple[Waterfall, QTreeWidgetItem, QTreeWidgetItem]:
    """The waterfall and its first rows: the request and its first call."""
    tree = panel.findChild(Waterfall)
    assert tree is not None
    root = tree.topLevelItem(0)
    assert root is not None
    call = root.child(0)
    assert call is not None
    return tree, root, call


def test_before_a_run_the_panel_says_what_it_is_for(qtbot: QtBot) -> None:
    panel = Traces()
    qtbot.addWidget(panel)
    assert panel._says.text() == EMPTY
    assert not panel._export.isEnabled()


def test_every_sort_of_request_can_be_picked_and_is_what_it_says(panel: Traces, store: TraceStore) -> None:
    picks = _picks(panel)
    for sort in PICKS:
        picks.setCurrentText(sort)
        if sort == "With messages":
            assert _list(panel).topLevelItemCount() == 0
            continue
        assert _list(panel).topLevelItemCount() > 0, sort
        place = _row(panel).data(STARTED, PLACE)
        assert (store.cause(place) is not None) == (sort == "Failed") or sort == "Latest"
    picks.setCurrentText("Slowest")
    assert _row(panel).data(STARTED, PLACE) == store.slowest()


def test_calls_take_the_room_they_need_unless_a_person_gave_them_another(panel: Traces) -> None:
    tree, _, _ = _tree(panel)
    assert tree.columnWidth(CALL) == max(tree.sizeHintForColumn(CALL), tree.header().sectionSizeHint(CALL))
    assert tree.columnWidth(BAR) > tree.columnWidth(CALL)
    tree.header().resizeSection(CALL, 333)
    _picks(panel).setCurrentText("Failed")
    assert tree.columnWidth(CALL) == 333


def test_times_classes_and_ends_of_requests_stand_in_columns(panel: Traces, store: TraceStore) -> None:
    _picks(panel).setCurrentText("Slowest")
    row, place = _row(panel), store.slowest()
    assert place is not None
    assert row.text(STARTED) == f"0:{store.rows['started_s'][place]:06.3f}"
    assert row.text(CLASS) == store.request_class(place)
    assert row.text(ENDED) == amount(float(store.latency_ms[place]), "ms")
    for column in (STARTED, ENDED):
        assert Qt.AlignmentFlag(row.textAlignment(column)) & Qt.AlignmentFlag.AlignRight
    _picks(panel).setCurrentText("Failed")
    row = _row(panel)
    assert row.text(ENDED) == str(store.cause(row.data(STARTED, PLACE))).replace("_", " ")


def test_a_class_can_be_read_beside_times_of_days(qtbot: QtBot, panel: Traces, store: TraceStore) -> None:
    rows = store.rows.copy()
    rows["started_s"] += 14 * 86400
    panel.show_traces(replace(store, rows=rows))
    assert _row(panel).text(STARTED).startswith("day 14")
    listed = _list(panel)
    around_px = listed.width() - listed.viewport().width()
    listed.setFixedWidth(
        listed.sizeHintForColumn(STARTED) + listed.sizeHintForColumn(ENDED) + around_px + LEAST_PX // 2
    )
    qtbot.wait(50)
    assert listed.columnWidth(CLASS) >= LEAST_PX


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0:00.000"),
        (47.4637, "0:47.464"),
        (59.9996, "1:00.000"),
        (725.5, "12:05.500"),
        (3725.25, "1:02:05.250"),
        (3 * 86400 + 6 * 3600, "day 3, 06:00:00.000"),
    ],
)
def test_an_instant_always_has_its_milliseconds(seconds: float, text: str) -> None:
    assert instant(seconds) == text


def test_a_request_is_a_tree_of_its_calls_and_a_click_leads_to_the_component(qtbot: QtBot, panel: Traces) -> None:
    tree, root, balancer = _tree(panel)
    assert root.text(CALL).startswith("web")
    assert balancer.text(CALL).startswith("lb")
    with qtbot.waitSignal(panel.jumped) as jumped:
        spot = tree.visualItemRect(balancer).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert jumped.args == [("components/lb",)]


def test_the_request_that_is_looked_at_stays_when_more_are_followed(panel: Traces, store: TraceStore) -> None:
    fourth = _list(panel).topLevelItem(3)
    assert fourth is not None
    _list(panel).setCurrentItem(fourth)
    serial = _row(panel).data(STARTED, SERIAL)
    panel.show_traces(store)
    assert _row(panel).data(STARTED, SERIAL) == serial


def test_the_head_of_times_stands_over_them(panel: Traces) -> None:
    head = _tree(panel)[0].headerItem()
    assert Qt.AlignmentFlag(head.textAlignment(TIME)) & Qt.AlignmentFlag.AlignRight


def test_a_span_says_what_it_did(panel: Traces) -> None:
    tip = _tree(panel)[2].toolTip(CALL)
    assert "network" in tip
    assert "in line" in tip
    assert "service" in tip


def test_what_a_run_followed_fills_the_panel_and_the_export(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: TraceStore
) -> None:
    window = desk.window
    command = window.commands.by_id["file.export_traces"]
    window.commands.refresh_now()
    assert not command.isEnabled()
    window.runner.traced.emit(store)
    desk.qtbot.waitUntil(command.isEnabled)
    path = tmp_path / "traces.json"
    monkeypatch.setattr(window.context.dialogs, "save_picture", lambda *_: path)
    command.trigger()
    assert len(json.loads(path.read_text())["resourceSpans"]) == 5


def test_a_run_tells_what_it_followed_when_it_is_paused_and_when_it_ends(qtbot: QtBot) -> None:
    runner = Runner()
    told: list[TraceStore] = []
    runner.traced.connect(told.append)
    with qtbot.waitSignal(runner.finished, timeout=120_000):
        runner.run(design("web 100rps > app"), until_s=3.0)
    assert len(told) == 1
    assert len(told[0]) > 50
    assert runner.close()


def _of_messages() -> TraceStore:
    drawn = design("web 100rps > app(cores=4) > jobs > worker(concurrency=4) > db")
    simulation = Simulation.create(from_json(to_json(drawn) | {"classes": {"job": {"operation": "job"}}}))
    simulation.advance(4.0)
    return simulation.traces()


def _longest_after(store: TraceStore) -> int:
    traces = [store.trace(place) for place in range(len(store))]
    return max(range(len(store)), key=lambda place: traces[place].settled_s - traces[place].end_s)


def test_what_goes_on_after_the_answer_has_a_column_of_its_own(qtbot: QtBot, store: TraceStore) -> None:
    shown = Waterfall()
    qtbot.addWidget(shown)
    messages = _of_messages()
    trace = messages.trace(_longest_after(messages))
    shown.show_trace(trace)
    assert not shown.isColumnHidden(AFTER)
    assert shown.headerItem().text(AFTER).startswith("After the answer: ")
    found = shown.findItems("message", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, CALL)
    assert [item.text(CALL) for item in found] == ["jobs · message"]
    delivery = found[0].child(0)
    assert delivery is not None
    assert delivery.text(CALL) == "worker · delivery"
    drawn = delivery.data(AFTER, DRAWING)
    assert (drawn.start_s, drawn.end_s) == (trace.end_s, trace.settled_s)
    assert after_the_answer(trace).startswith("Work that it has set off")
    shown.show_trace(store.trace(0))
    assert shown.isColumnHidden(AFTER)
    assert after_the_answer(store.trace(0)) == ""


@pytest.mark.parametrize(("missed", "told"), [(0, None), (1, "1 request was"), (7, "7 requests were")])
def test_the_panel_says_how_many_requests_had_no_room(
    panel: Traces, store: TraceStore, missed: int, told: str | None
) -> None:
    panel.show_traces(replace(store, passed_over=missed))
    assert panel._passed_over.isVisible() == (told is not None)
    assert panel._passed_over.text().startswith(told or "")


@given(st.floats(1e-4, 1e4), st.floats(200, 4000))
def test_the_scale_of_a_waterfall_has_round_times_in_order_that_leave_each_other_room(
    lasted_s: float, wide: float
) -> None:
    room = QRectF(10, 0, wide, 20)
    found = ticks(lasted_s, room)
    assert (found[0].x, found[0].text) == (10, "0")
    apart = [after.x - before.x for before, after in pairwise(found)]
    assert all(one >= APART_PX * 0.99 for one in apart)
    assert len(found) >= 2 or wide < 3 * APART_PX
    assert len({one.text for one in found}) == len(found)
    assert found[-1].x <= room.right() + 1e-6


def test_the_lines_of_the_scale_run_through_the_rows_and_each_column_has_its_own(qtbot: QtBot) -> None:
    shown = Waterfall()
    qtbot.addWidget(shown)
    shown.resize(1200, 300)
    messages = _of_messages()
    trace = messages.trace(_longest_after(messages))
    shown.show_trace(trace)
    assert shown.headerItem().text(BAR) == f"Until the answer: {amount(trace.latency_ms, 'ms')}"
    assert shown._scale._lasting_s == {BAR: trace.end_s - trace.start_s, AFTER: trace.settled_s - trace.end_s}
    shown.show()
    header = shown._scale
    left = header.sectionViewportPosition(BAR)
    tick = ticks(trace.end_s - trace.start_s, room_of(QRect(left, 0, header.sectionSize(BAR), 20)))[1]
    image, line = shown.grab().toImage(), LIGHT.grid
    column = int(tick.x) + shown.viewport().x()
    rows = range(shown.viewport().y(), image.height() - 2)
    assert any(image.pixelColor(x, y).name() == line for x in (column - 1, column, column + 1) for y in rows)


def test_a_waterfall_without_a_request_has_no_scale(qtbot: QtBot, store: TraceStore) -> None:
    shown = Waterfall()
    qtbot.addWidget(shown)
    shown.show_trace(store.trace(0))
    shown.show_trace(None)
    assert not shown._scale._lasting_s
    assert shown.headerItem().text(BAR) == ""
