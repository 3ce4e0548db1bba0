"""Steps of a good architect: each is thought of where it may help, can be run, and can be taken back."""

import pytest

from engine.advisor import Plan, advise, next_steps
from engine.components.sharded_database import ShardedDatabase
from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design
from engine.experiments import run
from engine.rules import check
from engine.steps.step import Step, setting

CASES = {
    "web 900rps > app(cores=64) > db(cores=1)": ("Two shards of db, split by the key", "A cache before db"),
    "web 900rps > app(cores=64) > db(cores=1) + replica(cores=1); db > replica": (
        "Two shards of db, split by the user",
        "One more replica like replica",
    ),
    "web 900rps > app(cores=64) > cache(capacity_items=10) > db(cores=1)": (
        "Two shards of db, split by the key",
        "One fetch for all who miss the same key of cache",
        "A larger cache cache: twice its entries",
    ),
    "web 900rps > app(cores=64) > shards > db-1(cores=1) + db-2(cores=1)": (
        "One more shard like db-1",
        "A cache before shards",
    ),
    "web 400rps > app(cores=16) > (pool_size=1) db": ("A larger pool from app to db: 2 connections",),
    "web 400rps > app(cores=16) > (timeout_ms=2, retries=1) db(cores=1)": (
        "A longer time-out from app to db: 4 ms",
        "A shorter time-out from app to db: 1 ms",
        "A circuit breaker from app to db",
        "No retries from app to db",
        "Retries from app to db only after a back-off",
        "Retries from app to db only for 20% of the calls",
    ),
    "web 400rps > app(cores=16) > (timeout_ms=2) db(cores=1)": ("2 retries with back-off from app to db",),
    "web 400rps > app(cores=16) > db(cores=1, max_connections=2)": ("Twice the connections that db allows: 4",),
    "web 400rps > app(cores=4, max_concurrency=4, queue_limit=2)": (
        "Twice the workers of app: 8",
        "Twice the waiting places that app allows: 4",
    ),
    "web 800rps > app(cores=4)": ("At most 40 calls wait for app, others are refused at once",),
    "web 300rps > app(cores=16) > cache(ttl_s=0.5) > db(cores=16)": ("Entries of cache live four times as long: 2 s",),
    "web 300rps > dns(ttl_s=30) > app(cores=16)": ("Answers of dns live four times as long: 2 min",),
    "web 800rps > (timeout_ms=500) app(cores=4)": ("An API gateway before app that lets 372 requests a second pass",),
    "web 200rps > gateway(limit=50,burst=1) > app(cores=16)": ("Twice the limit of gateway: 100",),
    'web 100rps > app(cores=16) > db(cores=16, read={"distribution": "lognormal", "mean_ms": 20, "cv": 4})': (
        "A second read from app to db after 38 ms",
    ),
    "web 300rps > lb > app*3(cores=1)": ("Least connections on lb",),
    "web 9000rps > app(cores=512) > cache(cores=1, get.mean_ms=0.1)": ("One more node of cache: 2",),
    'web 900rps > app(cores=4, autoscaling={"max_instances": 2, "min_instances": 1})': (
        "Let app scale out to 4 instances",
        "Never fewer than 2 instances of app",
    ),
}


def steps_for(drawn: Design) -> dict[str, Step]:
    return {step.title: step for step in next_steps(drawn, run(drawn, 2.0).to_json())}


def structural_errors(drawn: Design) -> set[str]:
    """All but those of capacity, which the runs judge better."""
    problems = [problem for problem in check(drawn) if problem.severity == "error"]
    return {problem.code for problem in problems if not problem.code.startswith("CAP")}


def with_class(text: str, **fields: object) -> Design:
    drawn = design(text)
    return Design.model_validate(drawn.model_dump() | {"classes": {"asked": fields}})


@pytest.mark.parametrize(("text", "titles"), CASES.items())
def test_a_step_is_thought_of_can_be_run_and_can_be_taken_back(text: str, titles: tuple[str, ...]) -> None:
    drawn = design(text)
    steps = steps_for(drawn)
    assert set(titles) <= steps.keys()
    errors = structural_errors(drawn)
    for step in steps.values():
        after = apply(drawn, step.change)
        assert apply(after, step.change.inverse()) == drawn
        assert run(after, 0.5).to_json()["requests"]["offered"] > 0
        assert structural_errors(after) <= errors, step.title


def test_a_set_of_replicas_becomes_two_sets_behind_a_router() -> None:
    drawn = design("web 900rps > app(cores=64) > db(cores=1, stored_gb=80) + replica(cores=1); db > replica")
    after = apply(drawn, steps_for(drawn)["Two shards of db, split by the key"].change)
    router = after.components["db-router"]
    assert isinstance(router, ShardedDatabase)
    assert router.shard_key == "key"
    assert sorted((link.source, link.target) for link in after.links.values()) == [
        ("app", "db-router"),
        *(("db", "replica"), ("db-2", "replica-2")),
        *(("db-router", one) for one in ("db", "db-2", "replica", "replica-2")),
        ("web", "app"),
    ]
    assert after.components["db"].model_dump()["stored_gb"] == after.components["db-2"].model_dump()["stored_gb"] == 40


def test_shards_are_confirmed_for_a_full_database_under_seeds_that_the_search_has_not_seen() -> None:
    drawn = design("web 900rps > app(cores=64) > db(cores=1)")
    found = {one.step.title: one for one in advise(drawn, Plan(8.0, 2.0, 3)).advice}
    best = found["Two shards of db, split by the key"]
    assert best.p99_ms is not None
    assert best.p99_ms.high < 0
    assert best.usd_per_month.low > 0


def test_static_requests_get_a_cdn_and_jobs_a_queue_with_workers() -> None:
    pages = with_class("web 350rps > lb > app(cores=4)", operation="static")
    after = apply(pages, steps_for(pages)["A CDN before lb"].change)
    assert run(after, 3.0).to_json()["components"]["cdn"]["hit_ratio"] > 0
    jobs = with_class("web 350rps > app(cores=4) > db", operation="job")
    after = apply(jobs, steps_for(jobs)["A queue for the jobs of app, and workers like it"].change)
    seen = run(after, 3.0).to_json()["components"]
    assert seen["jobs"]["completed"] > 0
    assert seen["workers"]["completed"] > 0
    assert seen["db"]["completed"] > 0


def test_a_value_beyond_what_a_field_allows_is_no_step() -> None:
    drawn = design("web 100rps > app")
    assert [step.title for step in setting(drawn, "components/app", "cores", 8, "Eight")] == ["Eight"]
    assert list(setting(drawn, "components/app", "cores", 10**9, "Too many")) == []
