"""Load balancers: what each algorithm does to waits and shares, detection, draining, and the pair."""

from collections import Counter
from random import Random
from typing import Any

import numpy as np
import pytest
from scipy import stats

from engine import theory
from engine.design.document import Design, Event, Scenario
from engine.design.files import from_json, to_json
from engine.kernel.verify import SOUND, verify
from engine.simulation import Simulation
from tests.helpers.intervals import assert_mean, difference
from tests.helpers.outcome import Run, constant, design, exponential, poisson, server
from tests.helpers.simulated import replicate, result

QUICK = {"cores": 1000, "service": constant(0.01)}
CHECK = {"interval_s": 2, "timeout_s": 1, "unhealthy_after": 2, "healthy_after": 2}


def balanced(n: int, algorithm: str, rate: float, box: dict[str, Any], **fields: Any) -> Design:
    users = {"active_users": fields.pop("active_users", 10_000), "timeout_ms": fields.pop("timeout_ms", None)}
    keys = fields.pop("keys", 1_000_000)
    weights = fields.pop("weights", {})
    lb = {"kind": "load_balancer", "algorithm": algorithm} | fields
    components = {"users": poisson(rate, **users), "lb": lb} | {f"web-{i}": box for i in range(n)}
    links = " ".join(["users>lb", *(f"lb>web-{i}" for i in range(n))])
    classes = {"read": {"operation": "read", "keys": keys, "zipf_exponent": 0}}
    return design(
        components, links, classes=classes, **{f"lb_web_{i}": {"weight": weight} for i, weight in weights.items()}
    )


def arrived(json: dict[str, Any]) -> dict[str, int]:
    return {name: one["arrived"] for name, one in json["components"].items() if name.startswith("web")}


def test_the_more_an_algorithm_knows_the_shorter_the_wait() -> None:
    times = {}
    for algorithm in ("random", "power_of_two", "least_connections"):
        drawn = balanced(10, algorithm, 800, server(10))
        times[algorithm] = [outcome.latency_ms for outcome in replicate(Run(drawn, 110, 10), 6)]
    for worse, better in (("random", "power_of_two"), ("power_of_two", "least_connections")):
        gap = difference(times[worse], times[better])
        assert gap.mean > gap.half_width, f"{worse} {better} {gap}"


@pytest.mark.parametrize("load", [0.7, 0.9])
def test_the_power_of_two_choices_is_mitzenmachers_fixed_point_for_many_servers(load: float) -> None:
    """For n servers the fixed point is off by some 1 / n; with 200 that stays below 2 %."""
    drawn = balanced(200, "power_of_two", 200 * load * 20, server(50))
    times = [outcome.latency_ms for outcome in replicate(Run(drawn, 60, 10), 10)]
    expected = theory.power_of_choices_response_s(load, 0.05, 2) * 1000
    assert_mean(times, expected, "response", 0.025, bias=0.02)
    assert expected < 0.6 * theory.power_of_choices_response_s(load, 0.05, 1) * 1000


def test_weighted_round_robin_deals_exactly_by_weight() -> None:
    drawn = balanced(3, "weighted_round_robin", 1000, server(1) | QUICK, weights={0: 5, 1: 3, 2: 2})
    json = result(Run(drawn, 20), 1)
    whole, rest = divmod(json["requests"]["offered"], 10)
    for (_, count), weight in zip(arrived(json).items(), (5, 3, 2), strict=True):
        assert weight * whole <= count <= weight * whole + min(rest, weight)


def test_round_robin_deals_evenly_and_random_by_chance() -> None:
    dealt = arrived(result(Run(balanced(7, "round_robin", 1000, server(1) | QUICK), 20), 1)).values()
    assert max(dealt) - min(dealt) <= 1
    drawn = list(arrived(result(Run(balanced(7, "random", 1000, server(1) | QUICK), 20), 1)).values())
    assert stats.chisquare(drawn).pvalue > 0.001
    assert max(drawn) - min(drawn) > 1


def test_a_target_of_weight_zero_gets_nothing_new() -> None:
    drawn = balanced(3, "least_connections", 500, server(1) | QUICK, weights={0: 1, 1: 0, 2: 1})
    assert arrived(result(Run(drawn, 10), 1))["web-1"] == 0


GOLDEN = 0x9E3779B97F4A7C15
MASK = 2**64 - 1


