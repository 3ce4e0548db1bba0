"""Designs as pictures, in rows; only those in sight are drawn, one after the other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QIcon, QImage, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QToolButton, QWidget

from widgets.language import tr
from widgets.theme import LIGHT, Theme

THUMB = QSize(168, 92)
COLUMNS, ROWS = 3, 2
"""So many are in sight at a time where there is room for them."""
SPACING_PX = 8
LETTERS_PX = 11
PAUSE_MS = 15
"""Between two pictures, so that the window never waits for them."""

Picture = Callable[[str, Theme], QImage]


class Gallery(QScrollArea):
    """Buttons with a picture and a name, which take two lines where one is too short."""

    chosen = Signal(str)
    """Key of the design that was clicked."""

    def __init__(self, offers: Sequence[tuple[str, str]], picture: Picture) -> None:
        super().__init__()
        self._picture, self._theme = picture, LIGHT
        self._offers = dict(offers)
        self.designs: dict[str, QToolButton]
        self.waiting: list[str] = []
        """Those whose picture is yet to be drawn."""
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._draw_one)
        self.setAccessibleName(tr("Designs of the chapter"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._sheet = QWidget()
        self._sheet.setObjectName("gallery")
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, SPACING_PX, 0)
        self._grid.setSpacing(SPACING_PX)
        self._grid.setColumnStretch(COLUMNS, 1)
        self._columns = 0
        self.designs = {key: self._design(key, text) for key, text in offers}
        self._stand_in(COLUMNS)
        self.setWidget(self._sheet)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for key, button in self.designs.items():
            font = button.font()
            font.setPixelSize(theme.px(LETTERS_PX))
            button.setFont(font)
            button.setText(self._in_two_lines(button, self._offers[key]))
        self.waiting = list(self.designs)
        if self.isVisible():
            self._timer.start()

    def fit(self, width: int) -> None:
        """Stand in as many columns as this width has room for."""
        button = next(iter(self.designs.values()), None)
        if button is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        one = button.sizeHint().width() + SPACING_PX
        columns = max(1, min(COLUMNS, (width - bar) // one))
        self._stand_in(columns)
        self.setFixedWidth(columns * one + bar)

    def _stand_in(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, button in enumerate(self.designs.values()):
                self._grid.addWidget(button, place // columns, place % columns)

    def height_of(self, rows: int) -> int:
        """Room for so many rows."""
        button = next(iter(self.designs.values()), None)
        return 0 if button is None else rows * (button.sizeHint().height() + SPACING_PX) - SPACING_PX

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.waiting:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what the keyboard reaches into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QToolButton):
            self.ensureWidgetVisible(watched, 0, SPACING_PX)
        return super().eventFilter(watched, event)

    def _design(self, key: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(THUMB)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(key))
        button.installEventFilter(self)
        blank = QPixmap(THUMB)
        blank.fill(Qt.GlobalColor.transparent)
        button.setIcon(QIcon(blank))
        return button

    def _in_two_lines(self, button: QToolButton, text: str) -> str:
        """The text over two lines of the button, and always two, so that the pictures stand in rows."""
        metrics = button.fontMetrics()
        room = THUMB.width() - 2 * metrics.horizontalAdvance(" ")  # which a button leaves beside its text
        words, first = text.split(), ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= room:
            first = f"{first} {words.pop(0)}".strip()
        rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, room)
        return f"{first}\n{rest}" if first else f"{rest}\n"

    def _draw_one(self) -> None:
        """Draw the next picture that is in sight; those out of sight are drawn when they are scrolled to."""
        key = next((one for one in self.waiting if not self.designs[one].visibleRegion().isEmpty()), None)
        if key is None:
            self._timer.stop()
            return
        self.waiting.remove(key)
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
