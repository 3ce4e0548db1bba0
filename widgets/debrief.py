"""The debrief card: what a run showed, over the canvas, until it is closed or the next run begins."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from engine.results.debrief import Debrief
from widgets.language import sentence, tr
from widgets.theme import LIGHT, Theme

WIDTH_PX = 400
MARGIN_PX = 12


class DebriefCard(QFrame):
    """Sentences with numbers in the lower left corner of what it lies over."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("debrief")
        self.setAccessibleName(tr("Debrief"))
        self._headline = QLabel(wordWrap=True)
        self._headline.setObjectName("headline")
        self._body = QLabel(wordWrap=True)
        self._body.setTextFormat(Qt.TextFormat.RichText)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close the debrief"))
        close.clicked.connect(self.hide)
        self._top = top = QHBoxLayout()
        top.addWidget(self._headline, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 12)
        column.addLayout(top)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("What the run showed"))
        self._scroll.setWidget(self._body)
        column.addWidget(self._scroll, 1)
        self.setFixedWidth(WIDTH_PX)
        over.installEventFilter(self)
        self.set_theme(LIGHT)
        self.hide()

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._headline.text()} {self._body.text()}"

    def tell(self, debrief: Debrief) -> None:
        """Show what a run showed."""
        self._headline.setText(sentence(debrief.headline))
        sections = (
            f"<b>{tr(heading)}</b><br>" + "<br>".join(map(sentence, sentences))
            for heading, sentences in debrief.sections()
        )
        self._body.setText("<p style='margin: 6px 0'>".join(["", *sections]))
        self.show()
        self.raise_()
        self._place()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#debrief {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}"
            f"#headline {{ font-size: {theme.px(14)}px; font-weight: 600; }} QLabel {{ color: {theme.text}; }}"
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """As high as its sentences, or as the place it lies over: then they scroll."""
        self.ensurePolished()
        margins = self.contentsMargins() + self._column.contentsMargins()
        wide = WIDTH_PX - margins.left() - margins.right()
        top = self._top.heightForWidth(wide) + self._column.spacing()
        needed = margins.top() + top + self._body.heightForWidth(wide) + margins.bottom() + 2
        self.resize(WIDTH_PX, min(needed, self._over.height() - 2 * MARGIN_PX))
        self.move(MARGIN_PX, max(MARGIN_PX, self._over.height() - self.height() - MARGIN_PX))
