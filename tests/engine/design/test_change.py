"""Changes: what apply accepts, what it refuses, and that a refusal changes nothing."""

import pytest

from engine.components import Database, Server
from engine.design import verbs
from engine.design.change import Change, apply, difference, propose
from engine.design.document import Design, Place
from engine.design.notation import design as parse
from engine.design.records import parse as parse_record
from engine.errors import BadDesign, StaleChange

SHOP = parse("users 50rps > lb > web-1 > db")


def cores(old: int, new: int) -> Change:
    return Change(label="Resize", updated={"components/web-1": {"cores": (old, new)}})


def test_apply_changes_only_what_the_change_names() -> None:
    after = apply(SHOP, cores(4, 8))
    assert after.components["web-1"] == Server(cores=8)
    assert after.components["db"] is SHOP.components["db"]
    assert after.links is SHOP.links


def test_a_stale_old_value_is_refused_with_both_values() -> None:
    with pytest.raises(StaleChange, match=r"^components\.web-1\.cores is 4 by now, no longer 2$"):
        apply(SHOP, cores(2, 8))


def test_a_change_of_a_record_that_is_gone_is_stale() -> None:
    gone = apply(SHOP, verbs.remove(SHOP, ["components/web-1"]))
    with pytest.raises(StaleChange, match=r"^components\.web-1 is no longer there$"):
        apply(gone, cores(4, 8))


def test_adding_what_is_there_already_is_stale() -> None:
    change = Change(label="Add web-1", added={"components/web-1": {"kind": "server"}})
    with pytest.raises(StaleChange, match="is there already"):
        apply(SHOP, change)


def test_removing_what_has_changed_since_is_stale() -> None:
    change = verbs.remove(SHOP, ["components/web-1"])
    with pytest.raises(StaleChange, match="is no longer as it was when 'Remove web-1' was made"):
        apply(apply(SHOP, cores(4, 8)), change)


def test_the_new_value_is_validated() -> None:
    with pytest.raises(BadDesign, match=r"^components\.web-1\.cores must be at least 1, but is -4$"):
        apply(SHOP, cores(4, -4))


def test_an_unknown_field_is_refused() -> None:
    change = Change(label="Typo", updated={"components/web-1": {"corse": (4, 8)}})
    with pytest.raises(BadDesign, match=r"components\.web-1\.corse is not a known field: did you mean cores\?"):
        apply(SHOP, change)


def test_a_new_link_needs_both_its_ends() -> None:
    change = Change(label="Connect", added={"links/x": {"source": "web-1", "target": "nowhere"}})
    with pytest.raises(BadDesign, match=r"^links\.x\.target: no component is called 'nowhere'$"):
        apply(SHOP, change)


def test_a_component_cannot_go_while_a_link_leads_to_it() -> None:
    with pytest.raises(BadDesign, match=r"^links\..*: no component is called 'db'$"):
        apply(SHOP, propose(SHOP, "Remove db", {"components/db": None, "positions/db": None}))


def test_a_position_cannot_stay_behind_its_component() -> None:
    lonely = apply(SHOP, verbs.disconnect(SHOP, "web-1-db"))
    with pytest.raises(BadDesign, match=r"^board\.positions\.db: no component is called 'db'$"):
        apply(lonely, propose(lonely, "Remove db", {"components/db": None}))


def test_a_region_cannot_become_a_zone_while_a_zone_stands_in_it() -> None:
    design = Design(places={"east": Place(), "east-a": Place(kind="zone", inside="east")})
    with pytest.raises(BadDesign, match="only a zone stands inside another place"):
        apply(design, verbs.set_field(design, "places/east", "kind", "zone"))


def test_a_path_without_a_section_is_refused() -> None:
    with pytest.raises(BadDesign, match="is not the path of a record: it begins with one of classes, places"):
        apply(SHOP, Change(label="?", removed={"nodes/web-1": {}}))


def test_the_design_itself_can_be_renamed_but_not_added() -> None:
    assert apply(SHOP, verbs.retitle(SHOP, "design", "Shop")).name == "Shop"
    with pytest.raises(StaleChange):
        apply(SHOP, Change(label="?", added={"design": {"name": "Shop"}}))


def test_a_change_written_by_hand_may_leave_defaults_out() -> None:
    change = Change.from_json({"label": "Add app", "added": {"components/app": {"kind": "server"}}})
    design = apply(SHOP, change)
    assert design.components["app"] == Server()
    assert apply(design, change.inverse()) == SHOP


def test_another_kind_under_the_same_id_is_a_replacement() -> None:
    change = propose(SHOP, "Replace", {"components/web-1": Database()})
    assert "components/web-1" in change.added
    assert "components/web-1" in change.removed
    assert apply(SHOP, change).components["web-1"] == Database()
    assert apply(apply(SHOP, change), change.inverse()) == SHOP


def test_a_change_cannot_update_and_remove_the_same_record() -> None:
    with pytest.raises(BadDesign, match="is updated and also added or removed"):
        Change.from_json({"label": "?", "removed": {"links/a": {}}, "updated": {"links/a": {"retries": [0, 1]}}})


@pytest.mark.parametrize("data", [None, [], {"added": {}}, {"label": "x", "added": []}, {"label": "x", "more": 1}])
def test_a_change_that_is_none_is_refused_in_one_sentence(data: object) -> None:
    with pytest.raises(BadDesign) as caught:
        Change.from_json(data)
    assert str(caught.value).startswith("change")


def test_a_change_is_immutable_all_the_way_down() -> None:
    change = Change(label="Add", added={"marks/m": {"points": [[0, 1]]}})
    assert hash(change) == hash(Change(label="Add", added={"marks/m": {"points": [[0, 1]]}}))


def test_squash_forgets_what_came_and_went() -> None:
    first = verbs.add(SHOP, "app", Server(), (0, 0))
    design = apply(SHOP, first)
    assert first.squash(verbs.remove(design, ["components/app"])).touched == frozenset()


def test_squash_keeps_the_first_old_and_the_last_new_value() -> None:
    squashed = cores(4, 8).squash(cores(8, 16)).squash(Change(label="Later"))
    assert squashed == cores(4, 16)


def test_difference_leads_from_one_design_to_another() -> None:
    other = parse("users 50rps > web-1(cores=2) > db", name="Other")
    change = difference(SHOP, other, "Open")
    assert apply(SHOP, change) == other
    assert change.updated["design"] == {"name": ("Untitled", "Other")}


def test_records_are_read_from_json_with_the_same_strictness_everywhere() -> None:
    with pytest.raises(BadDesign, match=r"^components\.web-1\.cores must be a whole number"):
        parse_record("components/web-1", {"kind": "server", "cores": "4"})
