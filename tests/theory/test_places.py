"""Places: failure domains, distances, partitions, and the loss of a whole data center."""

from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError
from scipy import stats

from engine import theory
from engine.catalog.regions import ZONE_ROUND_TRIP_MS, round_trip_ms
from engine.design.document import Design, Event, Scenario
from engine.errors import BadEvent
from engine.simulation import Simulation
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, poisson, server
from tests.helpers.simulated import result

QUICK = {"cores": 1000, "service": constant(0.01)}
CHECK = {"interval_s": 1, "timeout_s": 0.5, "unhealthy_after": 2, "healthy_after": 2}
WEST, EAST = "eu-west-1", "us-east-1"
ONE_WAY_S = round_trip_ms(WEST, EAST) / 2000


def drawn_in(places: dict[str, Any], components: dict[str, Any], links: str, **fields: Any) -> Design:
    """`links` is "a>b c>d"; fields of a link go by "a_b"."""
    ends = [pair.split(">") for pair in links.split()]
    return Design.model_validate(
        {
            "places": places,
            "components": components,
            "classes": fields.pop("classes", {"read": {"operation": "read"}}),
            "links": {f"{a}-{b}": {"source": a, "target": b} | fields.get(f"{a}_{b}", {}) for a, b in ends},
        }
    )


def two_zones() -> Design:
    places = {
        "center": {"kind": "data_center", "location": WEST},
        "a": {"kind": "zone", "inside": "center"},
        "b": {"kind": "zone", "inside": "center"},
    }
    components = {
        "users": poisson(200),
        "lb": {"kind": "load_balancer", "place": "a", "health_check": CHECK},
        "web-a": server(1, place="a") | QUICK,
        "web-b": server(1, place="b") | QUICK,
    }
    return drawn_in(places, components, "users>lb lb>web-a lb>web-b")


def test_the_outage_of_a_zone_takes_down_what_stands_in_it_and_that_of_the_center_all() -> None:
    simulation = Simulation.create(two_zones())
    simulation.advance(5.0)
    simulation.apply(Event(event="outage", target="b", for_s=5.0))
    simulation.advance(5.01)
    states = {name: one.state for name, one in simulation.frame().components.items()}
    assert (states["web-a"], states["web-b"], states["lb"]) == ("up", "down", "up")
    simulation.advance(15.0)
    simulation.apply(Event(event="outage", target="center", for_s=5.0))
    simulation.advance(15.01)
    states = {name: one.state for name, one in simulation.frame().components.items() if name != "users"}
    assert set(states.values()) == {"down"}
    before = simulation.result().to_json()["requests"]["completed"]
    simulation.advance(20.0)
    assert simulation.result().to_json()["requests"]["completed"] == before
    simulation.advance(30.0)
    assert simulation.result().to_json()["requests"]["completed"] > before + 1500


def test_links_take_the_tables_time_between_regions_and_zones_and_none_inside_one() -> None:
    places = {"west": {"location": WEST}, "east": {"kind": "data_center", "location": EAST}} | {
        name: {"kind": "zone", "inside": "west"} for name in ("z1", "z2")
    }

    def latency_ms(users: str, lb: str, web: str) -> float:
        components = {
            "users": poisson(100, place=users),
            "lb": {"kind": "load_balancer", "place": lb},
            "web": server(1, cores=100, service=constant(0), place=web),
        }
        return float(result(Run(drawn_in(places, components, "users>lb lb>web"), 5), 1)["latency_ms"]["mean"])

    assert latency_ms("west", "z1", "z1") == pytest.approx(0)
    assert latency_ms("west", "z1", "z2") == pytest.approx(ZONE_ROUND_TRIP_MS)
    assert latency_ms("west", "east", "east") == pytest.approx(round_trip_ms(WEST, EAST))
    assert latency_ms("east", "west", "east") == pytest.approx(2 * round_trip_ms(WEST, EAST))


def test_a_zone_stands_inside_a_region_or_a_data_center_and_nothing_else_does() -> None:
    for inner, outer in (("data_center", "region"), ("zone", "zone"), ("region", "data_center")):
        places = {"outer": {"kind": outer}, "inner": {"kind": inner, "inside": "outer"}}
        with pytest.raises(ValidationError, match="only a zone stands inside another place"):
            drawn_in(places, {}, "")
    assert two_zones().places["a"].inside == "center"


def two_centers(**fields: Any) -> Design:
    """Two data centers, GeoDNS in front, the primary in the west and its asynchronous replica in the east."""
    places = {name: {"kind": "data_center", "location": at} for name, at in (("west", WEST), ("east", EAST))}
    primary = {
        "kind": "database",
        "place": "west",
        "cores": 1000,
        "read": constant(0.1),
        "write": constant(0.1),
        "failover": {"health_check": CHECK, "promotion_s": 2.0},
    }
    components: dict[str, Any] = {
        "users": poisson(400, place="west", timeout_ms=3000, resolvers=200, mix={"read": 0.5, "write": 0.5}),
        "others": poisson(200, place="east", timeout_ms=3000, resolvers=200, mix={"read": 1}),
        "dns": {"kind": "dns", "policy": "geo", "ttl_s": 3, "lookup": constant(1), "health_check": CHECK},
        "web-w": server(1, place="west") | QUICK,
        "web-e": server(1, place="east") | QUICK,
        "db-w": primary,
        "db-e": primary | {"role": "replica", "place": "east", "failover": None},
    }
    links = "users>dns others>dns dns>web-w dns>web-e web-w>db-w web-e>db-w web-e>db-e db-w>db-e"
    classes = {
        "read": {"operation": "read", "weight": 0.5, "keys": 100},
        "write": {"operation": "write", "weight": 0.5, "keys": 100},
    }
    return drawn_in(places, components, links, classes=classes, **fields)


