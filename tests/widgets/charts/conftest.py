from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.charts import Charts


@pytest.fixture
def charts(qtbot: QtBot) -> Iterator[Charts]:
    """The dock's charts on a screen, before a run."""
    view = Charts()
    qtbot.addWidget(view)
    view.resize(1300, 800)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    yield view
    view.hide()
