"""From values typed into a form to valid records, or to the sentence that says what is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from engine.catalog.instances import LADDER
from engine.design.sentences import sentence
from engine.design.spec import Distribution, Record, constant
from widgets.forms.fields import Path, fields_of

Edits = Mapping[Path, Any]
"""New values by field."""


class Refused(Exception):
    """An edit that no valid record has; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Edited(NamedTuple):
    """The records after an edit, and which of the edits are in them."""

    records: tuple[Record, ...]
    used: frozenset[Path]


class _Mixed:
    """The value of a field that several selected records do not share."""

    def __repr__(self) -> str:
        return "mixed"


MIXED = _Mixed()


def value_at(record: Any, path: Path) -> Any:
    """The value of a field, None where a record on the way is not set."""
    for name in path:
        record = None if record is None else getattr(record, name)
    return record


def common(records: Sequence[Any], path: Path) -> Any:
    """The value all records share, or MIXED."""
    first = value_at(records[0], path)
    return first if all(value_at(record, path) == first for record in records[1:]) else MIXED


def edit(records: Sequence[Record], path: Path, value: Any, waiting: Edits) -> Edited:
    """The records with the field set.

    Edits that were refused before wait for the ones they need (a replay needs its rates): they come in
    as soon as the whole is valid. A value that has no meaning under a new choice is unset. Raises Refused.
    """
    first: ValidationError | None = None
    for attempt in _attempts(records, path, value, waiting):
        try:
            return Edited(tuple(with_edits(record, attempt) for record in records), frozenset(attempt))
        except ValidationError as error:
            first = first or error
    assert first is not None
    raise Refused(_told(first, path))


def with_edits(record: Record, edits: Edits) -> Record:
    """The record with these fields set, validated once. Raises ValidationError."""
    values = {name: getattr(record, name) for name in type(record).model_fields}
    for name in {path[0] for path in edits}:
        inner = {path[1:]: value for path, value in edits.items() if path[0] == name}
        values[name] = inner.pop((), values[name])
        if inner and values[name] is not None:
            values[name] = with_edits(values[name], inner)
    return type(record).model_validate(values)


def initial(model: type[Record]) -> Record:
    """What an optional record is when it is switched on."""
    return constant(1.0) if model is Distribution else model()


def _attempts(records: Sequence[Record], path: Path, value: Any, waiting: Edits) -> Iterator[Edits]:
    alone = {path: value, **_sizes(records[0], path, value)}
    others = {other: old for other, old in waiting.items() if not _same_branch(other, path)}
    yield alone | others
    if others:
        yield alone
    if meaningless := _meaningless(records, path, value):
        yield meaningless | alone


def _same_branch(one: Path, other: Path) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _sizes(record: BaseModel, path: Path, value: Any) -> dict[Path, Any]:
    """An instance of the catalog brings its cores and its memory; other cores or memory are not that instance."""
    fields = type(record).model_fields
    if path in (("cores",), ("memory_gb",)):
        return {("instance",): None} if "instance" in fields else {}
    if path != ("instance",) or value not in LADDER:
        return {}
    size = {"cores": LADDER[value].cores, "memory_gb": LADDER[value].memory_gb}
    return {(name,): amount for name, amount in size.items() if name in fields}


def _meaningless(records: Sequence[Record], path: Path, value: Any) -> dict[Path, Any]:
    """The set, optional neighbours that do not matter once the field has this value."""
    parent = value_at(records[0], path[:-1])
    if parent is None:
        return {}
    return {
        (*path[:-1], field.name): None
        for field in fields_of(type(parent))
        if field.when and field.optional and field.when.name == path[-1] and value not in field.when.values
    }


def _told(error: ValidationError, path: Path) -> str:
    """The first finding, without the part of the place that the form shows anyway."""
    text = sentence(error)
    for start in (".".join(path), path[-1]):
        if text.startswith((f"{start} must ", f"{start}: ", f"{start} is ")):
            text = text.removeprefix(start).lstrip(": ")
            break
    text = text.removeprefix("the design: ").strip()
    return text[:1].upper() + text[1:].rstrip(".") + "."
