"""The start page: what an empty canvas offers. The chapter's designs, files of late, a blank sheet, the tour."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from widgets.language import tr
from widgets.theme import Theme
from widgets.welcome.gallery import ROWS, Gallery, Picture

LEFT_PX = 230
MARGIN_PX, HEAD_PX, EDGE_PX, SPACING_PX = 20, 16, 4, 18
MOST_RECENT = 5


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
        self._over = over
        self._title = QLabel(tr("Draw an architecture, then press Run"))
        self._title.setObjectName("welcome-title")
        self._title.setWordWrap(True)
        self._hint = QLabel(tr("Drag components from the palette onto the canvas, and from port to port to link them."))
        self._hint.setWordWrap(True)
        self.gallery = Gallery(offers, picture)
        self.gallery.chosen.connect(self.chosen)
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
        self._right = right = QVBoxLayout()
        right.addWidget(QLabel(tr("Or begin with a design of the chapter:")))
        right.addWidget(self.gallery)
        line = QHBoxLayout(self)
        line.setContentsMargins(MARGIN_PX, HEAD_PX, MARGIN_PX, HEAD_PX)
        line.setSpacing(SPACING_PX)
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
        self.setStyleSheet(
            f"#welcome {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 10px; }}"
            f"#welcome-title {{ font-size: {theme.px(15)}px; font-weight: 600; color: {theme.text}; }}"
            f"QLabel {{ color: {theme.muted}; }} #recent {{ text-align: left; border: 0; color: {theme.accent}; }}"
            f"QToolButton {{ border: 1px solid {theme.border}; padding: 5px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {theme.accent}; }}"
            f"#gallery {{ background: {theme.surface}; }}"
        )
        self.gallery.set_theme(theme)
        self._center()

    @property
    def designs(self) -> dict[str, QToolButton]:
        """The buttons of the gallery by the keys of their designs."""
        return self.gallery.designs

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._center()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay: a canvas that scrolls takes what lies on it along."""
        super().moveEvent(event)
        self._center()

    def _center(self) -> None:
        """Stand in the middle, with as many pictures as there is room for."""
        room = self._over
        self.gallery.fit(room.width() - LEFT_PX - SPACING_PX - 2 * (MARGIN_PX + EDGE_PX))
        around = self._right.sizeHint().height() - self.gallery.height() + 2 * (HEAD_PX + EDGE_PX)
        one, most = self.gallery.height_of(1), self.gallery.height_of(ROWS)
        self.gallery.setFixedHeight(max(one, min(most, room.height() - around)))
        self.adjustSize()
        left, top = (room.width() - self.width()) // 2, (room.height() - self.height()) // 2
        self.move(max(EDGE_PX, left), max(EDGE_PX, top))
