"""The CDN and object storage: hits, coalescing, purges, fall-back, distance and price."""

from typing import Any

import cachetools
import pytest

from engine import theory
from engine.catalog.regions import round_trip_ms
from engine.design.document import Design, Event, EventName, Scenario
from engine.design.files import from_json, to_json
from engine.simulation import Simulation, key_stream
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, design, poisson, server
from tests.helpers.simulated import result

KEYS, RATE_RPS = 500, 2000.0
NO_TIME = {"cores": 10_000, "service": constant(0)}


def cdn(capacity: int = KEYS, **fields: Any) -> dict[str, Any]:
    """One point of presence that takes no time, unless told otherwise."""
    record = {"kind": "cdn", "points": ["us-east-1"], "capacity_items": capacity, "edge": constant(0), "ttl_s": None}
    return record | fields


def static(keys: int = KEYS, **fields: Any) -> dict[str, dict[str, Any]]:
    return {"static": {"operation": "static", "keys": keys, "zipf_exponent": 0.8} | fields}


def behind_a_cdn(point: dict[str, Any], links: str = "users>cdn cdn>web", **fields: Any) -> Design:
    origin = fields.pop("origin", server(0) | NO_TIME)
    classes = fields.pop("classes", static())
    users = fields.pop("users", poisson(RATE_RPS))
    return design({"users": users, "cdn": point, "web": origin}, links, classes=classes, **fields)


def figures(drawn: Design, until_s: float, events: list[Event] | None = None, seed: int = 1) -> dict[str, Any]:
    return result(Run(drawn, until_s, 0, Scenario(events=tuple(events or ()))), seed)


def test_a_ttl_alone_hits_by_lambda_t_over_one_plus_lambda_t_of_every_object() -> None:
    drawn = behind_a_cdn(cdn(ttl_s=0.5))
    ratios = [result(Run(drawn, 42, 2), seed)["components"]["cdn"]["hit_ratio"] for seed in range(1, 9)]
    assert_mean(ratios, theory.ttl_hit_ratio(theory.zipf(KEYS, 0.8), RATE_RPS, 0.5), "hit ratio")


@pytest.mark.parametrize(
    ("eviction", "other"), [("lru", cachetools.LRUCache), ("fifo", cachetools.FIFOCache)], ids=["lru", "fifo"]
)
def test_every_hit_is_that_of_an_independent_exact_cache_on_the_same_objects(eviction: str, other: type[Any]) -> None:
    drawn = behind_a_cdn(cdn(60, eviction=eviction))
    json = figures(drawn, 10)
    kept = other(60)
    hits = 0
    for key in key_stream(drawn, "users", json["requests"]["offered"]):
        hits += key in kept
        if key in kept:
            kept[key]  # a use
        else:
            kept[key] = True
    found = json["components"]["cdn"]
    assert found["hits"] == hits
    assert found["origin_requests"] == found["misses"] == json["requests"]["offered"] - hits


def test_storage_over_the_size_of_an_object_is_what_a_point_holds() -> None:
    by_size = cdn(1, capacity_items=None, storage_gb=0.006, object_bytes=100_000)
    one, other = (figures(behind_a_cdn(record), 5)["components"]["cdn"] for record in (by_size, cdn(60)))
    assert one["hits"] == other["hits"] > 0
    assert one["evictions"] == other["evictions"] > 0


@pytest.mark.parametrize("coalesce", [True, False])
def test_a_burst_of_misses_fetches_once_with_coalescing_and_each_by_itself_without(coalesce: bool) -> None:
    slow = server(0) | NO_TIME | {"service": constant(1000)}
    drawn = behind_a_cdn(cdn(coalesce=coalesce), origin=slow, classes=static(1))
    simulation = Simulation.create(drawn)
    simulation.advance(0.9)
    found = simulation.result().to_json()["components"]["cdn"]
    assert found["arrived"] > 1500
    assert found["origin_requests"] == (1 if coalesce else found["arrived"])
    simulation.advance(3.0)
    requests = simulation.result().to_json()["requests"]
    assert requests["failed"] == 0
    # who came in the first second waited for the one fetch, all later ones hit
    assert simulation.result().to_json()["latency_ms"]["max"] == pytest.approx(1000, rel=0.01)


def test_those_who_wait_for_a_fetch_that_does_not_end_fetch_themselves_after_their_time() -> None:
    stuck = server(0) | NO_TIME
    drawn = behind_a_cdn(cdn(coalesce_timeout_ms=500), origin=stuck, classes=static(1))
    json = figures(drawn, 0.4, [Event(at_s=0, event="hang", target="web")])
    assert json["components"]["cdn"]["origin_requests"] == 1
    json = figures(drawn, 0.6, [Event(at_s=0, event="hang", target="web")])
    assert json["components"]["cdn"]["origin_requests"] > 100


