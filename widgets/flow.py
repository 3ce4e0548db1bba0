"""Controls side by side, on further lines where one is too narrow for them: words are longer in other languages."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

Margins = tuple[int, int, int, int]
Put = Callable[[QLayoutItem, QRect], object]


class Flow(QLayout):
    """Lays out as a text does. Needs no more width than its widest widget."""

    def __init__(self, parent: QWidget | None = None, margins: Margins = (0, 0, 0, 0), spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(*margins)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), self._measure)

    def sizeHint(self) -> QSize:
        """All on one line."""
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._seen()]
        wide = sum(size.width() for size in sizes) + max(0, len(sizes) - 1) * self.spacing()
        high = max((size.height() for size in sizes), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """The widest widget by itself."""
        margins = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._seen()]
        wide, high = (max((side(size) for size in sizes), default=0) for side in (QSize.width, QSize.height))
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, QLayoutItem.setGeometry)

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _measure(item: QLayoutItem, rect: QRect) -> None:
        """Only how high it comes is wanted."""

    def _place(self, rect: QRect, put: Put) -> int:
        """Put everything into lines within `rect`; returns how high they are together."""
        inner = rect.marginsRemoved(self.contentsMargins())
        x, top, lines = inner.left(), inner.top(), [list[tuple[QLayoutItem, QRect]]()]
        for item in self._seen():
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), item.minimumSize().width()), 1 << 20))
            if lines[-1] and x + size.width() > inner.left() + inner.width():
                lines.append([])
                x = inner.left()
            lines[-1].append((item, QRect(x, 0, size.width(), size.height())))
            x += size.width() + self.spacing()
        for line in lines:
            high = max((place.height() for _, place in line), default=0)
            for item, place in line:
                put(item, QRect(place.x(), top + (high - place.height()) // 2, place.width(), place.height()))
            top += high + self.spacing()
        return top - self.spacing() - rect.top() + self.contentsMargins().bottom()
