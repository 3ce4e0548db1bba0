from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_server_that_no_request_reaches_is_found_and_linked_to_its_balancer() -> None:
    drawn = design("web 10rps > lb > app-1 > db; app-2 > db")
    assert culprits(drawn, "TOP001") == ["components/app-2"]
    after = repaired(drawn, "TOP001")
    assert ("lb", "app-2") in {(link.source, link.target) for link in after.links.values()}


def test_replication_reaches_a_replica_that_nobody_reads() -> None:
    assert not culprits(design("web 10rps > app > db > replica-1"), "TOP001")


def test_a_primary_behind_a_replica_is_reached() -> None:
    assert not culprits(design("web 10rps > app > replica-1; db > replica-1"), "TOP001")


def test_without_any_entry_there_is_one_problem_and_not_one_for_each_component() -> None:
    assert not culprits(design("lb > app*3 > db"), "TOP001")
