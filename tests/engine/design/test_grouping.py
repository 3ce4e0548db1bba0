"""Groups that are no place: tiers and autoscaling groups."""

import pytest

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design, Group, Place
from engine.design.files import dumps, loads
from engine.design.folding import fold
from engine.design.notation import design as parse
from engine.design.verbs.fragments import part_of
from engine.errors import BadDesign

WEBS = ["web-1", "web-2"]


@pytest.fixture
def design() -> Design:
    made = parse("users 10rps > lb > web*3 > db")
    where = {key: (0.0, 100.0 * place) for place, key in enumerate(made.components)}
    return apply(made, verbs.move(made, where))


@pytest.fixture
def tiered(design: Design) -> Design:
    return apply(design, verbs.gather(design, WEBS, Group(title="Web")))


@pytest.fixture
def scaled(design: Design) -> Design:
    return apply(design, verbs.gather(design, WEBS, Group(kind="autoscaling_group")))


def _both_ways(design: Design, change: Change) -> Design:
    after = apply(design, change)
    assert apply(after, change.inverse()) == design
    assert loads(dumps(after), "a file") == after
    return after


def test_a_tier_changes_nothing_but_the_board(design: Design) -> None:
    after = _both_ways(design, verbs.gather(design, WEBS, Group(title="Web")))
    assert after.board.groups["tier"].members == ("web-1", "web-2")
    assert after.model_copy(update={"board": design.board}) == design


def test_an_autoscaling_group_lets_its_members_scale_and_taking_it_away_fixes_them(scaled: Design) -> None:
    assert all(scaled.components[key].autoscaling for key in WEBS)  # type: ignore[attr-defined]
    assert scaled.components["web-3"].autoscaling is None  # type: ignore[attr-defined]
    after = _both_ways(scaled, verbs.remove(scaled, ["groups/autoscaling-group"]))
    assert not after.board.groups
    assert all(after.components[key].autoscaling is None for key in WEBS)  # type: ignore[attr-defined]


def test_who_comes_into_an_autoscaling_group_scales_as_its_members_do_and_who_leaves_is_fixed(scaled: Design) -> None:
    scaled = scaled.edited("components/web-1", "autoscaling.max_instances", 4)
    moves = {"web-3": "autoscaling-group", "web-2": None}
    after = _both_ways(scaled, verbs.enroll(scaled, moves, "autoscaling_group"))
    assert after.board.groups["autoscaling-group"].members == ("web-1", "web-3")
    assert after.components["web-3"].autoscaling.max_instances == 4  # type: ignore[attr-defined]
    assert after.components["web-2"].autoscaling is None  # type: ignore[attr-defined]


def test_a_balancer_stays_out_of_an_autoscaling_group(scaled: Design) -> None:
    with pytest.raises(BadDesign, match="lb cannot scale itself"):
        verbs.gather(scaled, ["lb"], Group(kind="autoscaling_group"))
    assert not verbs.enroll(scaled, {"lb": "autoscaling-group"}, "autoscaling_group").touched


def test_a_component_stands_in_one_tier_only(tiered: Design) -> None:
    after = _both_ways(tiered, verbs.gather(tiered, ["web-2", "db"], Group(title="Data")))
    assert {key: one.members for key, one in after.board.groups.items()} == {
        "tier": ("web-1",),
        "tier-2": ("web-2", "db"),
    }


def test_a_group_that_everybody_leaves_goes_unless_its_frame_was_drawn_by_hand(tiered: Design) -> None:
    leaving = dict.fromkeys(WEBS)
    assert not apply(tiered, verbs.enroll(tiered, leaving, "tier")).board.groups
    drawn = apply(tiered, verbs.resize_frame(tiered, "groups/tier", (0.0, 0.0, 500.0, 500.0)))
    assert not apply(drawn, verbs.enroll(drawn, leaving, "tier")).board.groups["tier"].members
    gone = [f"components/{key}" for key in WEBS]
    assert not apply(tiered, verbs.remove(tiered, gone)).board.groups
    assert not apply(drawn, verbs.remove(drawn, gone)).board.groups["tier"].members


def test_a_group_follows_a_member_that_is_renamed(tiered: Design) -> None:
    after = apply(tiered, verbs.rename(tiered, "components/web-1", "app"))
    assert after.board.groups["tier"].members == ("app", "web-2")


def test_a_folded_tier_is_one_end_for_all_its_links(tiered: Design) -> None:
    folded = fold(_both_ways(tiered, verbs.collapse(tiered, "groups/tier")))
    assert folded.owner == {"web-1": "groups/tier", "web-2": "groups/tier"}
    assert set(folded.bundles.values()) == {("lb-web-1", "lb-web-2"), ("web-1-db", "web-2-db")}


def test_a_folded_place_hides_the_groups_inside(tiered: Design) -> None:
    placed = apply(tiered, verbs.group(tiered, ["web-1", "web-2"], "zone", Place(kind="zone")))
    folded = fold(apply(placed, verbs.collapse(placed, "zone")))
    assert folded.inner == {"groups/tier": "places/zone"}


def test_a_group_is_duplicated_with_its_members_all_links_and_the_groups_within(tiered: Design) -> None:
    within = apply(tiered, verbs.gather(tiered, ["web-2"], Group(kind="autoscaling_group")))
    drawn = apply(within, verbs.resize_frame(within, "groups/tier", (0.0, 0.0, 500.0, 500.0)))
    after = _both_ways(drawn, verbs.duplicate_group(drawn, "tier"))
    copy = after.board.groups["tier-2"]
    assert (copy.title, copy.members, copy.box) == ("Web (copy)", ("web-4", "web-5"), (0.0, 620.0, 500.0, 500.0))
    assert after.board.groups["autoscaling-group-2"].members == ("web-5",)
    ends = {(link.source, link.target) for link in after.links.values()}
    assert {("lb", "web-4"), ("lb", "web-5"), ("web-4", "db"), ("web-5", "db")} <= ends


