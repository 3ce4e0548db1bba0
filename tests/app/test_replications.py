"""Means and confidence intervals of results."""

import math
import statistics
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.replications import T_95, half_width_95, run_all, summarize


def result(seed: int, mean_ms: float, hit_ratio: float | None) -> dict[str, Any]:
    return {
        "format": 1,
        "seed": seed,
        "latency_ms": {"mean": mean_ms},
        "components": {"cache": {"kind": "cache", "hit_ratio": hit_ratio}},
        "failovers": [{"component": "web", "failed_s": 3.0}],
        "series": {"time_s": [1.0, 2.0], "offered_rps": [mean_ms, None]},
    }


def test_the_table_of_student_t_agrees_with_scipy() -> None:
    assert [pytest.approx(stats.t.ppf(0.975, n), abs=6e-4) for n in range(1, 31)] == list(T_95)


@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=80))
def test_half_widths_agree_with_scipy_for_any_number_of_runs(values: list[float]) -> None:
    expected = stats.t.ppf(0.975, len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    assert half_width_95(values) == pytest.approx(expected, rel=2e-3, abs=1e-9)


def test_numbers_are_averaged_and_names_stay_as_they_are() -> None:
    mean = summarize([result(7, 10, 0.5), result(8, 20, 0.7)])
    assert mean["latency_ms"]["mean"] == 15
    assert mean["components"]["cache"] == {"kind": "cache", "hit_ratio": pytest.approx(0.6)}
    assert mean["series"] == {"time_s": [1, 2], "offered_rps": [15, None]}
    assert (mean["format"], mean["seed"], mean["replications"]) == (1, 7, 2)
    assert mean["half_width_95"]["latency_ms"]["mean"] == pytest.approx(12.706 * 5)


def test_a_value_that_one_run_does_not_have_is_averaged_over_the_others() -> None:
    mean = summarize([result(1, 10, None), result(2, 20, 0.7), result(3, 30, 0.5)])
    assert mean["components"]["cache"]["hit_ratio"] == pytest.approx(0.6)


def test_failovers_of_all_runs_are_listed_with_their_seed() -> None:
    assert [failover["seed"] for failover in summarize([result(1, 1, 1), result(2, 1, 1)])["failovers"]] == [1, 2]


def test_results_come_in_the_order_of_their_seeds() -> None:
    assert run_all(lambda seed: {"seed": seed}, range(5, 25)) == [{"seed": seed} for seed in range(5, 25)]
