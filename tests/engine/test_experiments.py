"""Replications, comparisons and runs of their own length, on designs whose answer is known."""

import math

import numpy as np
import pytest
from scipy import stats

from engine import Design, compare, find_warmup_s, replicate, replicate_until_precise, run, run_until_precise
from engine.errors import BadDesign
from engine.experiments import on_all_cores
from engine.results.replications import Replications

MM1 = Design.from_text('users 500rps > web(cores=1, service.mean_ms=1, service.distribution="exponential")')
P99_MS = math.log(100) / (1000 - 500) * 1000
MEAN_MS = 1000 / (1000 - 500)


def least(n: int, coverage: float) -> int:
    """Of `n` intervals that each hold with this probability, as many hold with a probability of 99.9%."""
    return int(stats.binom.ppf(0.001, n, coverage))


def test_results_come_in_the_order_of_their_seeds() -> None:
    assert on_all_cores(lambda seed: seed, range(5, 25)) == list(range(5, 25))


def test_replications_are_the_single_runs() -> None:
    runs = replicate(MM1, 6, 3, seed=4, warmup_s=1)
    singles = [run(MM1, 6, seed=seed, warmup_s=1).to_json() for seed in (4, 5, 6)]
    assert runs.values("latency_ms.mean").tolist() == [single["latency_ms"]["mean"] for single in singles]


def test_intervals_of_replications_hold_the_mean_of_mm1_nineteen_times_in_twenty() -> None:
    runs = replicate(MM1, 12, 300, warmup_s=2).results
    groups = [Replications(runs[first : first + 5]).interval("latency_ms.mean") for first in range(0, 300, 5)]
    held = sum(interval.low <= MEAN_MS <= interval.high for interval in groups)
    assert held >= least(60, 0.95)
    assert np.mean([interval.half_width for interval in groups]) < 0.2 * MEAN_MS


def test_a_run_of_its_own_length_knows_the_p99_of_mm1_as_well_as_it_says() -> None:
    """The 95% intervals, which each stopped its own run, hold the true value as often as such intervals do."""
    found = on_all_cores(lambda seed: run_until_precise(MM1, 0.1, seed=seed, warmup_s=2)[1], range(1, 61))
    assert all(one.reached and one.relative <= 0.1 for one in found)
    assert sum(one.p99_ms.low <= P99_MS <= one.p99_ms.high for one in found) >= least(60, 0.93)


def test_looking_for_precision_changes_no_number() -> None:
    looked = run_until_precise(MM1, 0.1, seed=5)[0].to_json()
    plain = run(MM1, looked["until_s"], seed=5, warmup_s=looked["warmup_s"]).to_json()
    for result in (looked, plain):
        del result["engine"]
    assert looked == plain


def test_a_sharper_precision_takes_a_longer_run() -> None:
    rough, sharp = (run_until_precise(MM1, precision)[0].program.world.clock[0]["now_s"] for precision in (0.1, 0.03))
    assert sharp > 2 * rough


def test_replications_of_their_own_length_reach_the_precision() -> None:
    runs, precision = replicate_until_precise(MM1, 0.03, 6)
    assert precision.reached
    assert precision.relative <= 0.03
    assert precision.p99_ms.mean == pytest.approx(P99_MS, rel=0.05)
    assert runs.interval("latency_ms.p99").half_width == pytest.approx(precision.p99_ms.half_width)


def test_a_cold_cache_is_left_out_of_the_totals_though_a_short_look_sees_it_settled() -> None:
    """25,000 keys at 200 requests a second: an e-th of the misses, of 50 ms each, is left after every 125 s.

    In the first minute the latency hardly moves, and one look alone would cut 13 s.
    """
    app = "app(cores=64, service.mean_ms=1, service.distribution=exponential)"
    below = "cache(capacity_items=50000) + db(cores=64, read.mean_ms=50, read.distribution=exponential)"
    alike = {"classes": {"read": {"keys": 25_000, "zipf_exponent": 0.0}}}
    cold = Design.model_validate({**Design.from_text(f"users 200rps > {app} > {below}").model_dump(), **alike})
    warmup_s = find_warmup_s(cold, at_most_s=4000)
    assert warmup_s is not None
    assert 3 * 125 < warmup_s < 1500


def test_what_never_settles_is_said_not_to() -> None:
    overloaded = MM1.edited("components/users", "arrivals.rate_rps", 1200).edited(
        "components/users", "timeout_ms", None
    )
    result, precision = run_until_precise(overloaded, at_most_s=200)
    assert not precision.warmup_found
    assert not precision.reached
    assert result.to_json()["until_s"] <= 200
    assert not replicate_until_precise(overloaded, n=2, at_most_s=200)[1].reached


def test_identical_designs_differ_by_exactly_nothing() -> None:
    found = compare(MM1, MM1, 6, 3, warmup_s=1)
    for figure in ("latency_ms.mean", "latency_ms.p99", "requests.offered", "components.web.utilization"):
        assert found.differences(figure).tolist() == [0, 0, 0]
        assert not found.shown(figure)
    assert not found.change.touched


PAIR = Design.from_text("users 600rps > lb(algorithm=random) > app*2(cores=1, service.mean_ms=2.5)")


def test_both_designs_see_the_same_requests() -> None:
    better = PAIR.edited("components/lb", "algorithm", "least_connections")
    assert compare(PAIR, better, 8, 3, warmup_s=1).to_json()["same_requests"] is True
    busier = PAIR.edited("components/users", "arrivals.rate_rps", 700)
    assert compare(PAIR, busier, 8, 3, warmup_s=1).to_json()["same_requests"] is False


def test_a_better_design_is_shown_better_and_the_pairing_makes_it_sharper() -> None:
    better = PAIR.edited("components/lb", "algorithm", "least_connections")
    found = compare(PAIR, better, 20, 12, warmup_s=2)
    for figure in ("latency_ms.mean", "latency_ms.p95"):
        assert found.interval(figure).high < 0
    a, b = found.a.values("latency_ms.mean"), found.b.values("latency_ms.mean")
    assert np.var(b - a, ddof=1) < 0.6 * (np.var(a, ddof=1) + np.var(b, ddof=1))


def test_paired_intervals_of_no_difference_hold_zero_nineteen_times_in_twenty() -> None:
    """Mirror designs, alike but for which server is which: the true difference is zero, the noise is not."""
    mirror = Design.from_text("users 600rps > lb(algorithm=random) > web-1(cores=1, service.mean_ms=2.5) + "
                              "web-2(cores=1, service.mean_ms=2.5)")  # fmt: skip
    found = compare(PAIR, mirror, 8, 200, warmup_s=2)
    differences = found.differences("latency_ms.mean").reshape(40, 5)
    assert np.abs(differences).max() > 0
    widths = stats.t.ppf(0.975, 4) * differences.std(axis=1, ddof=1) / math.sqrt(5)
    assert sum(np.abs(differences.mean(axis=1)) <= widths) >= least(40, 0.95)


def test_one_replication_cannot_be_precise() -> None:
    with pytest.raises(BadDesign, match="at least 2"):
        replicate_until_precise(MM1, n=1)
