"""`loadscape compare` on small designs, from the files to what is printed and written."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import BAD_INPUT, DONE, main
from engine import Design

TWO = Design.from_text("users 600rps > lb(algorithm=random) > app*2(cores=1, service.mean_ms=2.5)", "Two at random")
FEWEST = TWO.edited("components/lb", "algorithm", "least_connections")
SHORT = ("--until", "12", "--warmup", "2", "--replications", "6")


@pytest.fixture
def designs(tmp_path: Path) -> tuple[str, str]:
    paths = (str(tmp_path / "two.loadscape"), str(tmp_path / "fewest.loadscape"))
    for path, design in zip(paths, (TWO, FEWEST), strict=True):
        design.save(path)
    return paths


def line_of(text: str, word: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(word))


def compared(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["compare", *arguments, "--json", "-"]) == DONE
    return json.loads(capsys.readouterr().out)


def test_a_better_design_is_told_to_be_better(designs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *designs, *SHORT]) == DONE
    text = capsys.readouterr().out
    assert "under the same requests" in text
    assert "~ components/lb algorithm: random -> least_connections" in text
    assert line_of(text, "latency mean").endswith("B is lower")
    assert line_of(text, "requests offered").endswith("exactly the same")
    assert line_of(text, "cost").endswith("exactly the same")
    assert any(line.startswith("app-1") and "queue length" in line for line in text.splitlines())


def test_a_design_beside_itself_shows_no_difference(
    designs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", designs[0], designs[0], *SHORT]) == DONE
    text = capsys.readouterr().out
    assert "The designs are the same in all that is simulated." in text
    assert line_of(text, "latency p99").endswith("exactly the same")
    assert "is higher" not in text
    assert "is lower" not in text


def test_a_difference_within_the_noise_is_not_shown(
    designs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The same design with its servers renamed: their service times are drawn anew, nothing else changes."""
    renamed = Path(designs[1])
    text = Path(designs[0]).read_text(encoding="utf-8")
    renamed.write_text(text.replace("app-", "web-"), encoding="utf-8")
    assert main(["compare", *designs, *SHORT]) == DONE
    text = capsys.readouterr().out
    assert line_of(text, "latency mean").endswith("no difference shown")
    assert "+ components/web-1" in text
    assert "- components/app-1" in text


def test_json_holds_every_figure_with_its_paired_difference(
    designs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(capsys, *designs, *SHORT)
    assert (found["a"], found["b"], found["seeds"]) == ("Two at random", "Two at random", [1, 2, 3, 4, 5, 6])
    mean = found["figures"]["latency_ms"]["mean"]
    assert mean["difference"] == pytest.approx(mean["b"] - mean["a"])
    assert mean["ci95"][0] < mean["difference"] < mean["ci95"][1] < 0
    assert mean["shown"] is True
    assert found["figures"]["components"]["app-1"]["utilization"].keys() == {"a", "b", "difference", "ci95", "shown"}
    assert found["changes"]["updated"] == {"components/lb": {"algorithm": ["random", "least_connections"]}}
    assert found["same_requests"] is True


def test_a_scenario_is_played_in_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crash = {"events": [{"at_s": 5, "event": "crash", "target": "app-1", "for_s": 2}]}
    struck = Design.model_validate({**TWO.model_dump(), "scenarios": {"bad day": crash}})
    path = str(tmp_path / "struck.loadscape")
    struck.save(path)
    found = compared(capsys, path, path, *SHORT, "--scenario", "bad day")
    assert found["figures"]["requests"]["failed"]["a"] > 0
    assert main(["compare", path, path, *SHORT, "--scenario", "good day"]) == BAD_INPUT


@pytest.mark.parametrize("arguments", [("--warmup", "12"), ("--scenario", "none such"), ("--json", "/nowhere/x.json")])
def test_what_does_not_fit_exits_2_with_one_sentence(
    designs: tuple[str, str], arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *designs, *SHORT, *arguments]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_design_that_is_nowhere_is_named(designs: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", designs[0], "nowhere"]) == BAD_INPUT
    assert "nowhere" in capsys.readouterr().err
