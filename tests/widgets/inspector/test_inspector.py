from itertools import combinations
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.components import Client, Server
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, RequestClass, parse_component
from engine.design.marks import Note, Shape
from engine.design.notation import design as parse
from engine.design.spec import Spec
from tests.widgets.inspector.desk import Desk
from widgets.forms.editors import STEP_PAUSE_MS, ChoiceEditor, FlagEditor, NumberEditor
from widgets.forms.fields import fields_of
from widgets.forms.form import Form
from widgets.forms.shared import shared_fields
from widgets.theme import DARK


def spec(design: Design, component_id: str) -> Server:
    found = design.components[component_id]
    assert isinstance(found, Server)
    return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, parse("users 200rps > lb > app*3 > db"), "components/app-1")


def test_enter_in_a_field_proposes_one_change(desk: Desk) -> None:
    desk.type("8", "cores")
    assert len(desk.changes) == 1
    assert desk.changes[0].updated["components/app-1"]["cores"] == (4, 8)
    assert desk.changes[0].label == "Set cores of app-1"
    assert spec(desk.design, "app-1").cores == 8


def test_leaving_a_field_proposes_what_was_typed_and_looking_proposes_nothing(desk: Desk) -> None:
    desk.type("20 ms", "boot_s", end=Qt.Key.Key_Tab)
    assert spec(desk.design, "app-1").boot_s == 0.02
    desk.row("cores").editor.setFocus()
    desk.row("memory_gb").editor.setFocus()
    assert len(desk.changes) == 1


def test_a_wrong_value_turns_red_with_a_sentence_and_is_not_proposed(desk: Desk) -> None:
    desk.type("0", "cores")
    assert not desk.changes
    assert desk.row("cores").sentence == "Must be at least 1, but is 0."
    assert desk.row("cores").editor.property("invalid") is True
    desk.type("5", "cores")
    assert desk.row("cores").sentence == ""
    assert desk.row("cores").editor.property("invalid") is False
    assert len(desk.changes) == 1


def test_a_text_that_is_no_number_is_refused_and_esc_gives_the_value_back(desk: Desk) -> None:
    desk.type("many", "cores")
    assert "number" in desk.row("cores").sentence
    editor = cast(NumberEditor, desk.row("cores").editor)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "4"
    assert desk.row("cores").sentence == ""
    assert not desk.changes


def test_an_empty_optional_field_is_unset(desk: Desk) -> None:
    desk.type("100", "queue_limit")
    assert spec(desk.design, "app-1").queue_limit == 100
    desk.type("", "queue_limit")
    assert spec(desk.design, "app-1").queue_limit is None
    assert cast(QLineEdit, desk.row("queue_limit").editor).placeholderText() == "unset: no limit"


def test_several_words_are_typed_with_commas_and_a_wrong_one_is_refused_with_its_sentence(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("web 10rps > cdn > app"), "components/cdn")
    desk.type("eu-west-1, us-west-2", "points")
    assert desk.design.components["cdn"].model_dump()["points"] == ("eu-west-1", "us-west-2")
    desk.type("eu-west-1, atlantis", "points")
    assert len(desk.changes) == 1
    assert "atlantis" in desk.row("points").sentence


def test_several_numbers_are_typed_with_commas_and_a_word_among_them_is_refused(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("web 10rps > shards(strategy=directory) > db*2"), "components/shards")
    desk.type("7, 12", "isolate")
    assert desk.design.components["shards"].model_dump()["isolate"] == (7, 12)
    desk.type("7, twelve", "isolate")
    assert len(desk.changes) == 1
    assert "whole numbers" in desk.row("isolate").sentence


def test_arrow_keys_step_a_number_and_make_one_change(desk: Desk) -> None:
    editor = desk.row("cores").editor
    editor.setFocus()
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Up)
    assert not desk.changes
    desk.bot.waitUntil(lambda: bool(desk.changes), timeout=STEP_PAUSE_MS * 10)
    assert spec(desk.design, "app-1").cores == 7
    assert len(desk.changes) == 1


