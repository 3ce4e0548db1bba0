"""Shards: who holds a key, what a join costs, and what resharding moves, against counts and formulas of their own."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from engine import theory
from engine.design.document import Design, Event, Scenario
from engine.simulation import Simulation, key_stream
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, altered, constant, database, design, exponential, poisson, server
from tests.helpers.simulated import replicate, result

KEYS = 10_000
READ = {"read": {"operation": "read", "keys": KEYS, "zipf_exponent": 0.0}}
STRATEGIES = ["hash_modulo", "consistent_hash", "range", "directory"]


def sharded(
    linked: int,
    router: dict[str, Any],
    rate_rps: float = 1000.0,
    classes: dict[str, Any] | None = None,
    shard: dict[str, Any] | None = None,
) -> Design:
    """A server without service time, a router without overhead, and so many databases behind it."""
    names = [f"db-{n}" for n in range(linked)]
    components = {
        "users": poisson(rate_rps),
        "web": server(0, 1000, service=constant(0)),
        "shards": {"kind": "sharded_database", "overhead_ms": 0.0} | router,
        **{name: database(0, 1000, read=constant(0), write=constant(0)) | (shard or {}) for name in names},
    }
    links = "users>web web>shards " + " ".join(f"shards>{name}" for name in names)
    return design(components, links, classes=classes or READ)


def figures(drawn: Design, until_s: float = 0.01, *events: Event, seed: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = result(Run(drawn, until_s, 0.0, Scenario(events=events)), seed)["components"]
    return found


def reshard(shards: int, at_s: float = 1.0) -> Event:
    return Event(at_s=at_s, event="reshard", target="shards", shards=shards)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_key_is_on_one_shard_and_the_counts_are_those_of_the_traffic(strategy: str) -> None:
    """With uniform keys a shard's share of the calls is its share of the keys."""
    components = figures(sharded(5, {"strategy": strategy}), 60.0)
    keys = np.array(components["shards"]["keys_per_shard"])
    calls = np.array([components[f"db-{n}"]["completed"] for n in range(5)])
    assert keys.sum() == KEYS
    assert stats.chisquare(calls, calls.sum() * keys / KEYS).pvalue > 0.001


@pytest.mark.parametrize(("strategy", "spread"), [("hash_modulo", 0.05), ("directory", 0.05), ("consistent_hash", 0.3)])
def test_hashing_spreads_keys_evenly(strategy: str, spread: float) -> None:
    keys = np.array(figures(sharded(5, {"strategy": strategy}))["shards"]["keys_per_shard"])
    assert np.abs(keys / (KEYS / 5) - 1).max() < spread
    if strategy != "consistent_hash":
        assert stats.chisquare(keys).pvalue > 0.001


def test_a_key_stays_with_its_shard_and_a_user_too_where_the_user_is_the_shard_key() -> None:
    """One key: all calls go to one shard. By user they go to all of them."""
    one_key = {"read": {"operation": "read", "keys": 1}}
    by_key = figures(sharded(4, {}, classes=one_key), 5.0)
    by_user = figures(sharded(4, {"shard_key": "user"}, classes=one_key), 5.0)
    assert sorted(by_key[f"db-{n}"]["completed"] > 0 for n in range(4)) == [False, False, False, True]
    assert all(by_user[f"db-{n}"]["completed"] > 1000 for n in range(4))
    assert sum(by_user["shards"]["keys_per_shard"]) == 10_000  # the client's active users


