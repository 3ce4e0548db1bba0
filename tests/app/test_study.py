"""Many runs beside the window, comparisons, the debrief and the report: with the real engine."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from app import study
from app.export import CannotWrite, UnknownFormat, export_report
from app.export.report import Occasion
from app.runner import create_simulation
from engine.design import verbs
from engine.design.document import Design, Event
from engine.design.notation import design as parse
from engine.experiments import run
from tests.app.desk import Desk
from widgets.language import Language, silence, speak
from widgets.study.advice import APPLY, AdviceView
from widgets.study.band_plot import BandPlot
from widgets.study.campaign import CampaignView
from widgets.study.progress import StudyWindow
from widgets.study.questions import Plan, StudyQuestions
from widgets.study.replications import ReplicationsView
from widgets.theme import DARK, LIGHT

PLAN = Plan(4, 10.0, 1.0, 1)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path, create=create_simulation)
    desk.begin("users 100rps > web > db")
    yield desk
    for window in desk.window.findChildren(StudyWindow):
        window.close()
    desk.close()


def column(table: QTableWidget, place: int) -> list[str]:
    return [item.text() for row in range(table.rowCount()) if (item := table.item(row, place)) is not None]


def test_many_runs_are_drawn_as_bands_with_their_intervals(desk: Desk, qtbot: QtBot) -> None:
    window = study.repeat(desk.window.context, PLAN)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReplicationsView)), timeout=60_000)
    (view,) = window.findChildren(ReplicationsView)
    assert view.headline.text().startswith("4 runs. 0 % of them collapsed")
    figures = set(column(view.table, 0))
    assert {"Throughput", "p99", "Availability", "Cost"} <= figures
    legends = [chart.heading.text() for chart in view.findChildren(BandPlot)]
    assert ["p99" in legend for legend in legends] == [True, False, False]
    view.boxes["p999"].click()
    assert "p99.9" in view.findChildren(BandPlot)[0].heading.text()
    look = desk.window.context.look
    look.choose("dark")
    assert DARK.series[0] in view.latency.heading.text()
    look.choose("light")
    assert LIGHT.series[0] in view.latency.heading.text()
    assert not window.grab().isNull()


def test_an_overload_is_said_to_have_collapsed(desk: Desk, qtbot: QtBot) -> None:
    desk.begin("users 4000rps > web > db")
    window = study.repeat(desk.window.context, PLAN._replace(until_s=4.0, warmup_s=0.0))
    qtbot.waitUntil(lambda: bool(window.findChildren(ReplicationsView)), timeout=60_000)
    assert "100 % of them collapsed" in window.findChildren(ReplicationsView)[0].headline.text()


def test_a_failure_campaign_is_a_table_and_leads_to_what_failed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.answers.studies = True
    desk.command("study.campaign")
    assert desk.answers.asked[-1] == "plan 4 failures"
    (window,) = desk.window.findChildren(StudyWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(CampaignView)), timeout=120_000)
    assert window.bar.value() == window.bar.maximum() == 2 * 5
    (view,) = window.findChildren(CampaignView)
    assert view.headline.text().startswith("4 single failures")
    assert "under 2 seeds" in view.headline.text()
    assert set(column(view.table, 0)) == {"web", "db", "users-web", "web-db"}
    cell = view.table.item(1, 0)
    assert cell is not None
    where = view.table.visualItemRect(cell).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.window.context.selection == (cell.data(Qt.ItemDataRole.UserRole),)
    desk.answers.path = tmp_path / "failures.csv"
    qtbot.mouseClick(view.export, Qt.MouseButton.LeftButton)
    with (tmp_path / "failures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == {"web", "db", "users-web", "web-db"}
    assert all(float(row["availability_low"]) <= float(row["availability"]) for row in rows)
    desk.answers.path = tmp_path / "nowhere" / "failures.csv"
    qtbot.mouseClick(view.export, Qt.MouseButton.LeftButton)
    assert "cannot be written" in desk.window.panels.banner.text


def test_advice_is_offered_and_one_click_applies_it(desk: Desk, qtbot: QtBot) -> None:
    desk.begin("users 420rps > web(cores=4) > db(cores=16)")
    window = study.advise(desk.window.context)
    qtbot.waitUntil(lambda: bool(window.findChildren(AdviceView)), timeout=120_000)
    (view,) = window.findChildren(AdviceView)
    assert view.headline.text().startswith("web is the busiest")
    assert window.bar.maximum() == window.bar.value() > 6
    place = column(view.table, 0).index("One more instance of web: 2")
    button = view.table.cellWidget(place, APPLY)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.document.design.components["web"].model_dump()["instances"] == 2
    assert not button.isEnabled()
    desk.window.document.undo()
    assert desk.window.document.design.components["web"].model_dump()["instances"] == 1


def test_closing_the_window_calls_the_runs_off(desk: Desk, qtbot: QtBot) -> None:
    window = study.repeat(desk.window.context, Plan(1000, 1e6, 0.0, 1))
    (running,) = window.findChildren(study.Study)
    thread = running._thread
    window.close()
    assert not thread.is_alive()


def test_a_design_that_cannot_run_is_said_in_one_sentence(desk: Desk, qtbot: QtBot) -> None:
    desk.window.document.begin(Design())
    window = study.repeat(desk.window.context, PLAN)
    qtbot.waitUntil(lambda: window.cancel.text() == "Close", timeout=60_000)
    assert window.said.text() != ""


def test_an_edit_is_compared_with_what_was_before_it(desk: Desk, qtbot: QtBot) -> None:
    document = desk.window.document
    document.do(verbs.set_field(document.design, "components/web", "cores", 1))
    desk.answers.studies, desk.answers.other = True, "opened"
    desk.command("study.compare")
    (window,) = desk.window.findChildren(StudyWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(QListWidget)), timeout=60_000)
    (changes,) = window.findChildren(QListWidget)
    assert changes.item(0).text() == "~ components/web cores: 4 -> 1"
    (table,) = window.findChildren(QTableWidget)
    verdicts = dict(zip(column(table, 0), column(table, 5), strict=True))
    assert verdicts["p99"] == "B is higher"
    assert not window.grab().isNull()


def test_what_is_remembered_can_be_compared_with(desk: Desk, qtbot: QtBot) -> None:
    desk.command("study.remember")
    assert desk.window.context.baseline == desk.window.document.design
    desk.answers.studies, desk.answers.other = True, "baseline"
    desk.command("study.compare")
    (window,) = desk.window.findChildren(StudyWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(QListWidget)), timeout=60_000)
    assert "the same in all" in window.findChildren(QListWidget)[0].item(0).text()


def test_the_questions_say_the_plan(qtbot: QtBot) -> None:
    dialog = StudyQuestions("Compare", study.COMPARE, {"file": "A file", "preset:x": "X"})
    qtbot.addWidget(dialog)
    dialog.runs.setValue(7)
    dialog.until.setValue(30.0)
    dialog.other.setCurrentIndex(1)
    assert dialog.plan == Plan(7, 30.0, 5.0, 1, "preset:x")


def test_a_run_that_ends_is_told_on_a_card(desk: Desk, qtbot: QtBot) -> None:
    desk.window.panels.controls.choose_speed(10.0)
    desk.command("run.run")
    qtbot.waitUntil(lambda: desk.window.playback.now_s > 5.0, timeout=120_000)
    desk.command("run.stop")
    card = desk.window.panels.debrief
    qtbot.waitUntil(card.isVisible)
    assert "requests were served" in card.text
    assert "Hottest" in card.text
    desk.window.document.begin(Design())
    assert not card.isVisible()


@pytest.fixture
def occasion(qtbot: QtBot) -> Occasion:
    design = parse("users 100rps > web > db")
    charts = QImage(40, 20, QImage.Format.Format_RGB32)
    charts.fill(0)
    events = (Event(at_s=2.0, event="crash", target="web", for_s=1.0),)
    return Occasion(design, run(design, 5.0).to_json(), charts, "Bad <day>", events, [("99.9 % served", "Met")])


def test_the_report_is_one_page_with_all_its_parts(occasion: Occasion, tmp_path: Path) -> None:
    export_report(occasion, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for part in (
        "data:image/png;base64,",
        "Settings",
        "Totals",
        "Crash web for 1 s",
        "Bad &lt;day&gt;",
        "99.9 % served",
    ):
        assert part in page
    assert "http" not in page.replace("http://www.w3.org", "")


@pytest.mark.parametrize(("language", "told"), [("en", "Run: without a scenario"), ("de", "Lauf: ohne Szenario")])
def test_a_report_of_a_run_without_a_scenario_says_so(
    qapp: QApplication, occasion: Occasion, tmp_path: Path, language: Language, told: str
) -> None:
    speak(qapp, language)
    try:
        export_report(occasion._replace(scenario=""), tmp_path / "report.html")
    finally:
        silence(qapp)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<td>{}</td><td>{}</td>".format(*told.split(": ")) in page


def test_the_report_is_a_pdf_too(occasion: Occasion, tmp_path: Path) -> None:
    export_report(occasion, tmp_path / "report.pdf")
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert len(content) > 10_000


def test_a_report_that_cannot_be_written_is_refused_in_a_sentence(occasion: Occasion, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"ends in \.html or \.pdf"):
        export_report(occasion, tmp_path / "report.doc")
    with pytest.raises(CannotWrite):
        export_report(occasion, tmp_path / "nowhere" / "report.html")
