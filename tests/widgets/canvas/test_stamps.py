"""Pictures of single cards: copied while they look the same, and never of what a card showed before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from engine.components.server import Server
from engine.results.frame import ComponentNow
from widgets.canvas.items.card import Card
from widgets.canvas.items.ink import Ink
from widgets.canvas.items.stamp import Stamp
from widgets.theme import LIGHT

BOUNDS = QRectF(-20, -10, 40, 20)


class Drawn:
    """Draws a box and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("black"))
        painter.setBrush(QColor("orange"))
        painter.drawRoundedRect(BOUNDS.adjusted(2, 2, -2, -2), 4, 4)


def screen(paint: Callable[[QPainter], object], at: QTransform, ratio: float = 1.0) -> QImage:
    """What is painted on a picture of the screen."""
    picture = QPixmap(300, 200)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setWorldTransform(at)
    paint(painter)
    painter.end()
    return picture.toImage()


def test_what_looks_the_same_is_copied_wherever_it_lies_as_long_as_the_pixels_cut_it_alike(qtbot: QtBot) -> None:
    stamp, drawn = Stamp(), Drawn()

    def times(shows: object, at: QTransform, ratio: float = 1.0) -> int:
        before = drawn.times
        screen(lambda painter: stamp.paint(painter, BOUNDS, shows, drawn), at, ratio)
        return drawn.times - before

    here = QTransform.fromTranslate(50.25, 60)
    assert times("one", here) == 1
    assert times("one", here) == 0
    assert times("one", QTransform.fromTranslate(91.25, 33)) == 0
    assert times("one", QTransform.fromTranslate(91.5, 33)) == 1
    assert times("two", QTransform.fromTranslate(91.5, 33)) == 1
    assert times("two", QTransform.fromScale(2, 2) * here) == 1
    assert times("two", QTransform.fromScale(2, 2) * here, 2.0) == 1


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("at", [QTransform.fromTranslate(50, 60), QTransform(0.7, 0, 0, 0.7, 51.3, 47.9)])
def test_a_copy_is_what_is_drawn(qtbot: QtBot, at: QTransform, ratio: float) -> None:
    stamp, drawn = Stamp(), Drawn()
    direct = screen(drawn, at, ratio)
    for _ in range(2):
        copied = screen(lambda painter: stamp.paint(painter, BOUNDS, "", drawn), at, ratio)
        pixels = [(x, y) for x in range(direct.width()) for y in range(direct.height())]
        off = max(abs(direct.pixelColor(*at).lightness() - copied.pixelColor(*at).lightness()) for at in pixels)
        assert off <= 2


def test_elsewhere_than_on_the_screen_it_is_drawn(qtbot: QtBot) -> None:
    stamp, drawn, image = Stamp(), Drawn(), QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for _ in range(2):
        stamp.paint(painter, BOUNDS, "", drawn)
    painter.end()
    assert drawn.times == 2


def tell(card: Card, now: ComponentNow | None) -> None:
    card.now = now
    card.read()


UP = ComponentNow("up", 0.5, 0.0, 100.0, None, 1, 1)
CHANGES: dict[str, Callable[[Card], object]] = {
    "spec": lambda card: card.show_spec(Server(title="Other")),
    "selected": lambda card: setattr(card, "selected", True),
    "hovered": lambda card: setattr(card, "hovered", True),
    "welcome": lambda card: setattr(card, "welcome", True),
    "unwelcome": lambda card: card.show_welcome(False),
    "fresh": lambda card: setattr(card, "fresh", 0.5),
    "severity": lambda card: setattr(card, "severity", "error"),
    "behind": lambda card: card.show_behind(2),
    "busier": lambda card: tell(card, UP._replace(utilization=0.9)),
    "queue": lambda card: tell(card, UP._replace(queue_length=12.0)),
    "down": lambda card: tell(card, UP._replace(state="down")),
    "stopped": lambda card: tell(card, None),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("zoom", [0.4, 1.0])
def test_a_card_is_never_seen_as_it_was_before(qtbot: QtBot, change: str, zoom: float) -> None:
    at, option = QTransform(zoom, 0, 0, zoom, 150, 100), QStyleOptionGraphicsItem()
    known, fresh = (Card("web", Server(title="Web"), Ink(LIGHT)) for _ in range(2))
    tell(known, UP)
    tell(fresh, UP)
    before = screen(lambda painter: known.paint(painter, option), at)
    CHANGES[change](known)
    CHANGES[change](fresh)
    after = screen(lambda painter: known.paint(painter, option), at)
    assert after == screen(lambda painter: fresh.paint(painter, option), at)
    assert after != before or (zoom, change) == (0.4, "queue"), "from afar no queue is told"
