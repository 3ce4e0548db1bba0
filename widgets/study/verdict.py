"""The verdict on a challenge: stars, and a sentence for every goal."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from widgets.language import sentence, tr
from widgets.theme import Theme

FULL, EMPTY = "★", "☆"
MOST = 3
WIDTH_PX, ASIDE_PX, GAP_PX = 620, 50, 6
"""The least width of all, what of it is not text, and what is between two sentences."""


class VerdictView(QWidget):
    """What came of judging a design."""

    def __init__(self, title: str, stars: int, sentences: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self.headline = QLabel(f"{title}: {tr('met') if stars else tr('not met')}")
        self.stars = QLabel(FULL * stars + EMPTY * (MOST - stars))
        self.stars.setAccessibleName(tr("{count} of {most} stars", count=stars, most=MOST))
        self.sentences = QListWidget()
        self.sentences.setAccessibleName(tr("Goals"))
        self.sentences.setWordWrap(True)
        self._told = [sentence(one) for one in sentences]
        self.sentences.addItems(self._told)
        self.sentences.setFixedHeight(self._height_of_all())
        self.setMinimumWidth(WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        for widget in (self.headline, self.stars, self.sentences):
            column.addWidget(widget)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.headline.setStyleSheet(f"font-size: {theme.px(16)}px; font-weight: 600;")
        self.stars.setStyleSheet(f"font-size: {theme.px(28)}px; color: {theme.busy};")

    def _height_of_all(self) -> int:
        """Room for all sentences as they wrap in the least width, so that none is scrolled to."""
        room = QRect(0, 0, WIDTH_PX - ASIDE_PX, 0)
        metrics, wrapped = self.sentences.fontMetrics(), Qt.TextFlag.TextWordWrap.value
        heights = [metrics.boundingRect(room, wrapped, one).height() for one in self._told]
        return sum(heights) + 2 * self.sentences.frameWidth() + GAP_PX * (len(heights) + 1)
