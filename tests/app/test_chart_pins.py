"""The charts of a whole window: figures pinned from other panels, and one chart exported from the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.dialogs import Dialogs
from engine.design import verbs
from engine.design.document import ChartLayout, Design
from tests.app.desk import Answers, Desk
from tests.widgets.charts.frames import frame
from widgets.charts.pins import menu_of
from widgets.metrics import METRICS


def answers(dialogs: Dialogs) -> Answers:
    assert isinstance(dialogs, Answers)
    return dialogs


def test_a_figure_pinned_in_the_inspector_or_on_the_canvas_stands_in_the_charts(desk: Desk) -> None:
    panels = desk.window.panels
    panels.inspector.pin_wanted.emit("queue:web-1")
    panels.canvas.pin_wanted.emit("rate:web-2")
    panels.charts.show_frame(frame(100, servers=2))
    titles = [plot.title for plot in panels.charts.shown]
    assert titles[-2:] == ["web-1: Queue length", "web-2: Throughput of components"]


def test_what_is_pinned_is_in_sight(desk: Desk) -> None:
    window = desk.window
    charts = window.panels.charts
    window.context.docks["charts"].raise_()
    charts.show_frame(frame(100, servers=2))
    for name in ("queue:web-1", "rate:web-2"):
        charts.pin(name)
    assert charts.shown[-1].visibleRegion().boundingRect().height() > 0
    charts.pin("queue:web-1")
    assert charts.shown[-2].visibleRegion().boundingRect() == charts.shown[-2].rect()


def test_a_menu_names_what_its_figures_are_of(desk: Desk) -> None:
    heading, *figures = menu_of(desk.window, "web-1", None, lambda name: None).actions()
    assert heading.text() == "web-1"
    assert not heading.isSeparator()
    assert not heading.isEnabled()
    assert len(figures) == len(METRICS)


def test_one_chart_is_exported_by_its_key(desk: Desk, tmp_path: Path) -> None:
    window, dialogs = desk.window, answers(desk.window.context.dialogs)
    command = window.commands.by_id["file.export_chart"]
    window.panels.charts.show_frame(frame(100, servers=2))
    window.commands.refresh_soon()
    QTest.qWait(50)
    assert command.isEnabled()
    dialogs.path = tmp_path / "chart.csv"
    command.trigger()
    assert dialogs.asked[0] == "chart of 6"
    assert dialogs.path.read_text().startswith("time_s,")
    assert "completed" in dialogs.path.read_text()


def test_a_chart_out_of_sight_is_written_as_far_as_the_run_is(desk: Desk, tmp_path: Path) -> None:
    window, dialogs = desk.window, answers(desk.window.context.dialogs)
    window.context.docks["charts"].hide()
    assert not window.panels.charts.isVisible()
    window.panels.charts.show_frame(frame(100, servers=2))
    window.commands.refresh_now()
    dialogs.path = tmp_path / "chart.csv"
    window.commands.by_id["file.export_chart"].trigger()
    assert len(dialogs.path.read_text().splitlines()) == 101


def test_the_chart_with_the_focus_is_exported_without_a_question(desk: Desk, tmp_path: Path) -> None:
    window, dialogs = desk.window, answers(desk.window.context.dialogs)
    window.context.docks["charts"].raise_()
    window.panels.charts.show_frame(frame(100, servers=2))
    plot = window.panels.charts.shown[3]
    window.activateWindow()
    plot._view.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is plot._view
    window.commands.refresh_soon()
    QTest.qWait(50)
    dialogs.path = tmp_path / "chart.svg"
    window.commands.by_id["file.export_chart"].trigger()
    assert not any(asked.startswith("chart of") for asked in dialogs.asked)
    assert dialogs.path.read_bytes().startswith(b"<?xml")


def test_keeping_a_layout_does_not_disturb_the_run(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.window
    asked: list[Design] = []
    monkeypatch.setattr(window.runner, "edit", asked.append)
    window.document.do(verbs.put(window.document.design, "layouts/Mine", ChartLayout(charts=("queue:web-1",)), "Keep"))
    assert not asked
