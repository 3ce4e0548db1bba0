from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app.settings import MOST_RECENT, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def stored(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def test_a_fresh_program_has_defaults(file: Path) -> None:
    settings = Settings(stored(file))
    assert (settings.theme, settings.grid_snap, settings.recent) == ("system", True, ())
    assert settings.geometry.isEmpty()


def test_what_is_chosen_is_there_after_the_next_start(file: Path) -> None:
    settings = Settings(stored(file))
    settings.theme = "dark"
    settings.grid_snap = False
    settings.remember_layout(QByteArray(b"size"), QByteArray(b"docks"))
    again = Settings(stored(file))
    assert (again.theme, again.grid_snap) == ("dark", False)
    assert (again.geometry, again.docks) == (QByteArray(b"size"), QByteArray(b"docks"))


def test_damaged_settings_are_the_defaults(file: Path) -> None:
    file.write_text("[General]\ntheme=purple\nrecent=3\ngeometry=4\n")
    settings = Settings(stored(file))
    assert (settings.theme, settings.recent) == ("system", ())
    assert settings.geometry.isEmpty()


def test_recent_files_are_the_latest_first_each_once_and_still_there(file: Path, tmp_path: Path) -> None:
    settings = Settings(stored(file))
    paths = [tmp_path / f"{number}.loadscape" for number in range(MOST_RECENT + 2)]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[5])
    paths[6].unlink()
    recent = Settings(stored(file)).recent
    assert recent[:2] == (paths[5], paths[-1])
    assert paths[6] not in recent
    assert len(recent) == len(set(recent)) <= MOST_RECENT


def test_one_recent_file_survives_the_ini_format(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.loadscape").touch()
    Settings(stored(file)).remember(tmp_path / "a.loadscape")
    assert Settings(stored(file)).recent == (tmp_path / "a.loadscape",)
