"""The glossary: every figure, rule and field with what it is, why it matters and where it comes from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from widgets.forms.fields import titled
from widgets.language import sentence, tr
from widgets.rule_page import capital, name_of

if TYPE_CHECKING:
    from engine.lessons.terms import Term

SIZE = (860, 560)
LIST_PX, PAGE_PX = 320, 540
TERM = Qt.ItemDataRole.UserRole


class Glossary(QDialog):
    """Type to narrow the list down; the page beside it explains what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from engine.lessons.glossary import glossary  # it reads every rule, and only this dialog wants it

        self._terms = tuple(map(spoken, glossary()))
        self.setWindowTitle(tr("Glossary"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.search = QLineEdit(placeholderText=tr("Search the glossary"))
        self.search.setAccessibleName(tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Entries"))
        self.page = QTextBrowser(openExternalLinks=True)
        self.page.setAccessibleName(tr("Explanation"))
        parts = QSplitter()
        parts.addWidget(self.list)
        parts.addWidget(self.page)
        parts.setSizes([LIST_PX, PAGE_PX])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(parts, 1)
        column.addWidget(buttons)
        self.search.textChanged.connect(self.narrow)
        self.list.currentItemChanged.connect(self._explain)
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Show the entries that hold all of these words."""
        from engine.lessons.glossary import found

        self.list.clear()
        for term in found(self._terms, words):
            item = QListWidgetItem(term.title)
            item.setData(TERM, term)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _explain(self, item: QListWidgetItem | None) -> None:
        self.page.setHtml("" if item is None else page_of(item.data(TERM)))


def spoken(term: Term) -> Term:
    """An entry in the language of the window, so that it is found in it too; sources stay as they are published."""
    section, _, name = term.key.partition("/")
    title, what, why = tr(term.title), term.what, term.why
    if section == "rule":
        what, why = capital(what), capital(why)
        title = f"{name} {name_of(term.title.removeprefix(name).strip())}"
    elif section == "field":
        title = f"{tr(term.title.partition(': ')[0])}: {tr(titled(name.partition('/')[2], unit='any'))}"
    return term._replace(title=title, what=sentence(what), why=sentence(why), source=tr(term.source))


def page_of(term: Term) -> str:
    """An entry as a page."""
    parts = ((tr("What it is"), term.what), (tr("Why it matters"), term.why), (tr("Source"), term.source))
    told = "".join(f"<p><b>{escape(head)}</b><br>{escape(text)}</p>" for head, text in parts if text)
    return f"<h3>{escape(term.title)}</h3>{told}"
