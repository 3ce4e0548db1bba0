"""The glossary: every figure, rule and field with what it is, why it matters and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from frozendict import frozendict
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
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
CODE = re.compile(r"`([^`]*)`")
LESSON = "lesson"
"""Links of this scheme lead to a preset."""
NO_USES: Mapping[str, Sequence[tuple[str, str]]] = frozendict()


class Glossary(QDialog):
    """Type to narrow the list down; the page beside it explains what is chosen and leads to lessons that use it."""

    lesson_wanted = Signal(str)
    """The name of a preset."""
    limits_wanted = Signal()
    """The page that says what is not modelled."""

    def __init__(self, parent: QWidget | None = None, uses: Mapping[str, Sequence[tuple[str, str]]] = NO_USES) -> None:
        """`uses` has names and titles of the lessons that link to an entry, by its key."""
        super().__init__(parent)
        self._uses = uses
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
        self.page = QTextBrowser(openLinks=False)
        self.page.anchorClicked.connect(self._follow)
        self.page.setAccessibleName(tr("Explanation"))
        parts = QSplitter()
        parts.addWidget(self.list)
        parts.addWidget(self.page)
        parts.setSizes([LIST_PX, PAGE_PX])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.limits = buttons.addButton(tr("What Loadscape does not model"), QDialogButtonBox.ButtonRole.HelpRole)
        self.limits.clicked.connect(self.limits_wanted)
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

    def show_term(self, key: str) -> None:
        """Open the entry of this key; nothing happens where there is none."""
        self.search.clear()
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(TERM).key == key:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)

    def _explain(self, item: QListWidgetItem | None) -> None:
        term = None if item is None else item.data(TERM)
        self.page.setHtml("" if term is None else page_of(term, self._uses.get(term.key, ())))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == LESSON:
            self.lesson_wanted.emit(link.path())
        else:
            QDesktopServices.openUrl(link)


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


def page_of(term: Term, uses: Sequence[tuple[str, str]] = ()) -> str:
    """An entry as a page, with links to the lessons that use it."""
    parts = ((tr("What it is"), term.what), (tr("Why it matters"), term.why), (tr("Source"), term.source))
    told = "".join(f"<p><b>{escape(head)}</b><br>{_coded(text)}</p>" for head, text in parts if text)
    if uses:
        lessons = "".join(f'<li><a href="{LESSON}:{name}">{escape(title)}</a></li>' for name, title in uses)
        told += f"<p><b>{tr('In the lessons')}</b></p><ul>{lessons}</ul>"
    return f"<h3>{escape(term.title)}</h3>{told}"


def _coded(text: str) -> str:
    """A text with what stands between back-ticks set as code."""
    return CODE.sub(r"<code>\1</code>", escape(text))
