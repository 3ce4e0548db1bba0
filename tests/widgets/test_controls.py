import math

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.controls import RunControls, achieved_text, clock_text
from widgets.language import silence, speak


@pytest.fixture
def controls(qtbot: QtBot) -> RunControls:
    controls = RunControls([(0.5, "0.5×"), (1.0, "1×"), (math.inf, "max")])
    qtbot.addWidget(controls)
    return controls


def test_real_time_is_chosen_at_first(controls: RunControls) -> None:
    assert controls.speed == 1.0


def test_a_chosen_speed_is_told(qtbot: QtBot, controls: RunControls) -> None:
    with qtbot.waitSignal(controls.speed_chosen) as chosen:
        controls.choose_speed(math.inf)
    assert chosen.args == [math.inf]
    assert controls.speed == math.inf


def test_the_chosen_scenario_survives_an_edit_of_the_others(controls: RunControls) -> None:
    controls.show_scenarios(["crash", "spike"])
    controls.choose_scenario("spike")
    controls.show_scenarios(["spike", "outage"])
    assert controls.scenario == "spike"
    controls.show_scenarios(["outage"])
    assert controls.scenario == ""


@pytest.mark.parametrize(
    ("now_s", "text"),
    [
        (0, "00:00.0"),
        (42.34, "00:42.3"),
        (59.97, "00:59.9"),
        (60, "01:00.0"),
        (3_725, "1:02:05"),
        (90_061, "1d 01:01:01"),
    ],
)
def test_the_clock_reads_as_minutes_hours_and_days(now_s: float, text: str) -> None:
    assert clock_text(now_s) == text


@pytest.mark.parametrize(("speed", "text"), [(0.1, "0.10×"), (1.02, "1.0×"), (49.96, "50.0×"), (1_243.7, "1,240×")])
def test_the_speed_achieved_has_the_digits_that_matter(speed: float, text: str) -> None:
    assert achieved_text(speed) == text


def test_a_paused_run_says_so_in_place_of_the_speed_it_had(qtbot: QtBot) -> None:
    controls = RunControls([(1.0, "1×")])
    qtbot.addWidget(controls)
    achieved = controls._achieved
    controls.show_run(4.0, 3.6)
    assert achieved.text() == "3.6×"
    controls.show_state("paused")
    controls.show_run(4.1, None)
    assert achieved.text() == "paused"
    controls.show_state("idle")
    assert achieved.text() == ""


def test_clock_and_speed_have_the_decimal_sign_of_the_language(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        assert (clock_text(42.34), clock_text(3_725)) == ("00:42,3", "1:02:05")
        assert (achieved_text(0.1), achieved_text(1_243.7)) == ("0,10×", "1.240×")
    finally:
        silence(qapp)
