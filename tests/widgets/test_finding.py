"""What is found by typing roughly what it is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.finding import ranked

COMMANDS = ("Undo", "Redo", "Duplicate", "Duplicate with Links", "Align Left", "Distribute Across", "Zoom In", "Paste")
HELPS = ("Take it back.", "Again.", "Copy beside.", "Copy that calls the same.", "Edges in line.", "Gaps.", "", "Add.")


def best(typed: str) -> str:
    found = ranked(typed, zip(COMMANDS, HELPS, strict=True))
    return COMMANDS[found[0]] if found else ""


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("und", "Undo"),
        ("duplcate", "Duplicate"),
        ("distribuet", "Distribute Across"),
        ("left align", "Align Left"),
        ("dwl", "Duplicate with Links"),
        ("zi", "Zoom In"),
        ("edges", "Align Left"),
        ("PASTE", "Paste"),
        ("pase", "Paste"),
        ("xyzzy", ""),
    ],
)
def test_a_command_is_found_by_parts_initials_and_with_slips(typed: str, title: str) -> None:
    assert best(typed) == title


def test_without_a_word_everything_stays_in_its_order() -> None:
    assert list(ranked("  ", [("b", ""), ("a", "")])) == [0, 1]


def test_equals_keep_their_order() -> None:
    assert list(ranked("al", [("Align Top", ""), ("Allow", ""), ("Align Left", "")])) == [0, 1, 2]


@given(st.lists(st.text(max_size=12), max_size=8), st.integers(0, 7))
def test_what_is_typed_out_in_full_is_always_found(titles: list[str], which: int) -> None:
    if which < len(titles):
        assert which in ranked(titles[which], [(title, "") for title in titles])


@given(st.text(max_size=8), st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=8))
def test_each_is_found_at_most_once(typed: str, texts: list[tuple[str, str]]) -> None:
    found = ranked(typed, texts)
    assert len(set(found)) == len(found)
    assert set(found) <= set(range(len(texts)))
