"""Instances, vertical and horizontal scaling, autoscaling: against queueing theory and exact expectations."""

from typing import Any

import numpy as np
import pytest

from engine.design.document import Design, Event, Scenario
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.errors import BadEvent
from engine.kernel.verify import SOUND, verify
from engine.program import Stage
from engine.simulation import Simulation, Stop
from engine.theory import mmc
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run
from tests.helpers.simulated import replicate

CHECKED = 'lb(health_check={"interval_s": 1, "timeout_s": 0.5})'
AFAR = '(latency={"distribution": "constant", "mean_ms": 40})'
"""So that calls are on their way when an instance goes."""


def scaled(rate: str, *, service_ms: float = 20.0, cores: int = 2, balancer: str = "lb", **fields: Any) -> Design:
    """A balanced server with an autoscaler."""
    scaling = {"evaluation_s": 10, "scale_in_cool_down_s": 20, "max_instances": 40} | fields
    text = str(scaling).replace("'", '"')
    app = f"app(cores={cores}, service.mean_ms={service_ms}, boot_s=5, autoscaling={text})"
    return design(f"web {rate}(timeout_ms=null) > {balancer} > {app}")


def kept(simulation: Simulation) -> int:
    """Instances that are on and stay so."""
    stages = simulation.world.boxes["stage"][simulation.world.boxes["fleet"] >= 0]
    return int(np.isin(stages, (Stage.SERVING, Stage.BOOTING)).sum())


def failures(simulation: Simulation) -> int:
    requests = simulation.result().to_json()["requests"]
    assert requests["offered"] == requests["completed"] + requests["failed"] + requests["in_flight"]
    return int(requests["failed"])


def with_app(drawn: Design, **fields: Any) -> Design:
    app = drawn.components["app"].model_copy(update=fields)
    return drawn.model_copy(update={"components": {**drawn.components, "app": app}})


def test_instances_behind_a_random_balancer_are_so_many_independent_queues() -> None:
    run = Run(design("web 240rps > lb(algorithm=random) > app(instances=4, cores=2, service.mean_ms=25)"), 2000.0, 20.0)
    outcomes = replicate(run)
    assert_mean([one.latency_ms for one in outcomes], 1000 * mmc(60, 0.025, 2).response_s, "M/M/2 each")
    assert_mean([one.stations["app"].utilization for one in outcomes], 0.75, "utilization")


def test_a_caller_without_a_balancer_reaches_the_instances_in_turn() -> None:
    simulation = Simulation.create(design("web 300rps > app-1(cores=8) > app-2(instances=3)"))
    simulation.advance(20.0)
    api = [
        int(simulation.world.stations["arrived"][row])
        for key, row in simulation._program.rows["stations"].items()
        if key in {("app-2", node) for node in range(3)}
    ]
    assert len(api) == 3
    assert max(api) - min(api) <= 1
    assert min(api) > 1900


def test_one_instance_may_crash_alone() -> None:
    simulation = Simulation.create(design(f"web 100rps > {CHECKED} > app(instances=3)"))
    simulation.advance(5.0)
    simulation.apply(Event(event="crash", target="app", node=2, for_s=20.0))
    simulation.advance(15.0)
    now = simulation.frame().components["app"]
    assert (now.instances_up, now.instances, now.state) == (2, 3, "degraded")
    simulation.advance(40.0)
    assert simulation.frame().components["app"].instances_up == 3
    with pytest.raises(BadEvent, match="a component with 4 instances or nodes"):
        simulation.apply(Event(event="crash", target="app", node=4))
    simulation.apply(Event(event="crash", target="app"))
    assert simulation.advance(41.0) == Stop.REACHED
    assert simulation.frame().components["app"].state == "down"


def test_an_added_instance_serves_after_its_boot_and_its_checks() -> None:
    scenario = Scenario(events=(Event(event="add_instance", target="app", at_s=10.0),))
    simulation = Simulation.create(design(f"web 200rps > {CHECKED} > app(boot_s=7)"), scenario=scenario)
    row = None
    for until_s, up in ((10.0, 1), (16.9, 1), (17.1, 2)):
        simulation.advance(until_s)
        assert simulation.frame().components["app"].instances_up == up
    row = simulation._program.rows["stations"]["app", 1]
    assert simulation.world.stations["completed"][row] == 0, "healthy only after two checks"
    simulation.advance(19.2)
    assert simulation.world.stations["completed"][row] > 0
    assert failures(simulation) == 0


def test_removing_an_instance_loses_no_request_and_its_counts_stay() -> None:
    scenario = Scenario(events=(Event(event="remove_instance", target="app", at_s=10.0, for_s=20.0),))
    drawn = design(f"web 200rps > lb > {AFAR} app(instances=3, boot_s=5, cores=2, service.mean_ms=20)")
    simulation = Simulation.create(drawn, scenario=scenario)
    simulation.advance(9.0)
    before = simulation.result().to_json()["components"]["app"]["completed"]
    simulation.advance(15.0)
    assert kept(simulation) == simulation.frame().components["app"].instances == 2
    assert simulation.result().to_json()["components"]["app"]["completed"] > before
    assert simulation.result().to_json()["failovers"] == []
    simulation.advance(40.0)
    assert kept(simulation) == 3
    assert failures(simulation) == 0
    assert verify(simulation.world) == SOUND


