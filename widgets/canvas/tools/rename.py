"""Rename: a double-click turns a title into a field."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from engine.design import verbs
from engine.design.records import get
from engine.errors import LoadscapeError
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import HEADER, Frame
from widgets.canvas.items.wire import Wire
from widgets.language import tr


class TitleField(QLineEdit):
    """A field over an item's title. Enter or leaving it keeps the text, Esc does not."""

    def __init__(self, canvas: Board, item: Card | Wire | Frame) -> None:
        super().__init__(canvas.viewport())
        self._canvas, self._path = canvas, item.path
        self._before = str(get(canvas.diagram.design, item.path).title)
        self._open = True
        self.setText(self._before or (item.title if not isinstance(item, Wire) else ""))
        self.setAccessibleName(tr("Title of {id}", id=item.id))
        self.setPlaceholderText(tr("Label") if isinstance(item, Wire) else item.id)
        corner = canvas.mapFromScene(_title_rect(item).topLeft())
        self.setGeometry(corner.x(), corner.y(), max(130, round(_title_rect(item).width() * canvas.zoom)), 28)
        self.installEventFilter(self)
        self.editingFinished.connect(self._keep)
        self.selectAll()
        self.show()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if self._open:
                self._close()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        self._open = False
        self.hide()
        self._canvas.setFocus()
        self.deleteLater()

    def _keep(self) -> None:
        if not self._open:
            return
        title = self.text().strip()
        self._close()
        if title == self._path.partition("/")[2]:
            title = ""
        if title == self._before:
            return
        try:
            self._canvas.propose(verbs.retitle(self._canvas.diagram.design, self._path, title))
        except LoadscapeError as error:
            self._canvas.refuse(str(error))


def _title_rect(item: Card | Wire | Frame) -> QRectF:
    if isinstance(item, Card):
        return item.scene_rect().adjusted(46, 4, -4, -24)
    if isinstance(item, Frame):
        return QRectF(item.rect.left() + 8, item.rect.top() + 2, 200, HEADER)
    middle = item.route.at(0.5)
    return QRectF(middle.x() - 70, middle.y() - 14, 140, 28)
