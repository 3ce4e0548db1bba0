import itertools
import math
import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QDockWidget, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from tests.widgets.charts.frames import frame
from widgets.charts import Charts
from widgets.charts.plot import Plot
from widgets.theme import DARK, LIGHT


def test_before_a_run_the_charts_say_what_to_do(charts: Charts) -> None:
    charts.show_frame(None)
    shown = [label.text() for label in charts.findChildren(QLabel) if label.isVisible()]
    assert any("Press Run" in text for text in shown)
    assert not any(one.isVisible() for one in charts.findChildren(Plot))


def test_the_first_frame_draws_every_chart(charts: Charts) -> None:
    charts.show_frame(frame(200))
    assert {name: len(curve_names(charts, name)) for name in ("Latency", "Throughput", "Failover", "Cache hit")} == {
        "Latency": 3,
        "Throughput": 3,
        "Failover": 2,
        "Cache hit": 1,
    }
    assert len(curve_names(charts, "Utilization")) == 7


def test_the_legend_reads_the_newest_values(charts: Charts) -> None:
    now = frame(200)
    charts.show_frame(now)
    p99 = now.series.latency_ms["p99"][-1]
    assert f"{p99:.0f}&nbsp;ms" in heading(charts, "Latency")


def test_a_chart_without_data_says_why(charts: Charts) -> None:
    now = frame(100, servers=2)
    servers = {name: one for name, one in now.series.components.items() if name != "cache"}
    charts.show_frame(now._replace(series=now.series._replace(components=servers)))
    assert "no cache was asked so far" in heading(charts, "Cache hit")


def test_a_tiny_reading_is_text_and_no_markup(charts: Charts) -> None:
    now = frame(100, servers=1)
    components = {"db": now.series.components["web-1"]._replace(queue_length=now.series.time_s * 1e-9)}
    charts.show_frame(now._replace(series=now.series._replace(components=components)))
    assert "<b>&lt;0.01</b>" in heading(charts, "Queue")


def test_a_later_frame_keeps_the_curves_and_moves_their_data(charts: Charts) -> None:
    charts.show_frame(frame(200))
    before = dict(plot(charts, "Latency")._curves)
    charts.show_frame(frame(201))
    QTest.qWait(200)
    after = plot(charts, "Latency")._curves
    assert all(after[name] is item for name, item in before.items())
    assert len(after["p50"].getData()[0]) == 201


def test_when_frames_stop_every_chart_shows_the_last_one(charts: Charts) -> None:
    for buckets in (200, 201, 202):
        charts.show_frame(frame(buckets))
    QTest.qWait(250)
    assert drawn(charts) == {202}


def test_hidden_charts_draw_nothing_until_they_are_shown(charts: Charts) -> None:
    charts.hide()
    charts.show_frame(frame(200))
    assert not curve_names(charts, "Latency")
    charts.show()
    assert curve_names(charts, "Latency")


