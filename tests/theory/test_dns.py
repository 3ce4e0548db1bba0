"""DNS: policies, resolver caches, fail-over, outages and changes of records."""

from random import Random
from typing import Any

import pytest
from scipy import stats

from engine.design.document import Design, Event, Scenario
from engine.design.files import from_json, to_json
from engine.errors import BadEvent
from engine.simulation import Simulation
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, constant, poisson, server
from tests.helpers.simulated import outcome_of, result

QUICK = {"cores": 1000, "service": constant(0.01)}


def named(policy: str, weights: dict[str, float], rate: float = 400, **fields: Any) -> Design:
    """Users who ask a DNS for one of the servers."""
    resolvers, users_in = fields.pop("resolvers", 100), fields.pop("users_in", None)
    places = fields.pop("places", {})
    return Design.model_validate(
        {
            "classes": {"read": {"operation": "read"}},
            "places": {name: {"location": name} for name in set(places.values()) | ({users_in} - {None})},
            "components": {
                "users": poisson(rate, resolvers=resolvers, place=users_in),
                "dns": {"kind": "dns", "policy": policy, "lookup": constant(0), "ttl_s": 0} | fields,
                **{name: server(1, place=places.get(name)) | QUICK for name in weights},
            },
            "links": {"users-dns": {"source": "users", "target": "dns"}}
            | {f"dns-{name}": {"source": "dns", "target": name, "weight": w} for name, w in weights.items()},
        }
    )


def served(json: dict[str, Any], *names: str) -> list[int]:
    return [json["components"][name]["arrived"] for name in names]


@pytest.mark.parametrize(
    ("policy", "shares"), [("weighted", (0.6, 0.3, 0.1)), ("simple", (1 / 3, 1 / 3, 1 / 3))], ids=["weighted", "simple"]
)
def test_answers_have_the_shares_of_the_weights(policy: str, shares: tuple[float, ...]) -> None:
    json = result(Run(named(policy, {"a": 6, "b": 3, "c": 1}), 50), 3)
    counts = served(json, "a", "b", "c")
    assert stats.chisquare(counts, [share * sum(counts) for share in shares]).pvalue > 0.001


def test_geo_goes_by_the_map_and_latency_by_the_network() -> None:
    """From Montreal, Manama is nearer than Tokyo by a hair, but its network is slower (162.5 ms, 143.5 ms)."""
    near = {}
    for policy in ("geo", "latency"):
        places = {"a": "me-south-1", "b": "ap-northeast-1"}
        drawn = named(policy, {"a": 1, "b": 1}, users_in="ca-central-1", places=places)
        counts = served(result(Run(drawn, 5), 1), "a", "b")
        near[policy] = counts.index(max(counts))
        assert min(counts) == 0
    assert near == {"geo": 0, "latency": 1}


def test_geo_answers_with_the_nearest_that_is_healthy() -> None:
    places = {"near": "eu-west-1", "far": "us-east-1"}
    check = {"interval_s": 1, "timeout_s": 0.5, "unhealthy_after": 2, "healthy_after": 2}
    drawn = named("geo", {"far": 1, "near": 1}, users_in="eu-west-2", places=places, health_check=check)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    assert served(simulation.result().to_json(), "far")[0] == 0
    simulation.apply(Event(event="crash", target="near", for_s=20.0))
    simulation.advance(13.0)
    before = served(simulation.result().to_json(), "near", "far")
    simulation.advance(30.0)
    after = served(simulation.result().to_json(), "near", "far")
    assert after[0] == before[0]
    assert after[1] - before[1] == pytest.approx(17 * 400, rel=0.1)
    simulation.advance(35.0)
    again = served(simulation.result().to_json(), "near")[0]
    simulation.advance(40.0)
    assert served(simulation.result().to_json(), "near")[0] - again == pytest.approx(5 * 400, rel=0.15)


def test_failover_answers_with_the_first_until_its_checks_fail() -> None:
    check = {"interval_s": 1, "timeout_s": 0.5, "unhealthy_after": 2, "healthy_after": 2}
    drawn = named("failover", {"first": 1, "second": 1}, health_check=check)
    json = result(Run(drawn, 20, 0, Scenario(events=(Event(at_s=10, event="crash", target="first"),))), 1)
    (failover,) = json["failovers"]
    expected = (failover["detected_s"] - 10) * 400
    assert json["requests"]["failed"] == pytest.approx(expected, rel=0.15)
    assert 1 <= failover["detected_s"] - 10 <= 2