def spot(key: int) -> int:
    """Where a key stands on the ring (SplitMix64; Steele, Lea and Flood, OOPSLA 2014)."""
    value = (key * GOLDEN + GOLDEN) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def owners(n: int, keys: int) -> list[str]:
    """The server of every key, from the ring alone."""
    simulation = Simulation.create(balanced(n, "consistent_hash", 100, server(1)))
    names = {row: key[2] for key, row in simulation._program.rows["members"].items()}  # type: ignore[index]
    world = simulation.world
    spots = np.array([spot(key) for key in range(keys)], np.uint64)
    places = np.searchsorted(world.rings, spots) % len(world.rings)
    return [names[int(member)] for member in world.ring_members[places]]


def test_consistent_hashing_is_as_uneven_as_its_virtual_nodes_allow_and_moves_one_share_of_keys() -> None:
    keys, n = 20_000, 10
    before, after = owners(n, keys), owners(n + 1, keys)
    shares = np.array(list(Counter(before).values())) / keys * n
    # 128 places a member: its share varies by 1 / sqrt(128) = 9 %
    assert len(shares) == n
    assert shares.std() < 2 / np.sqrt(128)
    assert abs(shares - 1).max() < 4 / np.sqrt(128)
    moved = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert {other for _, other in moved} == {f"web-{n}"}
    assert len(moved) / keys == pytest.approx(1 / (n + 1), rel=4 / np.sqrt(128))


def test_requests_go_where_the_ring_says() -> None:
    counted = arrived(result(Run(balanced(5, "consistent_hash", 500, server(1) | QUICK, keys=1), 5), 1))
    assert {name for name, count in counted.items() if count} == {owners(5, 1)[0]}
    many = arrived(result(Run(balanced(5, "consistent_hash", 2000, server(1) | QUICK, keys=3000), 20), 1))
    expected = Counter(owners(5, 3000))
    for name, count in many.items():
        assert count / sum(many.values()) == pytest.approx(expected[name] / 3000, rel=0.05)


def test_ip_hash_keeps_each_user_on_one_server_and_spreads_the_users() -> None:
    one = arrived(result(Run(balanced(5, "ip_hash", 500, server(1) | QUICK, active_users=1), 5), 1))
    assert sorted(one.values())[:4] == [0, 0, 0, 0]
    many = list(arrived(result(Run(balanced(5, "ip_hash", 500, server(1) | QUICK), 40), 1)).values())
    assert stats.chisquare(many).pvalue > 0.001


def test_a_sticky_user_stays_until_the_server_is_out_and_then_stays_with_another() -> None:
    lb = {"sticky": True, "health_check": CHECK, "active_users": 1}
    simulation = Simulation.create(balanced(4, "random", 300, server(1) | QUICK, **lb))
    simulation.advance(10.0)
    first = arrived(simulation.result().to_json())
    (home,) = (name for name, count in first.items() if count)
    simulation.apply(Event(event="crash", target=home, for_s=20.0))
    simulation.advance(20.0)
    then = arrived(simulation.result().to_json())
    (new_home,) = (name for name, count in then.items() if count and name != home)
    simulation.advance(50.0)
    last = arrived(simulation.result().to_json())
    assert last[home] == then[home]
    assert last[new_home] - then[new_home] == pytest.approx(30 * 300, rel=0.1)


def test_a_live_edit_keeps_every_user_at_their_server() -> None:
    drawn = balanced(4, "random", 2000, server(1) | QUICK, sticky=True, active_users=50)
    simulation = Simulation.create(drawn)
    simulation.advance(5.0)
    before = simulation.world.affinity.copy()
    data = to_json(drawn)
    data["components"]["web-0"]["cores"] = 999
    simulation.edit(from_json(data))
    simulation.advance(10.0)
    homes = before[before >= 0]
    assert len(homes) == 50
    assert len(set(homes)) == 4
    assert (simulation.world.affinity == before).all()


@pytest.mark.parametrize("event", ["crash", "hang"])
def test_active_checks_find_a_failure_within_their_configured_time(event: Any) -> None:
    """A crash refuses checks at once; a hang lets each run into its time-out."""
    drawn = balanced(2, "round_robin", 50, server(1) | QUICK, health_check=CHECK)
    late = 1.0 if event == "hang" else 0.0
    detected = []
    for seed in range(1, 25):
        at_s = 20 + 2 * Random(seed).random()
        json = result(Run(drawn, 40, 0, Scenario(events=(Event(at_s=at_s, event=event, target="web-1"),))), seed)
        (failover,) = (one for one in json["failovers"] if one["component"] == "web-1")
        detected.append(failover["detected_s"] - failover["failed_s"])
    assert all(2 + late <= time_s <= 4 + late for time_s in detected)
    assert_mean(detected, theory.detection_s(2, late, 2), "time to detect", 0.2)


