"""A canvas with a history behind it, as the window has, and hands that use the mouse."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from engine.design.change import Change
from engine.design.document import Design, Event
from engine.design.history import History
from widgets.canvas import Canvas

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """What a person at the canvas sees and does; every Change goes through the history."""

    def __init__(self, design: Design) -> None:
        self.history = History(design)
        self.canvas = Canvas()
        self.changes: list[Change] = []
        self.events: list[Event] = []
        self.refusals: list[str] = []
        self.canvas.proposed.connect(self._do)
        self.canvas.event_requested.connect(self.events.append)
        self.canvas.refused.connect(self.refusals.append)
        self.canvas.resize(1000, 700)
        self.canvas.show(design, None)

    @property
    def design(self) -> Design:
        return self.history.design

    def _do(self, change: Change) -> None:
        self.changes.append(change)
        self.canvas.show(self.history.do(change), change)

    def undo(self) -> None:
        change = self.history.undo()
        assert change is not None
        self.canvas.show(self.design, change)

    def pixel(self, point: QPointF) -> QPoint:
        return self.canvas.mapFromScene(point)

    def card(self, component_id: str) -> QPoint:
        """The middle of a card, in pixels of the viewport."""
        return self.pixel(self.canvas.diagram.cards[component_id].pos())

    def port(self, component_id: str) -> QPoint:
        """The port on the right of a card."""
        rect = self.canvas.diagram.cards[component_id].scene_rect()
        return self.pixel(QPointF(rect.right(), rect.center().y()))

    def click(self, at: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, modifier, at)

    def press(self, at: QPoint, button: Qt.MouseButton = LEFT, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.canvas.viewport(), button, modifier, at)

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.canvas.viewport(), to)

    def drag(self, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
        self.press(start, button)
        for step in range(1, 9):
            self.move(start + (end - start) * step / 8)
        QTest.mouseRelease(self.canvas.viewport(), button, NONE, end)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifier)
