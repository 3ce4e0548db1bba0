"""Monitoring: alerts at their exact times, automation, the load and the price of looking and logging."""

import math
from typing import Any

import numpy as np
import pytest

from engine.design.document import Design, Event, Scenario
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.kernel.verify import SOUND, verify
from engine.simulation import Simulation, Stop
from tests.helpers.intervals import assert_mean

BALANCED = 'web 100rps > lb(health_check={"interval_s": 1, "timeout_s": 0.5}) > app(instances=3, boot_s=20)'
DOWN = '{"up_share": {"below": 1, "for_s": 30}}'


def watched(text: str, alerts: str = DOWN, more: str = "", link: str = "") -> Design:
    return design(f"{text}; monitoring(interval_s=10, alerts={alerts}{more}) > {link} app")


def result_of(drawn: Design, seed: int, until_s: float) -> dict[str, Any]:
    simulation = Simulation.create(drawn, seed=seed)
    simulation.advance(until_s)
    return simulation.result().to_json()


def alerts(simulation: Simulation) -> list[tuple[str, float, float | None]]:
    return [(one["alert"], one["fired_s"], one["cleared_s"]) for one in simulation.result().to_json()["alerts"]]


def test_an_alert_fires_after_its_window_and_clears_with_its_cause() -> None:
    simulation = Simulation.create(watched(BALANCED))
    simulation.advance(33.0)
    simulation.apply(Event(event="crash", target="app", node=2, for_s=60.0))
    simulation.advance(65.0)
    assert alerts(simulation) == []
    simulation.advance(75.0)
    assert alerts(simulation) == [("up_share", 70.0, None)], "seen at 40 s, and still 30 s later"
    assert [one.component for one in simulation.frame().alerts] == ["app"]
    simulation.advance(120.0)
    assert alerts(simulation) == [("up_share", 70.0, 100.0)]
    assert simulation.frame().alerts == ()


def test_a_condition_that_passes_before_its_window_fires_nothing() -> None:
    simulation = Simulation.create(watched(BALANCED))
    simulation.advance(33.0)
    simulation.apply(Event(event="crash", target="app", node=2, for_s=30.0))
    simulation.advance(200.0)
    assert alerts(simulation) == []


@pytest.mark.parametrize("event", ["crash", "hang"])
def test_automation_replaces_what_is_broken_after_the_alert_and_a_boot(event: str) -> None:
    simulation = Simulation.create(watched(BALANCED, more=", auto_heal=true"))
    simulation.advance(33.0)
    simulation.apply(Event(event=event, target="app", node=2))  # type: ignore[arg-type]
    simulation.advance(89.9)
    assert simulation.frame().components["app"].instances_up == 2
    simulation.advance(90.1)
    assert simulation.frame().components["app"].instances_up == 3, "alert at 70 s, boot of 20 s"
    simulation.advance(150.0)
    failover = simulation.result().to_json()["failovers"][0]
    assert failover["detected_s"] < 40.0, "the balancer's checks saw it first"
    assert 90.0 < failover["recovered_s"] < 93.0
    unhealed = Simulation.create(watched(BALANCED))
    unhealed.apply(Event(event="crash", target="app", node=2))
    unhealed.advance(150.0)
    assert unhealed.frame().components["app"].instances_up == 2


def test_a_replacement_in_a_place_that_is_down_stays_down_until_the_place_is_back() -> None:
    data = to_json(watched(BALANCED, more=", auto_heal=true"))
    data["places"] = {"zone": {"kind": "region"}}
    data["components"]["app"]["place"] = "zone"
    simulation = Simulation.create(from_json(data))
    simulation.advance(33.0)
    simulation.apply(Event(event="outage", target="zone", for_s=100.0))
    simulation.advance(132.0)
    assert simulation.frame().components["app"].instances_up == 0
    simulation.advance(160.0)
    assert simulation.frame().components["app"].instances_up == 3


def test_a_monitoring_that_is_down_sees_nothing() -> None:
    simulation = Simulation.create(watched(BALANCED, more=", auto_heal=true"))
    simulation.apply(Event(event="crash", target="monitoring", for_s=100.0))
    simulation.apply(Event(event="crash", target="app", node=2, for_s=90.0))
    simulation.advance(95.0)
    assert alerts(simulation) == []
    assert simulation.frame().components["app"].instances_up == 3