def test_a_copied_component_joins_the_tier_of_its_original(tiered: Design) -> None:
    after = apply(tiered, verbs.duplicate(tiered, ["web-1"]))
    assert after.board.groups["tier"].members == ("web-1", "web-2", "web-4")
    after = apply(tiered, verbs.duplicate_linked(tiered, ["web-1"]))
    assert after.board.groups["tier"].members == ("web-1", "web-2", "web-4")


def test_stacks_looks_and_groups_go_through_the_clipboard_into_another_design(tiered: Design) -> None:
    full = apply(tiered, verbs.stack(tiered, WEBS))
    full = apply(full, verbs.group(full, WEBS, "zone", Place(kind="zone")))
    full = apply(full, verbs.resize_frame(full, "zone", (0.0, 0.0, 500.0, 500.0)))
    full = apply(full, verbs.collapse(full, "groups/tier"))
    after = _both_ways(Design(), verbs.paste(Design(), verbs.copy(full, WEBS), (40.0, 40.0)))
    assert after.board.stacks["stack"].members == ("web-1", "web-2")
    assert after.board.frames["zone"].box == (40.0, 40.0, 500.0, 500.0)
    assert after.board.groups["tier"].collapsed
    assert after.board.groups["tier"].title == "Web"
    again = apply(full, verbs.paste(full, verbs.copy(full, WEBS), (40.0, 40.0)))
    assert again.board.stacks["stack-2"].members == again.board.groups["tier-2"].members == ("web-4", "web-5")
    one = apply(full, verbs.paste(full, verbs.copy(full, ["web-1"]), (40.0, 40.0)))
    assert one.board.groups["tier"].members == ("web-1", "web-2", "web-4")
    assert set(one.board.stacks) == {"stack"}


def test_a_data_center_is_duplicated_with_stacks_looks_and_groups_inside_and_joins_those_beyond(design: Design) -> None:
    full = apply(design, verbs.group(design, WEBS, "dc", Place(kind="data_center")))
    full = apply(full, verbs.stack(full, WEBS))
    full = apply(full, verbs.gather(full, ["web-1"], Group(kind="autoscaling_group")))
    full = apply(full, verbs.gather(full, ["web-1", "web-2", "web-3"], Group(title="Web")))
    full = apply(full, verbs.resize_frame(full, "dc", (0.0, 0.0, 500.0, 500.0)))
    after = _both_ways(full, verbs.duplicate_place(full, "dc"))
    assert after.board.stacks["stack-2"].members == ("web-4", "web-5")
    assert after.board.groups["autoscaling-group-2"].members == ("web-4",)
    assert after.board.groups["tier"].members == ("web-1", "web-2", "web-3", "web-4", "web-5")
    assert after.board.frames["dc-2"].box == (0.0, 620.0, 500.0, 500.0)


def test_an_empty_group_goes_through_the_clipboard_and_is_duplicated_below_itself(design: Design) -> None:
    box = (0.0, 0.0, 300.0, 200.0)
    empty = apply(design, verbs.gather(design, [], Group(kind="autoscaling_group", title="Web", box=box)))
    path = "groups/autoscaling-group"
    abroad = _both_ways(Design(), verbs.paste_part(Design(), part_of(empty, [], [], [path]), (40.0, 40.0), [path]))
    assert abroad.board.groups["autoscaling-group"].box == (40.0, 40.0, 300.0, 200.0)
    at_home = _both_ways(empty, verbs.paste_part(empty, part_of(empty, [], [], [path]), (40.0, 40.0), [path]))
    assert set(at_home.board.groups) == {"autoscaling-group", "autoscaling-group-2"}
    twice = _both_ways(empty, verbs.duplicate_group(empty, "autoscaling-group"))
    copy = twice.board.groups["autoscaling-group-2"]
    assert (copy.title, copy.members) == ("Web (copy)", ())
    assert copy.box is not None
    assert copy.box[1] >= 200.0


def test_a_place_that_was_copied_itself_is_a_new_place_where_it_is_pasted(design: Design) -> None:
    full = apply(design, verbs.group(design, ["web-3", "db"], "dc", Place(kind="data_center", title="Rome")))
    full = apply(full, verbs.group(full, WEBS, "a", Place(kind="zone", inside="dc")))
    full = apply(full, verbs.draw_place(full, Place(kind="zone", inside="dc"), (0.0, 0.0, 100.0, 100.0)))
    inside = [*WEBS, "web-3", "db"]
    part = part_of(full, inside, [], ["places/dc"])
    after = _both_ways(full, verbs.paste_part(full, part, (0.0, 600.0), ["places/dc"]))
    assert set(after.places) - set(full.places) == {"dc-2", "a-2", "zone-2"}
    assert after.places["dc-2"].title == "Rome (copy)"
    assert {after.places[key].inside for key in ("a-2", "zone-2")} == {"dc-2"}
    assert [after.components[key].place for key in ("web-4", "web-6", "db-2")] == ["a-2", "dc-2", "dc-2"]
    assert all(after.components[key] == full.components[key] for key in full.components)
    joined = apply(full, verbs.paste_part(full, part_of(full, inside), (0.0, 600.0)))
    assert set(joined.places) == set(full.places)
