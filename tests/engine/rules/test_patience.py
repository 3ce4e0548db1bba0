from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

BACK = 'back_off={"base_ms": 50, "jitter": 1}'

CASES = [
    Case(
        "REL003",
        "links/app-db",
        drawn("web 10rps > app > (retries=1, timeout_ms=500) db"),
        drawn(f"web 10rps > app > (retries=1, timeout_ms=500, {BACK}) db"),
    ),
    Case(
        "REL004",
        "components/web",
        drawn("web 10rps(retries=1, back_off.jitter=0) > app"),
        drawn("web 10rps(retries=1) > app"),
    ),
    Case(
        "REL005",
        "links/app-db",
        drawn("web 10rps > app > (retries=3, timeout_ms=500) db"),
        drawn("web 10rps > app > (retries=3, timeout_ms=500, retry_budget=0.2) db"),
    ),
    Case(
        "REL006",
        "components/db",
        drawn("web 10rps(retries=2) > lb(retries=2) > app > (retries=2, timeout_ms=500) db"),
        drawn("web 10rps(retries=2) > lb > app > (retries=1, timeout_ms=500) db"),
    ),
    Case(
        "REL007",
        "links/app-db",
        drawn("web 10rps(timeout_ms=1000) > app > (timeout_ms=600, retries=1) db"),
        drawn("web 10rps(timeout_ms=1000) > app > (timeout_ms=500, retries=1) db"),
    ),
    Case("REL008", "components/app", drawn("web 10rps > app > db"), drawn("web 10rps > app > (timeout_ms=500) db")),
    Case(
        "REL009",
        "links/app-db",
        drawn('web 10rps > app > (circuit_breaker={"window_calls": 10, "minimum_calls": 11}) db'),
        drawn('web 10rps > app > (circuit_breaker={"window_calls": 10, "minimum_calls": 10}) db'),
    ),
    Case(
        "REL010",
        "links/app-db",
        drawn("web 10rps > app > (hedge_after_ms=1) db"),
        drawn("web 10rps > app > (hedge_after_ms=6) db"),
    ),
]


@every(CASES)
def test_a_rule_of_patience_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)


def test_time_outs_given_by_a_fix_stay_within_what_the_callers_wait() -> None:
    from tests.engine.rules.findings import repaired

    after = repaired(drawn("web 10rps(timeout_ms=800) > app > db"), "REL008")
    assert after.links["app-db"].timeout_ms == 800
