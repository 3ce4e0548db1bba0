"""Whiteboard marks: strict where the kind is known, kept as they are where it is not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Board, Design
from engine.design.files import dumps, loads
from engine.design.marks import KINDS, Arrow, Boxed, Mark, Note, Pen, box, parse_mark, resized
from engine.errors import BadDesign
from tests.helpers.designs import marks


@given(marks)
def test_a_mark_survives_the_file(mark: Mark) -> None:
    design = Design(board=Board(marks={"one": mark}))
    assert loads(dumps(design), "test") == design


@given(marks, st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_moving_there_and_back_leaves_the_box_where_it_was(mark: Mark, dx: float, dy: float) -> None:
    before, after = box(mark), box(mark.moved(dx, dy).moved(-dx, -dy))
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after == pytest.approx(before, abs=1e-6)


@given(marks, st.tuples(st.floats(-500, 500), st.floats(-500, 500), st.floats(8, 900), st.floats(8, 900)))
def test_a_resized_mark_fills_its_new_box(mark: Mark, wanted: tuple[float, float, float, float]) -> None:
    after = box(resized(mark, *wanted))
    if isinstance(mark, Boxed):
        assert after == wanted
    elif after is not None:
        left, top, width, height = after
        assert (left, top) == pytest.approx(wanted[:2], abs=1e-6)
        assert width <= wanted[2] * (1 + 1e-6)
        assert height <= wanted[3] * (1 + 1e-6)


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        ({"kind": "note", "color": "beige"}, "must be one of"),
        ({"kind": "note", "colour": "red"}, "is not a known field"),
        ({"kind": "pen", "points": [[0, 0]]}, "must have at least 2 entries"),
        ({"kind": "image", "data": "no base64!"}, "must be the picture's bytes in base64"),
        ({"kind": "rectangle", "width": -3}, "must be at least 8"),
    ],
)
def test_a_bad_mark_is_refused_in_one_sentence(raw: dict[str, Any], complaint: str) -> None:
    with pytest.raises(BadDesign, match=complaint) as refusal:
        verbs.set_mark(Design(), "it", raw)
    assert str(refusal.value).startswith("board.marks.it")


def test_every_kind_of_mark_can_be_made() -> None:
    needed: dict[str, dict[str, Any]] = {
        "pen": {"points": [[0, 0], [1, 1]]},
        "arrow": {"points": [[0, 0], [1, 1]]},
        "line": {"points": [[0, 0], [1, 1]]},
        "image": {"data": ""},
    }
    for kind in KINDS:
        assert parse_mark({"kind": kind, **needed.get(kind, {})}).kind == kind


def test_marks_are_drawn_moved_and_removed_by_changes() -> None:
    design = apply(Design(), verbs.set_mark(Design(), None, Note(text="Why?")))
    design = apply(design, verbs.set_mark(design, None, Note(text="How?")))
    design = apply(design, verbs.set_mark(design, None, Pen(points=((0, 0), (5, 5)))))
    assert list(design.board.marks) == ["note", "note-2", "pen"]
    moved = apply(design, verbs.shift_marks(design, ["note", "pen"], 10, 20))
    assert box(moved.board.marks["note"]) == (10, 20, 160, 100)
    assert box(moved.board.marks["pen"]) == (10, 20, 5, 5)
    assert apply(moved, verbs.remove(moved, ["marks/note", "marks/pen"])).board.marks.keys() == {"note-2"}


def test_a_mark_of_a_newer_version_keeps_its_data() -> None:
    mark = parse_mark({"kind": "hologram", "depth": [1, {"a": None}]})
    assert parse_mark(mark.model_dump(mode="json")) == mark
    assert box(mark) is None


def test_an_arrow_may_be_stretched_along_one_axis_only() -> None:
    assert resized(Arrow(points=((0, 0), (10, 0))), 5, 5, 20, 40) == Arrow(points=((5, 5), (25, 5)))
