from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_replica_that_follows_nobody_is_linked_to_the_primary_called_beside_it() -> None:
    drawn = design("web 10rps > app > db-2 + replica; app-2 > db-1; web > app-2")
    assert culprits(drawn, "TOP005") == ["components/replica"]
    after = repaired(drawn, "TOP005")
    assert ("db-2", "replica") in {(link.source, link.target) for link in after.links.values()}


def test_without_any_primary_the_replica_becomes_one() -> None:
    after = repaired(design("web 10rps > app > replica"), "TOP005")
    assert after.components["replica"].model_dump()["role"] == "primary"


def test_a_replica_of_a_replica_follows_the_primary() -> None:
    assert not culprits(design("web 10rps > app > db > replica-1 > replica-2"), "TOP005")
