import subprocess
import sys
from pathlib import Path

import pytest

from app.document import OpenDocument
from app.recovery import orphan_of, orphans, throw_away
from engine.components.server import Server
from engine.design import verbs
from engine.design.document import Design
from engine.design.files import load, save

CRASH = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.document import OpenDocument
from engine.components.server import Server
from engine.design import verbs

application = QCoreApplication([])
document = OpenDocument(Path(sys.argv[1]))
if len(sys.argv) > 2:
    document.open(Path(sys.argv[2]))
document.do(verbs.set_field(document.design, "design", "name", "Half done"))
document.do(verbs.add(document.design, "web", Server(), (0.0, 0.0)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def crash(*arguments: Path) -> None:
    """A program that makes two changes and is killed."""
    done = subprocess.run([sys.executable, "-c", CRASH, *map(str, arguments)], check=False, timeout=60)
    assert done.returncode == -9


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    save(Design(name="Shop"), tmp_path / "shop.loadscape")
    return tmp_path / "shop.loadscape"


def test_a_killed_program_loses_no_change_of_a_new_design(qapp: object, state: Path) -> None:
    crash(state)
    [orphan] = orphans([], state)
    document = OpenDocument(state)
    document.restore(orphan)
    assert document.design.name == "Half done"
    assert document.design.components == {"web": Server()}
    assert document.modified
    assert document.history.undo_label


def test_a_killed_program_loses_no_change_of_a_file_and_leaves_the_file_alone(
    qapp: object, state: Path, file: Path
) -> None:
    crash(state, file)
    assert load(file).name == "Shop"
    [orphan] = orphans([file], state)
    assert orphan.name == "shop.loadscape"
    document = OpenDocument(state)
    document.restore(orphan)
    assert (document.design.name, document.path) == ("Half done", file)


def test_what_was_restored_survives_the_next_crash_too(qapp: object, state: Path, file: Path) -> None:
    crash(state, file)
    first = OpenDocument(state)
    first.restore(orphans([file], state)[0])
    again = (file.parent / f".{file.name}.journal").read_text()
    assert "Half done" in again


def test_a_design_that_is_open_elsewhere_is_no_orphan(qapp: object, state: Path, file: Path) -> None:
    document = OpenDocument(state)
    document.open(file)
    document.do(verbs.set_field(document.design, "design", "name", "Store"))
    assert orphan_of(file) is None
    document.close()


def test_a_clean_end_leaves_nothing_behind(qapp: object, state: Path, file: Path) -> None:
    document = OpenDocument(state)
    document.do(verbs.set_field(document.design, "design", "name", "Store"))
    document.open(file)
    document.do(verbs.set_field(document.design, "design", "name", "Store"))
    document.save(file)
    document.close()
    assert sorted(path.name for path in state.iterdir()) == []
    assert sorted(path.name for path in file.parent.glob(".*")) == []


def test_what_is_thrown_away_is_not_offered_again(qapp: object, state: Path) -> None:
    crash(state)
    throw_away(orphans([], state)[0])
    assert orphans([], state) == []


def test_a_damaged_journal_is_not_offered(qapp: object, state: Path) -> None:
    state.mkdir()
    (state / "untitled-1.journal").write_text("not a journal\n")
    assert orphans([], state) == []
