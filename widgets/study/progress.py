"""The window of a study: how far it is, the way to call it off, and in the end what it shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from widgets.language import tr

SIZE = (1120, 720)


class StudyWindow(QDialog):
    """Beside the main window; closing it calls off what still runs."""

    stopped = Signal()

    def __init__(self, title: str, runs: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.said = QLabel(tr("0 of {runs} runs done", runs=runs))
        self.bar = QProgressBar()
        self.bar.setRange(0, runs)
        self.bar.setAccessibleName(tr("Runs done"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.close)
        line = QHBoxLayout()
        for widget in (self.said, self.bar, self.cancel):
            line.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(line)
        self._column.addStretch(1)
        self._runs = runs

    def expect(self, runs: int) -> None:
        """There will be another number of runs."""
        self._runs = runs
        self.bar.setRange(0, runs)
        self.show_done(self.bar.value())

    def show_done(self, done: int) -> None:
        self.bar.setValue(done)
        self.said.setText(tr("{done} of {runs} runs done", done=done, runs=self._runs))

    def show_result(self, view: QWidget) -> None:
        """All runs are done: show what they say."""
        for widget in (self.said, self.bar, self.cancel):
            widget.hide()
        self._column.takeAt(self._column.count() - 1)
        self._column.addWidget(view, 1)

    def show_failure(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.bar.hide()
        self.cancel.setText(tr("Close"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stopped.emit()
        super().closeEvent(event)
