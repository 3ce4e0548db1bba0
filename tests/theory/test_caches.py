"""The hit ratio is an outcome: it agrees with an independent exact cache and with the formulas."""

from collections.abc import Sequence
from typing import Any

import cachetools
import numpy as np
import pytest
from scipy import stats

from engine import theory
from engine.design.document import Design
from engine.simulation import key_stream
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Outcome, Run, cache, constant, database, design, poisson, server
from tests.helpers.simulated import replicate, simulated

KEYS, EXPONENT, CAPACITY = 2000, 0.9, 200
RATE_RPS = 2000.0


def cached_reads(record: dict[str, Any], keys: int = KEYS, exponent: float = EXPONENT) -> Design:
    """Reads through a cache aside, all services without time, so that requests reach the cache one by one."""
    components = {
        "users": poisson(RATE_RPS),
        "web": server(0, 100, service=constant(0)),
        "cache": record,
        "db": database(0, 100, read=constant(0)),
    }
    classes = {"read": {"operation": "read", "keys": keys, "zipf_exponent": exponent}}
    return design(components, "users>web web>cache web>db", classes=classes)


def hit_ratios(outcomes: list[Outcome]) -> list[float]:
    return [outcome.stations["cache"].hit_ratio or 0.0 for outcome in outcomes]


def hits_of(cache: cachetools.Cache[int, bool], keys: Sequence[int]) -> int:
    """What another exact cache makes of the same keys, each set after its miss."""
    hits = 0
    for key in keys:
        hits += key in cache
        if key in cache:
            cache[key]
        else:
            cache[key] = True
    return hits


@pytest.mark.parametrize(
    ("eviction", "other"), [("lru", cachetools.LRUCache), ("fifo", cachetools.FIFOCache)], ids=["lru", "fifo"]
)
@pytest.mark.parametrize("capacity", [1, 30, CAPACITY])
def test_every_hit_is_that_of_an_independent_exact_cache_on_the_same_keys(
    eviction: str, other: type[Any], capacity: int
) -> None:
    drawn = cached_reads(cache(capacity, eviction=eviction))
    for seed in (1, 2):
        outcome = simulated(Run(drawn, 20), seed)
        keys = key_stream(drawn, "users", outcome.offered, seed)
        assert outcome.in_flight == 0
        ratio = outcome.stations["cache"].hit_ratio or 0.0
        assert round(ratio * outcome.offered, 6) == hits_of(other(capacity), keys)


def test_the_keys_have_the_popularity_of_zipf() -> None:
    keys = np.array(key_stream(cached_reads(cache(1), keys=50), "users", 200_000, 4))
    expected = 200_000 * theory.zipf(50, EXPONENT)
    assert stats.chisquare(np.bincount(keys, minlength=50), expected).pvalue > 0.001


@pytest.mark.parametrize("eviction", ["lru", "fifo"])
def test_the_hit_ratio_is_ches_approximation(eviction: Any) -> None:
    """Che's formula is exact for many keys; its error here is below 1% (Fricker, Robert, Roberts, ITC 2012)."""
    drawn = cached_reads(cache(1000, eviction=eviction), keys=10_000, exponent=0.8)
    outcomes = replicate(Run(drawn, 60, 20), 8)
    expected = theory.cache_hit_ratio(theory.zipf(10_000, 0.8), 1000, eviction)
    assert_mean(hit_ratios(outcomes), expected, f"hit ratio of {eviction}", bias=0.01)


def test_uniform_keys_hit_by_the_share_that_fits() -> None:
    outcomes = replicate(Run(cached_reads(cache(500), exponent=0.0), 45, 5), 8)
    assert_mean(hit_ratios(outcomes), 0.25, "hit ratio")


def test_a_ttl_alone_hits_by_its_formula() -> None:
    outcomes = replicate(Run(cached_reads(cache(KEYS, ttl_s=0.5)), 42, 2), 8)
    expected = theory.ttl_hit_ratio(theory.zipf(KEYS, EXPONENT), RATE_RPS, 0.5)
    assert_mean(hit_ratios(outcomes), expected, "hit ratio")


def test_what_misses_the_cache_reads_the_database() -> None:
    for outcome in replicate(Run(cached_reads(cache(CAPACITY)), 25, 5), 3):
        missed = 1 - (outcome.stations["cache"].hit_ratio or 0.0)
        assert outcome.stations["db"].throughput_rps == pytest.approx(missed * outcome.throughput_rps, rel=1e-3)


def test_a_cache_for_all_keys_misses_each_of_them_once() -> None:
    (outcome,) = replicate(Run(cached_reads(cache(50), keys=50, exponent=0.5), 30), 1)
    missed = outcome.offered * (1 - (outcome.stations["cache"].hit_ratio or 0.0))
    assert missed == pytest.approx(50, abs=0.5)


def test_writes_invalidate_so_that_a_read_after_a_write_misses() -> None:
    """One key, reads and writes at random: a read hits when the call before it was a read, which it is with share r."""
    drawn = design(
        {
            "users": poisson(RATE_RPS),
            "web": server(0, 100, service=constant(0)),
            "cache": cache(10),
            "db": database(0, 100, read=constant(0), write=constant(0)),
        },
        "users>web web>cache web>db",
        classes={
            "read": {"operation": "read", "weight": 0.7, "keys": 1},
            "write": {"operation": "write", "weight": 0.3, "keys": 1},
        },
    )
    outcomes = replicate(Run(drawn, 42, 2), 8)
    assert_mean(hit_ratios(outcomes), 0.7, "hit ratio")
