from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import OpenDocument
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design
from engine.design.files import load, save
from engine.design.notation import design as parse
from engine.errors import BadDesign, StaleChange

DESIGN = Design(name="Shop", components={"web": Server()})


@pytest.fixture
def document(qapp: object, tmp_path: Path) -> OpenDocument:
    return OpenDocument(tmp_path / "state")


def named(document: OpenDocument, name: str) -> Change:
    return verbs.set_field(document.design, "design", "name", name)


def test_a_change_marks_the_document_modified_and_reaches_the_views(qtbot: QtBot, document: OpenDocument) -> None:
    document.begin(DESIGN)
    change = named(document, "Store")
    with qtbot.waitSignals([document.changed, document.moved]):
        document.do(change)
    assert document.modified
    assert document.name == "Store"


def test_undo_and_redo_hand_the_views_what_they_did(document: OpenDocument) -> None:
    document.begin(DESIGN)
    change = named(document, "Store")
    document.do(change)
    seen: list[Change] = []
    document.changed.connect(seen.append)
    document.undo()
    document.redo()
    document.redo()
    assert seen == [change.inverse(), change]


def test_undoing_everything_makes_it_unmodified_again(document: OpenDocument) -> None:
    document.begin(DESIGN)
    document.do(named(document, "Store"))
    document.undo()
    assert not document.modified


def test_saving_writes_the_file_and_settles_the_mark(document: OpenDocument, tmp_path: Path) -> None:
    document.begin(DESIGN)
    document.do(named(document, "Store"))
    document.save(tmp_path / "store.loadscape")
    assert load(tmp_path / "store.loadscape").name == "Store"
    assert not document.modified
    assert document.name == "store.loadscape"


def test_a_file_that_cannot_be_read_leaves_the_open_design_alone(document: OpenDocument, tmp_path: Path) -> None:
    document.begin(DESIGN)
    bad = tmp_path / "bad.loadscape"
    bad.write_text("not json")
    with pytest.raises(BadDesign):
        document.open(bad)
    assert document.design == DESIGN


def test_a_refused_change_asks_the_views_to_show_what_is_true(document: OpenDocument) -> None:
    document.begin(DESIGN)
    stale = named(document, "Store")
    document.do(named(document, "Market"))
    seen: list[object] = []
    document.changed.connect(seen.append)
    with pytest.raises(StaleChange):
        document.do(stale)
    assert seen == [None]
    assert document.design.name == "Market"


def test_opening_another_design_forgets_the_history(document: OpenDocument, tmp_path: Path) -> None:
    document.begin(DESIGN)
    document.do(named(document, "Store"))
    save(DESIGN, tmp_path / "shop.loadscape")
    document.open(tmp_path / "shop.loadscape")
    assert not document.history.can_undo
    assert not document.modified


def test_a_folder_that_cannot_be_written_is_said_once_and_work_goes_on(
    document: OpenDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, change: Change) -> None:
        raise BadDesign("the journal cannot be written")

    monkeypatch.setattr("engine.design.journal.Journal.append", refuse)
    document.begin(DESIGN, tmp_path / "shop.loadscape")
    said: list[str] = []
    document.troubled.connect(said.append)
    document.do(named(document, "Store"))
    document.do(named(document, "Market"))
    assert said == ["A crash would lose unsaved changes: the journal cannot be written."]
    assert document.design.name == "Market"


def test_quick_changes_of_the_same_field_are_one_step_to_undo(document: OpenDocument) -> None:
    document.begin(parse("users 10rps > web"))
    before = document.design
    for cores in (5, 6, 7):
        document.do(verbs.set_field(document.design, "components/web", "cores", cores))
    document.do(verbs.set_field(document.design, "components/web", "boot_s", 9.0))
    assert len(document.history.labels[0]) == 2
    document.undo()
    document.undo()
    assert document.design == before
