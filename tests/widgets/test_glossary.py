"""The glossary finds by any word, explains what is chosen, and names sources."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from widgets.glossary import Glossary


@pytest.fixture
def glossary(qtbot: QtBot) -> Glossary:
    made = Glossary()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_has_every_rule_and_explains_the_first_entry_at_once(glossary: Glossary) -> None:
    assert glossary.list.count() > 200
    assert "Why it matters" in glossary.page.toPlainText()


def test_typing_narrows_it_down(qtbot: QtBot, glossary: Glossary) -> None:
    whole = glossary.list.count()
    qtbot.keyClicks(glossary.search, "REL001")
    assert 0 < glossary.list.count() < whole
    item = glossary.list.item(0)
    assert item is not None
    assert item.text().startswith("REL001")
    assert "Source" in glossary.page.toPlainText()


def test_what_nothing_holds_shows_an_empty_page(qtbot: QtBot, glossary: Glossary) -> None:
    qtbot.keyClicks(glossary.search, "xyzzy")
    assert glossary.list.count() == 0
    assert glossary.page.toPlainText() == ""


def test_what_stands_between_back_ticks_is_set_as_code(glossary: Glossary) -> None:
    glossary.show_term("rule/TOP015")
    assert "role session." in glossary.page.toPlainText()
    assert "monospace" in glossary.page.toHtml()
