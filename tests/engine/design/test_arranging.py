"""Lining things up: laws of alignment, of equal gaps and of snapping."""

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.design.arranging import Axis, Box, Edge, Guide, aligned, distributed, hull, snapped

numbers = st.integers(-2000, 2000).map(float)
boxes = st.builds(Box, numbers, numbers, st.integers(8, 400).map(float), st.integers(8, 400).map(float))
some = st.dictionaries(st.sampled_from("abcdef"), boxes, min_size=2)


def moved(before: dict[str, Box], shifts: dict[str, tuple[float, float]]) -> dict[str, Box]:
    return {key: box._replace(x=box.x + shifts[key][0], y=box.y + shifts[key][1]) for key, box in before.items()}


@given(some, st.sampled_from(get_args(Edge)))
def test_aligned_boxes_share_an_edge_inside_their_old_hull(before: dict[str, Box], edge: Edge) -> None:
    after = moved(before, aligned(before, edge))
    assert len({round(box.at(edge), 6) for box in after.values()}) == 1
    assert hull(after.values()).width <= hull(before.values()).width
    assert hull(after.values()).height <= hull(before.values()).height


@given(some, st.sampled_from(get_args(Axis)))
def test_distributed_boxes_have_equal_gaps_between_the_outermost_two(before: dict[str, Box], axis: Axis) -> None:
    after = moved(before, distributed(before, axis))
    low: Edge = "left" if axis == "horizontal" else "top"
    high: Edge = "right" if axis == "horizontal" else "bottom"
    order = sorted(before, key=lambda key: (before[key].at(low), key))
    pairs = pairwise(order)
    gaps = [after[b].at(low) - after[a].at(high) for a, b in pairs]
    assert gaps == pytest.approx([gaps[0]] * len(gaps), abs=1e-6)
    assert after[order[0]] == before[order[0]]
    assert after[order[-1]].at(low) == pytest.approx(before[order[-1]].at(low))


@given(boxes, st.lists(boxes, max_size=5))
def test_snapping_never_jumps_farther_than_its_reach(moving: Box, others: list[Box]) -> None:
    (dx, dy), _ = snapped(moving, others, 6.0)
    assert max(abs(dx), abs(dy)) <= 6.0


def test_a_box_snaps_to_the_nearest_edge_and_a_guide_says_so() -> None:
    shift, guides = snapped(Box(104, 300, 100, 50), [Box(100, 0, 100, 50)], 6.0)
    assert shift == (-4.0, 0.0)
    assert Guide("vertical", 100.0, 0.0, 350.0) in guides
    assert {guide.axis for guide in guides} == {"vertical"}


def test_a_box_between_two_others_snaps_to_equal_gaps() -> None:
    shift, _ = snapped(Box(203, 11, 100, 50), [Box(0, 0, 100, 90), Box(400, 5, 100, 90)], 6.0)
    assert shift[0] == -3.0