def test_several_of_a_kind_show_mixed_and_take_one_change(qtbot: QtBot) -> None:
    design = parse("users 200rps > lb > app*3 > db")
    design = apply(design, verbs.set_field(design, "components/app-2", "cores", 16))
    desk = Desk(qtbot, design, "components/app-1", "components/app-2", "components/app-3")
    assert cast(QLineEdit, desk.row("cores").editor).placeholderText() == "mixed"
    desk.type("6", "cores")
    assert [spec(desk.design, f"app-{n}").cores for n in (1, 2, 3)] == [6, 6, 6]
    assert len(desk.changes) == 1
    assert cast(QLineEdit, desk.row("cores").editor).text() == "6"


def test_different_kinds_are_edited_at_once_where_they_share_a_field(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("users 200rps > lb > app*3 > db"), "components/app-1", "components/db")
    rows = {path[0] for path in desk.form.rows}
    assert {"cores", "memory_gb"} <= rows
    assert "replicas" not in rows
    desk.type("6", "cores")
    assert len(desk.changes) == 1
    assert [getattr(desk.design.components[key], "cores") for key in ("app-1", "db")] == [6, 6]  # noqa: B009


def test_a_mark_is_called_what_the_menu_calls_it(qtbot: QtBot) -> None:
    design = parse("users 10rps > db")
    design = apply(design, verbs.set_mark(design, "box", Shape(x=0, y=0, kind="ellipse")))
    texts = [label.text() for label in Desk(qtbot, design, "marks/box").view.findChildren(QLabel)]
    assert "Ellipse" in texts


def test_marks_of_different_sorts_are_colored_at_once(qtbot: QtBot) -> None:
    design = parse("users 10rps > db")
    marks = {"note": Note(x=0, y=0, text="Peak"), "box": Shape(x=200, y=0)}
    for key, mark in marks.items():
        design = apply(design, verbs.set_mark(design, key, mark))
    desk = Desk(qtbot, design, "marks/note", "marks/box")
    desk.row("color").committed.emit((), "green")
    colors = [mark.color for mark in desk.design.board.marks.values() if isinstance(mark, Note | Shape)]
    assert colors == ["green", "green"]
    assert len(desk.changes) == 1


@pytest.mark.parametrize("pair", [*combinations(sorted(Spec.kinds()), 2)], ids="-".join)
def test_what_two_kinds_share_has_one_name_unit_and_meaning(pair: tuple[str, str]) -> None:
    models = [Spec.kinds()[kind] for kind in pair]
    shared = shared_fields(models)
    assert "title" in {field.name for field in shared}
    for model in models:
        own = {field.name: field for field in fields_of(model)}
        assert all((own[field.name].unit, own[field.name].optional) == (field.unit, field.optional) for field in shared)


def test_a_distribution_shows_only_the_parameters_it_uses(desk: Desk) -> None:
    desk.row("service").editor.setFocus()
    assert _parts(desk, "service") == {"mean"}
    desk.choose("lognormal", "service")
    assert spec(desk.design, "app-1").service.distribution == "lognormal"
    assert _parts(desk, "service") == {"mean", "CV"}
    assert len({change.label for change in desk.changes}) == 1


def test_an_empirical_distribution_waits_for_its_quantiles(desk: Desk) -> None:
    desk.choose("empirical", "service")
    assert "quantiles" in desk.row("service").sentence.lower()
    assert spec(desk.design, "app-1").service.distribution != "empirical"
    parts = desk.row("service").findChildren(QLineEdit)
    line = next(part for part in parts if "quantiles" in part.accessibleName().lower())
    QTest.keyClicks(line, "[1, 5, 20]")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert spec(desk.design, "app-1").service.quantiles == (1.0, 5.0, 20.0)
    assert desk.row("service").sentence == ""


