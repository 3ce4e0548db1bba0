"""The picture under the moving dots: shifted and mended it is the one that painting anew gives."""

from collections.abc import Callable
from math import inf
from time import sleep

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QRegion, QTransform
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import engine.components  # noqa: F401
from engine.design.notation import design as parse
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.desk import Desk
from tests.widgets.canvas.moments import moment
from widgets.canvas.reading import read
from widgets.canvas.routing import Route
from widgets.canvas.still import Job, Still, _within

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def running(qtbot: QtBot, zoom: float) -> Desk:
    """A desk with traffic whose dots stand still; from the third card to the last leads a long way."""
    desk = Desk(parse("users 100rps > lb > web*3 > cache > db"))
    qtbot.addWidget(desk.canvas)
    desk.canvas.resize(900, 600)
    with qtbot.waitExposed(desk.canvas):
        desk.canvas.setVisible(True)
    desk.canvas.fit()
    desk.canvas.zoom_by(zoom / desk.canvas.zoom, QPoint(450, 300))
    up = {key: ComponentNow("up", 0.5, 0.0, 100, None, 1, 1) for key in desk.design.components}
    desk.canvas.show_frame(moment(up, {key: LinkNow(100, 3) for key in desk.design.links}, 1.0))
    desk.canvas._timer.stop()
    rest(desk)
    return desk


def rest(desk: Desk) -> None:
    """Lets everything that waits be painted."""
    for _ in range(3):
        QApplication.processEvents()
        desk.canvas.finish()
        desk.canvas.viewport().repaint()


def seen(desk: Desk) -> QImage:
    rest(desk)
    return desk.canvas.viewport().grab().toImage()


def anew(desk: Desk) -> QImage:
    desk.canvas._still.forget()
    desk.canvas.finish()
    return desk.canvas.viewport().grab().toImage()


@pytest.mark.parametrize("zoom", [0.15, 0.5, 1.0])
def test_after_pans_it_is_the_picture_that_painting_anew_gives(qtbot: QtBot, zoom: float) -> None:
    desk = running(qtbot, zoom)
    before = seen(desk)
    for delta in (QPoint(7, 5), QPoint(-40, 13), QPoint(0, -90), QPoint(250, 0)):
        desk.canvas.pan_by(delta)
        shown = seen(desk)
        assert shown == anew(desk)
        assert shown != before


@pytest.mark.parametrize("zoom", [0.15, 0.5, 1.0])
def test_while_a_card_is_dragged_and_put_back_it_is_the_picture_that_painting_anew_gives(
    qtbot: QtBot, zoom: float
) -> None:
    desk = running(qtbot, zoom)
    diagram = desk.canvas.diagram
    at = diagram.cards["lb"].pos()
    before = seen(desk)
    for away in (20, 60, 140):
        diagram.preview({"lb": (at.x() + away, at.y() - away)})
        shown = seen(desk)
        assert shown == anew(desk)
        assert shown != before
    desk.canvas.pan_by(QPoint(11, 3))
    diagram.settle()
    assert seen(desk) == anew(desk)


def test_what_is_selected_hidden_or_told_by_a_moment_is_seen_at_once(qtbot: QtBot) -> None:
    desk = running(qtbot, 1.0)
    desk.canvas.select(["components/lb"])
    assert seen(desk) == anew(desk)
    down = {key: ComponentNow("down", 0.0, 0.0, 0, None, 1, 0) for key in desk.design.components}
    desk.canvas.show_frame(moment(down, {key: LinkNow(50, 50) for key in desk.design.links}, 1.0))
    desk.canvas._timer.stop()
    assert seen(desk) == anew(desk)
    desk.canvas.diagram.hide_layers(frozenset({"labels"}))
    assert seen(desk) == anew(desk)


def test_where_each_frame_is_slow_and_brings_a_moment_all_of_it_is_painted_soon(qtbot: QtBot) -> None:
    desk = running(qtbot, 1.0)
    down = {key: ComponentNow("down", 0.0, 0.0, 0, None, 1, 0) for key in desk.design.components}
    done = False
    for at in range(24):
        desk.canvas.show_frame(moment(down, {key: LinkNow(50, 50) for key in desk.design.links}, 2.0 + at))
        desk.canvas._timer.stop()
        if not at:
            QApplication.processEvents()  # tells of the bottleneck's sentence, which is an item of its own
        sleep(0.06)  # as if the charts took so long
        desk.canvas.viewport().repaint()
        done = done or desk.canvas._still.done
    assert done
    picture = desk.canvas.viewport().grab().toImage()
    assert picture == anew(desk)


