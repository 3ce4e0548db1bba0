import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.collector import TICK_MS, Collector


class Knot:
    """A cycle that says in which thread it was untied."""

    untied: list[threading.Thread]

    def __init__(self, untied: list[threading.Thread]) -> None:
        self.itself = self
        self.untied = untied

    def __del__(self) -> None:
        self.untied.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    owner = QObject()
    collector = Collector(owner)
    yield collector
    collector.close()
    assert gc.isenabled()


def litter(untied: list[threading.Thread]) -> None:
    for _ in range(5_000):
        Knot(untied)


def test_garbage_made_in_another_thread_is_collected_in_this_one(qtbot: QtBot, collector: Collector) -> None:
    untied: list[threading.Thread] = []
    worker = threading.Thread(target=litter, args=(untied,))
    worker.start()
    worker.join()
    assert untied == []
    qtbot.waitUntil(lambda: bool(untied), timeout=20 * TICK_MS)
    assert set(untied) == {threading.current_thread()}


def test_garbage_does_not_pile_up(qtbot: QtBot, collector: Collector) -> None:
    untied: list[threading.Thread] = []
    litter(untied)
    qtbot.waitUntil(lambda: len(untied) == 5_000, timeout=20 * TICK_MS)