def test_an_optional_group_is_switched_on_with_its_defaults_and_off_again(desk: Desk) -> None:
    group = desk.form.groups["local_cache",]
    switch = next(box for box in group.findChildren(QAbstractButton) if "on or off" in box.accessibleName())
    assert not group.is_open
    switch.click()
    local = spec(desk.design, "app-1").local_cache
    assert local is not None
    assert group.is_open
    desk.type("500", "local_cache", "capacity_items")
    switch.click()
    assert spec(desk.design, "app-1").local_cache is None
    assert len(desk.changes) == 3


def test_fields_without_meaning_under_a_choice_are_hidden(desk: Desk) -> None:
    assert desk.row("session_limit").isHidden()
    desk.choose("stateful", "state")
    assert not desk.row("session_limit").isHidden()


def test_a_changed_value_is_marked_and_reset_to_the_default(desk: Desk) -> None:
    desk.type("9", "cores")
    reset = next(b for b in desk.row("cores").findChildren(QAbstractButton) if b.accessibleName() == "Reset Cores")
    assert reset.isVisible()
    reset.click()
    assert spec(desk.design, "app-1").cores == 4
    assert not reset.isVisible()


def test_a_change_elsewhere_leaves_the_text_being_typed_and_the_focus(desk: Desk) -> None:
    editor = cast(NumberEditor, desk.row("cores").editor)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "12")
    desk.take(verbs.set_field(desk.design, "components/app-1", "boot_s", 5.0))
    assert editor.text() == "12"
    assert editor.hasFocus()
    assert cast(QLineEdit, desk.row("boot_s").editor).text() == "5 s"


def test_a_change_of_other_records_touches_nothing(desk: Desk) -> None:
    shown = desk.row("cores").editor
    change = verbs.set_field(desk.design, "components/db", "cores", 2)
    desk.view.show(apply(desk.design, change), change)
    assert desk.row("cores").editor is shown
    assert cast(QLineEdit, shown).text() == "4"


def test_showing_a_change_and_showing_anew_give_the_same_form(desk: Desk, qtbot: QtBot) -> None:
    desk.type("3", "cores")
    desk.choose("stateful", "state")
    fresh = Desk(qtbot, desk.design, "components/app-1")
    assert _texts(desk.form) == _texts(fresh.form)


def test_undo_shows_the_old_value(desk: Desk) -> None:
    desk.type("3", "cores")
    desk.take(desk.changes[-1].inverse())
    assert cast(QLineEdit, desk.row("cores").editor).text() == "4"


def test_a_renamed_component_stays_on_show_under_its_new_name(desk: Desk) -> None:
    identity = next(line for line in desk.view.findChildren(QLineEdit) if line.accessibleName() == "ID")
    identity.setFocus()
    identity.selectAll()
    QTest.keyClicks(identity, "front")
    QTest.keyClick(identity, Qt.Key.Key_Return)
    assert "front" in desk.design.components
    desk.type("2", "cores")
    assert spec(desk.design, "front").cores == 2


def test_an_impossible_id_is_refused_in_place(desk: Desk) -> None:
    identity = next(line for line in desk.view.findChildren(QLineEdit) if line.accessibleName() == "ID")
    identity.setFocus()
    identity.selectAll()
    QTest.keyClicks(identity, "Not An Id")
    QTest.keyClick(identity, Qt.Key.Key_Return)
    assert not desk.changes
    assert identity.property("invalid") is True


def test_with_nothing_selected_the_design_is_named_and_classes_come_and_go(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("users 200rps > app"))
    name = next(line for line in desk.view.findChildren(QLineEdit) if line.accessibleName() == "Name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Shop")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert desk.design.name == "Shop"
    before = set(desk.design.classes)
    _button(desk.view, "Add a request class").click()
    (added,) = set(desk.design.classes) - before
    _button(desk.view, f"Remove class {added}").click()
    assert set(desk.design.classes) == before


def test_a_request_class_is_edited_on_the_page_of_the_design(qtbot: QtBot) -> None:
    design = parse("users 200rps > app")
    desk = Desk(qtbot, apply(design, verbs.set_class(design, "search", RequestClass())))
    _button(desk.view, "search, show fields").click()
    keys = next(line for line in desk.view.findChildren(QLineEdit) if line.accessibleName() == "Keys")
    keys.setFocus()
    keys.selectAll()
    QTest.keyClicks(keys, "5k")
    QTest.keyClick(keys, Qt.Key.Key_Return)
    assert desk.design.classes["search"].keys == 5000


