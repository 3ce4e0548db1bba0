"""The traces panel: a run fills it, a request is chosen, a call leads to its component, and all can be exported."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.runner import Runner
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.results.traces import TraceStore
from engine.simulation import Simulation
from tests.app.desk import Desk
from widgets.traces import Traces
from widgets.traces.bars import DRAWING
from widgets.traces.panel import EMPTY, PICKS, after_the_answer
from widgets.traces.waterfall import AFTER, CALL, Waterfall


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


def _list(panel: Traces) -> QListWidget:
    found = panel.findChild(QListWidget)
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
            assert _list(panel).count() == 0
            continue
        assert _list(panel).count() > 0, sort
        place = _list(panel).currentItem().data(Qt.ItemDataRole.UserRole + 1)
        assert (store.cause(place) is not None) == (sort == "Failed") or sort == "Latest"
    picks.setCurrentText("Slowest")
    assert _list(panel).currentItem().data(Qt.ItemDataRole.UserRole + 1) == store.slowest()


def test_a_request_is_a_tree_of_its_calls_and_a_click_leads_to_the_component(qtbot: QtBot, panel: Traces) -> None:
    tree, root, balancer = _tree(panel)
    assert root.text(CALL).startswith("web")
    assert balancer.text(CALL).startswith("lb")
    with qtbot.waitSignal(panel.jumped) as jumped:
        spot = tree.visualItemRect(balancer).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert jumped.args == [("components/lb",)]


def test_the_request_that_is_looked_at_stays_when_more_are_followed(panel: Traces, store: TraceStore) -> None:
    _list(panel).setCurrentRow(3)
    serial = _list(panel).currentItem().data(Qt.ItemDataRole.UserRole)
    panel.show_traces(store)
    assert _list(panel).currentItem().data(Qt.ItemDataRole.UserRole) == serial


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
    window.commands.refresh_now()
    assert command.isEnabled()
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
    assert shown.headerItem().text(AFTER).startswith("After the answer: 0 … ")
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
