import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.collector import MANY, REST_S, TICK_MS, Collector


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


def document() -> list[list[int]]:
    """So many objects at once that they can only be a document that was opened."""
    return [[] for _ in range(MANY + 1)]


def rest(collector: Collector) -> None:
    collector._touched_s -= REST_S + 1


def test_a_document_just_opened_is_looked_through_once_nobody_uses_the_window(
    qtbot: QtBot, collector: Collector
) -> None:
    untied: list[threading.Thread] = []
    collector.tick()
    Knot(untied)
    kept = document()
    assert collector.tick() is None
    assert gc.get_freeze_count() > MANY
    assert untied == []
    collector.tick()
    assert untied == []
    rest(collector)
    assert collector.tick() == 2
    assert len(untied) == 1
    assert len(kept) > MANY


def test_all_is_looked_through_only_while_nothing_goes_on(qtbot: QtBot, collector: Collector) -> None:
    kept = document()
    collector.tick()
    rest(collector)
    kept += [[] for _ in range(MANY // 2)]
    assert collector.tick() != 2
    assert collector.tick() == 2
    assert collector.tick() is None
    assert len(kept) > MANY


def test_mouse_and_keys_put_off_looking_through_everything(qtbot: QtBot, collector: Collector) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    collector.tick()
    for touch in (
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_A),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton),
    ):
        rest(collector)
        assert collector.quiet_s > REST_S
        touch()
        assert collector.quiet_s < REST_S


def test_what_a_full_collection_leaves_is_not_looked_through_again_at_once(qtbot: QtBot, collector: Collector) -> None:
    kept = document()
    collector.tick()
    rest(collector)
    assert collector.tick() == 2
    assert gc.get_freeze_count() > len(kept)
