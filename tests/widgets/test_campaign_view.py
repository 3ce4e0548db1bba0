"""The table of a failure campaign is sorted by what its figures mean, and the questions say what they come to."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.campaign import Campaign, Hit, Timing
from engine.results.intervals import mean_interval
from widgets.study.campaign import COLUMNS, CampaignView
from widgets.study.campaign_questions import CampaignQuestions
from widgets.theme import DARK, LIGHT

TIMING = Timing(10.0, 10.0, 40.0)


def hit(key: str, failed: float, recover: tuple[float, ...], of: int = 0) -> Hit:
    seen = mean_interval([failed - 1, failed + 1])
    return Hit(
        *(f"components/{key}", "server", of, 2, mean_interval([0.9, 0.92]), seen, mean_interval([0.1, 0.3]), ()),
        *(None, 0, mean_interval(recover) if recover else None, len(recover), mean_interval([0.0, 0.0])),
    )


@pytest.fixture
def view(qtbot: QtBot) -> CampaignView:
    hits = (hit("b", 1000.0, (9.0, 11.0)), hit("a", 90.0, (), 3), hit("c", 200.0, (5.0,)))
    view = CampaignView(Campaign(mean_interval([1.0, 1.0]), TIMING, 2, hits), LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    qtbot.waitExposed(view)
    return view


def column(view: CampaignView, title: str) -> list[str]:
    place = COLUMNS.index(title)
    return [item.text() for row in range(3) if (item := view.table.item(row, place)) is not None]


def test_the_worst_is_on_top_until_a_header_is_clicked(view: CampaignView, qtbot: QtBot) -> None:
    assert column(view, "What fails") == ["b", "a (1 of 3)", "c"]
    header = view.table.horizontalHeader()
    for title, order in (("Failed", ["a (1 of 3)", "c", "b"]), ("Recovered", ["c", "b", "a (1 of 3)"])):
        place = COLUMNS.index(title)
        x = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
        assert column(view, "What fails") == order, title


def test_figures_stand_with_their_intervals_and_with_the_runs_that_have_them(view: CampaignView) -> None:
    assert column(view, "Failed")[0] == "1,000 ± 13"
    assert column(view, "Recovered") == ["10 s ± 12.7 s", "not in this run", "5 s in 1 of 2"]
    assert "2 seeds" in view.headline.text()


def test_a_click_after_sorting_leads_to_what_stands_there(view: CampaignView, qtbot: QtBot) -> None:
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    cell = view.table.item(2, 0)
    assert cell is not None
    with qtbot.waitSignal(view.jumped) as heard:
        where = view.table.visualItemRect(cell).center()
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard.args == [("components/c",)]


def test_the_questions_say_how_many_runs_they_come_to(qtbot: QtBot) -> None:
    dialog = CampaignQuestions(12, ["calm", "peak"], "peak")
    qtbot.addWidget(dialog)
    dialog.runs.setValue(3)
    dialog.after.setValue(5.0)
    QApplication.processEvents()
    assert "39 runs" in dialog.said.text()
    assert dialog.plan == (Timing(20.0, 20.0, 45.0), 3, 1, "peak")
    dialog.scenario.setCurrentIndex(0)
    assert not dialog.plan.scenario


def test_what_is_bad_has_the_color_of_the_theme_also_when_that_changes(view: CampaignView) -> None:
    place = COLUMNS.index("Blast radius")
    cell = view.table.item(0, place)
    assert cell is not None
    for theme in (LIGHT, DARK):
        view.set_theme(theme)
        assert cell.foreground().color().name() == theme.busy
