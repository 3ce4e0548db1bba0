"""The one-line notation of designs."""

import pytest

from engine.components import Client, Database, LoadBalancer, Server
from engine.design.notation import design
from engine.errors import BadDesign


def test_a_chain_links_each_part_to_the_next() -> None:
    shop = design("web 200rps > lb > app*3 > db")
    assert {key: spec.kind for key, spec in shop.components.items()} == {
        "web": "client",
        "lb": "load_balancer",
        "app-1": "server",
        "app-2": "server",
        "app-3": "server",
        "db": "database",
    }
    assert len(shop.links) == 1 + 3 + 3
    users = shop.components["web"]
    assert isinstance(users, Client)
    assert users.arrivals.rate_rps == 200


def test_plus_joins_targets_and_the_name_of_a_part_joins_chains() -> None:
    shop = design("users 5rps > web-1 > cache + db; db > replica*2")
    assert sorted(shop.links) == ["db-replica-1", "db-replica-2", "users-web-1", "web-1-cache", "web-1-db"]
    replica = shop.components["replica-1"]
    assert isinstance(replica, Database)
    assert replica.role == "replica"


def test_options_set_fields_by_path() -> None:
    shop = design('users 5rps > lb(algorithm=random, title="In, front") > app*2(cores=8, service.mean_ms=5)')
    lb, app = shop.components["lb"], shop.components["app-2"]
    assert isinstance(lb, LoadBalancer)
    assert (lb.algorithm, lb.title) == ("random", "In, front")
    assert isinstance(app, Server)
    assert (app.cores, app.service.mean_ms) == (8, 5)


def test_options_before_a_part_belong_to_the_links_into_it() -> None:
    shop = design("users 5rps > (timeout_ms=500, retries=2) app*2 > db")
    assert [shop.links[key].retries for key in ("users-app-1", "users-app-2", "app-1-db")] == [2, 2, 0]


def test_options_may_be_objects_and_lists() -> None:
    shop = design('users 5rps > web-1(service={"distribution": "empirical", "quantiles": [1, 2]}, cores=2)')
    web = shop.components["web-1"]
    assert isinstance(web, Server)
    assert (web.service.quantiles, web.cores) == ((1.0, 2.0), 2)


def test_a_closed_population_is_a_number_of_users() -> None:
    users = design("users 50users > web-1").components["users"]
    assert isinstance(users, Client)
    assert (users.arrivals.process, users.arrivals.population) == ("closed", 50)


def test_a_part_named_again_keeps_its_fields_and_may_add_some() -> None:
    shop = design("users 5rps > web-1(cores=2) > db\nweb-1(queue_limit=3) > cache")
    web = shop.components["web-1"]
    assert isinstance(web, Server)
    assert (web.cores, web.queue_limit) == (2, 3)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("moon > db", "^'moon' names no kind of component: expected one of app"),
        ("users 5rps >> db", "^'' is not understood: expected a name"),
        ("web-1(cores)", "^'cores' is not understood: expected field=value$"),
        ("web-1(cores=many)", r"^components\.web-1\.cores must be a whole number"),
        ("app*99999999", "^'app\\*99999999' asks for too many components"),
        ("users 1.2.3rps > db", r"^components\.users\.arrivals\.rate_rps must be a number"),
    ],
)
def test_what_is_not_understood_is_refused_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(BadDesign, match=sentence):
        design(text)


def test_no_two_components_stand_at_the_same_place() -> None:
    drawn = design("web > lb > app*3 > db; users > lb; db > replica*2; monitoring > db")
    positions = list(drawn.board.positions.values())
    assert len(set(positions)) == len(positions) == len(drawn.components)
    assert drawn.board.positions["replica-1"][0] > drawn.board.positions["db"][0], "a chain goes on from its head"