def test_a_link_without_a_label_takes_no_more_room_than_its_way(qtbot: QtBot) -> None:
    desk = Desk(parse("users > lb > web > db"))
    qtbot.addWidget(desk.canvas)
    cards = desk.canvas.diagram.cards
    desk.canvas.diagram.preview({key: (card.x() + 5000, card.y() + 5000) for key, card in cards.items()})
    for wire in desk.canvas.diagram.wires.values():
        assert wire.route.box.adjusted(-20, -20, 20, 20).contains(wire.boundingRect())


class Recorder:
    """An artist that paints nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self.painted: list[QRect] = []
        self.sketched: list[QRect] = []
        self.told: list[QRectF] = []

    def paint(self, painter: QPainter, part: QRect) -> None:
        self.painted.append(part)

    def sketch(self, painter: QPainter, part: QRect) -> None:
        self.sketched.append(part)

    def look(self, part: QRect) -> list[QRectF]:
        return self.told


WHOLE = QRect(0, 0, 300, 200)


def recorded(qtbot: QtBot, pieces: int) -> tuple[Still, Recorder, Callable[[QTransform, float], list[QRect]]]:
    """A picture of a widget in so many pieces a side, and how to ask for it: what was painted for it."""
    widget, still, artist = QWidget(), Still(), Recorder()
    qtbot.addWidget(widget)
    widget.resize(WHOLE.size())

    def painted(seen_by: QTransform, until_s: float = 0.0) -> list[QRect]:
        artist.painted = []
        still.picture(Job(widget, seen_by, WHOLE.size() / pieces, until_s), artist)
        return artist.painted

    return still, artist, painted


def test_after_a_pan_only_what_came_into_sight_is_painted(qtbot: QtBot) -> None:
    still, _, painted = recorded(qtbot, 1)
    assert painted(QTransform.fromTranslate(0, 0), 0) == [WHOLE]
    assert painted(QTransform.fromTranslate(-10, 0), 0) == [QRect(287, 0, 13, 200)]
    still.spoil([QRectF(100, 50, 20, 20)])
    assert painted(QTransform.fromTranslate(-10, 0), 0) == [QRect(87, 47, 26, 26)]
    assert painted(QTransform.fromScale(2, 2), 0) == [WHOLE]


def test_a_moment_of_a_run_is_painted_piece_by_piece_and_only_where_something_looks_different(qtbot: QtBot) -> None:
    still, artist, painted = recorded(qtbot, 2)
    here = QTransform()
    painted(here, 0)
    artist.told = [QRectF(10, 10, 260, 20)]
    still.age()
    asked = [painted(here, 0) for _ in range(32)]
    assert all(len(parts) <= 1 for parts in asked)
    assert {part.top() for parts in asked for part in parts} == {7}
    assert still.done
    assert painted(here, 0) == []


def test_moments_that_come_faster_than_they_are_painted_hold_up_no_piece(qtbot: QtBot) -> None:
    still, artist, painted = recorded(qtbot, 3)
    here = QTransform()
    painted(here, 0)
    artist.told = [QRectF(WHOLE)]
    shown = QRegion()
    for _ in range(9 * 4):
        still.age()
        for part in painted(here, 0):
            shown += part
    assert (QRegion(WHOLE) - shown).isEmpty()


def test_the_piece_that_waited_longest_is_painted_first(qtbot: QtBot) -> None:
    still, _, painted = recorded(qtbot, 2)
    here = QTransform()
    painted(here, 0)
    still.spoil([QRectF(WHOLE)])
    first = [part for _ in range(6) for part in painted(here, 0)]
    still.spoil([QRectF(WHOLE)])
    second = [part for _ in range(6) for part in painted(here, 0)]
    assert len({part.topLeft().toTuple() for part in (*first, *second)}) == 4


def test_zooming_out_shows_the_last_picture_smaller_and_a_sketch_around_it_until_the_pieces_are_done(
    qtbot: QtBot,
) -> None:
    still, artist, painted = recorded(qtbot, 2)
    painted(QTransform(), 0)
    half = QTransform.fromScale(0.5, 0.5)
    painted(half, 0)
    assert not still.done
    assert artist.sketched
    assert not any(part.intersects(QRect(2, 2, 146, 96)) for part in artist.sketched)
    assert sorted(part.topLeft().toTuple() for part in painted(half, inf)) == [(0, 0), (0, 100), (150, 0), (150, 100)]
    assert still.done


@pytest.mark.parametrize("part", [QRectF(0, 0, 90, 60), QRectF(1200, -50, 200, 120), QRectF(2350, 200, 60, 150)])
def test_a_part_of_a_long_way_is_stroked_as_the_whole_way_is(part: QRectF) -> None:
    way = Route((10, 20), (900, 20), (1500, 30), (1600, 40), (1800, 60), (1700, 300), (2400, 310))
    pictures = []
    for path in (way.path(), way.path_within(part.adjusted(-5, -5, 5, 5))):
        picture = QImage(part.size().toSize(), QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-part.topLeft())
        painter.setPen(QPen(Qt.GlobalColor.black, 2))
        painter.drawPath(path)
        painter.end()
        pictures.append(picture)
    whole, within = pictures
    differ = [
        (x, y)
        for x in range(whole.width())
        for y in range(whole.height())
        if abs(whole.pixelColor(x, y).lightness() - within.pixelColor(x, y).lightness()) > 40
    ]
    assert way.path_within(part).elementCount() < 40
    assert any(whole.pixelColor(x, y).lightness() < 128 for x in range(whole.width()) for y in range(whole.height()))
    assert differ == []


class Witness(Recorder):
    """Remembers too what of the viewport it was asked to read."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = QRegion()

    def look(self, part: QRect) -> list[QRectF]:
        self.looked += part
        return self.told


