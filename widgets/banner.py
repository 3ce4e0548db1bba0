"""A line above the canvas that says what happened, in one sentence, without stopping the work."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from widgets.language import sentence, tr
from widgets.theme import LIGHT, Theme

Tone = Literal["error", "warning", "advice", "done", "busy"]

SHORT_MS = 4_000
"""Good news goes away by itself."""


class _Look(NamedTuple):
    sign: str
    token: str


TONES: Mapping[Tone, _Look] = {
    "error": _Look("✕", "error"),
    "warning": _Look("⚠", "warning"),
    "advice": _Look("ℹ", "advice"),
    "done": _Look("✓", "fine"),
    "busy": _Look("", "accent"),
}


class Banner(QFrame):
    """Shows one message at a time; the latest wins. `topic` lets the teller take exactly its own back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.topic = ""
        self._tone: Tone = "advice"
        self._theme = LIGHT
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar(maximum=0, textVisible=False, fixedWidth=140, fixedHeight=8)
        self._close = QToolButton(text="✕", autoRaise=True, toolTip=tr("Dismiss"))
        self._close.setAccessibleName(tr("Dismiss the message"))
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 5, 6, 5)
        line.setSpacing(10)
        for widget in (self._sign, self._text, self._progress, self._close):
            line.addWidget(widget)
        self.clear()

    @property
    def text(self) -> str:
        """What it says now; empty when it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, tone: Tone, topic: str = "") -> None:
        """Show a message: `done` for a moment, the others until dismissed or replaced."""
        self.topic, self._tone = topic, tone
        self._sign.setText(TONES[tone].sign)
        self._sign.setVisible(bool(TONES[tone].sign))
        self._text.setText(sentence(text))
        self._progress.setVisible(tone == "busy")
        self._close.setVisible(tone != "busy")
        self._timer.stop()
        if tone == "done":
            self._timer.start(SHORT_MS)
        self._paint()
        self.show()

    def settle(self, topic: str) -> None:
        """Take the message back if it is of this topic."""
        if self.topic == topic:
            self.clear()

    def clear(self) -> None:
        self.topic = ""
        self._timer.stop()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        theme = self._theme
        color = getattr(theme, TONES[self._tone].token)
        self.setStyleSheet(
            f"#banner {{ background: {theme.surface}; border: 0; border-left: 4px solid {color};"
            f" border-bottom: 1px solid {theme.border}; }}"
        )
        self._sign.setStyleSheet(f"color: {color}; font-weight: bold;")
