"""Topology validation: a file a rule or a family, all of them read the same graph of the design."""

from collections.abc import Iterable
from functools import partial

from engine.design.document import Design
from engine.rules import (
    capacity,
    class_without_way,
    database_exposed,
    dependence,
    detection,
    domains,
    durability,
    empty_design,
    load_above_capacity,
    meaningless_link,
    no_entry,
    patience,
    replica_without_primary,
    retries_without_timeout,
    router_without_target,
    server_beside_balancer,
    shape,
    shards,
    single_point_of_failure,
    stores,
    synchronous_cycle,
    thrift,
    unknown_kind,
    unlinked_component,
    unreachable_component,
)
from engine.rules.consequences import Errors, with_consequences
from engine.rules.graph import Graph
from engine.rules.rule import Problem, Remedy, Rule, Severity

RULES: tuple[Rule, ...] = (
    unknown_kind.RULE,
    no_entry.RULE,
    empty_design.RULE,
    unreachable_component.RULE,
    meaningless_link.RULE,
    unlinked_component.RULE,
    synchronous_cycle.RULE,
    replica_without_primary.RULE,
    router_without_target.RULE,
    class_without_way.RULE,
    database_exposed.RULE,
    server_beside_balancer.RULE,
    single_point_of_failure.RULE,
    retries_without_timeout.RULE,
    load_above_capacity.RULE,
    *shape.RULES,
    *capacity.RULES,
    *stores.RULES,
    *durability.RULES,
    *shards.RULES,
    *domains.RULES,
    *thrift.RULES,
    *patience.RULES,
    *detection.RULES,
    *dependence.RULES,
)
"""Every rule, in the order in which problems are reported; errors come first in `check`."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


def check(design: Design) -> tuple[Problem, ...]:
    """All problems of the design with their fixes: errors first, then in the order of the rules and of the design.

    Rules that the design silences are left out; `silenced` has what they find.
    """
    return _found(Graph(design), [rule for rule in RULES if rule.code not in design.board.silenced])


class LiveCheck:
    """Checks a design again and again while it is edited: what an edit leaves as it was is not worked out anew."""

    def __init__(self) -> None:
        self._graph: Graph | None = None

    def __call__(self, design: Design) -> tuple[Problem, ...]:
        """What `check` finds."""
        self._graph = Graph(design, self._graph)
        return _found(self._graph, [rule for rule in RULES if rule.code not in design.board.silenced])


def silenced(design: Design) -> tuple[tuple[Problem, str], ...]:
    """What the rules that the design silences find, each with the reason why it is not reported."""
    quiet = design.board.silenced
    found = _found(Graph(design), [rule for rule in RULES if rule.code in quiet]) if quiet else ()
    return tuple((problem, quiet[problem.code].reason) for problem in found)


def _found(graph: Graph, rules: Iterable[Rule]) -> tuple[Problem, ...]:
    problems = [_with_remedy(graph, rule, problem) for rule in rules for problem in rule.check(graph)]
    return tuple(sorted(problems, key=lambda problem: SEVERITIES.index(problem.severity)))


def _with_remedy(graph: Graph, rule: Rule, problem: Problem) -> Problem:
    if rule.fix is None:
        return problem
    remedy = Remedy(partial(with_consequences, rule, _errors, graph, problem))
    return Problem(problem.code, problem.severity, problem.message, problem.subjects, remedy)


def _errors(graph: Graph) -> Errors:
    return [(rule, problem) for rule in RULES if rule.severity == "error" for problem in rule.check(graph)]


__all__ = ["RULES", "LiveCheck", "Problem", "Remedy", "Rule", "check", "silenced"]
