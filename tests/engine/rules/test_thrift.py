from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

LOGIN = {"classes": {"login": {"operation": "login"}}}
STATIC = {"classes": {"picture": {"operation": "static"}}}
FEW = {"classes": {"page": {"keys": 1000}}}

CASES = [
    Case(
        "SEC003",
        "components/app",
        drawn("web 10rps > gateway > app; web > app"),
        drawn("web 10rps > gateway > app; phones 10rps > app"),
    ),
    Case(
        "SEC004",
        "components/web",
        drawn("web 10rps > app > db", **LOGIN),
        drawn("web 10rps > gateway > app > db", **LOGIN),
    ),
    Case(
        "COS001",
        "components/app",
        drawn("web 60rps > app(instances=10)"),
        drawn("web 300rps > app(instances=10)"),
    ),
    Case(
        "COS002",
        "components/cache",
        drawn("web 10rps > app > cache(capacity_items=4000) + db", **FEW),
        drawn("web 10rps > app > cache(capacity_items=3999) + db", **FEW),
    ),
    Case(
        "COS003",
        "components/cdn",
        drawn("web 10rps > cdn > app"),
        drawn("web 10rps > cdn > app", **STATIC),
        fixed=False,
    ),
    Case(
        "COS004",
        "components/bucket",
        drawn("web 10rps > bucket", **STATIC),
        drawn("web 10rps > cdn > bucket", **STATIC),
    ),
]


@every(CASES)
def test_a_rule_of_cost_or_exposure_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)
