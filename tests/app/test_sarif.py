import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app import check
from app.cli import main
from app.guard import CODES, Guard
from engine.design.change import apply
from engine.design.notation import design
from engine.design.verbs import silence
from engine.results.intervals import Interval
from engine.results.service_levels import Judgement, read
from engine.rules import RULES
from tests.app.sarif_schema import SCHEMA

WEB = "web 10rps > lb > app*2 > db"
STANDARD = Draft202012Validator(SCHEMA)


def _sarif(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    main(["check", str(path), "--sarif"])
    log: dict[str, Any] = json.loads(capsys.readouterr().out)
    return log


def wrong(log: dict[str, Any]) -> list[str]:
    """What in a log is not as the standard demands: by its schema, and by what no schema can say."""
    found = [f"{error.json_path}: {error.message}" for error in STANDARD.iter_errors(log)]
    for run in [] if found else log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        found += [
            f"3.27.6: the index of {result['ruleId']} is not {result['ruleIndex']}"
            for result in run["results"]
            if rules[result["ruleIndex"] : result["ruleIndex"] + 1] != [result["ruleId"]]
        ]
    return found


def test_what_is_found_silenced_missed_and_untold_is_as_the_standard_demands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "web.loadscape"
    drawn = design(WEB)
    apply(drawn, silence(drawn, "REL011", "The platform checks.")).save(path)
    slo = tmp_path / "slo.json"
    slo.write_text('{"availability": 0.9, "latency_ms.p99": 10}')
    judgements = (
        Judgement("latency_ms.p99", 10.0, Interval(25.0, 20.0, 30.0), "missed", 3),
        Judgement("availability", 0.9, Interval(0.9, 0.8, 1.0), "unknown", 3),
    )
    monkeypatch.setattr(check, "guard", lambda *_: Guard(slo, read(slo), judgements))
    main(["check", str(path), "--sarif", "--slo", str(slo)])
    log = json.loads(capsys.readouterr().out)
    assert wrong(log) == []
    (run,) = log["runs"]
    assert {result.get("kind") for result in run["results"]} == {None, "fail", "open"}
    assert any("suppressions" in result for result in run["results"])
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == [*(rule.code for rule in RULES), *CODES.values()]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("version", "2.2", "$.version: '2.1.0' was expected"),
        ("runs.0.tool.driver.rules.0.severity", "error", "Additional properties are not allowed"),
        ("runs.0.results.0.level", "advice", "is not one of ['none', 'note', 'warning', 'error']"),
        ("runs.0.results.0.kind", "open", "'none' was expected"),
        ("runs.0.results.0.locations.0.physicalLocation.region.startLine", 0, "0 is less than the minimum of 1"),
        ("runs.0.results.0.message", {}, "'text' is a required property"),
        ("runs.0.results.0.suppressions", [{"status": "accepted"}], "'kind' is a required property"),
        ("runs.0.results.0.ruleIndex", 5000, "3.27.6: the index of"),
    ],
)
def test_a_log_that_is_not_as_the_standard_demands_is_found_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, value: Any, said: str
) -> None:
    file = tmp_path / "web.loadscape"
    design(WEB).save(file)
    log = _sarif(file, capsys)
    *way, last = path.split(".")
    inner: Any = log
    for part in way:
        inner = inner[int(part)] if part.isdigit() else inner[part]
    inner[last] = value
    assert said in "; ".join(wrong(log))


def test_a_result_points_to_the_line_of_its_component(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "web.loadscape"
    design(WEB).save(path)
    (run,) = _sarif(path, capsys)["runs"]
    found = next(result for result in run["results"] if result["ruleId"] == "REL011")
    line = found["locations"][0]["physicalLocation"]["region"]["startLine"]
    assert path.read_text(encoding="utf-8").splitlines()[line - 1].strip().startswith('"lb":')


def test_a_silenced_rule_is_suppressed_with_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "web.loadscape"
    drawn = design(WEB)
    apply(drawn, silence(drawn, "REL011", "The platform checks.")).save(path)
    (run,) = _sarif(path, capsys)["runs"]
    (found,) = [result for result in run["results"] if result["ruleId"] == "REL011"]
    assert found["suppressions"][0]["justification"] == "The platform checks."
    main(["check", str(path)])
    assert "[REL011: The platform checks.]" in capsys.readouterr().out


def test_a_file_is_named_as_a_uri_relative_to_where_the_command_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "my designs").mkdir()
    path = tmp_path / "my designs" / "größer.loadscape"
    design(WEB).save(path)
    named = []
    for folder in (tmp_path, tmp_path / "my designs"):
        monkeypatch.chdir(folder)
        (run,) = _sarif(path, capsys)["runs"]
        named.append(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
    assert named == ["my%20designs/gr%C3%B6%C3%9Fer.loadscape", "gr%C3%B6%C3%9Fer.loadscape"]
    monkeypatch.chdir(Path(__file__).parent)
    (run,) = _sarif(path, capsys)["runs"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert uri.endswith("/my%20designs/gr%C3%B6%C3%9Fer.loadscape")
