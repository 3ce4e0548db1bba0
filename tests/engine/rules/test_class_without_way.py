from engine.design.document import Design
from engine.design.files import from_json, to_json
from engine.design.notation import design
from tests.engine.rules.findings import culprits

CLASSES = {"classes": {"read": {}, "write": {"operation": "write"}}}


def drawn(text: str, **classes: list[str]) -> Design:
    data = to_json(design(text)) | CLASSES
    for link_id, names in classes.items():
        data["links"][link_id.replace("_", "-")]["classes"] = names
    return from_json(data)


def test_a_balancer_asked_for_a_class_that_no_link_of_it_carries_is_found() -> None:
    assert culprits(drawn("web > lb > app*2", lb_app_1=["read"], lb_app_2=["read"]), "TOP007") == ["components/lb"]
    assert not culprits(drawn("web > lb > app*2", lb_app_1=["read"]), "TOP007")
    assert not culprits(drawn("web > lb > app*2", lb_app_1=["read"], lb_app_2=["write"]), "TOP007")


def test_what_a_class_does_not_reach_does_not_need_a_way_for_it() -> None:
    text = "web > gateway > lb > app; gateway > app-2"
    assert not culprits(drawn(text, gateway_lb=["read"], gateway_app_2=["write"], lb_app=["read"]), "TOP007")


def test_a_client_without_a_way_for_a_class_is_found_beside_a_dns_too() -> None:
    assert culprits(drawn("web > app", web_app=["write"]), "TOP007") == ["components/web"]
    assert culprits(drawn("web > dns > app", dns_app=["write"]), "TOP007") == ["components/web"]
    assert not culprits(drawn("web > dns > app + app-2", dns_app=["write"]), "TOP007")


def test_a_server_need_not_call_for_every_class() -> None:
    assert not culprits(drawn("web > app > db", app_db=["write"]), "TOP007")
