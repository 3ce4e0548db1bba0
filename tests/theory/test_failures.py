"""Failures, retries and fail-over, held against reliability's formulas."""

from random import Random
from typing import Any

import pytest

from engine import theory
from engine.design.document import Event, Scenario
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, database, design, poisson, server
from tests.helpers.simulated import outcome_of, replicate, result, simulated

QUICK = {"base_ms": 1, "factor": 1, "max_ms": 1, "jitter": 0}
INSTANT = {"cores": 1000, "service": constant(0.01)}


@pytest.mark.parametrize("retries", [0, 1, 3])
def test_retries_amplify_the_load_of_a_lossy_link_by_a_geometric_sum(retries: int) -> None:
    """An attempt fails when its request or its answer is lost; the server sees those whose request arrived."""
    loss = 0.25
    users = poisson(1000, timeout_ms=5, retries=retries, back_off=QUICK)
    drawn = design({"users": users, "web": server(1) | INSTANT}, "users>web", users_web={"loss": loss})
    outcomes = replicate(Run(drawn, 122, 2))
    failure = 1 - (1 - loss) ** 2
    attempts = theory.attempts_per_request(failure, retries)
    served = [outcome.stations["web"].throughput_rps for outcome in outcomes]
    assert_mean(served, 1000 * attempts * (1 - loss), "attempts that reach the server")
    failed = [outcome.by_cause["timed_out"] / outcome.offered for outcome in outcomes]
    assert_mean(failed, failure ** (retries + 1), "share of requests that fail", 0.03)


def test_retries_in_every_tier_multiply_at_the_bottom() -> None:
    loss, policy = 0.3, {"timeout_ms": 5, "retries": 2, "back_off": QUICK}
    components = {"users": poisson(500), "web": server(1) | INSTANT, "api": server(1) | INSTANT, "db": database(1)}
    components["db"] |= {"cores": 1000, "read": constant(0.01)}
    # the upper tier gives up after all the lower tier's attempts, never before
    links: dict[str, Any] = {"web_api": policy | {"timeout_ms": 100}, "api_db": policy | {"loss": loss}}
    outcomes = replicate(Run(design(components, "users>web web>api api>db", **links), 42, 2))
    calls = theory.attempts_through_tiers(1 - (1 - loss) ** 2, 2, 2)
    reads = [outcome.stations["db"].throughput_rps for outcome in outcomes]
    assert_mean(reads, 500 * calls * (1 - loss), "reads that reach the database")


def test_a_server_that_is_down_refuses_every_attempt() -> None:
    users = poisson(200, retries=2, back_off=QUICK)
    crash = Scenario(events=(Event(at_s=0, event="crash", target="web"),))
    outcome = simulated(Run(design({"users": users, "web": server(1)}, "users>web"), 20, 1, crash), 1)
    assert outcome.by_cause == {"refused": outcome.offered - outcome.in_flight}
    assert outcome.completed == 0


def up_and_down(target: str, up_s: float, down_s: float, until_s: float, random: Random) -> list[tuple[float, float]]:
    """Moments and lengths of crashes of one part: exponential times to failure and to recovery."""
    now_s, crashes = random.expovariate(1 / up_s), []
    while now_s < until_s:
        length_s = random.expovariate(1 / down_s)
        crashes.append((now_s, length_s))
        now_s += length_s + random.expovariate(1 / up_s)
    return crashes


@pytest.mark.parametrize(("retries", "k"), [(2, 1), (0, None)])
def test_three_servers_are_available_as_k_of_n(retries: int, k: int | None) -> None:
    """With a retry for each other target one server is enough; without, a request has the share of its server."""
    until_s, names = 1200.0, [f"web-{n}" for n in range(3)]
    lb = {"kind": "load_balancer", "algorithm": "round_robin", "retries": retries}
    components = {"users": poisson(500), "lb": lb} | {name: server(1) | INSTANT for name in names}
    drawn = design(components, "users>lb " + " ".join(f"lb>{name}" for name in names))
    failed = []
    for seed in range(1, 13):
        random = Random(seed)
        crashes = [
            Event(at_s=at_s, event="crash", target=name, for_s=for_s)
            for name in names
            for at_s, for_s in up_and_down(name, 0.6, 0.4, until_s, random)
        ]
        scenario = Scenario(events=tuple(sorted(crashes, key=lambda event: event.at_s)))
        outcome = simulated(Run(drawn, until_s, 2, scenario), seed)
        failed.append(1 - outcome.completed / outcome.offered)
    part = theory.availability(0.6, 0.4)
    expected = 1 - (theory.k_of_n(k, 3, part) if k else part)
    assert_mean(failed, expected, "unavailability", 0.1)


