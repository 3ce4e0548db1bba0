"""The lesson panel: the text beside the canvas, steps that act on the program, questions with answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape
from typing import TYPE_CHECKING

from frozendict import frozendict
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from widgets.flow import Flow
from widgets.language import tr
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from engine.lessons.lesson import Lesson, Question, Step

EMPTY = "Presets bring lessons: choose one from the menu Presets."
DONE, OPEN = "✓", "○"
TEXT_PX, INDENT_PX = 140, 18
MARGINS = (8, 4, 8, 6)
CARD = "card"
"""The name by which the style sheet knows a framed card."""
TERM = "glossary"
"""Links of this scheme lead to an entry of the glossary."""
KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class StepCard(QFrame):
    """One step: what to do, whether it was done, a button that does it and one that shows where to look."""

    wanted = Signal()
    watched = Signal()

    def __init__(self, number: int, step: Step, chart: str) -> None:
        """`chart` is the title of what to look at."""
        super().__init__()
        self.setObjectName(CARD)
        self._number, self._step = number, step
        self.words = QLabel(wordWrap=True)
        self.do = QPushButton(tr("Do it"))
        self.do.setAccessibleName(tr("Do step {number}", number=number))
        self.do.clicked.connect(self.wanted)
        self.watch = QPushButton(tr("Watch: {chart}", chart=tr(chart)) if chart else tr("Watch"))
        self.watch.setAccessibleName(tr("Show the chart of step {number}", number=number))
        self.watch.clicked.connect(self.watched)
        line = Flow()
        line.addWidget(self.do)
        line.addWidget(self.watch)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.addWidget(self.words)
        column.addLayout(line)
        self.show_done(False)

    def show_done(self, is_done: bool) -> None:
        """Tick it, or take the tick away."""
        self.words.setText(f"{DONE if is_done else OPEN} {self._number}. {self._step.text}")


class QuestionCard(QFrame):
    """A question; its answer waits until the learner has one of their own."""

    opened = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setObjectName(CARD)
        self.toggle = QPushButton(tr("Show the answer"))
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(tr("Answer to: {question}", question=question.question))
        self.answer = QLabel(question.answer, wordWrap=True)
        self.answer.hide()
        self.toggle.toggled.connect(self._show)
        line = QHBoxLayout()
        line.addWidget(self.toggle)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.addWidget(QLabel(question.question, wordWrap=True))
        column.addLayout(line)
        column.addWidget(self.answer)

    def _show(self, shown: bool) -> None:
        self.toggle.setText(tr("Hide the answer") if shown else tr("Show the answer"))
        self.answer.setVisible(shown)
        if shown:
            self.opened.emit()


class LessonPanel(QWidget):
    """Shows one lesson; what a step does is left to the window."""

    step_wanted = Signal(int)
    """Do the step of this number (from 0)."""
    chart_wanted = Signal(str)
    next_wanted = Signal()
    judge_wanted = Signal()
    """Judge the design by the challenge that is shown."""
    term_wanted = Signal(str)
    """The key of an entry of the glossary."""
    jumped = Signal(tuple)
    """Paths of records that the person wants to see."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._words = ""
        self.cards: list[StepCard] = []
        self.questions: list[QuestionCard] = []
        self.chart_titles: Mapping[str, str] = frozendict()
        """Titles of charts by the names that steps give them."""
        self.text = QTextBrowser(openLinks=False)
        self.text.anchorClicked.connect(self._follow)
        self.text.setAccessibleName(tr("Text of the lesson"))
        self.text.setMinimumHeight(TEXT_PX)
        self.text.document().setIndentWidth(INDENT_PX)
        self.news = QLabel(wordWrap=True)
        self.news.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | KEYS)
        self.news.linkActivated.connect(lambda path: self.jumped.emit((path,)))
        self.progress = QLabel()
        self.next = QPushButton(tr("Next step of the chapter"))
        self.next.clicked.connect(self.next_wanted)
        self.judge = QPushButton(tr("Judge My Design"))
        self.judge.clicked.connect(self.judge_wanted)
        self._room = QWidget()
        self._column = QVBoxLayout(self._room)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._below = QScrollArea(widgetResizable=True)
        self._below.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below.setWidget(self._room)
        self._below.setFrameShape(QFrame.Shape.NoFrame)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.text)
        parts.addWidget(self._below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([TEXT_PX, TEXT_PX])
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        foot = Flow()
        foot.addWidget(self.progress)
        foot.addWidget(self.next)
        foot.addWidget(self.judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.news)
        column.addWidget(parts, 1)
        column.addLayout(foot)
        self.show_lesson(None, "", ())

    def set_theme(self, theme: Theme) -> None:
        """Links take their color when they are written: write them again."""
        self._theme = theme
        self._write(self._words)
        news = self.news.text()
        self.news.clear()
        self.news.setText(news)

    def show_lesson(self, lesson: Lesson | None, text: str, done: Collection[int], has_next: bool = False) -> None:
        """Show a lesson with its numbers filled in, and which of its steps were done before; None: there is none."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.cards, self.questions = [], []
        self._write(text or tr(EMPTY))
        self.text.verticalScrollBar().setValue(0)
        self.news.hide()
        self.next.setVisible(has_next)
        self.judge.hide()
        self._below.setVisible(lesson is not None)
        if lesson is not None:
            self._add_steps(lesson.steps)
            self._add_questions(lesson.questions)
        self._column.addStretch(1)
        self.show_done(done)

    def show_challenge(self, text: str) -> None:
        """Show what a challenge asks, and a button that has the design judged."""
        self.show_lesson(None, text, ())
        self.judge.show()

    def _write(self, words: str) -> None:
        self._words = words
        at = self.text.verticalScrollBar().value()
        self.text.setMarkdown(words)
        _shrink_headings(self.text.document())
        self.text.verticalScrollBar().setValue(at)

    def show_news(self, new: Mapping[str, str], changed: Mapping[str, str], gone: Collection[str]) -> None:
        """List what this step adds to the one before: titles by the paths of records."""
        nothing = tr("nothing") if gone else tr("nothing, the components are those of the step before")
        lines = [f"<b>{tr('New in this step:')}</b> {_links(new) or escape(nothing)}"]
        if changed and not new:
            lines.append(f"<b>{tr('With other settings:')}</b> {_links(changed)}")
        if gone:
            lines.append(f"<b>{tr('No longer there:')}</b> {escape(', '.join(gone))}")
        self.news.setText("<br>".join(lines))
        self.news.show()

    def show_done(self, done: Collection[int]) -> None:
        """Tick these steps."""
        for number, card in enumerate(self.cards):
            card.show_done(number in done)
        some = tr("{done} of {steps} steps done", done=len(done), steps=len(self.cards))
        self.progress.setText(some if self.cards else "")

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == TERM:
            self.term_wanted.emit(link.path())
        else:
            QDesktopServices.openUrl(link)

    def _add_steps(self, steps: Collection[Step]) -> None:
        for number, step in enumerate(steps):
            card = StepCard(number + 1, step, self.chart_titles.get(step.watch, ""))
            card.wanted.connect(lambda number=number: self.step_wanted.emit(number))
            card.watched.connect(lambda chart=step.watch: self.chart_wanted.emit(chart))
            self._column.addWidget(card)
            self.cards.append(card)

    def _add_questions(self, questions: Collection[Question]) -> None:
        for one in questions:
            card = QuestionCard(one)
            card.opened.connect(lambda card=card: self._bring_up(card))
            self._column.addWidget(card)
            self.questions.append(card)

    def _bring_up(self, card: QuestionCard) -> None:
        """The answer must not open below what is seen."""
        self._column.activate()
        self._room.adjustSize()
        self._below.ensureWidgetVisible(card.answer)


def _links(titles: Mapping[str, str]) -> str:
    return ", ".join(f'<a href="{escape(path)}">{escape(title)}</a>' for path, title in titles.items())


def _shrink_headings(document: QTextDocument) -> None:
    """A narrow panel has no room for the headings of a page."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            look = QTextCharFormat()
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, 2 - level)
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        block = block.next()
