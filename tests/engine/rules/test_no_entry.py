from engine.design.notation import design
from tests.engine.rules.findings import found, repaired


def test_a_design_without_a_client_has_no_entry() -> None:
    (problem,) = found(design("lb > app*2"), "RUN002")
    assert problem.severity == "error"
    assert problem.subjects == ()
    assert problem.fix is None


def test_a_client_without_a_link_is_linked_to_the_one_way_in() -> None:
    drawn = design("web 10rps; lb > app*2")
    assert found(drawn, "RUN002")[0].subjects == ("components/web",)
    after = repaired(drawn, "RUN002")
    assert [(link.source, link.target) for link in after.links.values() if link.source == "web"] == [("web", "lb")]


def test_with_two_ways_in_the_choice_is_left_to_the_designer() -> None:
    assert found(design("web 10rps; lb-1 > app-1; lb-2 > app-2"), "RUN002")[0].fix is None


def test_a_linked_client_is_an_entry() -> None:
    assert not found(design("web 10rps > app"), "RUN002")
