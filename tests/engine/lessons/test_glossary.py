import pytest

from engine.design.document import Link, RequestClass
from engine.design.spec import Spec
from engine.lessons.glossary import OF_EVERY_KIND, found, glossary
from engine.lessons.terms import Term
from engine.rules import RULES
from widgets.charts.catalog import HEAT, KINDS

TERMS = glossary()
BY_KEY = {term.key: term for term in TERMS}


def test_every_chart_has_an_entry_under_its_title() -> None:
    assert {key.removeprefix("chart/") for key in BY_KEY if key.startswith("chart/")} == {*KINDS, HEAT}
    for key, kind in KINDS.items():
        assert BY_KEY[f"chart/{key}"].title == kind.title


def test_every_rule_has_an_entry() -> None:
    assert {f"rule/{rule.code}" for rule in RULES} == {key for key in BY_KEY if key.startswith("rule/")}


def test_every_field_has_an_entry() -> None:
    wanted = {
        f"field/{kind}/{name}"
        for kind, model in Spec.kinds().items()
        for name in model.model_fields
        if name not in OF_EVERY_KIND
    }
    wanted |= {f"field/link/{name}" for name in Link.model_fields}
    wanted |= {f"field/class/{name}" for name in RequestClass.model_fields}
    assert wanted == {key for key in BY_KEY if key.startswith("field/")}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.key)
def test_an_entry_says_what_it_is_why_it_matters_and_where_it_comes_from(term: Term) -> None:
    for text in (term.what, term.why, term.source):
        assert len(text) > 10
        assert text == text.strip()
        assert "\n" not in text


def test_no_two_entries_share_a_key() -> None:
    assert len(BY_KEY) == len(TERMS)


def test_a_search_finds_titles_first() -> None:
    hits = found(TERMS, "queue length")
    assert hits[0].title == "Queue length"
    assert len(hits) > 1
    assert found(TERMS, "zebra crossing") == ()
