import pytest

from engine.design.notation import design
from tests.engine.rules.findings import found, repaired


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("web 10rps > app > db > app-2", "a database never calls a server"),
        ("web 10rps > app > (role=replication) cache", "its role 'replication' does not fit"),
        ("web 10rps > app > app", "a component does not call itself"),
    ],
)
def test_a_link_that_nothing_could_travel_is_found_and_removed(text: str, reason: str) -> None:
    drawn = design(text)
    (problem,) = found(drawn, "TOP002")
    assert problem.severity == "error"
    assert reason in problem.message
    after = repaired(drawn, "TOP002")
    assert drawn.links.keys() - after.links.keys() == {problem.subjects[0].removeprefix("links/")}


def test_the_links_of_a_sound_design_make_sense() -> None:
    assert not found(design("web 10rps > dns > lb > app*2 > cache + db + replica; db > replica"), "TOP002")