def test_a_lost_center_hands_over_to_the_other_and_the_writes_that_had_not_left_it_are_lost_and_counted() -> None:
    """The centers are cut apart for 2 s before the outage: what was acknowledged meanwhile never leaves the west."""
    lost, failed_s = [], []
    for seed in range(1, 9):
        simulation = Simulation.create(two_centers(), seed=seed)
        simulation.advance(20.0)
        simulation.apply(Event(event="link_cut", target="db-w-db-e"))
        simulation.advance(22.0)
        simulation.apply(Event(event="outage", target="west"))
        simulation.advance(37.0)
        json = simulation.result().to_json()
        assert json["components"]["db-e"]["role"] == "primary"
        lost.append(json["components"]["db-e"]["lost_writes"])
        failed = json["requests"]["failed"]
        failed_s.append(failed / 400)
        simulation.advance(47.0)
        after = simulation.result().to_json()
        # all are served by the other center, and nobody fails any more
        assert after["requests"]["failed"] == failed
        assert after["components"]["web-e"]["completed"] > json["components"]["web-e"]["completed"] + 5500
    low, high = stats.poisson.interval(0.999, 8 * 200 * 2.0)
    assert low <= sum(lost) <= high
    # 1 to 2 s until the DNS knows, and its TTL of 3 s on top; a write fails until a replica is promoted
    assert all(2 < time_s < 6 for time_s in failed_s)


def test_what_was_on_its_way_at_the_outage_is_lost_too() -> None:
    """Writes are acknowledged at once and take the way between the centers: their rate times that way is lost."""
    lost = 0
    for seed in range(1, 9):
        simulation = Simulation.create(two_centers(), seed=seed)
        simulation.advance(20.0)
        simulation.apply(Event(event="outage", target="west"))
        simulation.advance(30.0)
        lost += simulation.result().to_json()["components"]["db-e"]["lost_writes"]
    low, high = stats.poisson.interval(0.999, 8 * 200 * ONE_WAY_S)
    assert low <= lost <= high


def test_reads_in_the_other_center_are_stale_while_the_last_write_of_their_key_travels() -> None:
    """Writes to key k come at rate w p(k): a read finds it changed within the lag L with 1 - exp(-w p(k) L)."""
    shares = []
    for seed in range(1, 13):
        json = result(Run(two_centers(), 140, 20), seed)
        replica = json["components"]["db-e"]
        assert replica["replication_lag_ms"] == pytest.approx(ONE_WAY_S * 1000 + 0.1, rel=0.01)
        shares.append(replica["stale_reads"] / replica["completed"])
    lag_s = ONE_WAY_S + 0.0001
    popularity = theory.zipf(100, 0.9)
    expected = float((popularity * -np.expm1(-200 * popularity * lag_s)).sum())
    assert_mean(shares, expected, "share of stale reads", 0.03)


def test_a_partition_cuts_what_crosses_the_border_and_nothing_inside() -> None:
    simulation = Simulation.create(two_centers(), seed=2)
    simulation.advance(10.0)
    before = simulation.result().to_json()
    simulation.apply(Event(event="link_cut", target="west", peer="east", for_s=10.0))
    simulation.advance(19.9)
    during = simulation.result().to_json()
    assert during["components"]["db-w"]["completed"] > before["components"]["db-w"]["completed"] + 1500
    world, program = simulation.world, simulation._program
    names = {row: key[0] for key, row in program.rows["stations"].items()}  # type: ignore[index]
    cut = {
        (key[0], names[key[2]])  # type: ignore[index]
        for key, row in program.rows["links"].items()
        if world.links["cut"][row]
    }
    # over its link to the primary a server also reaches who may be promoted
    assert {("db-w-db-e", "db-e"), ("web-e-db-w", "db-w"), ("web-w-db-w", "db-e")} <= cut
    assert not cut & {("web-w-db-w", "db-w"), ("web-e-db-e", "db-e"), ("dns-web-e", "dns")}
    simulation.advance(40.0)
    assert (world.links["cut"] == 0).all()


def test_a_cut_place_is_cut_from_all_and_served_again_after() -> None:
    places = {"here": {"location": WEST}, "there": {"location": EAST}}
    components = {"users": poisson(100, place="here", timeout_ms=500), "web": server(1, place="there") | QUICK}
    drawn = drawn_in(places, components, "users>web")
    cut = Scenario(events=(Event(at_s=5, event="link_cut", target="there", for_s=5),))
    json = result(Run(drawn, 20, 0, cut), 1)
    assert json["requests"]["by_cause"]["timed_out"] == pytest.approx(500, rel=0.2)
    slow = Scenario(events=(Event(at_s=0, event="link_delay", target="there", delay_ms=100, for_s=20),))
    late, normal = (result(Run(drawn, 20, 0, one), 1)["latency_ms"]["p50"] for one in (slow, None))
    assert late - normal == pytest.approx(200, rel=0.02)


def test_a_place_without_links_across_its_border_cannot_be_cut_off() -> None:
    drawn = drawn_in({"here": {}}, {"users": poisson(1, place="here"), "web": server(1, place="here")}, "users>web")
    with pytest.raises(BadEvent, match="links lead out of"):
        Simulation.create(drawn).apply(Event(event="link_cut", target="here"))
