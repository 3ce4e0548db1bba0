"""The JSON Schema agrees with what the program reads."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from engine.design.document import Design
from engine.design.files import to_json
from engine.design.schema import design_schema
from engine.design.spec import Spec
from tests.helpers.designs import designs

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = design_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
FILES = sorted([*(ROOT / "presets").rglob("*.loadscape"), *(ROOT / "tests/formats").glob("format-1.loadscape")])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_kept_file_and_every_preset_follow_the_schema(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))


@given(designs())
@settings(max_examples=30)
def test_every_design_the_program_writes_follows_the_schema(design: Design) -> None:
    VALIDATOR.validate(to_json(design))


@pytest.mark.parametrize(
    "bad",
    [
        {"components": {"web-1": {"kind": "server", "cores": 0}}},
        {"components": {"web-1": {"kind": "server", "cors": 1}}},
        {"components": {"web-1": {"cores": 1}}},
        {"components": {"Web 1": {"kind": "server"}}},
        {"components": {"web-1": {"kind": "server", "instance": "m7g.huge"}}},
        {"links": {"a-b": {"source": "a"}}},
        {"format": 2},
        {"colour": 1},
    ],
    ids=str,
)
def test_what_the_program_refuses_the_schema_refuses_too(bad: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(bad)


def test_a_kind_of_a_newer_version_may_hold_anything() -> None:
    assert VALIDATOR.is_valid({"components": {"q": {"kind": "quantum_cache", "qubits": 5}}})


def test_every_kind_brings_its_units_bounds_help_and_sources() -> None:
    for kind, spec in Spec.kinds().items():
        fields = SCHEMA["$defs"][spec.__name__]["properties"]
        assert fields["kind"]["const"] == kind
        assert all(field["description"] for name, field in fields.items() if name not in ("kind", "arrivals"))
    server = SCHEMA["$defs"]["Server"]["properties"]
    assert (server["memory_gb"]["unit"], server["cores"]["minimum"]) == ("GB", 1)
    assert "bcrypt" in server["login"]["source"]
