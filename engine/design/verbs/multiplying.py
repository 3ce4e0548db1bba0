"""More of the same: components with all their links, and whole places and groups with what stands in them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from engine.design.change import Change, propose
from engine.design.document import Board, Design, Link, Place
from engine.design.framing import Framing
from engine.design.places import inside
from engine.design.records import get, parse
from engine.design.room import drop_into_room, taken
from engine.design.spec import Spec
from engine.design.verbs.companions import ALL_KINDS, companions, whole_groups
from engine.design.verbs.naming import fresh_id, fresh_title

BESIDE = (0.0, 80.0)
"""How far a copy of a component lies from its original, in canvas units: the row below."""


def duplicate_linked(design: Design, component_ids: Iterable[str]) -> Change:
    """Adds a copy of every component that calls the same, and is called by the same, over links that say the same."""
    ids = list(component_ids)
    names = _fresh(design, ids)
    moved = {key: _beside(design, key) for key in ids}
    named = next(iter(names.values())) if len(names) == 1 else f"{len(names)} components"
    records = _copied(design, names, moved)
    fresh = whole_groups(design, names, ("autoscaling_group",))
    records |= companions(design, design, names, fresh, BESIDE)
    titles = {spec.title for spec in design.components.values()}
    for key in names.values():
        spec = records[f"components/{key}"]
        title = fresh_title(titles, spec.title)
        titles.add(title)
        records[f"components/{key}"] = spec.model_copy(update={"title": title})
    return propose(design, f"Duplicate {named} with links", records)


def duplicate_place(design: Design, place_id: str) -> Change:
    """Adds a copy of a region or data center where there is room below it: its zones, what is in them, all their links.

    A link among the members is copied among the copies; one that crosses the border leads from or to the same
    component outside. Stacks and groups inside are copied; members of a group that reaches beyond the place join it.
    """
    place: Place = get(design, f"places/{place_id}")
    members = sorted(inside(design, place_id))
    names = _fresh(design, members)
    zones = [key for key, one in design.places.items() if one.inside == place_id]
    places: dict[str, str] = {}
    for key in (place_id, *zones):
        places[key] = fresh_id(design.places.keys() | set(places.values()), key)
    down = _below(design, members, [design.board.frames[key] for key in places if key in design.board.frames])
    records = _copied(design, names, _lowered(design, members, down))
    fresh = whole_groups(design, members, ALL_KINDS)
    records |= companions(design, design, names, fresh, (0.0, down))
    for key, spec in ((key, design.components[key]) for key in members):
        records[f"components/{names[key]}"] = spec.model_copy(update={"place": places[spec.place or place_id]})
    for old, new in places.items():
        one = design.places[old]
        title = f"{one.title} (copy)" if one.title else ""
        update = {"title": title, "inside": places.get(one.inside or "", one.inside)}
        records[f"places/{new}"] = one.model_copy(update=update)
        if old in design.board.frames:
            records[f"frames/{new}"] = design.board.frames[old].shifted(0.0, down)
    return propose(design, f"Duplicate {place.title or place_id}", records)


def add_replica(design: Design, primary: str, readers: Iterable[str] = ()) -> Change:
    """Adds a replica like the primary, below it, in another zone of its region where there is one.

    The readers read from it too, over links that say the same as theirs to the primary.
    """
    spec: Spec = get(design, f"components/{primary}")
    wanted = set(readers)
    region = design.places[spec.place].inside if spec.place is not None else None
    zones = [one for one, place in design.places.items() if region and place.inside == region and one != spec.place]
    new = fresh_id(design.components, f"{primary[:50]}-replica")
    fields = {"role": "replica", "failover": None, "place": zones[0] if zones else spec.place, "title": ""}
    records: dict[str, Any] = {f"components/{new}": spec.model_copy(update=fields)}
    wires = [Link(source=primary, target=new, role="replication")]
    for link in design.links.values():
        if link.target == primary and link.source in wanted and link.role != "writes":
            role = link.role if link.role == "auto" else "reads"
            wires.append(link.model_copy(update={"target": new, "role": role}))
    names = set(design.links)
    for wire in wires:
        name = fresh_id(names, f"{wire.source[:20]}-{new[:30]}")
        names.add(name)
        records[f"links/{name}"] = wire
    if primary in design.board.positions:
        x, y = design.board.positions[primary]
        records[f"positions/{new}"] = (x, y + 2 * BESIDE[1])
    return propose(design, f"Give {primary} a {'read ' if wanted else ''}replica", records)


def duplicate_group(design: Design, group_id: str) -> Change:
    """Adds a copy of a group where there is room below it: what is in it, with all links, and the groups within.

    The copies stand in the places of their originals.
    """
    group = get(design, f"groups/{group_id}")
    names, down = _fresh(design, group.members), _below(design, group.members, [group])
    records = _copied(design, names, _lowered(design, group.members, down))
    inside = {key for key in whole_groups(design, group.members, ALL_KINDS) if _lies_in(design, key, group_id)}
    records |= companions(design, design, names, inside | {group_id}, (0.0, down))
    return propose(design, f"Duplicate {group.title or group_id}", records)


def _lies_in(design: Design, inner: str, outer: str) -> bool:
    """Whether a group all of whose members stand in another is drawn inside it."""
    groups = design.board.groups
    return len(groups[inner].members) < len(groups[outer].members) or groups[inner].kind == "autoscaling_group"


def _below(design: Design, members: Sequence[str], frames: Iterable[Framing]) -> float:
    """How far below them the copies of members and of their frames lie, clear of all that is there."""
    board = Board(
        positions={key: design.board.positions[key] for key in members if key in design.board.positions},
        frames={f"frame-{place}": frame for place, frame in enumerate(frames)},
    )
    own = design.model_copy(update={"board": board})
    return drop_into_room(taken(own), taken(design))


def _lowered(design: Design, members: Sequence[str], down: float) -> dict[str, tuple[float, float]]:
    where = design.board.positions
    return {key: (where[key][0], where[key][1] + down) for key in members if key in where}


def _fresh(design: Design, ids: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for key in ids:
        get(design, f"components/{key}")
        names[key] = fresh_id(design.components.keys() | set(names.values()), key)
    return names


def _beside(design: Design, key: str) -> tuple[float, float]:
    x, y = design.board.positions.get(key, (0.0, 0.0))
    taken = set(design.board.positions.values())
    while (x + BESIDE[0], y + BESIDE[1]) in taken:
        y += BESIDE[1]
    return x + BESIDE[0], y + BESIDE[1]


def _copied(design: Design, names: Mapping[str, str], where: Mapping[str, tuple[float, float]]) -> dict[str, Any]:
    """Records of the copies: components, positions, and a copy of every link that one of them has."""
    records: dict[str, Any] = {}
    for old, new in names.items():
        records[f"components/{new}"] = design.components[old]
        if old in where:
            x, y = where[old]
            records[f"positions/{new}"] = parse(f"positions/{new}", {"x": x, "y": y})
    taken = set(design.links)
    for link in design.links.values():
        if link.source in names or link.target in names:
            source, target = names.get(link.source, link.source), names.get(link.target, link.target)
            link_id = fresh_id(taken, f"{source}-{target}"[:60].rstrip("-"))
            taken.add(link_id)
            records[f"links/{link_id}"] = link.model_copy(update={"source": source, "target": target})
    return records
