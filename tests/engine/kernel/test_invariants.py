# ruff: noqa: E501  a case is one line of the notation
"""The kernel keeps its invariants after every single event, and is bit-identical however a run is cut."""

from typing import Any

import numpy as np
import pytest

import engine.simulation as simulation_module
from engine.design.document import Design, Event
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.errors import Flooded
from engine.kernel.verify import POOL, REQUEST_CONSERVATION, SOUND, STATION_CONSERVATION, WAITING_WRITES, verify
from engine.program import Op, Phase
from engine.simulation import Simulation, Stop

CASES = {
    "one queue": "web 90rps > app(cores=1)",
    "bounded queue with retries": "web 300rps > (timeout_ms=60, retries=2) app(cores=2, queue_limit=5)",
    "workers held": "web 200rps > app(max_concurrency=3, queue_limit=20) > db(cores=2)",
    "last in first out": "web 350rps > (timeout_ms=80) app(cores=4, discipline=lifo)",
    "priority": "web 350rps > (timeout_ms=80) app(cores=4, discipline=priority)",
    "processor sharing": "web 150rps > (timeout_ms=90) app(cores=2, discipline=processor_sharing)",
    "cancelled work": "web 500rps > (timeout_ms=30, cancel_on_timeout=true) app(cores=4, max_concurrency=8)",
    "pooled connections": "web 200rps > app(cores=8) > (pool_size=2, timeout_ms=50, retries=1) db(cores=4)",
    "hedged reads": "web 200rps > lb > (hedge_after_ms=5) app*3(cores=4) > (hedge_after_ms=2) db(cores=8)",
    "breaker": 'web 400rps > app(cores=8) > (timeout_ms=10, circuit_breaker={"minimum_calls": 5, "open_s": 0.2}) db(cores=1)',
    "lossy link": "web 200rps > (loss=0.05, timeout_ms=100, retries=3, retry_budget=0.2) lb > app*2",
    "balanced and checked": 'web 300rps > lb(retries=1, health_check={"interval_s": 0.3, "timeout_s": 0.1}) > app*3(cores=2)',
    "ejected": 'web 300rps > lb(sticky=true, passive_ejection={"failures": 2, "eject_s": 0.5}) > (timeout_ms=40) app*3(cores=2)',
    "stateful": "web 100rps > lb > app*2(state=stateful, cores=8) > db",
    "cache aside": "web 300rps > app(cores=8) > cache(capacity_items=50, nodes=3) + db",
    "coalesced": "web 300rps > app(cores=8) > (timeout_ms=40) cache(capacity_items=50, coalesce=true, ttl_s=0.5, lease_ms=20) + db",
    "read through": "web 300rps > app(cores=8) > cache(capacity_items=50, pattern=read_through, eviction=lfu); cache > db",
    "write through": "web 300rps > app(cores=8) > cache(capacity_items=50, pattern=write_through); cache > db",
    "write behind": "web 300rps > app(cores=8) > cache(capacity_items=50, pattern=write_behind, flush_ms=200); cache > db",
    "replicated": 'web 300rps > app(cores=8) > db(failover={"promotion_s": 0.3}) + replica*2; db > replica-1 + replica-2',
    "synchronous": "web 300rps > app(cores=8) > db + replica; db > (mode=sync) replica",
    "semi-synchronous": "web 300rps > app(cores=8) > db + replica*2; db > (mode=semi_sync) replica-1 + replica-2",
    "acknowledged over bad links": 'web 300rps > app(cores=8) > (timeout_ms=90, retries=1) db(failover={"promotion_s": 0.3}) + replica*3; db > (mode=sync, loss=0.1) replica-1; db > (mode=semi_sync, loss=0.1) replica-2; db > (mode=semi_sync, latency.mean_ms=5) replica-3',
    "resolved": 'web 200rps > dns(ttl_s=1, health_check={"interval_s": 0.2, "timeout_s": 0.1}) > app*2(cores=4)',
    "sharded": "web 300rps > app(cores=8) > shards(shards_in_use=2, copy_rps=100000, copy_batch=2000) > db*3",
    "sharded and frozen": "web 300rps > app(cores=8) > (timeout_ms=60, retries=1) shards(shards_in_use=2, resharding=freeze, copy_rps=200000, copy_batch=20000) > db*3; db-1 > replica; shards > replica",
    "directory": "web 300rps > app(cores=8) > shards(strategy=directory, isolate=[1], lookup_cache_items=20, cores=2) > db*3",
    "both ways": "web 300rps > app(cores=8) > db*2; db-1 > db-2; db-2 > db-1",
    "ring": "web 300rps > app(cores=8) > db*3; db-1 > (latency.mean_ms=5) db-2 > db-3 > db-1; db-3 > replica",
    "session cache": "web 100rps > lb > app*2(cores=8) > (role=session) cache; app-1 > db; app-2 > db",
    "session database": "web 100rps > lb > app*2(cores=8, lost_session=fail) > (role=session) db",
    "small disk": "web 300rps > app(cores=8) > db(storage_gb=0.0001)",
    "closed": "web 20users > app(cores=2) > db",
    "instances": 'web 300rps > lb(algorithm=least_connections, health_check={"interval_s": 0.2, "timeout_s": 0.1}) > app(instances=4, cores=2, boot_s=0.3)',
    "fanned out": "web 60rps > app-1(cores=8) > (fan_out=5, timeout_ms=60, retries=1) app-2(instances=5, cores=2, boot_s=0.2)",
    "autoscaled": 'web 200rps > lb > app(boot_s=0.2, cores=1, autoscaling={"evaluation_s": 0.3, "scale_in_cool_down_s": 0.5, "max_instances": 6}) > db',
    "monitored": 'web 200rps > lb > app(instances=3, cores=2, boot_s=0.1) > db; monitoring(interval_s=0.1, auto_heal=true, logging={}, alerts={"up_share": {"below": 1, "for_s": 0.1}}) > (loss=0.1) app + db + lb',
    "local": 'web 100rps > app(cores=4, local_cache={"capacity_items": 50}, local_database={})',
    "points of presence": 'web 200rps > cdn(capacity_items=40, ttl_s=0.5, points=["us-east-1"]) > app(cores=4)',
    "points that wait for a fetch": "web 200rps > (timeout_ms=60, retries=1) cdn(capacity_items=20, ttl_s=0.2) > storage",
    "leaky bucket": "web 300rps > (timeout_ms=40) gateway(algorithm=leaky_bucket, limit=150, burst=9) > app(cores=4)",
    "token bucket": "web 300rps > gateway(limit=150, burst=9, per=user, authentication.mean_ms=1) > app(cores=4)",
    "jobs": "web 200rps > app(cores=8) > queue(visibility_timeout_s=0.2, max_receives=3) > worker(instances=2, concurrency=3, service.mean_ms=60)",
    "jobs in order": "web 200rps > app(cores=8) > queue(visibility_timeout_s=0.1, partitions=4, max_receives=2) > worker(concurrency=8, service.mean_ms=20)",
    "jobs blocked": "web 300rps > (timeout_ms=200) app(cores=8, max_concurrency=20) > (timeout_ms=80, cancel_on_timeout=true, retries=1) queue(capacity=5, on_full=block, visibility_timeout_s=0.5) > worker(service.mean_ms=60)",
    "drained": 'web 300rps > lb(drain_s=0.05, retries=1, health_check={"interval_s": 0.1, "timeout_s": 0.05}) > (pool_size=9) app(instances=3, cores=20, service.mean_ms=100, boot_s=0.2)',
    "gathered": "web 80rps > app-1(cores=8, service.mean_ms=1) > (fan_out=6, wait_for=3, timeout_ms=20, retries=1, hedge_after_ms=8, pool_size=5, cancel_on_timeout=true, loss=0.01, latency.mean_ms=1) app-2(instances=4, cores=1, service.mean_ms=5, boot_s=0.2)",
    "by class": 'web 300rps > dns(ttl_s=0.1, lookup.mean_ms=1, health_check={"interval_s": 0.2, "timeout_s": 0.1}) > lb-8(health_check={"interval_s": 0.2, "timeout_s": 0.1}) > app*2(cores=2) + app-3(cores=2) + app-8; dns > app-9(cores=2) > db',
    "jobs dropped": "web 300rps > app(cores=8) > queue(capacity=5, on_full=drop_oldest, durable=false, visibility_timeout_s=0.3, partitions=3) > (loss=0.02) worker(instances=2, service.mean_ms=40, poll_interval_ms=50)",
    "jobs that fail": 'web 200rps > app(cores=8) > queue(visibility_timeout_s=0.4, max_receives=5) > (latency.mean_ms=1) worker(instances=3, concurrency=2, service.mean_ms=5, retries=1, back_off={"base_ms": 20.0}) > (timeout_ms=5) db(cores=1); queue > queue-dead > worker-last(service.mean_ms=20)',
}
CLASSES = {
    "read": {"operation": "read", "weight": 0.6, "keys": 200, "needs_session": True},
    "write": {"operation": "write", "weight": 0.3, "keys": 200, "priority": 3},
    "join": {"operation": "read", "weight": 0.1, "joins": True, "consistency": "read_your_writes"},
}
STATIC = {"static": {"operation": "static", "weight": 2.0, "keys": 60}}
JOBS = {"job": {"operation": "job", "weight": 0.5, "keys": 50}}
CARRIED = {"dns-lb-8": ["read", "join"], "lb-8-app-8": ["read"], "dns-app-9": ["write"]}
"""Request classes of some links."""
EVENTS = 2500


