from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_client_that_goes_round_the_balancer_is_found_and_the_short_cut_removed() -> None:
    drawn = design("web 10rps > lb > app*2; web > app-1")
    assert culprits(drawn, "SEC002") == ["components/app-1"]
    after = repaired(drawn, "SEC002")
    assert drawn.links.keys() - after.links.keys() == {"web-app-1"}


def test_dns_that_leads_to_the_server_is_led_to_the_balancer() -> None:
    after = repaired(design("web 10rps > dns > app-1; phones 5rps > lb > app-1"), "SEC002")
    assert after.links["dns-app-1"].target == "lb"


def test_a_server_called_by_another_server_is_inside() -> None:
    assert not culprits(design("web 10rps > lb > app*2 > lb-inner > app-9; app-1 > app-9"), "SEC002")
