"""The events by name, and failures by chance."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.design.chaos import EVENTS, Weather, events_of, random_failures, told
from engine.design.document import Design, Event, EventName
from engine.design.incidents import incidents_of
from engine.design.notation import design as parse
from engine.errors import BadDesign
from engine.simulation import Simulation

DESIGN = parse("users 50rps > lb > web*3 > db")


def test_every_event_of_the_format_is_told_and_reads_fields_that_exist() -> None:
    assert set(EVENTS) == set(get_args(EventName))
    for kind in EVENTS.values():
        assert set(kind.values) <= set(Event.model_fields)
        assert kind.help.endswith(".")


def test_what_the_menus_offer_is_what_can_be_scheduled() -> None:
    for path in ("components/web-1", "components/users", "links/lb-web-1"):
        assert set(events_of(DESIGN, path)) == {incident.event.event for incident in incidents_of(DESIGN, path)}


def test_an_event_is_told_with_its_values() -> None:
    assert told(Event(event="slow_down", target="web-1", factor=3.0, for_s=20.0)) == "Slow down 3× web-1 for 20 s"
    assert told(Event(event="link_loss", target="lb-web-1", loss=0.1)) == "Loss 10 % lb-web-1"


@given(st.integers(0, 2**31), st.floats(20, 500), st.floats(1, 100))
def test_the_same_seed_draws_the_same_failures_and_none_overlap(seed: int, between: float, repair: float) -> None:
    weather = Weather(between, repair, ("crash", "link_cut"))
    scenario = random_failures(DESIGN, weather, seed, 300.0)
    assert scenario == random_failures(DESIGN, weather, seed, 300.0)
    free: dict[str, float] = {}
    for event in scenario.events:
        assert 0 <= event.at_s <= 300.0
        assert event.at_s >= free.get(event.target, 0.0) - 0.01
        assert event.for_s is not None
        free[event.target] = event.at_s + event.for_s


def test_up_times_and_repairs_have_the_means_that_were_asked_for() -> None:
    """Both are exponential: the mean of n draws lies within 4 standard errors, mean / sqrt(n)."""
    scenario = random_failures(DESIGN, Weather(100.0, 25.0, ("crash",)), 7, 200_000.0)
    repairs = [event.for_s for event in scenario.events if event.for_s is not None]
    assert sum(repairs) / len(repairs) == pytest.approx(25.0, rel=4 / len(repairs) ** 0.5)
    servers = {event.target for event in scenario.events}
    down = sum(repairs) / (200_000.0 * len(servers))
    cycles = len(repairs) / len(servers)
    assert down == pytest.approx(25.0 / 125.0, rel=4 * (2.0 / (cycles * len(servers))) ** 0.5)


def test_a_drawn_scenario_runs() -> None:
    scenario = random_failures(DESIGN, Weather(10.0, 2.0, ("crash", "hang", "slow_down", "link_cut", "spike")), 3, 30.0)
    assert {"crash", "spike"} <= {event.event for event in scenario.events}
    simulation = Simulation.create(DESIGN, scenario=scenario)
    simulation.advance(30.0)
    requests = simulation.result().requests
    assert requests.failed > 0
    assert requests.offered == requests.completed + requests.failed + requests.in_flight


def test_a_design_in_which_nothing_can_fail_is_refused() -> None:
    with pytest.raises(BadDesign, match="nothing in the design can have any of crash"):
        random_failures(Design(), Weather(events=("crash",)), 1, 60.0)
    with pytest.raises(BadDesign, match="must be above 0 s"):
        random_failures(DESIGN, Weather(mean_repair_s=0.0), 1, 60.0)
