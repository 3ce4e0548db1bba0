"""Paired differences as numbers, and the change between two designs as lines."""

from typing import Any

import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Event, Scenario
from engine.results.budget import error_budget
from engine.results.comparison import change_between, paired, sentences

A = Design.from_text("users 100rps > lb > app*2 > db")
B = Design.from_text("users 100rps > lb > app*3(cores=8) > db; db > replica(max_connections=9)")


def result(mean_ms: float, **components: Any) -> dict[str, Any]:
    return {"seed": 1, "latency_ms": {"mean": mean_ms}, "components": components, "series": {"time_s": [1.0]}}


def test_a_difference_is_shown_only_where_the_interval_leaves_zero_out() -> None:
    near = paired([result(10), result(20)], [result(11), result(20)])["latency_ms"]["mean"]
    far = paired([result(10), result(20)], [result(15), result(25.1)])["latency_ms"]["mean"]
    assert (near["difference"], near["shown"]) == (0.5, False)
    assert (far["a"], far["b"], far["shown"]) == (15, pytest.approx(20.05), True)
    assert far["ci95"] == pytest.approx([5.05 - 12.706 * 0.05, 5.05 + 12.706 * 0.05])


def test_what_only_one_design_has_cannot_be_told() -> None:
    pairs = paired([result(1)] * 3, [result(1, cache={"kind": "cache", "hit_ratio": 0.5})] * 3)
    assert pairs["components"]["cache"] == {
        "hit_ratio": {"a": None, "b": 0.5, "difference": None, "ci95": None, "shown": None}
    }


def test_the_change_names_what_is_new_gone_and_different() -> None:
    lines = list(sentences(change_between(A, B)))
    assert "+ components/app-3" in lines
    assert "+ links/app-1-db" not in lines
    assert "~ components/app-1 cores: 4 -> 8" in lines
    back = list(sentences(change_between(B, A)))
    assert "- components/replica" in back
    assert "- links/db-replica" in back


def test_a_kind_replaced_by_another_and_deep_fields_are_named() -> None:
    other = A.edited("components/app-1", "service.mean_ms", 7).edited("components/users", "arrivals.rate_rps", 5)
    assert list(sentences(change_between(A, other))) == [
        "~ components/app-1 service.mean_ms: 10 -> 7",
        "~ components/users arrivals.rate_rps: 100 -> 5",
    ]
    cached = Design.from_text("users > lb > app > db")
    swapped = cached.model_copy(update={"components": {**cached.components, "db": cached.components["app"]}})
    assert "~ components/db is another kind" in list(sentences(change_between(cached, swapped)))


def test_of_a_list_of_events_only_what_differs_is_told_and_else_how_many_there_are() -> None:
    crash, late = Event(at_s=10.0, event="crash", target="app-1"), Event(at_s=20.0, event="crash", target="app-1")
    one, other, both = (
        apply(A, verbs.set_scenario(A, "Bad day", Scenario(events=events)))
        for events in ((crash,), (late,), (crash, late))
    )
    assert list(sentences(change_between(one, other))) == ["~ scenarios/Bad day events.1.at_s: 10 -> 20"]
    assert list(sentences(change_between(one, both))) == ["~ scenarios/Bad day events: 1 -> 2"]


def test_what_is_only_drawn_is_no_change() -> None:
    moved = A.model_copy(update={"name": "Other", "board": B.board.model_copy(update={"positions": {}})})
    assert list(sentences(change_between(A, moved))) == []


def test_an_error_budget_is_what_the_objective_leaves() -> None:
    budget = error_budget({"completed": 9990, "failed": 10}, 0.998)
    assert budget["allowed"] == pytest.approx(20)
    assert budget["spent"] == pytest.approx(0.5)
    assert budget["met"] is True
    assert error_budget({"completed": 9990, "failed": 10}, 0.9999)["met"] is False
    assert error_budget({"completed": 10, "failed": 0}, 1.0)["spent"] is None
