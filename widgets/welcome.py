"""The start page: what an empty canvas offers. The chapter's designs, files of late, a blank sheet, the tour."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QMoveEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from widgets.language import tr
from widgets.theme import LIGHT, Theme

THUMB = QSize(168, 92)
LEFT_PX = 230
COLUMNS = 3
MOST_RECENT = 3
PAUSE_MS = 15
"""Thumbnails are drawn one after the other, so that the window never waits for them."""

Picture = Callable[[str, Theme], QImage]


class Welcome(QFrame):
    """A card in the middle of an empty canvas; components can be dropped through it."""

    chosen = Signal(str)
    """Key of the design that was clicked."""
    file_chosen = Signal(str)
    """Path of the file that was clicked."""
    open_wanted = Signal()
    tour_wanted = Signal()
    closed = Signal()
    """A blank canvas is wanted."""

    def __init__(self, offers: Sequence[tuple[str, str]], picture: Picture, over: QWidget) -> None:
        """`offers` are (key, text) pairs, `picture` draws one of them; the card keeps to the middle of `over`."""
        super().__init__(over)
        self.setObjectName("welcome")
        self._over, self._picture, self._theme = over, picture, LIGHT
        self._title = QLabel(tr("Draw an architecture, then press Run"))
        self._title.setObjectName("welcome-title")
        self._title.setWordWrap(True)
        self._hint = QLabel(tr("Drag components from the palette onto the canvas, and from port to port to link them."))
        self._hint.setWordWrap(True)
        self.designs: dict[str, QToolButton] = {}
        self._waiting: list[str] = []
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._draw_one)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (key, text) in enumerate(offers):
            self.designs[key] = button = self._design(key, text)
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._title)
        left.addWidget(self._hint)
        starts = (
            ("Blank Canvas", self.closed),
            ("Open a File…", self.open_wanted),
            ("Two-Minute Tour", self.tour_wanted),
        )
        for text, told in starts:
            start = QPushButton(tr(text))
            start.clicked.connect(told)
            left.addWidget(start)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        left.addLayout(self._recent)
        left.addStretch(1)
        for label in (self._title, self._hint):
            label.setFixedWidth(LEFT_PX)
        right = QVBoxLayout()
        right.addWidget(QLabel(tr("Or begin with a design of the chapter:")))
        right.addLayout(grid)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 16, 20, 16)
        line.setSpacing(18)
        line.addLayout(left)
        line.addLayout(right)
        over.installEventFilter(self)
        self._center()

    def show_recent(self, files: Sequence[tuple[str, str]]) -> None:
        """Offer these (path, name) pairs, the latest first."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path, name in files[:MOST_RECENT]:
            button = QPushButton(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, LEFT_PX - 30))
            button.setToolTip(path)
            button.setObjectName("recent")
            button.setAccessibleName(tr("Open {name}", name=name))
            button.clicked.connect(lambda checked=False, path=path: self.file_chosen.emit(path))
            self._recent.addWidget(button)
        self._center()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(
            f"#welcome {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}"
            f"#welcome-title {{ font-size: {theme.px(15)}px; font-weight: 600; color: {theme.text}; }}"
            f"QLabel {{ color: {theme.muted}; }} #recent {{ text-align: left; border: 0; color: {theme.accent}; }}"
            f"QToolButton {{ border: 1px solid {theme.border}; font-size: {theme.px(11)}px; padding: 5px; }}"
            f"QToolButton:hover {{ border-color: {theme.accent}; }}"
        )
        self._waiting = list(self.designs)
        if self.isVisible():
            self._timer.start()
        self._center()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._center()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay: a canvas that scrolls takes what lies on it along."""
        super().moveEvent(event)
        self._center()

    def _design(self, key: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, THUMB.width()))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(THUMB)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(key))
        blank = QPixmap(THUMB)
        blank.fill(Qt.GlobalColor.transparent)
        button.setIcon(QIcon(blank))
        return button

    def _draw_one(self) -> None:
        if not self._waiting or not self.isVisible():
            self._timer.stop()
            return
        key = self._waiting.pop(0)
        image = self._picture(key, self._theme)
        ratio = self.devicePixelRatioF()
        fitting, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = image.scaled(THUMB * ratio, fitting, smooth)
        sheet = QPixmap(THUMB * ratio)
        sheet.fill(QColor(self._theme.canvas))
        painter = QPainter(sheet)
        painter.drawImage((sheet.width() - small.width()) // 2, (sheet.height() - small.height()) // 2, small)
        painter.end()
        sheet.setDevicePixelRatio(ratio)
        self.designs[key].setIcon(QIcon(sheet))

    def _center(self) -> None:
        self.adjustSize()
        room = self._over
        self.move(max(4, (room.width() - self.width()) // 2), max(4, (room.height() - self.height()) // 2))
