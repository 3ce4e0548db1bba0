"""What holds for every test: off-screen Qt, settings of its own, and nothing left running behind."""

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ.pop("QT_QPA_PLATFORMTHEME", None)
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = tempfile.mkdtemp(prefix="loadscape-tests-")

settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

GRACE_S = 2.0


def put_aside() -> None:
    """Let later walks and collections pass over what is there now.

    Two walks per test over all that the libraries hold took more time than the tests themselves.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_python() -> Iterator[None]:
    """Collect what was put aside, and clear the off-screen clipboard: it would free what Python made after its end."""
    yield
    gc.unfreeze()
    gc.collect()
    qt = sys.modules.get("PySide6.QtGui")
    if qt is not None and qt.QGuiApplication.instance() is not None:
        qt.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="module", autouse=True)
def what_was_there_before_a_module_is_put_aside() -> None:
    put_aside()


@pytest.fixture(autouse=True)
def widgets_die_in_the_window_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep Python from collecting a test's widgets in a thread of that test or of a later one."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    if not gc.get_freeze_count():  # the program's own collector has thawed it
        put_aside()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_is_left_running(request: pytest.FixtureRequest, widgets_die_in_the_window_thread: None) -> Iterator[None]:
    """Fail a test that leaves a thread, a Qt timer or a Qt thread running."""
    uses_qt = bool({"qtbot", "qapp"} & set(request.fixturenames))
    threads = set(threading.enumerate())
    qt_before = {id(thing) for thing in running_qt_objects()} if uses_qt else set()
    yield
    left: list[object] = [thread for thread in threading.enumerate() if thread not in threads and not ends_soon(thread)]
    if uses_qt:
        left += [thing for thing in running_qt_objects() if id(thing) not in qt_before]
    assert not left, f"left running: {left}"


def ends_soon(thread: threading.Thread) -> bool:
    """Whether the thread is one that has been told to stop and only needs a moment."""
    limit = time.monotonic() + GRACE_S
    while thread.is_alive() and time.monotonic() < limit:
        thread.join(0.01)
    return not thread.is_alive()


def running_qt_objects() -> list[object]:
    """Active QTimers and running QThreads that Python holds."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    held = [thing for thing in gc.get_objects() if isinstance(thing, QTimer | QThread) and isValid(thing)]
    return [thing for thing in held if (thing.isActive() if isinstance(thing, QTimer) else is_worker(thing))]


def is_worker(thread: object) -> bool:
    """Whether a QThread runs and is not the one the tests run in."""
    from PySide6.QtCore import QThread

    return isinstance(thread, QThread) and thread.isRunning() and thread is not QThread.currentThread()
