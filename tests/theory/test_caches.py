"""The hit ratio is an outcome: it agrees with an independent exact cache and with the formulas."""

from collections.abc import Sequence
from typing import Any

import cachetools
import numpy as np
import pytest
from scipy import stats

from engine import theory
from engine.design.document import Design, Event, Scenario
from engine.design.spec import Distribution
from engine.kernel.start import kill_station
from engine.simulation import Simulation, key_stream
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Outcome, Run, altered, cache, constant, database, design, poisson, server
from tests.helpers.simulated import replicate, result, simulated

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
    ("eviction", "other"),
    [("lru", cachetools.LRUCache), ("fifo", cachetools.FIFOCache), ("lfu", cachetools.LFUCache)],
    ids=["lru", "fifo", "lfu"],
)
@pytest.mark.parametrize("capacity", [1, 30, CAPACITY])
def test_every_hit_is_that_of_an_independent_exact_cache_on_the_same_keys(
    eviction: str, other: type[Any], capacity: int
) -> None:
    """Among equally often used entries LFU evicts the one whose last use is longest ago, and cachetools too."""
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


def several_paths(pattern: str, **fields: Any) -> Design:
    """Readers by the cache; writers by the cache too, and others straight to the database."""
    components = {
        "users": poisson(400),
        "others": poisson(40, mix={"write": 1.0}),
        "web": server(0, 1000, service=constant(0)),
        "tool": server(0, 1000, service=constant(0)),
        "cache": cache(1000, pattern=pattern, **fields),
        "db": database(0, 1000, read=constant(0), write=constant(0)),
    }
    links = "users>web others>tool web>cache tool>db " + ("cache>db" if pattern != "cache_aside" else "web>db")
    links += " web>db" if pattern in ("read_through", "write_through") else ""
    space = {"keys": 100, "zipf_exponent": 0.0}
    classes = {
        "read": {"operation": "read", "weight": 0.9, **space},
        "write": {"operation": "write", "weight": 0.1, **space},
    }
    return design(components, links, classes=classes)


def one_path(pattern: str, **fields: Any) -> Design:
    """The same without the others, who write past the cache."""
    drawn = altered(several_paths(pattern, **fields), "links", "others-tool", None)
    return altered(drawn, "components", "others", None)


