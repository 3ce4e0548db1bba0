"""What a fix brings about: a fix that adds or removes something is offered together with what then has to be mended."""

from collections.abc import Callable, Sequence

from engine.design.change import Change, apply
from engine.rules.graph import Graph
from engine.rules.rule import Problem, Rule

ROUNDS = 6
"""A fix that still leaves a new error after so many others is none."""


Errors = Sequence[tuple[Rule, Problem]]


def with_consequences(rule: Rule, errors: Callable[[Graph], Errors], graph: Graph, problem: Problem) -> Change | None:
    """The fix, and those of the errors that it would raise or lay open; None where they leave one, or undo the fix."""
    change = rule.fix(graph, problem) if rule.fix is not None else None
    if change is None or not _adds_or_removes(change):
        return change
    known = {(error.code, error.subjects) for _, error in graph.once(errors)}
    for _ in range(ROUNDS):
        after = Graph(apply(graph.design, change), graph)
        new = [(one, error) for one, error in errors(after) if (error.code, error.subjects) not in known]
        if not new:
            return None if problem.subjects in [left.subjects for left in rule.check(after)] else change
        fixes = (one.fix(after, error) for one, error in new if one.fix is not None)
        more = next((one for one in fixes if one is not None), None)
        if more is None:
            return None
        change = change.squash(more)
    return None


def _adds_or_removes(change: Change) -> bool:
    """Whether components or links come or go; other fields of what is there are the rule's own business."""
    return any(path.startswith(("components/", "links/")) for path in (*change.added, *change.removed))
