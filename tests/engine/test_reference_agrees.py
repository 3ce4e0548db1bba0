"""The kernel and the plain reference simulator, which share no code, agree on random small designs and with theory."""

from collections.abc import Iterator

import pytest

from engine import theory
from tests.helpers.intervals import assert_mean, disagreement
from tests.helpers.outcome import Outcome, Run, cache, closed, database, design, poisson, server
from tests.helpers.random_runs import random_run
from tests.helpers.reference import reference
from tests.helpers.simulated import simulated

REPLICATIONS = 10


def figures(outcome: Outcome) -> Iterator[tuple[str, float, float]]:
    """What must agree: name, value, and the size of a difference that is none (a request or two at the edge)."""
    edge = 2 / max(1, outcome.offered)
    yield "throughput", outcome.throughput_rps, edge * outcome.throughput_rps
    yield "latency in ms", outcome.latency_ms, 1e-3 * outcome.latency_ms
    for cause in ("refused", "timed_out", "lost", "unavailable", "rate_limited"):
        yield f"share {cause}", outcome.by_cause.get(cause, 0) / max(1, outcome.offered), edge
    webs = [station for name, station in sorted(outcome.stations.items()) if name.startswith("web")]
    # alike servers are taken together: who is first among equals is the balancer's own affair
    yield "utilization of the servers", sum(web.utilization for web in webs) / len(webs), 1e-3
    yield "calls waiting at the servers", sum(web.queue_length for web in webs), 0.01
    yield "calls inside the servers", sum(web.concurrency for web in webs), 0.01
    for name in ("cache", "db", "db-r"):
        if name in outcome.stations:
            station = outcome.stations[name]
            yield f"utilization of {name}", station.utilization, 1e-3
            yield f"calls waiting at {name}", station.queue_length, 0.01
            if station.hit_ratio is not None:
                yield f"hit ratio of {name}", station.hit_ratio, 1e-3


@pytest.mark.parametrize("seed", range(1, 13))
def test_the_kernel_agrees_with_the_reference_on_a_random_design(seed: int) -> None:
    run = random_run(seed)
    ours = [list(figures(simulated(run, replication))) for replication in range(3 * REPLICATIONS)]
    theirs = [list(figures(reference(run, replication))) for replication in range(REPLICATIONS)]
    found = [
        f"{name}: {said}"
        for n, (name, _, tolerance) in enumerate(theirs[0])
        if (said := disagreement([run[n][1] for run in ours], [run[n][1] for run in theirs], tolerance))
    ]
    assert not found


def outcomes(run: Run, replications: int = 8) -> list[Outcome]:
    runs = [reference(run, seed) for seed in range(replications)]
    assert all(outcome.offered == outcome.completed + outcome.failed + outcome.in_flight for outcome in runs)
    return runs


def test_the_reference_itself_is_mmck_where_it_should_be() -> None:
    runs = outcomes(Run(design({"users": poisson(3600), "web": server(1, 3, queue_limit=5)}, "users>web"), 4.2, 0.2))
    expected = theory.mmck(3600, 0.001, 3, 8)
    assert_mean([run.by_cause["refused"] / run.offered for run in runs], expected.refused, "share refused", 0.1)
    assert_mean([run.latency_ms for run in runs], 1000 * expected.response_s, "response time", 0.1)


def test_the_reference_itself_is_mean_value_analysis_where_it_should_be() -> None:
    runs = outcomes(Run(design({"users": closed(20, 8), "web": server(1, 2)}, "users>web"), 4.2, 0.2))
    network = theory.closed_network([0.001], [2], 0.008, 20)
    assert_mean([run.throughput_rps for run in runs], network.throughput_rps, "throughput", 0.1)
    assert_mean([run.latency_ms for run in runs], 1000 * network.response_s, "response time", 0.1)


def test_the_reference_itself_is_ches_approximation_where_it_should_be() -> None:
    components = {"users": poisson(2000), "web": server(0.01, 99), "cache": cache(100), "db": database(0.01, 99)}
    classes = {"read": {"operation": "read", "keys": 1000, "zipf_exponent": 0.9}}
    runs = outcomes(Run(design(components, "users>web web>cache web>db", classes=classes), 5, 1), 5)
    expected = theory.cache_hit_ratio(theory.zipf(1000, 0.9), 100, "lru")
    assert_mean([run.stations["cache"].hit_ratio or 0.0 for run in runs], expected, "hit ratio", 0.1, bias=0.01)


def test_the_reference_itself_times_out_as_often_as_mm1() -> None:
    runs = outcomes(Run(design({"users": poisson(600, timeout_ms=4), "web": server(1)}, "users>web"), 25, 0.2))
    expected = theory.mm1_over_time(600, 0.001, 0.004)
    assert_mean([run.by_cause["timed_out"] / run.offered for run in runs], expected, "share of time-outs", 0.15)
