"""The command line: what is said, where, and the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import presets
from app.cli import BAD_INPUT, DONE, FINDINGS, main

SMALL: dict[str, Any] = {
    "format": 1,
    "name": "One server",
    "components": {
        "users": {"kind": "client", "arrivals": {"process": "poisson", "rate_rps": 50}},
        "web": {"kind": "server", "cores": 2, "service": {"distribution": "exponential", "mean_ms": 10}},
    },
    "links": {"users-web": {"source": "users", "target": "web"}},
    "scenarios": {"web crashes": {"events": [{"at_s": 5, "event": "crash", "target": "web", "for_s": 2}]}},
}


@pytest.fixture
def design(tmp_path: Path) -> str:
    path = tmp_path / "small.loadscape"
    path.write_text(json.dumps(SMALL), encoding="utf-8")
    return str(path)


def usage_error(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert isinstance(stopped.value.code, int)
    return stopped.value.code


@pytest.mark.parametrize(
    "arguments",
    [
        ("simulate",),
        ("simulate", "x", "--until", "0"),
        ("simulate", "x", "--until", "nan"),
        ("simulate", "x", "--until", "inf"),
        ("simulate", "x", "--seed", "-1"),
        ("simulate", "x", "--seed", "1.5"),
        ("simulate", "x", "--replications", "0"),
        ("simulate", "x", "--replications", "many"),
        ("simulate", "x", "--until", "soon"),
        ("simulate", "x", "--until", "auto", "--precision", "0"),
        ("simulate", "x", "--slo", "99.9"),
        ("compare", "x"),
        ("compare", "x", "y", "--replications", "1"),
        ("compare", "x", "y", "--until", "auto"),
        ("check",),
        ("export", "x"),
        ("presets", "--unknown"),
        ("--unknown",),
    ],
)
def test_wrong_usage_exits_2_with_one_sentence(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert usage_error(*arguments) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("loadscape")
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["check", "simulate", "export"])
def test_a_design_that_is_nowhere_exits_2_and_is_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["out.png"] if command == "export" else []
    assert main([command, "nowhere", *out]) == BAD_INPUT
    said = capsys.readouterr().err
    assert "nowhere" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"format": 99}', '{"components": {"a": {"kind": 7}}}', "\x00"])
def test_a_broken_file_exits_2_without_a_traceback(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.loadscape"
    path.write_text(text, encoding="utf-8")
    assert main(["simulate", str(path)]) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert "broken.loadscape" in said.err
    assert len(said.err.splitlines()) == 1


def test_a_folder_in_place_of_a_file_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_presets_lists_every_folder_with_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["presets"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(presets.names())
    assert all(len(line.split(maxsplit=1)) == 2 for line in lines)


def test_check_of_a_sound_design_exits_0(design: str) -> None:
    assert main(["check", design]) == DONE


def test_check_exits_1_when_an_error_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "no-entry.loadscape"
    path.write_text(json.dumps({"format": 1, "components": {"web": {"kind": "server"}}}), encoding="utf-8")
    assert main(["check", str(path), "--json", "-"]) == FINDINGS
    problems = json.loads(capsys.readouterr().out)
    assert "error" in {problem["severity"] for problem in problems}
    assert {"code", "message", "subjects", "severity", "fix"} <= problems[0].keys()


def test_schema_prints_a_json_schema_that_knows_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == DONE
    text = capsys.readouterr().out
    assert "$defs" in json.loads(text)
    assert all(f'"{kind}"' in text for kind in ("client", "dns", "load_balancer", "server", "cache", "database"))


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--help"], {"PySide6", "numba", "numpy", "pydantic", "networkx"}),
        (["presets"], {"PySide6", "numba", "networkx"}),
        (["schema"], {"PySide6", "numba", "networkx"}),
        (["challenge"], {"PySide6", "numba"}),
        (["check", "DESIGN"], {"PySide6", "numba"}),
    ],
    ids=["help", "presets", "schema", "challenge", "check"],
)
def test_a_light_command_imports_nothing_heavy(arguments: list[str], heavy: set[str], design: str) -> None:
    code = (
        "import sys\nfrom app.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    given = [design if argument == "DESIGN" else argument for argument in arguments]
    run = subprocess.run([sys.executable, "-c", code, *given], capture_output=True, text=True, timeout=60, check=True)
    assert heavy & set(run.stderr.split()) == set()