def figures_of(drawn: Design, until_s: float, *events: Event, seed: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = result(Run(drawn, until_s, 0, Scenario(events=events)), seed)["components"]
    return found


def test_after_a_write_by_another_path_hits_are_stale_until_the_ttl() -> None:
    """One key: a read at rate r sets it for a TTL; a write by another path at rate w makes the rest of it stale.

    Of a stay of length T the mean time after the first write is T - (1 - exp(-w T)) / w; a stay has 1 + r T reads,
    the first of them a miss.
    """
    reads, writes, ttl_s = 400 * 0.9, 4.0, 0.5
    drawn = design(
        {
            "users": poisson(reads, mix={"read": 1.0}),
            "others": poisson(writes, mix={"write": 1.0}),
            "web": server(0, 1000, service=constant(0)),
            "tool": server(0, 1000, service=constant(0)),
            "cache": cache(10, ttl_s=ttl_s),
            "db": database(0, 1000, read=constant(0), write=constant(0)),
        },
        "users>web others>tool web>cache web>db tool>db",
        classes={"read": {"operation": "read", "keys": 1}, "write": {"operation": "write", "keys": 1}},
    )
    shares = []
    for seed in range(1, 13):
        found = figures_of(drawn, 200.0, seed=seed)["cache"]
        shares.append(found["stale_reads"] / (found["hits"] + found["misses"]))
    stale_s = ttl_s - (1 - np.exp(-writes * ttl_s)) / writes
    assert_mean(shares, float(reads * stale_s / (1 + reads * ttl_s)), "share of stale hits", 0.05)


def test_writes_by_the_same_path_leave_no_stale_entry_but_for_a_race() -> None:
    """Without time between read and set there is no race; with it an old value is set after the invalidation."""
    alone = one_path("cache_aside")
    assert figures_of(alone, 50.0)["cache"]["stale_reads"] == 0
    slow = alone.links["web-db"].model_copy(update={"latency": Distribution(distribution="exponential", mean_ms=5)})
    raced = figures_of(altered(alone, "links", "web-db", slow), 50.0)["cache"]
    assert 0 < raced["stale_reads"] < 0.1 * raced["hits"]


def test_those_who_waited_for_a_fetch_that_is_old_already_are_stale_too() -> None:
    """Read at 0.5 s, written past the cache at 0.8 s, kept at 1 s: all who waited and all hits have the old value."""
    drawn = design(
        {
            "users": poisson(100, mix={"read": 1.0}, arrivals={"process": "deterministic", "rate_rps": 100}),
            "others": poisson(1, mix={"write": 1.0}, arrivals={"process": "deterministic", "rate_rps": 1.25}),
            "web": server(0, 1000, service=constant(0)),
            "tool": server(0, 1000, service=constant(0)),
            "cache": cache(10, coalesce=True),
            "db": database(0, 1000, read=constant(0), write=constant(0)),
        },
        "users>web others>tool web>cache web>db tool>db",
        classes={"read": {"operation": "read", "keys": 1}, "write": {"operation": "write", "keys": 1}},
        web_db={"latency": constant(500)},
    )
    found = figures_of(drawn, 5.0)["cache"]
    assert found["misses"] - 1 == found["coalesced"] == 99
    assert found["stale_reads"] == found["coalesced"] + found["hits"]


@pytest.mark.parametrize("pattern", ["cache_aside", "read_through", "write_through", "write_behind"])
def test_every_pattern_is_stale_after_a_write_past_it(pattern: str) -> None:
    found = figures_of(several_paths(pattern), 50.0)["cache"]
    assert found["stale_reads"] > 1000
    assert figures_of(one_path(pattern), 50.0)["cache"]["stale_reads"] == 0


def test_what_a_cache_was_to_write_behind_is_lost_with_it() -> None:
    """Writes wait for a flush of 2 s: those of the last 2 s before the crash never come to the database."""
    drawn = one_path("write_behind", flush_ms=2000.0)
    crash = Event(at_s=20.0, event="crash", target="cache")
    before = result(Run(drawn, 20.0), 1)
    lost = figures_of(drawn, 20.1, crash)["cache"]["lost_writes"]
    parts = before["components"]
    flushed = parts["db"]["completed"] - parts["cache"]["misses"]
    assert lost == before["classes"]["write"]["requests"]["completed"] - flushed
    assert lost == pytest.approx(40 * 2, rel=0.4)


def test_losing_one_node_of_n_loses_its_share() -> None:
    """Five nodes hold all keys: while one is down its fifth misses, and after it is back it begins cold."""
    drawn = cached_reads(cache(5 * KEYS, nodes=5), exponent=0.0)
    simulation = Simulation.create(drawn)
    simulation.advance(20.0)
    stations = simulation._program.rows["stations"]
    caches = simulation.world.stations["cache"]
    sizes = [int(simulation.world.caches["held"][caches[stations["cache", node]]]) for node in range(5)]
    assert sum(sizes) == KEYS
    hits = simulation.world.caches["hits"].sum()
    kill_station(simulation.world, stations["cache", 2])
    simulation.advance(40.0)
    gained = simulation.world.caches["hits"].sum() - hits
    assert gained / (RATE_RPS * 20) == pytest.approx(1 - sizes[2] / KEYS, abs=0.01)


def test_a_flush_empties_the_cache_and_each_key_misses_once_more() -> None:
    drawn = cached_reads(cache(50), keys=50, exponent=0.5)
    found = figures_of(drawn, 40.0, Event(at_s=20.0, event="cache_flush", target="cache"))["cache"]
    assert found["misses"] == 100


def test_a_hot_key_takes_the_share_it_is_given() -> None:
    """Of two shares of traffic the hot key is one: with a cache of one entry it decides what hits."""
    drawn = cached_reads(cache(KEYS), exponent=0.0)
    event = Event(at_s=0.0, event="hot_key", target="users", key=3, share=0.5, for_s=20.0)
    keys = figures_of(drawn, 1.0, event)["cache"]
    expected = KEYS * (1 - (1 - 1 / KEYS) ** (RATE_RPS * 0.5)) + 1
    assert keys["misses"] == pytest.approx(expected, rel=0.08)
    calm = figures_of(drawn, 1.0)["cache"]
    assert calm["misses"] > 1.4 * keys["misses"]


def test_the_end_of_one_hot_key_leaves_another_hot() -> None:
    drawn = cached_reads(cache(KEYS), exponent=0.0)
    simulation = Simulation.create(drawn)
    simulation.apply(Event(event="hot_key", target="users", key=3, share=0.5))
    simulation.apply(Event(event="hot_key", target="users", key=5, share=0.9, for_s=1.0))
    shares = []
    for until_s in (0.5, 1.5):
        simulation.advance(until_s)
        client = simulation.world.clients[0]
        shares.append((int(client["hot_key"]), float(client["hot_share"])))
    assert shares == [(5, 0.9), (3, 0.5)]


@pytest.mark.parametrize("coalesce", [False, True])
def test_when_a_hot_key_expires_every_read_until_it_is_set_again_goes_to_the_database(coalesce: bool) -> None:
    """Reads at rate r, a database that takes d: an expiry costs 1 + r d reads, and one with coalescing."""
    rate, read_s, ttl_s = 500.0, 0.040, 1.0
    drawn = design(
        {
            "users": poisson(rate),
            "web": server(0, 1000, service=constant(0)),
            "cache": cache(10, ttl_s=ttl_s, coalesce=coalesce),
            "db": database(0, 1000, read=constant(read_s * 1000)),
        },
        "users>web web>cache web>db",
        classes={"read": {"operation": "read", "keys": 1}},
    )
    # an entry lives for its TTL after its last set: the last of the reads that missed sets it last
    reads = []
    for seed in range(1, 13):
        found = figures_of(drawn, 100.0, seed=seed)
        cycles = 100.0 / (ttl_s + (1 + (1 - coalesce)) * read_s + 1 / rate)
        reads.append(found["db"]["completed"] / cycles)
    assert_mean(reads, 1.0 if coalesce else 1 + rate * read_s, "reads of the database per expiry", 0.05, bias=0.01)
