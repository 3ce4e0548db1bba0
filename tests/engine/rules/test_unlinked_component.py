from engine.design.notation import design
from tests.engine.rules.findings import culprits


def test_a_component_without_a_link_is_found() -> None:
    assert culprits(design("web 10rps > app; cache"), "TOP003") == ["components/cache"]


def test_a_second_client_without_a_link_is_found_but_an_only_one_is_the_missing_entry() -> None:
    assert culprits(design("web 10rps > app; phones 5rps"), "TOP003") == ["components/phones"]
    assert culprits(design("web 10rps"), "TOP003") == []


def test_linked_components_are_not_reported() -> None:
    assert not culprits(design("web 10rps > app > db"), "TOP003")
