"""A scenario edited while it runs: the run's plan follows mouse, table and undo, and past moments say so."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.replanning import edits
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Event, Scenario
from tests.app.desk import Desk
from tests.app.fake_simulation import FakeSimulation
from widgets.language import sentence, silence, speak

CRASH = Event(at_s=20.0, event="crash", target="app-1", for_s=10.0)
FLUSH = Event(at_s=40.0, event="hang", target="app-2", for_s=5.0)


def at(event: Event, at_s: float) -> Event:
    return event.model_copy(update={"at_s": at_s})


@pytest.fixture
def run(desk: Desk, qtbot: QtBot) -> FakeSimulation:
    """A paused run of a scenario with a crash, at 0 s."""
    drawn = desk.begin()
    planned = apply(drawn, verbs.set_scenario(drawn, "Bad day", Scenario(events=(CRASH,))))
    desk.window.document.begin(planned)
    desk.window.panels.controls.choose_scenario("Bad day")
    desk.command("run.step")
    qtbot.waitUntil(lambda: desk.window.playback.now_s == 1.0)
    return desk.factory.made[0]


def test_a_bar_dragged_on_the_time_line_moves_the_event_of_the_run(
    desk: Desk, run: FakeSimulation, qtbot: QtBot
) -> None:
    track = desk.window.panels.timeline.track
    start = track.rects()[0].center().toPoint()
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(track, start + QPoint(step * 20, 0))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=start + QPoint(100, 0))
    qtbot.waitUntil(lambda: len(run.rescheduled) == 1)
    old, new = run.rescheduled[0]
    assert old == CRASH
    assert new is not None
    assert new.at_s > 21.0
    assert desk.window.document.design.scenarios["Bad day"].events == (new,)


def test_undo_gives_the_run_its_old_plan_back_without_lowering_the_design_anew(
    desk: Desk, run: FakeSimulation, qtbot: QtBot
) -> None:
    design = run.design
    desk.window.panels.timeline.track.choose(0)
    desk.window.panels.timeline.track.setFocus()
    QTest.keyClick(desk.window.panels.timeline.track, Qt.Key.Key_Right)
    desk.window.document.undo()
    qtbot.waitUntil(lambda: len(run.rescheduled) == 2)
    assert run.rescheduled == [(CRASH, at(CRASH, 21.0)), (at(CRASH, 21.0), CRASH)]
    assert run.design is design


def test_a_removed_event_never_happens_and_a_new_one_does(desk: Desk, run: FakeSimulation, qtbot: QtBot) -> None:
    desk.window.panels.timeline.track.removed.emit(0)
    desk.window.panels.timeline.schedule((FLUSH,))
    qtbot.waitUntil(lambda: run.applied == [FLUSH])
    assert run.rescheduled == [(CRASH, None)]


def test_an_event_planned_for_a_moment_that_is_past_is_told_in_a_sentence(desk: Desk, run: FakeSimulation) -> None:
    desk.window.panels.timeline.schedule((at(FLUSH, 0.5),))
    assert desk.window.panels.banner.text == "0.5 s is past in this run: the event counts from the next run"
    assert not run.applied


def test_another_scenario_than_the_one_that_runs_changes_nothing_in_the_run(
    desk: Desk, run: FakeSimulation, qtbot: QtBot
) -> None:
    document = desk.window.document
    document.do(verbs.set_scenario(document.design, "Other", Scenario(events=(CRASH, FLUSH))))
    document.do(verbs.set_scenario(document.design, "Other", Scenario(events=(FLUSH,))))
    qtbot.wait(50)
    assert not run.rescheduled
    assert not run.applied


def test_the_first_event_of_all_begins_a_scenario_and_reaches_the_run_once(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    desk.command("run.step")
    qtbot.waitUntil(lambda: desk.window.playback.now_s == 1.0)
    desk.window.panels.timeline.schedule((CRASH,))
    desk.window.panels.timeline.schedule((FLUSH,))
    run = desk.factory.made[0]
    qtbot.waitUntil(lambda: len(run.applied) >= 2)
    assert run.applied == [CRASH, FLUSH]


def test_an_event_added_in_the_table_begins_a_scenario_beside_those_there_are(desk: Desk, run: FakeSimulation) -> None:
    document, panels = desk.window.document, desk.window.panels
    document.do(verbs.set_scenario(document.design, "Scenario", Scenario(events=(CRASH, FLUSH))))
    panels.controls.choose_scenario("")
    for _ in range(2):
        panels.scenario.add.click()
    assert panels.controls.scenario == "Scenario 2"
    assert panels.scenario.table.model().rowCount() == 2
    assert document.design.scenarios["Scenario"].events == (CRASH, FLUSH)


def test_what_is_planned_otherwise_while_the_run_is_prepared_reaches_it(desk: Desk, qtbot: QtBot) -> None:
    drawn = desk.begin()
    desk.window.document.begin(apply(drawn, verbs.set_scenario(drawn, "Bad day", Scenario(events=(CRASH,)))))
    desk.window.panels.controls.choose_scenario("Bad day")
    desk.command("run.run")
    assert desk.window.runner.state == "preparing"
    desk.window.panels.timeline.track.moved.emit(0, 15.0, 25.0)
    desk.window.panels.timeline.schedule((FLUSH,))
    qtbot.waitUntil(lambda: bool(desk.factory.made) and desk.factory.made[0].applied == [FLUSH])
    assert desk.factory.made[0].rescheduled == [(CRASH, at(CRASH, 15.0))]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "Crash app-1 for 10 s at 20 s is past in this run: the change counts from the next run",
            "Absturz: app-1 für 10 s bei 20 s ist in diesem Lauf vorbei: Die Änderung gilt ab dem nächsten",
        ),
        (
            "0.5 s is past in this run: the event counts from the next run",
            "0,5 s ist in diesem Lauf vorbei: Das Ereignis gilt ab dem nächsten",
        ),
    ],
)
def test_what_is_past_is_said_in_the_language_of_the_window(qapp: QApplication, english: str, german: str) -> None:
    speak(qapp, "de")
    try:
        assert sentence(english) == german
    finally:
        silence(qapp)


def test_what_changed_is_told_from_what_came_and_went() -> None:
    moved = at(CRASH, 30.0)
    assert list(edits((CRASH, FLUSH), (moved, FLUSH))) == [(CRASH, moved)]
    assert list(edits((CRASH,), (FLUSH,))) == [(CRASH, None), (None, FLUSH)]
    assert list(edits((CRASH, CRASH), (CRASH,))) == [(CRASH, None)]
    assert not list(edits((CRASH, FLUSH), (FLUSH, CRASH)))
