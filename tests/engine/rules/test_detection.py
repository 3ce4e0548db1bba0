from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

STRICT = {"objectives": {"six-nines": {"target": 0.999999}}}

CASES = [
    Case(
        "REL011",
        "components/lb",
        drawn("web 10rps > lb > app*2"),
        drawn('web 10rps > lb(passive_ejection={"failures": 3}) > app*2'),
    ),
    Case(
        "REL012",
        "components/dns",
        drawn("web 10rps > dns(policy=failover) > lb-1 + lb-2; lb-1 + lb-2 > app"),
        drawn("web 10rps > dns(policy=failover) > lb-1; lb-1 > app"),
    ),
    Case(
        "REL013",
        "components/lb",
        drawn("web 10rps > lb(health_check.interval_s=1, health_check.timeout_s=2) > app*2"),
        drawn("web 10rps > lb(health_check.interval_s=2, health_check.timeout_s=2) > app*2"),
    ),
    Case(
        "REL014",
        "components/db",
        drawn("web 10rps > app > db(failover.health_check.unhealthy_after=1) > replica"),
        drawn("web 10rps > app > db(failover.health_check.unhealthy_after=2) > replica"),
    ),
    Case(
        "REL015",
        "components/lb",
        drawn("web 10rps > lb(health_check={}) > app*2", **STRICT),
        drawn("web 10rps > lb(health_check.interval_s=1, health_check.timeout_s=1) > app*2", **STRICT),
    ),
    Case(
        "REL016",
        "components/db",
        drawn("web 10rps > app > db(failover={})"),
        drawn("web 10rps > app > db(failover={}) > replica"),
    ),
    Case(
        "REL017",
        "components/monitoring",
        drawn('web 10rps > app; monitoring(auto_heal=true, alerts={"up_share": null}) > app'),
        drawn("web 10rps > app; monitoring(auto_heal=true) > app"),
    ),
    Case(
        "REL018",
        "components/web",
        drawn("web 10rps > app", **STRICT),
        drawn("web 10rps > app; monitoring > app", **STRICT),
        fixed=False,
    ),
]


@every(CASES)
def test_a_rule_of_detection_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)