def test_an_instance_that_goes_has_as_long_as_its_balancer_lets_it_drain() -> None:
    scenario = Scenario(events=(Event(event="remove_instance", target="app", at_s=20.0),))
    slow = '{"distribution": "constant", "mean_ms": 8000}'
    drawn = design(f"web 100rps > lb(drain_s=3) > app(instances=2, cores=2000, service={slow})")
    simulation = Simulation.create(drawn, scenario=scenario)
    completed, inside = [], []
    for until_s in (20.0, 22.999, 24.001):
        simulation.advance(until_s)
        station = simulation.world.stations[simulation._program.rows["stations"]["app", 1]]
        completed.append(int(station["completed"]))
        inside.append(int(station["inside"]))
    assert simulation.world.boxes["stage"][simulation._program.rows["stations"]["app", 1]] == Stage.OFF
    assert completed[1] - completed[0] == inside[0] - inside[1] == pytest.approx(3 * 50, rel=0.25)
    assert failures(simulation) == inside[1] > inside[2] == 0
    assert simulation.result().to_json()["failovers"] == []
    assert verify(simulation.world) == SOUND


def test_the_last_instance_cannot_be_removed() -> None:
    with pytest.raises(BadEvent, match="event remove_instance: components"):
        Simulation.create(design("web > app")).apply(Event(event="remove_instance", target="app"))


@pytest.mark.parametrize(
    ("fields", "rate", "need"),
    [
        ({"metric": "cpu", "target": 0.6}, 500.0, 500 * 0.02 / (2 * 0.6)),
        ({"metric": "cpu", "target": 0.8}, 300.0, 300 * 0.02 / (2 * 0.8)),
        ({"metric": "rps", "target": 40.0}, 430.0, 430 / 40),
        ({"metric": "queue_length", "target": 1.0}, 500.0, 500 * 0.02 / 1.0),
    ],
)
def test_target_tracking_settles_within_one_instance_of_the_need(
    fields: dict[str, Any], rate: float, need: float
) -> None:
    simulation = Simulation.create(scaled(f"{rate}rps", **fields))
    simulation.advance(200.0)
    counts = []
    for until_s in range(210, 410, 10):
        simulation.advance(float(until_s))
        counts.append(kept(simulation))
    assert max(abs(count - np.ceil(need)) for count in counts) <= 1, counts


@pytest.mark.parametrize(
    ("fields", "need"),
    [
        ({"metric": "cpu", "target": 0.5}, 100 * 0.06 / (4 * 0.5)),
        ({"metric": "rps", "target": 25.0}, 100 / 25),
        ({"metric": "queue_length", "target": 2.0}, 100 * 0.06 / 2.0),
    ],
)
def test_workers_settle_within_one_instance_of_the_need_too(fields: dict[str, Any], need: float) -> None:
    """100 jobs/s of 60 ms keep six cores busy, or six messages in hand, of the four that each instance has."""
    scaling = {"evaluation_s": 10.0, "scale_in_cool_down_s": 20.0, "max_instances": 40} | fields
    data = to_json(design("web 100rps > app(cores=32) > queue > worker(service.mean_ms=60, boot_s=5)"))
    data["components"]["worker"]["autoscaling"] = scaling
    simulation = Simulation.create(from_json(data | {"classes": {"job": {"operation": "job"}}}))
    simulation.advance(200.0)
    counts = []
    for until_s in range(210, 410, 10):
        simulation.advance(float(until_s))
        counts.append(simulation.frame().components["worker"].instances_up)
    assert max(abs(count - np.ceil(need)) for count in counts) <= 1, counts
    requests = simulation.result().to_json()["requests"]
    assert requests["failed"] == 0


def test_it_scales_in_again_without_losing_a_request_or_noting_an_outage() -> None:
    drawn = scaled("50rps", target=0.5)
    client = drawn.components["web"]
    profile = {"shape": "spike", "factor": 8.0, "at_s": 50.0, "for_s": 150.0}
    arrivals = client.arrivals.model_copy(update={"profile": type(client.arrivals.profile)(**profile)})  # type: ignore[attr-defined]
    drawn = drawn.model_copy(
        update={"components": {**drawn.components, "web": client.model_copy(update={"arrivals": arrivals})}}
    )
    simulation = Simulation.create(drawn)
    simulation.advance(190.0)
    busy = kept(simulation)
    simulation.advance(500.0)
    assert busy >= 7
    assert kept(simulation) <= 2
    result = simulation.result().to_json()
    assert failures(simulation) == 0
    assert result["failovers"] == []
    assert simulation.frame().components["app"].state == "up"
    assert 1 < result["components"]["app"]["instances"] < busy
    price = drawn.components["app"].usd_per_month()
    assert result["components"]["app"]["cost_usd_per_month"] == pytest.approx(
        price * result["components"]["app"]["instances"]
    )


