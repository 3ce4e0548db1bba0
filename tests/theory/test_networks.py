"""Several stations: closed and open networks, workers held across a call below, Little's law, conservation."""

from collections.abc import Sequence

import pytest

from engine import theory
from engine.design.document import Design
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Outcome, Run, closed, constant, database, design, poisson, server
from tests.helpers.simulated import replicate

WARMUP_S = 2.0
LB = {"kind": "load_balancer"}


def assert_queue_length(outcomes: Sequence[Outcome], name: str, expected: theory.Queue) -> None:
    """As sharp as the calls inside, of which the waiting ones may be few."""
    half_width = 0.02 * expected.concurrency / expected.queue_length
    waiting = [outcome.stations[name].queue_length for outcome in outcomes]
    assert_mean(waiting, expected.queue_length, f"queue length of {name}", half_width)


def latencies(outcomes: Sequence[Outcome]) -> list[float]:
    return [outcome.latency_ms for outcome in outcomes]


@pytest.mark.parametrize(("population", "think_ms", "cores"), [(10, 8, 1), (20, 5, 2), (30, 2, 8), (1, 3, 1)])
def test_a_closed_population_is_mean_value_analysis(population: int, think_ms: float, cores: int) -> None:
    components = {"users": closed(population, think_ms), "web": server(1, cores)}
    outcomes = replicate(Run(design(components, "users>web"), 42, WARMUP_S))
    network = theory.closed_network([0.001], [cores], think_ms / 1000, population)
    assert_mean([outcome.throughput_rps for outcome in outcomes], network.throughput_rps, "throughput")
    assert_mean(latencies(outcomes), 1000 * network.response_s, "response time")
    assert_mean([o.stations["web"].utilization for o in outcomes], network.stations[0].utilization, "utilization")


def test_a_closed_tandem_is_mean_value_analysis_at_each_station() -> None:
    components = {"users": closed(15, 6), "web": server(0.5), "db": database(1, 2)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 42, WARMUP_S))
    network = theory.closed_network([0.0005, 0.001], [1, 2], 0.006, 15)
    assert_mean([outcome.throughput_rps for outcome in outcomes], network.throughput_rps, "throughput")
    assert_mean(latencies(outcomes), 1000 * network.response_s, "response time")
    for name, queue in zip(("web", "db"), network.stations, strict=True):
        assert_mean([o.stations[name].utilization for o in outcomes], queue.utilization, f"utilization of {name}")
        assert_queue_length(outcomes, name, queue)


def test_the_links_of_a_closed_network_are_delay_stations() -> None:
    components = {"users": closed(12, 4), "web": server(1)}
    latency = {"users_web": {"latency": constant(1.5)}}
    outcomes = replicate(Run(design(components, "users>web", **latency), 42, WARMUP_S))
    network = theory.closed_network([0.001], [1], 0.004 + 2 * 0.0015, 12)
    assert_mean([outcome.throughput_rps for outcome in outcomes], network.throughput_rps, "throughput")
    assert_mean(latencies(outcomes), 3 + 1000 * network.response_s, "response time")


def test_a_worker_held_across_a_call_below_is_a_server_of_mmc() -> None:
    """No time of its own and an unlimited database below: each worker is a server with the database's time."""
    web = server(0, 100, max_concurrency=6, service=constant(0))
    components = {"users": poisson(4800), "web": web, "db": database(1, 1000)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 42, WARMUP_S))
    expected = theory.mmc(4800, 0.001, 6)
    assert_mean(latencies(outcomes), 1000 * expected.response_s, "response time")
    assert_queue_length(outcomes, "web", expected)
    assert_mean([o.stations["db"].concurrency for o in outcomes], 4.8, "calls in the database")


def test_workers_held_with_a_queue_limit_refuse_like_mmck() -> None:
    web = server(0, 100, max_concurrency=4, queue_limit=3, service=constant(0))
    components = {"users": poisson(4000), "web": web, "db": database(1, 1000)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 27, WARMUP_S))
    expected = theory.mmck(4000, 0.001, 4, 7)
    refused = [outcome.by_cause["refused"] / outcome.offered for outcome in outcomes]
    assert_mean(refused, expected.refused, "share refused", 0.03)
    assert_mean(latencies(outcomes), 1000 * expected.response_s, "response time")


def test_a_worker_held_for_a_round_trip_is_held_for_the_link_too() -> None:
    """The link's latency is part of the time that the worker is held: M/G/c/c is insensitive to its distribution."""
    web = server(0, 100, max_concurrency=8, queue_limit=0, service=constant(0))
    components = {"users": poisson(3000), "web": web, "db": database(1, 1000)}
    outcomes = replicate(Run(design(components, "users>web web>db", web_db={"latency": constant(0.5)}), 27, WARMUP_S))
    refused = [outcome.by_cause["refused"] / outcome.offered for outcome in outcomes]
    assert_mean(refused, theory.erlang_b(8, 3000 * 0.002), "share refused", 0.03)


def jackson() -> tuple[Design, theory.OpenNetwork]:
    """A random balancer before two servers that share a database; asynchronous workers, so nothing is held."""
    components = {
        "users": poisson(1200),
        "lb": LB | {"algorithm": "random"},
        "web-1": server(1),
        "web-2": server(2, 2),
        "db": database(1, 2),
    }
    network = theory.jackson_network([600, 600, 0], [[0, 0, 1], [0, 0, 1], [0, 0, 0]], [0.001, 0.002, 0.001], [1, 2, 2])
    return design(components, "users>lb lb>web-1 lb>web-2 web-1>db web-2>db"), network


def test_a_tandem_is_the_sum_of_its_queues() -> None:
    components = {"users": poisson(600), "web": server(0.8), "db": database(1)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 202, WARMUP_S))
    network = theory.jackson_network([600, 0], [[0, 1], [0, 0]], [0.0008, 0.001], [1, 1])
    assert_mean(latencies(outcomes), 1000 * network.response_s, "response time")
    for name, queue in zip(("web", "db"), network.stations, strict=True):
        assert_queue_length(outcomes, name, queue)


def test_an_open_network_is_jacksons_at_each_station() -> None:
    drawn, network = jackson()
    outcomes = replicate(Run(drawn, 402, WARMUP_S))
    assert_mean(latencies(outcomes), 1000 * network.response_s, "response time")
    for name, queue in zip(("web-1", "web-2", "db"), network.stations, strict=True):
        assert_mean([o.stations[name].utilization for o in outcomes], queue.utilization, f"utilization of {name}")
        assert_queue_length(outcomes, name, queue)


def test_littles_law_holds_in_every_run() -> None:
    """Calls in the system are throughput times latency; a station's are those waiting and those in service."""
    drawn, _ = jackson()
    for outcome in replicate(Run(drawn, 102, WARMUP_S), 4):
        stations = outcome.stations
        inside = stations["web-1"].concurrency + stations["web-2"].concurrency
        assert inside == pytest.approx(theory.little(outcome.throughput_rps, outcome.latency_ms / 1000), rel=2e-3)
        for name, service_s, cores in (("web-1", 0.001, 1), ("web-2", 0.002, 2), ("db", 0.001, 2)):
            in_service = stations[name].utilization * cores
            assert in_service == pytest.approx(theory.little(stations[name].throughput_rps, service_s), rel=0.02)
        database = stations["db"]
        assert database.concurrency == pytest.approx(database.queue_length + 2 * database.utilization, rel=1e-6)