def test_a_link_is_edited_like_a_component(qtbot: QtBot) -> None:
    design = parse("users 200rps > app > db")
    link = next(link_id for link_id, link in design.links.items() if link.target == "db")
    desk = Desk(qtbot, design, f"links/{link}")
    desk.type("2 s", "timeout_ms")
    assert desk.design.links[link].timeout_ms == 2000
    desk.choose("exponential", "latency")
    latency = desk.design.links[link].latency
    assert latency is not None
    assert latency.distribution == "exponential"


def test_an_unknown_kind_shows_its_data_read_only(qtbot: QtBot) -> None:
    design = parse("users 200rps > app")
    alien = parse_component({"kind": "quantum_cache", "qubits": 12})
    design = apply(design, verbs.add(design, "alien", alien, (0, 0)))
    desk = Desk(qtbot, design, "components/alien")
    text = desk.view.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert text.isVisible()
    assert text.isReadOnly()
    assert '"qubits": 12' in text.toPlainText()


@pytest.mark.parametrize("kind", Spec.kinds())
def test_every_control_has_a_name_and_the_tab_key_reaches_it(qtbot: QtBot, kind: str) -> None:
    design = parse("users 200rps > app")
    design = apply(design, verbs.add(design, "it", Spec.kinds()[kind](kind=kind), (0, 0)))
    desk = Desk(qtbot, design, "components/it")
    for group in desk.form.groups.values():
        group.open(True)
    controls = {
        widget
        for widget in desk.view.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QComboBox | FlagEditor) and widget.isVisible() and widget.isEnabled()
    }
    assert controls
    assert not [widget for widget in controls if not widget.accessibleName()]
    reached: set[QWidget] = set()
    start = next(line for line in desk.view.findChildren(QLineEdit) if line.accessibleName() == "ID")
    start.setFocus()
    for _ in range(len(desk.view.findChildren(QWidget))):
        focused = QApplication.focusWidget()
        if focused is None or (focused is start and reached):
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert controls <= reached


def test_the_wheel_over_a_field_without_focus_scrolls_the_form(desk: Desk) -> None:
    assert desk.row("cores").editor.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert isinstance(desk.row("state").editor, ChoiceEditor)


def test_nothing_is_cut_off_at_280_pixels(desk: Desk) -> None:
    desk.view.resize(280, 700)
    desk.view.set_theme(DARK)
    QApplication.processEvents()
    for row in desk.form.rows.values():
        if row.isVisible():
            right = row.editor.mapTo(desk.view, row.editor.rect().topRight()).x()
            assert right < 280, row.field.name


def test_clients_choose_users_after_the_plain_rate_is_unset(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("users 200rps > app"), "components/users")
    desk.form.groups["arrivals",].open(True)
    desk.type("1e6", "arrivals", "users")
    assert "keep one" in desk.row("arrivals", "users").sentence
    desk.type("", "arrivals", "rate_rps")
    client = desk.design.components["users"]
    assert isinstance(client, Client)
    assert (client.arrivals.rate_rps, client.arrivals.users) == (None, 1_000_000)
    assert desk.row("arrivals", "users").sentence == ""
    assert len(desk.changes) == 1


def _parts(desk: Desk, *path: str) -> set[str]:
    labels = desk.row(*path).editor.findChildren(QLabel)
    return {label.text() for label in labels if not label.isHidden()}


def _texts(form: Form) -> list[tuple[str, bool]]:
    lines = [(line.text(), line.isHidden()) for line in form.findChildren(QLineEdit)]
    return lines + [(box.currentText(), box.isHidden()) for box in form.findChildren(QComboBox)]


def _button(view: QWidget, name: str) -> QAbstractButton:
    return next(button for button in view.findChildren(QAbstractButton) if button.accessibleName() == name)
