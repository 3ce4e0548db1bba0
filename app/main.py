"""Opens a design: in the window, or off screen on a machine without a display."""

import os
import sys
from pathlib import Path

from app import presets
from app.source import find

OUT = Path("out")


def open_design(named: str | None) -> int:
    """Open the file or preset (or the first preset) and return the exit code of the program.

    Without a display the same design runs off screen: its summary is printed and its pictures are written to `out`.

    Raises LoadscapeError where there is no such design or it is not valid.
    """
    if has_display():
        return show(find(named) if named else None)
    from app.offscreen import run_offscreen

    print("There is no display here, so the design runs off screen.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return run_offscreen(named or presets.FIRST, OUT)


def has_display() -> bool:
    """Whether a window would be seen; a platform plugin chosen by hand (QT_QPA_PLATFORM) decides."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.partition(":")[0] not in ("offscreen", "minimal")
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def show(path: Path | None) -> int:
    """Open a window with the design at `path`, or the windows of the last session, and return the exit code."""
    import gc
    import signal

    gc.disable()  # what is loaded now stays; the windows' Collector looks for garbage from then on

    from platformdirs import user_state_path
    from PySide6.QtWidgets import QApplication

    from app.look import Look
    from app.settings import Settings
    from app.windows import Windows
    from widgets.language import speak

    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("Loadscape")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings()
    speak(application, settings.language)
    windows = Windows(settings, Look(application, settings), user_state_path("loadscape"))
    windows.start(path)
    return application.exec()
