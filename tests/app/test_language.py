"""No text of the window stays English under German."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import study
from app.commands import TABLE
from app.tour import begin
from engine.advisor import next_steps
from engine.catalog.instances import LADDER
from engine.catalog.sizes import sizes_of
from engine.design import verbs
from engine.design.change import apply
from engine.design.chaos import EVENTS
from engine.design.document import Design
from engine.design.notation import design as parse
from engine.design.spec import Spec
from engine.experiments import run
from engine.results.replications import Replications
from engine.rules import check
from tests.app.desk import Desk
from tests.engine.test_steps import CASES
from widgets.charts.curves import Curve
from widgets.language import Key, called, counted, entries, sentence, silence, speak, tr, tr_in
from widgets.random_failures import RandomFailures
from widgets.study.questions import StudyQuestions
from widgets.study.replications import totals_table

GERMAN = entries("de")
SAME = {form for key, message in GERMAN.items() for form in message.forms if form == key.text}
WORDS = re.compile(r"[A-Za-z]{3,}")
HOUSES = [Path(__file__).parents[2] / house for house in ("app", "widgets")]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    silence(qapp)


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        across = Qt.Orientation.Horizontal
        yield from (str(model.headerData(column, across) or "") for column in range(_columns(widget)))
        yield from _cells(widget)


def _columns(view: QAbstractItemView) -> int:
    model = view.model()
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, left = view.model(), [view.rootIndex()]
    while left:
        parent = left.pop()
        for row in range(min(model.rowCount(parent), 200)):
            for column in range(_columns(view)):
                index = model.index(row, column, parent)
                yield from (str(index.data() or ""), str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
            left.append(model.index(row, 0, parent))


def texts(window: QWidget) -> set[str]:
    """All that a window and what belongs to it say."""
    found = {text for widget in (window, *window.findChildren(QWidget)) for text in texts_of(widget)}
    found |= {text for action in window.findChildren(QAction) for text in (action.text(), action.statusTip())}
    return {text.replace("&", "") for text in found if text}


def every_kind() -> Design:
    design = Design()
    for number, (kind, spec) in enumerate(sorted(Spec.kinds().items())):
        one = spec.model_validate({"kind": kind})
        design = apply(
            design, verbs.add(design, kind.replace("_", "-"), one, (number % 5 * 200.0, number // 5 * 120.0))
        )
    return design


def dialogs(desk: Desk) -> Iterator[QWidget]:
    """All that opens over the window."""
    window = desk.window
    yield window.commands.sheet()
    yield window.commands.finder()
    yield RandomFailures(window)
    yield StudyQuestions("Run Many Times", study.REPEAT, {"opened": "This design as it was opened"}, window)
    yield StudyQuestions("Compare Designs", study.COMPARE, {"opened": "Another file…"}, window)
    tour = begin(window.panels, window.context)
    for place in range(len(window.panels.docked)):
        yield tour
        tour.go(place)


def said(desk: Desk) -> set[str]:
    """The window's texts while each kind, a link and the design as a whole is selected."""
    window = desk.window
    found: set[str] = set()
    small = desk.begin("users 200rps > lb > app*2 > db")
    window.panels.problems.show_problems(check(small))
    for design in (small, every_kind()):
        window.document.begin(design)
        paths = [*(f"components/{key}" for key in design.components), *(f"links/{key}" for key in design.links)]
        for chosen in ([], *([path] for path in paths)):
            window.panels.inspector.select(chosen)
            window.panels.chaos.select(chosen)
            found |= texts(window)
    for dialog in dialogs(desk):
        found |= texts(dialog) | {dialog.windowTitle()}
    return found


OWN = {"users", "Untitled", "US East", *(kind.replace("_", "-") for kind in Spec.kinds()), *LADDER}
SIZES = [size for kind in Spec.kinds() for size in sizes_of(kind)]
OWN |= {text for size in SIZES for text in (size.title, size.source)}
"""What designs and catalogs call things: nothing to translate."""


def is_content(text: str) -> bool:
    """Made of names, of rule codes and of words that are the same in German."""
    known = OWN | SAME
    parts = [part for part in re.split(r", | in |: | → | •$", text) if part not in known]
    words = [word for part in parts for word in part.split() if word not in known and WORDS.search(word)]
    return text in OWN or all(re.fullmatch(r"Alt\+\w|[A-Z]{3}\d+|[a-z]+(-[a-z0-9]+)+", word) for word in words)


