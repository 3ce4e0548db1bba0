"""What the rules found as SARIF 2.1.0, the format that code review reads (OASIS standard, 2020)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.rules import RULES, Problem, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[str, str] = MappingProxyType({"error": "error", "warning": "warning", "advice": "note"})
"""SARIF's word for each severity."""


def sarif(
    path: Path, version: str, problems: Iterable[Problem], silenced: Iterable[tuple[Problem, str]]
) -> dict[str, Any]:
    """One run with all rules, the problems, and those that the design silences as suppressed results."""
    lines = path.read_text(encoding="utf-8").splitlines()
    places = {rule.code: number for number, rule in enumerate(RULES)}
    results = [_result(path, lines, places, problem) for problem in problems]
    for problem, reason in silenced:
        suppressed = {"suppressions": [{"kind": "inSource", "status": "accepted", "justification": reason}]}
        results.append(_result(path, lines, places, problem) | suppressed)
    driver = {"name": "Loadscape", "version": version, "rules": [_rule(rule) for rule in RULES]}
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
        "physicalLocation": {
            "artifactLocation": {"uri": path.as_posix()},
            "region": {"startLine": line_of(lines, first)},
        },
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


def line_of(lines: list[str], record: str) -> int:
    """The line on which a record begins in the design's file, from 1; 1 where it is not found."""
    section, _, record_id = record.partition("/")
    inside = False
    for number, line in enumerate(lines, start=1):
        inside = inside or line.lstrip().startswith(f'"{section}":')
        if inside and line.lstrip().startswith(f'"{record_id}":'):
            return number
    return 1