def test_ranges_of_zipf_keys_make_the_first_shard_hot_as_the_keys_own_shares_say() -> None:
    classes = {"read": {"operation": "read", "keys": 1000, "zipf_exponent": 0.9}}
    drawn = sharded(4, {"strategy": "range"}, classes=classes)
    keys = key_stream(drawn, "users", 60_000)
    components = figures(drawn, 50.0)
    assert components["shards"]["keys_per_shard"] == [250] * 4
    offered = components["web"]["completed"]
    expected = np.bincount(np.array(keys[:offered]) // 250, minlength=4)
    assert [components[f"db-{n}"]["completed"] for n in range(4)] == expected.tolist()
    assert expected[0] > 0.7 * offered


CELEBRITY = {"read": {"operation": "read", "keys": KEYS, "zipf_exponent": 0.0, "celebrity": {"key": 7, "share": 0.4}}}


def test_a_celebrity_makes_one_shard_hot_and_a_directory_gives_it_a_shard_to_itself() -> None:
    hot = figures(sharded(4, {"strategy": "directory"}, classes=CELEBRITY), 20.0)
    shares = sorted(hot[f"db-{n}"]["completed"] / hot["web"]["completed"] for n in range(4))
    assert shares[-1] == pytest.approx(0.4 + 0.6 / 4, abs=0.02)
    alone = figures(sharded(4, {"strategy": "directory", "isolate": [7]}, classes=CELEBRITY), 20.0)
    assert alone["shards"]["keys_per_shard"][0] == 1
    assert alone["db-0"]["completed"] / alone["web"]["completed"] == pytest.approx(0.4, abs=0.02)
    for n in range(1, 4):
        assert alone[f"db-{n}"]["completed"] / alone["web"]["completed"] == pytest.approx(0.2, abs=0.02)


@pytest.mark.parametrize("shards", [2, 8])
def test_a_join_waits_for_the_slowest_of_all_shards(shards: int) -> None:
    """The largest of n exponential times has the mean H(n) = 1 + 1/2 + ... + 1/n."""
    classes = {"read": {"operation": "read", "keys": KEYS, "joins": True}}
    drawn = sharded(shards, {}, 200.0, classes, {"read": exponential(10), "join_factor": 1.0})
    outcomes = replicate(Run(drawn, 60), 8)
    harmonic = sum(1 / n for n in range(1, shards + 1))
    assert_mean([outcome.latency_ms for outcome in outcomes], 10 * harmonic, "latency of a join over all shards")


def test_denormalized_data_need_no_join_and_no_other_shard() -> None:
    classes = {"read": {"operation": "read", "keys": KEYS, "joins": True}}
    drawn = sharded(8, {"denormalized": True}, 200.0, classes, {"read": exponential(10)})
    outcomes = replicate(Run(drawn, 60), 8)
    assert_mean([outcome.latency_ms for outcome in outcomes], 10, "latency of a denormalized read")
    assert sum(outcomes[0].stations[f"db-{n}"].throughput_rps for n in range(8)) == pytest.approx(
        outcomes[0].throughput_rps, rel=0.01
    )


def splitmix(key: int) -> int:
    """The finalizer of splitmix64 (Steele, Lea, Flood 2014), in plain integers."""
    word = (1 << 64) - 1
    z = (key * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & word
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & word
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & word
    return z ^ (z >> 31)


def moved_by(strategy: str, before: int, after: int) -> int | None:
    """Keys whose shard changes, counted by another implementation; None where only the share is known."""
    if strategy == "hash_modulo":
        return sum(splitmix(key) % before != splitmix(key) % after for key in range(KEYS))
    if strategy == "range":
        return sum(key * before // KEYS != key * after // KEYS for key in range(KEYS))
    return None


@pytest.mark.parametrize("policy", ["double_reads", "freeze"])
@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize(("before", "after"), [(4, 5), (5, 3)])
def test_resharding_moves_the_keys_that_change_their_shard_and_no_other(
    strategy: str, policy: str, before: int, after: int
) -> None:
    """From N to N + 1 that is N / (N + 1) of all for hash % N, and about 1 / (N + 1) for a ring or a directory."""
    router = {"strategy": strategy, "shards_in_use": before, "resharding": policy, "copy_rps": 5000.0}
    components = figures(sharded(5, router, 50.0), 5.0, reshard(after))
    moved = components["shards"]["resharding"]["moved_keys"]
    assert components["shards"]["resharding"]["started_s"] == 1.0
    assert components["shards"]["resharding"]["finished_s"] is not None
    exact = moved_by(strategy, before, after)
    if exact is not None:
        assert moved == exact
    if strategy == "hash_modulo" and after > before:
        assert moved / KEYS == pytest.approx(before / (before + 1), abs=0.02)
    if strategy == "directory":
        assert moved / KEYS == pytest.approx(abs(after - before) / max(before, after), abs=0.02)
    if strategy == "consistent_hash":
        assert moved / KEYS == pytest.approx(abs(after - before) / max(before, after), abs=0.07)
    fresh = figures(sharded(5, {"strategy": strategy, "shards_in_use": after}))["shards"]["keys_per_shard"]
    assert components["shards"]["keys_per_shard"] == fresh


def test_copying_is_bounded_by_its_rate_and_slower_where_the_shards_are_busy() -> None:
    """A batch of one key costs one read and one write: at least that long, and longer behind a queue."""
    router = {"shards_in_use": 1, "strategy": "range", "copy_rps": 500.0, "copy_batch": 1}
    keys = {"read": {"operation": "read", "keys": 2000, "zipf_exponent": 0.0}}
    idle = sharded(2, router, 1.0, keys, {"read": constant(3), "write": constant(7), "cores": 1})
    done = figures(idle, 30.0, reshard(2))["shards"]["resharding"]
    assert done["moved_keys"] == 1000
    assert done["finished_s"] - done["started_s"] == pytest.approx(1000 * 0.010, rel=0.01)
    quick = sharded(2, router, 1.0, keys)
    done = figures(quick, 30.0, reshard(2))["shards"]["resharding"]
    assert done["finished_s"] - done["started_s"] == pytest.approx(1000 / 500, rel=1e-6)
    busy = sharded(2, router, 250.0, keys, {"read": constant(3), "write": constant(7), "cores": 1})
    slow = figures(busy, 60.0, reshard(2))["shards"]["resharding"]
    assert slow["finished_s"] - slow["started_s"] > 1.2 * 10.0


def test_copying_takes_the_shards_capacity() -> None:
    """1000 keys read at 3 ms and written at 7 ms keep the two shards busy for 3 and 7 seconds of 20."""
    router = {"shards_in_use": 1, "strategy": "range", "copy_rps": 500.0, "copy_batch": 1}
    keys = {"read": {"operation": "read", "keys": 2000}}
    drawn = sharded(2, router, 0.001, keys, {"read": constant(3), "write": constant(7), "cores": 1})
    components = figures(drawn, 20.0, reshard(2))
    assert components["db-0"]["utilization"] == pytest.approx(3 / 20, abs=1e-3)
    assert components["db-1"]["utilization"] == pytest.approx(7 / 20, abs=1e-3)


def test_until_a_key_has_moved_both_its_shards_are_asked_or_its_calls_are_held() -> None:
    """Double reads: of N / (N + 1) keys not yet moved every read is two. Freeze: a batch's keys wait for its copy."""
    router = {"shards_in_use": 4, "copy_rps": 2000.0, "copy_batch": 50}
    double = figures(sharded(5, router), 9.0, reshard(5))
    done = double["shards"]["resharding"]
    moving_s = done["finished_s"] - done["started_s"]
    # the share of unmoved keys falls from 4/5 to 0 in a line: half of it on average
    assert done["calls_to_both_shards"] == pytest.approx(1000 * moving_s * 0.8 / 2, rel=0.05, abs=20)
    frozen = {"resharding": "freeze", "copy_batch": 500}
    held = figures(sharded(5, router | frozen, shard={"read": constant(20), "write": constant(30)}), 25.0, reshard(5))
    done = held["shards"]["resharding"]
    batches = done["moved_keys"] / 500
    # a call meets the batch of 500 of the 10,000 keys for 50 ms of every batch
    assert done["calls_held"] == pytest.approx(1000 * 0.05 * batches * 500 / KEYS, rel=0.5)
    assert done["calls_held"] > 10
    assert done["calls_to_both_shards"] == 0
    assert held["web"]["failed"] == 0


def test_a_directory_costs_a_look_up_and_a_cache_of_it_saves_that() -> None:
    keys = {"read": {"operation": "read", "keys": 100, "zipf_exponent": 0.0}}
    plain = {"strategy": "directory", "lookup": constant(5.0)}
    asked = replicate(Run(sharded(2, plain, 200.0, keys), 20, 5), 3)
    cached = replicate(Run(sharded(2, plain | {"lookup_cache_items": 50}, 200.0, keys), 20, 5), 3)
    none = replicate(Run(sharded(2, {"lookup": constant(5.0)}, 200.0, keys), 20, 5), 3)
    assert asked[0].latency_ms == pytest.approx(5.0, abs=0.05)
    assert none[0].latency_ms == 0.0
    assert_mean([outcome.latency_ms for outcome in cached], 2.5, "half of the keys fit", 0.2)


def test_the_router_has_a_time_and_cores_of_its_own() -> None:
    slow = {"overhead_ms": 4.0, "cores": 1}
    outcomes = replicate(Run(sharded(2, slow, 150.0), 200, 20), 8)
    expected = theory.md1(150.0, 0.004).response_s * 1000
    assert_mean([outcome.latency_ms for outcome in outcomes], expected, "M/D/1 router", 0.05)


def test_a_fresh_shard_drawn_while_running_is_moved_to() -> None:
    drawn = sharded(4, {"shards_in_use": 3, "copy_rps": 1e5})
    simulation = Simulation.create(drawn)
    simulation.advance(1.0)
    router = drawn.components["shards"].model_copy(update={"shards_in_use": None})
    simulation.edit(altered(drawn, "components", "shards", router))
    simulation.advance(4.0)
    figures_ = simulation.result().to_json()["components"]["shards"]
    assert figures_["resharding"]["started_s"] == 1.0
    assert figures_["resharding"]["moved_keys"] == moved_by("hash_modulo", 3, 4)
    assert figures_["shards"] == 4


def test_a_resharding_survives_a_crash_of_the_router_and_of_a_shard_and_an_edit() -> None:
    router = {"shards_in_use": 4, "copy_rps": 2000.0, "resharding": "freeze"}
    drawn = sharded(5, router, shard={"read": constant(2), "write": constant(2)})
    events = (
        reshard(5),
        Event(at_s=1.5, event="crash", target="shards", for_s=0.5),
        Event(at_s=2.5, event="crash", target="db-4", for_s=0.5),
    )
    simulation = Simulation.create(drawn, scenario=Scenario(events=events))
    simulation.advance(3.5)
    simulation.edit(drawn.model_copy(update={"name": "renamed"}))
    simulation.advance(12.0)
    done = simulation.result().to_json()["components"]["shards"]
    assert done["resharding"]["moved_keys"] == moved_by("hash_modulo", 4, 5)
    assert done["resharding"]["finished_s"] > 1.0 + done["resharding"]["moved_keys"] / 2000 + 0.5
