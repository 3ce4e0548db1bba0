"""A plan that is changed while a run goes on: what is still to come follows it, what is past says so."""

import pytest

from engine.design.document import Event, Scenario
from engine.design.notation import design
from engine.errors import BadEvent
from engine.kernel.verify import SOUND, verify
from engine.program import StationState
from engine.simulation import Simulation

SHOP = "web 150rps > app(instance=m7g.medium, service.mean_ms=5) > db"
CRASH = Event(at_s=5.0, event="crash", target="app", for_s=4.0)
RESIZE = Event(at_s=5.0, event="resize", target="app", for_s=4.0, size="m7g.2xlarge")


both = pytest.mark.parametrize("event", [CRASH, RESIZE], ids=["crash", "resize"])
"""An event of the kernel, and one that changes the structure."""


def planned(*events: Event) -> Simulation:
    return Simulation.create(design(SHOP), scenario=Scenario(events=events))


def happening(simulation: Simulation, *times_s: float) -> list[bool]:
    """At each of these times: whether the crash, or the resize, is in effect."""
    found = []
    for time_s in times_s:
        simulation.advance(time_s)
        assert verify(simulation.world) == SOUND
        app = simulation.world.stations[1]
        found.append(bool(app["state"] == StationState.DOWN or app["cores"] == 8))
    return found


def other(event: Event, **fields: float | None) -> Event:
    return event.model_copy(update=fields)


@both
def test_an_event_to_come_happens_at_its_new_time_and_not_at_its_old_one(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(1.0)
    simulation.reschedule(event, other(event, at_s=7.0, for_s=1.0))
    assert happening(simulation, 4.9, 5.5, 6.9, 7.5, 8.5) == [False, False, False, True, False]


@both
def test_an_event_to_come_that_is_removed_never_happens(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(1.0)
    simulation.reschedule(event, None)
    assert happening(simulation, 5.5, 9.5) == [False, False]


@both
def test_one_under_way_ends_at_its_new_end(event: Event) -> None:
    simulation = planned(event)
    assert happening(simulation, 6.0) == [True]
    simulation.reschedule(event, other(event, for_s=2.0))
    assert happening(simulation, 6.9, 7.5, 9.5) == [True, False, False]


@both
def test_one_under_way_that_is_removed_ends_at_once(event: Event) -> None:
    simulation = planned(event)
    assert happening(simulation, 6.0) == [True]
    simulation.reschedule(event, None)
    assert happening(simulation, 6.2, 9.5) == [False, False]


@both
def test_one_under_way_can_be_given_no_end(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(6.0)
    simulation.reschedule(event, other(event, for_s=None))
    assert happening(simulation, 9.5, 20.0) == [True, True]


@both
def test_one_under_way_that_is_moved_to_come_ends_and_begins_again(event: Event) -> None:
    simulation = planned(event)
    assert happening(simulation, 6.0) == [True]
    simulation.reschedule(event, other(event, at_s=8.0, for_s=1.0))
    assert happening(simulation, 6.5, 8.5, 9.5) == [False, True, False]


@both
def test_one_under_way_moved_within_the_past_has_the_new_end_and_can_be_moved_again(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(6.0)
    earlier = other(event, at_s=4.0)
    simulation.reschedule(event, earlier)
    simulation.reschedule(earlier, other(earlier, for_s=3.0))
    assert happening(simulation, 6.9, 7.5, 9.5) == [True, False, False]


def test_what_is_under_way_cannot_become_another_thing() -> None:
    simulation = planned(RESIZE)
    simulation.advance(6.0)
    with pytest.raises(BadEvent, match="only its end can still change"):
        simulation.reschedule(RESIZE, RESIZE.model_copy(update={"size": "m7g.large"}))
    assert happening(simulation, 8.5, 9.5) == [True, False]


@both
def test_what_is_past_happens_again_where_it_is_moved_to_come(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(10.0)
    simulation.reschedule(event, other(event, at_s=12.0))
    assert happening(simulation, 11.0, 12.5, 16.5) == [False, True, False]


@both
def test_what_is_past_and_stays_so_says_so(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(10.0)
    for instead in (None, other(event, at_s=1.0)):
        with pytest.raises(BadEvent, match="at 5 s is past in this run"):
            simulation.reschedule(event, instead)


@both
def test_what_was_to_come_and_is_moved_into_the_past_says_so_and_does_not_happen(event: Event) -> None:
    simulation = planned(event)
    simulation.advance(3.0)
    with pytest.raises(BadEvent, match="would be past in this run"):
        simulation.reschedule(event, other(event, at_s=2.0))
    assert happening(simulation, 5.5) == [False]


def test_of_two_events_only_the_one_that_is_meant_changes() -> None:
    later = other(CRASH, at_s=12.0, for_s=1.0)
    simulation = planned(CRASH, later)
    simulation.reschedule(later, None)
    assert happening(simulation, 5.5, 9.5, 12.5) == [True, False, False]


def test_a_plan_moved_many_times_takes_no_more_room() -> None:
    simulation, event = planned(CRASH), CRASH
    for step in range(50):
        moved = other(CRASH, at_s=5.0 + step / 10)
        simulation.reschedule(event, moved)
        event = moved
    assert int(simulation.world.faults["taken"].sum()) == 1


def test_a_plan_can_be_changed_after_an_edit_of_the_design() -> None:
    simulation = planned(CRASH)
    simulation.advance(1.0)
    simulation.edit(design(SHOP.replace("150rps", "100rps")))
    simulation.reschedule(CRASH, other(CRASH, at_s=7.0))
    assert happening(simulation, 5.5, 7.5) == [False, True]
