"""The intervals are what they say: right coverage, and able to fail."""

import random
import statistics

import pytest

from tests.helpers.intervals import assert_mean, batch_means, difference, disagreement, replications


def normals(seed: int, n: int, mean: float = 1.0, deviation: float = 0.01) -> list[float]:
    draw = random.Random(seed)
    return [draw.gauss(mean, deviation) for _ in range(n)]


def test_the_interval_is_that_of_the_table_of_student() -> None:
    # t(0.975, 4) = 2.776, standard deviation of 1..5 = 1.5811
    interval = replications([1, 2, 3, 4, 5], confidence=0.95)
    assert interval.mean == 3
    assert interval.half_width == pytest.approx(2.776 * 1.5811 / 5**0.5, rel=1e-3)


def test_the_interval_holds_the_truth_as_often_as_promised() -> None:
    held = sum(replications(normals(seed, 8), confidence=0.9).holds(1.0) for seed in range(2000))
    assert held == pytest.approx(1800, abs=60)


def test_batch_means_see_the_correlation_that_plain_standard_errors_miss() -> None:
    draw, value, walk = random.Random(3), 0.0, []
    for _ in range(40_000):
        value = 0.95 * value + draw.gauss(0, 1)
        walk.append(value)
    plain = 3.29 * statistics.stdev(walk) / len(walk) ** 0.5
    assert batch_means(walk).half_width > 3 * plain


def test_the_difference_of_equal_means_holds_zero_and_of_unequal_ones_does_not() -> None:
    assert difference(normals(1, 12), normals(2, 12)).holds(0.0)
    assert not difference(normals(1, 12), normals(2, 12, mean=1.05)).holds(0.0)


def test_a_planted_error_of_five_percent_is_caught() -> None:
    assert_mean(normals(1, 12), 1.0, "the mean")
    with pytest.raises(AssertionError, match=r"the mean: theory 1\.05, simulated 0\.99"):
        assert_mean(normals(1, 12), 1.05, "the mean")


def test_an_interval_too_wide_to_tell_fails() -> None:
    with pytest.raises(AssertionError, match="too wide to tell"):
        assert_mean(normals(1, 12, deviation=0.2), 1.0, "the mean")


def test_two_simulators_that_differ_are_told_apart() -> None:
    assert disagreement(normals(1, 12), normals(2, 12)) == ""
    assert "differ by -0.04" in disagreement(normals(1, 12), normals(2, 12, mean=1.05))
    assert disagreement(normals(1, 12), normals(2, 12, mean=1.05), tolerance=0.06) == ""