def test_clients_follow_a_changed_record_after_half_a_ttl_on_average() -> None:
    """At a random moment a resolver's answer has TTL / 2 left on average, and up to a whole TTL at most."""
    ttl_s, rate, resolvers = 4.0, 400.0, 400
    ratios = []
    for seed in range(1, 25):
        at_s = 150 + ttl_s * Random(seed).random()
        change = Event(at_s=at_s, event="dns_change", target="dns-old", weight=0)
        drawn = named("weighted", {"new": 0, "old": 1}, rate, ttl_s=ttl_s, resolvers=resolvers)
        simulation = Simulation.create(
            drawn,
            seed=seed,
            scenario=Scenario(events=(change, Event(at_s=at_s, event="dns_change", target="dns-new", weight=1))),
        )
        simulation.advance(at_s)
        before = served(simulation.result().to_json(), "old")[0]
        simulation.advance(at_s + 1.2 * ttl_s)
        moved = served(simulation.result().to_json(), "old")[0]
        simulation.advance(at_s + 3 * ttl_s)
        json = simulation.result().to_json()
        assert served(json, "old")[0] == moved
        assert json["requests"]["failed"] == 0
        # an answer is asked for again 1 / (rate / resolvers) after its end: so long a resolver has none
        known = ttl_s / (ttl_s + resolvers / rate)
        ratios.append((moved - before) / rate / (known * ttl_s / 2))
    assert_mean(ratios, 1.0, "time until a client follows over TTL / 2", 0.06)


def test_a_change_of_records_shows_in_the_design_and_is_the_same_in_slices() -> None:
    drawn = named("weighted", {"a": 1, "b": 1}, ttl_s=2.0)
    scenario = Scenario(events=(Event(at_s=5.5, event="dns_change", target="dns-b", weight=0, for_s=4.0),))
    whole, sliced = (Simulation.create(drawn, seed=2, scenario=scenario) for _ in range(2))
    whole.advance(15.0)
    for step in range(1, 151):
        sliced.advance(step / 10)
        if step == 70:
            assert sliced.design.links["dns-b"].weight == 0
    assert sliced.design == drawn
    for table in ("totals", "stations", "resolvers", "streams"):
        assert getattr(whole.world, table).tobytes() == getattr(sliced.world, table).tobytes()


def test_a_change_of_what_is_no_record_is_refused() -> None:
    simulation = Simulation.create(named("weighted", {"a": 1}))
    with pytest.raises(BadEvent, match="link of a DNS"):
        simulation.apply(Event(event="dns_change", target="users-dns", weight=1))
    with pytest.raises(BadEvent, match="expected the new weight"):
        simulation.apply(Event(event="dns_change", target="dns-a"))


def test_while_the_dns_is_down_kept_answers_work_and_new_look_ups_fail() -> None:
    """Each resolver fails from the end of its TTL on: none at once, all after a whole TTL."""
    ttl_s = 10.0
    drawn = named("simple", {"a": 1}, 1000, ttl_s=ttl_s, resolvers=1000)
    simulation = Simulation.create(drawn, seed=4)
    simulation.advance(300.0)
    simulation.apply(Event(event="crash", target="dns", for_s=30.0))

    def failed_until(time_s: float) -> int:
        simulation.advance(time_s)
        return int(simulation.result().to_json()["requests"]["by_cause"]["unavailable"])

    assert failed_until(300.0) == 0
    # the share without an answer grows from 1 / 11 (asked again after 1 s on average) to 1
    halfway = failed_until(305.0)
    assert halfway == pytest.approx(5000 * (1 / 11 + 6 / 11) / 2, rel=0.15)
    whole_ttl = failed_until(310.0)
    assert failed_until(315.0) - whole_ttl == pytest.approx(5000, rel=0.05)
    after = failed_until(330.01)
    assert failed_until(340.0) == after


def test_the_lookup_takes_its_time_only_when_the_answer_is_not_kept() -> None:
    drawn = named("simple", {"a": 1}, 100, ttl_s=5.0, resolvers=1, lookup=constant(30))
    outcome = outcome_of(result(Run(drawn, 60), 1))
    asked = result(Run(drawn, 60), 1)["components"]["dns"]["completed"]
    assert outcome.p50_ms < 1
    assert 12 <= asked <= 12 * 10
    without = to_json(drawn)
    without["components"]["dns"]["ttl_s"] = 0
    assert outcome_of(result(Run(from_json(without), 60), 1)).p50_ms == pytest.approx(30, rel=0.01)
