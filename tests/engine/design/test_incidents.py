"""What menus offer: all events of the time line, each where it can happen, and nothing that is then refused."""

from typing import get_args

import pytest

from engine.design import records
from engine.design.document import Design, Event, EventName
from engine.design.files import from_json, to_json
from engine.design.incidents import incidents_of
from engine.design.notation import design
from engine.errors import BadEvent
from engine.simulation import Simulation

ALL = (
    "users 50rps > dns(policy=weighted) > lb > app*2(instances=2, cores=8) > cache + shards > db*3;"
    " users > cdn > storage; app-1 > db-9; db-9 > replica; app-1 > queue > worker; monitoring > lb;"
    " phones 5rps > gateway > app-1"
)


@pytest.fixture(scope="module")
def drawn() -> Design:
    data = to_json(design(ALL))
    data["places"] = {"here": {"location": "us-east-1"}, "there": {"location": "eu-west-1"}}
    data["components"]["shards"]["shards_in_use"] = 2
    for component, place in {"users": "here", "lb": "there", "app-1": "there", "app-2": "there"}.items():
        data["components"][component]["place"] = place
    return from_json(data)


def test_every_event_of_the_time_line_is_offered_somewhere(drawn: Design) -> None:
    offered = {incident.event.event for path in records.paths(drawn) for incident in incidents_of(drawn, path)}
    assert offered == set(get_args(EventName))


def test_whatever_is_offered_happens_when_it_is_chosen(drawn: Design) -> None:
    for path in records.paths(drawn):
        for incident in incidents_of(drawn, path):
            simulation = Simulation.create(drawn)
            simulation.advance(0.2)
            simulation.apply(incident.event)
            simulation.advance(0.4)


def test_nothing_is_offered_to_what_is_not_there(drawn: Design) -> None:
    assert incidents_of(drawn, "components/nobody") == ()
    assert incidents_of(drawn, "classes/read") == ()


def test_the_incidents_of_a_part_have_names_of_their_own(drawn: Design) -> None:
    for path in records.paths(drawn):
        titles = [incident.title for incident in incidents_of(drawn, path)]
        assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("event", "target"), [("cache_flush", "lb"), ("promote", "app-1"), ("promote", "db-1")])
def test_an_event_is_refused_where_it_would_do_nothing(drawn: Design, event: EventName, target: str) -> None:
    simulation = Simulation.create(drawn)
    with pytest.raises(BadEvent, match=f"event {event}: '{target}' is not in the running design as a"):
        simulation.apply(Event(event=event, target=target))
