"""Service levels: the verdict on all stated objectives together is as certain as the one on a single objective."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.results.intervals import share_interval
from engine.results.looks import ALPHA
from engine.results.service_levels import FIGURES, judge_until_told, parse

CASES = 500


def result(values: Sequence[float]) -> dict[str, Any]:
    latencies = {path.partition(".")[2]: value for path, value in zip(FIGURES, values, strict=True) if "." in path}
    single = {path: value for path, value in zip(FIGURES, values, strict=True) if "." not in path}
    return {**single, "latency_ms": latencies, "requests": {"completed": 10, "failed": 0}}


def fails(figures: Sequence[str], just_met: float, results: Sequence[dict[str, Any]]) -> bool:
    levels = parse({**dict.fromkeys(figures, just_met), "runs": 5, "max_runs": 12, "seed": 0})
    judged = judge_until_told(levels, lambda seed, runs: results[seed : seed + runs])
    return any(one.standing == "missed" for one in judged)


def test_a_design_that_just_keeps_all_objectives_fails_in_less_than_one_case_of_twenty() -> None:
    figures = tuple(FIGURES)
    draws = np.random.default_rng(1).normal(0.5, 0.1, (CASES, 12, len(figures)))
    runs = [[result(values) for values in one] for one in draws.tolist()]
    together = share_interval(sum(fails(figures, 0.5, one) for one in runs), CASES)
    apart = share_interval(sum(any(fails([figure], 0.5, one) for figure in figures) for one in runs), CASES)
    assert together.high < ALPHA < apart.low
