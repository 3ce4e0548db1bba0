"""The laws of Changes, on random designs."""

import json

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.design.change import Change, apply, difference
from engine.design.document import Design
from engine.design.files import dumps, loads
from engine.design.records import find, paths
from tests.helpers.designs import designs

pairs = st.tuples(designs(), designs())
small = designs(max_components=2)


@given(pairs)
def test_the_difference_of_two_designs_makes_one_into_the_other(pair: tuple[Design, Design]) -> None:
    before, after = pair
    assert apply(before, difference(before, after, "all")) == after


@given(pairs)
def test_a_change_and_its_inverse_cancel_out(pair: tuple[Design, Design]) -> None:
    before, after = pair
    change = difference(before, after, "all")
    assert apply(apply(before, change), change.inverse()) == before
    assert change.inverse().inverse() == change


@given(st.tuples(small, small, small, small))
@settings(max_examples=60)
def test_squash_does_the_same_and_is_associative(four: tuple[Design, Design, Design, Design]) -> None:
    a, b, c, d = four
    first, second, third = difference(a, b, "1"), difference(b, c, "2"), difference(c, d, "3")
    assert apply(a, first.squash(second)) == c
    assert first.squash(second).squash(third) == first.squash(second.squash(third))
    assert apply(a, first.squash(second).squash(third)) == d


@given(pairs)
def test_a_change_and_its_inverse_squash_to_nothing(pair: tuple[Design, Design]) -> None:
    change = difference(*pair, "all")
    assert change.squash(change.inverse()).touched == frozenset()


@given(pairs)
def test_a_change_survives_its_trip_through_json(pair: tuple[Design, Design]) -> None:
    change = difference(*pair, "all")
    assert Change.from_json(json.loads(json.dumps(change.to_json()))) == change


@given(designs())
def test_a_design_survives_its_trip_through_text_to_the_byte(design: Design) -> None:
    text = dumps(design)
    assert loads(text) == design
    assert dumps(loads(text)) == text


@given(pairs)
def test_equal_designs_are_drawn_saved_and_run_in_the_same_order(pair: tuple[Design, Design]) -> None:
    before, after = pair
    change = difference(before, after, "all")
    again = apply(apply(before, change), change.inverse())
    assert list(paths(again)) == list(paths(before))
    assert dumps(again) == dumps(before)


@given(pairs)
def test_the_changes_of_apply_are_those_it_names(pair: tuple[Design, Design]) -> None:
    before, after = pair
    change = difference(before, after, "all")
    assume(change.touched)
    for path in set(paths(before)) | set(paths(after)):
        assert (find(before, path) != find(after, path)) == (path in change.touched)
