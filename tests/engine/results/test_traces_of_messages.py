"""Messages are followed beyond the answer: their spans are the recorder's own figures, told one by one."""

import json
import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from engine.design.document import Design, Event, Scenario
from engine.results.otlp import CONSUMER, PRODUCER, UNSET, otlp
from engine.results.traces import Span, Trace, TraceStore, critical_path
from engine.simulation import Simulation
from tests.helpers.outcome import database, exponential, poisson, server
from tests.helpers.outcome import design as drawn_of

JOB = {"job": {"operation": "job", "keys": 1000, "zipf_exponent": 0.0}}


def jobs(rate_rps: float, worker: dict[str, Any], *more: str, queue: dict[str, Any], **link: Any) -> Design:
    """A server that publishes, a queue, a worker with a database; `more` are links beside those."""
    components = {
        "users": poisson(rate_rps),
        "web": server(2, 1000),
        "queue": {"kind": "message_queue", "durable": False, "cores": 1000} | queue,
        "worker": {"kind": "worker", "service": exponential(10), "cores": 1000} | worker,
        "db": database(1, 1000),
    }
    if more:
        components["queue-dead"] = {"kind": "message_queue"}
    links = " ".join(("users>web web>queue queue>worker worker>db", *more))
    return drawn_of(components, links, classes=JOB, **link)


def run(drawn: Design, until_s: float, scenario: Scenario | None = None) -> Simulation:
    simulation = Simulation.create(drawn, seed=5, scenario=scenario)
    simulation.advance(until_s)
    return simulation


def traces_of(store: TraceStore) -> list[Trace]:
    return [store.trace(place) for place in range(len(store))]


def spans_of(store: TraceStore, sort: str) -> list[Span]:
    return [span for trace in traces_of(store) for span in trace.spans if span.sort == sort]


@pytest.fixture(scope="module")
def steady() -> Simulation:
    """So few requests that each is followed and none forgotten."""
    return run(jobs(40, {"concurrency": 1}, queue={}), 6.0)


@pytest.fixture(scope="module")
def failing() -> Simulation:
    """A database that is down for a while: work is tried again after a back-off, and dead after two retries."""
    down = Scenario(events=(Event(at_s=1.0, event="crash", target="db", for_s=1.0),))
    drawn = jobs(
        30, {"concurrency": 100}, "queue>queue-dead", queue={}, queue_worker={"retries": 2, "back_off": {"base_ms": 80}}
    )
    return run(drawn, 6.0, down)


def test_following_messages_changes_nothing_that_happens() -> None:
    drawn = jobs(300, {"concurrency": 3}, queue={"visibility_timeout_s": 0.03, "max_receives": 3})
    followed, unfollowed = (Simulation.create(drawn) for _ in range(2))
    unfollowed.world.tracer["left"] = 2**62
    followed.advance(10.0)
    unfollowed.advance(10.0)
    assert len(spans_of(followed.traces(), "delivery")) > 200
    for name in ("totals", "streams", "queues", "job_histograms"):
        assert getattr(followed.world, name).tobytes() == getattr(unfollowed.world, name).tobytes(), name


def test_where_every_request_is_followed_the_messages_are_the_jobs_that_were_counted(steady: Simulation) -> None:
    row = steady.world.queues[0]
    messages = spans_of(steady.traces(), "message")
    done = [span for span in messages if not span.under_way]
    assert len(done) == row["job_done"] > 200
    assert math.fsum(span.end_s - span.start_s for span in done) == pytest.approx(row["latency_s"])
    waited_s = math.fsum(span.spent_s("queue") for span in messages)
    assert waited_s == pytest.approx(row["ready_area"], abs=0.1 * (1 + row["ready"]))
    mean_ms = steady.result().to_json()["job_latency_ms"]["mean"]
    assert 1000 * np.mean([span.end_s - span.start_s for span in done]) == pytest.approx(mean_ms)


def test_requests_that_published_can_be_picked(steady: Simulation, failing: Simulation) -> None:
    for store in (steady.traces(), failing.traces()):
        found = store.with_messages()
        assert list(found) == [place for place in reversed(range(len(store))) if _publishes(store.trace(place))]
        assert found


def _publishes(trace: Trace) -> bool:
    return any(span.sort == "message" for span in trace.spans)


def test_a_sample_of_messages_waits_as_long_as_all_of_them() -> None:
    simulation = run(jobs(600, {"concurrency": 9}, queue={}), 60.0)
    trace_waits_ms = [1000 * span.spent_s("queue") for span in spans_of(simulation.traces(), "message")]
    figures = simulation.result().to_json()["components"]["queue"]
    mean_ms = 1000 * figures["depth_mean"] / figures["publish_rps"]  # Little's law
    error_ms = np.std(trace_waits_ms) / math.sqrt(len(trace_waits_ms))
    assert len(trace_waits_ms) > 250
    assert abs(np.mean(trace_waits_ms) - mean_ms) < 4 * error_ms
    assert error_ms < mean_ms / 5


