"""The page of a topology rule: what it finds, why it matters, an example, the fix and the sources."""

import re
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from widgets.language import tr

HEADINGS = ("What it finds", "Why it matters", "Example", "Fix", "Sources")
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)}): ", re.MULTILINE)


class RulePage(QDialog):
    """Stands beside the work: it does not block the window, and shows the rule last asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._text = QTextBrowser()
        self._text.setAccessibleName(tr("Page of the rule"))
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._text.document().setDocumentMargin(10)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        return QSize(520, 480)

    @property
    def text(self) -> str:
        """What stands on the page, as plain text."""
        return self._text.toPlainText()

    def show_rule(self, code: str) -> None:
        """Show the page of this rule; nothing happens where no rule has the code."""
        page = page_of(code)
        if page:
            self.code = code
            self.setWindowTitle(tr("Rule {code}", code=code))
            self._text.setHtml(html_of(page))
            self.show()
            self.raise_()


def page_of(code: str) -> str:
    """The page of a rule by its code; empty where there is no such rule."""
    from engine.rules import RULES  # its libraries load with the first check, beside the window

    return next((rule.page for rule in RULES if rule.code == code), "")


def html_of(page: str) -> str:
    """A rule's page in the language of the window; only its sources stay as they are published."""
    first, *parts = _HEADING.split(page)
    title, _, defect = first.strip().partition(": ")
    code, _, name = title.partition(" ")
    said = [f"<h3>{escape(f'{code} {name_of(name)}')}</h3><p>{escape(tr(capital(defect)))}</p>"]
    said += [
        f"<p><b>{tr(heading)}</b><br>{escape(tr(capital(text)))}</p>"
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
    ]
    return "".join(said)


def name_of(rule: str) -> str:
    """A rule's name as people read it, in the language of the window."""
    return tr(rule).replace("-", " ") if tr(rule) == rule else tr(rule)


def capital(text: str) -> str:
    """A text on one line that begins with a capital."""
    flat = " ".join(text.split())
    return flat[:1].upper() + flat[1:]
