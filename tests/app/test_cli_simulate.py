"""`loadscape simulate` on a small design, from the file to what is printed and written."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import BAD_INPUT, DONE, main
from engine import Design
from tests.app.test_cli import SMALL

KEYS = (
    "format design seed until_s warmup_s requests throughput_rps goodput_rps latency_ms availability classes "
    "components links failovers cost_usd_per_month series engine"
).split()


@pytest.fixture
def design(tmp_path: Path) -> str:
    path = tmp_path / "small.loadscape"
    path.write_text(json.dumps(SMALL), encoding="utf-8")
    return str(path)


def simulated(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["simulate", *arguments, "--json", "-"]) == DONE
    return json.loads(capsys.readouterr().out)


def test_json_has_the_stable_keys_and_the_requests_add_up(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "20")
    assert set(KEYS) <= result.keys()
    requests = result["requests"]
    assert requests["offered"] == requests["completed"] + requests["failed"] + requests["in_flight"]
    assert requests["failed"] == sum(requests["by_cause"].values())
    assert requests["offered"] == pytest.approx(50 * 15, rel=0.2)
    assert (result["until_s"], result["warmup_s"], result["seed"]) == (20, 5, 1)
    assert set(result["components"]) == {"users", "web"}


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(
    design: str, capsys: pytest.CaptureFixture[str]
) -> None:
    one, same, other = (simulated(capsys, design, "--until", "10", "--seed", seed) for seed in ("1", "1", "2"))
    for result in (one, same, other):
        del result["engine"]
    assert one == same
    assert one["latency_ms"] != other["latency_ms"]


def test_a_scenario_of_the_design_is_played(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "12", "--warmup", "0", "--scenario", "web crashes")
    assert result["requests"]["failed"] > 0
    assert result["scenario"] == "web crashes"
    assert simulated(capsys, design, "--until", "12", "--warmup", "0")["requests"]["failed"] == 0


def test_connections_are_shown_where_they_are_limited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two hundred calls a second of half a second each want a hundred connections: all that there are, are held."""
    path = tmp_path / "pooled.loadscape"
    text = "users 200rps > web(cores=64, service.mean_ms=1) > (pool_size=30) db(cores=500, read.mean_ms=500)"
    Design.from_text(text).save(path)
    result = simulated(capsys, str(path), "--until", "20")
    assert result["links"]["web-db"]["connections"] == 30
    assert result["links"]["users-web"]["connections"] is None
    assert result["components"]["web"]["connections"] is None
    limited = Design.load(path).edited("links/web-db", "pool_size", None)
    limited.edited("components/web", "max_concurrency", 9).save(path)
    assert simulated(capsys, str(path), "--until", "20")["components"]["web"]["connections"] == 9


