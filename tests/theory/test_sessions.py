"""Sessions: in the servers' memory they go with a server and with a misrouting; in a store they stay."""

import math
from typing import Any

import pytest

from engine.design.document import Design, Event, Link, Scenario
from engine.simulation import Simulation
from tests.helpers.outcome import altered, cache, constant, database, design, exponential, poisson, server

USERS = 300
LOGIN_MS = 40.0


def app(state: str, keeper: dict[str, Any] | None = None, servers: int = 2, **fields: Any) -> Design:
    """Servers behind a balancer that knows no user; with a keeper they ask it for the sessions."""
    web = server(0, 1000, service=constant(1), state=state, login=constant(LOGIN_MS), boot_s=1) | fields
    names = [f"web-{n}" for n in range(servers)]
    components = {"users": poisson(200, active_users=USERS), "lb": {"kind": "load_balancer"}}
    components |= dict.fromkeys(names, web) | ({"store": keeper} if keeper else {})
    links = "users>lb " + " ".join(f"lb>{name}" for name in names)
    if keeper:
        links += " " + " ".join(f"{name}>store" for name in names)
    roles = {f"web_{n}_store": {"role": "session"} for n in range(servers)} if keeper else {}
    classes = {"read": {"operation": "read", "needs_session": True}}
    return design(components, links, classes=classes, **roles)


def ran(drawn: Design, until_s: float, *events: Event, warmup_s: float = 0.0) -> dict[str, Any]:
    simulation = Simulation.create(drawn, warmup_s=warmup_s, scenario=Scenario(events=events))
    simulation.advance(until_s)
    found: dict[str, Any] = simulation.result().to_json()
    return found


def lost(result: dict[str, Any]) -> int:
    return sum(int(one.get("sessions_lost", 0)) for one in result["components"].values())


CACHE = cache(10_000)
DATABASE = database(0, 1000, read=constant(0), write=constant(0))


@pytest.mark.parametrize("keeper", [CACHE, DATABASE], ids=["cache", "database"])
def test_with_a_store_every_user_logs_in_once_wherever_they_are_routed(keeper: dict[str, Any]) -> None:
    result = ran(app("stateless", keeper), 60.0)
    assert lost(result) == 0
    completed = result["requests"]["completed"]
    logins = (result["latency_ms"]["mean"] - 1) * completed / LOGIN_MS
    # two requests of a new user that overlap both log in: a login takes 40 ms of a gap of 1.5 s
    assert USERS <= logins + 1e-6 <= USERS * 1.1


def test_without_stickiness_and_store_a_user_who_changes_the_server_has_lost_the_session() -> None:
    """Two servers in turn: a user comes first to one, where the login is no loss, and then to the other."""
    result = ran(app("stateful"), 60.0)
    assert 0.9 * USERS <= lost(result) <= USERS


@pytest.mark.parametrize("keeper", [CACHE, DATABASE], ids=["cache", "database"])
def test_the_crash_of_a_server_loses_its_sessions_and_none_of_a_store(keeper: dict[str, Any]) -> None:
    crash = Event(at_s=30.0, event="crash", target="web-0", for_s=5.0)
    sticky = app("stateful")
    balancer = sticky.components["lb"].model_copy(update={"sticky": True, "retries": 1})
    sticky = altered(sticky, "components", "lb", balancer)
    assert lost(ran(sticky, 29.0)) == 0
    # half of them when they come to the other server, if they do so meanwhile, and half when theirs is back, cold
    came = 1 - math.exp(-200 / USERS * 5.0)
    assert lost(ran(sticky, 60.0, crash)) == pytest.approx(USERS / 2 * (1 + came), rel=0.1)
    assert lost(ran(app("stateless", keeper), 60.0, crash)) == 0


def test_a_cache_that_is_restarted_has_lost_all_sessions_a_database_none() -> None:
    crash = Event(at_s=30.0, event="crash", target="store", for_s=0.2)
    assert lost(ran(app("stateless", CACHE), 90.0, crash)) == pytest.approx(USERS, rel=0.2)
    down = ran(app("stateless", DATABASE), 60.0, crash)
    while_down = 200 * 0.2
    assert lost(down) == pytest.approx(while_down, rel=0.5)


def test_while_the_store_is_down_users_log_in_again_or_fail() -> None:
    down = Event(at_s=30.0, event="crash", target="store", for_s=10.0)
    login = ran(app("stateless", CACHE), 40.0, down, warmup_s=29.0)
    assert login["requests"]["failed"] == 0
    assert login["latency_ms"]["mean"] == pytest.approx(1 + LOGIN_MS * 10 / 11, rel=0.02)
    fail = ran(app("stateless", CACHE, lost_session="fail"), 40.0, down, warmup_s=29.0)
    assert fail["requests"]["by_cause"]["lost"] == pytest.approx(2000, rel=0.1)


def test_a_class_without_a_session_never_asks_the_store() -> None:
    drawn = app("stateless", CACHE)
    plain = drawn.classes["read"].model_copy(update={"needs_session": False})
    result = ran(altered(drawn, "classes", "read", plain), 10.0)
    assert result["links"]["web-0-store"]["calls"] == 0
    assert result["latency_ms"]["mean"] == pytest.approx(1.0)


def test_a_store_costs_its_round_trip_and_its_queue() -> None:
    """Every request of a known user waits for the store's answer before the server begins the rest."""
    busy = cache(10_000, get=exponential(4.0), cores=1)
    quick = ran(app("stateless", CACHE), 200.0, warmup_s=100.0)["latency_ms"]["mean"]
    slow = ran(app("stateless", busy), 200.0, warmup_s=100.0)["latency_ms"]["mean"]
    assert slow - quick == pytest.approx(1000 / (250 - 200), rel=0.15)


def test_sessions_and_data_of_one_cache_do_not_meet() -> None:
    """User 5's session is not key 5: of one cache for both, data hit as in a cache of their own."""
    drawn = app("stateless", CACHE, servers=1)
    both = altered(drawn, "components", "db", design({"db": DATABASE}, "").components["db"])
    both = altered(both, "links", "web-0-data", Link(source="web-0", target="store", role="cache"))
    both = altered(both, "links", "web-0-db", Link(source="web-0", target="db"))
    few = drawn.classes["read"].model_copy(update={"keys": USERS, "zipf_exponent": 0.0})
    result = ran(altered(both, "classes", "read", few), 60.0)
    reads = result["components"]["db"]["completed"]
    assert USERS * 0.99 <= reads <= USERS  # each key is read once, though each user was there before
