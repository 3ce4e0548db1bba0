"""The canvas while a design runs: traffic, menus, problems, and stillness when it is paused."""

from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.design.document import Event
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow, Frame, LinkNow
from tests.widgets.canvas.desk import Desk
from tests.widgets.canvas.moments import moment
from widgets.canvas.dots import Dots
from widgets.canvas.traffic import tone_colors
from widgets.theme import DARK

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Finding(NamedTuple):
    severity: str
    subjects: tuple[str, ...]


def a_desk(qtbot: QtBot) -> Desk:
    desk = Desk(parse("users 10rps > lb > web*2 > db"))
    qtbot.addWidget(desk.canvas)
    with qtbot.waitExposed(desk.canvas):
        desk.canvas.setVisible(True)
    desk.canvas.fit()
    return desk


def busy(desk: Desk, rate_rps: float, now_s: float = 1.0, failed_rps: float = 0.0) -> Frame:
    up = {key: ComponentNow("up", 0.5, 0.0, rate_rps, None, 1, 1) for key in desk.design.components}
    return moment(up, {key: LinkNow(rate_rps, failed_rps) for key in desk.design.links}, now_s)


def menu_at(desk: Desk, at: QPoint) -> QMenu:
    where = desk.canvas.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(desk.canvas.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    action.trigger()
    menu.close()


def test_right_click_asks_for_a_crash_of_the_component_under_the_mouse(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 100))
    choose(menu_at(desk, desk.card("web-1")), "Crash")
    choose(menu_at(desk, desk.card("web-2")), "Slow Down 3×")
    assert desk.events == [
        Event(event="crash", target="web-1"),
        Event(event="slow_down", target="web-2", factor=3.0),
    ]
    assert desk.canvas.selection == ("components/web-2",)
    desk.canvas.show_frame(None)


def test_right_click_on_a_link_asks_for_a_cut_or_a_delay(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 100))
    middle = desk.pixel(desk.canvas.diagram.wires["users-lb"].route.at(0.5))
    choose(menu_at(desk, middle), "Cut")
    choose(menu_at(desk, middle), "Delay 100 ms")
    assert [(event.event, event.target) for event in desk.events] == [
        ("link_cut", "users-lb"),
        ("link_delay", "users-lb"),
    ]
    desk.canvas.show_frame(None)


def test_before_a_run_incidents_are_gray_and_say_why(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    menu = menu_at(desk, desk.card("web-1"))
    crash = next(action for action in menu.actions() if action.text() == "Crash")
    assert not crash.isEnabled()
    assert "Run" in crash.toolTip()
    grays = [not action.isEnabled() for action in menu.actions() if not action.isSeparator()]
    assert grays == sorted(grays), "what can be done stands above what cannot"
    menu.close()


def test_while_it_runs_the_menu_begins_with_what_can_happen(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 100))
    menu = menu_at(desk, desk.card("web-1"))
    assert menu.actions()[0].text() == "Crash"
    assert menu.actions()[0].isEnabled()
    menu.close()
    desk.canvas.show_frame(None)


def test_no_dot_is_drawn_over_what_is_written_about_the_bottleneck(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 10_000))
    visible = desk.canvas.visible_rect()
    everywhere = desk.canvas.traffic

    def painted() -> QImage:
        image = QImage(desk.canvas.viewport().size(), QImage.Format.Format_ARGB32)
        image.fill(QColor(DARK.canvas))
        painter = QPainter(image)
        painter.setWorldTransform(desk.canvas.viewportTransform())
        everywhere.paint(painter, visible)
        painter.end()
        return image

    bare = QImage(desk.canvas.viewport().size(), QImage.Format.Format_ARGB32)
    bare.fill(QColor(DARK.canvas))
    assert painted() != bare
    everywhere.keep_off(visible)
    assert painted() == bare
    everywhere.keep_off(QRectF())
    assert painted() != bare
    desk.canvas.show_frame(None)


def test_more_traffic_means_more_dots_and_no_run_means_none(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    counts = []
    for rate_rps in (1.0, 100.0, 10_000.0):
        desk.canvas.show_frame(busy(desk, rate_rps, now_s=rate_rps))
        counts.append(desk.canvas.traffic.count)
    assert counts[0] < counts[1] < counts[2]
    assert desk.canvas.moving
    desk.canvas.show_frame(None)
    assert desk.canvas.traffic.count == 0
    assert not desk.canvas.moving


def test_traffic_stands_still_when_no_newer_frame_comes(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 100))
    desk.canvas.show_frame(busy(desk, 100))
    assert desk.canvas.moving
    qtbot.waitUntil(lambda: not desk.canvas.moving, timeout=3000)


