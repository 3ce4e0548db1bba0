"""Figures pinned to the charts by drag and drop, charts chosen late, and the heat map of any figure."""

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from engine.design.document import ChartLayout
from engine.results.frame import Frame
from tests.widgets.charts.frames import frame
from widgets.charts import Charts, curves
from widgets.charts.catalog import KINDS
from widgets.charts.plot import Plot
from widgets.metrics import METRICS, metrics_of, pin_name, pin_title, pinned
from widgets.mime import COMPONENT, METRIC

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dropped(charts: Charts, form: str, text: str, at: QPoint | None = None) -> bool:
    """Drag something over the charts and let it go, through Qt's own delivery; whether it was taken."""
    data = QMimeData()
    data.setData(form, QByteArray(text.encode()))
    place = at or charts.rect().center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(place, *how)
    target: QWidget | None = charts.childAt(place) or charts
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    assert target is charts, "nothing in the charts may catch what is meant for them"
    QApplication.sendEvent(target, entering)
    if not entering.isAccepted():
        return False
    drop = QDropEvent(QPointF(place), *how)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()


def titles(charts: Charts) -> Sequence[str]:
    return [plot.title for plot in charts.shown]


def test_a_figure_dropped_on_a_chart_stands_beside_it_with_its_one_curve(charts: Charts) -> None:
    charts.show_frame(frame(200))
    over_a_chart = charts.shown[0].mapTo(charts, charts.shown[0].rect().center())
    assert dropped(charts, METRIC, "queue:web-3", over_a_chart)
    assert titles(charts)[-1] == "web-3: Queue length"
    pin = charts.shown[-1]
    QApplication.processEvents()
    charts.show_frame(frame(201))
    QTest.qWait(200)
    assert set(pin._curves) == {"web-3"}
    assert pin._curves["web-3"].getData()[1][-1] == frame(201).series.components["web-3"].queue_length[-1]


def test_a_figure_can_be_pinned_before_the_first_run(charts: Charts) -> None:
    assert dropped(charts, METRIC, "rate:web-1")
    charts.show_frame(frame(200))
    assert titles(charts)[-1] == "web-1: Throughput of components"


@pytest.mark.parametrize("name", ["queue", "nonsense:web-1", "queue:", ""])
def test_what_is_no_figure_of_a_component_pins_nothing(charts: Charts, name: str) -> None:
    charts.show_frame(frame(200))
    before = titles(charts)
    dropped(charts, METRIC, name)
    assert titles(charts) == before


def test_other_things_are_not_taken(charts: Charts) -> None:
    assert not dropped(charts, "text/plain", "queue:web-1")


def test_a_component_dropped_offers_the_figures_it_has_and_pins_the_chosen_one(charts: Charts) -> None:
    charts.show_frame(frame(200))
    assert dropped(charts, COMPONENT, "web-2")
    menu = next(one for one in charts.findChildren(QMenu) if one.title() == "Charts of web-2")
    offered = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "Queue length" in offered
    assert "Replication lag" not in offered
    next(action for action in menu.actions() if action.text() == "Concurrency").trigger()
    menu.close()
    assert titles(charts)[-1] == "web-2: Concurrency"


def test_a_pin_is_kept_in_a_layout_and_goes_when_it_is_unticked(charts: Charts) -> None:
    charts.show_frame(frame(200))
    charts.pin("queue:web-1")
    kept: list[ChartLayout] = []
    charts.layout_kept.connect(kept.append)
    charts._bar.layout_kept.emit()
    assert "queue:web-1" in kept[0].charts
    action = next(one for one in charts._bar._charts.menu().actions() if one.text() == "web-1: Queue length")
    action.trigger()
    assert "web-1: Queue length" not in titles(charts)
    assert "web-1: Queue length" not in [one.text() for one in charts._bar._charts.menu().actions()]
    charts.choose_charts(kept[0].charts)
    assert titles(charts)[-1] == "web-1: Queue length"


def test_a_pin_of_a_component_that_is_gone_says_so(charts: Charts) -> None:
    charts.pin("queue:gone")
    charts.show_frame(frame(200))
    assert "there is no such figure in this run" in charts.shown[-1]._heading.text()


def test_names_of_pins_lead_back_to_metric_and_component() -> None:
    for key in METRICS:
        assert pinned(pin_name(key, "web-1")) == (METRICS[key], "web-1")
    assert pinned("latency") is None
    assert pin_title("queue:db") == "db: Queue length"


