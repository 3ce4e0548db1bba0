"""`loadscape simulate` on a small design, from the file to what is printed and written."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import BAD_INPUT, DONE, main
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
    assert simulated(capsys, design, "--until", "12", "--warmup", "0")["requests"]["failed"] == 0


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
    assert result["replications"] == 4
    assert set(KEYS) <= result.keys()
    assert 0 < result["half_width_95"]["latency_ms"]["mean"] < result["latency_ms"]["mean"]
    singles = [simulated(capsys, design, "--until", "20", "--seed", str(seed)) for seed in (1, 2, 3, 4)]
    mean = sum(single["latency_ms"]["mean"] for single in singles) / 4
    assert result["latency_ms"]["mean"] == pytest.approx(mean)


def test_replications_show_their_intervals_in_the_summary(design: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", design, "--until", "10", "--replications", "3"]) == DONE
    text = capsys.readouterr().out
    assert "3 replications" in text
    assert "±" in text


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
