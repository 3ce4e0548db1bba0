"""The lesson panel: the text beside the canvas, steps that act on the program, questions with answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from widgets.language import tr
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from engine.lessons.lesson import Lesson, Question, Step

EMPTY = "Presets bring lessons: choose one from the menu Presets."
DONE, OPEN = "✓", "○"
TEXT_PX = 220
TERM = "glossary"
"""Links of this scheme lead to an entry of the glossary."""
KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class StepCard(QFrame):
    """One step: what to do, whether it was done, a button that does it and one that shows where to look."""

    wanted = Signal()
    watched = Signal()

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._number, self._step = number, step
        self.words = QLabel(wordWrap=True)
        self.do = QPushButton(tr("Do it"))
        self.do.setAccessibleName(tr("Do step {number}", number=number))
        self.do.clicked.connect(self.wanted)
        watch = QPushButton(tr("Watch"))
        watch.setAccessibleName(tr("Show the chart of step {number}", number=number))
        watch.clicked.connect(self.watched)
        line = QHBoxLayout()
        line.addWidget(self.do)
        line.addWidget(watch)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addLayout(line)
        self.show_done(False)

    def show_done(self, is_done: bool) -> None:
        """Tick it, or take the tick away."""
        self.words.setText(f"{DONE if is_done else OPEN} {self._number}. {self._step.text}")


class LessonPanel(QWidget):
    """Shows one lesson; what a step does is left to the window."""

    step_wanted = Signal(int)
    """Do the step of this number (from 0)."""
    chart_wanted = Signal(str)
    next_wanted = Signal()
    term_wanted = Signal(str)
    """The key of an entry of the glossary."""
    jumped = Signal(tuple)
    """Paths of records that the person wants to see."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self.cards: list[StepCard] = []
        self.text = QTextBrowser(openLinks=False)
        self.text.anchorClicked.connect(self._follow)
        self.text.setAccessibleName(tr("Text of the lesson"))
        self.text.setMinimumHeight(TEXT_PX)
        self.news = QLabel(wordWrap=True)
        self.news.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | KEYS)
        self.news.linkActivated.connect(lambda path: self.jumped.emit((path,)))
        self.progress = QLabel()
        self.next = QPushButton(tr("Next step of the chapter"))
        self.next.clicked.connect(self.next_wanted)
        self._room = QWidget()
        self._column = QVBoxLayout(self._room)
        self._column.setContentsMargins(0, 0, 0, 0)
        below = QScrollArea(widgetResizable=True)
        below.setWidget(self._room)
        below.setFrameShape(QFrame.Shape.NoFrame)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.news)
        column.addWidget(self.text, 3)
        column.addWidget(below, 2)
        column.addLayout(foot)
        self.show_lesson(None, "", ())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_lesson(self, lesson: Lesson | None, text: str, done: Collection[int], has_next: bool = False) -> None:
        """Show a lesson with its numbers filled in, and which of its steps were done before; None: there is none."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.cards = []
        self.text.setMarkdown(text or tr(EMPTY))
        self.news.hide()
        self.next.setVisible(has_next)
        if lesson is not None:
            self._add_steps(lesson.steps)
            self._add_questions(lesson.questions)
        self._column.addStretch(1)
        self.show_done(done)

    def show_news(self, new: Mapping[str, str], changed: Mapping[str, str], gone: Collection[str]) -> None:
        """List what this step adds to the one before: titles by the paths of records."""
        nothing = tr("nothing, the components are those of the step before")
        lines = [f"<b>{tr('New in this step:')}</b> {_links(new) or escape(nothing)}"]
        if changed:
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
            card = StepCard(number + 1, step)
            card.wanted.connect(lambda number=number: self.step_wanted.emit(number))
            card.watched.connect(lambda chart=step.watch: self.chart_wanted.emit(chart))
            self._column.addWidget(card)
            self.cards.append(card)

    def _add_questions(self, questions: Collection[Question]) -> None:
        for one in questions:
            asked = QPushButton(one.question)
            asked.setCheckable(True)
            asked.setToolTip(tr("Show or hide the answer"))
            answer = QLabel(one.answer, wordWrap=True)
            answer.hide()
            asked.toggled.connect(answer.setVisible)
            self._column.addWidget(asked)
            self._column.addWidget(answer)


def _links(titles: Mapping[str, str]) -> str:
    return ", ".join(f'<a href="{escape(path)}">{escape(title)}</a>' for path, title in titles.items())
