"""The window stays fluent while the reference design runs at full speed: gaps between turns of its event loop."""

import math
import time
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from app.bench.reference import reference_design
from app.runner import create_simulation
from engine.design.files import save
from tests.app.desk import Desk

FRAME_MS = 20.0
"""50 frames a second."""
SECONDS = 5.0


def gaps_ms(qtbot: QtBot, seconds: float) -> list[float]:
    """Milliseconds between turns of the event loop that a 60 Hz screen would ask for."""
    turns: list[float] = []
    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start()
    qtbot.wait(int(seconds * 1000))
    timer.stop()
    return [1000 * (after - before) for before, after in pairwise(turns)]


@pytest.mark.slow
def test_the_window_is_fluent_while_the_reference_design_runs_at_full_speed(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reference.loadscape"
    save(reference_design(), path)
    desk = Desk(qtbot, tmp_path, create=create_simulation)
    try:
        desk.window.resize(1440, 900)
        desk.window.start(path)
        qtbot.wait(1000)
        idle = gaps_ms(qtbot, 2.0)
        runner = desk.window.context.runner
        runner.set_speed(math.inf)
        runner.run(desk.window.context.document.design)
        qtbot.waitUntil(lambda: runner.state == "running", timeout=120_000)
        qtbot.wait(1000)
        busy = gaps_ms(qtbot, SECONDS)
    finally:
        desk.close()
    late = sum(gap > FRAME_MS for gap in busy) / len(busy)
    with capsys.disabled():
        print(f"\nidle {mean(idle):.1f} ms, busy {mean(busy):.1f} ms a turn: {mean(busy) / mean(idle):.2f} times;")
        print(f"busy p95 {sorted(busy)[int(0.95 * len(busy))]:.1f} ms, {late:.0%} later than {FRAME_MS} ms")
    assert mean(busy) < 3 * mean(idle)
