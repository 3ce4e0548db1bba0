"""The window of a study: how far it is, the way to call it off, and in the end what it shows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from widgets.language import counted, sentence, tr

WAITING = QSize(560, 90)
SIZE = QSize(1120, 720)


class StudyWindow(QDialog):
    """Beside the main window; closing it calls off what still runs."""

    stopped = Signal()

    def __init__(self, title: str, runs: int, parent: QWidget) -> None:
        """`runs` is how many there will be; 0 where that is not known yet."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WAITING)
        self.said = QLabel()
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
        self._runs, self._done = runs, 0
        self.show_done(0)

    def expect(self, runs: int) -> None:
        """There will be another number of runs."""
        self._runs = runs
        self.bar.setRange(0, runs)
        self.show_done(self._done)

    def show_done(self, done: int) -> None:
        self._done = done
        self.bar.setValue(done)
        of = tr("{done} of {runs} runs done", done=done, runs=self._runs)
        self.said.setText(of if self._runs else counted("{count} run done", "{count} runs done", done))

    def show_result(self, view: QWidget) -> None:
        """All runs are done: show what they say, in as much room as the view wants or a chart can use."""
        for widget in (self.said, self.bar, self.cancel):
            widget.hide()
        self._column.takeAt(self._column.count() - 1)
        self._column.addWidget(view, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self._column.addWidget(buttons)
        is_small = view.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Maximum
        middle = self.geometry().center()
        self.resize(self._column.sizeHint() if is_small else SIZE)
        self.move(self.pos() + middle - self.geometry().center())

    def show_failure(self, why: str) -> None:
        self.said.setText(sentence(why))
        self.bar.hide()
        self.cancel.setText(tr("Close"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stopped.emit()
        super().closeEvent(event)
