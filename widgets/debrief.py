"""The debrief card: what a run showed, over the canvas, until it is closed or the next run begins."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from engine.results.debrief import Debrief
from widgets.language import sentence, tr
from widgets.theme import LIGHT, Theme

WIDTH_PX = 400
MARGIN_PX = 12
WIDEST = 0.6
"""Large text must not hide the whole diagram."""

FRAME_PX = 2
"""Of its border, above and below."""

UNBROKEN = "\N{NO-BREAK SPACE}%"
"""A sign that never begins a line of the headline, away from its number."""


class DebriefCard(QFrame):
    """Sentences with numbers in the lower left corner of what it lies over."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("debrief")
        self.setAccessibleName(tr("Debrief"))
        self._headline = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._headline.setObjectName("headline")
        self._body = QLabel(wordWrap=True)
        self._body.setTextFormat(Qt.TextFormat.RichText)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close the debrief"))
        close.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._headline, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 12)
        column.addLayout(top)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Debrief"))
        self._scroll.setWidget(self._body)
        self._body.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._scroll, 1)
        self._theme = LIGHT
        self._close = close
        over.installEventFilter(self)
        self.set_theme(LIGHT)
        self.hide()

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._headline.text().replace(UNBROKEN, ' %')} {self._body.text()}"

    def tell(self, debrief: Debrief) -> None:
        """Show what a run showed."""
        self._headline.setText(sentence(debrief.headline).replace(" %", UNBROKEN))
        sections = (
            f"<b>{tr(heading)}</b><br>" + "<br>".join(escape(sentence(one), quote=False) for one in sentences)
            for heading, sentences in debrief.sections()
        )
        self._body.setText("<p style='margin: 6px 0'>".join(["", *sections]))
        self.show()
        self.raise_()
        self._place()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(
            f"#debrief {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}"
            f"#headline {{ font-size: {theme.px(14)}px; font-weight: 600; }} "
            f"QLabel {{ color: {theme.text}; background: transparent; }} QScrollArea {{ background: transparent; }}"
        )
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """A view that scrolls takes along what lies over it: the card goes back to its corner."""
        super().moveEvent(event)
        if self.pos() != self._corner:
            self._place()

    @property
    def _corner(self) -> QPoint:
        return QPoint(MARGIN_PX, max(MARGIN_PX, self._over.height() - self.height() - MARGIN_PX))

    def _place(self) -> None:
        """As high as its text, and no higher than what it lies over: the rest is scrolled to."""
        self.ensurePolished()
        margins, gap = self._column.contentsMargins() + self.contentsMargins(), self._column.spacing()
        room = self._over.size() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        width = max(1, min(self._theme.px(WIDTH_PX), max(WIDTH_PX, round(room.width() * WIDEST)), room.width()))
        inner = width - margins.left() - margins.right()
        head = self._headline.heightForWidth(inner - self._close.sizeHint().width() - gap)
        body = self._body.heightForWidth(inner)
        height = margins.top() + max(head, self._close.sizeHint().height()) + gap + body + margins.bottom() + FRAME_PX
        self.resize(width, min(height, max(1, room.height())))
        self.move(self._corner)
