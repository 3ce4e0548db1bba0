"""Kinds within sentences have the article that fits their name."""

import re
from itertools import product

import pytest

from engine.components.roles import misfit
from engine.design import verbs
from engine.design.document import Design
from engine.design.notation import design
from engine.design.spec import Spec
from engine.errors import BadDesign
from engine.lessons.glossary import glossary

AMISS = re.compile(r"\b[Aa] [aeiouAEIOU]|\b[Aa]n [^aeiouAEIOU]|\b(dns|cdn|api)\b")
"""An article that does not fit, or an abbreviation without its capitals."""
KINDS = Spec.kinds()


@pytest.mark.parametrize(("caller", "callee"), list(product(KINDS, KINDS)))
def test_what_refuses_a_link_has_the_article_of_each_kind(caller: str, callee: str) -> None:
    source, target = KINDS[caller](kind=caller), KINDS[callee](kind=callee)
    drawn = Design(components={"one": source, "two": target})
    said = [misfit(source, target, role) for role in ("reads", "session", "cache")]
    try:
        verbs.connect(drawn, "one", "two")
    except BadDesign as refused:
        said.append(str(refused))
    assert [one for one in said if AMISS.search(one)] == []


def test_an_object_storage_and_an_api_gateway_are_called_so() -> None:
    drawn = design("storage; gateway")
    with pytest.raises(BadDesign, match=r"^an object storage cannot call an API gateway, nor anything else$"):
        verbs.connect(drawn, "storage", "gateway")


def test_the_glossary_says_what_each_kind_is_with_its_article() -> None:
    said = [term.why.partition(":")[0] for term in glossary() if term.key.startswith("field/")]
    assert [one for one in said if AMISS.search(one)] == []
