"""One station under Poisson arrivals, held against its closed form."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from engine import theory
from engine.design.document import Design
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Outcome, Run, constant, design, poisson, server
from tests.helpers.simulated import replicate, result

WARMUP_S = 2.0
SHARE_HALF_WIDTH = 0.03
"""The share of a rarer event varies more; at 3% an error of 5% is still caught in 99 of 100 cases."""


def one_server(rate_rps: float, record: Mapping[str, Any], **client: Any) -> Design:
    return design({"users": poisson(rate_rps, **client), "web": record}, "users>web")


def run_for(requests: int, rate_rps: float, record: Mapping[str, Any], **client: Any) -> Run:
    """Long enough for this many requests in each replication."""
    return Run(one_server(rate_rps, record, **client), WARMUP_S + requests / rate_rps, WARMUP_S)


def assert_queue(outcomes: list[Outcome], expected: theory.Queue) -> None:
    """Response time, waiting calls, load and throughput of the server are those of theory."""

    def check(what: str, pick: Callable[[Outcome], float], value: float, half_width: float = 0.02) -> None:
        assert_mean([pick(outcome) for outcome in outcomes], value, what, half_width)

    check("response time in ms", lambda o: o.latency_ms, 1000 * expected.response_s)
    check("utilization", lambda o: o.stations["web"].utilization, expected.utilization)
    check("throughput", lambda o: o.stations["web"].throughput_rps, expected.throughput_rps)
    check("concurrency", lambda o: o.stations["web"].concurrency, expected.concurrency)
    if expected.queue_length:
        # as sharp as the calls inside, of which the waiting ones may be few
        half_width = 0.02 * expected.concurrency / expected.queue_length
        check("queue length", lambda o: o.stations["web"].queue_length, expected.queue_length, half_width)
    if expected.refused:
        check("refused", lambda o: o.by_cause.get("refused", 0) / o.offered, expected.refused, SHARE_HALF_WIDTH)


def test_one_server_is_mm1() -> None:
    outcomes = replicate(run_for(180_000, 600, server(1)))
    assert_queue(outcomes, theory.mm1(600, 0.001))


def test_a_planted_error_of_five_percent_is_caught() -> None:
    latencies_ms = [outcome.latency_ms for outcome in replicate(run_for(180_000, 600, server(1)))]
    for error in (0.95, 1.05):
        with pytest.raises(AssertionError, match=r"response time: theory .* simulated"):
            assert_mean(latencies_ms, error * 1000 * theory.mm1(600, 0.001).response_s, "response time")


def test_percentiles_of_mm1_are_those_of_an_exponential() -> None:
    outcomes = replicate(run_for(250_000, 500, server(1)))
    mean_ms = 1000 * theory.mm1(500, 0.001).response_s
    for what, values, share in (
        ("p50", [outcome.p50_ms for outcome in outcomes], 0.5),
        ("p99", [outcome.p99_ms for outcome in outcomes], 0.01),
    ):
        # the histogram's own error of 1% comes on top of the interval's
        assert_mean(values, -mean_ms * math.log(share), what, 0.025, bias=0.01)


@pytest.mark.parametrize(("cores", "load"), [(2, 0.6), (4, 0.7), (16, 0.8)])
def test_several_cores_are_mmc(cores: int, load: float) -> None:
    rate = load * cores * 1000
    outcomes = replicate(run_for(200_000, rate, server(1, cores)))
    assert_queue(outcomes, theory.mmc(rate, 0.001, cores))


@pytest.mark.parametrize(("cores", "queue_limit", "load"), [(1, 4, 0.9), (3, 5, 1.2)])
def test_a_queue_limit_makes_it_mmck(cores: int, queue_limit: int, load: float) -> None:
    rate = load * cores * 1000
    outcomes = replicate(run_for(150_000, rate, server(1, cores, queue_limit=queue_limit)))
    assert_queue(outcomes, theory.mmck(rate, 0.001, cores, cores + queue_limit))


def test_no_queue_at_all_is_erlangs_loss_system() -> None:
    outcomes = replicate(run_for(150_000, 8000, server(1, 10, queue_limit=0)))
    expected = theory.mmck(8000, 0.001, 10, 10)
    assert expected.refused == pytest.approx(theory.erlang_b(10, 8.0))
    assert_queue(outcomes, expected)


def test_workers_that_only_compute_are_servers_of_mmc() -> None:
    outcomes = replicate(run_for(200_000, 2100, server(1, 3, max_concurrency=3)))
    assert_queue(outcomes, theory.mmc(2100, 0.001, 3))


def test_the_loss_system_does_not_care_for_the_distribution_of_service() -> None:
    service = {"distribution": "lognormal", "mean_ms": 1, "cv": 2}
    outcomes = replicate(run_for(400_000, 8000, server(1, 10, queue_limit=0, service=service)))
    assert_queue(outcomes, theory.mmck(8000, 0.001, 10, 10))


def test_constant_service_is_md1() -> None:
    outcomes = replicate(run_for(100_000, 700, server(1, service=constant(1))))
    assert_queue(outcomes, theory.md1(700, 0.001))


@pytest.mark.parametrize(
    ("service", "cv"),
    [
        ({"distribution": "lognormal", "mean_ms": 1, "cv": 1.2}, 1.2),
        ({"distribution": "gamma", "mean_ms": 1, "cv": 0.5}, 0.5),
        ({"distribution": "gamma", "mean_ms": 1, "cv": 2}, 2),
        ({"distribution": "pareto", "mean_ms": 1, "shape": 4.5}, theory.pareto_cv(4.5)),
    ],
    ids=["lognormal", "gamma-0.5", "gamma-2", "pareto"],
)
def test_general_service_is_pollaczek_and_khinchine(service: dict[str, Any], cv: float) -> None:
    outcomes = replicate(run_for(250_000, 500, server(1, service=service)))
    assert_queue(outcomes, theory.mg1(500, 0.001, cv))


@pytest.mark.parametrize(
    "service",
    [
        constant(1),
        {"distribution": "gamma", "mean_ms": 1, "cv": 2},
        {"distribution": "lognormal", "mean_ms": 1, "cv": 1},
    ],
    ids=["constant", "gamma", "lognormal"],
)
def test_processor_sharing_depends_on_the_mean_alone(service: dict[str, Any]) -> None:
    outcomes = replicate(run_for(400_000, 600, server(1, service=service, discipline="processor_sharing")))
    assert_mean(
        [outcome.latency_ms for outcome in outcomes], 1000 * theory.mg1_processor_sharing(600, 0.001), "response time"
    )


def test_last_come_first_served_has_the_mean_of_fifo_and_a_longer_tail() -> None:
    fifo = replicate(run_for(180_000, 600, server(1)))
    lifo = replicate(run_for(180_000, 600, server(1, discipline="lifo")))
    assert_queue(lifo, theory.mm1(600, 0.001))
    assert min(outcome.p99_ms for outcome in lifo) > 1.2 * max(outcome.p99_ms for outcome in fifo)
    assert max(outcome.p50_ms for outcome in lifo) < min(outcome.p50_ms for outcome in fifo)


@pytest.mark.parametrize("workers", [None, 1], ids=["for-a-core", "for-a-worker"])
def test_priorities_wait_as_cobham_says_wherever_they_wait(workers: int | None) -> None:
    """A class that comes first is held up only by its own, and by the one call that has begun already."""
    drawn_as = {"low": (0, 0.5), "high": (7, 0.2), "mid": (3, 0.3)}
    classes = {name: {"priority": priority, "weight": weight} for name, (priority, weight) in drawn_as.items()}
    web = server(1, discipline="priority", max_concurrency=workers)
    drawn = design({"users": poisson(800), "web": web}, "users>web", classes=classes)
    found = [result(Run(drawn, 252.0, WARMUP_S), seed)["classes"] for seed in range(1, 13)]
    expected = theory.mm1_priority_responses_s((160, 240, 400), 0.001)
    for name, response_s in zip(("high", "mid", "low"), expected, strict=True):
        responses = [one[name]["latency_ms"]["mean"] for one in found]
        assert_mean(responses, 1000 * response_s, f"response of {name}", 0.04)


@pytest.mark.parametrize("targets", [2, 4])
def test_round_robin_makes_erlang_gaps_for_each_target(targets: int) -> None:
    rate = 700 * targets
    web = {f"web-{n}": server(1) for n in range(targets)}
    components = {"users": poisson(rate), "lb": {"kind": "load_balancer"}} | web
    links = "users>lb " + " ".join(f"lb>{name}" for name in web)
    outcomes = replicate(Run(design(components, links), WARMUP_S + 400_000 / rate, WARMUP_S))
    expected = theory.gm1(theory.erlang_transform(targets, 700), 700, 0.001)
    assert_mean([outcome.latency_ms for outcome in outcomes], 1000 * expected.response_s, "response time")
    for name in web:
        assert_mean([o.stations[name].utilization for o in outcomes], expected.utilization, f"utilization of {name}")


def test_random_routing_keeps_poisson_arrivals() -> None:
    web = {f"web-{n}": server(1) for n in range(3)}
    components = {"users": poisson(1800), "lb": {"kind": "load_balancer", "algorithm": "random"}} | web
    outcomes = replicate(Run(design(components, "users>lb lb>web-0 lb>web-1 lb>web-2"), 82, WARMUP_S))
    assert_mean([o.latency_ms for o in outcomes], 1000 * theory.mm1(600, 0.001).response_s, "response time")


@pytest.mark.parametrize(("cores", "timeout_ms"), [(1, 4.0), (3, 2.0)])
def test_the_share_of_time_outs_is_the_tail_of_the_response(cores: int, timeout_ms: float) -> None:
    rate = 600.0 * cores
    outcomes = replicate(run_for(200_000, rate, server(1, cores), timeout_ms=timeout_ms))
    expected = theory.mmc_over_time(rate, 0.001, cores, timeout_ms / 1000)
    timed_out = [outcome.by_cause["timed_out"] / outcome.offered for outcome in outcomes]
    assert_mean(timed_out, expected, "share of time-outs", SHARE_HALF_WIDTH)
    assert all(set(outcome.by_cause) == {"timed_out"} for outcome in outcomes)
    # abandoned work goes on: the server is as busy as if everybody waited
    assert_mean([outcome.stations["web"].utilization for outcome in outcomes], 0.6, "utilization")


def test_link_latency_is_added_both_ways() -> None:
    latency = {"distribution": "lognormal", "mean_ms": 3, "cv": 0.5}
    components = {"users": poisson(500), "web": server(1)}
    outcomes = replicate(Run(design(components, "users>web", users_web={"latency": latency}), 102, WARMUP_S))
    assert_mean([o.latency_ms for o in outcomes], 6 + 1000 * theory.mm1(500, 0.001).response_s, "response time")
