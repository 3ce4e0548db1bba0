from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_balancer_with_nothing_behind_it_is_linked_to_the_idle_server() -> None:
    drawn = design("web 10rps > lb; app > db")
    assert culprits(drawn, "TOP006") == ["components/lb"]
    after = repaired(drawn, "TOP006")
    assert "lb-app" in after.links


def test_a_dns_without_an_endpoint_is_found() -> None:
    assert culprits(design("web 10rps > dns"), "TOP006") == ["components/dns"]


def test_a_dns_beside_the_clients_link_to_the_site_answers_with_that() -> None:
    assert not culprits(design("web 10rps > dns; web > lb > app"), "TOP006")


def test_routers_with_targets_are_fine() -> None:
    assert not culprits(design("web 10rps > dns > lb > app"), "TOP006")


def test_a_cdn_and_a_gateway_that_lead_nowhere_are_found() -> None:
    assert culprits(design("web 10rps > cdn"), "TOP006") == ["components/cdn"]
    assert culprits(design("web 10rps > gateway"), "TOP006") == ["components/gateway"]
    assert not culprits(design("web 10rps > cdn > storage; web > gateway > app"), "TOP006")