def test_cool_downs_and_warm_up_hold_the_scaler_back() -> None:
    def after(until_s: float, **fields: Any) -> int:
        simulation = Simulation.create(scaled("500rps", metric="rps", target=10.0, **fields))
        simulation.advance(until_s)
        return kept(simulation)

    assert after(11.0) == 40
    assert after(11.0, max_instances=12) == 12
    assert after(11.0, evaluation_s=30) == 1
    assert after(5.0, min_instances=4) == 4
    # one instance measured at a time: with a cool-down the second step waits for it
    slow = Simulation.create(scaled("300rps", target=0.5, scale_out_cool_down_s=100))
    quick = Simulation.create(scaled("300rps", target=0.5))
    warm = Simulation.create(scaled("300rps", target=0.5, warm_up_s=60))
    counts = []
    for simulation in (slow, quick, warm):
        simulation.advance(61.0)
        counts.append(kept(simulation))
    assert counts[0] == 2
    assert counts[1] >= 5
    assert counts[2] == 2


def test_the_controllers_count_survives_an_edit_of_something_else() -> None:
    drawn = scaled("500rps")
    simulation = Simulation.create(drawn)
    simulation.advance(120.0)
    many = kept(simulation)
    simulation.edit(with_app(drawn, boot_s=6.0))
    assert kept(simulation) == many > 5
    simulation.advance(121.0)
    assert kept(simulation) == many
    simulation.edit(with_app(drawn, boot_s=6.0, instances=20))
    assert kept(simulation) == 20
    simulation.advance(160.0)
    assert failures(simulation) == 0
    assert verify(simulation.world) == SOUND


def test_an_autoscaler_drawn_while_it_runs_begins_to_scale() -> None:
    drawn = design("web 500rps > lb > app(cores=2, service.mean_ms=20, boot_s=5)")
    simulation = Simulation.create(drawn)
    simulation.advance(5.0)
    simulation.edit(scaled("500rps"))
    simulation.advance(120.0)
    assert kept(simulation) >= 7


def test_a_rolling_deployment_replaces_every_instance_and_loses_no_request() -> None:
    drawn = design(
        f"web 150rps > {CHECKED} > {AFAR} app(instances=3, cores=4, service.mean_ms=30, boot_s=4, state=stateful)"
    )
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    simulation.apply(Event(event="rolling_deploy", target="app"))
    lowest, booted = 3, set()
    for tenth in range(100, 600):
        simulation.advance(tenth / 10)
        now = simulation.frame().components["app"]
        lowest = min(lowest, now.instances_up)
        stages = simulation.world.boxes["stage"][simulation.world.boxes["fleet"] >= 0]
        booted |= set(np.flatnonzero(stages == Stage.BOOTING).tolist())
    assert lowest == 2
    assert booted == {0, 1, 2}
    assert kept(simulation) == 3
    assert failures(simulation) == 0
    assert verify(simulation.world) == SOUND


def test_a_zone_that_is_down_boots_nothing_and_a_crash_does_not_reach_new_machines() -> None:
    data = scaled("300rps", balancer=CHECKED, target=0.5).model_dump(mode="json")
    data["places"] = {"zone": {"kind": "region"}}
    data["components"]["app"]["place"] = "zone"
    simulation = Simulation.create(Design.model_validate(data))
    simulation.advance(95.0)
    simulation.apply(Event(event="outage", target="zone", for_s=30.0))
    simulation.advance(97.0)
    assert simulation.frame().components["app"].instances_up == 0
    simulation.advance(200.0)
    assert simulation.frame().components["app"].instances_up >= 6


@pytest.mark.parametrize("seed", [1, 2])
def test_a_fleet_runs_the_same_in_slices_and_in_one_go(seed: int) -> None:
    events = [
        Event(event="add_instance", target="app", at_s=20.0, for_s=30.0),
        Event(event="rolling_deploy", target="app", at_s=25.0),
        Event(event="crash", target="app", at_s=33.0, for_s=5.0, node=1),
        Event(event="hang", target="app", at_s=45.0, for_s=3.0),
        Event(event="outage", target="app", at_s=50.0, for_s=3.0),
    ]
    drawn = scaled("300rps", balancer=CHECKED, target=0.5, max_instances=8)
    whole, sliced = (
        Simulation.create(drawn, seed=seed, scenario=Scenario(events=tuple(events)), warmup_s=5.0) for _ in range(2)
    )
    whole.advance(80.0)
    events_at_once = 1
    while sliced.advance(80.0, max_events=events_at_once) == Stop.EVENTS:
        events_at_once = events_at_once % 997 + 31
        if events_at_once % 7 == 0:
            assert verify(sliced.world) == SOUND
    for table in ("totals", "stations", "boxes", "fleets", "links", "histograms", "series", "streams", "checks"):
        one, other = getattr(whole.world, table), getattr(sliced.world, table)
        assert np.asarray(one).tobytes() == np.asarray(other).tobytes(), table