def case(text: str) -> Design:
    data: dict[str, Any] = to_json(design(text))
    extra = (STATIC if "cdn" in text else {}) | (JOBS if "> queue" in text else {})
    for link in data["links"].keys() & CARRIED.keys():
        data["links"][link]["classes"] = CARRIED[link]
    return from_json(data | {"classes": CLASSES | extra})


def troubles(drawn: Design) -> list[Event]:
    """One fault after the other on every component that serves, and on every link."""
    servers = [one for one, component in drawn.components.items() if component.kind != "client"]
    client = next(one for one, component in drawn.components.items() if component.kind == "client")
    events = [Event(event="spike", target=client, factor=2.0, for_s=0.3)]
    routers = [one for one, component in drawn.components.items() if component.kind == "sharded_database"]
    events += [Event(event="reshard", target=router, shards=3) for router in routers]
    for target in servers:
        events += [
            Event(event="hang", target=target, for_s=0.1),
            Event(event="crash", target=target, for_s=0.25),
            Event(event="slow_down", target=target, factor=4.0, for_s=0.2),
            Event(event="crash", target=target, for_s=0.1),
        ]
        callers = {drawn.components[link.source].kind for link in drawn.links.values() if link.target == target}
        if callers - {"database"}:
            events.append(Event(event="drain", target=target, for_s=0.2))
        if drawn.components[target].kind == "cdn":
            events += [Event(event="content_change", target=target), Event(event="cdn_purge", target=target)]
        if hasattr(drawn.components[target], "instances"):
            events += [
                Event(event="add_instance", target=target, for_s=0.5),
                Event(event="rolling_deploy", target=target),
                Event(event="crash", target=target, node=1, for_s=0.2),
                Event(event="resize", target=target, size="m7g.large", for_s=0.2),
                Event(event="outage", target=target, for_s=0.2),
            ]
    for link in drawn.links:
        events += [
            Event(event="link_cut", target=link, for_s=0.05),
            Event(event="link_delay", target=link, delay_ms=5.0, for_s=0.2),
        ]
    return events


