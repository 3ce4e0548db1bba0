"""Means and confidence intervals of results."""

from typing import Any

import pytest

from engine.errors import BadDesign
from engine.results.replications import Replications, summarize


def result(seed: int, mean_ms: float, hit_ratio: float | None, timed_out: int = 0) -> dict[str, Any]:
    return {
        "format": 1,
        "design": "Shop",
        "seed": seed,
        "requests": {"failed": timed_out, "by_cause": {"refused": 0, "timed_out": timed_out}},
        "latency_ms": {"mean": mean_ms},
        "components": {"cache": {"kind": "cache", "hit_ratio": hit_ratio}},
        "failovers": [{"component": "web", "failed_s": 3.0}],
        "alerts": [{"monitor": "cpu", "at_s": 1.0 * seed}],
        "series": {"time_s": [1.0, 2.0], "offered_rps": [mean_ms, None]},
    }


def test_numbers_are_averaged_and_names_stay_as_they_are() -> None:
    mean = summarize([result(7, 10, 0.5), result(8, 20, 0.7)])
    assert mean["latency_ms"]["mean"] == 15
    assert mean["components"]["cache"] == {"kind": "cache", "hit_ratio": pytest.approx(0.6)}
    assert mean["series"] == {"time_s": [1, 2], "offered_rps": [15, None]}
    assert (mean["format"], mean["design"], mean["seed"]) == (1, "Shop", 7)


def test_every_figure_has_an_interval_and_nothing_else_has() -> None:
    told = summarize([result(7, 10, 0.5), result(8, 20, 0.7)])["replications"]
    assert (told["n"], told["seeds"]) == (2, [7, 8])
    assert told["ci95"]["latency_ms"]["mean"] == pytest.approx([15 - 12.706 * 5, 15 + 12.706 * 5])
    assert told["ci95"]["components"]["cache"].keys() == {"hit_ratio"}
    assert told["ci95"].keys() == {"requests", "latency_ms", "components"}


def test_a_value_that_one_run_does_not_have_is_averaged_over_the_others() -> None:
    mean = summarize([result(1, 10, None), result(2, 20, 0.7), result(3, 30, 0.5)])
    assert mean["components"]["cache"]["hit_ratio"] == pytest.approx(0.6)
    assert mean["replications"]["ci95"]["components"]["cache"]["hit_ratio"] == pytest.approx([-0.67, 1.87], abs=0.01)


def test_a_value_that_one_run_alone_has_gets_no_interval() -> None:
    told = summarize([result(1, 10, None), result(2, 20, 0.7)])["replications"]
    assert told["ci95"]["components"]["cache"]["hit_ratio"] is None


def test_happenings_of_all_runs_are_listed_with_their_seed() -> None:
    mean = summarize([result(1, 1, 1), result(2, 1, 1)])
    assert [failover["seed"] for failover in mean["failovers"]] == [1, 2]
    assert mean["alerts"] == [{"seed": 1, "monitor": "cpu", "at_s": 1.0}, {"seed": 2, "monitor": "cpu", "at_s": 2.0}]


def test_each_cause_says_in_how_many_runs_it_happens_at_all() -> None:
    runs = [result(seed, 1, 1, timed_out=900 * (seed <= 7)) for seed in range(1, 21)]
    happens = summarize(runs)["replications"]["happens"]
    assert (happens["timed_out"]["runs"], happens["timed_out"]["probability"]) == (7, 0.35)
    assert happens["timed_out"]["ci95"] == pytest.approx([0.181, 0.567], abs=1e-3)
    assert (happens["any"]["runs"], happens["refused"]["runs"]) == (7, 0)


def test_a_figure_is_asked_for_by_its_path() -> None:
    runs = Replications((result(1, 10, None), result(2, 20, 0.5), result(3, 30, 0.7)))
    assert runs.values("latency_ms.mean").tolist() == [10, 20, 30]
    assert runs.interval("components.cache.hit_ratio").mean == pytest.approx(0.6)
    for wrong in ("latency_ms.p98", "latency_ms", "design.name", "design"):
        with pytest.raises(BadDesign, match="figure"):
            runs.values(wrong)
