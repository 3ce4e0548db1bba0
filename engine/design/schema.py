"""The JSON Schema of the design file, for editors that complete and check as one types."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from engine.design.data import thaw
from engine.design.document import Design
from engine.design.marks import KINDS as MARKS
from engine.design.spec import Spec

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Writes immutable mappings as plain objects where they are defaults."""

    def encode_default(self, dft: Any) -> Any:
        return super().encode_default(thaw(dft))


def design_schema() -> dict[str, Any]:
    """The schema: all kinds told apart by `kind`, each field with its unit, bounds, help and source."""
    schema: dict[str, Any] = {"$schema": SCHEMA_DIALECT, **Design.model_json_schema(schema_generator=_Generator)}
    definitions: dict[str, Any] = schema["$defs"]
    kinds = Spec.kinds()
    for spec in kinds.values():
        own = TypeAdapter(spec).json_schema(schema_generator=_Generator)
        definitions |= own.pop("$defs", {})
        definitions[spec.__name__] = {**own, "required": ["kind", *own.get("required", [])]}
    for mark in set(MARKS.values()):
        own = TypeAdapter(mark).json_schema(schema_generator=_Generator)
        definitions[mark.__name__] = {**own, "required": ["kind", *own.get("required", [])]}
    definitions["Spec"] = _any_kind("Component", {kind: spec.__name__ for kind, spec in kinds.items()})
    definitions["Mark"] = _any_kind("Mark", {kind: mark.__name__ for kind, mark in MARKS.items()}, kind_needed=())
    for part in _objects(schema):
        if "patternProperties" in part:
            part["additionalProperties"] = False
        for note in ("unit", "source"):
            if part.get(note) == "":
                del part[note]
    return schema


def _any_kind(title: str, names: dict[str, str], kind_needed: tuple[str, ...] = ("kind",)) -> dict[str, Any]:
    """One of the known kinds, or one of a newer version with data of its own."""
    references = {kind: f"#/$defs/{name}" for kind, name in names.items()}
    newer = {
        "type": "object",
        "title": "A kind of a newer version",
        "required": [*kind_needed],
        "properties": {"kind": {"type": "string", "not": {"enum": list(names)}}},
    }
    return {
        "title": title,
        "discriminator": {"propertyName": "kind", "mapping": references},
        "oneOf": [*({"$ref": reference} for reference in dict.fromkeys(references.values())), newer],
    }


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item)
