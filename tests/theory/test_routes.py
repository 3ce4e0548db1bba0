"""Links that carry some request classes only: what every kind of caller makes of them."""

from typing import Any

import pytest

from engine.design.document import Design, Event
from engine.design.files import from_json
from engine.design.notation import design as drawn
from engine.errors import BadDesign
from engine.simulation import Simulation
from tests.helpers.outcome import Run, constant, database, design, exponential, poisson, server
from tests.helpers.simulated import result

CLASSES = {name: {"operation": "read", "keys": 10} for name in ("orders", "search", "other")}
NO_TIME = {"cores": 10_000, "service": constant(0)}
ROUTERS: dict[str, dict[str, Any]] = {
    "client": {},
    "load_balancer": {"algorithm": "least_connections"},
    "rate_limiter": {"limit": 10**6, "burst": 10**6},
    "cdn": {"points": ["us-east-1"], "edge": constant(0)},
}
"""What chooses among several links, with its fields."""


def routed(kind: str, **classes: list[str]) -> Design:
    """Three servers behind a router of this kind: two whose links name classes, and perhaps one that takes all."""
    servers = {name: server(0) | NO_TIME for name in classes}
    router = {} if kind == "client" else {"router": {"kind": kind} | ROUTERS[kind]}
    source = "users" if kind == "client" else "router"
    links = " ".join(f"{source}>{name}" for name in servers)
    fields = {f"{source}_{name}": {"classes": names} for name, names in classes.items()}
    entry = "" if kind == "client" else "users>router "
    return design({"users": poisson(300), **router, **servers}, entry + links, classes=CLASSES, **fields)


def by_class(json: dict[str, Any], figure: str) -> dict[str, int]:
    return {name: json["classes"][name]["requests"][figure] for name in CLASSES}


@pytest.mark.parametrize("kind", ROUTERS)
def test_calls_take_only_links_that_carry_their_class(kind: str) -> None:
    json = result(Run(routed(kind, a=["orders"], b=["orders", "search"], c=["other"]), 10), 1)
    done = {name: json["components"][name]["arrived"] for name in "abc"}
    offered = by_class(json, "offered")
    assert by_class(json, "failed") == dict.fromkeys(CLASSES, 0)
    assert done["c"] == offered["other"] > 800
    assert done["a"] + done["b"] == offered["orders"] + offered["search"]
    assert done["a"] == pytest.approx(offered["orders"] / 2, abs=1 if kind != "load_balancer" else 60)


@pytest.mark.parametrize("kind", ROUTERS)
def test_a_class_that_no_link_carries_fails_as_unavailable(kind: str) -> None:
    json = result(Run(routed(kind, a=["orders"], b=["orders", "search"]), 10), 1)
    failed = by_class(json, "failed")
    assert failed == {"orders": 0, "search": 0, "other": by_class(json, "offered")["other"]}
    assert json["requests"]["by_cause"]["unavailable"] == failed["other"] > 800


def test_a_cache_takes_its_misses_to_the_database_of_their_class() -> None:
    components = {
        "users": poisson(300),
        "web": server(0) | NO_TIME,
        "cache": {"kind": "cache", "capacity_items": 1, "pattern": "read_through", "get": constant(0), "cores": 1000},
        "a": database(0, 1000, read=constant(0)),
        "b": database(0, 1000, read=constant(0)),
    }
    links = {"cache_a": {"classes": ["orders"]}, "cache_b": {"classes": ["search", "other"]}}
    json = result(Run(design(components, "users>web web>cache cache>a cache>b", classes=CLASSES, **links), 10), 1)
    cache, a, b = (json["components"][name] for name in ("cache", "a", "b"))
    assert a["arrived"] + b["arrived"] == cache["misses"]
    assert b["arrived"] == pytest.approx(2 * a["arrived"], rel=0.1)
    assert json["requests"]["failed"] == 0


def named(ttl_s: float, **classes: list[str]) -> Design:
    """Users who look up one of the servers at a DNS whose records carry classes."""
    servers = {name: server(0) | NO_TIME for name in classes}
    dns = {"kind": "dns", "ttl_s": ttl_s, "lookup": constant(5), "health_check": {"interval_s": 1, "timeout_s": 0.5}}
    links = "users>dns " + " ".join(f"dns>{name}" for name in servers)
    fields = {f"dns_{name}": {"classes": names} for name, names in classes.items()}
    return design({"users": poisson(300, resolvers=1), "dns": dns, **servers}, links, classes=CLASSES, **fields)


