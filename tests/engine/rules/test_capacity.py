from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every

JOBS = {"classes": {"photo": {"operation": "job"}}}
SCALED = "app(autoscaling.max_instances=20, autoscaling.min_instances={})"
SPIKE = 'arrivals.profile={"shape": "spike", "factor": 5}'

CASES = [
    Case(
        "CAP002",
        "components/app",
        drawn("web 90rps > app(cores=1)"),
        drawn("web 350rps > app(cores=4)"),
        fixed=False,
    ),
    Case(
        "CAP003",
        "components/app",
        drawn("web 120rps > lb > app(instances=2, cores=1)"),
        drawn("web 90rps > lb > app(instances=2, cores=1)"),
    ),
    Case(
        "CAP004",
        "links/app-db",
        drawn("web 1000rps > app(cores=32) > (pool_size=2) db"),
        drawn("web 1000rps > app(cores=32) > (pool_size=3) db"),
    ),
    Case(
        "CAP005",
        "components/app-1",
        drawn("web 100rps > app-1(max_concurrency=3) > app-2(cores=8, service.mean_ms=25)"),
        drawn("web 100rps > app-1(max_concurrency=4) > app-2(cores=8, service.mean_ms=25)"),
    ),
    Case(
        "CAP006",
        "links/lb-app",
        drawn("web 10rps > lb > (timeout_ms=9) app"),
        drawn("web 10rps > lb > (timeout_ms=11) app"),
        fixed=False,
    ),
    Case(
        "CAP007",
        "components/gateway",
        drawn("web 60rps > gateway(limit=50) > app"),
        drawn("web 50rps > gateway(limit=50) > app"),
        fixed=False,
    ),
    Case(
        "CAP008",
        "components/queue",
        drawn("web 90rps > app > queue(partitions=8) > worker(cores=32, concurrency=32)", **JOBS),
        drawn("web 90rps > app > queue(partitions=10) > worker(cores=32, concurrency=32)", **JOBS),
    ),
    Case(
        "CAP009",
        "components/app",
        drawn(f"web 200rps({SPIKE}) > {SCALED.format(2)}"),
        drawn(f"web 200rps({SPIKE}) > {SCALED.format(3)}"),
    ),
]


@every(CASES)
def test_a_rule_of_capacity_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)
