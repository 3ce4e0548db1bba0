"""What keeps a caller alive, and what brings it down: retries, budgets, breakers, hedges, sessions, metastability."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from engine.design.document import Design, Event
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.results.histogram import MIDDLES_S
from engine.simulation import Simulation
from tests.helpers.intervals import assert_mean, replications

STEADY = '"process": "deterministic"'
SLOW_LEAF = '{"distribution": "empirical", "quantiles": [[0, 10], [0.99, 10], [0.9900001, 1000], [1, 1000]]}'


def with_classes(drawn: Design, **fields: Any) -> Design:
    return from_json(to_json(drawn) | {"classes": {"read": {"operation": "read"} | fields}})


def slow_share(drawn: Design, seed: int, until_s: float = 200.0) -> float:
    """Share of the requests that take half a second or longer."""
    simulation = Simulation.create(drawn, seed=seed)
    simulation.advance(until_s)
    histogram = simulation.world.histograms[0]
    return float(histogram[MIDDLES_S > 0.5].sum() / histogram.sum())


def fanned_out(copies: int, link: str = "") -> Design:
    return design(
        f"web 50rps > app-1(service.mean_ms=0, cores=1000)"
        f" > (fan_out={copies}{link}) app-2(instances={copies}, cores=1000, service={SLOW_LEAF})"
    )


@pytest.mark.parametrize("copies", [1, 10, 100])
def test_one_slow_leaf_in_a_hundred_makes_63_percent_of_100_way_fan_outs_slow(copies: int) -> None:
    shares = [slow_share(fanned_out(copies), seed, {1: 1500.0, 10: 500.0, 100: 100.0}[copies]) for seed in range(1, 9)]
    assert_mean(shares, 1 - 0.99**copies, f"{copies}-way", 0.08)


def test_a_hedge_shrinks_the_tail_of_the_fan_out_for_one_percent_more_calls() -> None:
    drawn = fanned_out(100, ", hedge_after_ms=15")
    shares = [slow_share(drawn, seed) for seed in range(1, 9)]
    interval = replications(shares)
    assert interval.holds(1 - (1 - 0.01**2) ** 100)
    assert interval.mean < 0.02
    simulation = Simulation.create(drawn)
    simulation.advance(200.0)
    result = simulation.result().to_json()
    calls = result["links"]["app-1-app-2"]["calls"] / result["requests"]["offered"]
    assert calls == pytest.approx(101, rel=0.002)


def test_a_retry_budget_bounds_the_retries_of_an_outage() -> None:
    def calls_per_request(link: str) -> float:
        simulation = Simulation.create(design(f"web > (retries=3{link}) app"))
        simulation.apply(Event(event="crash", target="app"))
        simulation.advance(100.0)
        result = simulation.result().to_json()
        return float(result["links"]["web-app"]["calls"] / result["requests"]["offered"])

    assert calls_per_request("") == pytest.approx(4.0, rel=0.003)
    assert calls_per_request(", retry_budget=0.2") == pytest.approx(1.2, rel=0.003)
    assert calls_per_request(", retry_budget=0") == 1.0


def test_a_breaker_opens_probes_and_closes_exactly_as_set() -> None:
    breaker = '{"window_calls": 40, "minimum_calls": 10, "failure_ratio": 0.5, "open_s": 5}'
    drawn = design(
        f'web 100rps(arrivals={{{STEADY}, "rate_rps": 100}}) > (circuit_breaker={breaker}) app(service.mean_ms=0)'
    )
    simulation = Simulation.create(drawn)

    def calls() -> int:
        return int(simulation.result().to_json()["links"]["web-app"]["calls"])

    simulation.advance(10.005)
    before = calls()
    simulation.apply(Event(event="crash", target="app", for_s=22.0))
    simulation.advance(10.305)
    assert calls() - before == 20, "half of the window has failed: it is open"
    simulation.advance(32.0)
    assert calls() - before == 20 + 4, "one probe every 5 s, the last at 30.2 s"
    simulation.advance(34.9)
    assert calls() - before == 24
    simulation.advance(36.0)
    result = simulation.result().to_json()
    assert calls() - before == pytest.approx(24 + 80, abs=2), "the probe at 35.2 s got through: closed again"
    by_cause = result["requests"]["by_cause"]
    assert by_cause["refused"] == 24
    assert by_cause["unavailable"] == result["requests"]["failed"] - 24 > 2300


def test_a_probe_that_is_never_heard_of_does_not_hold_the_breaker_open() -> None:
    breaker = '{"window_calls": 10, "minimum_calls": 5, "open_s": 1}'
    drawn = design(f"web 100rps > app-1 > (circuit_breaker={breaker}) app-2")
    simulation = Simulation.create(drawn)
    simulation.apply(Event(event="crash", target="app-2", for_s=5.0))
    simulation.advance(4.0)
    simulation.apply(Event(event="hang", target="app-2", for_s=3.0))
    simulation.advance(5.5)
    simulation.apply(Event(event="crash", target="app-1", for_s=0.5))
    simulation.advance(20.0)
    completed = simulation.result().to_json()["requests"]["completed"]
    simulation.advance(30.0)
    assert simulation.result().to_json()["requests"]["completed"] - completed > 900


def sessions(balancer: str, app: str = "") -> Simulation:
    drawn = design(
        f"web 200rps(active_users=60) > lb({balancer}) > app-1(state=stateful, cores=64{app}) "
        f"+ app-2(state=stateful, cores=64{app}) + app-3(state=stateful, cores=64{app})"
    )
    return Simulation.create(with_classes(drawn, needs_session=True))


def lost(simulation: Simulation) -> int:
    return sum(one["sessions_lost"] for one in simulation.result().to_json()["components"].values())


def test_without_stickiness_every_user_loses_a_session_on_every_further_server() -> None:
    simulation = sessions("algorithm=random")
    simulation.advance(100.0)
    assert lost(simulation) == 60 * 2
    stuck = sessions("algorithm=random, sticky=true")
    stuck.advance(100.0)
    assert lost(stuck) == 0
    assert simulation.result().to_json()["requests"]["failed"] == 0


def test_a_lost_session_fails_the_request_where_set_and_costs_a_login_where_not() -> None:
    failing = sessions("algorithm=random", ", lost_session=fail")
    failing.advance(100.0)
    requests = failing.result().to_json()["requests"]
    assert requests["by_cause"]["lost"] == 60 * 3, "each user's first request at each server finds no session"
    logging_in = sessions("algorithm=random")
    logging_in.advance(100.0)
    busy_s = sum(float(area) for area in logging_in.world.stations["busy_area"])
    without_s = requests["offered"] * 0.01
    assert busy_s - without_s == pytest.approx(60 * 3 * 0.05, rel=0.35)


def test_a_crash_loses_the_sessions_that_the_server_held() -> None:
    simulation = sessions("sticky=true")
    simulation.advance(50.0)
    sticky = int(simulation.world.groups["sticky"][simulation._program.rows["groups"]["lb", "targets"]])
    homes = simulation.world.affinity[sticky : sticky + 60]
    assert lost(simulation) == 0
    simulation.apply(Event(event="restart", target="app-2"))
    simulation.advance(150.0)
    members = simulation._program.rows["members"]
    at_two = int((homes == members["lb", "targets", "app-2", 0]).sum())
    assert 0 < at_two == lost(simulation)


SHOP = 'web 140rps(timeout_ms=1000, retries=3, back_off={{"base_ms": 10, "max_ms": 10}}) > ({link}) app(cores=2)'
BREAKER = 'circuit_breaker={"window_calls": 200, "minimum_calls": 50, "failure_ratio": 0.5, "open_s": 5}'


def goodput(link: str, spike: bool, seed: int) -> Sequence[float]:
    """Requests answered per second in every second: calm for 60 s, perhaps a spike of ten, then calm again."""
    simulation = Simulation.create(design(SHOP.format(link=link)), seed=seed)
    simulation.advance(60.0)
    if spike:
        simulation.apply(Event(event="spike", target="web", factor=3.0, for_s=10.0))
    simulation.advance(360.0)
    return [float(rate) for rate in simulation.frame().series.completed_rps]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_naive_retries_keep_the_system_down_long_after_the_spike_that_triggered_it(seed: int) -> None:
    calm = goodput("weight=1", spike=False, seed=seed)
    assert np.mean(calm[60:]) == pytest.approx(140, rel=0.03), "it is stable without a spike"
    struck = goodput("weight=1", spike=True, seed=seed)
    assert np.mean(struck[30:60]) == pytest.approx(140, rel=0.08)
    assert np.mean(struck[-120:]) < 0.05 * 140, "three minutes after the spike it is still down"


@pytest.mark.parametrize("remedy", ["retry_budget=0.1", BREAKER])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_retry_budget_or_a_breaker_brings_it_back(remedy: str, seed: int) -> None:
    struck = goodput(remedy, spike=True, seed=seed)
    assert np.mean(struck[60:70]) < 0.9 * 420, "the spike is felt"
    assert np.mean(struck[-120:]) == pytest.approx(140, rel=0.03)
