"""The lesson panel: a preset brings its text, a step acts on the program, and what the learner does is ticked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import presets
from app.challenge import FOLDER
from app.commands.challenges import begin
from app.commands.presets import load_preset
from engine.challenges.reading import load_challenge
from engine.components.cache import Cache
from engine.design import verbs
from engine.design.document import Event
from tests.app.desk import Desk
from widgets.charts.pointer import Pointer
from widgets.lesson import DONE, LessonPanel
from widgets.study.progress import StudyWindow
from widgets.study.verdict import WIDTH_PX, VerdictView

PRESET = "06-load-balancer"


@pytest.fixture
def taught(desk: Desk) -> Desk:
    load_preset(desk.window.context, PRESET)
    return desk


def panel_of(desk: Desk) -> LessonPanel:
    return desk.window.panels.lesson


def test_a_preset_brings_its_lesson_and_another_design_takes_it_away(taught: Desk) -> None:
    panel = panel_of(taught)
    assert "stateless" in panel.text.toPlainText()
    assert "```" not in panel.text.toPlainText()
    assert len(panel.cards) == 3
    taught.begin("web 10rps > app")
    assert not panel_of(taught).cards


def test_every_preset_can_be_taught(desk: Desk) -> None:
    for name in presets.names():
        load_preset(desk.window.context, name)
        assert panel_of(desk).cards, name
        assert "{{" not in panel_of(desk).text.toPlainText(), name


def test_a_step_that_sets_a_field_does_so_and_is_ticked_and_kept(taught: Desk, qtbot: QtBot) -> None:
    card = panel_of(taught).cards[1]
    qtbot.mouseClick(card.do, Qt.MouseButton.LeftButton)
    assert taught.window.document.design.components["lb"].model_dump()["retries"] == 1
    assert card.words.text().startswith(DONE)
    load_preset(taught.window.context, PRESET)
    assert panel_of(taught).cards[1].words.text().startswith(DONE)


def test_what_the_learner_does_by_hand_is_seen(taught: Desk) -> None:
    window = taught.window
    window.playback.give(Event(event="crash", target="web-2"))
    assert not panel_of(taught).cards[0].words.text().startswith(DONE)
    window.playback.give(Event(event="crash", target="web-1"))
    assert panel_of(taught).cards[0].words.text().startswith(DONE)
    window.document.do(verbs.set_field(window.document.design, "components/lb", "retries", 2))
    assert panel_of(taught).progress.text() == "2 of 3 steps done"


def test_a_step_with_an_event_begins_a_run_and_crashes_the_server(taught: Desk, qtbot: QtBot) -> None:
    panel_of(taught).cards[0].do.click()
    assert taught.window.runner.state != "idle"
    assert panel_of(taught).cards[0].words.text().startswith(DONE)


def test_watching_shows_the_chart(taught: Desk) -> None:
    charts = taught.window.panels.charts
    charts.choose_charts(("latency",))
    watch = panel_of(taught).cards[2].watch
    assert watch.text() == "Watch: Utilization"
    watch.click()
    assert charts.chosen == ("latency", "utilization")


def test_a_chart_below_the_others_comes_into_sight_with_a_frame_around_it(taught: Desk, qtbot: QtBot) -> None:
    window = taught.window
    with qtbot.waitSignal(window.runner.framed):
        taught.command("run.run")
    qtbot.waitUntil(lambda: bool(window.panels.charts.shown))
    window.panels.lesson.chart_wanted.emit("depth")
    (pointer,) = window.panels.charts.findChildren(Pointer)
    assert "depth" in window.panels.charts.chosen
    assert window.panels.charts.shown[-1] is pointer.parentWidget()
    assert not pointer.visibleRegion().isEmpty()


def test_an_answer_is_shown_when_it_is_asked_for_and_in_sight(taught: Desk, qtbot: QtBot) -> None:
    (card,) = panel_of(taught).questions
    assert card.answer.text().startswith("Until the second")
    assert card.answer.isHidden()
    qtbot.mouseClick(card.toggle, Qt.MouseButton.LeftButton)
    assert not card.answer.isHidden()
    assert not card.answer.visibleRegion().isEmpty()
    qtbot.mouseClick(card.toggle, Qt.MouseButton.LeftButton)
    assert card.answer.isHidden()


def test_a_challenge_is_posed_and_judged(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)
    context = desk.window.context
    assert context.posed() is None
    begin(context, "01-second-server")
    told = panel_of(desk).text.toPlainText()
    assert all(part in told for part in ("at least 99.9 %", "At most 250 USD a month", "are given", "at most 212 USD"))
    qtbot.mouseClick(panel_of(desk).judge, Qt.MouseButton.LeftButton)
    (window,) = desk.window.findChildren(StudyWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(VerdictView)), timeout=120_000)
    (view,) = window.findChildren(VerdictView)
    assert view.stars.text() == "☆☆☆"
    assert "not met" in view.headline.text()
    assert view.width() >= WIDTH_PX
    assert view.sentences.verticalScrollBar().maximum() == 0
    window.close()
    desk.window.document.begin(load_challenge(FOLDER / "01-second-server").solution)
    assert context.posed() is None
    assert panel_of(desk).judge.isHidden()
    desk.close()


def test_next_goes_one_step_further_in_the_chapter(taught: Desk) -> None:
    panel_of(taught).next.click()
    assert taught.window.document.design.name == "7. Database replication" or panel_of(taught).cards
    assert presets.after("21-millions-of-users") is None
    assert presets.after("failure-retry-storm") is None


def test_a_cache_from_the_palette_has_the_price_that_the_open_challenge_gives(desk: Desk) -> None:
    context = desk.window.context
    begin(context, "05-lose-a-cache")
    before = set(context.document.design.components)
    desk.window.panels.palette.chosen.emit("cache")
    (fresh,) = set(context.document.design.components) - before
    caches = [spec for spec in context.document.design.components.values() if isinstance(spec, Cache)]
    prices = {spec.node_price_usd_per_month for spec in caches}
    assert len(caches) == 2
    assert len(prices) == 1
    context.document.undo()
    assert fresh not in context.document.design.components
