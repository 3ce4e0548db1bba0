from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import OpenDocument
from app.live import LiveRun
from app.runner import Runner
from engine.components.server import Server
from engine.design import verbs
from engine.design.document import Design, Event
from tests.app.fake_simulation import Factory
from widgets.banner import Banner

DESIGN = Design(components={"web": Server()}, board={"positions": {"web": [0, 0]}})


class Desk:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.factory = Factory()
        self.runner = Runner(create=self.factory)
        self.document = OpenDocument(folder)
        self.document.begin(DESIGN)
        self.banner = Banner()
        qtbot.addWidget(self.banner)
        self.live = LiveRun(self.runner, self.document, self.banner, self.runner)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    with qtbot.waitSignal(desk.runner.framed):
        desk.runner.run(DESIGN)
    yield desk
    assert desk.runner.close()


def test_an_edit_reaches_the_run(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.runner.edited):
        desk.document.do(verbs.add(desk.document.design, "web-2", Server(), (0.0, 0.0)))
    assert set(desk.factory.made[0].design.components) == {"web", "web-2"}


def test_moving_a_component_does_not_disturb_the_run(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.runner.edited, wait=100):
        desk.document.do(verbs.move(desk.document.design, {"web": (100.0, 100.0)}))


def test_an_edit_that_cannot_run_is_explained_until_one_can(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.runner.refused):
        desk.document.do(verbs.remove(desk.document.design, ["components/web"]))
    assert desk.banner.text == "The run goes on without the last change: the design is empty"
    with qtbot.waitSignal(desk.runner.edited):
        desk.document.undo()
    assert desk.banner.text == ""


def test_an_impossible_event_is_a_message(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.runner.refused):
        desk.runner.apply(Event(event="crash", target="nobody"))
    assert "nobody" in desk.banner.text


def test_opening_another_design_ends_the_run(qtbot: QtBot, desk: Desk) -> None:
    desk.document.begin(Design())
    assert desk.runner.state == "idle"


def test_a_design_that_cannot_run_is_a_message_until_the_next_run(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.runner.failed):
        desk.runner.run(Design())
    assert desk.banner.text == "This design cannot run: the design is empty"
    desk.runner.run(DESIGN)
    assert desk.banner.text == ""
