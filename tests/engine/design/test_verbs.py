"""Verbs: what a person can do, and the sentence they hear where they cannot."""

from collections.abc import Callable

import pytest

from engine.components import Cache, Client, Server
from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design, Event, Link, Place, RequestClass, Scenario
from engine.design.notation import design as parse
from engine.errors import BadDesign

SHOP = parse("users 50rps > lb > web*2 > cache + db")


def done(design: Design, *verbs_: Callable[[Design], Change]) -> Design:
    for verb in verbs_:
        design = apply(design, verb(design))
    return design


def test_a_new_component_gets_an_id_after_its_kind() -> None:
    design = done(Design(), *[lambda d: verbs.add(d, None, Server(), (10, 20))] * 3)
    assert list(design.components) == ["web", "web-2", "web-3"]
    assert design.board.positions["web-3"] == (10, 20)


def test_an_id_can_be_wished_for_once() -> None:
    assert "components/api" in verbs.add(SHOP, "api", Server(), (0, 0)).added
    with pytest.raises(BadDesign, match=r"^a component is called 'db' already"):
        verbs.add(SHOP, "db", Server(), (0, 0))


def test_a_link_is_named_after_its_ends() -> None:
    design = done(SHOP, lambda d: verbs.add(d, "api", Server(), (0, 0)), lambda d: verbs.connect(d, "lb", "api"))
    assert design.links["lb-api"] == Link(source="lb", target="api")


