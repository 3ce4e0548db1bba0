"""What fits: lines to choose from where a link was let go, narrowed by typing."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from widgets.finding import ranked
from widgets.language import tr

_STEPS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1})


class FittingMenu(QMenu):
    """A menu with a search field: letters go into the field, arrows move among what is left, Enter takes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.field = QLineEdit(placeholderText=tr("Type to narrow what fits"))
        self.field.setAccessibleName(tr("Type to narrow what fits"))
        self.field.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys come through the menu, which also has the arrows
        self.field.textChanged.connect(self._narrow)
        head = QWidgetAction(self)
        head.setDefaultWidget(self.field)
        self.addAction(head)
        self.offered: list[QAction] = []
        """Every line that can be chosen."""
        self._nothing = QAction(tr("Nothing fits"), self)
        self._nothing.setEnabled(False)
        self._nothing.setVisible(False)

    def left(self) -> list[QAction]:
        """The lines that what was typed leaves, top to bottom."""
        return [action for action in self.offered if action.isVisible()]

    def open(self, at: QPoint) -> None:
        """Pops up with its first line ready for Enter, and stays as wide as it is."""
        self.offered = self.actions()[1:]
        self.addAction(self._nothing)
        self.setMinimumWidth(self.sizeHint().width())
        self.popup(at)
        self._mark(self.offered[:1])

    def _narrow(self, typed: str) -> None:
        found = ranked(typed, [(action.text(), action.toolTip()) for action in self.offered])
        for place, action in enumerate(self.offered):
            action.setVisible(place in found)
        self._nothing.setVisible(not found)
        self._mark([self.offered[place] for place in found[:1]])

    def _mark(self, actions: list[QAction]) -> None:
        if actions:
            self.setActiveAction(actions[0])

    def event(self, event: QEvent) -> bool:
        """A letter is typed here, whatever tool of the window it is the key of."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.text() and event.text().isprintable():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        left, typed = self.left(), event.text()
        step = _STEPS.get(event.key())
        if step is not None:
            active = self.activeAction()
            place = left.index(active) + step if active in left else 0
            self._mark([left[place % len(left)]] if left else [])
        elif event.key() == Qt.Key.Key_Backspace:
            self.field.backspace()
        elif typed and typed.isprintable():
            self.field.insert(typed)
        elif left or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