def test_dots_move_and_the_rest_of_the_picture_stays(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 1000))
    desk.canvas.viewport().grab()
    desk.canvas.finish()
    first = desk.canvas.viewport().grab().toImage()
    desk.canvas.traffic.advance(0.1)
    second = desk.canvas.viewport().grab().toImage()
    assert first != second
    rows = [y for y in range(first.height()) if row(first, y) != row(second, y)]
    cards = [desk.card(key).y() for key in desk.design.components]
    assert min(cards) - 60 < min(rows)
    assert max(rows) < max(cards) + 60
    desk.canvas.show_frame(None)


def row(image: QImage, y: int) -> QImage:
    return image.copy(0, y, image.width(), 1)


def test_a_problem_marks_its_subjects_with_the_worst_severity_and_goes_again(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    both = [Finding("advice", ("components/lb", "links/users-lb")), Finding("error", ("components/lb",))]
    desk.canvas.show_problems(both)
    assert desk.canvas.diagram.cards["lb"].severity == "error"
    assert desk.canvas.diagram.wires["users-lb"].severity == "advice"
    desk.canvas.show_problems([])
    assert desk.canvas.diagram.cards["lb"].severity == ""


def test_a_change_of_theme_keeps_selection_and_live_figures(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 100))
    desk.canvas.choose(("components/lb",))
    desk.canvas.set_theme(DARK)
    card = desk.canvas.diagram.cards["lb"]
    assert card.selected
    assert card.now is not None
    ground = desk.canvas.viewport().grab().toImage().pixelColor(2, 2)
    assert ground.name() in (DARK.canvas, DARK.grid)
    desk.canvas.show_frame(None)


NEARLY = 24
"""A small dot is blended with its ground at every pixel; two tones are 100 apart at least."""


def far(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize(
    ("rate_rps", "failed_rps", "tone"), [(0.5, 0.0, 0), (100.0, 0.0, 1), (100.0, 5.0, 2), (100.0, 40.0, 3)]
)
def test_the_color_of_dots_follows_rate_and_errors(qtbot: QtBot, rate_rps: float, failed_rps: float, tone: int) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, rate_rps, failed_rps=failed_rps))
    desk.canvas.zoom_by(1.0, desk.canvas.viewport().rect().center())
    seen = set()
    for _ in range(6):  # a label may cover the only dot of a short link for a while
        desk.canvas.traffic.advance(0.2)
        picture = desk.canvas.viewport().grab().toImage()
        seen |= {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    colors = [QColor(color) for color in tone_colors(desk.canvas.diagram.ink.theme)]
    assert min(far(QColor(pixel), colors[tone]) for pixel in seen) < NEARLY
    desk.canvas.show_frame(None)


def test_dots_stay_on_a_link_whose_card_is_being_dragged(qtbot: QtBot) -> None:
    desk = a_desk(qtbot)
    desk.canvas.show_frame(busy(desk, 1000))
    desk.canvas._timer.stop()
    diagram, traffic = desk.canvas.diagram, desk.canvas.traffic
    at = diagram.cards["lb"].pos()
    diagram.preview({"lb": (at.x(), at.y() + 150)})
    desk.canvas.viewport().grab()
    ends = {tuple(round(number) for number in points[-1]) for points in traffic._points.tolist()}
    wires = diagram.wires.values()
    assert ends == {(round(wire.route.end.x()), round(wire.route.end.y())) for wire in wires}
    desk.canvas.show_frame(None)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_dots_are_drawn_where_they_are_in_their_colors(qtbot: QtBot, ratio: float) -> None:
    picture = QImage(round(120 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.translate(10, 5)
    painter.scale(0.5, 0.5)
    Dots().paint(painter, np.array([[20.0, 30.0], [121.0, 61.0]]), np.array([0, 1]), ("#ff0000", "#0000ff"), 12.0)
    painter.end()
    for x, y, color in ((20, 20, "#ff0000"), (70.5, 35.5, "#0000ff"), (50, 20, "#ffffff"), (70.5, 45, "#ffffff")):
        assert picture.pixelColor(round(x * ratio), round(y * ratio)).name() == color
