"""The part of a run that the charts show, moved with wheel, mouse and list: all charts and the heat map as one."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from engine.design.document import ChartLayout
from engine.results.frame import Marker
from tests.widgets.charts.frames import frame
from widgets.charts import Charts
from widgets.charts.charts import take
from widgets.charts.outages import Outage, outages, together
from widgets.charts.plot import Plot
from widgets.charts.stretch import Stretch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def spans(charts: Charts) -> Sequence[tuple[float, float]]:
    """What each chart shows, and the heat map."""
    found = [tuple(one._box.viewRange()[0]) for one in charts.shown]
    return [*found, charts._heat._shown]


def center(plot: Plot) -> QPoint:
    """The middle of the drawn part, on its viewport."""
    middle: QPoint = plot._view.mapFromScene(plot._box.sceneBoundingRect().center())
    return middle


def turn_wheel(plot: Plot, steps: int) -> None:
    viewport, at = plot._view.viewport(), QPointF(center(plot))
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def hover(charts: Charts, at: QPointF) -> None:
    """The mouse moves over the heat map without a button."""
    heat = charts._heat
    none = Qt.MouseButton.NoButton
    where = heat.mapToGlobal(at)
    QApplication.sendEvent(
        heat, QMouseEvent(QMouseEvent.Type.MouseMove, at, where, none, none, Qt.KeyboardModifier.NoModifier)
    )


@pytest.fixture
def heated(charts: Charts) -> Charts:
    """Two charts and the heat map of a run of 5 minutes."""
    charts.show_frame(frame(600))
    charts.choose_charts(("latency", "queue", "heat"))
    charts.show_frame(frame(600))
    QTest.qWait(200)
    return charts


def test_the_wheel_zooms_every_chart_and_the_heat_map_about_the_mouse(heated: Charts) -> None:
    turn_wheel(heated.shown[0], 3)
    first, *others = spans(heated)
    assert 0 < first[0] < first[1] < 300
    assert all(one == pytest.approx(first) for one in others)
    assert first[0] + first[1] == pytest.approx(300, abs=5)


def test_dragging_a_chart_pans_all(heated: Charts) -> None:
    turn_wheel(heated.shown[0], 3)
    before = spans(heated)[0]
    plot = heated.shown[1]
    viewport, at = plot._view.viewport(), center(plot)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 9):
        QTest.mouseMove(viewport, at + QPoint(10 * step, 0))
        QTest.qWait(5)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + QPoint(80, 0))
    first, *others = spans(heated)
    assert first[0] < before[0]
    assert first[1] - first[0] == pytest.approx(before[1] - before[0])
    assert all(one == pytest.approx(first) for one in others)


def test_the_mouse_on_the_heat_map_reads_every_chart_and_leaves_them_again(heated: Charts) -> None:
    field = heated._heat._field()
    hover(heated, field.center())
    assert [one._cursor_s for one in heated.shown] == [pytest.approx(150, abs=1)] * 2
    hover(heated, QPointF(2, 2))
    assert [one._cursor_s for one in heated.shown] == [None] * 2


def test_the_mouse_on_a_chart_marks_the_moment_on_the_heat_map(heated: Charts) -> None:
    heated.shown[0].pointed.emit(42.0)
    assert heated._heat._cursor_s == 42.0
    heated.shown[0].pointed.emit(None)
    assert heated._heat._cursor_s is None


def test_the_newest_part_of_a_run_is_followed_as_it_goes_on(heated: Charts) -> None:
    (choice,) = (one for one in heated.findChildren(QComboBox) if one.accessibleName().startswith("Part of the run"))
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "Last 30 seconds"
    assert all(one == pytest.approx((270, 300)) for one in spans(heated))
    heated.show_frame(frame(602))
    QTest.qWait(200)
    assert all(one == pytest.approx((271, 301)) for one in spans(heated))


def test_a_moment_looked_back_at_is_shown_in_full_where_the_frame_before_it_is_much_older(heated: Charts) -> None:
    heated.show_frame(frame(200)._replace(now_s=0.1))
    QTest.qWait(200)
    assert all(one == pytest.approx((0, 100)) for one in spans(heated))


@given(st.floats(0.1, 1e6), st.sampled_from([0.0, 30.0, 3600.0]))
def test_what_is_followed_ends_now_and_is_never_longer_than_asked(now_s: float, newest_s: float) -> None:
    from_s, until_s = Stretch(newest_s).at(now_s)
    assert until_s == now_s
    assert 0 <= from_s <= until_s
    assert not newest_s or until_s - from_s <= newest_s * (1 + 1e-9)
    assert Stretch(newest_s, (1.0, 2.0)).at(now_s) == (1.0, 2.0)


def test_a_zoomed_chart_is_as_high_as_what_is_in_sight_and_whole_again_after_following(heated: Charts) -> None:
    latency, queue = heated.shown
    whole = [one._box.viewRange()[1][1] for one in (latency, queue)]
    series = frame(600).series
    calm = (20.0, 60.0)
    latency._box.setXRange(*calm, padding=0)
    latency._box.sigRangeChangedManually.emit([True, False])
    highest = float(series.latency_ms["p99"][40:121].max())
    assert highest <= latency._box.viewRange()[1][1] < whole[0]
    assert latency._box.viewRange()[1][1] <= 1.6 * highest
    heated.show_frame(frame(602))
    QTest.qWait(200)
    assert highest <= latency._box.viewRange()[1][1] < whole[0]
    heated._bar.followed.emit()
    assert [one._box.viewRange()[1][1] for one in (latency, queue)] == pytest.approx(whole, rel=0.2)


def test_a_layout_brings_back_how_much_is_followed_and_the_figure_of_the_heat_map(heated: Charts) -> None:
    kept: list[ChartLayout] = []
    heated.layout_kept.connect(kept.append)
    heated._bar.choose_newest(30.0)
    heated._bar.choose_heat("queue")
    heated._bar.layout_kept.emit()
    assert (kept[0].newest_s, kept[0].heat) == (30.0, "queue")
    heated._bar.choose_newest(0.0)
    heated._bar.choose_heat("utilization")
    take(heated, heated._bar, kept[0])
    assert all(one == pytest.approx((270, 300)) for one in spans(heated))
    assert heated._heat.title.startswith("Heat map: Queue")


def test_a_length_that_the_list_has_not_is_followed_all_the_same(heated: Charts) -> None:
    take(heated, heated._bar, ChartLayout(charts=("latency", "heat"), newest_s=45.0, heat="not known"))
    assert all(one == pytest.approx((255, 300)) for one in spans(heated))
    assert heated._bar._newest.currentText() == "Last 45 s"
    assert heated._heat.title.startswith("Heat map: Utilization")


def choose(chart: QWidget, text: str) -> None:
    """Take a line of the menu that a click with the right button opens."""
    QTest.qWait(20)
    chart.customContextMenuRequested.emit(QPoint(20, 20))
    menu = chart.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_a_chart_and_the_heat_map_are_hidden_from_their_menus(heated: Charts) -> None:
    before = heated.chosen
    choose(heated.shown[0], "Hide Chart")
    assert heated.chosen == before[1:]
    choose(heated.exportable[-1], "Hide Chart")
    assert heated.chosen == tuple(one for one in before[1:] if one != "heat")
    assert not heated._heat.isVisibleTo(heated)


def test_the_heat_map_is_written_as_table_and_drawing(heated: Charts) -> None:
    heat = heated.exportable[-1]
    asked: list[object] = []
    heated.export_wanted.connect(asked.append)
    choose(heat, "Export…")
    assert asked == [heat]
    head, first, *rows = heat.csv().splitlines()
    assert head.startswith('time_s,"web-')
    assert len(head.split(",")) == 14
    assert len(first.split(",")) == 14
    assert len(rows) == 599
    assert b"Heat map: Utilization" in heat.svg()


def test_charts_that_come_into_sight_while_the_run_stands_still_are_drawn(qtbot: QtBot) -> None:
    tabs, charts = QTabWidget(), Charts()
    qtbot.addWidget(tabs)
    tabs.addTab(QLabel(), "first")
    tabs.addTab(charts, "charts")
    tabs.resize(1300, 300)
    tabs.show()
    charts.show_frame(frame(200))
    tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Latency" in charts.shown[0]._heading.text())
    tabs.resize(1000, 800)
    qtbot.waitUntil(lambda: all(plot._heading.text() for plot in charts.shown))


def test_what_fails_at_one_moment_is_marked_as_one_outage(charts: Charts) -> None:
    names = ("lb", "db", "web-1")
    failed = [Marker(20.0, name, "failed") for name in names]
    noticed = [Marker(30.0, "lb", "detected"), Marker(31.0, "db", "detected"), Marker(40.0, "db", "recovered")]
    alone = [Marker(80.0, "lb", "failed")]
    while_down = together(outages([*failed, *noticed]))
    assert while_down == (Outage("3 components", 20.0, 30.0, None),)
    back = [Marker(60.0, "lb", "recovered"), Marker(70.0, "web-1", "recovered")]
    assert together(outages([*failed, *noticed, *back, *alone])) == (
        Outage("3 components", 20.0, 30.0, 70.0),
        Outage("lb", 80.0),
    )
    charts.choose_charts(("failover",))
    charts.show_frame(frame(200)._replace(markers=(*failed, *noticed, *back)))
    told = charts.shown[0]._heading.text().replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")
    assert "3 components failed" in told
    assert "detected in 10 s" in told
    assert "recovered in 50 s" in told


def test_the_last_chart_takes_what_is_left_of_its_row(heated: Charts) -> None:
    heated.choose_charts(("latency", "queue", "traffic", "cost"))
    assert heated.shown[-1].width() > 2.9 * heated.shown[0].width()


def test_a_low_chart_writes_fewer_marks_than_a_high_one(heated: Charts) -> None:
    plot = heated.shown[0]
    whole = len(plot._range[0]) if plot._range else 0
    plot._view.resize(300, 50)
    plot.show_span(0.0, 100.0)
    assert plot._range is not None
    assert len(plot._range[0]) < whole


def pictured(charts: Charts, path: Path) -> QImage:
    charts.export_png(path)
    return QImage(str(path))


def test_the_picture_of_all_charts_shows_the_part_and_the_curves_that_they_show(heated: Charts, tmp_path: Path) -> None:
    whole = pictured(heated, tmp_path / "whole.png")
    heated._bar.choose_newest(30.0)
    newest = pictured(heated, tmp_path / "newest.png")
    assert newest != whole
    heated._bar.choose_newest(0.0)
    latency = heated.shown[0]
    latency._box.setXRange(270.0, 300.0, padding=0)
    latency._box.sigRangeChangedManually.emit([True, False])
    assert pictured(heated, tmp_path / "zoomed.png") == newest
    heated._bar.followed.emit()
    assert pictured(heated, tmp_path / "again.png") == whole
    latency._heading.linkActivated.emit("p99")
    assert pictured(heated, tmp_path / "hidden.png") != whole
