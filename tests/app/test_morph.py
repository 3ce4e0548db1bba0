"""The next step of the chapter: the diagram glides to it, what is new is marked, and nothing unsaved is lost."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands.presets import load_preset
from tests.app.desk import Desk
from tests.conftest import running_qt_objects
from widgets.canvas.morph import Morph

BEFORE, AFTER = "10-cache-pitfalls", "11-cdn"
NEW = {"cdn", "bucket", "europe"}


@pytest.fixture(scope="module")
def shared(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Desk]:
    """One window for all of these tests: opening one takes longer than what they look at."""
    waits = QtBot(request)
    desk = Desk(waits, tmp_path_factory.mktemp("desk"))
    load_preset(desk.window.context, BEFORE)
    waits.waitUntil(lambda: any(thread.name.startswith("check") for thread in threading.enumerate()))
    yield desk
    desk.close()


@pytest.fixture
def taught(qtbot: QtBot, shared: Desk) -> Iterator[Desk]:
    ran = {id(one) for one in running_qt_objects()}
    shared.window.document.history.saved()
    shared.answers.asked.clear()
    load_preset(shared.window.context, BEFORE)
    shared.window.panels.canvas.fit()
    yield shared
    for morph in shared.window.findChildren(Morph):
        morph.give_up()
    qtbot.waitUntil(lambda: {id(one) for one in running_qt_objects()} <= ran)


def click_next(desk: Desk, qtbot: QtBot) -> Morph:
    qtbot.mouseClick(desk.window.panels.lesson.next, Qt.MouseButton.LeftButton)
    return desk.window.panels.canvas.findChildren(Morph)[-1]


def spot(desk: Desk, key: str) -> tuple[float, float]:
    card = desk.window.panels.canvas.diagram.cards[key]
    return card.x(), card.y()


def is_settled(desk: Desk) -> bool:
    diagram = desk.window.panels.canvas.diagram
    own = diagram.design.board.positions
    whole = all(item.opacity() == item.scale() == 1.0 for item in diagram.all_items())
    whole = whole and all(wire.route == diagram.ways.route(key) for key, wire in diagram.wires.items())
    return whole and all(spot(desk, key) == own[key] for key in diagram.cards)


def test_what_stays_glides_from_its_old_place_and_what_is_new_grows(taught: Desk, qtbot: QtBot) -> None:
    diagram = taught.window.panels.canvas.diagram
    was, old_zoom = spot(taught, "web-1"), taught.window.panels.canvas.zoom
    morph = click_next(taught, qtbot)
    assert spot(taught, "web-1") == was
    assert taught.window.panels.canvas.zoom == pytest.approx(old_zoom)
    assert diagram.cards["cdn"].opacity() == 0.0
    assert [ghost.path for ghost in morph.ghosts if ghost.path == "components/cache"]
    morph.glide.setCurrentTime(morph.glide.duration() * 6 // 10)
    here, to = spot(taught, "web-1"), diagram.design.board.positions["web-1"]
    assert min(was[0], to[0]) < here[0] < max(was[0], to[0])
    assert 0.0 < diagram.cards["cdn"].opacity() < 1.0
    assert 0.0 < diagram.cards["cdn"].scale() < 1.0
    assert diagram.wires["cdn-lb"].opacity() < 1.0
    (wire,) = (wire for wire in diagram.wires.values() if wire.link.source == "web-1")
    assert abs(wire.route.start.x() - here[0]) < 100


def torn(shown: QImage, anew: QImage) -> int:
    """Pixels that differ: a few where a smoothed line is cut, hundreds where a piece is of an earlier moment."""
    both = (np.frombuffer(one.constBits(), np.uint32) for one in (shown, anew))
    return int(np.count_nonzero(np.not_equal(*both)))


def test_no_piece_of_an_earlier_moment_is_seen_on_the_way(taught: Desk, qtbot: QtBot) -> None:
    canvas = taught.window.panels.canvas
    morph = click_next(taught, qtbot)
    morph.glide.pause()
    for share in (2, 5, 8):
        morph.glide.setCurrentTime(morph.glide.duration() * share // 10)
        QApplication.processEvents()
        shown = canvas.viewport().grab().toImage()
        anew = QPixmap(canvas.viewport().size())
        painter = QPainter(anew)
        canvas.render(painter, QRectF(anew.rect()), anew.rect())
        painter.end()
        assert torn(shown, anew.toImage()) < 50


def test_it_arrives_by_itself_marks_what_is_new_for_a_while_and_leaves_nothing(taught: Desk, qtbot: QtBot) -> None:
    diagram = taught.window.panels.canvas.diagram
    morph = click_next(taught, qtbot)
    qtbot.waitUntil(lambda: not morph.gliding)
    assert is_settled(taught)
    assert {key for key, card in diagram.cards.items() if card.fresh} == NEW
    assert {wire.link.source for wire in diagram.wires.values() if wire.fresh} >= {"cdn"}
    assert morph.marked.isActive()
    morph.marked.setInterval(0)
    qtbot.waitUntil(lambda: 0.0 < diagram.cards["cdn"].fresh < 1.0)
    qtbot.waitUntil(lambda: not taught.window.panels.canvas.findChildren(Morph))
    assert not any(card.fresh for card in diagram.cards.values())


def test_whoever_acts_does_not_wait_for_it(taught: Desk, qtbot: QtBot) -> None:
    canvas, panel = taught.window.panels.canvas, taught.window.panels.lesson
    acts: tuple[Callable[[], None], ...] = (
        lambda: qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton),
        lambda: qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(canvas, Qt.Key.Key_Escape),
    )
    for act in acts:
        load_preset(taught.window.context, BEFORE)
        morph = click_next(taught, qtbot)
        assert not is_settled(taught)
        act()
        assert not morph.gliding
        assert is_settled(taught)
        assert morph.ghosts == []
        assert canvas.diagram.cards["cdn"].fresh == 1.0


def test_the_next_step_after_the_next_comes_at_once(taught: Desk, qtbot: QtBot) -> None:
    first = click_next(taught, qtbot)
    second = click_next(taught, qtbot)
    assert not first.gliding
    diagram = taught.window.panels.canvas.diagram
    assert "own-1" in diagram.cards
    second.arrive()
    assert is_settled(taught)
    assert diagram.cards["own-1"].fresh
    shown = {item for item in diagram.items() if hasattr(item, "path")}
    assert shown == set(diagram.all_items())


def test_another_design_in_the_middle_of_it_is_shown_as_it_is(taught: Desk, qtbot: QtBot) -> None:
    click_next(taught, qtbot)
    taught.begin("web 10rps > cdn > app > db")
    diagram = taught.window.panels.canvas.diagram
    assert all(item.opacity() == item.scale() == 1.0 for item in diagram.all_items())
    assert not any(card.fresh for card in diagram.cards.values())
    assert {item for item in diagram.items() if hasattr(item, "path")} == set(diagram.all_items())


def test_another_theme_in_the_middle_of_it_does_no_harm(taught: Desk, qtbot: QtBot) -> None:
    morph = click_next(taught, qtbot)
    taught.command("view.theme.dark")
    morph.glide.setCurrentTime(morph.glide.duration() // 2)
    morph.arrive()
    assert is_settled(taught)
    taught.command("view.theme.light")


def test_unsaved_work_is_asked_for_and_kept(taught: Desk, qtbot: QtBot) -> None:
    taught.change()
    design = taught.window.document.design
    taught.answers.leave_answer = "cancel"
    qtbot.mouseClick(taught.window.panels.lesson.next, Qt.MouseButton.LeftButton)
    assert taught.window.document.design is design
    assert [one for one in taught.answers.asked if one.startswith("leave")]
    assert not taught.window.findChildren(Morph)
    taught.answers.leave_answer = "discard"
    click_next(taught, qtbot)
    assert "cdn" in taught.window.document.design.components


def test_with_reduced_motion_it_is_there_at_once_and_still_marked(taught: Desk, qtbot: QtBot) -> None:
    taught.command("view.reduced_motion")
    assert taught.window.context.settings.reduced_motion
    morph = click_next(taught, qtbot)
    qtbot.waitUntil(lambda: not morph.gliding)
    assert is_settled(taught)
    assert taught.window.panels.canvas.diagram.cards["cdn"].fresh == 1.0
    taught.command("view.reduced_motion")
    assert not taught.window.context.settings.reduced_motion


def test_the_panel_lists_what_is_new_and_leads_to_it(taught: Desk, qtbot: QtBot) -> None:
    click_next(taught, qtbot).arrive()
    news = taught.window.panels.lesson.news
    assert not news.isHidden()
    assert all(
        title in news.text() for title in ("New in this step", ">CDN<", ">Pictures<", "No longer there", "Cache")
    )
    news.linkActivated.emit("components/cdn")
    assert taught.window.context.selection == ("components/cdn",)
    load_preset(taught.window.context, "failure-retry-storm")
    assert news.isHidden()
    load_preset(taught.window.context, "15-data-center-outage")
    assert "nothing, the components are those" in news.text()
    load_preset(taught.window.context, "10-cache-pitfalls")
    assert "nothing, the components are those" not in news.text()
    load_preset(taught.window.context, "02-web-and-mobile")
    assert "With other settings" in news.text()
