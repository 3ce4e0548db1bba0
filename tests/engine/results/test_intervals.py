"""Student's and Wilson's intervals against an independent library."""

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.results.intervals import T_95, mean_interval, share_interval, student_t_95


def test_the_table_of_student_t_agrees_with_scipy() -> None:
    assert [pytest.approx(stats.t.ppf(0.975, n), abs=6e-4) for n in range(1, 31)] == list(T_95)


def test_beyond_the_table_student_t_is_within_a_ten_thousandth() -> None:
    for freedom in (31, 40, 99, 1000, 10**6):
        assert student_t_95(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=1e-4)


@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=80))
def test_intervals_agree_with_scipy_for_any_number_of_runs(values: list[float]) -> None:
    expected = stats.t.ppf(0.975, len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    assert mean_interval(values).half_width == pytest.approx(expected, rel=2e-3, abs=1e-9)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_shares_agree_with_wilson_of_scipy(drawn: tuple[int, int]) -> None:
    expected = stats.binomtest(*drawn).proportion_ci(method="wilson")
    assert share_interval(*drawn)[1:] == pytest.approx((expected.low, expected.high), abs=1e-6)


def test_one_value_alone_has_no_interval() -> None:
    assert mean_interval([3.0]).to_json() is None
    assert mean_interval([3.0, 3.0]).to_json() == [3.0, 3.0]
