"""Batches of one run: their interval of p99, and whether they are fit for one."""

import math

import numpy as np
from numpy.typing import NDArray

from engine.program import BINS
from engine.results.histogram import edges_s
from engine.results.precision import are_independent, lag_1, sectioned_p99_ms


def histograms(batches: list[NDArray[np.float64]]) -> NDArray[np.int64]:
    return np.array([np.histogram(batch, edges_s())[0] for batch in batches], np.int64)


def exponential(seed: int, batches: int, size: int) -> NDArray[np.int64]:
    random = np.random.default_rng(seed)
    return histograms([random.exponential(0.01, size) for _ in range(batches)])


def test_bins_have_the_edges_that_the_kernel_counts_by() -> None:
    from engine.kernel.histogram import bin_of

    edges = edges_s()
    assert len(edges) == BINS + 1
    inside = (edges[100:1700:7] + edges[101:1701:7]) / 2
    plain = getattr(bin_of, "py_func", bin_of)  # it is no entry, so Python cannot call its machine code
    found = [plain(float(seconds)) for seconds in inside]
    assert found == list(range(100, 1700, 7))


def test_the_interval_holds_the_true_percentile_in_nineteen_of_twenty_cases() -> None:
    """Independent exponential times, whose p99 is known: binomial, 200 cases at 95%."""
    true_ms = 10 * math.log(100)
    held = 0
    for seed in range(200):
        interval = sectioned_p99_ms(exponential(seed, 32, 2000))
        held += interval.low <= true_ms <= interval.high
    assert 180 <= held <= 199


def test_batches_that_lean_on_each_other_are_not_used() -> None:
    random = np.random.default_rng(1)
    levels = 0.01 * np.exp(np.sin(np.arange(32) / 4))
    assert are_independent(exponential(1, 32, 2000))
    assert not are_independent(histograms([random.exponential(level, 2000) for level in levels]))


def test_few_or_small_batches_are_not_used() -> None:
    assert not are_independent(exponential(1, 16, 2000))
    assert not are_independent(exponential(1, 32, 500))


def test_an_empty_batch_or_a_single_one_says_nothing() -> None:
    some = exponential(1, 32, 1000)
    some[3] = 0
    assert math.isinf(sectioned_p99_ms(some).half_width)
    assert math.isinf(sectioned_p99_ms(some[:1]).half_width)


def test_neighbours_correlation_is_that_of_the_series() -> None:
    alternating = np.array([1.0, -1.0] * 50)
    assert lag_1(alternating) < -0.9
    assert lag_1(np.ones(10)) == 0.0