@pytest.mark.parametrize(
    ("rule", "event", "fires"),
    [
        ('"utilization": {"above": 0.9}', Event(event="slow_down", target="app", factor=5.0), True),
        ('"utilization": {"above": 0.9}', Event(event="slow_down", target="app", factor=2.0), False),
        ('"utilization": {"below": 0.1}', Event(event="spike", target="web", factor=0.1), True),
        ('"error_rate": {"above": 0.5}', Event(event="crash", target="app"), True),
        ('"error_rate": {"above": 0.5}', Event(event="slow_down", target="app", factor=2.0), False),
        ('"residence_ms": {"above": 25}', Event(event="slow_down", target="app", factor=3.0), True),
        ('"residence_ms": {"above": 90}', Event(event="slow_down", target="app", factor=3.0), False),
        ('"queue_length": {"above": 50}', Event(event="slow_down", target="app", factor=5.0), True),
        ('"queue_length": {"above": 50}', Event(event="slow_down", target="app", factor=3.0), False),
    ],
)
def test_every_figure_can_be_held_against_a_rule(rule: str, event: Event, fires: bool) -> None:
    # 100 requests/s of 10 ms on 4 cores: a load of 0.25, and a residence of 45 ms when slowed down three times
    simulation = Simulation.create(watched("web 100rps > app(cores=4)", f'{{"up_share": null, {rule}}}'))
    simulation.advance(100.0)
    assert alerts(simulation) == []
    simulation.apply(event)
    simulation.advance(250.0)
    assert bool(alerts(simulation)) is fires


