"""Ids and titles: fresh ones, new ones, and everything that refers to an id following it."""

import re
from collections.abc import Container, Mapping
from typing import Any, TypeVar

from frozendict import frozendict

from engine.design.change import Change, propose
from engine.design.document import EVENT_TARGETS, Design, Event, Group, Link, Place, Scenario, Stack, references
from engine.design.records import dotted, find, get, mapping, parse, plain, split
from engine.design.spec import Record, Spec
from engine.errors import BadDesign

_MAX_STEM = 56
_MAX_TITLE = 190
_R = TypeVar("_R", bound=Record)


def fresh_id(taken: Container[str], wish: str) -> str:
    """`wish`, or with the first free number from 2: web, web-2, web-3; web-1, web-2."""
    if wish not in taken:
        return wish
    stem = re.sub(r"-[0-9]+$", "", wish)[:_MAX_STEM]
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def fresh_title(taken: Container[str], wish: str) -> str:
    """`wish`, or with the first free number from 2: Web, Web 2; Web 1, Web 2, Web 3. None stays none."""
    if not wish or wish not in taken:
        return wish
    stem = re.sub(r" ?[0-9]+$", "", wish)[:_MAX_TITLE] or wish[:_MAX_TITLE]
    number = 2
    while f"{stem} {number}" in taken:
        number += 1
    return f"{stem} {number}"


def rename(design: Design, path: str, new_id: str) -> Change:
    """Gives a record another id; all that refers to it follows. A link keeps its id."""
    section, old_id = split(path)
    record = get(design, path)
    new_path = f"{section}/{new_id}"
    if new_id == old_id:
        return Change(label=f"Rename {old_id}")
    if find(design, new_path) is not None:
        raise BadDesign(f"{dotted(new_path)} is there already: an id may stand once in a section")
    parse(new_path, plain(record))
    changed = {path: None, new_path: record}
    if section == "components" and old_id in design.board.positions:
        changed |= {f"positions/{old_id}": None, f"positions/{new_id}": design.board.positions[old_id]}
    if section == "places" and old_id in design.board.frames:
        changed |= {f"frames/{old_id}": None, f"frames/{new_id}": design.board.frames[old_id]}
    for other, theirs in retargeted(design, {path: new_id}).items():
        changed[new_path if other == path else other] = theirs
    return propose(design, f"Rename {old_id} to {new_id}", changed)


def retitle(design: Design, path: str, title: str) -> Change:
    """Sets the title of a record; at the path "design" the design's name."""
    record = get(design, path)
    field = "name" if path == "design" else "title"
    return propose(design, f"Call it {title}"[:80], {path: parse(path, {**plain(record), field: title})})


def retargeted(design: Design, moves: Mapping[str, str | None]) -> dict[str, Any]:
    """The records that refer to a path in `moves`, by path, referring to its new id instead.

    Where the new id is None the reference is cleared; a link that loses an end is None itself, as is a stack
    left with one, and a group left with none whose frame was not drawn by hand.
    """
    changed: dict[str, Any] = {}
    ids = {path.partition("/")[2] for path in moves}
    for section in ("components", "links", "places", "scenarios", "stacks", "groups"):
        for record_id, record in mapping(design, section).items():
            if ids.isdisjoint(reference.id for reference in references(record)):
                continue
            after = _retarget(design, record, moves)
            if after is not record:
                changed[f"{section}/{record_id}"] = after
    return changed


def _retarget(design: Design, record: Any, moves: Mapping[str, str | None]) -> Any:
    if isinstance(record, Link):
        source = moves.get(f"components/{record.source}", record.source)
        target = moves.get(f"components/{record.target}", record.target)
        classes = tuple(new for one in record.classes if (new := moves.get(f"classes/{one}", one)) is not None)
        if source is None or target is None or (record.classes and not classes):
            return None
        return _with(record, source=source, target=target, classes=classes)
    if isinstance(record, Spec):
        after = _with(record, place=moves.get(f"places/{record.place}", record.place))
        mix = {moves.get(f"classes/{key}", key): record.mix[key] for key in record.request_classes()}  # type: ignore[attr-defined]
        mix.pop(None, None)
        return _with(after, mix=frozendict(mix)) if record.request_classes() else after
    if isinstance(record, Stack):
        members = tuple(new for one in record.members if (new := moves.get(f"components/{one}", one)) is not None)
        return _with(record, members=members) if len(members) > 1 else None
    if isinstance(record, Group):
        members = tuple(new for one in record.members if (new := moves.get(f"components/{one}", one)) is not None)
        return _with(record, members=members) if members or record.box is not None else None
    if isinstance(record, Place):
        return _with(record, inside=moves.get(f"places/{record.inside}", record.inside))
    if isinstance(record, Scenario):
        events = (_retarget_event(design, event, moves) for event in record.events)
        return _with(record, events=tuple(event for event in events if event is not None))
    return record


def _retarget_event(design: Design, event: Event, moves: Mapping[str, str | None]) -> Event | None:
    section = next(name for name in EVENT_TARGETS if event.target in mapping(design, name))
    target = moves.get(f"{section}/{event.target}", event.target)
    peer = event.peer and moves.get(f"places/{event.peer}", event.peer)
    return None if target is None or (event.peer and not peer) else _with(event, target=target, peer=peer)


def _with(record: _R, **fields: Any) -> _R:
    """The record with these fields, itself where nothing differs."""
    if all(getattr(record, name) == value for name, value in fields.items()):
        return record
    return record.model_copy(update=fields)
