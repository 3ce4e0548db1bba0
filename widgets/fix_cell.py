"""The cell of a problem that can be fixed: a button that says how."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from widgets.language import sentence, tr


class FixCell(QWidget):
    """Leaves the button its height, however many lines the row has."""

    def __init__(self, code: str, label: str) -> None:
        super().__init__()
        self.label = label
        """What the fix does, in the engine's words."""
        self.button = QPushButton(tr("Fix"))
        self.button.setToolTip(sentence(label))
        self.button.setAccessibleName(tr("Fix {code}: {label}", code=code, label=sentence(label)))
        self.button.setStyleSheet("padding: 1px 8px;")
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 2, 4, 2)
        line.addWidget(self.button)
