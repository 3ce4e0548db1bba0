"""One step, and what a run says about where it may help."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Link
from engine.errors import BadDesign

Json = Mapping[str, Any]

FAILING = 0.001
"""Share of a link's calls from which its patience is looked at."""
ROW = 120.0
"""Between two components below each other on the board."""
MOST_LINKS = 3
"""Links whose patience is looked at, those with the most failures first."""


class Step(NamedTuple):
    """One change of the design that may help."""

    title: str
    change: Change


def setting(design: Design, path: str, field: str, value: Any, title: str) -> Iterator[Step]:
    """The step that sets one field; none where the value is beyond what the field allows."""
    try:
        change = verbs.set_field(design, path, field, value)
    except BadDesign:
        return
    yield Step(title, change)


def instances_of(design: Design, key: str) -> int:
    """How many machines a component has: its instances, or the nodes of a cache."""
    spec = design.components[key]
    return int(getattr(spec, "instances", getattr(spec, "nodes", 1)))


def failing_links(design: Design, result: Json) -> Iterator[tuple[str, Link]]:
    """The links on which the most calls failed, the worst first."""
    failed = {
        key: one["failed"]
        for key, one in result["links"].items()
        if key in design.links and one["calls"] and one["failed"] >= FAILING * one["calls"]
    }
    for key in sorted(failed, key=lambda key: -failed[key])[:MOST_LINKS]:
        yield key, design.links[key]


def free_place(design: Design, key: str, right: float, down: float) -> tuple[float, float] | None:
    """The first free place on the board at or below one so far from a component; None where that has none."""
    if key not in design.board.positions:
        return None
    x, y = design.board.positions[key]
    x, y = x + right, y + down
    while (x, y) in set(design.board.positions.values()):
        y += ROW
    return x, y
