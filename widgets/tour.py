"""The tour: a few cards that point at the parts of the window, one after the other; it can be left at any moment."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.language import tr
from widgets.theme import LIGHT, Theme

WIDTH_PX, GAP_PX = 320, 10
LEFT_PX, MARGIN_PX = 16, 12


class Stop(NamedTuple):
    """One stop of the tour: what is looked at, and what is said of it."""

    part: QWidget
    title: str
    text: str
    arrive: Callable[[], None] = lambda: None
    """Brings the part into sight."""


class Tour(QFrame):
    """The card; a frame around the part it speaks of goes along."""

    ended = Signal()

    def __init__(self, stops: Sequence[Stop], window: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAccessibleName(tr("Tour"))
        self._stops, self._window, self.place = stops, window, 0
        self._frame = QFrame(window)
        self._frame.setObjectName("tour-frame")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._text, self._count = QLabel(), QLabel(wordWrap=True), QLabel()
        self._title.setObjectName("tour-title")
        self.back, self.next, self.skip = (
            QPushButton(tr("Back")),
            QPushButton(tr("Next")),
            QPushButton(tr("Skip the Tour")),
        )
        self.back.clicked.connect(lambda: self.go(self.place - 1))
        self.next.clicked.connect(lambda: self.go(self.place + 1))
        self.skip.clicked.connect(self.end)
        self._line = line = QHBoxLayout()
        line.addWidget(self.skip)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.back)
        line.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        for widget in (self._title, self._text):
            column.addWidget(widget)
        column.addLayout(line)
        self.set_theme(theme)
        window.installEventFilter(self)
        self.go(0)
        self.show()
        self.next.setFocus()

    def go(self, place: int) -> None:
        """Go to a stop; beyond the last the tour ends."""
        if place >= len(self._stops):
            self.end()
            return
        self.place = max(0, place)
        stop = self._stops[self.place]
        stop.arrive()
        self._title.setText(tr(stop.title))
        self._text.setText(tr(stop.text))
        self._count.setText(tr("{place} of {stops}", place=self.place + 1, stops=len(self._stops)))
        self.back.setEnabled(self.place > 0)
        self.next.setText(tr("Done") if self.place == len(self._stops) - 1 else tr("Next"))
        self._stand()

    def end(self) -> None:
        """Leave the tour."""
        self._window.removeEventFilter(self)
        self._frame.hide()
        self._frame.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#tour {{ background: {theme.surface}; border: 1px solid {theme.accent}; border-radius: 10px; }}"
            f"#tour-title {{ font-weight: 600; font-size: {theme.px(14)}px; }} QLabel {{ color: {theme.text}; }}"
        )
        self._frame.setStyleSheet(f"#tour-frame {{ border: 2px solid {theme.accent}; border-radius: 6px; }}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def _stand(self) -> None:
        """Beside the part, inside the window."""
        part = self._stops[self.place].part
        rect = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
        self._frame.setGeometry(rect)
        self._frame.show()
        self._frame.raise_()
        width = max(WIDTH_PX, self._line.minimumSize().width() + LEFT_PX + MARGIN_PX)  # buttons of any language
        self.setFixedWidth(width)
        self.resize(width, max(self.sizeHint().height(), self.heightForWidth(width)))
        beside = rect.right() + GAP_PX
        if beside + self.width() > self._window.width():
            beside = rect.left() - GAP_PX - self.width()
        x = beside if beside >= 0 else rect.center().x() - self.width() // 2
        y = rect.top() if beside >= 0 else self._over_or_below(rect)
        x = max(GAP_PX, min(x, self._window.width() - self.width() - GAP_PX))
        self.move(x, max(GAP_PX, min(y, self._window.height() - self.height() - GAP_PX)))
        self.raise_()

    def _over_or_below(self, rect: QRect) -> int:
        """The height to stand at where there is no room beside: within a large part, else below or above it."""
        if rect.height() > 2 * self.height():
            return rect.top() + GAP_PX
        below = rect.bottom() + GAP_PX
        return below if below + self.height() <= self._window.height() else rect.top() - GAP_PX - self.height()
