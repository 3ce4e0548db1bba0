"""Copy and paste: a fragment is a small design as text, so a whole design file can be pasted too."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from typing import Any

from engine.design.change import Change, propose
from engine.design.document import Board, Design, Group, Place, references
from engine.design.files import dumps, loads
from engine.design.records import find, get, parse
from engine.design.verbs.companions import companions, pasted_groups, whole_groups
from engine.design.verbs.naming import fresh_id, fresh_title

OFFSET = (40.0, 40.0)
"""How far a copy lies from its original, in canvas units."""


def copy(design: Design, component_ids: Iterable[str], mark_ids: Iterable[str] = ()) -> str:
    """A fragment for the clipboard: these components and marks, the links among them, and what they stand in."""
    return dumps(part_of(design, component_ids, mark_ids))


def part_of(
    design: Design, component_ids: Iterable[str], mark_ids: Iterable[str] = (), whole: Collection[str] = ()
) -> Design:
    """These components and marks as a design of their own; with the places and groups at `whole`, be they empty."""
    chosen = {component_id: get(design, f"components/{component_id}") for component_id in component_ids}
    places = {spec.place for spec in chosen.values()}
    places |= {key for key, one in design.places.items() if _is_whole(key, one, whole)}
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
            groups=_shared_groups(design, chosen, whole),
        ),
    )


def _is_whole(key: str, place: Place, whole: Collection[str]) -> bool:
    return f"places/{key}" in whole or f"places/{place.inside}" in whole


def _shared_groups(design: Design, component_ids: Container[str], whole: Container[str]) -> dict[str, Group]:
    """The groups that some of these components stand in, with these alone, and those at `whole`."""
    found = {}
    for key, group in design.board.groups.items():
        members = tuple(one for one in group.members if one in component_ids)
        if members or f"groups/{key}" in whole:
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


def paste_part(
    design: Design, part: Design, offset: tuple[float, float], whole: Collection[str] = frozenset()
) -> Change:
    """Adds the components, links and marks of a part with fresh ids, and what they need.

    A place or group at a path in `whole` is added itself, with what stands in it, also where its id is taken; so is
    an empty one. Without that, components join the place of that id.
    """
    fresh = pasted_groups(design, part) | {path.removeprefix("groups/") for path in whole}
    return _paste(design, part, offset, "Paste", fresh, whole)


def duplicate(
    design: Design,
    component_ids: Iterable[str],
    offset: tuple[float, float] = OFFSET,
    mark_ids: Iterable[str] = (),
    whole: Collection[str] = frozenset(),
) -> Change:
    """Adds copies of components, of the links among them and of marks beside the originals.

    A copy stands in the groups of its original; an autoscaling group that is copied as a whole is copied itself, and
    so are the places and groups at `whole`.
    """
    ids = list(component_ids)
    fresh = whole_groups(design, ids, ("autoscaling_group",)) | {path.removeprefix("groups/") for path in whole}
    return _paste(design, part_of(design, ids, mark_ids, whole), offset, "Duplicate", fresh, whole)


def _paste(
    design: Design,
    part: Design,
    offset: tuple[float, float],
    verb: str,
    fresh: Collection[str],
    whole: Collection[str] = frozenset(),
) -> Change:
    names: dict[str, str] = {}
    links: dict[str, None] = {}
    homes = _homes(design, part, whole)
    records = _brought(design, part, homes)
    titles = {spec.title for spec in design.components.values()}
    for old, new in homes.items():
        if (framing := part.board.frames.get(old)) is not None and f"places/{new}" in records:
            records[f"frames/{new}"] = framing.shifted(*offset)
    for old_id, spec in part.components.items():
        names[old_id] = new_id = fresh_id(design.components.keys() | set(names.values()), old_id)
        place = homes.get(spec.place or "", spec.place)
        title = fresh_title(titles, spec.title) if place == spec.place else spec.title
        titles.add(title)
        records[f"components/{new_id}"] = spec.model_copy(update={"place": place, "title": title})
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
    frames = (path.partition("/")[2] for path in records if path.startswith(("places/", "groups/")))
    copies = [*names.values(), *marks] or list(frames)
    named = (
        copies[0] if len(copies) == 1 else f"{len(names)} components" if names and not marks else f"{len(copies)} items"
    )
    return propose(design, f"{verb} {named}", records)


def _homes(design: Design, part: Design, whole: Collection[str]) -> dict[str, str]:
    """What the places of a part are called in the design: those at `whole` and empty ones are new to it."""
    filled = {spec.place for spec in part.components.values()} | {place.inside for place in part.places.values()}
    homes: dict[str, str] = {}
    for key, place in part.places.items():
        new = _is_whole(key, place, whole) or key not in filled
        homes[key] = fresh_id(design.places.keys() | set(homes.values()), key) if new else key
    return homes


def _brought(design: Design, part: Design, homes: Mapping[str, str]) -> dict[str, Any]:
    """The places of a part that are new to the design, and the request classes that it needs and the design has not."""
    brought: dict[str, Any] = {}
    for path in sorted(set(_classes(part))):
        if find(design, path) is None:
            brought[path] = get(part, path)
    for old, new in homes.items():
        if new in design.places:
            continue
        place = part.places[old]
        title = f"{place.title} (copy)" if place.title and old in design.places else place.title
        outer = homes.get(place.inside or "", place.inside)
        if outer is not None and outer in design.places and design.places[outer].kind == "zone":
            outer = None
        brought[f"places/{new}"] = place.model_copy(update={"inside": outer, "title": title})
    return brought


def _classes(part: Design) -> Iterator[str]:
    """Paths of the request classes that the components and links of a part refer to."""
    for record in (*part.components.values(), *part.links.values()):
        for reference in references(record):
            if reference.sections == ("classes",):
                yield f"classes/{reference.id}"
