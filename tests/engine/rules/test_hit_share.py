import numpy as np
import pytest
from cachetools import LRUCache

from engine.rules.graph import Graph
from engine.rules.hit_share import KeyTraffic, bins, hit_share, popularity
from engine.rules.load import traffic
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, design, poisson, server
from tests.helpers.simulated import simulated

IDLE = {"cores": 10_000, "service": constant(0)}


@pytest.mark.parametrize(("keys", "exponent"), [(1, 0.9), (10, 0.0), (1000, 0.64), (1_000_000, 0.9), (50_000, 1.0)])
def test_the_bins_hold_every_key_and_all_of_the_traffic(keys: int, exponent: float) -> None:
    edges = bins([keys, 7])
    count, share = np.diff(edges)[edges[:-1] <= keys], popularity(edges, keys, exponent)
    assert not share[len(count) :].any()
    share = share[: len(count)]
    assert count.sum() == keys
    assert (count * share).sum() == pytest.approx(1.0)
    exact = np.arange(1, keys + 1, dtype=float) ** -exponent
    assert share[0] == pytest.approx(exact[0] / exact.sum(), rel=1e-3)


@pytest.mark.parametrize("capacity", [50, 500, 2000])
def test_it_agrees_with_a_cache_that_is_played_through(capacity: int) -> None:
    keys, exponent, calls = 5000, 0.9, 120_000
    weights = np.arange(1, keys + 1, dtype=float) ** -exponent
    stream = np.random.default_rng(7).choice(keys, size=calls, p=weights / weights.sum())
    cache: LRUCache[int, bool] = LRUCache(capacity)
    hits = 0
    for position, key in enumerate(stream.tolist()):
        hits += key in cache and position >= calls // 4
        cache[key] = cache.get(key, True)
    measured = hits / (calls - calls // 4)
    assert hit_share([KeyTraffic(100.0, 0.0, keys, exponent)], capacity, None) == pytest.approx(measured, abs=0.01)


def test_a_key_is_one_and_the_same_to_all_classes_as_it_is_in_a_run() -> None:
    few, many = KeyTraffic(100.0, 0.0, 1000, 0.0), KeyTraffic(100.0, 0.0, 4000, 0.0)
    assert hit_share([few, many], 4000, None) == pytest.approx(1.0)
    assert hit_share([few, few], 300, None) == pytest.approx(0.3, abs=1e-6)
    alike, apart = KeyTraffic(3000.0, 0.0, 1000, 0.6), KeyTraffic(3000.0, 0.0, 4000, 0.3)
    classes = {name: {"keys": of.keys, "zipf_exponent": of.zipf_exponent} for name, of in (("a", alike), ("b", apart))}
    drawn = design(
        {
            "users": poisson(6000),
            "app": server(0) | IDLE,
            "cache": {"kind": "cache", "capacity_items": 500, "ttl_s": None},
            "db": {"kind": "database", "cores": 10_000, "read": constant(0)},
        },
        "users>app app>cache app>db",
        classes=classes,
    )
    ratios = [simulated(Run(drawn, 12, 2), seed).stations["cache"].hit_ratio or 0.0 for seed in range(1, 9)]
    assert_mean(ratios, hit_share([alike, apart], 500, None), "hit ratio")


def test_every_instance_has_to_keep_all_keys_itself() -> None:
    local = {"local_cache": {"capacity_items": 600}, "local_database": {}}
    drawn = design(
        {"users": poisson(4000), "lb": {"kind": "load_balancer"}, "app": server(0) | IDLE | local | {"instances": 4}},
        "users>lb lb>app",
        classes={"page": {"keys": 2000, "zipf_exponent": 0}},
    )
    ratios = [simulated(Run(drawn, 20, 5), seed).stations["app"].hit_ratio or 0.0 for seed in range(1, 9)]
    assert_mean(ratios, Graph(drawn).once(traffic).hits["app"], "hit ratio")


def test_a_cache_that_holds_everything_misses_only_after_the_ttl_ends() -> None:
    assert hit_share([KeyTraffic(10.0, 0.0, 1, 0.0)], 1, ttl_s=10.0) == pytest.approx(100 / 101)


def test_every_write_takes_its_key_out() -> None:
    assert hit_share([KeyTraffic(90.0, 10.0, 1, 0.0)], 1, None) == pytest.approx(0.9)


def test_without_reads_there_is_nothing_to_hit() -> None:
    assert hit_share([KeyTraffic(0.0, 10.0, 100, 0.9)], 10, None) == 0.0