@pytest.mark.parametrize("ttl_s", [0.0, 60.0])
def test_a_dns_has_a_name_for_the_classes_of_its_records_and_resolvers_keep_each(ttl_s: float) -> None:
    json = result(Run(named(ttl_s, a=["orders"], b=["orders", "search"], c=["other"]), 10), 1)
    done = {name: json["components"][name]["arrived"] for name in "abc"}
    offered = by_class(json, "offered")
    assert by_class(json, "failed") == dict.fromkeys(CLASSES, 0)
    probes = 10
    assert done["c"] == pytest.approx(offered["other"], abs=3)
    assert done["a"] + done["b"] == pytest.approx(offered["orders"] + offered["search"], abs=3)
    if ttl_s:
        assert done["a"] in (0, offered["orders"]), "one answer for all, kept"
        assert json["components"]["dns"]["completed"] < 3 * probes, "one look-up for each of three names, and its race"
    else:
        assert done["a"] == pytest.approx(offered["orders"] / 2, rel=0.15)


def test_a_class_without_a_record_fails_without_a_look_up() -> None:
    json = result(Run(named(0.0, a=["orders"], b=["search"]), 10), 1)
    offered = by_class(json, "offered")
    assert by_class(json, "failed") == {"orders": 0, "search": 0, "other": offered["other"]}
    assert json["components"]["dns"]["completed"] == pytest.approx(offered["orders"] + offered["search"], abs=3)


def test_an_unhealthy_target_is_left_out_for_every_class() -> None:
    """One probe for both groups that have it as a target."""
    check = {"interval_s": 1, "timeout_s": 0.5, "unhealthy_after": 1, "healthy_after": 1}
    components = {
        "users": poisson(300),
        "lb": {"kind": "load_balancer", "health_check": check},
        **{name: server(0) | NO_TIME for name in "abc"},
    }
    links = "users>lb lb>a lb>b lb>c"
    simulation = Simulation.create(design(components, links, classes=CLASSES, lb_c={"classes": ["orders"]}))
    simulation.apply(Event(event="crash", target="a"))
    simulation.advance(2.5)
    failed = simulation.result().to_json()["requests"]["failed"]
    simulation.advance(10.0)
    json = simulation.result().to_json()
    assert json["requests"]["failed"] == failed > 0
    assert json["components"]["c"]["arrived"] == pytest.approx(by_class(json, "offered")["orders"] / 2, rel=0.15)


def test_assets_take_the_links_of_their_own_class_and_are_looked_up_by_their_own_name() -> None:
    classes = {"page": {"response": "html"}, "assets": {"operation": "static", "weight": 0.0}}
    web = "web 50rps(assets_per_page=2, resolvers=1)"
    data = drawn(f"{web} > dns(ttl_s=0, lookup.mean_ms=1) > app(cores=999) + app-2(cores=999)").model_dump(mode="json")
    data["classes"] = classes
    data["links"]["dns-app"]["classes"] = ["page"]
    data["links"]["dns-app-2"]["classes"] = ["assets"]
    json = result(Run(from_json(data), 20), 1)
    pages = json["requests"]["offered"]
    assert json["requests"]["failed"] == 0
    assert json["components"]["app"]["arrived"] == pytest.approx(pages, abs=2)
    assert json["components"]["app-2"]["arrived"] == pytest.approx(2 * pages, abs=5)
    assert json["components"]["dns"]["completed"] == pytest.approx(2 * pages, abs=5)


def test_links_that_carry_whatever_there_is_take_no_classes() -> None:
    data = drawn("web > app > queue > worker").model_dump(mode="json")
    data["classes"] = {"job": {"operation": "job"}}
    data["links"]["queue-worker"]["classes"] = ["job"]
    with pytest.raises(BadDesign, match=r"links\.queue-worker\.classes: expected none"):
        Simulation.create(from_json(data))


def test_an_edit_of_a_links_classes_moves_its_traffic_at_once_and_keeps_the_rest() -> None:
    before = routed("load_balancer", a=[], b=[])
    slow = {"a": server(20, 8, service=exponential(20)), "b": server(20, 8, service=exponential(20))}
    data = before.model_dump(mode="json")
    for name, box in slow.items():
        data["components"][name] = box
    simulation = Simulation.create(from_json(data))
    simulation.advance(10.0)
    data["links"]["router-a"]["classes"] = ["orders"]
    simulation.edit(from_json(data))
    arrived = simulation.result().to_json()["components"]
    offered = by_class(simulation.result().to_json(), "offered")
    simulation.advance(20.0)
    json = simulation.result().to_json()
    more = {name: json["components"][name]["arrived"] - arrived[name]["arrived"] for name in "ab"}
    orders = by_class(json, "offered")["orders"] - offered["orders"]
    assert json["requests"]["failed"] == 0
    assert more["a"] == pytest.approx(orders / 2, rel=0.15)
    assert more["a"] + more["b"] == pytest.approx(json["requests"]["offered"] - sum(offered.values()), abs=5)
