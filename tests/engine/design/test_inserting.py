"""Into a link, to another end, and after a component: drawing with one gesture."""

import pytest

from engine.components import Cache, Database, LoadBalancer, Server
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Event, Scenario
from engine.design.notation import design as parse
from engine.errors import BadDesign

DESIGN = parse("users 10rps > web > db")


def test_a_component_put_into_a_link_stands_between_its_ends() -> None:
    change = verbs.insert(DESIGN, "users-web", LoadBalancer(), (1.0, 2.0))
    after = apply(DESIGN, change)
    ends = {(link.source, link.target) for link in after.links.values()}
    assert ends == {("users", "lb"), ("lb", "web"), ("web", "db")}
    assert after.board.positions["lb"] == (1.0, 2.0)
    assert apply(after, change.inverse()) == DESIGN


def test_what_the_link_says_stays_with_its_caller() -> None:
    slow = apply(DESIGN, verbs.set_field(DESIGN, "links/users-web", "timeout_ms", 300.0))
    slow = apply(slow, verbs.set_scenario(slow, "s", Scenario(events=(Event(event="link_cut", target="users-web"),))))
    after = apply(slow, verbs.insert(slow, "users-web", LoadBalancer(), (0.0, 0.0)))
    assert after.links["users-web"].timeout_ms == 300.0
    assert after.links["lb-web"].timeout_ms is None


def test_a_component_that_neither_end_can_use_is_not_put_into_the_link() -> None:
    with pytest.raises(BadDesign, match="a database cannot call a server"):
        verbs.insert(DESIGN, "users-web", Database(), (0.0, 0.0))


def test_a_link_is_led_to_another_component_and_keeps_what_it_says() -> None:
    design = parse("users 10rps > lb > web*2 > db")
    design = apply(design, verbs.set_field(design, "links/lb-web-1", "weight", 3.0))
    design = apply(design, verbs.add(design, "web-9", Server(), (0.0, 0.0)))
    after = apply(design, verbs.reconnect(design, "lb-web-1", "lb", "web-9"))
    assert (after.links["lb-web-1"].target, after.links["lb-web-1"].weight) == ("web-9", 3.0)
    with pytest.raises(BadDesign, match="linked to web-2 already"):
        verbs.reconnect(design, "lb-web-1", "lb", "web-2")
    with pytest.raises(BadDesign, match="cannot call"):
        verbs.reconnect(design, "lb-web-1", "lb", "users")


def test_a_new_component_is_added_and_linked_in_one_change() -> None:
    change = verbs.attach(DESIGN, "web", Cache(), (5.0, 5.0))
    after = apply(DESIGN, change)
    assert after.links["web-cache"].target == "cache"
    assert apply(after, change.inverse()) == DESIGN
