"""What an empty canvas says: the three ways to begin."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.theme import Theme

WIDTH_PX = 420


class Welcome(QFrame):
    """A card in the middle of an empty canvas; components can be dropped through it."""

    chosen = Signal(str)
    """Key of the offer that was clicked."""

    def __init__(self, offers: Iterable[tuple[str, str]], over: QWidget) -> None:
        """`offers` are (key, text) pairs; the card keeps to the middle of `over`."""
        super().__init__(over)
        self.setObjectName("welcome")
        self._title = QLabel("Draw an architecture, then press Run")
        self._title.setObjectName("welcome-title")
        self._hint = QLabel("Drag components from the palette onto the canvas, and from port to port to link them.")
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(6)
        self._caption = QLabel("Or begin with a design that runs:")
        layout.addWidget(self._caption)
        for key, text in offers:
            button = QPushButton(text)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda checked=False, key=key: self.chosen.emit(key))
            layout.addWidget(button)
        self.setFixedWidth(WIDTH_PX)
        over.installEventFilter(self)
        self._center()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#welcome {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}"
            f"#welcome-title {{ font-size: {theme.px(15)}px; font-weight: 600; color: {theme.text}; }}"
            f"QLabel {{ color: {theme.muted}; }}"
            "QPushButton { text-align: left; }"
        )
        self._center()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._center()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay: a canvas that scrolls takes what lies on it along."""
        super().moveEvent(event)
        self._center()

    def _center(self) -> None:
        self.adjustSize()
        over = self.parentWidget()
        if over is not None:
            self.move((over.width() - self.width()) // 2, max(8, (over.height() - self.height()) // 2))
