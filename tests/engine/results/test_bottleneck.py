"""The bottleneck is named with the reason that made it one."""

from engine.design.document import Design, Event, Scenario
from engine.design.notation import design as parse
from engine.results.bottleneck import Bottleneck, bottleneck
from engine.simulation import Simulation


def seen(design: Design, until_s: float, *events: Event) -> Bottleneck | None:
    simulation = Simulation.create(design, scenario=Scenario(events=events))
    simulation.advance(until_s)
    return bottleneck(design, simulation.frame())


def test_the_overloaded_component_is_named_with_its_queue() -> None:
    found = seen(parse("users 900rps > lb > web > db"), 10.0)
    assert found is not None
    assert found.component == "web"
    assert "99 % busy" in found.why
    assert "calls wait for it" in found.why


def test_with_headroom_everywhere_nothing_is_a_bottleneck() -> None:
    assert seen(parse("users 20rps > lb > web*2 > db"), 10.0) is None


def test_a_dead_component_whose_calls_fail_comes_first() -> None:
    found = seen(parse("users 100rps > web > db"), 10.0, Event(at_s=5.0, event="crash", target="db"))
    assert found is not None
    assert found.component == "db"
    assert found.why.startswith("db is down: ")
