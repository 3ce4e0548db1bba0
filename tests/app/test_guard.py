"""`loadscape check --slo`, from the files to the exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import BAD_INPUT, DONE, FINDINGS, main
from engine import Design
from engine.design.change import apply
from engine.design.verbs import silence
from engine.results.replications import Replications
from engine.results.service_levels import FIGURES, judge, judge_until_told, parse

SHORT = {"until_s": 8, "warmup_s": 1, "runs": 3}
PLAIN = {"completed": 10, "failed": 0}


@pytest.fixture
def path(tmp_path: Path) -> str:
    out = tmp_path / "shop.loadscape"
    Design.from_text("users 100rps > app(cores=2, service.mean_ms=5)", "Shop").save(out)
    return str(out)


@pytest.fixture
def slo(tmp_path: Path) -> Any:
    def write(**stated: Any) -> str:
        out = tmp_path / "slo.json"
        out.write_text(json.dumps({**SHORT, **{key.replace("__", "."): value for key, value in stated.items()}}))
        return str(out)

    return write


def runs(figure: str, *values: float | None, **requests: int) -> Replications:
    def tree(value: float | None) -> dict[str, Any]:
        first, _, second = figure.partition(".")
        return {first: {second: value} if second else value, "requests": PLAIN | requests}

    return Replications(tuple(map(tree, values)))


def standing(figure: str, limit: float, seen: Replications) -> str:
    (one,) = judge(parse({figure: limit}), seen)
    return one.standing


def test_objectives_that_are_kept_pass(path: str, slo: Any, capsys: pytest.CaptureFixture[str]) -> None:
    stated = slo(availability=0.99, latency_ms__p99=1000, cost_usd_per_month=100_000)
    assert main(["check", path, "--slo", stated]) == DONE
    lines = [line for line in capsys.readouterr().out.splitlines() if "[SLO" in line]
    assert [line.split()[0] for line in lines] == ["met"] * 3
    assert [line[-7:-1] for line in lines] == ["SLO001", "SLO002", "SLO003"]


@pytest.mark.parametrize(
    ("key", "limit", "code"),
    [("latency_ms__p99", 1, "SLO002"), ("latency_ms__mean", 1, "SLO002"), ("cost_usd_per_month", 0.01, "SLO003")],
)
def test_a_missed_objective_fails_the_check(
    path: str, slo: Any, capsys: pytest.CaptureFixture[str], key: str, limit: float, code: str
) -> None:
    assert main(["check", path, "--slo", slo(**{key: limit})]) == FINDINGS
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("missed")]
    assert line.endswith(f"[{code}]")
    assert "joint 95% interval" in line


def test_a_scenario_that_breaks_the_design_misses_its_availability(
    tmp_path: Path, path: str, slo: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    played = tmp_path / "crash.json"
    played.write_text(json.dumps({"events": [{"at_s": 2, "event": "crash", "target": "app"}]}))
    assert main(["check", path, "--slo", slo(availability=0.99, scenario=str(played))]) == FINDINGS
    assert "missed   availability must be at least 0.99" in capsys.readouterr().out


def test_what_cannot_be_told_passes_and_asks_for_more_runs(
    path: str, slo: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", path, "--slo", slo(latency_ms__mean=1000), "--json", "-"])
    (one,) = json.loads(capsys.readouterr().out)["slo"]["objectives"]
    assert one["ci95"][0] < one["mean"] < one["ci95"][1] < 1000
    assert main(["check", path, "--slo", slo(latency_ms__mean=one["mean"], max_runs=3)]) == DONE
    text = capsys.readouterr().out
    assert "untold   mean latency" in text
    assert 'more "max_runs" (now 3)' in text


def test_runs_are_added_until_it_is_told(path: str, slo: Any, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", path, "--slo", slo(latency_ms__mean=1000), "--json", "-"])
    seen = json.loads(capsys.readouterr().out)["slo"]
    assert (seen["runs_made"], seen["max_runs"], seen["objectives"][0]["runs"]) == (3, 100, 3)
    close = seen["objectives"][0]["mean"] * 1.02
    assert main(["check", path, "--slo", slo(latency_ms__mean=close, cost_usd_per_month=1e6), "--json", "-"]) == DONE
    seen = json.loads(capsys.readouterr().out)["slo"]
    runs = {one["figure"]: (one["standing"], one["runs"]) for one in seen["objectives"]}
    assert runs["cost_usd_per_month"] == ("met", 3)
    assert runs["latency_ms.mean"][0] == "met"
    assert 3 < runs["latency_ms.mean"][1] == seen["runs_made"] < 100
    assert main(["check", path, "--slo", slo(latency_ms__mean=close), "--max-runs", "3"]) == DONE
    assert "cannot be told from 3 runs" in capsys.readouterr().out


def test_fewer_runs_at_most_than_at_first_are_refused(path: str, slo: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--slo", slo(availability=0.9), "--max-runs", "2"]) == BAD_INPUT
    assert "--max-runs 2 must be at least" in capsys.readouterr().err


def test_json_has_the_problems_and_the_objectives(path: str, slo: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--slo", slo(latency_ms__p99=1), "--json", "-"]) == FINDINGS
    found = json.loads(capsys.readouterr().out)
    assert found.keys() == {"problems", "slo"}
    assert found["slo"]["met"] is False
    assert (found["slo"]["runs"], found["slo"]["until_s"]) == (3, 8)
    (one,) = found["slo"]["objectives"]
    assert (one["code"], one["figure"], one["limit"], one["standing"]) == ("SLO002", "latency_ms.p99", 1, "missed")


def test_sarif_has_the_missed_objective_with_its_rule_and_the_line_that_states_it(
    tmp_path: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stated = tmp_path / "slo.json"
    stated.write_text('{"until_s": 8, "warmup_s": 1, "runs": 3,\n"availability": 0.9,\n"latency_ms.p99": 1}')
    assert main(["check", path, "--slo", str(stated), "--sarif"]) == FINDINGS
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (missed,) = [result for result in run["results"] if result["ruleId"].startswith("SLO")]
    assert run["tool"]["driver"]["rules"][missed["ruleIndex"]]["id"] == missed["ruleId"] == "SLO002"
    assert (missed["kind"], missed["level"]) == ("fail", "error")
    (beside,) = missed["relatedLocations"]
    assert beside["physicalLocation"]["region"]["startLine"] == 3


def test_a_design_that_cannot_run_is_a_finding_and_no_bad_input(
    tmp_path: Path, slo: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "no-entry.loadscape"
    out.write_text(json.dumps({"format": 1, "components": {"web": {"kind": "server"}}}), encoding="utf-8")
    assert main(["check", str(out), "--slo", slo(availability=0.9)]) == FINDINGS
    assert "Not simulated: the design has no client" in capsys.readouterr().out


def test_a_silenced_rule_does_not_silence_the_objectives(path: str, slo: Any) -> None:
    drawn = Design.load(path)
    apply(drawn, silence(drawn, "REL001", "A toy.")).save(path)
    assert main(["check", path, "--slo", slo(latency_ms__p99=1)]) == FINDINGS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "slo.json: "),
        ("[]", "must be an object in braces"),
        ("{}", "must state at least one objective: availability, "),
        ('{"latency_ms.p98": 3}', "latency_ms.p98 is not a known key; expected one of availability, "),
        ('{"p99_ms": 3}', "p99_ms is not a known key"),
        ('{"latency_ms.p99": "fast"}', "latency_ms.p99 must be a number"),
        ('{"availability": 99.9}', "availability must be at most 1, but is 99.9"),
        ('{"availability": 0.9, "runs": 1}', "runs must be at least 2, but is 1"),
        ('{"availability": 0.9, "max_runs": 4}', "max_runs 4 must be at least runs, 5"),
        ('{"availability": 0.9, "until_s": 5}', "warmup_s 5 must end before the run does, until_s 5"),
        ('{"availability": 0.9, "scenario": "Flood"}', "no scenario 'Flood'"),
    ],
)
def test_a_mistake_in_the_file_is_one_sentence(
    tmp_path: Path, path: str, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    stated = tmp_path / "slo.json"
    stated.write_text(text)
    assert main(["check", path, "--slo", str(stated)]) == BAD_INPUT
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_a_file_that_is_missing_is_named(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--slo", "nowhere.json"]) == BAD_INPUT
    assert capsys.readouterr().err.startswith("loadscape: nowhere.json: cannot be read")


def test_an_objective_is_missed_or_met_only_when_the_whole_interval_is_on_one_side() -> None:
    seen = runs("latency_ms.p99", 90.0, 100.0, 110.0)  # 100 plus or minus 24.8
    limits = (130, 124, 100, 76, 70)
    assert [standing("latency_ms.p99", limit, seen) for limit in limits] == ["met", *["unknown"] * 3, "missed"]
    seen = runs("availability", 0.90, 0.91, 0.92)  # 0.91 plus or minus 0.0248
    limits_up = (0.88, 0.89, 0.93, 0.95)
    assert [standing("availability", limit, seen) for limit in limits_up] == ["met", "unknown", "unknown", "missed"]


def test_a_figure_that_is_the_same_in_every_run_is_known_exactly() -> None:
    seen = runs("cost_usd_per_month", 400.0, 400.0)
    assert [standing("cost_usd_per_month", limit, seen) for limit in (400, 399.9)] == ["met", "missed"]


def test_no_latency_because_everything_fails_is_a_missed_one() -> None:
    assert standing("latency_ms.p99", 300, runs("latency_ms.p99", None, None, completed=0, failed=9)) == "missed"
    assert standing("latency_ms.p99", 300, runs("latency_ms.p99", None, None, completed=0)) == "unknown"
    assert standing("latency_ms.p99", 300, runs("latency_ms.p99", None, 20.0)) == "unknown"


def test_every_objective_is_a_figure_of_a_result(path: str) -> None:
    from engine.experiments import replicate

    seen = replicate(Design.load(path), 5, 2)
    for figure in FIGURES:
        assert seen.values(figure).shape == (2,)


def test_an_objective_that_was_told_keeps_its_verdict_and_no_run_is_made_in_vain() -> None:
    made: list[tuple[int, int]] = []

    def more(seed: int, n: int) -> Any:
        made.append((seed, n))
        return [
            {"availability": 1.0, "latency_ms": {"p99": 90.0 + (each * 37) % 21}, "requests": PLAIN}
            for each in range(seed, seed + n)
        ]

    levels = parse({"availability": 0.9, "latency_ms.p99": 103, "runs": 4, "max_runs": 50, "seed": 7})
    first, second = judge_until_told(levels, more)
    assert (first.standing, first.runs) == ("met", 4)
    assert (second.standing, second.runs) == ("met", sum(n for _, n in made))
    assert [seed for seed, _ in made] == [7 + sum(n for _, n in made[:place]) for place in range(len(made))]
    assert len(made) > 1
    made.clear()
    (lost,) = judge_until_told(
        parse({"latency_ms.p99": 1, "runs": 2}),
        lambda seed, n: list(runs("latency_ms.p99", *[None] * n).results),
    )
    assert (lost.standing, lost.runs) == ("unknown", 2)
