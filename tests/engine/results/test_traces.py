"""Traces: what is followed adds up to what the run counted, and following changes nothing."""

import json
from itertools import pairwise

import numpy as np
import pytest

from engine.design.notation import design
from engine.program import KEPT
from engine.results.otlp import otlp
from engine.results.traces import Trace, TraceStore, critical_path
from engine.simulation import Simulation

BUSY = (
    "web 400rps > dns(ttl_s=1) + lb; lb > (timeout_ms=60, retries=1) app*2(cores=4) "
    "> (pool_size=4) cache(capacity_items=50) + db(cores=2)"
)


def store_of(text: str, until_s: float, warmup_s: float = 0.0) -> TraceStore:
    simulation = Simulation.create(design(text), warmup_s=warmup_s)
    simulation.advance(until_s)
    return simulation.traces()


@pytest.fixture(scope="module")
def store() -> TraceStore:
    return store_of(BUSY, 20.0)


def all_of(store: TraceStore) -> list[Trace]:
    return [store.trace(place) for place in range(len(store))]


def test_following_changes_nothing_that_happens() -> None:
    followed, unfollowed = (Simulation.create(design(BUSY)) for _ in range(2))
    unfollowed.world.tracer["left"] = 2**62
    followed.advance(10.0)
    unfollowed.advance(10.0)
    assert len(followed.traces()) > 100
    assert len(unfollowed.traces()) == 0
    assert followed.world.totals.tobytes() == unfollowed.world.totals.tobytes()
    assert followed.world.streams.tobytes() == unfollowed.world.streams.tobytes()


def test_where_every_request_is_followed_the_traces_are_the_requests() -> None:
    simulation = Simulation.create(design("web 40rps > app(cores=2) > db"))
    simulation.advance(5.0)
    world = simulation.world
    store = simulation.traces()
    assert len(store) == world.totals["completed"][0] > 100
    assert store.latency_ms.sum() == pytest.approx(1000 * world.totals["latency_s"][0])
    shown = sum(span.spent_s("service") for trace in all_of(store) for span in trace.spans if span.component == "db")
    under_way = world.stations["busy"].max()
    row = simulation._program.rows["stations"][("db", 0)]
    assert shown == pytest.approx(world.stations["busy_area"][row], abs=0.05 * (1 + under_way))


def test_a_span_begins_within_its_caller_and_its_stretches_fill_it(store: TraceStore) -> None:
    for trace in all_of(store):
        for span in trace.spans:
            assert span.start_s <= span.end_s
            if span.parent is not None:
                above = trace.spans[span.parent]
                assert above.start_s <= span.start_s <= above.end_s
                assert span.end_s <= above.end_s or above.cause == "timed_out"  # its work goes on unheard
            if trace.skipped == 0:
                spent = sum(one.end_s - one.start_s for one in span.stretches)
                assert spent == pytest.approx(span.end_s - span.start_s, abs=1e-9)


def test_the_critical_path_is_the_latency_without_a_gap(store: TraceStore) -> None:
    for trace in all_of(store):
        path = critical_path(trace)
        assert (path[0].start_s, path[-1].end_s) == (trace.start_s, trace.end_s)
        assert all(first.end_s == then.start_s for first, then in pairwise(path))


def test_the_critical_path_of_a_fan_out_follows_the_slowest_call() -> None:
    store = store_of("web 40rps > app-1(cores=8) > (fan_out=4) app-2(cores=64)", 3.0)
    for trace in all_of(store):
        calls = [place for place, span in enumerate(trace.spans) if span.component == "app-2"]
        assert len(calls) == 4
        slowest = max(calls, key=lambda place: trace.spans[place].end_s)
        assert {one.span for one in critical_path(trace)} & set(calls) == {slowest}


