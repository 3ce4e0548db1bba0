"""Every field that a user can set changes an output, or it is an exception with a reason."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from engine.design.document import Design, Event, Link, Place, RequestClass, Scenario
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.design.spec import Spec
from engine.simulation import Simulation
from tests.helpers.field_case import Case
from tests.helpers.field_cases import KINDS
from tests.helpers.field_cases_edge import EDGE
from tests.helpers.field_cases_of_records import EXCEPTIONS, IDLE, RECORDS
from tests.helpers.field_cases_operations import OPERATIONS
from tests.helpers.field_cases_shards import SHARDS

CASES = {**KINDS, **EDGE, **SHARDS, **OPERATIONS, **RECORDS}
CLASSES = {
    "read": {"keys": 200, "needs_session": True},
    "write": {"operation": "write", "weight": 0.3, "keys": 200, "priority": 3},
}


def records(model: type[BaseModel], seen: dict[str, type[BaseModel]]) -> None:
    """The record and all that stand in its fields, by name."""
    if model.__name__ in seen:
        return
    seen[model.__name__] = model
    for field in model.model_fields.values():
        for inner in inside(field.annotation):
            records(inner, seen)


def inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from inside(part)


def fields() -> list[str]:
    seen: dict[str, type[BaseModel]] = {}
    models: list[type[BaseModel]] = [*Spec.kinds().values(), Link, RequestClass, Place, Event]
    for model in models:
        records(model, seen)
    drawn = {f"{spec.__name__}.{field}" for spec in Spec.kinds().values() for field in spec.drawn_only}
    named = [f"{name}.{field}" for name, model in seen.items() for field in model.model_fields]
    return [field for field in named if field not in drawn]


def merged(tree: dict[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    for key, value in more.items():
        tree[key] = merged(dict(tree.get(key) or {}), value) if isinstance(value, Mapping) else value
    return tree


def result(case: Case, value: Any) -> dict[str, Any]:
    """The result with this value of the field."""

    def put(tree: Any) -> Any:
        return json.loads(json.dumps(tree).replace('"@"', json.dumps(value)))

    data = to_json(design(case.text.replace("@", str(value))))
    more = put(case.more)
    drawn: Design = from_json(merged(data, {"classes": CLASSES, **more} if "classes" not in more else more))
    scenario = Scenario(events=tuple(Event.model_validate(event) for event in put(case.events)))
    simulation = Simulation.create(drawn, seed=1, scenario=scenario)
    simulation.advance(case.until_s)
    found = simulation.result().to_json()
    del found["engine"]
    return found


def test_every_field_has_a_case_or_a_reason() -> None:
    known = {*CASES, *IDLE}
    missing = [field for field in fields() if field not in known and field.partition(".")[2] not in EXCEPTIONS]
    assert missing == []
    assert known <= set(fields())


@pytest.mark.parametrize("field", CASES)
def test_two_values_of_a_field_give_different_results(field: str) -> None:
    case = CASES[field]
    assert result(case, case.one) != result(case, case.other)


def test_an_alike_value_gives_the_same_result() -> None:
    case = CASES["Server.cores"]
    assert result(case, 4) == result(case, 4)
