"""Message queues and workers against closed forms, and against a queue in plain Python."""

import math
from typing import Any

import pytest

from engine import theory
from engine.design.document import Design, Event, Scenario
from engine.kernel.messages import backlog
from engine.kernel.verify import SOUND, verify
from engine.program import Phase
from engine.simulation import Simulation, Stop
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, database, design, exponential, poisson, server
from tests.helpers.plain_queue import play
from tests.helpers.simulated import result

WARMUP_S = 2.0
JOB = {"job": {"operation": "job", "keys": 1000, "zipf_exponent": 0.0}}


def jobs(
    client: dict[str, Any],
    worker: dict[str, Any],
    links: str = "users>web web>queue queue>worker",
    web: dict[str, Any] | None = None,
    more: dict[str, Any] | None = None,
    **queue: Any,
) -> Design:
    """A server that only publishes, a queue that takes no time, a worker."""
    components = {
        "users": client,
        "web": web or server(0, 1000),
        "queue": {"kind": "message_queue", "publish": constant(0), "durable": False, "cores": 1000} | queue,
        "worker": {"kind": "worker"} | worker,
    }
    return design(components | (more or {}), links, classes=JOB)


def worker(service_ms: float, concurrency: int = 1, **fields: Any) -> dict[str, Any]:
    return {"service": exponential(service_ms), "concurrency": concurrency, "cores": concurrency} | fields


def replicated(drawn: Design, until_s: float, runs: int = 8) -> list[dict[str, Any]]:
    found = [result(Run(drawn, until_s, WARMUP_S), seed) for seed in range(1, runs + 1)]
    for json in found:
        counts = json["jobs"]
        assert counts["offered"] == sum(counts[name] for name in counts if name != "offered")
    return found


def test_jobs_wait_as_erlang_c_says_for_all_slots_together() -> None:
    drawn = jobs(poisson(2600), worker(1, 2, instances=2))
    runs = replicated(drawn, WARMUP_S + 90)
    expected = theory.mmc(2600, 0.001, 4)
    assert_mean([json["job_latency_ms"]["mean"] for json in runs], 1000 * expected.response_s, "job latency")
    depth = [json["components"]["queue"]["depth_mean"] for json in runs]
    assert_mean(depth, expected.queue_length, "depth", 0.05)
    assert_mean([json["components"]["worker"]["utilization"] for json in runs], 0.65, "utilization")
    assert all(json["latency_ms"]["mean"] < 1e-6 for json in runs)  # the publisher has its answer at once


def test_a_queue_that_rejects_is_a_queue_with_bounded_places() -> None:
    drawn = jobs(poisson(3600), worker(1, 3), capacity=5)
    expected = theory.mmck(3600, 0.001, 3, 8)
    shares = []
    for json in replicated(drawn, WARMUP_S + 60):
        figures, counts = json["components"]["queue"], json["requests"]
        assert counts["failed"] == counts["by_cause"]["refused"] == figures["rejected"]
        shares.append(counts["failed"] / counts["offered"])
    assert_mean(shares, expected.refused, "share refused", 0.03)


def test_a_message_comes_again_as_often_as_its_work_outlasts_the_visibility_time_out() -> None:
    # nobody waits for a slot, so each delivery is a fresh try: the number of deliveries is geometric
    drawn = jobs(poisson(2000), worker(10, 2000), visibility_timeout_s=0.02)
    again = math.exp(-2)
    runs = replicated(drawn, WARMUP_S + 30)
    figures = [json["components"]["queue"] for json in runs]
    assert_mean([one["redelivered"] / one["delivered"] for one in figures], again, "share of redeliveries", 0.03)
    assert_mean(
        [one["delivered"] / json["jobs"]["done"] for one, json in zip(figures, runs, strict=True)],
        1 / (1 - again),
        "deliveries of a job",
        bias=0.002,  # those under way at the ends
    )


def test_the_dead_letters_are_those_that_failed_every_time() -> None:
    drawn = jobs(poisson(2000), worker(10, 2000), visibility_timeout_s=0.012, max_receives=2)
    runs = replicated(drawn, WARMUP_S + 30)
    dead = [json["jobs"]["dead"] / json["jobs"]["offered"] for json in runs]
    assert_mean(dead, math.exp(-1.2) ** 2, "share of dead letters", 0.03, bias=0.002)


