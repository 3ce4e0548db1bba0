"""Rules that a design silences: the question for the reason, and the line that lists them and takes them back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.design import verbs
from engine.design.document import Design, Silence
from widgets.language import counted, tr

LONGEST = 1000
"""Characters of a reason, as the document allows."""
_SHOWN = 60


class SilencedLine(QToolButton):
    """How many rules are silenced; a click lists them with their reasons. Not there while none is."""

    proposed = Signal(object)
    """The Change that reports a rule again."""
    reason_wanted = Signal(str)
    """A silenced rule is to get another reason."""

    def __init__(self) -> None:
        super().__init__()
        self._design = Design()
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setToolTip(tr("Rules that are not reported for this design, and why"))
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.hide()

    def show_design(self, design: Design) -> None:
        """Count what this design silences."""
        before, now = self._design.board.silenced, design.board.silenced
        self._design = design
        if before != now:
            self.setText(counted("{count} rule silenced", "{count} rules silenced", len(now)))
            self.setVisible(bool(now))

    def _fill(self) -> None:
        for below in self._menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            below.deleteLater()
        self._menu.clear()
        for code, silence in self._silenced.items():
            below = self._menu.addMenu(_listed(code, silence.reason))
            below.setToolTipsVisible(True)
            below.menuAction().setToolTip(silence.reason)
            below.addAction(tr("Report {code} again", code=code), partial(self._report, code))
            below.addAction(tr("Change the reason…"), partial(self.reason_wanted.emit, code))

    @property
    def _silenced(self) -> Mapping[str, Silence]:
        return self._design.board.silenced

    def _report(self, code: str) -> None:
        if code in self._silenced:
            self.proposed.emit(verbs.unsilence(self._design, code))


def _listed(code: str, reason: str) -> str:
    line = reason.replace("&", "&&")  # a single one would underline a letter
    return f"{code}: {line if len(line) <= _SHOWN else line[: _SHOWN - 1] + '…'}"


class ReasonQuestion(QDialog):
    """Asks why a rule does not matter in this design; there is no silence without a reason."""

    def __init__(self, code: str, reason: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Silence {code}", code=code))
        about = QLabel(
            tr(
                "{code} is reported no more for this design. The reason is saved with it, for all who check it.",
                code=code,
            )
        )
        about.setWordWrap(True)
        self.field = QLineEdit(reason)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Why it does not matter here"))
        self.field.setAccessibleName(tr("Reason"))
        self.field.setMinimumWidth(380)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Silence"))
        self.field.textChanged.connect(self._judge)
        layout = QVBoxLayout(self)
        for part in (about, self.field, self._buttons):
            layout.addWidget(part)
        self._judge()

    @property
    def reason(self) -> str:
        """What was written, without blanks around it."""
        return self.field.text().strip()

    def _judge(self) -> None:
        self.ok.setEnabled(bool(self.reason))
