"""The live figures in the inspector: what they read, and how they get to the charts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design.notation import design as parse
from tests.widgets.charts.frames import frame
from widgets.figures import amount
from widgets.inspector import Inspector
from widgets.inspector.figures import LiveFigures
from widgets.mime import METRIC

DESIGN = parse("users 50rps > web-1 > web-2")
NOW = frame(100, servers=2)


@pytest.fixture
def inspector(qtbot: QtBot) -> Iterator[Inspector]:
    view = Inspector()
    qtbot.addWidget(view)
    view.resize(300, 700)
    view.show(DESIGN)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    yield view
    view.hide()


def figures(inspector: Inspector) -> LiveFigures:
    return inspector.findChildren(LiveFigures)[0]


def readings(inspector: Inspector) -> dict[str, str]:
    tree = figures(inspector)
    rows = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return {row.text(0): row.text(1) for row in rows if row is not None}


def test_figures_are_read_while_a_run_goes_on_and_one_component_is_selected(inspector: Inspector) -> None:
    inspector.select(["components/web-1"])
    assert not figures(inspector).isVisible()
    inspector.show_frame(NOW)
    assert figures(inspector).isVisible()
    assert readings(inspector)["Queue length"] == amount(float(NOW.series.components["web-1"].queue_length[-1]), "")
    inspector.select(["components/web-1", "components/web-2"])
    assert not figures(inspector).isVisible()
    inspector.select([])
    assert not figures(inspector).isVisible()
    inspector.select(["components/web-2"])
    assert figures(inspector).isVisible()
    inspector.show_frame(None)
    assert not figures(inspector).isVisible()


def test_a_row_dragged_away_carries_figure_and_component(inspector: Inspector) -> None:
    inspector.select(["components/web-1"])
    inspector.show_frame(NOW)
    tree = figures(inspector)
    row = tree.topLevelItem(1)
    assert row is not None
    assert row.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert tree.dragEnabled()
    assert tree.mimeTypes() == [METRIC]
    assert bytes(tree.mimeData([row]).data(METRIC).data()).decode() == "queue:web-1"


def test_enter_pins_the_current_figure(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.select(["components/web-2"])
    inspector.show_frame(NOW)
    tree = figures(inspector)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(inspector.pin_wanted) as pinned:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert pinned.args is not None
    assert pinned.args[0].endswith(":web-2")