def test_a_chain_is_available_when_all_of_it_is() -> None:
    until_s, names = 400.0, ("web", "api", "db")
    components = {"users": poisson(300), "web": server(1) | INSTANT, "api": server(1) | INSTANT, "db": database(0.01)}
    drawn = design(components, "users>web web>api api>db")
    completed = []
    for seed in range(1, 13):
        random = Random(seed)
        crashes = [
            Event(at_s=at_s, event="crash", target=name, for_s=for_s)
            for name in names
            for at_s, for_s in up_and_down(name, 0.9, 0.1, until_s, random)
        ]
        scenario = Scenario(events=tuple(sorted(crashes, key=lambda event: event.at_s)))
        outcome = simulated(Run(drawn, until_s, 2, scenario), seed)
        completed.append(outcome.completed / outcome.offered)
    assert_mean(completed, theory.k_of_n(3, 3, theory.availability(0.9, 0.1)), "availability")


def test_a_crash_is_detected_by_the_second_failed_check() -> None:
    check = {"interval_s": 2, "timeout_s": 1, "unhealthy_after": 2, "healthy_after": 2}
    lb = {"kind": "load_balancer", "health_check": check}
    web = {"web-1": server(1) | INSTANT, "web-2": server(1) | INSTANT}
    drawn = design({"users": poisson(500), "lb": lb} | web, "users>lb lb>web-1 lb>web-2")
    detected, failed = [], []
    for seed in range(1, 25):
        at_s = 20 + 2 * Random(seed).random()
        crash = Scenario(events=(Event(at_s=at_s, event="crash", target="web-1"),))
        json = result(Run(drawn, 40, 5, crash), seed)
        (failover,) = (entry for entry in json["failovers"] if entry["component"] == "web-1")
        detected.append(failover["detected_s"] - failover["failed_s"])
        failed.append(outcome_of(json).failed / 500)
    # refused checks need no time-out: half an interval to the first, one more to the second
    assert all(2 <= time_s <= 4 for time_s in detected)
    assert_mean(detected, theory.detection_s(2, 0, 2), "time to detect", 0.2)
    # until then round robin sends every other request to the crashed server
    assert_mean([2 * f / d for f, d in zip(failed, detected, strict=True)], 1.0, "share of one server", 0.05)


def test_dns_fails_over_after_detection_and_the_rest_of_the_ttl() -> None:
    """Failed requests over the rate are the mean time until a resolver answers with the healthy endpoint."""
    ttl_s, rate, resolvers = 4.0, 400.0, 400
    check = {"interval_s": 1, "timeout_s": 0.5, "unhealthy_after": 2, "healthy_after": 2}
    dns = {"kind": "dns", "policy": "failover", "ttl_s": ttl_s, "lookup": constant(0), "health_check": check}
    components = {
        "users": poisson(rate, resolvers=resolvers),
        "dns": dns,
        "first": server(1) | INSTANT,
        "second": server(1) | INSTANT,
    }
    drawn = design(components, "users>dns dns>first dns>second")
    # a resolver is asked once a second: it has an answer for ttl / (ttl + 1 / rate) of the time
    known = ttl_s / (ttl_s + resolvers / rate)
    ratios = []
    for seed in range(1, 17):
        crash = Scenario(events=(Event(at_s=100 + Random(seed).random(), event="crash", target="first"),))
        json = result(Run(drawn, 120, 95, crash), seed)
        (failover,) = (entry for entry in json["failovers"] if entry["component"] == "first")
        detected_s = failover["detected_s"] - failover["failed_s"]
        expected_s = theory.dns_failover_s(detected_s, known * ttl_s)
        ratios.append(outcome_of(json).failed / rate / expected_s)
    assert_mean(ratios, 1.0, "fail-over time over that of theory", 0.05)
