"""What the rule tests ask of a design."""

from engine.design.change import apply
from engine.design.document import Design
from engine.rules import Problem, check


def found(design: Design, code: str) -> list[Problem]:
    """The problems of one rule."""
    return [problem for problem in check(design) if problem.code == code]


def culprits(design: Design, code: str) -> list[str]:
    """The first subject of each problem of one rule."""
    return [problem.subjects[0] for problem in found(design, code)]


def repaired(design: Design, code: str) -> Design:
    """The design after the fix of the rule's first problem, which is gone and has brought no new error."""
    problem = found(design, code)[0]
    assert problem.fix is not None
    after = apply(design, problem.fix)
    assert (problem.code, problem.subjects) not in {(left.code, left.subjects) for left in check(after)}
    assert errors(after) <= errors(design)
    assert apply(after, problem.fix.inverse()) == design
    return after


def errors(design: Design) -> set[tuple[str, tuple[str, ...]]]:
    """Findings without which a design could not be called sound."""
    return {(problem.code, problem.subjects) for problem in check(design) if problem.severity == "error"}
