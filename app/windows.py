"""The program's windows: one design each, one look, and a session that the next start restores."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication

from app import crash_report
from app.collector import Collector
from app.docks import fit
from app.look import Look
from app.settings import Settings
from app.window import Window
from widgets.language import Language, current, speak, spoken

CASCADE_PX = 32
"""A further window lies so much lower and farther right, that the one behind it is seen."""
LEAST_ROOM = 0.6
"""Where less of the screen is left, the next one begins in the corner again."""

MakeWindow = Callable[[Settings, Look, Path], Window]


class Windows(QObject):
    """Opens windows, keeps what is open in mind for the next start, and ends the program with the last one."""

    def __init__(self, settings: Settings, look: Look, folder: Path, *, make: MakeWindow = Window) -> None:
        """`folder` keeps journals and crash reports; tests make windows of their own."""
        super().__init__()
        self._settings, self._look, self._folder, self._make = settings, look, folder, make
        self._collector: Collector | None = None
        self._session: tuple[Path, ...] = ()
        self._quitting = False
        self.open: list[Window] = []

    def start(self, path: Path | None) -> None:
        """Open what was asked for; otherwise what was open when the program ended, or a blank window."""
        session: list[Path | None] = [] if path is not None else list(self._settings.session)
        first, *others = session or [path]
        self.another(first)
        for other in others:
            self.another(other)

    def another(self, path: Path | None = None) -> Window:
        """Open one more window with the design at `path`, or blank."""
        window = self._made()
        if self.open:
            _cascade(window, self.open[-1])
        else:
            fit(window, window.screen().availableSize())
        self.open.append(window)
        window.show()
        crash_report.catch_all(self._report)
        QTimer.singleShot(0, window, lambda: self._begin(window, path))
        return window

    def speak(self, choice: Language) -> None:
        """Show every window anew in this language, with what it has open; a run does not end unasked."""
        application, before = QApplication.instance(), current()
        assert application is not None
        runs = sum(window.runner.state != "idle" for window in self.open)
        if spoken(choice) != before and runs and not self._front().context.dialogs.end_runs(runs):
            return
        self._settings.language = choice
        speak(application, choice)
        if current() == before:
            return
        for place, old in enumerate(self.open.copy()):
            new = self._made()
            self.open.insert(place, new)
            new.take_over(old)
            new.show()
            old.close()

    def _made(self) -> Window:
        window = self._make(self._settings, self._look, self._folder)
        window.another_wanted.connect(self.another)
        window.language_wanted.connect(self._speak_soon)
        window.quit_wanted.connect(self.quit)
        window.closed.connect(lambda: self._forget(window))
        return window

    def _speak_soon(self, choice: Language) -> None:
        """The menu that asks is still open."""
        QTimer.singleShot(0, self, lambda: self.speak(choice))

    def quit(self) -> None:
        """Close every window; one that must not be left yet keeps the program open."""
        self._session = self._files()
        self._quitting = True
        for window in reversed(self.open.copy()):
            if not window.close():
                break
        self._quitting = False

    def _begin(self, window: Window, path: Path | None) -> None:
        if self._collector is None:
            self._collector = Collector(self)
        window.start(path)

    def _forget(self, window: Window) -> None:
        if not self._quitting:
            self._session = self._files()
        self.open.remove(window)
        window.deleteLater()
        if not self.open:
            self._settings.session = self._session
            if self._collector is not None:
                self._collector.close()
                self._collector = None

    def _files(self) -> tuple[Path, ...]:
        return tuple(window.document.path for window in self.open if window.document.path is not None)

    def _report(self, error: BaseException) -> None:
        """Tell of a programming error in the window that is in front."""
        if self.open:
            self._front().report_crash(error)
        else:
            sys.__excepthook__(type(error), error, error.__traceback__)

    def _front(self) -> Window:
        return next((window for window in self.open if window.isActiveWindow()), self.open[-1])


def _cascade(window: Window, behind: Window) -> None:
    """Seat a window before another one, with as much of its size as the screen has room for there."""
    screen = behind.screen().availableGeometry()
    corner = behind.pos() + QPoint(CASCADE_PX, CASCADE_PX)
    room = screen.intersected(QRect(corner, screen.bottomRight()))
    if room.width() * room.height() < LEAST_ROOM * screen.width() * screen.height():
        room = screen
    window.move(room.topLeft())
    fit(window, room.size())
