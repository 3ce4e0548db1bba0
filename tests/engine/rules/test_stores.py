from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every
from tests.engine.rules.findings import found

JOBS = {"classes": {"photo": {"operation": "job"}}}
SESSIONS = {"classes": {"page": {"needs_session": True}}}
PICTURES = {"classes": {"picture": {"operation": "static", "keys": 10_000}}}

CASES = [
    Case(
        "CAP010",
        "components/cache",
        drawn("web 200rps > app > cache(capacity_items=10000) + db"),
        drawn("web 200rps > app > cache(capacity_items=900000) + db"),
    ),
    Case(
        "CAP011",
        "components/cache",
        drawn("web 100rps > app > cache(capacity_items=1000000, ttl_s=1) + db"),
        drawn("web 100rps > app > cache(capacity_items=1000000, ttl_s=90000) + db"),
        fixed=False,
    ),
    Case(
        "CAP011",
        "components/cdn",
        drawn("web 100rps > cdn(ttl_s=0.001) > app", **PICTURES),
        drawn("web 100rps > cdn > app", **PICTURES),
        fixed=False,
    ),
    Case(
        "CAP012",
        "components/app",
        drawn("web 10rps > app(max_concurrency=1000, call_memory_mb=20)"),
        drawn("web 10rps > app(max_concurrency=300, call_memory_mb=20)"),
    ),
    Case(
        "CAP013",
        "components/db",
        drawn("web 10rps > app > db(stored_gb=95)"),
        drawn("web 10rps > app > db(stored_gb=85)"),
    ),
    Case(
        "CAP014",
        "components/app",
        drawn("web 10rps(active_users=500) > app(state=stateful, session_limit=100)", **SESSIONS),
        drawn("web 10rps(active_users=100) > app(state=stateful, session_limit=100)", **SESSIONS),
    ),
    Case(
        "CAP015",
        "components/app",
        drawn("web 10rps > app(autoscaling.target=0.95)"),
        drawn("web 10rps > app(autoscaling.target=0.9)"),
    ),
    Case(
        "CAP016",
        "components/app",
        drawn("web 10rps > app(autoscaling.min_instances=2, autoscaling.max_instances=2)"),
        drawn("web 10rps > app(autoscaling.min_instances=2, autoscaling.max_instances=3)"),
    ),
    Case(
        "CAP017",
        "components/queue",
        drawn("web 1rps > app > queue(visibility_timeout_s=0.05) > worker", **JOBS),
        drawn("web 1rps > app > queue(visibility_timeout_s=0.2) > worker", **JOBS),
    ),
]


@every(CASES)
def test_a_rule_of_room_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)


def test_a_cdn_that_forgets_at_once_is_told_with_the_hits_that_it_misses() -> None:
    (problem,) = found(drawn("web 100rps > cdn(ttl_s=0.001) > app", **PICTURES), "CAP011")
    assert problem.message.startswith("The CDN 'cdn' forgets after 1 ms: ")
    assert problem.message.endswith(" 100 % without the TTL.")
