"""The journal: nothing done is lost by a crash, and nothing is left behind after a save."""

import json
from pathlib import Path

import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.design.journal import Journal, journal_path, recover
from engine.design.notation import design as parse
from engine.errors import BadDesign

SHOP = parse("users 50rps > web-1 > db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".shop.journal"


def written(path: Path, moves: int = 3) -> Design:
    """A journal of some moves that was left behind; the design after them."""
    journal, design = Journal(path, SHOP), SHOP
    for number in range(1, moves + 1):
        change = verbs.move(design, {"db": (number, 0)})
        design = apply(design, change)
        journal.append(change)
    journal.close()
    return design


def test_the_journal_lies_hidden_beside_the_file() -> None:
    assert journal_path("/tmp/shop.loadscape") == Path("/tmp/.shop.loadscape.journal")


def test_replaying_the_journal_gives_the_design_back(path: Path) -> None:
    design = written(path)
    recovered = recover(path)
    assert recovered is not None
    assert (recovered.base, recovered.design, recovered.lost_lines) == (SHOP, design, 0)
    assert [change.label for change in recovered.changes] == ["Move db"] * 3


def test_without_changes_there_is_no_journal(path: Path) -> None:
    Journal(path, SHOP).close()
    assert not path.exists()
    assert recover(path) is None


def test_every_change_is_handed_to_the_system_at_once(path: Path) -> None:
    journal = Journal(path, SHOP, sync_every_s=1e9)
    journal.append(verbs.move(SHOP, {"db": (1, 1)}))
    recovered = recover(path)
    journal.close()
    assert recovered is not None
    assert recovered.design.board.positions["db"] == (1, 1)


def test_a_save_discards_the_journal_and_the_next_change_begins_anew(path: Path) -> None:
    journal = Journal(path, SHOP)
    change = verbs.move(SHOP, {"db": (1, 1)})
    journal.append(change)
    saved = apply(SHOP, change)
    journal.discard(saved)
    assert not path.exists()
    journal.append(verbs.move(saved, {"db": (2, 2)}))
    journal.close()
    recovered = recover(path)
    assert recovered is not None
    assert recovered.base == saved


def test_a_last_line_half_written_costs_only_itself(path: Path) -> None:
    written(path)
    content = path.read_bytes()
    path.write_bytes(content[:-20])
    recovered = recover(path)
    assert recovered is not None
    assert recovered.design.board.positions["db"] == (2, 0)
    assert recovered.lost_lines == 1


@pytest.mark.parametrize("damage", [b"garbage", b"\xff\xff", b"{}", b'{"label": "x", "removed": {"links/q": {}}}'])
def test_nothing_is_replayed_from_a_damaged_line_on(path: Path, damage: bytes) -> None:
    written(path)
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join([*lines[:2], damage, *lines[3:]]))
    recovered = recover(path)
    assert recovered is not None
    assert (len(recovered.changes), recovered.lost_lines) == (1, 2)


@pytest.mark.parametrize("content", ["", "hello\n", "{}\n", json.dumps({"format": 2}) + "\n", '{"format": 1}\n'])
def test_a_journal_without_its_first_line_is_refused_in_one_sentence(path: Path, content: str) -> None:
    path.write_text(content)
    with pytest.raises(BadDesign, match="this journal cannot be replayed"):
        recover(path)


def test_a_journal_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "nowhere" / "journal", SHOP)
    with pytest.raises(BadDesign, match="the journal cannot be written"):
        journal.append(verbs.move(SHOP, {"db": (1, 1)}))
