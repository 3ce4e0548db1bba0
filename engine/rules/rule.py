"""What a rule is and what it reports."""

import inspect
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Literal, NamedTuple

from engine.design.change import Change
from engine.rules.graph import Graph

Severity = Literal["error", "warning", "advice"]


class Remedy:
    """The fix of one problem, made when it is first asked for: most problems of a large design are never fixed."""

    def __init__(self, make: Callable[[], Change | None]) -> None:
        self._make = make

    @cached_property
    def change(self) -> Change | None:
        return self._make()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Remedy) and self.change == other.change

    def __hash__(self) -> int:
        return 0  # problems differ in what stands before their fix


class Problem(NamedTuple):
    """One finding, as the problems panel and `loadscape check` show it."""

    code: str
    """The rule's code, such as REL001."""
    severity: Severity
    """error: broken as drawn; warning: runs, with a risk; advice: what to do next."""
    message: str
    """One sentence that names the components."""
    subjects: tuple[str, ...]
    """Record paths such as components/web-1, the culprit first; empty where it is the whole design."""
    remedy: Remedy | None = None
    """What makes the fix; None where the rule has none."""

    @property
    def fix(self) -> Change | None:
        """A change that clears the problem, to be offered as a quick fix; made now, for the design that was checked."""
        return None if self.remedy is None else self.remedy.change

    @property
    def told(self) -> tuple[str, str, str, tuple[str, ...]]:
        """What a person is told, without the fix."""
        return self[:4]

    def to_json(self) -> dict[str, Any]:
        """The problem as `loadscape check --json` prints it; the fix by its label."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "subjects": list(self.subjects),
            "fix": None if self.fix is None else self.fix.label,
        }


class Rule(NamedTuple):
    """A named defect and how to find (and perhaps repair) it.

    Codes are a family and a number: RUN the design cannot run, TOP its topology makes no sense, SEC something is
    exposed, REL something is fragile, CAP something is too small, DAT data can be lost or stale, GEO something stands
    in the wrong place, COS something is paid for and not used.
    """

    code: str
    name: str
    """States the defect, in kebab case."""
    severity: Severity
    check: Callable[[Graph], Iterator[Problem]]
    fix: Callable[[Graph, Problem], Change | None] | None = None
    written: str = ""
    """The docstring of a rule that shares its module; else the module's is its page."""

    @property
    def page(self) -> str:
        """What it finds, why it matters, an example, the fix and the sources, for the help."""
        return inspect.cleandoc(self.written or sys.modules[self.check.__module__].__doc__ or "")

    def problem(self, message: str, *subjects: str) -> Problem:
        """A finding of this rule, not yet with its fix."""
        return Problem(self.code, self.severity, message, subjects)


Found = tuple[str, ...]
"""A message, then the record paths it speaks of, the culprit first."""


def finding(message: str, *subjects: str) -> Found:
    """What a rule declared by `rule` yields."""
    return (message, *subjects)


def rule(
    code: str, name: str, severity: Severity, fix: Callable[[Graph, Problem], Change | None] | None = None
) -> Callable[[Callable[[Graph], Iterator[Found]]], Rule]:
    """Declare a rule of a family's module: the function finds, its docstring is the page."""

    def declare(find: Callable[[Graph], Iterator[Found]]) -> Rule:
        def check(graph: Graph) -> Iterator[Problem]:
            for message, *subjects in find(graph):
                yield Problem(code, severity, message, tuple(subjects))

        return Rule(code, name, severity, check, fix, f"{code} {name}: {find.__doc__}")

    return declare
