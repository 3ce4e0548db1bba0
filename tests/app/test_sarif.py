import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from engine.design.change import apply
from engine.design.notation import design
from engine.design.verbs import silence
from engine.rules import RULES

WEB = "web 10rps > lb > app*2 > db"


def _sarif(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    main(["check", str(path), "--sarif"])
    log: dict[str, Any] = json.loads(capsys.readouterr().out)
    return log


def test_sarif_has_every_member_that_its_schema_requires(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "web.loadscape"
    design(WEB).save(path)
    log = _sarif(path, capsys)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "Loadscape"
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in RULES]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
    assert run["results"]
    for result in run["results"]:
        assert result["message"]["text"]
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("web.loadscape")
        assert location["physicalLocation"]["region"]["startLine"] >= 1


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
