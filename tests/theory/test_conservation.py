"""Offered = completed + failed + in flight, exactly, at every boundary of a chunk, however rough the run."""

import pytest

from engine.design.document import Design, Event, Scenario
from engine.simulation import Simulation, Stop
from tests.helpers.outcome import cache, database, design, poisson, server


def rough_design() -> tuple[Design, Scenario]:
    """Everything that can lose a request: time-outs, retries, refusals, losses, crashes and hangs."""
    policy = {"timeout_ms": 20, "retries": 1, "back_off": {"base_ms": 5}}
    components = {
        "users": poisson(900, timeout_ms=30, retries=2, back_off={"base_ms": 3}),
        "lb": {"kind": "load_balancer", "algorithm": "least_connections"},
        "web-1": server(3, 2, max_concurrency=6, queue_limit=5),
        "web-2": server(3, 2, discipline="lifo", queue_limit=8),
        "cache": cache(50, 0.05, ttl_s=2),
        "db": database(4, 2, max_connections=12),
    }
    drawn = design(
        components,
        "users>lb lb>web-1 lb>web-2 web-1>cache web-2>cache web-1>db web-2>db",
        classes={
            "read": {"operation": "read", "weight": 0.8, "keys": 300},
            "write": {"operation": "write", "weight": 0.2, "keys": 300},
        },
        users_lb={"latency": {"distribution": "exponential", "mean_ms": 1}, "loss": 0.01},
        web_1_db=policy,
        web_2_db=policy,
    )
    events = (
        Event(at_s=2, event="crash", target="web-1", for_s=1),
        Event(at_s=4, event="hang", target="db", for_s=0.5),
        Event(at_s=5, event="crash", target="cache", for_s=1),
        Event(at_s=6, event="crash", target="db", for_s=0.5),
        Event(at_s=7, event="hang", target="web-2", for_s=1),
    )
    return drawn, Scenario(events=events)


@pytest.mark.parametrize("warmup_s", [0.0, 2.5])
def test_requests_are_conserved_at_every_chunk_boundary(warmup_s: float) -> None:
    drawn, scenario = rough_design()
    simulation = Simulation.create(drawn, seed=3, warmup_s=warmup_s, scenario=scenario)
    chunks, offered = 0, 0
    while True:
        stop = simulation.advance(until_s=9, max_events=251)
        requests = simulation.frame().requests
        assert requests.offered == requests.completed + requests.failed + requests.in_flight
        assert requests.failed == sum(requests.by_cause.values())
        assert requests.offered >= offered
        assert requests.in_flight >= 0
        offered, chunks = requests.offered, chunks + 1
        if stop is Stop.REACHED:
            break
    assert chunks > 100
    json = simulation.result().to_json()["requests"]
    assert json["offered"] == offered == json["completed"] + json["failed"] + json["in_flight"]
    assert {cause for cause, n in json["by_cause"].items() if n} >= {"refused", "timed_out"}


def test_chunks_never_change_a_number() -> None:
    drawn, scenario = rough_design()
    whole = Simulation.create(drawn, seed=5, warmup_s=1, scenario=scenario)
    sliced = Simulation.create(drawn, seed=5, warmup_s=1, scenario=scenario)
    while whole.advance(until_s=9, max_events=10_000_000) is not Stop.REACHED:
        pass
    for until_s in (0.3, 2.0, 2.00001, 5.5, 9):
        while sliced.advance(until_s=until_s, max_events=97) is not Stop.REACHED:
            sliced.frame()
    first, second = whole.result().to_json(), sliced.result().to_json()
    for json in (first, second):
        del json["engine"]["wall_s"]
    assert first == second
