"""Events that change the design happen at exactly their time, and are taken back."""

import numpy as np
import pytest

from engine.design.document import Design, Event, Scenario
from engine.design.notation import design
from engine.errors import BadEvent
from engine.kernel.verify import SOUND, verify
from engine.simulation import Simulation, Stop

SHOP = "web 150rps > app(instance=m7g.medium, service.mean_ms=5) > db"


def resized(at_s: float, for_s: float | None = None, size: str | None = None) -> Event:
    return Event(event="resize", target="app", at_s=at_s, for_s=for_s, size=size)


def size_of(simulation: Simulation) -> str:
    return str(getattr(simulation.design.components["app"], "instance", None))


def renamed(drawn: Design, **fields: object) -> Design:
    app = drawn.components["app"].model_copy(update=fields)
    return drawn.model_copy(update={"components": {**drawn.components, "app": app}})


def test_a_resize_happens_at_its_time_and_ends_after_it() -> None:
    scenario = Scenario(events=(resized(3.0, for_s=4.0, size="m7g.2xlarge"),))
    simulation = Simulation.create(design(SHOP), scenario=scenario)
    cores = []
    for until_s in (2.9, 3.0, 6.9, 7.0):
        simulation.advance(until_s)
        cores.append(int(simulation.world.stations["cores"][1]))
    assert cores == [1, 8, 8, 1]


def test_a_run_with_structural_events_is_the_same_in_slices_and_in_one_go() -> None:
    scenario = Scenario(events=(resized(3.0, for_s=4.0), resized(3.0), resized(5.25)))
    whole, sliced = (Simulation.create(design(SHOP), seed=5, warmup_s=3.0, scenario=scenario) for _ in range(2))
    whole.advance(10.0)
    events = 1
    for until_s in (1.7, 3.0, 5.0, 5.25, 9.0, 10.0):
        while sliced.advance(until_s, max_events=events) == Stop.EVENTS:
            events = events % 97 + 1
    assert size_of(whole) == size_of(sliced) == "m7g.xlarge"
    for table in ("totals", "stations", "links", "histograms", "series", "streams", "heap"):
        one, other = getattr(whole.world, table), getattr(sliced.world, table)
        assert np.asarray(one).tobytes() == np.asarray(other).tobytes(), table
    assert whole.result().to_json()["components"] == sliced.result().to_json()["components"]
    assert verify(whole.world) == SOUND


def test_an_edit_keeps_what_an_event_has_done_and_may_overrule_it() -> None:
    drawn = design(SHOP)
    simulation = Simulation.create(drawn)
    simulation.advance(1.0)
    simulation.apply(resized(0.0))
    assert size_of(simulation) == "m7g.large"
    simulation.edit(renamed(drawn, boot_s=5.0))
    assert size_of(simulation) == "m7g.large"
    simulation.edit(renamed(drawn, instance="m7g.16xlarge"))
    assert size_of(simulation) == "m7g.16xlarge"


def test_the_ladder_has_a_top() -> None:
    with pytest.raises(BadEvent, match="beyond it only more instances help"):
        Simulation.create(
            design("web 10rps > app(instance=m7g.12xlarge)"), scenario=Scenario(events=(resized(1.0), resized(2.0)))
        )


def test_an_event_that_cannot_happen_says_so_at_its_time_and_the_run_goes_on() -> None:
    drawn = design(SHOP)
    simulation = Simulation.create(drawn, scenario=Scenario(events=(resized(2.0),)))
    simulation.edit(renamed(drawn, instance="m7g.16xlarge"))
    with pytest.raises(BadEvent, match="as large as instances get"):
        simulation.advance(5.0)
    assert simulation.now_s == 2.0
    assert simulation.advance(5.0) == Stop.REACHED
    with pytest.raises(BadEvent, match="'web' is not in the running design as a component with an instance size"):
        simulation.apply(Event(event="resize", target="web"))
