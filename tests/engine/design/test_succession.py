"""Which parts of a design stay in the next one, which go, and which are new."""

from frozendict import frozendict

from engine.design import verbs
from engine.design.change import apply
from engine.design.notation import design as parse
from engine.design.succession import succession


def test_a_design_after_itself_has_nothing_new() -> None:
    design = parse("web 10rps > lb > app*2 > db")
    told = succession(design, design)
    assert told.stays == {key: key for key in design.components}
    assert told.new == told.gone == told.changed == told.new_links == told.gone_links == ()


def test_what_was_put_in_and_what_was_taken_away_are_named_with_their_links() -> None:
    small, large = parse("web 10rps > app > db"), parse("web 10rps > lb > app > db")
    grown, shrunk = succession(small, large), succession(large, small)
    assert grown.new == shrunk.gone == ("lb",)
    assert len(grown.new_links) == len(shrunk.gone_links) == 2
    assert len(grown.gone_links) == len(shrunk.new_links) == 1


def test_one_takes_the_place_of_another_of_its_kind_under_a_new_name() -> None:
    one, several = parse("web 10rps > app > db"), parse("web 10rps > app-1 > db")
    told = succession(one, several)
    assert told.stays["app-1"] == "app"
    assert told.new == told.gone == told.new_links == ()


def test_the_same_name_for_another_kind_is_another_component() -> None:
    one = parse("web 10rps > app > db")
    kinds = {**one.components, "app": one.components["db"], "db": one.components["app"]}
    told = succession(one, one.model_copy(update={"components": frozendict(kinds)}))
    assert told.stays == {"web": "web", "app": "db", "db": "app"}


def test_another_setting_is_a_change_and_another_place_is_none() -> None:
    design = parse("web 10rps > app > db")
    set_up = apply(design, verbs.set_field(design, "components/app", "cores", 32))
    assert succession(design, set_up).changed == ("app",)
    moved = apply(design, verbs.move(design, {"app": (400.0, 0.0)}))
    assert succession(design, moved).changed == ()
