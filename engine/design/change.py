"""Changes: the one way a design becomes another. `apply`, `inverse` and `squash` are written here once."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, NamedTuple, Self

from frozendict import frozendict
from pydantic import Strict, ValidationError, model_validator

from engine.design.data import freeze, thaw
from engine.design.document import Design, Place
from engine.design.records import dotted, find, parse, paths, plain, replaced
from engine.design.sentences import sentence, shown
from engine.design.spec import Data, Frozen, Record
from engine.errors import BadDesign, StaleChange

Fields = Annotated[Mapping[str, Data], Frozen]
OldNew = Annotated[tuple[Data, Data], Strict(False)]
Updates = Annotated[Mapping[str, OldNew], Frozen]


class Change(Record):
    """A difference between two designs, as JSON: records by path, and fields as [old, new].

    A path in both `removed` and `added` is a record replaced by one with other fields.
    """

    label: str
    added: Annotated[Mapping[str, Fields], Frozen] = frozendict()
    removed: Annotated[Mapping[str, Fields], Frozen] = frozendict()
    updated: Annotated[Mapping[str, Updates], Frozen] = frozendict()

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        for path in self.updated:
            if path in self.added or path in self.removed:
                raise ValueError(f"{path} is updated and also added or removed")
        return self

    @property
    def touched(self) -> frozenset[str]:
        """Paths of all records it speaks of."""
        return frozenset(self.added) | frozenset(self.removed) | frozenset(self.updated)

    def inverse(self) -> "Change":
        """The Change that takes this one back."""
        updated = {
            path: {field: (new, old) for field, (old, new) in fields.items()} for path, fields in self.updated.items()
        }
        return Change(label=self.label, added=self.removed, removed=self.added, updated=updated)

    def squash(self, later: "Change") -> "Change":
        """The Change that does both, first this one, then `later`; what they undo of each other is left out."""
        effects = [
            _effect(self, path).then(_effect(later, path)) if path in later.touched else _effect(self, path)
            for path in self.touched
        ]
        effects += [_effect(later, path) for path in later.touched - self.touched]
        return _gathered(self.label or later.label, effects)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON data."""
        return {
            "label": self.label,
            **{name: thaw(part) for name in ("added", "removed", "updated") if (part := getattr(self, name))},
        }

    @classmethod
    def from_json(cls, data: Any) -> "Change":
        """The Change read from JSON data. Raises BadDesign."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise BadDesign(sentence(error, "change")) from None


class _Effect(NamedTuple):
    """What a Change does to one record: before and after (None: absent), whole or only some fields."""

    path: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    whole: bool

    def then(self, later: "_Effect") -> "_Effect":
        before, after = self.before, later.after
        if not self.whole and later.before is not None and self.before is not None:
            before = {**later.before, **self.before}
        if not later.whole and self.after is not None and later.after is not None:
            after = {**self.after, **later.after}
        return _Effect(self.path, before, after, self.whole or later.whole)


def _effect(change: Change, path: str) -> _Effect:
    if path in change.updated:
        fields = change.updated[path].items()
        return _Effect(path, {name: old for name, (old, _) in fields}, {name: new for name, (_, new) in fields}, False)
    return _Effect(path, change.removed.get(path), change.added.get(path), True)


def _gathered(label: str, effects: Iterable[_Effect]) -> Change:
    """The Change with these effects in their shortest form: equal values are left out."""
    added, removed, updated = {}, {}, {}
    for path, before, after, _ in effects:
        if before is not None and after is not None and before.keys() == after.keys():
            fields = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
            if fields:
                updated[path] = fields
            continue
        if before is not None:
            removed[path] = before
        if after is not None:
            added[path] = after
    return Change(label=label, added=added, removed=removed, updated=updated)


def propose(design: Design, label: str, records: Mapping[str, Any]) -> Change:
    """The Change that puts these records at their paths (None: takes them out)."""
    effects = []
    for path, record in records.items():
        current = find(design, path)
        before = None if current is None else freeze(plain(current))
        after = None if record is None else freeze(plain(record))
        effects.append(_Effect(path, before, after, True))
    return _gathered(label, effects)


def difference(before: Design, after: Design, label: str) -> Change:
    """The Change that makes `before` into `after`."""
    new = {path: find(after, path) for path in paths(after)}
    changed = {path: record for path, record in new.items() if find(before, path) != record}
    gone = {path: None for path in paths(before) if path not in new}
    return propose(before, label, {**gone, **changed})


def apply(design: Design, change: Change) -> Design:
    """The design after a Change. Only the touched records are validated.

    Raises StaleChange where the design no longer has what the Change speaks of, and BadDesign where a
    new value is out of range or a reference would hang in the air.
    """
    records: dict[str, Any] = {}
    for path, raw in change.removed.items():
        if find(design, path) is None or _parsed_or_none(path, raw) != find(design, path):
            raise StaleChange(f"{dotted(path)} is no longer as it was when {change.label!r} was made")
        records[path] = None
    for path, raw in change.added.items():
        if path not in change.removed and find(design, path) is not None:
            raise StaleChange(f"{dotted(path)} is there already, so {change.label!r} cannot add it")
        records[path] = parse(path, raw)
    for path, fields in change.updated.items():
        records[path] = _updated(design, path, fields)
    if "design" in change.added or "design" in change.removed:
        raise BadDesign("design cannot be added or removed: only its fields change")
    after = replaced(design, records)
    _check_whole(after, records)
    return after


def _parsed_or_none(path: str, raw: Any) -> Any:
    try:
        return parse(path, raw)
    except BadDesign:
        return None


def _updated(design: Design, path: str, fields: Updates) -> Any:
    current = find(design, path)
    if current is None:
        raise StaleChange(f"{dotted(path)} is no longer there")
    raw = plain(current)
    for name, (old, _) in fields.items():
        if name in raw and freeze(raw[name]) != old and _parsed_or_none(path, {**raw, name: old}) != current:
            raise StaleChange(f"{dotted(path)}.{name} is {shown(raw[name])} by now, no longer {shown(old)}")
    return parse(path, {**raw, **{name: new for name, (_, new) in fields.items()}})


def _check_whole(design: Design, records: Mapping[str, Any]) -> None:
    """Checks what the touched records refer to, and all records where one is gone or a place has changed."""
    try:
        if any(record is None or isinstance(record, Place) for record in records.values()):
            design.check_whole()
            return
        design.check_size()
        for path, record in records.items():
            design.check_references(dotted(path), record)
            if path.startswith("positions/"):
                design.check_position(path.partition("/")[2])
            if path.startswith("frames/"):
                design.check_frame(path.partition("/")[2])
    except ValueError as error:
        raise BadDesign(str(error)) from None
