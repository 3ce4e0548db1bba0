"""The theme the program wears: the user's choice, or the desktop's, also when that changes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.settings import Settings, ThemeChoice
from widgets.theme import DARK, LIGHT, Theme, apply_theme, system_theme


class Look(QObject):
    """Holds the theme of one program."""

    changed = Signal(object)
    """The new Theme; every view with colors of its own takes it."""

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self.theme = self._wanted()
        apply_theme(application, self.theme)
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        return self._settings.theme

    def choose(self, choice: ThemeChoice) -> None:
        """Wear this theme from now on, and after the next start."""
        self._settings.theme = choice
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted.name != self.theme.name:
            self.theme = wanted
            apply_theme(self._application, wanted)
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        return {"light": LIGHT, "dark": DARK}.get(self._settings.theme) or system_theme()
