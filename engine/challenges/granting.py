"""What a component gets that is added in a challenge: the times, prices and room that the challenge gives its kind."""

from typing import Any

from engine.challenges.fairness import given
from engine.components.database import Database
from engine.design.change import Change
from engine.design.document import Design
from engine.design.records import parse, plain
from engine.design.spec import Spec


def granted(change: Change, start: Design) -> Change:
    """The Change with what is given in `start` filled into the components it adds, where they say what is usual.

    They are not for sale (engine/challenges/fairness.py), and who adds a component cannot know them.
    """
    told = change.to_json()
    added = {path: _filled(path, fields, start) for path, fields in told.get("added", {}).items()}
    return Change.from_json({**told, "added": added})


def _filled(path: str, fields: Any, start: Design) -> Any:
    if not path.startswith("components/"):
        return fields
    spec: Spec = parse(path, fields)
    alike = next((other for other in start.components.values() if other.kind == spec.kind), None)
    if alike is None:
        return fields
    usual = type(spec).model_validate({"kind": spec.kind})
    names = {*given(spec), *given(alike), *(("storage_gb",) if isinstance(spec, Database) else ())}
    due = {name: getattr(alike, name) for name in names if getattr(spec, name) == getattr(usual, name)}
    return plain(spec.model_copy(update=due))