def test_a_message_begins_with_its_publish_and_ends_with_its_last_delivery(steady: Simulation) -> None:
    later = 0
    for trace in traces_of(steady.traces()):
        message = next(span for span in trace.spans if span.sort == "message")
        assert message.parent is not None
        assert trace.spans[message.parent].component == message.component == "queue"
        assert message.start_s >= trace.spans[message.parent].start_s
        delivery = next((span for span in trace.spans if span.sort == "delivery"), None)
        if delivery is None or delivery.under_way:
            continue
        assert delivery.component == "worker"
        assert message.start_s <= delivery.start_s <= delivery.end_s == message.end_s
        assert delivery.spent_s("service") > 0
        assert [span.component for span in trace.spans if span.later] == ["queue", "worker", "db"]
        assert trace.settled_s >= message.end_s
        later += trace.settled_s > trace.end_s
    assert later > 200


def test_what_goes_on_after_the_answer_is_not_on_the_critical_path(steady: Simulation) -> None:
    for trace in traces_of(steady.traces()):
        path = critical_path(trace)
        assert (path[0].start_s, path[-1].end_s) == (trace.start_s, trace.end_s)
        assert all(first.end_s == then.start_s for first, then in pairwise(path))
        assert not any(trace.spans[part.span].later for part in path)


def test_work_that_fails_is_delivered_again_and_its_dead_letter_is_followed(failing: Simulation) -> None:
    store = failing.traces()
    row = failing.world.queues[0]
    messages = [span for span in spans_of(store, "message") if span.component == "queue"]
    assert len(messages) == row["published"]  # every one was followed
    assert sum(span.cause == "dead" for span in messages) == row["dead"] > 3
    deliveries = spans_of(store, "delivery")
    assert sum(span.attempt > 0 for span in deliveries) == row["redelivered"] > 10
    trace = next(one for one in traces_of(store) if any(span.cause == "dead" for span in one.spans))
    tries = [span for span in trace.spans if span.sort == "delivery"]
    assert [span.attempt for span in tries] == [0, 1, 2]
    assert all(span.cause for span in tries)
    dead = next(place for place, span in enumerate(trace.spans) if span.cause == "dead")
    assert trace.spans[dead].spent_s("wait") > 0.0  # its back-off
    letter = next(span for span in trace.spans if span.parent == dead and span.sort == "call")
    assert (letter.component, letter.later) == ("queue-dead", True)
    assert any(span.sort == "message" and span.component == "queue-dead" and span.under_way for span in trace.spans)


def test_a_message_whose_worker_crashes_is_delivered_again_after_its_visibility_time_out() -> None:
    crash = Scenario(events=(Event(at_s=2.0, event="crash", target="worker", for_s=0.2),))
    drawn = jobs(
        30, {"service": exponential(200), "concurrency": 100, "boot_s": 0.1}, queue={"visibility_timeout_s": 1.5}
    )
    simulation = run(drawn, 6.0, crash)
    lost = [span for span in spans_of(simulation.traces(), "delivery") if span.cause == "lost"]
    assert len(lost) == simulation.world.queues[0]["redelivered"] > 0
    assert {span.end_s for span in lost} == {2.0}


def test_messages_of_a_queue_that_crashes_are_lost() -> None:
    crash = Scenario(events=(Event(at_s=2.0, event="crash", target="queue", for_s=1.0),))
    simulation = run(jobs(40, {"concurrency": 1, "service": exponential(50)}, queue={}), 2.5, crash)
    lost = [span for span in spans_of(simulation.traces(), "message") if span.cause == "lost"]
    assert len(lost) == simulation.world.queues[0]["lost"] > 5
    assert {span.end_s for span in lost} == {2.0}


def test_a_message_that_waits_for_long_keeps_no_other_request_from_being_followed() -> None:
    simulation = run(jobs(400, {"concurrency": 1, "service": exponential(1000)}, queue={}), 60.0)
    store = simulation.traces()
    assert store.passed_over == 0
    assert any(span.under_way and span.end_s == store.now_s == 60.0 for span in spans_of(store, "message"))
    assert store.rows["started_s"].max() > 50.0


def test_every_publish_is_a_producer_to_which_the_consumer_links(failing: Simulation) -> None:
    traces = traces_of(failing.traces())
    body = json.loads(json.dumps(otlp(traces, 1_700_000_000.0)))
    spans = [span for one in body["resourceSpans"] for scope in one["scopeSpans"] for span in scope["spans"]]
    by_id = {(span["traceId"], span["spanId"]): span for span in spans}
    assert len(by_id) == len(spans)
    assert all((span["traceId"], span["parentSpanId"]) in by_id for span in spans if "parentSpanId" in span)
    consumers = [span for span in spans if span["kind"] == CONSUMER]
    assert len(consumers) == len(spans_of(failing.traces(), "delivery"))
    for span in consumers:
        producer = by_id[span["traceId"], span["links"][0]["spanId"]]
        assert producer["kind"] == PRODUCER
        assert span["parentSpanId"] == producer["spanId"]
        assert (producer["name"], span["name"]) == ("send queue", "process queue")
        assert int(producer["startTimeUnixNano"]) <= int(span["startTimeUnixNano"])
        named = {one["key"]: one["value"] for one in span["attributes"]}
        assert named["messaging.operation.type"] == {"stringValue": "process"}
        assert named["messaging.destination.name"] == {"stringValue": "queue"}
    assert any(span["status"] == {"code": UNSET} for span in spans)  # letters that nobody takes wait on
