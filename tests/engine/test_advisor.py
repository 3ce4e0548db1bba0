"""The advisor: what it offers helps, what does not help is not offered, and each offer can be applied."""

import pytest

from engine.advisor import Advised, Plan, advise, is_confirmed, next_steps
from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design
from engine.experiments import Watch, run

PLAN = Plan(10.0, 2.0, 4)


def advised(text: str) -> tuple[Design, Advised]:
    drawn = design(text)
    return drawn, advise(drawn, PLAN)


def test_a_full_server_is_named_and_one_more_instance_confirmed() -> None:
    drawn, found = advised("web 420rps > lb > app(cores=4) > db(cores=32)")
    assert found.bottleneck == "app"
    assert found.utilization > 0.9
    titles = [one.step.title for one in found.advice]
    assert "One more instance of app: 2" in titles
    assert all("db" not in title for title in titles)
    best = found.advice[0]
    better = apply(drawn, best.step.change)
    now, then = (run(one, 20.0, seed=99, warmup_s=2.0).to_json() for one in (drawn, better))
    assert then["latency_ms"]["p99"] < now["latency_ms"]["p99"]


def test_a_full_database_gets_a_cache_and_no_replica_that_all_reads_would_only_move_to() -> None:
    drawn, found = advised("web 900rps > app(cores=64) > db(cores=1)")
    assert found.bottleneck == "db"
    titles = {one.step.title for one in found.advice}
    assert "A cache before db" in titles
    assert "A read replica of db" in {step.title for step in next_steps(drawn, run(drawn, 4.0).to_json())}
    assert "A read replica of db" not in titles
    for one in found.advice:
        after = apply(drawn, one.step.change)
        assert run(after, 3.0).to_json()["requests"]["completed"] > 0


def test_an_idle_design_needs_nothing() -> None:
    _, found = advised("web 10rps > app(cores=8)")
    assert (found.bottleneck, found.tried, found.advice) == (None, 0, ())


def test_a_small_cache_may_grow() -> None:
    drawn = design("web 300rps > app(cores=64) > cache(capacity_items=50) + db(cores=64)")
    steps = next_steps(drawn, run(drawn, 4.0).to_json())
    assert any(step.title.startswith("A larger cache") for step in steps)


def test_every_offer_is_confirmed_by_its_intervals() -> None:
    _, found = advised("web 420rps > lb > app(cores=4) > db(cores=32)")
    assert found.advice
    assert all(is_confirmed(one) for one in found.advice)
    assert len(found.advice) <= found.tried


@pytest.mark.parametrize(
    "text", ["web 420rps > app(cores=4)", "web 900rps > app(cores=64) > db(cores=1) + replica(cores=1); db > replica"]
)
def test_what_it_tries_are_changes_that_can_be_taken_back(text: str) -> None:
    drawn = design(text)
    for step in next_steps(drawn, run(drawn, 4.0).to_json()):
        after = apply(drawn, step.change)
        assert after != drawn
        assert apply(after, step.change.inverse()) == drawn


def test_retries_that_only_keep_failures_waiting_are_no_help() -> None:
    drawn = design("web 900rps > app(cores=64) > db(cores=1)")
    found = advise(drawn, Plan(24.0, 2.0, 3))
    assert not any("retries" in one.step.title for one in found.advice)
    assert any("shards" in one.step.title for one in found.advice)


def test_where_nothing_is_answered_a_gateway_that_lets_less_pass_is_confirmed() -> None:
    _, found = advised("web 800rps > (timeout_ms=500) app(cores=4)")
    by_title = {one.step.title: one for one in found.advice}
    gateway = next(one for title, one in by_title.items() if title.startswith("An API gateway before app"))
    assert gateway.availability is not None
    assert gateway.availability.mean > 0.3


def test_the_number_of_runs_is_told_once_the_steps_are_known_and_never_grows() -> None:
    told: list[int] = []
    watch = Watch(expected=told.append)
    advise(design("web 420rps > lb > app(cores=4) > db(cores=32)"), PLAN, watch=watch)
    assert told == sorted(told, reverse=True)
    assert told[-1] == watch.done
