"""Looking several times at added runs: the quantiles are Student's, and the looks together err as seldom as one."""

import numpy as np
import pytest
from scipy.stats import t

from engine.results.looks import ALPHA, interval_at, planned, student_t


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 7, 10, 31, 99, 1000])
@pytest.mark.parametrize("alpha", [0.05, 0.05 / 9, 1e-4])
def test_the_quantiles_are_those_of_students_t(freedom: int, alpha: float) -> None:
    assert student_t(alpha, freedom) == pytest.approx(t.ppf(1 - alpha / 2, freedom), rel=1e-8)


def test_looks_grow_from_the_first_to_the_most() -> None:
    assert planned(5, 100) == (5, 8, 12, 18, 27, 41, 62, 93, 100)
    assert planned(5, 5) == (5,)
    assert planned(2, 4) == (2, 3, 4)


def test_one_value_knows_nothing() -> None:
    assert interval_at([3.0], 0.05).to_json() is None


def test_all_looks_together_miss_the_truth_in_less_than_one_case_of_twenty_while_plain_intervals_miss_more() -> None:
    looks, cases = planned(5, 100), 1500
    draws = np.random.default_rng(1).normal(size=(cases, looks[-1]))
    missed = {alpha: np.zeros(cases, bool) for alpha in (ALPHA, ALPHA / len(looks))}
    for n in looks:
        means, deviations = draws[:, :n].mean(axis=1), draws[:, :n].std(axis=1, ddof=1)
        for alpha, row in missed.items():
            row |= np.abs(means) > student_t(alpha, n - 1) * deviations / np.sqrt(n)
    naive, spent = (row.mean() for row in missed.values())
    assert spent < ALPHA < naive
