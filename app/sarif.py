"""What the rules found as SARIF 2.1.0, the format that code review reads (OASIS standard, 2020)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from app.guard import CODES, Guard, code, message
from engine.results.service_levels import Judgement
from engine.rules import RULES, Problem, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[str, str] = MappingProxyType({"error": "error", "warning": "warning", "advice": "note"})
"""SARIF's word for each severity."""
OBJECTIVES: Mapping[str, str] = MappingProxyType(
    {
        "availability": "Availability is below its objective",
        "latency_ms": "Latency is above its objective",
        "cost": "Cost is above its objective",
    }
)
"""What a missed objective of each kind says; the codes stand in app/guard.py."""


def sarif(
    path: Path,
    version: str,
    problems: Iterable[Problem],
    silenced: Iterable[tuple[Problem, str]],
    guard: Guard | None = None,
) -> dict[str, Any]:
    """One run with all rules, the problems, and those that the design silences as suppressed results.

    With a guard also its objectives that are missed ("fail"), and those of which the runs cannot tell ("open").
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    places = {rule.code: number for number, rule in enumerate(RULES)}
    results = [_result(path, lines, places, problem) for problem in problems]
    for problem, reason in silenced:
        suppressed = {"suppressions": [{"kind": "inSource", "status": "accepted", "justification": reason}]}
        results.append(_result(path, lines, places, problem) | suppressed)
    rules = [_rule(rule) for rule in RULES]
    if guard is not None:
        rules += [_objective(kind) for kind in CODES]
        results += [_judged(path, guard.path, one) for one in guard.judgements if one.standing != "met"]
    driver = {"name": "Loadscape", "version": version, "rules": rules}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _rule(rule: Rule) -> dict[str, Any]:
    heading, _, rest = rule.page.partition("\n")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": heading.partition(": ")[2]},
        "fullDescription": {"text": " ".join(rest.split())},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(path: Path, lines: list[str], places: dict[str, int], problem: Problem) -> dict[str, Any]:
    first = problem.subjects[0] if problem.subjects else ""
    location = {
        **_place(path, line_of(lines, first)),
        "logicalLocations": [{"fullyQualifiedName": subject, "kind": "element"} for subject in problem.subjects],
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": places[problem.code],
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [location],
        "partialFingerprints": {"subjects/v1": " ".join((problem.code, *problem.subjects))},
    }


def _objective(kind: str) -> dict[str, Any]:
    return {
        "id": CODES[kind],
        "name": f"{kind.partition('_')[0]}-objective-missed",
        "shortDescription": {"text": OBJECTIVES[kind]},
        "fullDescription": {
            "text": "The whole interval over several runs lies on the wrong side of the objective; the intervals of "
            "all stated objectives hold together with 95%."
        },
        "defaultConfiguration": {"level": "error"},
    }


def _judged(path: Path, stated: Path, one: Judgement) -> dict[str, Any]:
    """The design is at fault, so the result stands there; the line that states the objective is beside it."""
    missed = one.standing == "missed"
    lines = stated.read_text(encoding="utf-8-sig").splitlines()
    line = next((number for number, text in enumerate(lines, start=1) if f'"{one.figure}"' in text), 1)
    return {
        "ruleId": code(one),
        "ruleIndex": len(RULES) + list(CODES.values()).index(code(one)),
        "kind": "fail" if missed else "open",
        "level": "error" if missed else "none",
        "message": {"text": message(one)},
        "locations": [_place(path, 1)],
        "relatedLocations": [_place(stated, line) | {"message": {"text": "The objective is stated here."}}],
        "partialFingerprints": {"objective/v1": one.figure},
    }


def _place(path: Path, line: int) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}, "region": {"startLine": line}}}


def uri_of(path: Path) -> str:
    """The file as a URI, relative to where the command runs, which for code review is the root of the repository."""
    whole = path.absolute()
    return quote(whole.relative_to(Path.cwd()).as_posix()) if whole.is_relative_to(Path.cwd()) else whole.as_uri()


def line_of(lines: list[str], record: str) -> int:
    """The line on which a record begins in the design's file, from 1; 1 where it is not found."""
    section, _, record_id = record.partition("/")
    inside = False
    for number, line in enumerate(lines, start=1):
        inside = inside or line.lstrip().startswith(f'"{section}":')
        if inside and line.lstrip().startswith(f'"{record_id}":'):
            return number
    return 1
