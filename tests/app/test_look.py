"""One look for the program: theme and size of text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.look import Look
from app.settings import Settings
from widgets.theme import CONTRAST_DARK, DARK, LIGHT, Theme


def test_the_size_of_text_is_of_the_desktop_not_of_the_last_choice(qtbot: QtBot, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    look = Look(application, settings)
    usual = application.font().pointSizeF()
    look.size_text(200)
    assert application.font().pointSizeF() == 2 * usual
    assert Look(application, settings).text_percent == 200
    assert application.font().pointSizeF() == 2 * usual
    look.size_text(100)
    assert application.font().pointSizeF() == usual


def test_a_chosen_theme_is_told_once_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    look = Look(application, settings)
    heard: list[str] = []
    look.changed.connect(lambda theme: heard.append(theme.name))
    look.choose("contrast-dark")
    look.choose("contrast-dark")
    assert heard == [CONTRAST_DARK.name]
    assert Look(application, settings).theme.name == CONTRAST_DARK.name
    look.choose("light")


def test_the_desktops_theme_is_followed_live_until_another_is_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desktop = application.styleHints().colorSchemeChanged
    desktop.connect(lambda scheme: None)
    desktop.disconnect()  # Looks of earlier tests listen still, and would dress every widget once more each
    look = Look(application, Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    heard: list[str] = []
    look.changed.connect(lambda theme: heard.append(theme.name))

    def desktop_asks_for(wanted: Theme) -> None:
        monkeypatch.setattr("app.look.system_theme", lambda: wanted)
        scheme = Qt.ColorScheme.Dark if wanted.dark else Qt.ColorScheme.Light
        application.styleHints().colorSchemeChanged.emit(scheme)

    for wanted in (DARK, LIGHT, CONTRAST_DARK, LIGHT):  # every one another: Looks of other tests may still listen
        desktop_asks_for(wanted)
        assert application.palette().color(QPalette.ColorRole.Base).name() == wanted.surface
    assert heard == ["dark", "light", "high contrast, dark", "light"]
    look.choose("dark")
    desktop_asks_for(LIGHT)
    assert look.theme == DARK
    look.choose("light")
