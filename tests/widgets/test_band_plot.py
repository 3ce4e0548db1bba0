"""Charts of a study write values as all charts do: with their units, in the language of the window."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.results.bands import Band
from widgets.language import silence, speak
from widgets.study.band_plot import BandPlot, Ribbon
from widgets.theme import LIGHT


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    silence(qapp)


def marks(qtbot: QtBot, highest: float, unit: str) -> list[str]:
    """What stands beside the axis of a chart whose values rise to `highest`."""
    chart = BandPlot("Latency", unit, LIGHT)
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    values = np.linspace(0.0, highest, 20)
    chart.draw([Ribbon("p99", Band(np.arange(20.0), values, values, values), 0)])
    picture = chart.grab()
    axis: Any = chart._view.getPlotItem().getAxis("left")
    painter = QPainter(picture)
    _, _, texts = axis.generateDrawSpecs(painter)
    painter.end()
    return [text for _, _, text in texts]


def test_a_study_writes_its_values_with_the_decimal_sign_of_the_language(german: None, qtbot: QtBot) -> None:
    assert marks(qtbot, 1.4, "ms") == ["0 ms", "0,5 ms", "1 ms", "1,5 ms"]
    assert marks(qtbot, 5200.0, "ms") == ["0 ms", "2 s", "4 s", "6 s"]


def test_a_study_writes_its_values_with_their_units(qtbot: QtBot) -> None:
    assert marks(qtbot, 12_345.0, "/s") == ["0/s", "5,000/s", "10 k/s", "15 k/s"]
