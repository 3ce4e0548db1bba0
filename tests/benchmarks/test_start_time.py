"""From the start of the program to a window that can be used, beside an empty window with the same libraries."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TIMES = 5
MOST = 2.0

EMPTY = """
import os
import frozendict, networkx, numpy, platformdirs, pydantic, pyqtgraph
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
os._exit(0)  # the time to the window counts, not the time to take it down
"""
OURS = """
import gc, os, sys, tempfile
gc.disable()  # as app.main does
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication
from app.look import Look
from app.settings import Settings
from app.window import Window
HEAVY = {"numba", "networkx", "pyqtgraph", "jinja2"}
class FirstFrame(QObject):
    # what was loaded when the canvas was first to be painted
    loaded = None
    def eventFilter(self, watched, event):
        if self.loaded is None and event.type() == QEvent.Type.Paint:
            self.loaded = HEAVY & sys.modules.keys()
        return False
application = QApplication([])
folder = Path(tempfile.mkdtemp())
settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
window = Window(settings, Look(application, settings), folder)
frame = FirstFrame()
window.panels.canvas.viewport().installEventFilter(frame)
window.show()
application.processEvents()
assert window.panels.canvas.isVisible()
assert frame.loaded == set(), frame.loaded
os._exit(0)
"""


def seconds(program: str, folder: Path) -> float:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled, as its libraries are
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], env=env, check=True, stderr=subprocess.DEVNULL, timeout=60)
    return time.perf_counter() - began


@pytest.mark.slow
def test_the_window_is_there_in_twice_the_time_of_an_empty_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Interleaved, so that both meet the same machine; the fastest of each, so that neither pays for its neighbours."""
    pairs = [(seconds(EMPTY, tmp_path), seconds(OURS, tmp_path)) for _ in range(TIMES)]
    empty, ours = (min(side) for side in zip(*pairs, strict=True))
    with capsys.disabled():
        print(f"\nempty window with our libraries {empty:.2f} s, Loadscape {ours:.2f} s: {ours / empty:.2f} times")
    assert ours <= MOST * empty