@pytest.mark.parametrize("name", CASES)
def test_every_event_leaves_the_world_sound(name: str) -> None:
    drawn = case(CASES[name])
    simulation = Simulation.create(drawn, seed=3)
    coming = troubles(drawn)
    every = max(1, EVENTS // (len(coming) + 1))
    for step in range(EVENTS):
        if step % every == every - 1 and coming:
            simulation.apply(coming.pop(0))
        assert simulation.advance(1e6, max_events=1) == Stop.EVENTS
        assert verify(simulation.world) == SOUND, f"after event {step}"


@pytest.mark.parametrize("name", CASES)
def test_a_run_is_bit_identical_in_one_go_and_in_slices(name: str) -> None:
    drawn = case(CASES[name])
    whole, sliced = (Simulation.create(drawn, seed=5, warmup_s=1.0) for _ in range(2))
    for simulation in (whole, sliced):
        simulation.advance(2.0)
        for event in troubles(drawn):
            simulation.apply(event)
    whole.advance(8.0)
    events = 1
    while sliced.advance(8.0, max_events=events) == Stop.EVENTS:
        events = events % 97 + 1
        sliced.frame()
    for name_of_table in (
        "totals",
        "stations",
        "links",
        "histograms",
        "series",
        "caches",
        "replicas",
        "shardings",
        "streams",
        "queues",
        "queue_series",
        "job_histograms",
    ):
        one, other = getattr(whole.world, name_of_table), getattr(sliced.world, name_of_table)
        assert np.asarray(one).tobytes() == np.asarray(other).tobytes(), name_of_table


def test_memory_does_not_grow_with_the_run() -> None:
    simulation = Simulation.create(case(CASES["cache aside"]))
    simulation.advance(60.0)
    sizes = [getattr(simulation.world, name).nbytes for name in simulation.world._fields[:-2]]
    simulation.advance(3000.0)
    assert [getattr(simulation.world, name).nbytes for name in simulation.world._fields[:-2]] == sizes
    assert len(simulation.frame().series.time_s) <= 600


def test_a_full_pool_is_made_larger_and_the_run_goes_on() -> None:
    simulation = Simulation.create(design("web 5000rps > app(cores=1, service.mean_ms=1000)"))
    simulation.advance(10.0)
    assert len(simulation.world.calls) > 20_000
    assert verify(simulation.world) == SOUND


def test_the_causes_of_failure_sum_to_the_failed() -> None:
    drawn = case(CASES["bounded queue with retries"])
    simulation = Simulation.create(drawn, seed=2)
    simulation.advance(5.0)
    simulation.apply(Event(event="crash", target="app", for_s=3.0))
    simulation.advance(20.0)
    requests = simulation.result().to_json()["requests"]
    assert requests["failed"] > 100
    assert sum(requests["by_cause"].values()) == requests["failed"]
    assert requests["offered"] == requests["completed"] + requests["failed"] + requests["in_flight"]


@pytest.mark.parametrize("name", [name for name in CASES if name != "closed"])
def test_no_call_is_left_when_the_traffic_has_gone(name: str) -> None:
    data = to_json(case(CASES[name]))
    data["components"]["web"].setdefault("arrivals", {"rate_rps": 100.0})["profile"] = {
        "shape": "step",
        "factor": 0.0,
        "at_s": 4.0,
    }
    data["components"]["web"]["timeout_ms"] = 1000.0
    for link in data["links"].values():
        link.setdefault("timeout_ms", 500.0)
    drawn = from_json(data)
    simulation = Simulation.create(drawn, seed=4)
    simulation.advance(2.0)
    for event in troubles(drawn):
        simulation.apply(event)
        simulation.advance(simulation.now_s + 0.05)
    simulation.advance(60.0)
    calls = simulation.world.calls
    left = calls[(calls["phase"] != Phase.FREE) & (calls["op"] != Op.PROBE)]
    assert len(left) == 0, left[["op", "phase", "station", "marks", "parent"]]
    assert (simulation.world.members["open"] == 0).all()
    assert simulation.result().to_json()["requests"]["in_flight"] == 0


@pytest.mark.parametrize(
    ("table", "column", "found"),
    [
        ("stations", "inside", STATION_CONSERVATION),
        ("stations", "arrived", STATION_CONSERVATION),
        ("clock", "free", POOL),
        ("totals", "failed", REQUEST_CONSERVATION),
    ],
)
def test_a_planted_error_is_found(table: str, column: str, found: int) -> None:
    simulation = Simulation.create(case(CASES["cache aside"]))
    simulation.advance(5.0)
    row = simulation.world.stations["is_client"].argmin() + 1 if table == "stations" else 0
    getattr(simulation.world, table)[column][row] += 1
    assert verify(simulation.world) == found


def test_a_write_that_waits_and_is_not_known_to_the_log_is_found() -> None:
    simulation = Simulation.create(case(CASES["synchronous"]))
    simulation.apply(Event(event="link_cut", target="db-replica"))
    simulation.advance(2.0)
    assert verify(simulation.world) == SOUND
    simulation.world.log["call"][:] = -1
    assert verify(simulation.world) == WAITING_WRITES


def test_a_restarted_server_is_seen_booting_until_it_serves() -> None:
    simulation = Simulation.create(design("web 20rps > app(boot_s=5)"))
    simulation.advance(3.0)
    simulation.apply(Event(event="restart", target="app"))
    simulation.advance(4.0)
    assert simulation.frame().components["app"].state == "booting"
    simulation.advance(9.0)
    assert simulation.frame().components["app"].state == "up"


@pytest.mark.parametrize("how", ["event", "edit"])
def test_a_crash_with_more_calls_inside_than_there_are_free_rows_loses_each_of_them(how: str) -> None:
    drawn = design("web 5900rps(timeout_ms=null) > app(cores=100000, service.mean_ms=9000)")
    simulation = Simulation.create(drawn)
    simulation.advance(1.0)
    inside = int(simulation.result().to_json()["components"]["app"]["in_flight"])
    assert inside > int(simulation.world.clock["free"][0])
    if how == "event":
        simulation.apply(Event(at_s=0.0, event="crash", target="app"))
    else:
        simulation.edit(design("web 5900rps(timeout_ms=null)").edited("components/web", "arrivals.rate_rps", 0.0))
    while simulation.advance(1.0, 1000) != Stop.REACHED:
        assert verify(simulation.world) == SOUND
    requests = simulation.result().to_json()["requests"]
    assert requests["by_cause"]["lost"] == inside
    assert requests["in_flight"] == 0


def test_an_overload_ends_with_a_sentence_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation_module, "MAX_CALLS", 2**15)
    simulation = Simulation.create(design("web 100000rps > app(cores=1)"))
    with pytest.raises(Flooded, match=r"calls are under way at 0 s, most of them in 'app': give it more capacity"):
        simulation.advance(5.0)