@pytest.mark.parametrize(("above_ms", "fires"), [(83, True), (101, False)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_p99_of_a_rule_is_that_of_all_calls_of_its_window(above_ms: float, fires: bool, seed: int) -> None:
    """M/M/1 at 50 of 100 calls/s: the time in it is exponential with a mean of 20 ms, its p99 ln(100) times that."""
    assert 83 * 1.1 < 20 * np.log(100) < 101 / 1.09
    rules = f'{{"up_share": null, "residence_p99_ms": {{"above": {above_ms}, "for_s": 0}}}}'
    drawn = watched("web 50rps > app(cores=1)", rules, ", interval_s=600")
    simulation = Simulation.create(drawn, seed=seed)
    simulation.advance(601.0)
    simulation.edit(drawn.edited("components/app", "boot_s", 31.0))
    assert (alerts(simulation) != []) is fires
    simulation.advance(1201.0)
    assert (alerts(simulation) != []) is fires


@pytest.mark.parametrize(("slow", "fires"), [(0.03, True), (0.003, False)])
def test_a_slow_call_in_a_hundred_is_seen_by_the_p99_and_not_by_the_mean(slow: float, fires: bool) -> None:
    service = {"distribution": "empirical", "quantiles": [[0, 1], [1 - slow, 1], [1 - slow + 1e-9, 300], [1, 300]]}
    bounds = {"residence_p99_ms": 290.0, "residence_ms": 50.0}
    data = to_json(watched("web 200rps > app(instances=3, cores=1000)"))
    data["components"]["app"]["service"] = service
    rules = {name: {"above": ms, "for_s": 0.0} for name, ms in bounds.items()}
    data["components"]["monitoring"]["alerts"] = {"up_share": None} | rules
    simulation = Simulation.create(from_json(data))
    simulation.advance(100.0)
    fired = [alert.alert for alert in simulation.frame().alerts]
    assert fired == (["residence_p99_ms"] if fires else [])


def test_looking_and_logging_take_exactly_their_time_of_the_watched_cores() -> None:
    logging = ', logging={"cpu_ms_per_call": 2.0, "bytes_per_call": 1000, "usd_per_gb": 0.5}'
    plain: list[float] = []
    looked: list[float] = []
    logged: list[float] = []
    for seed in range(1, 7):
        for text, into in (
            (design("web 100rps > app(cores=4)"), plain),
            (watched("web 100rps > app(cores=4)", "{}"), looked),
            (watched("web 100rps > app(cores=4)", "{}", logging), logged),
        ):
            into.append(result_of(text, seed, 1000.0)["components"]["app"]["utilization"] * 4)
    assert_mean([b - a for a, b in zip(plain, looked, strict=True)], 0.0001, "1 ms every 10 s", bias=0.02)
    assert_mean([b - a for a, b in zip(looked, logged, strict=True)], 0.2, "2 ms at 100 calls/s", bias=0.01)
    drawn = watched("web 100rps > app(cores=4)", "{}", logging)
    result = result_of(drawn, 1, 1000.0)
    monitoring = result["components"]["monitoring"]
    calls = result["components"]["app"]["completed"]
    assert monitoring["log_gb"] == pytest.approx(calls * 1000 / 1e9)
    per_month = calls * 1e-6 * 0.5 * 730 * 3.6
    assert monitoring["cost_usd_per_month"] == pytest.approx(drawn.components["monitoring"].usd_per_month() + per_month)
    assert result["cost_usd_per_month"] == pytest.approx(
        sum(one["cost_usd_per_month"] for one in result["components"].values())
    )


def test_looks_travel_over_the_control_link_and_a_lost_one_leaves_nothing_behind() -> None:
    simulation = Simulation.create(
        watched("web 1rps > app", "{}", link='(loss=0.5, latency={"distribution": "constant", "mean_ms": 30})')
    )
    for until_s in np.arange(1.0, 400.0, 7.0):
        simulation.advance(float(until_s))
        assert verify(simulation.world) == SOUND
    asked = simulation.world.stations["busy_area"].sum()
    assert asked > 0
    simulation.apply(Event(event="link_cut", target="monitoring-app"))
    simulation.advance(500.0)
    assert len(simulation.world.calls) - int(simulation.world.clock[0]["free"]) < 10


def test_business_figures_count_users_and_what_requests_earn() -> None:
    drawn = watched("web 50rps(active_users=2000) > app(cores=4)", "{}", ", usd_per_request=0.02, active_window_s=20")
    seen = [result_of(drawn, seed, 100.0)["components"]["monitoring"]["active_users"] for seed in range(1, 9)]
    # 1000 requests of 2000 users: each is missed with (1 - 1/2000) ** 1000; seconds are whole, so up to one more
    assert_mean(seen, 2000 * (1 - math.exp(-20.5 * 50 / 2000)), "active users", 0.05, bias=0.025)
    simulation = Simulation.create(drawn)
    simulation.advance(100.0)
    result = simulation.result().to_json()
    assert result["components"]["monitoring"]["revenue_usd"] == pytest.approx(0.02 * result["requests"]["completed"])
    simulation.apply(Event(event="crash", target="app"))
    simulation.advance(200.0)
    lost = simulation.result().to_json()
    assert lost["requests"]["failed"] > 4500
    assert lost["components"]["monitoring"]["lost_revenue_usd"] == pytest.approx(0.02 * lost["requests"]["failed"])


def test_hosts_add_up_to_their_component_and_components_to_their_tier() -> None:
    drawn = design("web 200rps > lb > app-1(instances=2) + app-2(cores=1); monitoring > app-1 + app-2 + lb")
    simulation = Simulation.create(drawn, warmup_s=5.0)
    simulation.advance(50.0)
    simulation.apply(Event(event="crash", target="app-1", node=1))
    simulation.advance(60.0)
    components = simulation.result().to_json()["components"]
    tier = components["monitoring"]["tiers"]["server"]
    hosts = components["app-1"]["hosts"] + components["app-2"]["hosts"]
    assert [host["cores"] for host in hosts] == [4, 4, 1]
    assert (
        sum(host["completed"] for host in hosts)
        == tier["completed"]
        == sum(components[one]["completed"] for one in ("app-1", "app-2"))
    )
    busy = sum(host["utilization"] * host["cores"] for host in hosts)
    assert tier["utilization"] == pytest.approx(busy / 9)
    assert tier["instances_up"] == pytest.approx(sum(host["up_share"] for host in hosts))
    assert tier["instances_up"] < 3
    assert 0 < tier["error_rate"] < 1


def test_alerts_and_looks_survive_an_edit_and_are_the_same_in_slices() -> None:
    drawn = watched(BALANCED, more=", auto_heal=true")
    whole, sliced = (Simulation.create(drawn, seed=3) for _ in range(2))
    for simulation in (whole, sliced):
        simulation.advance(33.0)
        simulation.apply(Event(event="crash", target="app", node=2))
        simulation.advance(75.0)
        assert alerts(simulation) == [("up_share", 70.0, None)]
        data = to_json(drawn)
        data["components"]["app-9"] = {"kind": "server"}
        data["links"]["monitoring-app-9"] = {"source": "monitoring", "target": "app-9"}
        data["links"]["lb-app-9"] = {"source": "lb", "target": "app-9"}
        simulation.edit(from_json(data))
        assert alerts(simulation) == [("up_share", 70.0, None)]
    whole.advance(150.0)
    events = 1
    while sliced.advance(150.0, max_events=events) == Stop.EVENTS:
        events = events % 97 + 1
    assert alerts(whole) == alerts(sliced) == [("up_share", 70.0, 80.0)]
    for table in ("totals", "stations", "boxes", "watches", "alerts", "alarms", "histograms", "streams"):
        assert getattr(whole.world, table).tolist() == getattr(sliced.world, table).tolist(), table


def test_every_point_of_a_cdn_is_looked_at() -> None:
    drawn = design("web 20rps > cdn > app; monitoring > cdn")
    simulation = Simulation.create(drawn)
    crash = Scenario(events=(Event(at_s=20.0, event="crash", target="cdn"),))
    simulation = Simulation.create(drawn, scenario=crash)
    simulation.advance(100.0)
    failovers = simulation.result().to_json()["failovers"]
    assert len(failovers) == 3
    for one in failovers:
        assert one["detected_s"] == pytest.approx(60.0), "looks every 15 s, and an alert after 30 s"
