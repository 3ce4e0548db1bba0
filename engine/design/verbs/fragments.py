"""Copy and paste: a fragment is a small design as text, so a whole design file can be pasted too."""

from collections.abc import Collection, Container, Iterable, Iterator
from typing import Any

from engine.design.change import Change, propose
from engine.design.document import Board, Design, Group, references
from engine.design.files import dumps, loads
from engine.design.records import find, get, parse
from engine.design.verbs.companions import companions, pasted_groups, whole_groups
from engine.design.verbs.naming import fresh_id

OFFSET = (40.0, 40.0)
"""How far a copy lies from its original, in canvas units."""


def copy(design: Design, component_ids: Iterable[str], mark_ids: Iterable[str] = ()) -> str:
    """A fragment for the clipboard: these components and marks, the links among them, and what they stand in."""
    return dumps(part_of(design, component_ids, mark_ids))


def part_of(design: Design, component_ids: Iterable[str], mark_ids: Iterable[str] = ()) -> Design:
    """These components and marks as a design of their own."""
    chosen = {component_id: get(design, f"components/{component_id}") for component_id in component_ids}
    places = {spec.place for spec in chosen.values()}
    places |= {design.places[place].inside for place in places if place is not None}
    ends_chosen = {key: link for key, link in design.links.items() if {link.source, link.target} <= chosen.keys()}
    classes = {class_id for spec in chosen.values() for class_id in spec.request_classes()}
    classes |= {class_id for link in ends_chosen.values() for class_id in link.classes}
    held = [place for place in places if place is not None]
    positions = {key: point for key, point in design.board.positions.items() if key in chosen}
    return Design(
        name=design.name,
        classes={key: value for key, value in design.classes.items() if key in classes},
        places={key: value for key, value in design.places.items() if key in places},
        components=chosen,
        links=ends_chosen,
        board=Board(
            positions=positions,
            marks={key: get(design, f"marks/{key}") for key in mark_ids},
            frames={key: framing for key, framing in design.board.frames.items() if key in held},
            stacks={key: one for key, one in design.board.stacks.items() if chosen.keys() >= set(one.members)},
            groups=_shared_groups(design, chosen),
        ),
    )


def _shared_groups(design: Design, component_ids: Container[str]) -> dict[str, Group]:
    """The groups that some of these components stand in, with these alone."""
    found = {}
    for key, group in design.board.groups.items():
        members = tuple(one for one in group.members if one in component_ids)
        if members:
            found[key] = group.model_copy(update={"members": members})
    return found


def paste(design: Design, fragment: str, offset: tuple[float, float] = OFFSET) -> Change:
    """Adds the components and links of a fragment with fresh ids, moved by `offset` canvas units.

    Places and request classes that they need come along where this design has none of that id; one that it
    has stays as it is. Stacks come along, and so do groups that came as a whole or that this design has not.
    Raises BadDesign where the text is no fragment.
    """
    return paste_part(design, read_fragment(fragment), offset)


def read_fragment(text: str) -> Design:
    """A fragment as a design of its own. Raises BadDesign where the text is none."""
    return loads(text, "the clipboard")


def paste_part(design: Design, part: Design, offset: tuple[float, float]) -> Change:
    """Adds the components, links and marks of a part with fresh ids, and what they need."""
    return _paste(design, part, offset, "Paste", pasted_groups(design, part))


def duplicate(
    design: Design,
    component_ids: Iterable[str],
    offset: tuple[float, float] = OFFSET,
    mark_ids: Iterable[str] = (),
) -> Change:
    """Adds copies of components, of the links among them and of marks beside the originals.

    A copy stands in the groups of its original; an autoscaling group that is copied as a whole is copied itself.
    """
    ids = list(component_ids)
    fresh = whole_groups(design, ids, ("autoscaling_group",))
    return _paste(design, part_of(design, ids, mark_ids), offset, "Duplicate", fresh)


def _paste(design: Design, part: Design, offset: tuple[float, float], verb: str, fresh: Collection[str]) -> Change:
    names: dict[str, str] = {}
    links: dict[str, None] = {}
    records = _brought(design, part)
    for path in [path for path in records if path.startswith("places/")]:
        if (framing := part.board.frames.get(path.partition("/")[2])) is not None:
            records[path.replace("places/", "frames/", 1)] = framing.shifted(*offset)
    for old_id, spec in part.components.items():
        names[old_id] = new_id = fresh_id(design.components.keys() | set(names.values()), old_id)
        records[f"components/{new_id}"] = spec
        x, y = part.board.positions.get(old_id, (0.0, 0.0))
        records[f"positions/{new_id}"] = parse(f"positions/{new_id}", {"x": x + offset[0], "y": y + offset[1]})
    for link in part.links.values():
        source, target = names[link.source], names[link.target]
        link_id = fresh_id(design.links.keys() | links.keys(), f"{source}-{target}"[:60].rstrip("-"))
        links[link_id] = None
        records[f"links/{link_id}"] = link.model_copy(update={"source": source, "target": target})
    records |= companions(design, part, names, fresh, offset)
    marks: dict[str, None] = {}
    for old_id, mark in part.board.marks.items():
        mark_id = fresh_id(design.board.marks.keys() | marks.keys(), old_id)
        marks[mark_id] = None
        records[f"marks/{mark_id}"] = mark.moved(*offset)
    copies = [*names.values(), *marks]
    named = copies[0] if len(copies) == 1 else f"{len(names)} components" if not marks else f"{len(copies)} items"
    return propose(design, f"{verb} {named}", records)


def _brought(design: Design, part: Design) -> dict[str, Any]:
    """The places and request classes that the fragment's components need and the design has not."""
    wanted = set(_needs(part, (*part.components.values(), *part.links.values())))
    wanted |= set(_needs(part, [get(part, path) for path in wanted]))
    brought: dict[str, Any] = {path: get(part, path) for path in sorted(wanted) if find(design, path) is None}
    for path, record in brought.items():
        outer = getattr(record, "inside", None)
        if outer is not None and outer in design.places and design.places[outer].kind == "zone":
            brought[path] = record.model_copy(update={"inside": None})
    return brought


def _needs(part: Design, records: Iterable[Any]) -> Iterator[str]:
    """Paths of the places and classes that these records refer to."""
    for record in records:
        for reference in references(record):
            if reference.sections in (("places",), ("classes",)):
                yield f"{reference.sections[0]}/{reference.id}"
