from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import OpenDocument
from app.live import LiveRun
from app.runner import Runner
from engine.components.server import Server
from engine.design import verbs
from engine.design.document import Board, Design, Event, Group
from tests.app.fake_simulation import Factory
from widgets.banner import Banner

DESIGN = Design(components={"web": Server()}, board=Board(positions={"web": (0.0, 0.0)}))


class Bench:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.factory = Factory()
        self.runner = Runner(create=self.factory)
        self.document = OpenDocument(folder)
        self.document.begin(DESIGN)
        self.banner = Banner()
        qtbot.addWidget(self.banner)
        self.live = LiveRun(self.runner, self.document, self.banner, self.runner)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(qtbot, tmp_path)
    with qtbot.waitSignal(bench.runner.framed):
        bench.runner.run(DESIGN)
    yield bench
    assert bench.runner.close()


def test_an_edit_reaches_the_run(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.runner.edited):
        bench.document.do(verbs.add(bench.document.design, "web-2", Server(), (0.0, 0.0)))
    assert set(bench.factory.made[0].design.components) == {"web", "web-2"}


def test_moving_a_component_does_not_disturb_the_run(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.assertNotEmitted(bench.runner.edited, wait=100):
        bench.document.do(verbs.move(bench.document.design, {"web": (100.0, 100.0)}))


def test_what_only_the_board_tells_does_not_disturb_the_run(qtbot: QtBot, bench: Bench) -> None:
    document = bench.document
    with qtbot.assertNotEmitted(bench.runner.edited, wait=100):
        document.do(verbs.gather(document.design, ["web"], Group(kind="tier")))
        document.do(verbs.silence(document.design, "TOP001", "A toy"))


def test_an_edit_that_cannot_run_is_explained_until_one_can(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.runner.refused):
        bench.document.do(verbs.remove(bench.document.design, ["components/web"]))
    assert bench.banner.text == "The run goes on without the last change: the design is empty"
    with qtbot.waitSignal(bench.runner.edited):
        bench.document.undo()
    assert bench.banner.text == ""


def test_an_impossible_event_is_a_message(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.runner.refused):
        bench.runner.apply(Event(event="crash", target="nobody"))
    assert "nobody" in bench.banner.text


def test_opening_another_design_ends_the_run(qtbot: QtBot, bench: Bench) -> None:
    bench.document.begin(Design())
    assert bench.runner.state == "idle"


def test_a_design_that_cannot_run_is_a_message_until_the_next_run(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.runner.failed):
        bench.runner.run(Design())
    assert bench.banner.text == "This design cannot run: the design is empty"
    bench.runner.run(DESIGN)
    assert bench.banner.text == ""