def test_retries_are_spans_beside_each_other_and_a_timed_out_one_says_so() -> None:
    store = store_of("web 300rps > (timeout_ms=30, retries=2) app(cores=1)", 5.0)
    trace = store.trace(store.failed()[0])
    assert trace.cause == "timed_out"
    assert [(span.attempt, span.parent, span.cause) for span in trace.spans[1:]] == [
        (0, 0, "timed_out"),
        (1, 0, "timed_out"),
        (2, 0, "timed_out"),
    ]
    assert all(span.end_s - span.start_s == pytest.approx(0.030) for span in trace.spans[1:])


def test_a_refused_call_and_one_without_a_target_have_their_cause() -> None:
    refused = store_of("web 300rps > app(cores=1, queue_limit=0)", 3.0)
    assert {span.cause for span in refused.trace(refused.failed()[0]).spans[1:]} == {"refused"}


def test_percentiles_are_met_by_requests_that_were_followed(store: TraceStore) -> None:
    for name in ("p50", "p95", "p99"):
        place = store.nearest(name)
        assert place is not None
        assert store.latency_ms[place] == pytest.approx(store.latency_at[name], rel=0.25)
    assert store.slowest() is not None


def test_the_sample_is_fair() -> None:
    """The mean of the followed requests is that of all, within four standard errors."""
    simulation = Simulation.create(design("web 900rps > app(cores=16)"))
    simulation.advance(60.0)
    totals = simulation.world.totals
    tracer = simulation.world.tracer
    share = tracer["serial"][0] / totals["offered"][0]
    assert share == pytest.approx(1 / 18, rel=0.1)
    rows = np.asarray(simulation.world.tracer)
    assert rows["ordinary"][0] + rows["slow"][0] + rows["failed"][0] > 2000
    assert rows["slow"][0] / rows["serial"][0] == pytest.approx(0.1, abs=4 * np.sqrt(0.09 / rows["serial"][0]) + 0.01)


def test_the_store_stays_bounded_and_keeps_the_rare_ones() -> None:
    store = store_of("web 2000rps > (timeout_ms=80) app(cores=16) > db(cores=16)", 30.0)
    assert len(store) <= KEPT
    assert store.rows["started_s"].min() < 10.0
    assert store.rows["started_s"].max() > 20.0


def test_a_warm_up_is_not_followed() -> None:
    assert store_of("web 100rps > app", 4.0, warmup_s=2.0).rows["started_s"].min() >= 2.0


def test_a_live_edit_keeps_the_traces_and_forgets_only_the_names_of_what_is_gone() -> None:
    simulation = Simulation.create(design("web 100rps > lb > app*2(cores=4)"))
    simulation.advance(3.0)
    before = len(simulation.traces())
    simulation.edit(design("web 100rps > lb > app-2(cores=4)"))
    simulation.advance(6.0)
    store = simulation.traces()
    assert len(store) > before
    named = {span.component for trace in all_of(store) for span in trace.spans}
    assert named == {"web", "lb", "app-2", None}


def test_opentelemetry_has_a_client_and_a_server_span_for_every_call(store: TraceStore) -> None:
    trace = store.trace(store.slowest() or 0)
    body = json.loads(json.dumps(otlp([trace], 1_700_000_000.0)))
    spans = [span for one in body["resourceSpans"] for scope in one["scopeSpans"] for span in scope["spans"]]
    ids = {span["spanId"] for span in spans}
    assert len(ids) == len(spans) == 2 * len(trace.spans) - 1
    assert {(len(span["traceId"]), len(span["spanId"])) for span in spans} == {(32, 16)}
    roots = [span for span in spans if "parentSpanId" not in span]
    assert len(roots) == 1
    assert all(span["parentSpanId"] in ids for span in spans if span not in roots)
    assert all(int(span["startTimeUnixNano"]) <= int(span["endTimeUnixNano"]) for span in spans)
    lasted_ms = (int(roots[0]["endTimeUnixNano"]) - int(roots[0]["startTimeUnixNano"])) / 1e6
    assert lasted_ms == pytest.approx(trace.latency_ms, abs=0.001)
    services = {one["resource"]["attributes"][0]["value"]["stringValue"] for one in body["resourceSpans"]}
    assert services == {span.component for span in trace.spans}
