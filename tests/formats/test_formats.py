"""Files of every format, kept as they were written: each must open as long as the program lives."""

import json
from pathlib import Path

import pytest

from engine.design.document import FORMAT
from engine.design.files import dumps, load, loads
from engine.design.migrations import MIGRATIONS, Step, migrate
from engine.errors import BadDesign

HERE = Path(__file__).parent


def unkept(steps: dict[int, Step], newest: int) -> set[int]:
    """Formats that have no kept file, or that no step leads out of."""
    kept = {int(path.stem.removeprefix("format-")) for path in HERE.glob("format-*.loadscape")}
    return (set(range(1, newest + 1)) - kept) | (set(range(1, newest)) ^ set(steps))


def test_every_format_has_a_kept_file_and_every_old_one_a_migration() -> None:
    assert unkept(dict(MIGRATIONS), FORMAT) == set()


def test_a_migration_without_a_kept_file_is_caught() -> None:
    assert unkept({1: dict}, newest=2) == {2}


def test_a_hole_in_the_chain_of_migrations_is_caught() -> None:
    assert 2 in unkept({1: dict, 3: dict}, newest=4)


@pytest.mark.parametrize("path", sorted(HERE.glob("format-*.loadscape")), ids=lambda path: path.stem)
def test_a_kept_file_opens_and_survives_a_save(path: Path) -> None:
    design = load(path)
    assert design.format == FORMAT
    assert loads(dumps(design)) == design


def test_migrations_run_one_after_another_from_the_files_own_format() -> None:
    steps: dict[int, Step] = {
        1: lambda data: {"name": data["title"]},
        2: lambda data: {**data, "name": data["name"].upper()},
    }
    old = {"format": 1, "title": "shop"}
    assert migrate(old, 3, steps) == {"format": 3, "name": "SHOP"}
    assert migrate({"format": 2, "name": "shop"}, 3, steps) == {"format": 3, "name": "SHOP"}
    assert migrate({"format": 3, "name": "shop"}, 3, steps) == {"format": 3, "name": "shop"}
    assert old == {"format": 1, "title": "shop"}


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (2, "made by a newer version"),
        (10**9, "made by a newer version"),
        (0, "at least 1"),
        (-1, "at least 1"),
        (True, "whole number"),
        ("1", "whole number"),
        (1.0, "whole number"),
        (None, "whole number"),
    ],
)
def test_a_format_that_cannot_be_read_is_refused_in_one_sentence(number: object, sentence: str) -> None:
    with pytest.raises(BadDesign, match=sentence) as caught:
        loads(json.dumps({"format": number}), "shop.loadscape")
    assert str(caught.value).startswith("shop.loadscape: format ")


def test_the_kept_file_of_format_1_means_what_it_says() -> None:
    design = load(HERE / "format-1.loadscape")
    assert list(design.components) == ["cache", "db", "db-r1", "lb", "users", "web-1", "web-2"]
    assert design.links["db-db-r1"].role == "replication"
    assert design.scenarios["web-1 crashes"].events[0].for_s == 20
    assert design.board.positions["lb"] == (400, 200)
