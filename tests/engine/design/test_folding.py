"""Which box stands for what, and which links become one line."""

import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Place
from engine.design.files import dumps, loads
from engine.design.folding import Fold, fold
from engine.design.notation import design as parse
from engine.errors import BadDesign


@pytest.fixture
def design() -> Design:
    made = parse("users 10rps > lb > web*3 > db")
    return apply(made, verbs.group(made, ["web-1", "web-2"], "zone", Place(kind="zone")))


def test_without_a_folded_group_all_is_seen(design: Design) -> None:
    assert fold(design) == Fold()


def test_links_across_the_border_become_one_line_each_way(design: Design) -> None:
    folded = fold(apply(design, verbs.collapse(design, "zone")))
    assert folded.owner == {"web-1": "places/zone", "web-2": "places/zone"}
    assert set(folded.bundles.values()) == {("lb-web-1", "lb-web-2"), ("web-1-db", "web-2-db")}
    assert folded.quiet == {"lb-web-2", "web-2-db"}


def test_a_folded_region_hides_its_zones(design: Design) -> None:
    design = apply(design, verbs.group(design, ["db"], "region", Place(kind="region")))
    design = apply(design, verbs.put(design, "places/zone", Place(kind="zone", inside="region"), "Move in"))
    folded = fold(apply(design, verbs.collapse(design, "region")))
    assert folded.inner == {"places/zone": "places/region"}
    assert set(folded.owner.values()) == {"places/region"}
    assert folded.quiet == {"web-1-db", "web-2-db", "lb-web-2"}


def test_folding_is_kept_in_the_file_and_taken_back(design: Design) -> None:
    change = verbs.collapse(design, "zone")
    after = apply(design, change)
    assert loads(dumps(after), "a file") == after
    assert '"frames"' in dumps(after)
    assert apply(after, change.inverse()) == design
    assert apply(after, verbs.expand(after, "zone")) == design


def test_a_frame_follows_its_place_when_it_is_renamed_removed_or_copied(design: Design) -> None:
    after = apply(design, verbs.collapse(design, "zone"))
    assert set(apply(after, verbs.rename(after, "places/zone", "east")).board.frames) == {"east"}
    assert not apply(after, verbs.remove(after, ["places/zone"])).board.frames
    assert set(apply(after, verbs.duplicate_place(after, "zone")).board.frames) == {"zone", "zone-2"}


def test_a_frame_of_no_place_is_refused(design: Design) -> None:
    text = dumps(design).replace('"positions"', '"frames": {"gone": {"collapsed": true}}, "positions"')
    with pytest.raises(BadDesign, match=r"board.frames.gone: no place is called 'gone'"):
        loads(text, "a file")
