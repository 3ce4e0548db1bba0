from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

SESSIONS = {"classes": {"page": {"needs_session": True}}}
JOBS = {"classes": {"photo": {"operation": "job"}}}
ZONES = {"places": {"east": {"location": "us-east-1"}, "a": {"kind": "zone", "inside": "east"}}}


def itself() -> dict[str, object]:
    return {"put": {"links/app-db": {"source": "app", "target": "app"}}}


CASES = [
    Case("TOP008", "links/app-db", drawn("web 10rps > app > db", **itself()), drawn("web 10rps > app > db")),
    Case(
        "TOP009",
        "links/lb-db",
        drawn("web 10rps > lb > app + db", put={"links/lb-db": {"target": "app"}}),
        drawn("web 10rps > lb > app + db"),
    ),
    Case(
        "TOP010",
        "components/lb",
        drawn("web 10rps > lb > app"),
        drawn("web 10rps > lb > app(instances=2)"),
    ),
    Case(
        "TOP011",
        "components/queue",
        drawn("web 10rps > app > queue", **JOBS),
        drawn("web 10rps > app > queue > worker; queue > queue-dead", **JOBS),
    ),
    Case(
        "TOP012",
        "components/queue",
        drawn("web 10rps > app > queue(max_receives=3) > worker", **JOBS),
        drawn("web 10rps > app > queue(max_receives=3) > worker; queue > queue-dead", **JOBS),
    ),
    Case(
        "TOP013",
        "components/queue",
        drawn("web 10rps > app > queue > worker; queue > queue-dead", **JOBS),
        drawn("web 10rps > app > queue(max_receives=3) > worker; queue > queue-dead", **JOBS),
    ),
    Case(
        "TOP014",
        "components/app-1",
        drawn("web 10rps > lb > app*2(state=stateful)", **SESSIONS),
        drawn("web 10rps > lb(algorithm=ip_hash) > app*2(state=stateful)", **SESSIONS),
    ),
    Case(
        "TOP015",
        "components/app",
        drawn("web 10rps > app > db", **SESSIONS),
        drawn("web 10rps > app > (role=session) cache", **SESSIONS),
    ),
    Case(
        "TOP016",
        "places/a",
        drawn("web 10rps > app", **ZONES, at={"app": "east"}),
        drawn("web 10rps > app", **ZONES, at={"app": "a"}),
    ),
]


@every(CASES)
def test_a_rule_of_shape_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)
