import math
import queue
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.runner import Runner
from app.worker import FRAME_S, NAP_S, Job, Post, Worker
from engine.components.server import Server
from engine.design.document import Design, Event, Scenario
from tests.app.fake_simulation import Factory, FakeSimulation

DESIGN = Design(components={"web": Server()})


@pytest.fixture
def factory() -> Factory:
    return Factory()


@pytest.fixture
def runner(qtbot: QtBot, factory: Factory) -> Iterator[Runner]:
    runner = Runner(create=factory)
    yield runner
    assert runner.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("run ")]


def running(qtbot: QtBot, runner: Runner, **how: Any) -> None:
    with qtbot.waitSignal(runner.framed):
        runner.run(DESIGN, **how)


def test_a_run_prepares_then_runs_then_reaches_its_end(qtbot: QtBot, runner: Runner) -> None:
    states: list[str] = []
    runner.moved.connect(states.append)
    runner.set_speed(math.inf)
    with qtbot.waitSignal(runner.finished) as finished:
        runner.run(DESIGN, until_s=12.0)
    assert finished.args[0].now_s == 12.0
    assert states == ["preparing", "running", "idle"]


def test_the_simulation_lives_in_its_own_thread(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    running(qtbot, runner)
    assert factory.made[0].thread is not threading.current_thread()


def test_preparing_does_not_hold_the_window_up(qtbot: QtBot) -> None:
    compiled = threading.Event()

    def compile_kernel() -> None:
        compiled.wait()

    runner = Runner(create=Factory(before=compile_kernel))
    runner.run(DESIGN)
    assert runner.state == "preparing"
    with qtbot.waitSignal(runner.framed):
        compiled.set()
    assert runner.state == "running"
    assert runner.close()


def test_no_time_passes_while_paused(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    running(qtbot, runner)
    with qtbot.waitSignal(runner.framed):
        runner.pause()
    qtbot.wait(50)
    now_s = factory.made[0].now_s
    qtbot.wait(100)
    assert factory.made[0].now_s == now_s
    with qtbot.waitSignal(runner.framed):
        runner.resume()
    qtbot.waitUntil(lambda: factory.made[0].now_s > now_s)


def test_a_step_is_one_simulated_second_whatever_the_speed(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    runner.set_speed(0.1)
    runner.run(DESIGN, paused=True)

    def is_at(second: float) -> bool:
        return factory.made[0].now_s == second

    for second in (1.0, 2.0):
        runner.step()
        qtbot.waitUntil(lambda: bool(factory.made))
        qtbot.waitUntil(partial(is_at, second))
    assert runner.state == "paused"


def test_an_event_reaches_the_simulation(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    crash = Event(event="crash", target="web", for_s=20.0)
    running(qtbot, runner)
    runner.apply(crash)
    qtbot.waitUntil(lambda: factory.made[0].applied == [crash])


def test_an_event_without_a_run_says_what_to_do(qtbot: QtBot, runner: Runner) -> None:
    with qtbot.waitSignal(runner.refused) as refused:
        runner.apply(Event(event="crash", target="web"))
    assert refused.args == ["event", "Nothing runs yet: press Run, then crash web."]


def test_an_impossible_event_is_a_message_and_the_run_goes_on(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    running(qtbot, runner)
    with qtbot.waitSignal(runner.refused) as refused:
        runner.apply(Event(event="crash", target="nobody"))
    assert refused.args == ["event", "no component is called 'nobody'"]
    now_s = factory.made[0].now_s
    qtbot.waitUntil(lambda: factory.made[0].now_s > now_s)


def test_a_design_that_cannot_run_is_a_message(qtbot: QtBot, runner: Runner) -> None:
    with qtbot.waitSignal(runner.failed) as failed:
        runner.run(Design())
    assert failed.args == ["the design is empty"]
    assert runner.state == "idle"


def test_a_live_edit_reaches_the_simulation(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    more = Design(components={"web": Server(), "web-2": Server()})
    running(qtbot, runner)
    with qtbot.waitSignal(runner.edited):
        runner.edit(more)
    assert factory.made[0].design == more
    with qtbot.waitSignal(runner.framed) as framed:
        pass
    assert set(framed.args[0].frame.components) == {"web", "web-2"}


def test_an_edit_that_cannot_run_leaves_the_run_as_it_was(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    running(qtbot, runner)
    with qtbot.waitSignal(runner.refused) as refused:
        runner.edit(Design())
    assert refused.args == ["edit", "the design is empty"]
    with qtbot.waitSignal(runner.framed):
        pass
    assert factory.made[0].design == DESIGN


def test_no_frame_from_before_an_edit_arrives_after_it(qtbot: QtBot, runner: Runner) -> None:
    more = Design(components={"web-2": Server()})
    running(qtbot, runner)
    late: list[Post] = []
    runner.framed.connect(late.append)
    runner.edit(more)
    qtbot.waitUntil(lambda: len(late) >= 3)
    assert all(set(post.frame.components) == {"web-2"} for post in late)


def test_stopping_delivers_the_last_frame_and_the_result(qtbot: QtBot, runner: Runner) -> None:
    running(qtbot, runner)
    with qtbot.waitSignals([runner.framed, runner.finished]):
        runner.stop()
    assert runner.state == "idle"


def test_nothing_is_heard_of_a_discarded_run(qtbot: QtBot, runner: Runner) -> None:
    running(qtbot, runner)
    runner.discard()
    with qtbot.assertNotEmitted(runner.framed, wait=100), qtbot.assertNotEmitted(runner.finished, wait=0):
        pass


def test_frames_come_at_most_thirty_times_a_second(qtbot: QtBot, runner: Runner) -> None:
    runner.set_speed(math.inf)
    running(qtbot, runner)
    posts: list[Post] = []
    runner.framed.connect(posts.append)
    qtbot.wait(500)
    assert 2 <= len(posts) <= 0.5 / FRAME_S + 2


def test_a_slow_window_gets_the_latest_frame_only(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    runner.set_speed(math.inf)
    running(qtbot, runner)
    threading.Event().wait(0.2)
    seen_s = factory.made[0].now_s
    with qtbot.waitSignal(runner.framed) as framed:
        pass
    assert framed.args[0].frame.now_s > 0.5 * seen_s


def test_the_speed_achieved_is_near_the_speed_asked_for(qtbot: QtBot, runner: Runner) -> None:
    runner.set_speed(10.0)
    running(qtbot, runner)
    posts: list[Post] = []
    runner.framed.connect(posts.append)
    qtbot.waitUntil(lambda: bool(posts) and posts[-1].speed == pytest.approx(10.0, rel=0.2), timeout=5_000)


def test_a_programming_error_ends_the_run_and_is_reported(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    running(qtbot, runner)
    with qtbot.waitSignal(runner.broke) as broke:
        factory.made[0].explode = True
    assert str(broke.args[0]) == "a planted programming error"
    assert runner.state == "idle"


def test_the_scenario_is_handed_to_the_simulation(qtbot: QtBot, runner: Runner, factory: Factory) -> None:
    scenario = Scenario(events=(Event(at_s=1.0, event="crash", target="web"),))
    running(qtbot, runner, scenario=scenario)
    assert factory.made[0].scenario == scenario


def test_slicing_the_run_does_not_skip_simulated_time() -> None:
    reached: list[float] = []

    class Watched(FakeSimulation):
        def advance(self, until_s: float, max_events: int) -> None:
            super().advance(until_s, max_events)
            reached.append(self.now_s)

    told: list[Any] = []
    worker = Worker(Job(1, lambda: Watched(DESIGN), 20.0, math.inf, paused=False), told.append)
    worker.start()
    assert worker.join(10.0)
    assert reached == sorted(reached)
    assert reached[-1] == 20.0


def test_a_run_that_has_caught_up_naps_instead_of_keeping_the_window_waiting() -> None:
    now_s = 0.0
    naps: list[float] = []
    advances: list[float] = []

    def clock() -> float:
        nonlocal now_s
        now_s += 1e-5
        return now_s

    class NoOrders(queue.SimpleQueue[Any]):
        def get(self, block: bool = True, timeout: float | None = None) -> Any:
            nonlocal now_s
            naps.append(timeout or 0.0)
            now_s += timeout or 0.0
            raise queue.Empty

    class Counted(FakeSimulation):
        def advance(self, until_s: float, max_events: int) -> None:
            super().advance(until_s, max_events)
            advances.append(self.now_s)

    worker = Worker(Job(1, lambda: Counted(DESIGN), 2.0, 1.0, paused=False), lambda _: None, clock)
    worker._orders = NoOrders()
    worker.start()
    assert worker.join(30.0)
    assert advances[-1] == 2.0
    assert len(advances) <= 2.0 / NAP_S + 10
    assert max(naps) == NAP_S
