"""The theme the program wears: the user's choice, or the desktop's, also when that changes."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from app.settings import Settings, ThemeChoice
from widgets.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme, apply_theme, system_theme

CHOICES: Mapping[ThemeChoice, Theme] = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
"""What is worn instead of the desktop's theme."""

TEXT_PERCENT = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of text that can be chosen; up to 200 % as WCAG 2.2, 1.4.4 asks."""


class Look(QObject):
    """Holds the theme of one program; every window wears it."""

    changed = Signal(object)
    """The new Theme; every view with colors of its own takes it."""

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.theme = self._wanted()
        apply_theme(application, self.theme, self._font)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        return self._settings.theme

    def choose(self, choice: ThemeChoice) -> None:
        """Wear this theme from now on, and after the next start."""
        self._settings.theme = choice
        self._follow()

    @property
    def text_percent(self) -> int:
        return self._settings.text_percent

    def size_text(self, percent: int) -> None:
        """Show the text of panels at this many percent of the desktop's size, also after the next start."""
        self._settings.text_percent = percent
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            self.theme = wanted
            apply_theme(self._application, wanted, self._font)
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        theme = CHOICES.get(self._settings.theme) or system_theme()
        return theme._replace(text_scale=self._settings.text_percent / 100)
