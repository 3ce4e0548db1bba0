"""The themes can be read, and never tell a state by color alone."""

from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.design.spec import About
from engine.results.frame import State
from widgets.theme import DARK, LIGHT, Theme, apply_theme, system_theme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(color: str) -> float:
    """Relative luminance. Source: WCAG 2.2, 1.4.3."""
    ground = QColor(color)
    channels = (ground.redF(), ground.greenF(), ground.blueF())
    linear: list[float] = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@THEMES
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    for ground in (theme.surface, theme.window, theme.raised, theme.canvas):
        assert contrast(theme.text, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@THEMES
def test_colors_that_mean_something_can_be_read_on_a_card(theme: Theme) -> None:
    for color in (theme.error, theme.warning, theme.advice, theme.accent):
        assert contrast(color, theme.surface) >= 4
    for color in (*(look.color for look in theme.states.values()), *theme.categories.values()):
        assert contrast(color, theme.surface) >= 3


@THEMES
def test_every_state_has_a_shape_and_a_word_of_its_own(theme: Theme) -> None:
    assert set(theme.states) == set(get_args(State))
    assert len({look.shape for look in theme.states.values()}) == len(theme.states)
    assert len({look.text for look in theme.states.values()}) == len(theme.states)


@THEMES
def test_every_category_has_a_tint(theme: Theme) -> None:
    assert set(theme.categories) == set(get_args(About.__annotations__["category"]))


@THEMES
def test_load_has_a_readable_middle(theme: Theme) -> None:
    assert len({theme.load_color(load) for load in (0.3, 0.8, 0.95)}) == 3


def test_series_repeat_after_the_last() -> None:
    assert LIGHT.series_color(len(LIGHT.series)) == LIGHT.series_color(0)


@THEMES
def test_a_theme_is_applied_to_the_whole_application(qtbot: QtBot, theme: Theme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette(), application.styleSheet()
    apply_theme(application, theme)
    assert application.palette().color(QPalette.ColorRole.Window).name() == theme.window
    assert "$" not in application.styleSheet()
    application.setPalette(before[0])
    application.setStyleSheet(before[1])
    assert system_theme() in (LIGHT, DARK)
