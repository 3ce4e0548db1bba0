"""The themes can be read, and never tell a state by color alone."""

from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication
from pytestqt.qtbot import QtBot

from engine.design.marks import MarkColor
from engine.design.spec import About
from engine.results.frame import State
from widgets.random_failures import RandomFailures
from widgets.severity import severity_icon
from widgets.theme import CONTRAST_DARK, CONTRAST_LIGHT, LIGHT, THEMES, Theme, apply_theme, system_theme

EVERY_THEME = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
CONTRAST = pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)

COLOR_VISION = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
"""What is seen, as a matrix over linear RGB. Source: Machado, Oliveira, Fernandes, IEEE TVCG 15(6), 2009."""

TO_CONES = np.array(
    [[0.4122215, 0.5363325, 0.0514460], [0.2119035, 0.6806996, 0.1073970], [0.0883025, 0.2817188, 0.6299787]]
)
TO_LAB = np.array(
    [[0.2104543, 0.7936178, -0.0040720], [1.9779985, -2.4285922, 0.4505937], [0.0259040, 0.7827718, -0.8086758]]
)

JUST_TOLD_APART, TOLD_AT_A_GLANCE = 0.05, 0.09
"""Distances in Oklab; 0.02 is the smallest that can be seen side by side. Headroom is told without another beside."""


def linear(color: str) -> list[float]:
    """Linear red, green and blue."""
    ground = QColor(color)
    channels = (ground.redF(), ground.greenF(), ground.blueF())
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(color: str) -> float:
    """Relative luminance. Source: WCAG 2.2, 1.4.3."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def oklab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lightness and two opponent colors, evenly spaced for the eye. Source: B. Ottosson, Oklab, 2020."""
    cones = np.cbrt(np.clip(TO_CONES @ np.clip(rgb, 0, 1), 0, None))
    lab: NDArray[np.float64] = TO_LAB @ cones
    return lab


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@EVERY_THEME
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    for ground in (theme.surface, theme.window, theme.raised, theme.canvas):
        assert contrast(theme.text, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@EVERY_THEME
def test_colors_that_mean_something_can_be_read_on_a_card(theme: Theme) -> None:
    for color in (theme.error, theme.warning, theme.advice, theme.accent):
        assert contrast(color, theme.surface) >= 4
    for color in (*(look.color for look in theme.states.values()), *theme.categories.values()):
        assert contrast(color, theme.surface) >= 3


@EVERY_THEME
def test_every_state_has_a_shape_and_a_word_of_its_own(theme: Theme) -> None:
    assert set(theme.states) == set(get_args(State))
    assert len({look.shape for look in theme.states.values()}) == len(theme.states)
    assert len({look.text for look in theme.states.values()}) == len(theme.states)


@EVERY_THEME
def test_every_category_has_a_tint(theme: Theme) -> None:
    assert set(theme.categories) == set(get_args(About.__annotations__["category"]))


@EVERY_THEME
def test_load_has_a_readable_middle(theme: Theme) -> None:
    colors = {theme.load_color(load) for load in (0.3, 0.8, 0.95)}
    assert len(colors) == 3
    for ground in (theme.surface, theme.canvas):
        assert min(contrast(color, ground) for color in colors) >= 3


def test_series_repeat_after_the_last() -> None:
    assert LIGHT.series_color(len(LIGHT.series)) == LIGHT.series_color(0)


@EVERY_THEME
def test_every_color_of_marks_can_be_read_on_its_paper_and_on_the_canvas(theme: Theme) -> None:
    assert set(theme.marks) == set(get_args(MarkColor))
    for look in theme.marks.values():
        assert contrast(theme.text, look.paper) >= 7
        assert contrast(look.ink, theme.canvas) >= 3.5


@CONTRAST
def test_high_contrast_is_high(theme: Theme) -> None:
    for ground in (theme.surface, theme.window, theme.raised, theme.canvas, theme.accent_soft):
        for color in (theme.text, theme.muted):
            assert contrast(color, ground) >= 7
    for color in (theme.error, theme.warning, theme.advice, theme.fine, theme.busy, theme.late, *theme.series):
        assert contrast(color, theme.surface) >= 4.5
    assert min(contrast(line, theme.surface) for line in (theme.border, theme.edge, theme.accent)) >= 4.5


@EVERY_THEME
@pytest.mark.parametrize("sight", COLOR_VISION)
def test_all_series_and_headroom_are_told_apart_by_color_blind_eyes(theme: Theme, sight: str) -> None:
    def seen(color: str) -> NDArray[np.float64]:
        return oklab(np.array(COLOR_VISION[sight]) @ linear(color))

    for one, other in combinations(theme.series, 2):
        assert np.linalg.norm(seen(one) - seen(other)) > JUST_TOLD_APART
    for one, other in combinations((theme.fine, theme.busy, theme.late), 2):
        assert np.linalg.norm(seen(one) - seen(other)) > TOLD_AT_A_GLANCE


def ink(picture: QImage) -> NDArray[np.bool_]:
    """Where it is not transparent."""
    alpha = picture.convertToFormat(QImage.Format.Format_Alpha8)
    return np.frombuffer(alpha.constBits(), np.uint8).reshape(alpha.height(), -1)[:, : alpha.width()] > 127


def test_severities_differ_in_shape_where_color_blind_eyes_see_one_color(qapp: QApplication) -> None:
    shapes = [ink(severity_icon(one, "#000000").pixmap(28, 28).toImage()) for one in ("error", "warning", "advice")]
    for one, other in combinations(shapes, 2):
        assert np.mean(one != other) > 0.1


def test_the_number_in_a_spin_box_keeps_away_from_the_border(qtbot: QtBot) -> None:
    questions = RandomFailures()
    qtbot.addWidget(questions)
    boxes = questions.findChildren(QAbstractSpinBox)
    assert len(boxes) == 4
    assert {box.lineEdit().textMargins().left() for box in boxes} == {6}


@EVERY_THEME
def test_a_theme_is_applied_to_the_whole_application(qtbot: QtBot, theme: Theme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette(), application.styleSheet(), application.font()
    apply_theme(application, theme._replace(text_scale=1.5), before[2])
    assert application.font().pointSizeF() == 1.5 * before[2].pointSizeF()
    assert application.palette().color(QPalette.ColorRole.Window).name() == theme.window
    assert "$" not in application.styleSheet()
    application.setPalette(before[0])
    application.setStyleSheet(before[1])
    application.setFont(before[2])
    assert system_theme() in THEMES
