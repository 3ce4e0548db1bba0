"""A page of text beside the work: what Loadscape does not model."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from widgets.language import tr

SIZE = QSize(640, 620)


class Limits(QDialog):
    """Does not block the window."""

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What Loadscape does not model"))
        self.text = QTextBrowser(openExternalLinks=True)
        self.text.setAccessibleName(tr("What Loadscape does not model"))
        self.text.document().setDocumentMargin(10)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setMarkdown(markdown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        return SIZE