def test_nothing_in_the_window_stays_english(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    spoken = []
    for language in ("en", "de"):
        speak(qapp, language)
        desk = Desk(qtbot, tmp_path / language)
        try:
            spoken.append(said(desk))
        finally:
            desk.close()
            silence(qapp)
    english, german = spoken
    assert len(german) > 500
    ours = {text for text in german & english if not is_content(text)}
    assert sorted(ours) == []


def written() -> Iterator[tuple[str, str]]:
    """Every English text that is given to tr, tr_in or counted as it stands, and where."""
    for file in (file for house in HOUSES for file in sorted(house.rglob("*.py"))):
        for call in ast.walk(ast.parse(file.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("tr", "sentence"):
                given = call.args[0]
                ends = (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,)
                for end in ends:
                    if isinstance(end, ast.Constant) and isinstance(end.value, str):
                        yield end.value, f"{file.name}:{call.lineno}"


def test_every_text_given_to_translation_has_an_entry() -> None:
    assert [(text, place) for text, place in written() if WORDS.search(text) and Key(text, "") not in GERMAN] == []


def test_every_command_menu_and_event_is_translated(german: None) -> None:
    shown = [text for command in TABLE for text in (command.title, command.help, *command.menu.split("/"))]
    shown += [text for kind in EVENTS.values() for text in (kind.title, kind.help)]
    same = {text for text in shown if sentence(text) == text and not is_content(text) and text not in SAME}
    assert same == set()


def test_challenges_stand_under_german_levels(german: None, desk: Desk) -> None:
    menu = desk.window.commands.by_id["challenges.begin"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    headings = [action.text() for action in menu.actions() if action.text() and not action.isEnabled()]
    assert headings == ["Leicht", "Mittel", "Schwer"]


def test_every_translation_has_the_placeholders_of_its_text() -> None:
    for key, message in GERMAN.items():
        for form in message.forms:
            assert set(re.findall(r"\{\w+\}", form)) == set(re.findall(r"\{\w+\}", key.text)), key


def test_a_plural_has_as_many_forms_as_german() -> None:
    plurals = {key.text: message.forms for key, message in GERMAN.items() if len(message.forms) > 1}
    assert plurals
    assert all(len(forms) == 2 for forms in plurals.values())


def test_one_and_many_take_their_forms(german: None) -> None:
    assert counted("{count} warning", "{count} warnings", 1) == "1 Warnung"
    assert counted("{count} warning", "{count} warnings", 2) == "2 Warnungen"


def test_without_a_translation_the_english_stands() -> None:
    assert tr("Save") == "Save"
    assert counted("{count} warning", "{count} warnings", 1) == "1 warning"


def test_a_word_of_two_meanings_is_told_apart(german: None) -> None:
    assert (tr("Cut"), tr_in("event", "Cut")) == ("Ausschneiden", "Trennen")


def test_a_sentence_of_the_engine_is_translated_with_its_values(german: None) -> None:
    assert sentence("The server 'web-1' has no link: connect it or remove it.") == (
        "Ohne Verbindung: Server „web-1“. Verbinden oder entfernen."
    )
    assert sentence("Nobody wrote this one.") == "Nobody wrote this one."


def test_every_step_that_would_help_is_translated_with_its_values(german: None) -> None:
    for text, titles in CASES.items():
        drawn = parse(text)
        steps = {step.title for step in next_steps(drawn, run(drawn, 0.5).to_json())}
        assert [title for title in {*titles, *steps} if sentence(title) == title] == []


def test_a_design_that_nobody_named_is_called_so_in_german(german: None) -> None:
    assert called(Design().name) == "Ohne Titel"
    assert called("Save") == "Save"


def test_the_totals_of_many_runs_are_german(german: None, qtbot: QtBot) -> None:
    alike = Replications((run(parse("users 5rps > web"), 1.0).to_json(),) * 2)
    table = totals_table(alike)
    qtbot.addWidget(table)
    titles = [item.text() for row in range(table.rowCount()) if (item := table.item(row, 0)) is not None]
    assert titles[:4] == ["Durchsatz", "Goodput", "Verfügbarkeit", "Mittlere Latenz"]
    assert titles[-1] == "Kosten"


def test_names_that_people_gave_are_never_translated(german: None) -> None:
    assert [curve.title for curve in (Curve("web", np.zeros(1), 0, own=True), Curve("failed", np.zeros(1), 0))] == [
        "web",
        "fehlgeschlagen",
    ]
    assert sentence("Add cache") == "cache hinzufügen"


def test_the_dialogs_of_qt_speak_it_too(german: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_the_choice_of_a_language_asks_for_the_windows_anew(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.language_wanted) as wanted:
        desk.command("view.language.de")
    assert wanted.args == ["de"]