@pytest.mark.parametrize(("event", "floor_ms"), [("crash", 0.0), ("hang", 200.0)])
def test_clients_fall_back_to_the_origin_when_the_cdn_refuses_or_does_not_answer(
    event: EventName, floor_ms: float
) -> None:
    users = poisson(200, timeout_ms=200, back_off={"base_ms": 0})
    drawn = behind_a_cdn(cdn(), "users>cdn users>web cdn>web", users=users)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    simulation.apply(Event(event=event, target="cdn"))
    before = simulation.result().to_json()
    simulation.advance(20.0)
    after = simulation.result().to_json()
    assert before["components"]["web"]["completed"] < 500
    assert after["requests"]["failed"] == 0
    fallen = after["components"]["web"]["completed"] - before["components"]["web"]["completed"]
    assert fallen == pytest.approx(2000, rel=0.1)
    assert after["latency_ms"]["max"] == pytest.approx(floor_ms, abs=0.01)


def test_without_another_way_a_cdn_that_is_down_fails_the_requests() -> None:
    json = figures(behind_a_cdn(cdn()), 10, [Event(at_s=5, event="crash", target="cdn")])
    assert json["requests"]["by_cause"]["refused"] == pytest.approx(5 * RATE_RPS, rel=0.05)


def test_what_is_not_static_passes_through_to_the_origin() -> None:
    classes = static(weight=0.5) | {"read": {"operation": "read", "weight": 0.5, "keys": 10}}
    json = figures(behind_a_cdn(cdn(), classes=classes), 10)
    assert json["classes"]["read"]["requests"]["completed"] == pytest.approx(RATE_RPS * 5, rel=0.05)
    origin = json["components"]["cdn"]["misses"] + json["classes"]["read"]["requests"]["completed"]
    assert json["components"]["web"]["completed"] == origin


