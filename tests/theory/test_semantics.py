"""The model's rules where a formula or an exact count says what must come out; each was once told wrong."""

import math

import pytest

from engine import theory
from engine.design.document import Event, Scenario
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, database, design, poisson, server
from tests.helpers.simulated import replicate, simulated

AT_ONCE = {"base_ms": 1, "factor": 1, "max_ms": 1, "jitter": 0}


@pytest.mark.parametrize("retries", [0, 1, 2])
def test_an_abandoned_attempt_leaves_its_server_when_the_answer_from_below_is_there(retries: int) -> None:
    """Every attempt stays 1 ms + 12 ms, long after its caller gave up at 10 ms: Little's law gives the calls inside."""
    components = {
        "users": poisson(20, timeout_ms=10, retries=retries, back_off=AT_ONCE),
        "web": server(1, 1000, service=constant(1)),
        "db": database(1, 1000, read=constant(12)),
    }
    outcome = simulated(Run(design(components, "users>web web>db"), 102, 2), 1)
    attempts = outcome.stations["db"].throughput_rps
    assert attempts == pytest.approx(20 * (retries + 1), rel=0.15)
    assert outcome.stations["web"].throughput_rps == pytest.approx(attempts, rel=0.01)
    assert outcome.stations["web"].concurrency == pytest.approx(theory.little(attempts, 0.013), rel=0.01)


def test_an_unlimited_server_with_retries_times_out_by_the_tail_of_two_stages() -> None:
    """Web and database of 5 ms each without queues: an attempt takes an Erlang time of two stages."""
    timeout_ms, retries = 10.0, 1
    users = poisson(500, timeout_ms=timeout_ms, retries=retries, back_off=AT_ONCE)
    components = {"users": users, "web": server(5, 1000), "db": database(5, 1000)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 42, 2))
    stages = timeout_ms / 5
    tail = (1 + stages) * math.exp(-stages)
    timed_out = [outcome.by_cause["timed_out"] / outcome.offered for outcome in outcomes]
    assert_mean(timed_out, tail ** (retries + 1), "share of requests that fail", 0.03)


def test_connections_of_a_database_run_or_wait_and_one_more_is_refused() -> None:
    """Two cores and six connections are M/M/2/6: four may wait."""
    web = server(0, 100, service=constant(0))
    components = {"users": poisson(2400), "web": web, "db": database(1, 2, max_connections=6)}
    outcomes = replicate(Run(design(components, "users>web web>db"), 62, 2))
    expected = theory.mmck(2400, 0.001, 2, 6)
    refused = [outcome.by_cause["refused"] / outcome.offered for outcome in outcomes]
    assert_mean(refused, expected.refused, "share refused", 0.03)
    assert_mean([o.stations["db"].queue_length for o in outcomes], expected.queue_length, "queue length", 0.03)


def test_a_call_that_waited_for_a_connection_takes_its_bytes_along() -> None:
    """One connection of 1 MB/s: a request of 100 kB and an answer of 50 kB hold it 0.15 s, one after the other."""
    users = {"kind": "client", "arrivals": {"process": "closed", "population": 10, "think": constant(0)}}
    components = {"users": users | {"timeout_ms": None}, "web": server(0, 1000, service=constant(0))}
    classes = {"read": {"request_bytes": 100_000, "response_bytes": 50_000}}
    pipe = {"pool_size": 1, "bandwidth_mbps": 8}
    outcome = simulated(Run(design(components, "users>web", classes=classes, users_web=pipe), 30.01), 1)
    assert outcome.completed == 200


def test_last_come_first_served_holds_for_those_who_wait_for_a_worker() -> None:
    """With as many workers as cores it does not matter for which of them a call waits."""
    for_core = server(1, 2, queue_limit=10, discipline="lifo")
    for_worker = for_core | {"max_concurrency": 2}
    by_core, by_worker = (
        simulated(Run(design({"users": poisson(2200), "web": web}, "users>web"), 22, 2), 1)
        for web in (for_core, for_worker)
    )
    assert by_worker.p50_ms == pytest.approx(by_core.p50_ms, rel=0.05)
    assert by_worker.p99_ms == pytest.approx(by_core.p99_ms, rel=0.05)


def test_reads_stay_with_the_replica_though_some_of_them_time_out() -> None:
    """A slow answer is no outage: reads go to the primary only while no replica is up."""
    components = {
        "users": poisson(100),
        "web": server(0, 1000, service=constant(0)),
        "db": database(4, 1000),
        "db-r": database(4, 1000, role="replica"),
    }
    patience = {"timeout_ms": 12}
    drawn = design(
        components,
        "users>web web>db web>db-r db>db-r",
        db_db_r={"role": "replication"},
        web_db=patience,
        web_db_r=patience,
    )
    outcome = simulated(Run(drawn, 62, 2), 1)
    assert outcome.stations["db"].throughput_rps < 0.1 * outcome.stations["db-r"].throughput_rps


def test_a_hang_black_holes_what_arrives_and_freezes_what_is_inside() -> None:
    """Two seconds of arrivals are never answered; they do not burst through when the hang is over."""
    drawn = design({"users": poisson(500, timeout_ms=50), "web": server(1, 1000)}, "users>web")
    hang = Scenario(events=(Event(at_s=5, event="hang", target="web", for_s=2),))
    outcome = simulated(Run(drawn, 12, 2, hang), 1)
    assert outcome.by_cause["timed_out"] / 500 == pytest.approx(2.0, rel=0.1)
    answered = outcome.stations["web"].throughput_rps * 10
    assert answered == pytest.approx(outcome.completed, abs=10)