def test_what_a_pan_shows_was_read_and_painted_before(qtbot: QtBot) -> None:
    widget, still, artist = QWidget(), Still(), Witness()
    qtbot.addWidget(widget)
    widget.resize(WHOLE.size())

    def painted(at: int, spare_s: float) -> list[QRect]:
        artist.painted = []
        still.picture(Job(widget, QTransform.fromTranslate(-at, 0), WHOLE.size() / 2, spare_s, 40), artist)
        return artist.painted

    assert [part.contains(WHOLE) for part in painted(0, -1.0)] == [True]
    still.spoil([QRectF(290, 50, 30, 20)])
    painted(0, -1.0)
    painted(0, inf)
    assert still.done
    assert (QRegion(WHOLE.adjusted(-40, -40, 40, 40)) - artist.looked).isEmpty()
    assert painted(20, -1.0) == []
    assert still.done
    assert painted(30, -1.0) == []
    assert not still.done
    assert all(not part.intersects(WHOLE) for part in painted(30, inf))
    assert still.done
    assert any(part.intersects(WHOLE) for part in painted(300, -1.0))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_sight_that_nears_the_edge_of_the_picture_is_put_elsewhere_by_whole_pixels(ratio: float) -> None:
    for at in range(-500, 500, 7):
        to = _within(at, 120)
        assert 60 <= to <= 184
        assert to == at or (to - at) * ratio == round((to - at) * ratio)
        assert _within(at, 0) == 0


def test_parts_close_together_are_painted_as_one_and_parts_far_apart_are_not(qtbot: QtBot) -> None:
    still, _, painted = recorded(qtbot, 1)
    here = QTransform()
    painted(here, 0)
    still.spoil([QRectF(10, 10, 30, 20), QRectF(50, 20, 30, 20)])
    assert painted(here, 0) == [QRect(7, 7, 76, 36)]
    still.spoil([QRectF(10, 10, 100, 20), QRectF(190, 170, 100, 20)])
    assert len(painted(here, 0)) == 2


def test_labels_go_back_on_the_screen_too_when_a_drag_is_given_up(qtbot: QtBot) -> None:
    desk = Desk(parse("users 100rps > lb > web*3 > cache > db"))
    qtbot.addWidget(desk.canvas)
    diagram = desk.canvas.diagram
    desk.canvas.show_frame(
        moment(
            {key: ComponentNow("up", 0.5, 0.0, 100, None, 1, 1) for key in desk.design.components},
            {key: LinkNow(100, 3) for key in desk.design.links},
            1.0,
        )
    )
    desk.canvas._timer.stop()
    read(diagram, diagram.content_rect())
    diagram.labels.settle()
    at = diagram.cards["lb"].pos()
    diagram.preview({"lb": (at.x() + 60, at.y() - 60)})
    moved = {key: QRectF(wire.label.rect) for key, wire in diagram.wires.items()}
    diagram.labels.settle_moved()
    changed = diagram.labels.restore()
    back = [key for key, wire in diagram.wires.items() if wire.label.rect != moved[key]]
    assert all(diagram.wires[key].label.rect in changed for key in back)
    assert changed