def test_a_second_link_of_another_role_gets_a_name_of_its_own() -> None:
    reads = Link(source="web-1", target="db", role="reads")
    assert list(verbs.connect(SHOP, "web-1", "db", reads).added) == ["links/web-1-db-2"]


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        (lambda: verbs.connect(SHOP, "db", "users"), "^a database cannot call a client; it may call: database$"),
        (lambda: verbs.connect(SHOP, "lb", "lb"), "^lb cannot be linked to itself"),
        (lambda: verbs.connect(SHOP, "lb", "web-1"), "^lb is linked to web-1 already$"),
        (lambda: verbs.connect(SHOP, "lb", "moon"), "^no component is called 'moon'$"),
        (lambda: verbs.disconnect(SHOP, "x"), "^no link is called 'x'$"),
        (lambda: verbs.move(SHOP, {"moon": (0, 0)}), "^no component is called 'moon'$"),
        (lambda: verbs.move(SHOP, {"lb": (0, 1e9)}), r"^board\.positions\.lb\.y must be at most 1000000, but is"),
        (lambda: verbs.rename(SHOP, "components/lb", "db"), r"^components\.db is there already"),
        (lambda: verbs.rename(SHOP, "components/lb", "Big LB"), r"^components\.Big LB must be an id"),
        (lambda: verbs.set_field(SHOP, "components/lb", "algoritm", 1), "did you mean algorithm"),
        (lambda: verbs.set_field(SHOP, "components/web-1", "cores.more", 1), "cores has no fields of its own$"),
        (lambda: verbs.set_place(SHOP, ["web-1"], "mars"), "^no place is called 'mars'$"),
        (lambda: verbs.paste(SHOP, "hello"), "^the clipboard: line 1, column 1: not valid JSON"),
        (lambda: verbs.remove(SHOP, ["design"]), "^the design itself cannot be removed$"),
        (lambda: verbs.retitle(SHOP, "components/lb", "x" * 201), "title must be at most 200 characters long"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(verb: Callable[[], Change], sentence: str) -> None:
    with pytest.raises(BadDesign, match=sentence):
        verb()


def test_removing_a_component_takes_its_links_position_and_events_along() -> None:
    crash = Scenario(events=(Event(event="crash", target="web-1"), Event(event="crash", target="db")))
    cut = Scenario(events=(Event(event="link_cut", target="lb-web-1"),))
    design = done(SHOP, lambda d: verbs.set_scenario(d, "a", crash), lambda d: verbs.set_scenario(d, "b", cut))
    after = done(design, lambda d: verbs.remove(d, ["components/web-1"]))
    assert not [key for key in after.links if "web-1" in key]
    assert "web-1" not in after.board.positions
    assert [event.target for event in after.scenarios["a"].events] == ["db"]
    assert after.scenarios["b"].events == ()


def test_removing_a_place_leaves_its_components_standing() -> None:
    design = done(SHOP, lambda d: verbs.group(d, ["web-1"], "east", Place()))
    assert design.components["web-1"].place == "east"
    after = done(design, lambda d: verbs.remove(d, ["places/east"]))
    assert after == SHOP


def test_removing_a_class_takes_it_out_of_the_mixes() -> None:
    design = done(
        SHOP,
        lambda d: verbs.set_class(d, "read", RequestClass()),
        lambda d: verbs.set_field(d, "components/users", "mix", {"read": 1.0}),
        lambda d: verbs.remove(d, ["classes/read"]),
    )
    users = design.components["users"]
    assert isinstance(users, Client)
    assert not users.mix


def test_everything_follows_a_renamed_component() -> None:
    design = done(SHOP, lambda d: verbs.set_scenario(d, "a", Scenario(events=(Event(event="hang", target="lb"),))))
    after = done(design, lambda d: verbs.rename(d, "components/lb", "balancer"))
    assert {link.source for link in after.links.values()} == {"users", "balancer", "web-1", "web-2"}
    assert after.board.positions["balancer"] == SHOP.board.positions["lb"]
    assert after.scenarios["a"].events[0].target == "balancer"
    assert "lb" not in after.components
    assert "lb" not in after.board.positions


def test_renaming_a_component_leaves_a_place_of_the_same_name_alone() -> None:
    outage = Scenario(events=(Event(event="outage", target="east"),))
    design = done(
        SHOP,
        lambda d: verbs.group(d, ["web-1"], "east", Place()),
        lambda d: verbs.set_scenario(d, "a", outage),
        lambda d: verbs.rename(d, "places/east", "west"),
    )
    assert design.components["web-1"].place == "west"
    assert design.scenarios["a"].events[0].target == "west"


def test_a_deep_field_is_set_by_its_path() -> None:
    design = done(SHOP, lambda d: verbs.set_field(d, "components/web-1", "service.mean_ms", 25))
    web = design.components["web-1"]
    assert isinstance(web, Server)
    assert web.service.mean_ms == 25


def test_a_deep_field_below_null_is_made_with_its_defaults() -> None:
    design = done(SHOP, lambda d: verbs.set_field(d, "components/web-1", "local_cache.ttl_s", 60))
    web = design.components["web-1"]
    assert isinstance(web, Server)
    assert web.local_cache is not None
    assert web.local_cache.ttl_s == 60


def test_setting_what_is_set_already_changes_nothing() -> None:
    assert verbs.set_field(SHOP, "components/web-1", "cores", 4).touched == frozenset()


def test_a_copy_brings_its_inner_links_and_leaves_the_outer_ones() -> None:
    design = done(SHOP, lambda d: verbs.duplicate(d, ["web-1", "cache"], (40, 40)))
    assert set(design.components) - set(SHOP.components) == {"web-3", "cache-2"}
    assert set(design.links) - set(SHOP.links) == {"web-3-cache-2"}
    x, y = SHOP.board.positions["cache"]
    assert design.board.positions["cache-2"] == (x + 40, y + 40)


def test_a_copy_keeps_its_place_and_classes_and_brings_them_along() -> None:
    source = done(
        SHOP,
        lambda d: verbs.group(d, ["db"], "us", Place()),
        lambda d: verbs.group(d, ["web-1"], "east", Place(kind="zone", inside="us")),
        lambda d: verbs.set_class(d, "read", RequestClass()),
        lambda d: verbs.set_field(d, "components/users", "mix", {"read": 1.0}),
    )
    fragment = verbs.copy(source, ["web-1", "users"])
    at_home = done(source, lambda d: verbs.paste(d, fragment))
    assert at_home.components["web-3"].place == "east"
    abroad = done(Design(), lambda d: verbs.paste(d, fragment))
    assert abroad.components["web-1"].place == "east"
    assert abroad.places == {key: source.places[key] for key in ("east", "us")}
    users = abroad.components["users"]
    assert isinstance(users, Client)
    assert users.mix == {"read": 1.0}
    assert abroad.classes == {"read": source.classes["read"]}


def test_a_place_that_is_there_already_stays_as_it_is() -> None:
    source = done(SHOP, lambda d: verbs.group(d, ["web-1"], "east", Place(title="Ours")))
    target = done(SHOP, lambda d: verbs.group(d, ["web-1"], "east", Place(title="Theirs")))
    design = done(target, lambda d: verbs.paste(d, verbs.copy(source, ["web-1"])))
    assert (design.components["web-3"].place, design.places["east"].title) == ("east", "Theirs")


def test_a_zone_whose_region_is_a_zone_in_the_target_comes_alone() -> None:
    source = done(
        SHOP,
        lambda d: verbs.group(d, ["db"], "us", Place()),
        lambda d: verbs.group(d, ["web-1"], "east", Place(kind="zone", inside="us")),
    )
    target = done(SHOP, lambda d: verbs.group(d, ["db"], "us", Place(kind="zone")))
    design = done(target, lambda d: verbs.paste(d, verbs.copy(source, ["web-1"])))
    assert design.places["east"].inside is None


def test_a_link_brings_the_classes_it_carries() -> None:
    source = done(
        SHOP,
        lambda d: verbs.set_class(d, "read", RequestClass()),
        lambda d: verbs.set_field(d, "links/web-1-db", "classes", ("read",)),
    )
    design = done(Design(), lambda d: verbs.paste(d, verbs.copy(source, ["web-1", "db"])))
    assert "read" in design.classes


def test_a_fragment_pasted_twice_lands_beside_itself() -> None:
    fragment = verbs.copy(SHOP, ["cache"])
    design = done(Design(), lambda d: verbs.paste(d, fragment), lambda d: verbs.paste(d, fragment))
    assert list(design.components) == ["cache", "cache-2"]
    assert design.components["cache-2"] == Cache()


def test_every_verb_has_a_label_for_the_undo_menu() -> None:
    assert verbs.move(SHOP, {"lb": (1, 2)}).label == "Move lb"
    assert verbs.remove(SHOP, ["components/lb", "components/db"]).label == "Remove 2 items"
    assert verbs.duplicate(SHOP, ["db"]).label == "Duplicate db-2"