def test_charts_raised_among_tabs_show_the_moment_that_came_while_they_lay_behind(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    docks = [QDockWidget(title, window) for title in ("Charts", "Traces")]
    charts = Charts()
    for dock, view in zip(docks, (charts, QLabel("Traces")), strict=True):
        dock.setWidget(view)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.tabifyDockWidget(*docks)
    window.resize(1300, 800)
    with qtbot.waitExposed(window):
        window.show()
    docks[0].raise_()
    charts.show_frame(frame(200))
    qtbot.waitUntil(lambda: drawn(charts) == {200})
    docks[1].raise_()
    QTest.qWait(50)
    charts.show_frame(frame(100))
    QTest.qWait(250)
    docks[0].raise_()
    qtbot.waitUntil(lambda: drawn(charts) == {100})


def drawn(charts: Charts) -> set[int]:
    """How many values the curves of charts have."""
    return {len(item.getData()[0]) for one in charts.findChildren(Plot) for item in one._curves.values()}


def test_gaps_in_the_data_stay_gaps(charts: Charts) -> None:
    charts.show_frame(frame(200))
    item = plot(charts, "Latency")._curves["p50"]
    assert item.opts["connect"] == "finite"
    assert item.curve.getPath().elementCount() < 200


def test_the_failover_chart_writes_times_to_detect_and_recover(charts: Charts) -> None:
    charts.show_frame(frame(600))
    texts = [mark._lines[what].label.format for mark in plot(charts, "Failover")._marks for what in mark._lines]
    assert texts == ["web-1 failed", "detected in 10 s", "recovered in 22 s"]


def test_a_low_failover_chart_tells_the_newest_outage_above_it_instead_of_over_the_curves(charts: Charts) -> None:
    charts.resize(900, 330)
    charts.show_frame(frame(600))
    QApplication.processEvents()
    charts.show_frame(frame(600))
    mark = plot(charts, "Failover")._marks[0]
    assert all(line.isVisible() and not line.label.isVisible() for line in mark._lines.values())
    told = re.sub(r"<[^>]*>", "", heading(charts, "Failover")).replace("\N{NON-BREAKING HYPHEN}", "-")
    assert all(text in told for text in ("web-1&nbsp;failed", "detected&nbsp;in&nbsp;10&nbsp;s", "22&nbsp;s"))


def test_all_six_charts_are_seen_at_once_where_they_first_stand(charts: Charts) -> None:
    charts.resize(880, 305)
    charts.show_frame(frame(600))
    QApplication.processEvents()
    shown = charts.rect()
    corners = [one.mapTo(charts, one.rect().bottomRight()) for one in charts.findChildren(Plot)]
    assert len(corners) == 6
    assert all(shown.contains(corner) for corner in corners)


def test_a_run_without_failures_has_no_marks(charts: Charts) -> None:
    charts.show_frame(frame(600))
    charts.show_frame(None)
    charts.show_frame(frame(100, crash=False))
    assert not any(mark._shade.isVisible() for mark in plot(charts, "Failover")._marks)


def test_latency_can_be_drawn_on_a_logarithmic_axis(charts: Charts) -> None:
    charts.show_frame(frame(200))
    linear = float(plot(charts, "Latency")._curves["p50"].getData()[1][-1])
    box = next(iter(charts.findChildren(QCheckBox)))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    drawn = float(plot(charts, "Latency")._curves["p50"].getData()[1][-1])
    assert drawn == pytest.approx(math.log10(linear))


def test_one_component_can_be_chosen(charts: Charts) -> None:
    charts.show_frame(frame(200))
    box = next(iter(charts.findChildren(QComboBox)))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert curve_names(charts, "Utilization") == {box.currentText()}
    assert curve_names(charts, "Queue") == {box.currentText()}


def test_selected_components_are_drawn_beside_the_busiest(charts: Charts) -> None:
    charts.show_frame(frame(200))
    assert "web-1" not in curve_names(charts, "Utilization")
    charts.select(["components/web-1", "links/web-1-db"])
    assert "web-1" in curve_names(charts, "Utilization")


def test_moving_one_time_axis_moves_all_and_the_button_leads_back(charts: Charts) -> None:
    charts.show_frame(frame(200))
    latency, queue = plot(charts, "Latency"), plot(charts, "Queue")
    latency._box.setXRange(10, 20, padding=0)
    latency._box.sigRangeChangedManually.emit([True, False])
    assert queue._box.viewRange()[0] == pytest.approx([10, 20])
    charts.show_frame(frame(201))
    assert queue._box.viewRange()[0] == pytest.approx([10, 20])
    next(b for b in charts.findChildren(QAbstractButton) if b.accessibleName() == "Follow the run again").click()
    assert queue._box.viewRange()[0] == pytest.approx([0, 100.5])


def test_the_picture_is_written_off_screen_with_all_charts(qtbot: QtBot, tmp_path: Path) -> None:
    view = Charts(DARK)
    qtbot.addWidget(view)
    view.show_frame(frame(300))
    view.export_png(tmp_path / "charts.png")
    picture = QImage(str(tmp_path / "charts.png"))
    assert (picture.width(), picture.height()) == (1680, 840)
    inks = {picture.pixelColor(x, y).name() for x, y in itertools.product(range(60, 480, 2), range(60, 390, 2))}
    assert DARK.surface in inks
    for place in (0, 1, 2):
        assert min(apart(QColor(DARK.series_color(place)), QColor(ink)) for ink in inks) < 40


def test_a_picture_that_cannot_be_written_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    view = Charts()
    qtbot.addWidget(view)
    with pytest.raises(OSError, match="could not be written"):
        view.export_png(tmp_path / "missing" / "charts.png")


def test_the_theme_changes_while_the_charts_are_shown(charts: Charts) -> None:
    charts.show_frame(frame(200))
    charts.set_theme(DARK)
    QApplication.processEvents()
    assert plot(charts, "Latency")._curves["p50"].opts["pen"].color().name() == DARK.series_color(2)
    charts.set_theme(LIGHT)
    assert plot(charts, "Latency")._view.backgroundBrush().color().name() == LIGHT.surface


def test_every_control_has_a_name_and_takes_the_focus(charts: Charts) -> None:
    charts.show_frame(frame(100))
    controls = [*charts.findChildren(QComboBox), *charts.findChildren(QAbstractButton)]
    named = [control for control in controls if not control.objectName().startswith("qt_")]
    assert all(control.accessibleName() for control in named)
    assert all(control.focusPolicy() & Qt.FocusPolicy.TabFocus for control in named)
    assert all(one._view.accessibleName().startswith("Chart: ") for one in charts.findChildren(Plot))


@pytest.mark.parametrize("width", [280, 700, 1300, 2000])
def test_charts_stand_in_full_rows_at_any_width(charts: Charts, width: int) -> None:
    charts.resize(width, 800)
    charts.show_frame(frame(100))
    QApplication.processEvents()
    rows = {one.y() for one in charts.findChildren(Plot)}
    assert 6 % len(rows) == 0
    assert all(one.width() >= 230 for one in charts.findChildren(Plot))


def apart(one: QColor, other: QColor) -> int:
    """How different two colors are; a thin line is blended with the ground."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return sum(abs(a - b) for a, b in pairs)


def plot(charts: Charts, title: str) -> Plot:
    return next(one for one in charts.findChildren(Plot) if one._title.startswith(title))


def curve_names(charts: Charts, title: str) -> set[str]:
    return set(plot(charts, title)._curves)


def heading(charts: Charts, title: str) -> str:
    return plot(charts, title)._heading.text()


def test_other_charts_and_percentiles_can_be_chosen(charts: Charts) -> None:
    charts.choose_charts(("latency", "concurrency", "depth"))
    charts.show_frame(frame(200))
    assert [one.title for one in charts.shown] == ["Latency", "Concurrency", "Queue depth"]
    assert "there is no message queue" in heading(charts, "Queue depth")
    charts._bar.choose_percentiles(("p50",))
    assert curve_names(charts, "Latency") == {"p50"}


def test_the_cursor_reads_all_charts_at_the_same_moment(charts: Charts) -> None:
    now = frame(200)
    charts.show_frame(now)
    plot(charts, "Latency").pointed.emit(50.0)
    place = int(50.0 / now.series.bucket_s) - 1
    p99 = float(now.series.latency_ms["p99"][place])
    assert f"{p99:.0f}&nbsp;ms" in heading(charts, "Latency")
    assert "at 50 s" in heading(charts, "Utilization")
    plot(charts, "Latency").pointed.emit(None)
    assert f"{float(now.series.latency_ms['p99'][-1]):.0f}&nbsp;ms" in heading(charts, "Latency")


def test_a_click_in_the_legend_hides_a_curve_and_shows_it_again(charts: Charts) -> None:
    charts.show_frame(frame(200))
    latency = plot(charts, "Latency")
    latency._heading.linkActivated.emit("p99")
    assert curve_names(charts, "Latency") == {"p50", "p95"}
    latency._heading.linkActivated.emit("p99")
    assert set(curve_names(charts, "Latency")) == {"p50", "p95", "p99"}


def test_paused_charts_stand_still(charts: Charts) -> None:
    charts.show_frame(frame(100))
    before = heading(charts, "Latency")
    charts._bar._pause.click()
    charts.show_frame(frame(200))
    assert heading(charts, "Latency") == before
    charts._bar._pause.click()
    assert heading(charts, "Latency") != before
    charts._bar._pause.click()
    charts.show_frame(frame(50))
    assert not charts._bar.is_paused


def test_a_chart_can_be_taken_away_as_table_and_drawing(charts: Charts) -> None:
    now = frame(200)
    charts.show_frame(now)
    rows = plot(charts, "Latency").csv().splitlines()
    assert rows[0] == 'time_s,"p50 (ms)","p95 (ms)","p99 (ms)"'
    assert len(rows) == 1 + len(now.series.time_s)
    drawing = plot(charts, "Latency").svg()
    assert drawing.startswith(b"<?xml")
    assert re.search(rb">0 s</text>", drawing)


def test_the_heat_map_has_a_row_a_component_and_reads_under_the_mouse(charts: Charts) -> None:
    now = frame(200, servers=3)
    charts.choose_charts(("latency", "heat"))
    charts.show_frame(now)
    heat = charts._heat
    assert heat.isVisible()
    busiest = max(now.series.components, key=lambda name: now.series.components[name].utilization.mean())
    assert heat.reading(QPointF(heat.width() / 2, 26)).startswith(f"{busiest} at ")
    assert heat.reading(QPointF(2, 2)) == ""
    assert not heat.grab().isNull()


def test_a_cause_reads_as_itself_in_table_and_cursor_though_it_is_stacked(charts: Charts) -> None:
    now = frame(200)
    charts.show_frame(now)
    traffic = plot(charts, "Throughput")
    head, *_, newest = traffic.csv().splitlines()
    names = [name.strip('"').removesuffix(" (/s)") for name in head.split(",")[1:]]
    read = dict(zip(names, map(float, newest.split(",")[1:]), strict=True))
    for cause, values in now.series.failed_rps.items():
        if np.any(values > 0):
            assert read[cause.replace("_", " ")] == pytest.approx(float(values[-1]), abs=1e-6)


def test_the_failover_table_has_the_units_of_both_axes(charts: Charts) -> None:
    charts.show_frame(frame(200))
    assert '"errors (/s)"' in plot(charts, "Failover").csv().splitlines()[0]


@pytest.mark.parametrize(
    ("bucket_s", "some"), [(0.05, "5 s"), (0.5, "1 min"), (12.0, "1 h"), (600.0, "day 1")], ids=lambda one: str(one)
)
def test_the_time_axis_counts_in_seconds_minutes_hours_and_days(charts: Charts, bucket_s: float, some: str) -> None:
    charts.show_frame(frame(600, bucket_s=bucket_s))
    axis = plot(charts, "Latency")._item.getAxis("bottom")
    marks = axis.tickValues(*axis.range, axis.size().width())
    texts = [text for step, values in marks for text in axis.tickStrings(values, 1.0, step)]
    assert some in texts
    assert 2 <= len(texts) <= 7


def test_prices_on_the_axis_have_room(charts: Charts) -> None:
    now = frame(100, servers=1)
    costs = {"db": now.series.components["web-1"]._replace(cost_usd_per_month=np.full(100, 3100.0))}
    charts.choose_charts(("cost", "latency"))
    charts.show_frame(now._replace(series=now.series._replace(components=costs)))
    axis = plot(charts, "Cost")._item.getAxis("left")
    texts = [text for _, text in axis._tickLevels[0]]
    assert "3,000 USD" in texts
    assert axis.fixedWidth >= max(charts.fontMetrics().horizontalAdvance(text) for text in texts)


def test_the_marks_of_the_time_axis_follow_the_zoom(charts: Charts) -> None:
    charts.show_frame(frame(600))
    one = plot(charts, "Latency")
    one.show_span(90.0, 96.0)
    axis = one._item.getAxis("bottom")
    (step, values), *_ = axis.tickValues(*axis.range, axis.size().width())
    assert "1:32" in axis.tickStrings(values, 1.0, step)
