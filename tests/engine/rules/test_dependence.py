import pytest

from engine.design.change import apply
from engine.design.document import Design
from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every
from tests.engine.rules.findings import culprits, found

READS = {"page": {"operation": "read", "keys": 10_000}}
CHAIN = "web 10rps > " + " > ".join(f"app-{number}" for number in range(1, 7))


def cached(nodes: int) -> Design:
    return drawn(f"web 4000rps > app(instances=20,cores=4) > cache(nodes={nodes}) + db(cores=4)", classes=READS)


def resolved(ttl_s: int) -> Design:
    return drawn(
        "web 10rps > dns > lb-1 + lb-2; lb-1 > app-1; lb-2 > app-2",
        put={"components/dns": {"ttl_s": ttl_s, "policy": "failover", "health_check": {}}},
    )


def kept(replicas: str) -> Design:
    return drawn(f"web 10rps > app > db {replicas}", classes={"post": {"operation": "write"}})


CASES = [
    Case("CAP018", "components/cache", cached(1), cached(4)),
    Case("REL019", "components/dns", resolved(3600), resolved(120)),
    Case("REL020", "links/db-replica", kept("> (mode=semi_sync) replica"), kept("> replica")),
    Case("REL020", "links/db-replica", kept("> (mode=sync) replica"), kept("> (mode=semi_sync) replica-1 + replica-2")),
    Case(
        "REL020", "links/db-replica-1", kept("> (mode=sync) replica-1; db > replica-2"), kept("> replica-1 + replica-2")
    ),
    Case("TOP017", "components/web", drawn(CHAIN), drawn(CHAIN.removesuffix(" > app-6")), fixed=False),
    Case("TOP018", "components/web", drawn("web 10rps > app-1 + app-2"), drawn("web 10rps > lb > app-1 + app-2")),
]


@every(CASES)
def test_it_is_found_not_in_the_nearest_design_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)


def test_it_is_told_how_busy_the_database_would_be_without_its_cache() -> None:
    (problem,) = found(cached(1), "CAP018")
    assert problem.message.startswith("Without the cache 'cache' 'db' would be 2")
    assert problem.subjects == ("components/cache", "components/db")


def test_no_number_of_nodes_helps_where_the_database_is_nearly_full_already() -> None:
    busy = drawn(
        "web 2000rps > app(instances=40,cores=4) > cache + db(cores=4,read.mean_ms=20)",
        classes={
            "page": {"operation": "read", "keys": 10_000, "weight": 0.62},
            "post": {"operation": "write", "zipf_exponent": 0, "weight": 0.38},
        },
    )
    (problem,) = found(busy, "CAP018")
    assert problem.fix is None


def test_services_asked_in_turn_count_like_a_chain_and_a_pool_counts_once() -> None:
    in_turn = drawn("web 10rps > lb > app*9 > app-a + app-b + app-c + app-d + app-e")
    (problem,) = found(in_turn, "TOP017")
    assert problem.message == "A request of 'web' waits for 6 servers, one after the other."
    assert not found(drawn("web 10rps > lb > app*9 > app-a + app-b"), "TOP017")


@pytest.mark.parametrize(
    "text",
    [
        "web 10rps > app-1",
        "web 10rps > dns > app-1 + app-2",
        "web 10rps > lb > app-1 + app-2; web > app-1",
        "web 10rps > lb + app-1 + app-2; lb > app-3",
    ],
)
def test_who_has_a_router_or_one_server_does_not_choose_itself(text: str) -> None:
    assert not culprits(drawn(text), "TOP018")


def test_the_new_balancer_stands_between_and_takes_over_the_link() -> None:
    before = drawn("web 10rps > (timeout_ms=900) app-1 + app-2")
    (problem,) = found(before, "TOP018")
    assert problem.fix is not None
    links = apply(before, problem.fix).links
    assert {(link.source, link.target, link.timeout_ms) for link in links.values()} == {
        ("web", "load-balancer", 900.0),
        ("load-balancer", "app-1", None),
        ("load-balancer", "app-2", None),
    }


def test_a_service_that_is_asked_twice_is_one_server_and_many_ways_are_no_trouble() -> None:
    diamond = "; ".join(
        f"app-{n} > app-{n}l + app-{n}r; app-{n}l > app-{n + 1}; app-{n}r > app-{n + 1}" for n in range(40)
    )
    (problem,) = found(drawn(f"web 0.001rps > app-0; {diamond}"), "TOP017")
    assert problem.message == "A request of 'web' waits for 121 servers, one after the other."
