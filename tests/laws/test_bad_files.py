"""Whatever stands in a file, it is read or refused in one sentence."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.design.document import Design
from engine.design.files import loads, to_json
from engine.errors import BadDesign
from tests.helpers.designs import designs, json_data

poison: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, -1, 0, 10**400, 1e300, float("nan"), float("inf"), "", "x" * 500, "\ud800", [], {}, [[]], {"a": {}}]
)


def read(text: str) -> Design | None:
    """The design, or None where it was refused; anything but BadDesign is a failure of the test."""
    try:
        return loads(text, "shop.loadscape")
    except BadDesign as refusal:
        sentence = str(refusal)
    assert sentence.startswith("shop.loadscape: ")
    assert len(sentence.splitlines()) == 1, sentence
    assert len(sentence) < 1000
    for jargon in ("Input should", "pydantic", "http", "Value error"):
        assert jargon not in sentence
    return None


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text)


@given(json_data)
def test_any_json_is_read_or_refused(data: Any) -> None:
    read(json.dumps(data))


def poisoned(data: Any, pick: int, what: Any) -> Any:
    """The data with one part, picked by number, replaced."""
    steps: list[Any] = []
    inner = data
    while isinstance(inner, dict | list) and inner:
        keys = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
        pick, index = divmod(pick, len(keys) + 1)
        if index == len(keys):
            break
        steps.append(keys[index])
        inner = inner[keys[index]]
    if not steps:
        return what
    holder = data
    for step in steps[:-1]:
        holder = holder[step]
    holder[steps[-1]] = what
    return data


@given(designs(), st.integers(0, 10**9), poison)
@settings(max_examples=300)
def test_a_design_with_one_poisoned_part_is_read_or_refused(design: Design, pick: int, what: Any) -> None:
    read(json.dumps(poisoned(to_json(design), pick, what)))


@given(designs(), st.integers(0, 10**6), st.integers(0, 20))
def test_a_file_cut_anywhere_is_refused(design: Design, start: int, length: int) -> None:
    text = json.dumps(to_json(design))
    start %= len(text)
    read(text[:start] + text[start + length :])
