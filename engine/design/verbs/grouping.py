"""Groups that are no place: a tier of one layer, and an autoscaling group, whose members scale themselves."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.design.change import Change, propose
from engine.design.document import Design, Framing, Group, Place
from engine.design.machines import machines
from engine.design.records import get, parse, plain
from engine.design.verbs.framing import Rect
from engine.design.verbs.naming import fresh_id
from engine.errors import BadDesign

SCALES = "autoscaling"
"""The field that a component of an autoscaling group has set."""
MOST = 10
"""Instances a member has at most where nothing else is said."""


def gather(design: Design, component_ids: Iterable[str], group: Group) -> Change:
    """Draws a group around components; its id comes after its title or kind. A group of the same kind lets them go.

    In an autoscaling group they scale themselves from then on. Refuses a component that cannot.
    """
    ids = tuple(dict.fromkeys(component_ids))
    for key in ids:
        spec = get(design, f"components/{key}")
        if group.kind == "autoscaling_group" and SCALES not in type(spec).model_fields:
            raise BadDesign(f"{key} cannot scale itself: an autoscaling group is of servers and workers")
    if not ids and group.box is None:
        raise BadDesign("a group without components needs a frame of its own")
    group_id = fresh_id(design.board.groups, group.kind.replace("_", "-"))
    grown = group.model_copy(update={"members": ids})
    records: dict[str, Any] = {**_left(design, ids, group.kind), f"groups/{group_id}": grown}
    records |= _scaled(design, ids, group)
    return propose(design, f"Group into {group.title or group_id}", records)


def enroll(design: Design, moves: Mapping[str, str | None], kind: str) -> Change:
    """Moves components into groups of a kind, or out of theirs (None): then they scale themselves no more.

    A component that cannot scale itself stays out of an autoscaling group.
    """
    scaling = kind == "autoscaling_group"
    able = {key: to for key, to in moves.items() if not (scaling and to and not can_scale(design, key))}
    left = _left(design, able, kind)
    records: dict[str, Any] = dict(left)
    for group_id in dict.fromkeys(to for to in able.values() if to is not None):
        group: Group = left.get(f"groups/{group_id}") or get(design, f"groups/{group_id}")
        fresh = tuple(key for key, to in able.items() if to == group_id)
        records[f"groups/{group_id}"] = group.model_copy(update={"members": (*group.members, *fresh)})
        records |= _scaled(design, fresh, group)
    records |= fixed(design, [key for key, to in able.items() if to is None] if scaling else ())
    goals = {to for to in able.values() if to is not None}
    return propose(design, f"Move into {goals.pop()}" if len(goals) == 1 else "Move out of its group", records)


def can_scale(design: Design, component_id: str) -> bool:
    """Whether a component can be in an autoscaling group."""
    return SCALES in type(design.components[component_id]).model_fields


def group_of(design: Design, component_id: str, kind: str) -> str | None:
    """The id of the group of this kind that a component stands in."""
    groups = design.board.groups.items()
    return next((key for key, one in groups if one.kind == kind and component_id in one.members), None)


def fixed(design: Design, component_ids: Iterable[str]) -> dict[str, Any]:
    """The records of components that scale themselves no more, by path."""
    known = {key: design.components.get(key) for key in component_ids}
    return {
        f"components/{key}": spec.model_copy(update={SCALES: None})
        for key, spec in known.items()
        if spec is not None and getattr(spec, SCALES, None) is not None
    }


def released(design: Design, paths: Iterable[str]) -> dict[str, Any]:
    """The members of those of these groups that are autoscaling groups, with a fixed number of instances."""
    keys = (path.removeprefix("groups/") for path in paths if path.startswith("groups/"))
    groups = (design.board.groups[key] for key in keys if key in design.board.groups)
    return fixed(design, [one for group in groups if group.kind == "autoscaling_group" for one in group.members])


def draw_place(design: Design, place: Place, box: Rect) -> Change:
    """Draws an empty place, to be filled, with a frame of its own."""
    place_id = fresh_id(design.places, place.kind.replace("_", "-"))
    framing = parse(f"frames/{place_id}", {**plain(Framing()), "box": box})
    return propose(design, f"Add {place_id}", {f"places/{place_id}": place, f"frames/{place_id}": framing})


def _left(design: Design, component_ids: Iterable[str], kind: str) -> dict[str, Any]:
    """The groups of a kind without these components; one that is left empty goes, unless its frame is its own."""
    going = set(component_ids)
    changed: dict[str, Any] = {}
    for key, group in design.board.groups.items():
        if group.kind == kind and not going.isdisjoint(group.members):
            kept = tuple(one for one in group.members if one not in going)
            stays = bool(kept) or group.box is not None
            changed[f"groups/{key}"] = group.model_copy(update={"members": kept}) if stays else None
    return changed


def _scaled(design: Design, component_ids: Iterable[str], group: Group) -> dict[str, Any]:
    """The members of an autoscaling group that scale themselves, as its other members do."""
    if group.kind != "autoscaling_group":
        return {}
    known = [getattr(design.components[one], SCALES, None) for one in group.members if one in design.components]
    model = next((plain(one) for one in known if one is not None), None)
    records = {}
    for key in component_ids:
        path, spec = f"components/{key}", design.components[key]
        if getattr(spec, SCALES) is None:
            usual = {"min_instances": 1, "max_instances": max(MOST, machines(spec))}
            records[path] = parse(path, {**plain(spec), SCALES: model or usual})
    return records