def test_a_target_comes_back_after_as_many_passed_checks_as_configured() -> None:
    drawn = balanced(2, "round_robin", 500, server(1) | QUICK, health_check=CHECK)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    simulation.apply(Event(event="crash", target="web-1", for_s=10.0))
    simulation.advance(20.0)
    down = arrived(simulation.result().to_json())["web-1"]
    simulation.advance(22.0)
    assert arrived(simulation.result().to_json())["web-1"] == down
    simulation.advance(24.0)
    assert arrived(simulation.result().to_json())["web-1"] > down


def test_passive_ejection_needs_as_many_failed_calls_as_configured_and_ends_by_itself() -> None:
    ejection = {"failures": 5, "eject_s": 10}
    drawn = balanced(2, "round_robin", 100, server(1) | QUICK, passive_ejection=ejection)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    simulation.apply(Event(event="crash", target="web-1", for_s=8.0))
    simulation.advance(19.0)
    assert simulation.result().to_json()["requests"]["failed"] == 5
    before = arrived(simulation.result().to_json())["web-1"]
    simulation.advance(30.0)
    json = simulation.result().to_json()
    assert json["requests"]["failed"] == 5
    assert arrived(json)["web-1"] > before + 300


def test_draining_loses_no_request_and_empties_the_server() -> None:
    drawn = balanced(3, "least_connections", 200, server(20, 8, service=exponential(20)))
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    simulation.apply(Event(event="drain", target="web-1", for_s=10.0))
    before = arrived(simulation.result().to_json())["web-1"]
    simulation.advance(19.9)
    json = simulation.result().to_json()
    assert arrived(json)["web-1"] == before
    assert json["components"]["web-1"]["in_flight"] == 0
    simulation.advance(30.0)
    json = simulation.result().to_json()
    assert arrived(json)["web-1"] > before
    assert json["requests"]["failed"] == 0


@pytest.mark.parametrize(("drain_s", "lost"), [(0.0, 100), (0.5, 75), (1.5, 25), (2.5, 0)])
def test_what_a_drained_target_has_not_done_in_its_time_is_cut_and_lost(drain_s: float, lost: int) -> None:
    """Calls of 2 s come every 20 ms: those that came less than 2 s - drain_s before have more to do than time left."""
    arrivals = {"process": "deterministic", "rate_rps": 100}
    slow = server(2000, 1000, service=constant(2000))
    drawn = balanced(2, "round_robin", 100, slow, drain_s=drain_s)
    users = drawn.components["users"].model_dump(mode="json") | {"arrivals": arrivals}
    drawn = from_json(to_json(drawn) | {"components": to_json(drawn)["components"] | {"users": users}})
    simulation = Simulation.create(drawn)
    simulation.advance(10.002)
    simulation.apply(Event(event="drain", target="web-1"))
    simulation.advance(20.0)
    requests = simulation.result().to_json()["requests"]
    assert requests["by_cause"] | {"lost": 0} == dict.fromkeys(requests["by_cause"], 0)
    assert requests["by_cause"]["lost"] == requests["failed"] == lost
    assert simulation.result().to_json()["components"]["web-1"]["completed"] == 500, "its work is done all the same"
    assert verify(simulation.world) == SOUND


def test_a_drain_that_ends_in_time_cuts_nothing_and_a_caller_may_try_another_target() -> None:
    slow = server(2000, 1000, service=constant(2000))
    for retries, for_s in ((0, 0.9), (1, None)):
        simulation = Simulation.create(balanced(2, "round_robin", 100, slow, drain_s=1.0, retries=retries))
        simulation.advance(10.0)
        simulation.apply(Event(event="drain", target="web-1", for_s=for_s))
        simulation.advance(20.0)
        assert simulation.result().to_json()["requests"]["failed"] == 0


def test_a_pair_survives_the_loss_of_one_but_for_the_time_of_taking_over() -> None:
    lb = {"standby": True, "takeover_s": 3.0}
    drawn = balanced(2, "round_robin", 500, server(1) | QUICK, **lb)
    crash = Scenario(events=(Event(at_s=10, event="crash", target="lb"),))
    json = result(Run(drawn, 30, 0, crash), 1)
    assert json["requests"]["by_cause"]["refused"] == pytest.approx(1500, rel=0.1)
    (failover,) = json["failovers"]
    assert failover["recovered_s"] == pytest.approx(13.0, abs=0.05)
    data = to_json(drawn)
    data["components"]["lb"]["standby"] = False
    alone = result(Run(from_json(data), 30, 0, crash), 1)
    assert alone["requests"]["by_cause"]["refused"] == pytest.approx(10_000, rel=0.05)
    assert json["components"]["lb"]["cost_usd_per_month"] == 2 * alone["components"]["lb"]["cost_usd_per_month"]
