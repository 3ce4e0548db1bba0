"""MSER-5 against a plain implementation of its definition, and on series whose transient is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.results.warmup import mser5


def plain_mser5(series: NDArray[np.float64]) -> int | None:
    """The definition word by word: batches of five, least squared standard error, five kept, not beyond the middle."""
    batches = [float(np.mean(series[i : i + 5])) for i in range(0, len(series) - len(series) % 5, 5)]
    best, best_error = 0, np.inf
    if len(batches) <= 5:
        return None
    for left_out in range(len(batches) - 5):
        kept = batches[left_out:]
        mean = sum(kept) / len(kept)
        error = sum((one - mean) ** 2 for one in kept) / len(kept) ** 2
        if error < best_error:
            best, best_error = left_out, error
    return None if best > len(batches) // 2 else 5 * best


def autoregressive(seed: int, n: int, bias: float, decay: float, level: float = 100.0) -> NDArray[np.float64]:
    """AR(1) with coefficient 0.5 around a level, after a start that is off by `bias` and decays."""
    random = np.random.default_rng(seed)
    noise, values = 0.0, np.empty(n)
    for i in range(n):
        noise = 0.5 * noise + random.normal()
        values[i] = level + noise + bias * decay**i
    return values


@pytest.mark.parametrize("bias", [0.0, -30.0, 10.0])
@pytest.mark.parametrize("n", [10, 33, 57, 400, 1003])
def test_it_is_the_plain_definition_on_autoregressive_series(n: int, bias: float) -> None:
    for seed in range(10):
        series = autoregressive(seed, n, bias, 0.98)
        assert mser5(series) == plain_mser5(series)


def test_a_transient_is_cut_where_it_has_sunk_into_the_noise() -> None:
    """A start 50 deviations off that decays by 2% a step is below one deviation after about 190 steps."""
    cuts = [mser5(autoregressive(seed, 2000, 50.0, 0.98)) for seed in range(40)]
    assert all(cut is not None and 100 <= cut <= 450 for cut in cuts)


def test_without_a_transient_little_is_cut() -> None:
    cuts = [mser5(autoregressive(seed, 2000, 0.0, 0.98)) for seed in range(40)]
    assert np.median([2000 if cut is None else cut for cut in cuts]) <= 200


def test_what_never_settles_has_no_end_of_its_warmup() -> None:
    assert mser5(np.arange(1000.0) ** 2) is None
    assert mser5(autoregressive(1, 500, -400.0, 0.998)) is None
    assert mser5(np.array([1.0, 2.0, 3.0])) is None


def test_a_large_common_level_hides_nothing() -> None:
    series = autoregressive(1, 1000, 50.0, 0.98)
    assert mser5(series + 1e9) == mser5(series)
