"""Designs that have a defect, and the nearest that have not: what the tests of a family of rules are made of."""

from typing import Any, NamedTuple

import pytest

from engine.design.document import Design
from engine.design.files import from_json
from engine.design.notation import design
from engine.design.records import plain
from tests.engine.rules.findings import culprits, found, repaired


class Case(NamedTuple):
    """One rule: who is found in a design, and the nearest design that is fine."""

    code: str
    culprit: str
    broken: Design
    fine: Design
    fixed: bool = True
    """Whether a quick fix is offered."""


def drawn(text: str, **sections: Any) -> Design:
    """A design in the notation, with records that it has no words for put in: classes, places, who stands `at` them."""
    raw = plain(design(text))
    for section in ("classes", "places", "scenarios"):
        raw[section] = sections.get(section, {})
    for path, fields in sections.get("put", {}).items():
        section, _, record_id = path.partition("/")
        raw[section][record_id] |= fields
    for component_id, place_id in sections.get("at", {}).items():
        raw["components"][component_id]["place"] = place_id
    raw["board"]["objectives"] = sections.get("objectives", {})
    return from_json(raw)


def every(cases: list[Case]) -> pytest.MarkDecorator:
    """Parametrizes a test over the cases of a family."""
    return pytest.mark.parametrize("case", cases, ids=[case.code for case in cases])


def assert_found_and_fixed(case: Case) -> None:
    """The rule fires, does not on the nearest design, and its fix clears it without a new error."""
    assert case.culprit in culprits(case.broken, case.code)
    assert not culprits(case.fine, case.code)
    if case.fixed:
        repaired(case.broken, case.code)
    else:
        assert found(case.broken, case.code)[0].fix is None
