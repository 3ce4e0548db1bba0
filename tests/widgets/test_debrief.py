"""The debrief card: never larger than what it lies over."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from engine.results.debrief import Debrief
from widgets.debrief import MARGIN_PX, DebriefCard


def _told(sentences: int) -> Debrief:
    told = tuple(f"Sentence {number}." for number in range(sentences))
    return Debrief("99 % of 1,000 requests were served.", told, (), (), ())


def test_a_short_debrief_is_as_high_as_its_sentences_and_a_long_one_scrolls(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(700, 420)
    over.show()
    card = DebriefCard(over)
    scroll = card.findChild(QScrollArea)
    assert scroll is not None
    card.tell(_told(2))
    qtbot.wait(1)
    assert card.height() < 250
    assert scroll.verticalScrollBar().maximum() == 0
    card.tell(_told(60))
    qtbot.wait(1)
    assert card.geometry().top() == MARGIN_PX
    assert card.geometry().bottom() < over.height()
    assert scroll.verticalScrollBar().maximum() > 0
    over.resize(700, 200)
    qtbot.waitUntil(lambda: card.geometry().bottom() < 200)


def test_a_tiny_share_is_text_and_no_markup(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    card = DebriefCard(over)
    card.tell(Debrief("<0.001 % of 1,000,000 requests failed.", ("web <b>is busy: <0.001 %.",), (), (), ()))
    label = next(one for one in card.findChildren(QLabel) if "busy" in one.text())
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert "web <b>is busy: <0.001 %." in shown.toPlainText()


def test_the_card_stays_in_its_corner_while_the_canvas_under_it_scrolls(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(700, 420)
    over.show()
    card = DebriefCard(over)
    card.tell(_told(2))
    at = card.pos()
    over.scroll(160, 90)
    assert card.pos() == at
