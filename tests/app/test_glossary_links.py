"""From a lesson's words to the glossary, from there to the lessons, and to the page of what is not modelled."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from app import presets
from app.commands.presets import load_preset
from app.glossary import consult, uses
from app.limits import page
from engine.lessons.glossary import glossary
from tests.app.desk import Desk
from widgets.glossary import Glossary, page_of
from widgets.language import silence, speak
from widgets.limits import Limits

PRESET = "06-load-balancer"


@pytest.fixture
def taught(desk: Desk) -> Iterator[Desk]:
    load_preset(desk.window.context, PRESET)
    yield desk
    for dialog in (*desk.window.findChildren(Glossary), *desk.window.findChildren(Limits)):
        dialog.close()


def glossary_of(desk: Desk) -> Glossary:
    (opened,) = desk.window.findChildren(Glossary)
    return opened


def click_words(qtbot: QtBot, browser: QTextBrowser, words: str) -> None:
    """Click on the first of these words, where they are shown."""
    document = browser.document()
    found = document.find(words, QTextCursor(document))
    assert not found.isNull()
    browser.setTextCursor(QTextCursor(found))
    browser.ensureCursorVisible()
    found.setPosition(found.selectionStart())
    found.movePosition(QTextCursor.MoveOperation.Right)
    spot = browser.cursorRect(found).center()
    assert browser.anchorAt(spot)
    qtbot.mouseMove(browser.viewport(), spot)
    qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_click_on_a_term_opens_its_entry_beside_the_work(taught: Desk, qtbot: QtBot) -> None:
    click_words(qtbot, taught.window.panels.lesson.text, "stateless")
    opened = glossary_of(taught)
    assert opened.isVisible()
    assert not opened.isModal()
    assert opened.page.toPlainText().startswith("Server: State")
    taught.window.panels.lesson.term_wanted.emit("chart/utilization")
    assert glossary_of(taught) is opened
    assert opened.page.toPlainText().startswith("Utilization")


def test_an_entry_leads_back_to_the_step_that_uses_it(taught: Desk, qtbot: QtBot) -> None:
    opened = consult(taught.window.context, "chart/hits")
    assert "9. Cache tier" in opened.page.toPlainText()
    click_words(qtbot, opened.page, "9. Cache tier")
    assert "cache" in taught.window.document.design.components
    assert taught.window.panels.lesson.text.toPlainText().startswith("Cache tier")


def test_unsaved_work_is_asked_for_before_an_entry_leads_away(taught: Desk, qtbot: QtBot) -> None:
    taught.change()
    design = taught.window.document.design
    consult(taught.window.context).lesson_wanted.emit("09-cache-tier")
    assert taught.answers.asked
    assert taught.window.document.design is design


def test_every_use_is_of_an_entry_and_in_a_lesson_and_the_chapter_comes_in_order() -> None:
    keys = {term.key: term for term in glossary()}
    for key, lessons in uses().items():
        names = [name for name, _ in lessons]
        assert names == sorted(names)
        assert set(names) <= set(presets.names())
        told = page_of(keys[key], lessons)
        assert all(f'href="lesson:{name}"' in told for name in names)


@pytest.mark.parametrize("way", ["menu", "glossary"])
def test_the_page_of_what_is_not_modelled_is_shown(taught: Desk, qtbot: QtBot, way: str) -> None:
    if way == "menu":
        taught.command("help.limits")
        taught.command("help.limits")
    else:
        qtbot.mouseClick(consult(taught.window.context).limits, Qt.MouseButton.LeftButton)
    (shown,) = taught.window.findChildren(Limits)
    assert shown.isVisible()
    assert shown.text.toPlainText().startswith("What Loadscape does not model")
    assert page().read_text(encoding="utf-8").count("\n- **") == shown.text.toHtml().count("<li ")


def test_german_lessons_and_pages_lead_on_in_german(qapp: QApplication, taught: Desk, qtbot: QtBot) -> None:
    speak(qapp, "de")
    try:
        load_preset(taught.window.context, PRESET)
        click_words(qtbot, taught.window.panels.lesson.text, "zustandslos")
        assert glossary_of(taught).isVisible()
        assert PRESET in [name for name, _ in uses()["field/server/state"]]
        taught.command("help.limits")
        (shown,) = taught.window.findChildren(Limits)
        assert shown.text.toPlainText().startswith("Was Loadscape nicht modelliert")
    finally:
        silence(qapp)


def test_a_link_to_the_web_is_not_taken_for_a_term(taught: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("widgets.lesson.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    taught.window.panels.lesson.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened == ["https://example.org/"]
    assert not taught.window.findChildren(Glossary)
