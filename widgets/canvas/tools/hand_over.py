"""Hand over: a component that is dragged out of the canvas onto a view that takes it, such as the charts."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QWidget

from widgets.canvas.board import Board
from widgets.mime import COMPONENT


def takes_drops(canvas: Board, at: QPoint) -> bool:
    """Whether another view that takes what is dropped lies under this point of the screen."""
    there: QWidget | None = QApplication.widgetAt(at)
    while there is not None and not there.isWindow():
        if there is canvas:
            return False
        if there.acceptDrops():
            return True
        there = there.parentWidget()
    return False


def hand_over(canvas: Board, component_id: str) -> Qt.DropAction:
    """Let the component be dropped on another view; on the canvas everything stays where it was."""
    card = canvas.diagram.cards[component_id]
    drag = QDrag(canvas)
    data = QMimeData()
    data.setData(COMPONENT, QByteArray(component_id.encode()))
    drag.setMimeData(data)
    rect = canvas.mapFromScene(card.scene_rect()).boundingRect()
    drag.setPixmap(canvas.grab(rect))
    drag.setHotSpot(QPoint(rect.width() // 2, rect.height() // 2))
    return drag.exec(Qt.DropAction.CopyAction)
