"""The window around a run: scenarios, looking back, charts taken away; and how it begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import presets
from engine.design.document import Design
from engine.design.files import save
from tests.app.desk import Desk
from widgets.charts.charts import layout_of
from widgets.tour import Tour


@pytest.fixture
def file(tmp_path: Path) -> Path:
    save(Design(name="Shop"), tmp_path / "shop.loadscape")
    return tmp_path / "shop.loadscape"


def test_failures_by_chance_become_the_chosen_scenario(desk: Desk) -> None:
    desk.begin()
    desk.command("run.random")
    assert desk.window.panels.controls.scenario == "Random failures 7"
    assert desk.window.panels.timeline.scenario.events


def test_what_was_thrown_at_a_run_can_be_kept_as_a_scenario(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    desk.window.panels.canvas.choose(("components/app-1",))
    chaos = desk.window.panels.chaos
    qtbot.waitUntil(chaos.now.isEnabled)
    chaos.now.click()
    desk.command("run.save_scenario")
    events = desk.window.document.design.scenarios["What I did"].events
    assert [(event.event, event.target) for event in events] == [("crash", "app-1")]
    assert desk.window.panels.controls.scenario == "What I did"


def test_looking_back_shows_canvas_and_charts_that_moment_while_the_run_goes_on(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    desk.window.panels.controls.choose_speed(10.0)
    desk.command("run.run")
    qtbot.waitUntil(lambda: desk.window.playback.now_s > 10.0)
    desk.window.panels.timeline.moment_wanted.emit(5.0)
    shown = desk.window.panels.canvas.diagram.moment
    assert shown is not None
    assert shown.now_s <= 5.0
    before = desk.window.playback.now_s
    qtbot.waitUntil(lambda: desk.window.playback.now_s > before)
    assert desk.window.panels.canvas.diagram.moment == shown
    desk.window.panels.timeline.moment_wanted.emit(None)
    now = desk.window.panels.canvas.diagram.moment
    assert now is not None
    assert now.now_s > 10.0


@pytest.mark.parametrize("suffix", ["png", "svg", "csv"])
def test_one_chart_is_exported(desk: Desk, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    desk.answers.path = tmp_path / f"chart.{suffix}"
    latency = desk.window.panels.charts.shown[0]
    latency.export_wanted.emit(latency)
    assert (tmp_path / f"chart.{suffix}").stat().st_size > 10
    desk.answers.path = tmp_path / "chart.doc"
    latency.export_wanted.emit(latency)
    assert "ends in .png, .svg or .csv" in desk.window.panels.banner.text


def test_all_charts_together_are_a_png_and_nothing_else(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    desk.answers.path = tmp_path / "charts.svg"
    desk.command("file.export_charts")
    assert "ends in .png" in desk.window.panels.banner.text
    assert not desk.answers.path.exists()
    desk.answers.path = tmp_path / "charts.png"
    desk.command("file.export_charts")
    assert desk.answers.path.read_bytes().startswith(b"\x89PNG")


def test_the_start_page_shows_the_designs_as_pictures_and_the_files_of_late(
    desk: Desk, qtbot: QtBot, file: Path
) -> None:
    welcome = desk.window.panels.welcome
    qtbot.waitUntil(lambda: presets.names()[1] not in welcome.gallery.waiting, timeout=20_000)
    picture = welcome.designs[presets.names()[1]].icon().pixmap(168, 92).toImage()
    assert len({picture.pixel(x, y) for x in range(0, 160, 4) for y in range(0, 90, 4)}) > 3
    desk.window.context.settings.remember(file)
    desk.command("file.new")
    (recent,) = [one for one in welcome.findChildren(QPushButton) if one.objectName() == "recent"]
    recent.click()
    assert desk.window.document.path == file


def test_the_tour_leads_through_the_window_and_can_be_left(desk: Desk, qtbot: QtBot) -> None:
    desk.command("help.tour")
    (tour,) = desk.window.findChildren(Tour)
    seen = []
    for _ in range(4):
        seen.append(tour._title.text())
        assert tour.geometry().intersected(desk.window.rect()) == tour.geometry()
        tour.next.click()
    tour.back.click()
    assert tour._title.text() == seen[-1]
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(tour, Qt.Key.Key_Escape)
    desk.command("help.tour")
    again = desk.window.findChildren(Tour)[-1]
    with qtbot.waitSignal(again.ended):
        for _ in range(9):
            again.next.click()


def test_layouts_of_charts_are_kept_with_the_design(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    charts = desk.window.panels.charts
    charts.choose_charts(("latency", "concurrency"))
    charts._bar.choose_percentiles(("p50", "p999"))
    charts._bar.layout_kept.emit()
    assert desk.window.document.design.board.layouts["Mine"].charts == ("latency", "concurrency")
    charts.choose_charts(("traffic",))
    charts._bar.layout_chosen.emit("Mine")
    assert [one.title for one in charts.shown] == ["Latency", "Concurrency"]
    assert layout_of(charts._bar).percentiles == ("p50", "p999")
    charts._bar.layout_dropped.emit("Mine")
    assert not desk.window.document.design.board.layouts


@pytest.mark.parametrize("chosen", ["components/app-1", "links/lb-app-1", "components/web"])
def test_selecting_something_moves_no_panel(desk: Desk, chosen: str) -> None:
    desk.begin("web 200rps > lb > app*2 > db")
    desk.window.resize(1280, 800)
    QApplication.processEvents()
    before = desk.window.panels.canvas.geometry()
    desk.window.panels.canvas.choose((chosen,))
    QApplication.processEvents()
    assert desk.window.panels.canvas.geometry() == before
