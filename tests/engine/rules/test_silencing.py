import pytest

from engine.design.change import apply
from engine.design.files import dumps, loads
from engine.design.notation import design
from engine.design.verbs import silence, unsilence
from engine.errors import BadDesign
from engine.rules import silenced
from tests.engine.rules.findings import culprits

DRAWN = design("web 10rps > lb > app*2")


def test_a_silenced_rule_is_reported_no_more_but_listed_with_its_reason() -> None:
    quiet = apply(DRAWN, silence(DRAWN, "REL011", "The platform checks."))
    assert culprits(DRAWN, "REL011")
    assert not culprits(quiet, "REL011")
    assert [(problem.code, reason) for problem, reason in silenced(quiet)] == [("REL011", "The platform checks.")]
    assert apply(quiet, unsilence(quiet, "REL011")) == DRAWN


def test_silencing_survives_the_file() -> None:
    quiet = apply(DRAWN, silence(DRAWN, "REL011", "The platform checks."))
    assert loads(dumps(quiet)) == quiet


def test_a_rule_is_not_silenced_without_a_reason() -> None:
    with pytest.raises(BadDesign, match="reason"):
        silence(DRAWN, "REL011", " ")


def test_only_codes_are_silenced() -> None:
    with pytest.raises(BadDesign):
        silence(DRAWN, "nonsense", "why")