def changed(**fields: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """A CDN just before all objects change at the origin (10 s), and 10 s after."""
    purge = fields.pop("purge", False)
    drawn = behind_a_cdn(cdn(40, **fields), classes=static(20))
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    before = simulation.result().to_json()["components"]["cdn"]
    simulation.apply(Event(event="content_change", target="cdn"))
    if purge:
        simulation.apply(Event(event="cdn_purge", target="cdn"))
    simulation.advance(20.0)
    return before, simulation.result().to_json()["components"]["cdn"]


def test_a_changed_object_is_served_stale_until_it_is_purged() -> None:
    before, after = changed()
    assert (before["stale_hits"], before["misses"]) == (0, 20)
    assert after["stale_hits"] == after["hits"] - before["hits"]
    assert after["origin_requests"] == 20


def test_a_purge_ends_the_staleness_after_its_time_and_refills_the_cache_from_the_origin() -> None:
    _, after = changed(purge=True, purge_s=0.5)
    assert after["stale_hits"] == pytest.approx(0.5 * RATE_RPS, rel=0.15)
    assert after["origin_requests"] == 40
    _, at_once = changed(purge=True, purge_s=0.0)
    assert at_once["stale_hits"] == 0


def test_a_ttl_ends_the_staleness_too() -> None:
    _, after = changed(ttl_s=1.0)
    assert 0 < after["stale_hits"] < 1.2 * RATE_RPS


def test_versioned_names_are_never_stale_and_need_no_purge_but_both_versions_take_room() -> None:
    _, after = changed(versioned_names=True)
    assert (after["stale_hits"], after["origin_requests"], after["evictions"]) == (0, 40, 0)
    simulation = Simulation.create(behind_a_cdn(cdn(20, versioned_names=True), classes=static(20)))
    simulation.advance(5.0)
    simulation.apply(Event(event="content_change", target="cdn"))
    simulation.advance(10.0)
    assert simulation.result().to_json()["components"]["cdn"]["evictions"] == 20


def test_a_purge_of_one_object_fetches_that_one_again() -> None:
    events = [Event(at_s=5, event="cdn_purge", target="cdn", key=3)]
    assert figures(behind_a_cdn(cdn(40), classes=static(20)), 10, events)["components"]["cdn"]["origin_requests"] == 21


def test_a_live_edit_keeps_every_point_with_its_objects_and_their_versions() -> None:
    drawn = behind_a_cdn(cdn(40), classes=static(20))
    simulation = Simulation.create(drawn)
    simulation.advance(5.0)
    simulation.apply(Event(event="content_change", target="cdn"))
    for capacity in (40, 60):  # as it is, and moved into another size
        data = to_json(drawn)
        data["components"]["web"]["cores"] = 9_000
        data["components"]["cdn"]["capacity_items"] = capacity
        simulation.edit(from_json(data))
        before = simulation.result().to_json()["components"]["cdn"]
        simulation.advance(simulation.now_s + 5.0)
        after = simulation.result().to_json()["components"]["cdn"]
        assert after["origin_requests"] == before["origin_requests"] == 20
        assert after["stale_hits"] - before["stale_hits"] == after["hits"] - before["hits"] > 5000
        assert after["egress_gb"] > before["egress_gb"] > 0


def test_a_hit_takes_the_way_to_the_nearest_point_and_a_miss_that_to_the_origin_too() -> None:
    places = {name: {"location": name} for name in ("eu-west-1", "ap-northeast-1", "us-west-2")}
    points = ["us-east-1", "eu-central-1", "ap-southeast-1"]
    drawn = Design.model_validate(
        {
            "places": places,
            "classes": static(50) | {"other": static(50)["static"]},
            "components": {
                "eu": poisson(500, place="eu-west-1", mix={"static": 1}),
                "asia": poisson(500, place="ap-northeast-1", mix={"other": 1}),
                "cdn": cdn(points=points, edge=constant(1)),
                "web": server(0, place="us-west-2") | NO_TIME,
            },
            "links": {
                "eu-cdn": {"source": "eu", "target": "cdn"},
                "asia-cdn": {"source": "asia", "target": "cdn"},
                "cdn-web": {"source": "cdn", "target": "web"},
            },
        }
    )
    json = figures(drawn, 20)
    for name, client, point in (("static", "eu-west-1", "eu-central-1"), ("other", "ap-northeast-1", "ap-southeast-1")):
        latency = json["classes"][name]["latency_ms"]
        hit_ms = round_trip_ms(client, point) + 1
        assert latency["p50"] == pytest.approx(hit_ms, rel=0.008)
        assert latency["max"] == pytest.approx(hit_ms + round_trip_ms(point, "us-west-2"), rel=1e-6)
    counted = json["components"]["cdn"]["points"]
    assert counted["us-east-1"]["arrived"] == 0
    assert counted["eu-central-1"]["hit_ratio"] > 0.95
    # each point has to fetch each object itself
    assert json["components"]["cdn"]["misses"] - json["components"]["cdn"]["coalesced"] == 100


def test_egress_and_requests_are_billed_as_measured() -> None:
    drawn = behind_a_cdn(
        cdn(egress_usd_per_gb=0.1, usd_per_million_requests=2.0), classes=static(response_bytes=100_000)
    )
    json = figures(drawn, 20)
    found = json["components"]["cdn"]
    assert found["egress_gb"] == pytest.approx(json["requests"]["completed"] * 1e5 / 1e9)
    months = 20 / (730 * 3600)
    billed = (found["egress_gb"] * 0.1 + found["arrived"] / 1e6 * 2.0) / months
    assert found["cost_usd_per_month"] == pytest.approx(billed)
    others = sum(one["cost_usd_per_month"] for name, one in json["components"].items() if name != "cdn")
    assert json["cost_usd_per_month"] == pytest.approx(billed + others)


def storage(**fields: Any) -> Design:
    record = {"kind": "object_storage", "first_byte": constant(30), "bandwidth_mbps": 80.0} | fields
    return design(
        {"users": poisson(500), "s3": record}, "users>s3", classes=static(request_bytes=0, response_bytes=10**6)
    )


def test_object_storage_answers_after_its_first_byte_and_the_size_over_its_bandwidth() -> None:
    json = figures(storage(availability=1.0), 10)
    assert json["latency_ms"]["max"] == pytest.approx(30 + 1e6 * 8 / 80e6 * 1000)
    bought = json["components"]["s3"]
    assert bought["egress_gb"] == pytest.approx(bought["completed"] * 1e-3)
    month = 730 * 3600 / 10
    price = 100 * 0.023 + (bought["egress_gb"] * 0.09 + bought["arrived"] / 1e6 * 0.4) * month
    assert bought["cost_usd_per_month"] == pytest.approx(price)


def test_object_storage_fails_the_share_that_its_availability_leaves() -> None:
    failed = []
    for seed in range(1, 9):
        requests = figures(storage(availability=0.9), 40, seed=seed)["requests"]
        assert {cause for cause, n in requests["by_cause"].items() if n} == {"unavailable"}
        failed.append(requests["failed"] / (requests["failed"] + requests["completed"]))
    assert_mean(failed, 0.1, "failed share", 0.05)


def test_static_objects_come_from_the_storage_and_the_rest_from_the_balancer() -> None:
    classes = static(weight=0.5) | {"read": {"operation": "read", "weight": 0.5, "keys": 10}}
    components = {
        "users": poisson(RATE_RPS),
        "cdn": cdn(),
        "s3": {"kind": "object_storage", "first_byte": constant(5)},
        "web": server(0) | NO_TIME,
    }
    json = figures(design(components, "users>cdn cdn>s3 cdn>web users>web", classes=classes), 10)
    assert json["components"]["s3"]["completed"] == json["components"]["cdn"]["origin_requests"] > 0
    assert json["components"]["web"]["completed"] == json["classes"]["read"]["requests"]["completed"]
