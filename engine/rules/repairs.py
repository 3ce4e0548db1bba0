"""The changes that quick fixes are made of."""

from typing import Any

from engine.design.change import Change, propose
from engine.design.document import Design, Link
from engine.design.records import find
from engine.design.spec import Spec


def id_of(path: str) -> str:
    """The id in a record path."""
    return path.partition("/")[2]


def cut(design: Design, link_id: str) -> Change:
    """Remove a link."""
    link = design.links[link_id]
    return propose(design, f"Remove the link from {link.source} to {link.target}", {f"links/{link_id}": None})


def join(design: Design, source: str, target: str) -> Change:
    """Link two components."""
    link_id = free(f"{source}-{target}"[:60], design.links)
    return propose(design, f"Link {source} to {target}", {f"links/{link_id}": Link(source=source, target=target)})


def put(design: Design, label: str, path: str, **fields: Any) -> Change:
    """Give a record other values."""
    record = find(design, path)
    return propose(design, label, {path: record.model_copy(update=fields)})


def put_between(design: Design, link_id: str, stem: str, component: Spec) -> Change:
    """Stand a new component in the middle of a link, on the board too."""
    link = design.links[link_id]
    new_id = free(stem, design.components)
    positions = design.board.positions
    records: dict[str, Any] = {
        f"components/{new_id}": component,
        f"links/{link_id}": link.model_copy(update={"target": new_id}),
        f"links/{free(f'{new_id}-{link.target}', design.links)}": Link(source=new_id, target=link.target),
    }
    if link.source in positions and link.target in positions:
        (x1, y1), (x2, y2) = positions[link.source], positions[link.target]
        records[f"positions/{new_id}"] = ((x1 + x2) / 2, (y1 + y2) / 2)
    return propose(design, f"Put a {component.about.title.lower()} between {link.source} and {link.target}", records)


def free(stem: str, taken: Any) -> str:
    """The stem, or the stem with the first number that makes it new."""
    return next(
        name for name in (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))) if name not in taken
    )