def test_work_that_fails_is_tried_again_and_is_dead_after_its_retries() -> None:
    links = "users>web web>queue queue>worker worker>db queue>queue-dead"
    drawn = jobs(
        poisson(500),
        worker(0, 1000, retries=2, back_off={"base_ms": 20}),
        links,
        more={"db": database(0, 1000), "queue-dead": {"kind": "message_queue"}},
        visibility_timeout_s=100.0,
    )
    lossy = drawn.links["worker-db"].model_copy(update={"loss": 0.2, "timeout_ms": 10.0})
    drawn = drawn.model_copy(update={"links": {**drawn.links, "worker-db": lossy}})
    failing = 1 - 0.8**2  # the query or its answer is lost
    runs = replicated(drawn, WARMUP_S + 60)
    pairs = [(json["components"]["queue"], json["components"]["web"]["completed"]) for json in runs]
    delivered = [one["delivered"] / published for one, published in pairs]
    assert_mean(delivered, theory.attempts_per_request(failing, 2), "deliveries of a job", bias=0.002)
    dead = [one["dead"] / published for one, published in pairs]
    assert_mean(dead, failing**3, "share of dead letters", 0.1, bias=0.002)
    for (one, _), json in zip(pairs, runs, strict=True):
        grave = json["components"]["queue-dead"]
        assert abs(grave["completed"] - one["dead"]) <= 5  # each is a message of the other queue
        assert grave["jobs"]["waiting"] == grave["jobs"]["offered"]


@pytest.mark.parametrize("on_full", ["reject", "drop_oldest"])
@pytest.mark.parametrize(("capacity", "visibility_s", "max_receives"), [(4, 9.0, 9), (1000, 0.0301, 2), (6, 0.0301, 3)])
def test_constant_times_are_those_of_a_queue_in_plain_python(
    on_full: str, capacity: int, visibility_s: float, max_receives: int
) -> None:
    rate, service_s = 97.0, 0.0317
    client = poisson(rate) | {"arrivals": {"process": "deterministic", "rate_rps": rate}}
    drawn = jobs(
        client,
        worker(0, 3, service=constant(1000 * service_s)),
        capacity=capacity,
        on_full=on_full,
        visibility_timeout_s=visibility_s,
        max_receives=max_receives,
    )
    json = result(Run(drawn, 40.0), 1)
    published = json["components"]["web"]["arrived"]
    played = play(
        [(n + 1) / rate for n in range(published)],
        [service_s],
        3,
        capacity,
        on_full,
        visibility_s,
        max_receives,
    )
    counts, figures = json["jobs"], json["components"]["queue"]
    under_way = counts["waiting"] + counts["in_progress"]
    assert figures["rejected"] == played.rejected
    assert abs(counts["lost"] - played.lost) <= 1
    assert played.dead - under_way <= counts["dead"] <= played.dead
    assert len(played.latencies_s) - under_way <= counts["done"] <= len(played.latencies_s)
    if counts["done"]:
        mean_ms = 1000 * math.fsum(played.latencies_s[: counts["done"]]) / counts["done"]
        assert json["job_latency_ms"]["mean"] == pytest.approx(mean_ms, rel=1e-9)
    assert played.rejected + played.lost + played.dead > 80  # the case has teeth


def test_publishers_that_are_blocked_hold_their_server_and_lose_nothing() -> None:
    web = server(0, 1000, max_concurrency=20)
    drawn = jobs(poisson(1100, active_users=10), worker(1), web=web, capacity=10, on_full="block")
    simulation = Simulation.create(drawn, seed=4)
    deepest = held = 0
    while simulation.advance(20.0, max_events=200) is not Stop.REACHED:
        assert verify(simulation.world) == SOUND
        frame = simulation.frame()
        now = frame.components["queue"].messages
        assert now is not None
        deepest = max(deepest, now.depth)
        held = max(held, now.blocked)
        assert frame.requests.failed == 0
    json = simulation.result().to_json()
    assert (deepest, held) == (10, 20)
    assert json["components"]["web"]["queue_length"] > 50  # the queue's wait has moved into the server
    assert json["jobs"]["offered"] == json["requests"]["completed"] + (
        json["components"]["queue"]["completed"] - json["requests"]["completed"]
    )
    assert json["jobs"]["lost"] == json["jobs"]["dead"] == json["components"]["queue"]["rejected"] == 0


@pytest.mark.parametrize("durable", [True, False])
def test_a_crash_of_the_queue_loses_exactly_what_was_not_durable(durable: bool) -> None:
    crash = Scenario(events=(Event(at_s=5.0, event="crash", target="queue", for_s=1.0),))
    drawn = jobs(poisson(200), worker(10), durable=durable, visibility_timeout_s=3.0)
    simulation = Simulation.create(drawn, seed=2, scenario=crash)
    simulation.advance(4.999999)
    before = simulation.result().to_json()["jobs"]
    there = before["waiting"] + before["in_progress"]
    assert there > 100
    simulation.advance(30.0)
    after = simulation.result().to_json()["jobs"]
    assert after["lost"] == (0 if durable else there)


