import json

import pytest

from app import bench
from app.bench import scale
from app.bench.engines import Measured


def test_the_ratio_is_that_of_runs_taken_in_turn() -> None:
    ours = [Measured(200, 2000, 1.0, 5.0), Measured(100, 1000, 1.0, 5.0)]
    other = [Measured(20, None, 1.0, 5.0), Measured(10, None, 1.0, 5.0)]
    figures = bench.summary({"loadscape": ours, "SimPy": other})
    assert figures["loadscape_beside"] == {"SimPy": 10.0}
    assert figures["engines"]["SimPy"]["events_per_s"] is None


def test_json_output_holds_what_the_table_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = {"loadscape": [Measured(200, 2000, 1.0, 5.0)]}
    monkeypatch.setattr(bench, "compare", lambda rounds: (runs, ()))
    monkeypatch.setattr(scale, "DAY_S", 60.0)  # a day takes half a minute of processor time
    monkeypatch.setattr(scale, "FINAL_S", 0.02)
    monkeypatch.setattr(scale, "WARMUP_S", 0.01)
    assert bench.main(["--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["engines"]["loadscape"]["requests_per_s"] == 200
    assert [one["simulated_s"] for one in shown["scale"].values()] == [0.02, 60.0]
    assert all(one["requests"] > 0 for one in shown["scale"].values())
