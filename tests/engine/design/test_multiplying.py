"""Copies with their links, and copies of whole places."""

import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Place
from engine.design.notation import design as parse
from engine.experiments import run


@pytest.fixture
def design() -> Design:
    design = parse("users 50rps > lb > web*2 > db")
    design = apply(design, verbs.group(design, ["lb", "web-1", "web-2"], "east", Place(kind="region", title="East")))
    design = apply(design, verbs.put(design, "places/a", Place(kind="zone", inside="east"), "Zone"))
    return apply(design, verbs.set_place(design, ["web-1"], "a"))


def ends(design: Design) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in design.links.values()}


def test_a_copy_has_the_links_of_its_original(design: Design) -> None:
    slow = apply(design, verbs.set_field(design, "links/lb-web-1", "weight", 3.0))
    change = verbs.duplicate_linked(slow, ["web-1"])
    after = apply(slow, change)
    assert {("lb", "web-3"), ("web-3", "db")} <= ends(after)
    assert after.links["lb-web-3"].weight == 3.0
    assert after.components["web-3"] == slow.components["web-1"]
    assert apply(after, change.inverse()) == slow


def test_a_copy_takes_the_next_number_where_its_title_is_taken(design: Design) -> None:
    for path, title in (("web-1", "Web 1"), ("web-2", "Web 2"), ("db", "Database"), ("lb", "")):
        design = apply(design, verbs.retitle(design, f"components/{path}", title))
    for changed in (
        verbs.duplicate_linked(design, ["web-1", "db", "lb"]),
        verbs.duplicate(design, ["web-1", "db", "lb"]),
    ):
        after = apply(design, changed)
        assert [after.components[key].title for key in ("web-3", "db-2", "lb-2")] == ["Web 3", "Database 2", ""]
    elsewhere = apply(Design(), verbs.paste(Design(), verbs.copy(design, ["web-1"])))
    assert elsewhere.components["web-1"].title == "Web 1"
    whole = apply(design, verbs.duplicate_place(design, "east"))
    copies = whole.components.keys() - design.components.keys()
    assert sorted(whole.components[key].title for key in copies) == ["", "Web 1", "Web 2"]


def test_copies_of_linked_components_are_linked_to_each_other(design: Design) -> None:
    after = apply(design, verbs.duplicate_linked(design, ["lb", "web-1"]))
    assert {("lb-2", "web-3"), ("users", "lb-2"), ("lb-2", "web-2")} <= ends(after)
    assert ("lb", "web-3") not in ends(after)


def test_a_whole_place_is_duplicated_with_its_zones_and_links(design: Design) -> None:
    change = verbs.duplicate_place(design, "east")
    after = apply(design, change)
    assert after.places["east-2"].title == "East (copy)"
    assert after.places["a-2"].inside == "east-2"
    assert {after.components[key].place for key in ("lb-2", "web-3", "web-4")} == {"east-2", "a-2"}
    assert {("users", "lb-2"), ("lb-2", "web-3"), ("lb-2", "web-4"), ("web-3", "db"), ("web-4", "db")} <= ends(after)
    assert len(after.links) == 2 * len(design.links)
    assert apply(after, change.inverse()) == design
    assert run(after, 5.0).requests.completed > 0


def test_an_empty_place_is_duplicated_as_an_empty_place(design: Design) -> None:
    empty = apply(design, verbs.draw_place(design, Place(title="West"), (0.0, 0.0, 200.0, 100.0)))
    after = apply(empty, verbs.duplicate_place(empty, "region"))
    assert after.places["region-2"].title == "West (copy)"
    assert after.board.frames["region-2"].box is not None
    assert after.components == empty.components


def test_a_replica_follows_its_primary_from_another_zone_and_is_read_by_those_named_only() -> None:
    drawn = parse("web 10rps > app-1 + app-2 > (timeout_ms=50) db; app-3 > (role=writes) db")
    drawn = apply(drawn, verbs.put(drawn, "places/east", Place(location="us-east-1"), "Region"))
    for zone in ("a", "b"):
        drawn = apply(drawn, verbs.put(drawn, f"places/{zone}", Place(kind="zone", inside="east"), "Zone"))
    drawn = apply(drawn, verbs.set_place(drawn, ["db"], "a"))
    plain, read = (apply(drawn, verbs.add_replica(drawn, "db", readers)) for readers in ((), ("app-1", "app-3")))
    for after in (plain, read):
        replica = after.components["db-replica"]
        assert (replica.model_dump()["role"], replica.place) == ("replica", "b")
        assert after.links["db-db-replica"].role == "replication"
    assert {link.source for link in plain.links.values() if link.target == "db-replica"} == {"db"}
    assert {link.source for link in read.links.values() if link.target == "db-replica"} == {"db", "app-1"}
    assert read.links["app-1-db-replica"].timeout_ms == 50
