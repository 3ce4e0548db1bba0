"""Setting what a record says: one field, or the whole record."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.design.change import Change, propose
from engine.design.data import thaw
from engine.design.document import Design, Place, RequestClass, Scenario
from engine.design.marks import Mark
from engine.design.records import dotted, find, get, parse, plain
from engine.design.spec import UnknownSpec
from engine.design.verbs.naming import fresh_id
from engine.errors import BadDesign


def set_field(design: Design, path: str, field: str, value: Any) -> Change:
    """Sets one field of a record from JSON data; the field may lie deeper, as "service.mean_ms".

    Where the field above is null it is made with its defaults ("local_cache.capacity_items").
    """
    record = get(design, path)
    if isinstance(record, UnknownSpec) and field not in type(record).model_fields:
        raise BadDesign(f"{dotted(path)} is of kind {record.kind} of a newer version: its data cannot be changed here")
    raw = _with_value(dotted(path), plain(record), field.split("."), thaw(value))
    return propose(design, f"Set {field} of {path.partition('/')[2] or path}", {path: parse(path, raw)})


def _with_value(at: str, raw: Mapping[str, Any], steps: list[str], value: Any) -> dict[str, Any]:
    first, *deeper = steps
    if not deeper:
        return {**raw, first: value}
    inner = raw.get(first)
    if inner is not None and not isinstance(inner, Mapping):
        raise BadDesign(f"{at}.{first} has no fields of its own")
    return {**raw, first: _with_value(f"{at}.{first}", inner or {}, deeper, value)}


def put(design: Design, path: str, record: Any, label: str) -> Change:
    """Puts a record (a model or JSON data) at a path, new or in place of the one that is there."""
    raw = record if isinstance(record, Mapping) else plain(record)
    return propose(design, label, {path: parse(path, raw)})


def set_class(design: Design, class_id: str, request_class: RequestClass) -> Change:
    """Adds or replaces a request class."""
    return put(design, f"classes/{class_id}", request_class, f"Set class {class_id}")


def set_scenario(design: Design, name: str, scenario: Scenario) -> Change:
    """Adds or replaces a scenario."""
    return put(design, f"scenarios/{name}", scenario, f"Set scenario {name}"[:80])


def set_mark(design: Design, mark_id: str | None, mark: Mark | Mapping[str, Any]) -> Change:
    """Adds or replaces a whiteboard mark; without an id it gets a fresh one after its kind."""
    kind = mark.kind if isinstance(mark, Mark) else str(mark.get("kind", "mark"))
    mark_id = mark_id or fresh_id(design.board.marks, kind)
    return put(design, f"marks/{mark_id}", mark, f"Draw {mark_id}")


def shift_marks(design: Design, mark_ids: Iterable[str], dx: float, dy: float) -> Change:
    """Moves whiteboard marks by so many canvas units."""
    paths = [f"marks/{mark_id}" for mark_id in mark_ids]
    moved = {path: get(design, path).moved(dx, dy) for path in paths}
    return propose(design, f"Move {paths[0].partition('/')[2] if len(paths) == 1 else f'{len(paths)} marks'}", moved)


def set_place(design: Design, component_ids: Iterable[str], place_id: str | None) -> Change:
    """Moves components into a place, or out of all (None)."""
    if place_id is not None:
        get(design, f"places/{place_id}")
    paths = [f"components/{component_id}" for component_id in component_ids]
    label = f"Move into {place_id}" if place_id else "Move out of its place"
    return propose(design, label, {path: _placed(design, path, place_id) for path in paths})


def _placed(design: Design, path: str, place_id: str | None) -> Any:
    return get(design, path).model_copy(update={"place": place_id})


def group(design: Design, component_ids: Iterable[str], place_id: str | None, place: Place) -> Change:
    """Draws a new place around components; without an id it gets a fresh one after its kind."""
    place_id = place_id or fresh_id(design.places, place.kind.replace("_", "-"))
    path = f"places/{place_id}"
    if find(design, path) is not None:
        raise BadDesign(f"a place is called {place_id!r} already: an id may stand once")
    members = [f"components/{component_id}" for component_id in component_ids]
    inside = {member: _placed(design, member, place_id) for member in members}
    return propose(design, f"Group into {place_id}", {path: parse(path, plain(place)), **inside})
