"""Links on their way from one design to the next: between two ways, whatever both are made of."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.design.document import Link
from widgets.canvas.routing import Route
from widgets.canvas.tracks import tracks

SPOTS = st.tuples(st.floats(-1000, 1000), st.floats(-1000, 1000))
WAYS = (
    st.integers(1, 5)
    .flatmap(lambda n: st.lists(SPOTS, min_size=3 * n + 1, max_size=3 * n + 1))
    .map(lambda k: Route(*k))
)
LINK = {"a-b": Link(source="a", target="b")}


@given(WAYS, WAYS)
def test_a_link_that_stays_begins_on_its_old_way_and_ends_on_its_new_one(old: Route, new: Route) -> None:
    (track,) = tracks({"a-b": new}, LINK, {("x", "b"): old}, {"a": "x", "b": "b"}, {}).values()
    assert len(track.before) == len(track.after)
    for share, way in ((0.0, old), (1.0, new)):
        assert follows(track.at(share), way)
    middle = track.at(0.5)
    assert middle.start.x() == pytest.approx((old.start.x() + new.start.x()) / 2, abs=1e-6)


@given(WAYS, SPOTS, SPOTS)
def test_a_new_link_joins_its_cards_wherever_they_are(
    new: Route, shift: tuple[float, float], end_shift: tuple[float, float]
) -> None:
    (track,) = tracks({"a-b": new}, LINK, {}, {"a": "a", "b": "b"}, {"a": shift, "b": end_shift}).values()
    first = track.at(0.0)
    assert first.start.x() == pytest.approx(new.start.x() + shift[0], abs=1e-6)
    assert first.end.y() == pytest.approx(new.end.y() + end_shift[1], abs=1e-6)
    assert follows(track.at(1.0), new)


def follows(one: Route, other: Route) -> bool:
    """Whether every knot between two cubics of the way is one of the other, which may be cut finer."""
    return all(min(dist(knot, cut) for cut in one.knots[::3]) < 1e-6 for knot in other.knots[::3])
