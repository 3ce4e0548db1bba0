"""Write: the text of a mark is edited where it stands."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from engine.design import verbs
from widgets.canvas.board import Board
from widgets.canvas.items.sketch import Sketch
from widgets.language import tr

SMALLEST = (140, 44)


class TextField(QPlainTextEdit):
    """A field over a mark. Esc, Ctrl+Enter or leaving it keeps the text, as whiteboards do; undo takes it back."""

    def __init__(self, canvas: Board, sketch: Sketch) -> None:
        super().__init__(canvas.viewport())
        self._canvas, self._id = canvas, sketch.id
        self._before = str(getattr(sketch.mark, "text", ""))
        self._open = True
        self.setPlainText(self._before)
        self.setAccessibleName(tr("Text of {id}", id=sketch.id))
        self.setPlaceholderText(tr("Write here; Ctrl+Enter keeps it"))
        self.setTabChangesFocus(True)
        rect = canvas.mapFromScene(sketch.rect).boundingRect()
        self.setGeometry(rect.x(), rect.y(), max(SMALLEST[0], rect.width()), max(SMALLEST[1], rect.height()))
        zoomed = self.font()
        zoomed.setPixelSize(max(9, round(float(getattr(sketch.mark, "text_size", 12.0)) * canvas.zoom)))
        self.setFont(zoomed)
        self.installEventFilter(self)
        self.selectAll()
        self.show()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            ended = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control
            if ended or event.key() == Qt.Key.Key_Escape:
                self._keep()
                return True
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._keep()

    def _close(self) -> None:
        if self._open:
            self._open = False
            self.hide()
            self._canvas.setFocus()
            self.deleteLater()

    def _keep(self) -> None:
        if not self._open:
            return
        text = self.toPlainText()
        self._close()
        mark = self._canvas.diagram.design.board.marks.get(self._id)
        if mark is None or text == self._before:
            return
        if not text.strip() and mark.kind == "text":
            self._canvas.propose(verbs.remove(self._canvas.placed_design(), [f"marks/{self._id}"]))
            return
        self._canvas.propose(verbs.set_field(self._canvas.placed_design(), f"marks/{self._id}", "text", text))
