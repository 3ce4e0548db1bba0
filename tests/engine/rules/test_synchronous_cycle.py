from engine.design.notation import design
from tests.engine.rules.findings import culprits, found, repaired


def test_servers_that_wait_for_each_other_are_found_and_the_way_back_is_cut() -> None:
    drawn = design("web 10rps > app-1 > app-2 > app-3 > app-1")
    (problem,) = found(drawn, "TOP004")
    assert problem.severity == "error"
    assert "'app-1' -> 'app-2' -> 'app-3' -> 'app-1'" in problem.message
    after = repaired(drawn, "TOP004")
    assert drawn.links.keys() - after.links.keys() == {"app-3-app-1"}


def test_each_knot_is_reported_once() -> None:
    assert len(culprits(design("web 10rps > app-1 > app-2 > app-1; app-2 > app-3 > app-4 > app-3"), "TOP004")) == 2


def test_circular_replication_waits_for_nobody() -> None:
    assert not culprits(design("web 10rps > app > db-1 > db-2 > db-1"), "TOP004")
