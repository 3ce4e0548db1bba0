from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

PLACES = {
    "places": {
        "east": {"location": "us-east-1"},
        "a": {"kind": "zone", "inside": "east"},
        "b": {"kind": "zone", "inside": "east"},
        "eu": {"location": "eu-central-1"},
    }
}
UNKNOWN = {"places": {"east": {"location": "us-east-1"}, "eu": {}}}
PAIR = "web 10rps > lb(standby=true) > app-1 + app-2"
TWO_DOORS = "web 10rps > dns(policy=geo) > lb-1 + lb-2 > app"

CASES = [
    Case(
        "GEO001",
        "places/a",
        drawn(PAIR, **PLACES, at={"app-1": "a", "app-2": "a"}),
        drawn(PAIR, **PLACES, at={"app-1": "a", "app-2": "b"}),
        fixed=False,
    ),
    Case(
        "GEO002",
        "places/east",
        drawn(PAIR, **PLACES, at={"app-1": "a", "app-2": "b"}),
        drawn(PAIR, **PLACES, at={"app-1": "a", "app-2": "eu"}),
        fixed=False,
    ),
    Case(
        "GEO003",
        "components/db",
        drawn("web 10rps > app > db > replica", **PLACES, at={"db": "a", "replica": "a"}),
        drawn("web 10rps > app > db > replica", **PLACES, at={"db": "a", "replica": "b"}),
    ),
    Case(
        "GEO004",
        "links/app-db",
        drawn("web 10rps > app > db", **PLACES, at={"app": "eu", "db": "a"}),
        drawn("web 10rps > app > db", **PLACES, at={"app": "b", "db": "a"}),
        fixed=False,
    ),
    Case(
        "GEO005",
        "links/db-replica",
        drawn("web 10rps > app > db > (mode=sync) replica", **PLACES, at={"db": "a", "replica": "eu"}),
        drawn("web 10rps > app > db > (mode=sync) replica", **PLACES, at={"db": "a", "replica": "b"}),
    ),
    Case(
        "GEO006",
        "places/eu",
        drawn(PAIR, **UNKNOWN, at={"app-1": "east", "app-2": "eu"}),
        drawn(PAIR, **UNKNOWN, at={"app-1": "eu", "app-2": "eu"}),
        fixed=False,
    ),
    Case(
        "GEO007",
        "components/app-2",
        drawn(PAIR, **PLACES, at={"lb": "east", "app-1": "a"}),
        drawn(PAIR, **PLACES, at={"lb": "east", "app-1": "a", "app-2": "b"}),
        fixed=False,
    ),
    Case(
        "GEO008",
        "components/dns",
        drawn(TWO_DOORS, **PLACES, at={"lb-1": "a", "lb-2": "b"}),
        drawn(TWO_DOORS, **PLACES, at={"lb-1": "a", "lb-2": "eu"}),
    ),
]


@every(CASES)
def test_a_rule_of_places_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)