def test_the_jobs_of_a_crashed_worker_are_done_after_the_visibility_time_out() -> None:
    crash = Scenario(events=(Event(at_s=3.0, event="crash", target="worker", for_s=0.5),))
    drawn = jobs(poisson(20), worker(50, 10), visibility_timeout_s=4.0)
    simulation = Simulation.create(drawn, seed=2, scenario=crash)
    simulation.advance(2.999999)
    in_hand = simulation.result().to_json()["jobs"]["in_progress"]
    simulation.advance(20.0)
    json = simulation.result().to_json()
    assert in_hand > 0
    assert json["components"]["queue"]["redelivered"] == in_hand
    assert json["jobs"]["lost"] == json["jobs"]["dead"] == 0
    assert json["job_latency_ms"]["max"] > 4000


def keys_out_of_order(drawn: Design) -> int:
    """How often a message was in hand while an older one of its key was not yet done."""
    simulation = Simulation.create(drawn, seed=6)
    found = 0
    for _ in range(4000):
        simulation.advance(1e6, max_events=1)
        calls = simulation.world.calls
        leased = calls[calls["phase"] == Phase.LEASED]
        there = calls[(calls["phase"] == Phase.QUEUED) | (calls["phase"] == Phase.LEASED)]
        found += sum(bool(((there["key"] == m["key"]) & (there["stamp"] < m["stamp"])).any()) for m in leased)
    return found


def test_partitions_keep_the_order_of_each_key_and_a_plain_queue_does_not() -> None:
    fields: dict[str, Any] = {"visibility_timeout_s": 0.05}
    plain = jobs(poisson(400), worker(20, 10), **fields)
    few = plain.classes["job"].model_copy(update={"keys": 30})
    plain = plain.model_copy(update={"classes": {"job": few}})
    queue = plain.components["queue"].model_copy(update={"partitions": 8})
    ordered = plain.model_copy(update={"components": {**plain.components, "queue": queue}})
    assert keys_out_of_order(plain) > 100
    assert keys_out_of_order(ordered) == 0


def test_short_polling_finds_a_message_half_an_interval_late() -> None:
    runs = replicated(jobs(poisson(5), worker(0, 100, poll_interval_ms=100.0)), WARMUP_S + 1500)
    assert_mean([json["job_latency_ms"]["mean"] for json in runs], 50.0, "job latency", 0.03)


def test_a_worker_drawn_to_pull_is_the_same_as_a_queue_drawn_to_push() -> None:
    pushed = jobs(poisson(500), worker(3, 2))
    pull = pushed.links["queue-worker"].model_copy(update={"source": "worker", "target": "queue", "role": "consume"})
    pulled = pushed.model_copy(update={"links": {**pushed.links, "queue-worker": pull}})
    one, other = (result(Run(drawn, 10.0), 3) for drawn in (pushed, pulled))
    assert one["jobs"] == other["jobs"]
    assert one["job_latency_ms"] == other["job_latency_ms"]


def test_messages_outlive_an_edit_of_the_queue_and_its_workers() -> None:
    drawn = jobs(poisson(300), worker(10, 2, instances=1), visibility_timeout_s=0.5)
    simulation = Simulation.create(drawn, seed=8)
    simulation.advance(4.0)
    waiting = simulation.result().to_json()["components"]["queue"]["depth"]
    assert waiting > 300
    changes: list[dict[str, dict[str, Any]]] = [
        {"worker": {"instances": 3, "concurrency": 1}},
        {"queue": {"partitions": 16, "capacity": 2000}},
        {"queue": {"visibility_timeout_s": 0.05}, "worker": {"poll_interval_ms": 20.0}},
        {"worker": {"poll_interval_ms": None, "instances": 10}, "queue": {"partitions": None}},
    ]
    for changed in changes:
        before = simulation.result().to_json()["jobs"]
        updated = {name: drawn.components[name].model_copy(update=fields) for name, fields in changed.items()}
        drawn = drawn.model_copy(update={"components": {**drawn.components, **updated}})
        simulation.edit(drawn)
        assert verify(simulation.world) == SOUND
        after = simulation.result().to_json()["jobs"]
        there = [one["waiting"] + one["in_progress"] for one in (before, after)]
        assert there[0] == there[1]
        for _ in range(500):
            simulation.advance(1e6, max_events=1)
            assert verify(simulation.world) == SOUND
    simulation.advance(60.0)
    json = simulation.result().to_json()
    assert json["jobs"]["lost"] == json["jobs"]["dead"] == 0
    assert json["jobs"]["waiting"] < 20  # ten machines catch up with what one left


def test_the_backlog_of_a_worker_is_what_waits_in_its_queues() -> None:
    simulation = Simulation.create(jobs(poisson(300), worker(10)), seed=1)
    simulation.advance(3.0)
    station = simulation._program.rows["stations"]["worker", 0]
    depth = simulation.result().to_json()["components"]["queue"]["depth"]
    assert depth > 100
    kernel: Any = backlog
    assert kernel.py_func(simulation.world, station) == depth
