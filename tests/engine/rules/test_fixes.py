"""What every fix owes: its problem is gone, no new error has come, and it can be taken back."""

import pytest
from hypothesis import given, settings

from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design
from engine.rules import RULES, Problem, check
from tests.engine.rules import (
    test_capacity,
    test_dependence,
    test_detection,
    test_domains,
    test_durability,
    test_patience,
    test_shape,
    test_stores,
    test_thrift,
)
from tests.engine.rules.cases import drawn as from_drawing
from tests.engine.rules.findings import errors, found
from tests.engine.rules.test_any_design import drawings
from tests.helpers.valid_designs import runnable_designs

FAMILIES = (
    test_capacity,
    test_dependence,
    test_detection,
    test_domains,
    test_durability,
    test_patience,
    test_shape,
    test_stores,
    test_thrift,
)
ALONE = {
    "RUN002": "web 10rps; lb > app*2",
    "TOP001": "web 10rps > lb > app-1 > db; app-2 > db",
    "TOP002": "web 10rps > app > db; db > app",
    "TOP004": "web 10rps > app-1 > app-2 > app-1; app-2 > app-3 > app-4 > app-3; app-3 > app-1",
    "TOP005": "web 10rps > app > replica",
    "TOP006": "web 10rps > lb; app > db",
    "SEC001": "web 1000rps > db(cores=64)",
    "SEC002": "web 10rps > lb > app*2; web > app-1",
    "REL001": "web 10rps > lb > app*2",
    "REL002": "web 10rps > app > (retries=2) db",
}
BROKEN = {code: design(text) for code, text in ALONE.items()} | {
    case.code: case.broken for family in FAMILIES for case in family.CASES if case.fixed
}


def assert_harmless(drawn: Design, problem: Problem) -> None:
    assert problem.fix is not None
    after = apply(drawn, problem.fix)
    assert (problem.code, problem.subjects) not in {(left.code, left.subjects) for left in check(after)}
    assert errors(after) <= errors(drawn)
    assert apply(after, problem.fix.inverse()) == drawn


def test_every_rule_with_a_fix_has_a_design_here() -> None:
    assert set(BROKEN) == {rule.code for rule in RULES if rule.fix is not None}


@pytest.mark.parametrize("code", sorted(BROKEN))
def test_every_fix_of_a_rule_clears_its_problem_and_raises_no_error(code: str) -> None:
    fixable = [problem for problem in found(BROKEN[code], code) if problem.fix is not None]
    assert fixable
    for problem in fixable:
        assert_harmless(BROKEN[code], problem)


@settings(max_examples=80, deadline=None)
@given(drawings() | runnable_designs())
def test_no_fix_raises_an_error_whatever_is_drawn(drawn: Design) -> None:
    for problem in check(drawn):
        if problem.fix is not None:
            assert_harmless(drawn, problem)


def test_a_worker_that_is_added_can_do_the_jobs() -> None:
    drawn = from_drawing("users 900rps > app(cores=64) > queue", classes={"job": {"operation": "job"}})
    (problem,) = found(drawn, "TOP011")
    assert problem.fix is not None
    assert apply(drawn, problem.fix).components["worker"].model_dump()["instances"] > 1
    assert_harmless(drawn, problem)


def test_a_knot_of_circles_is_untied_whole() -> None:
    drawn = design(ALONE["TOP004"])
    (problem,) = found(drawn, "TOP004")
    assert problem.fix is not None
    assert not found(apply(drawn, problem.fix), "TOP004")


def test_a_fix_whose_consequences_nobody_can_mend_is_not_offered() -> None:
    """Without its circle the design would be found to ask more of the last server than it can do."""
    drawn = design("web 900rps > app-1 > app-2 > app-1; app-2 > app-3(cores=1, service.mean_ms=20)")
    (problem,) = found(drawn, "TOP004")
    assert problem.fix is None


def test_a_fix_that_its_own_consequences_would_undo_is_not_offered() -> None:
    """The only server that the balancer could be linked to calls the balancer."""
    (problem,) = found(design("users 10rps; app > lb"), "TOP006")
    assert problem.fix is None