def test_a_chart_chosen_after_zooming_shows_the_span_of_the_others(charts: Charts) -> None:
    charts.show_frame(frame(200))
    first = charts.shown[0]
    first.show_span(20.0, 40.0)
    first.zoomed.emit(20.0, 40.0)
    charts.choose_charts((*charts._bar.charts, "concurrency"))
    charts.pin("queue:web-1")
    for late in charts.shown[-2:]:
        assert late._box.viewRange()[0] == pytest.approx([20.0, 40.0])
    charts.show_frame(frame(201))
    QTest.qWait(200)
    assert charts.shown[-1]._box.viewRange()[0] == pytest.approx([20.0, 40.0])


def test_a_chart_chosen_after_going_back_to_the_whole_run_shows_all_of_it(charts: Charts) -> None:
    charts.show_frame(frame(200))
    charts.shown[0].zoomed.emit(20.0, 40.0)
    charts._bar.followed.emit()
    charts.choose_charts((*charts._bar.charts, "concurrency"))
    last = next(plot for plot in charts.shown if plot.title == "Concurrency")
    assert last._box.viewRange()[0] == pytest.approx([0.0, 100.0])


def test_a_long_series_is_drawn_with_its_extremes_and_no_more_points_than_pixels(qtbot: QtBot) -> None:
    plot = Plot("Long", "")
    qtbot.addWidget(plot)
    from widgets.theme import LIGHT

    plot.set_theme(LIGHT)
    plot.resize(400, 200)
    plot.show()
    assert QTest.qWaitForWindowExposed(plot)
    time_s = np.arange(1.0, 100_001.0)
    values = np.sin(time_s / 5000.0)
    values[43_210], values[77_777] = 5.0, -5.0
    plot.draw(time_s, [curves.Curve("x", values, 0)], span=(0.0, float(time_s[-1])))
    QApplication.processEvents()
    x, y = plot._curves["x"].getData()
    assert len(x) <= 3 * plot.width()
    assert (y.max(), y.min()) == (5.0, -5.0)
    assert plot._curves["x"].opts["symbol"] is None
    plot.show_span(43_000.0, 43_400.0)
    QApplication.processEvents()
    x, y = plot._curves["x"].getData()
    assert len(x) < 1000
    assert y.max() == 5.0
    assert plot.csv().count("\n") == 100_001


def coded(buckets: int = 200) -> Frame:
    return frame(buckets, servers=4)


def test_the_heat_map_shows_the_chosen_figure_with_its_unit(charts: Charts) -> None:
    charts.choose_charts(("latency", "heat"))
    charts.show_frame(coded())
    heat, bar = charts._heat, charts._bar
    assert bar._heat.isVisible()
    bar._heat.setCurrentIndex(bar._heat.findData("residence"))
    bar._heat.activated.emit(bar._heat.currentIndex())
    assert heat.title.startswith("Heat map: Latency, full color at")
    assert "ms" in heat.reading(QPointF(heat.width() / 2, 26))
    bar.choose_heat("hits")
    assert heat._names == ["cache"]
    bar.choose_heat("dead")
    assert heat._names == []
    assert not heat.grab().isNull()


def test_the_heat_map_is_colored_anew_only_when_something_has_changed(
    charts: Charts, monkeypatch: pytest.MonkeyPatch
) -> None:
    charts.choose_charts(("latency", "heat"))
    charts.show_frame(coded())
    colored: list[int] = []
    real = charts._heat._color

    def color() -> None:
        colored.append(1)
        real()

    monkeypatch.setattr(charts._heat, "_color", color)
    charts.show_frame(coded())
    charts.show_frame(coded())
    QTest.qWait(200)
    assert not colored
    charts.show_frame(coded(201))
    QTest.qWait(200)
    assert len(colored) == 1


def test_cost_is_stacked_by_component_under_the_sum_of_all() -> None:
    series = coded().series
    made = {
        name: one._replace(cost_usd_per_month=np.full(200, 10.0 * (place + 1)))
        for place, (name, one) in enumerate(series.components.items())
    }
    drawn = KINDS["cost"].draw(series._replace(components=made), None)  # type: ignore[arg-type]
    assert [curve.name for curve in drawn] == ["cache", "web-1", "web-2", "web-3", "web-4", "all"]
    assert drawn[-1].values[-1] == 150.0
    many = {f"web-{n}": next(iter(made.values())) for n in range(20)}
    drawn = KINDS["cost"].draw(series._replace(components=many), None)  # type: ignore[arg-type]
    assert [curve.name for curve in drawn[-2:]] == ["others", "all"]
    assert sum(curve.values[-1] for curve in drawn[:-1]) == drawn[-1].values[-1] == 200.0


def test_a_component_offers_what_it_has_only() -> None:
    one = coded().series.components["web-1"]
    assert "hits" not in metrics_of(one)
    assert "lag" not in metrics_of(one)
    assert "lag" in metrics_of(one._replace(replication_lag_ms=np.ones(200)))