def test_a_scenario_file_is_played_as_the_same_scenario_in_the_design(
    design: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "crash.json"
    file.write_text(json.dumps(json.loads(Path(design).read_text())["scenarios"]["web crashes"]))
    often = ("--until", "12", "--warmup", "0", "--scenario")
    named, filed = simulated(capsys, design, *often, "web crashes"), simulated(capsys, design, *often, str(file))
    assert filed["scenario"] == str(file)
    for result in (named, filed):
        del result["scenario"], result["engine"]
    assert filed == named
    assert named["requests"]["failed"] > 0


def test_a_scenario_file_with_a_mistake_exits_2_and_names_file_and_place(
    design: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "crash.json"
    file.write_text('{"events": [{"at_s": -1, "event": "crash", "target": "web"}]}')
    assert main(["simulate", design, "--scenario", str(file)]) == BAD_INPUT
    error = capsys.readouterr().err
    assert str(file) in error
    assert "at_s" in error


def test_an_unknown_scenario_exits_2_and_names_the_known_ones(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", design, "--scenario", "nothing"]) == BAD_INPUT
    assert "web crashes" in capsys.readouterr().err


def test_a_warmup_as_long_as_the_run_exits_2(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", design, "--until", "5"]) == BAD_INPUT
    assert "--warmup 5" in capsys.readouterr().err


def test_the_summary_names_the_design_its_components_and_the_cost(
    design: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["simulate", design, "--until", "10"]) == DONE
    text = capsys.readouterr().out
    assert text.startswith("One server\n")
    assert all(word in text for word in ("users", "web", "p99", "offered", "a month", "Hit ratio"))
    assert "\x1b" not in text


def test_replications_give_means_with_intervals_around_them(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "20", "--replications", "4")
    assert (result["replications"]["n"], result["replications"]["seeds"]) == (4, [1, 2, 3, 4])
    assert set(KEYS) <= result.keys()
    low, high = result["replications"]["ci95"]["latency_ms"]["mean"]
    assert 0 < low < result["latency_ms"]["mean"] < high
    assert result["replications"]["happens"]["any"]["runs"] == 0
    singles = [simulated(capsys, design, "--until", "20", "--seed", str(seed)) for seed in (1, 2, 3, 4)]
    mean = sum(single["latency_ms"]["mean"] for single in singles) / 4
    assert result["latency_ms"]["mean"] == pytest.approx(mean)


def test_replications_show_their_intervals_in_the_summary(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", design, "--until", "10", "--replications", "3"]) == DONE
    text = capsys.readouterr().out
    assert "3 replications" in text
    assert "±" in text
    assert "no request in any of 3 runs" in text


def test_replications_say_how_often_a_cause_happens_at_all(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    often = ("--until", "12", "--warmup", "0", "--scenario", "web crashes", "--replications", "3")
    assert main(["simulate", design, *often]) == DONE
    assert "refused in 3 of 3 runs (100 %, 43.9 % to 100 %)" in capsys.readouterr().out


def test_until_auto_says_how_precise_it_is(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "auto", "--precision", "0.1")
    told = result["precision"]
    assert told["reached"]
    assert told["relative"] <= 0.1
    assert told["ci95"][0] < result["latency_ms"]["p99"] < told["ci95"][1]
    assert (told["warmup_found"], told["warmup_s"]) == (True, result["warmup_s"])
    assert main(["simulate", design, "--until", "auto", "--at-most", "50", "--warmup", "1"]) == DONE
    assert "NOT the 5 % asked" in capsys.readouterr().out
    several = simulated(capsys, design, "--until", "auto", "--precision", "0.1", "--replications", "3")
    assert (several["precision"]["method"], several["replications"]["n"]) == ("replications", 3)


@pytest.mark.parametrize("arguments", [("--scenario", "web crashes"), ("--at-most", "5", "--warmup", "5")])
def test_until_auto_refuses_what_has_no_steady_state(
    design: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["simulate", design, "--until", "auto", *arguments]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_objective_adds_its_error_budget(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    crash = ("--until", "12", "--warmup", "0", "--scenario", "web crashes")
    budget = simulated(capsys, design, *crash, "--slo", "0.9")["error_budget"]
    requests = simulated(capsys, design, *crash)["requests"]
    assert budget["allowed"] == pytest.approx(0.1 * (requests["completed"] + requests["failed"]))
    assert budget["spent"] == pytest.approx(requests["failed"] / budget["allowed"])
    assert main(["simulate", design, *crash, "--slo", "0.9"]) == DONE
    assert "allowed at 90 %" in capsys.readouterr().out


def test_a_failover_says_how_long_detection_and_recovery_took(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "12", "--warmup", "0", "--scenario", "web crashes")
    (failover,) = result["failovers"]
    assert failover["failed_s"] == 5
    assert failover["time_to_recover_s"] == pytest.approx(failover["recovered_s"] - 5)
    assert failover["time_to_recover_s"] >= 2
    assert failover["time_to_detect_s"] is None or failover["detected_s"] is not None


def test_the_series_has_every_percentile_of_the_whole_run(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = simulated(capsys, design, "--until", "20")
    series = result["series"]["latency_ms"]
    assert result["latency_ms"].keys() == series.keys()
    measured = [place for place, time_s in enumerate(result["series"]["time_s"]) if time_s > 5]
    most = max(series["max"][place] for place in measured if series["max"][place] is not None)
    assert most == pytest.approx(result["latency_ms"]["max"], rel=0.01)
    assert all(len(values) == len(result["series"]["time_s"]) for values in result["series"]["latency_ms"].values())


def test_csv_writes_one_file_a_table(design: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "tables"
    assert main(["simulate", design, "--until", "10", "--csv", str(folder)]) == DONE
    with (folder / "components.csv").open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["users", "web"]
    with (folder / "series.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) > 1


def test_an_output_that_cannot_be_written_exits_2(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", design, "--until", "6", "--json", "/nowhere/result.json"]) == BAD_INPUT
    assert "/nowhere/result.json" in capsys.readouterr().err


def test_followed_requests_are_written_as_opentelemetry_json(design: str, tmp_path: Path) -> None:
    path = tmp_path / "traces.json"
    assert main(["simulate", design, "--until", "10", "--traces", str(path)]) == DONE
    services = json.loads(path.read_text())["resourceSpans"]
    assert {one["resource"]["attributes"][0]["value"]["stringValue"] for one in services} == {"users", "web"}


@pytest.mark.usefixtures("qapp")  # one application a process: a second one has no timers
def test_the_report_of_a_run_is_a_page_with_its_figures(
    design: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, printed = tmp_path / "report.html", tmp_path / "report.pdf"
    result = simulated(capsys, design, "--until", "10", "--scenario", "web crashes", "--report", str(page))
    text = page.read_text()
    assert f"{result['requests']['offered']:,}" in text
    assert "web crashes" in text
    assert text.count("data:image/png") == 2
    simulated(capsys, design, "--until", "10", "--report", str(printed))
    assert printed.read_bytes().startswith(b"%PDF")
    assert main(["simulate", design, "--report", str(tmp_path / "report.doc")]) == BAD_INPUT
    assert ".html or .pdf" in capsys.readouterr().err


@pytest.mark.parametrize("switch", ["--traces", "--report"])
def test_what_is_of_one_run_is_refused_for_several_in_one_sentence(
    design: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], switch: str
) -> None:
    path = tmp_path / "out.html"
    assert main(["simulate", design, "--replications", "3", switch, str(path)]) == BAD_INPUT
    assert "one run" in capsys.readouterr().err
    assert not path.exists()
