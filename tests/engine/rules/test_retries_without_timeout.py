from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_link_that_retries_and_never_gives_up_gets_a_time_out() -> None:
    drawn = design("web 10rps > app > (retries=2) db")
    assert culprits(drawn, "REL002") == ["links/app-db"]
    assert repaired(drawn, "REL002").links["app-db"].timeout_ms == 1000


def test_so_does_a_client() -> None:
    drawn = design("web 10rps(retries=3, timeout_ms=null) > app")
    assert culprits(drawn, "REL002") == ["components/web"]
    assert repaired(drawn, "REL002").components["web"].model_dump()["timeout_ms"] == 10_000


def test_retries_with_a_time_out_and_waiting_without_retries_are_fine() -> None:
    assert not culprits(design("web 10rps(retries=3) > app > (retries=2, timeout_ms=500) db"), "REL002")
    assert not culprits(design("web 10rps(timeout_ms=null) > app > db"), "REL002")
