"""The start page: every step of the chapter is there, and only what is in sight is drawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.theme import DARK, LIGHT, Theme
from widgets.welcome import Welcome

OFFERS = [(f"{place:02}", f"Step {place} has a name that needs two lines of text") for place in range(1, 22)]


@pytest.fixture
def drawn() -> list[str]:
    return []


@pytest.fixture
def welcome(qtbot: QtBot, drawn: list[str]) -> Welcome:
    def picture(key: str, theme: Theme) -> QImage:
        drawn.append(key)
        image = QImage(336, 184, QImage.Format.Format_RGB32)
        image.fill(theme.canvas)
        return image

    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1000, 600)
    made = Welcome(OFFERS, picture, over)
    made.set_theme(LIGHT)
    over.show()
    return made


def test_all_steps_are_offered_and_those_in_sight_are_drawn(qtbot: QtBot, welcome: Welcome, drawn: list[str]) -> None:
    assert list(welcome.designs) == [key for key, _ in OFFERS]
    qtbot.waitUntil(lambda: len(drawn) >= 6)
    qtbot.wait(60)
    assert drawn[:6] == [key for key, _ in OFFERS[:6]]
    assert len(drawn) < 12
    bar = welcome.gallery.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: OFFERS[-1][0] in drawn)


def test_the_keyboard_reaches_the_last_step_and_brings_it_into_sight(qtbot: QtBot, welcome: Welcome) -> None:
    last = welcome.designs[OFFERS[-1][0]]
    for before, after in zip(list(welcome.designs.values())[:-1], list(welcome.designs.values())[1:], strict=True):
        assert before.nextInFocusChain() is after
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    with qtbot.waitSignal(welcome.chosen) as chosen:
        qtbot.keyClick(last, Qt.Key.Key_Space)
    assert chosen.args == [OFFERS[-1][0]]


def test_no_name_is_cut_off_that_fits_two_lines(welcome: Welcome) -> None:
    for key, text in OFFERS:
        assert welcome.designs[key].text().replace("\n", " ") == text


@pytest.mark.parametrize(("width", "height"), [(1000, 320), (1000, 900), (790, 400), (600, 500)])
def test_the_card_stays_within_a_small_canvas(welcome: Welcome, width: int, height: int) -> None:
    over = welcome.parentWidget()
    assert over is not None
    over.resize(width, height)
    assert over.rect().contains(welcome.geometry())


def test_recent_files_are_buttons_with_names(qtbot: QtBot, welcome: Welcome, tmp_path: Path) -> None:
    files = [(str(tmp_path / f"{place}.loadscape"), f"{place}.loadscape") for place in range(7)]
    welcome.show_recent(files)
    recent = [one for one in welcome.findChildren(QPushButton) if one.objectName() == "recent"]
    assert [one.accessibleName() for one in recent] == [f"Open {name}" for _, name in files[:5]]
    with qtbot.waitSignal(welcome.file_chosen) as chosen:
        qtbot.mouseClick(recent[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [files[1][0]]


def test_another_theme_draws_the_pictures_anew(qtbot: QtBot, welcome: Welcome, drawn: list[str]) -> None:
    qtbot.waitUntil(lambda: len(drawn) >= 6)
    drawn.clear()
    welcome.set_theme(DARK)
    qtbot.waitUntil(lambda: len(drawn) >= 6)
