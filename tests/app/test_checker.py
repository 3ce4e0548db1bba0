import threading
import time
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.checker import PAUSE_MS, SCREENFUL, Checker, Rules
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design as parse


class Recorder:
    def __init__(self) -> None:
        self.designs: list[Design] = []
        self.threads: set[threading.Thread] = set()

    def __call__(self, design: Design) -> tuple[str, ...]:
        self.designs.append(design)
        self.threads.add(threading.current_thread())
        return (design.name,)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def checker(qtbot: QtBot, recorder: Recorder) -> Iterator[Checker]:
    checker = Checker(check=recorder)
    yield checker
    checker.close()


def test_a_burst_of_edits_is_checked_once_and_the_last_counts(
    qtbot: QtBot, checker: Checker, recorder: Recorder
) -> None:
    with qtbot.waitSignal(checker.checked) as checked:
        for number in range(20):
            checker.look_at(Design(name=str(number)))
    assert checked.args == [("19",)]
    assert [design.name for design in recorder.designs] == ["19"]


def test_a_slow_start_does_not_use_up_the_pause_before_a_check(
    qtbot: QtBot, checker: Checker, recorder: Recorder
) -> None:
    """The rules' libraries would be loaded while the first frame is being drawn."""
    checker.look_at(Design())
    time.sleep(PAUSE_MS / 1000 * 1.2)  # a window is being built: no event is looked at
    QApplication.processEvents()
    checker.close()
    assert recorder.designs == []


def test_checking_happens_beside_the_window(qtbot: QtBot, checker: Checker, recorder: Recorder) -> None:
    with qtbot.waitSignal(checker.checked):
        checker.look_at(Design())
    assert threading.current_thread() not in recorder.threads


def test_findings_of_a_design_that_is_no_longer_open_are_dropped(qtbot: QtBot) -> None:
    newer_is_given = threading.Event()

    def check(design: Design) -> tuple[str, ...]:
        newer_is_given.wait(timeout=5)
        return tuple(design.components)

    checker = Checker(check=check)
    heard: list[object] = []
    checker.checked.connect(heard.append)
    checker.look_at(parse("old 10rps"))
    qtbot.waitUntil(lambda: not checker._timer.isActive())
    checker.look_at(parse("new 10rps"))
    newer_is_given.set()
    qtbot.waitUntil(lambda: bool(heard))
    checker.close()
    assert heard == [("new",)]


def test_moving_a_card_checks_nothing_anew(qtbot: QtBot) -> None:
    checked: list[Design] = []

    def check(design: Design) -> tuple[str, ...]:
        checked.append(design)
        return ("found",)

    checker = Checker(check=check)
    drawn = parse("web 10rps > app")
    with qtbot.waitSignal(checker.checked):
        checker.look_at(drawn)
    with qtbot.waitSignal(checker.checked) as told:
        checker.look_at(apply(drawn, verbs.move(drawn, {"app": (500, 300)})))
    assert told.args == [("found",)]
    assert len(checked) == 1
    with qtbot.waitSignal(checker.checked):
        checker.look_at(apply(drawn, verbs.set_field(drawn, "components/app", "cores", 2)))
    assert len(checked) == 2
    checker.close()


def test_the_fixes_that_the_panel_shows_first_are_made_beside_the_window() -> None:
    problems = Rules()(parse("web 10rps > lb > app*20 > db"))
    made = [problem for problem in problems if problem.remedy is not None and "change" in vars(problem.remedy)]
    assert any(problem.code == "REL001" for problem in made)
    assert len(made) <= SCREENFUL < len(problems)


class Slow(NamedTuple):
    """A problem whose fix tells that it was made."""

    made: list[int]
    number: int

    @property
    def fix(self) -> None:
        self.made.append(self.number)


def test_fixes_are_made_after_the_problems_were_told_and_no_more_once_there_is_a_newer_design(qtbot: QtBot) -> None:
    made: list[int] = []
    checker = Checker(check=lambda design: [Slow(made, number) for number in range(20)])
    with qtbot.waitSignal(checker.checked):
        checker.look_at(parse("web 10rps > app"))
    qtbot.waitUntil(lambda: len(made) == 20)
    checker._newer.set()
    made.clear()
    checker._work(parse("web 10rps > app-2"))
    checker.close()
    assert made == [0]
