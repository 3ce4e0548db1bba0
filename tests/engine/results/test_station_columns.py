"""What the kernel records of components per bucket, against its totals and against theory."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.csv_files import write
from engine.components.autoscaling import Autoscaling
from engine.design.document import Design, Event, Objective, Scenario
from engine.results.frame import ComponentSeries, Floats
from engine.results.objectives import burn
from engine.simulation import Simulation
from tests.helpers.outcome import altered, cache, constant, database, design, poisson, server

UNTIL_S = 40.0


def given(values: Floats | None) -> Floats:
    assert values is not None
    return values


def ran(drawn: Design, *events: Event, until_s: float = UNTIL_S) -> tuple[dict[str, Any], dict[str, ComponentSeries]]:
    """The totals and the series of a run whose last bucket is full."""
    simulation = Simulation.create(drawn, scenario=Scenario(events=events))
    simulation.advance(until_s + 1e-6)
    result = simulation.result()
    return result.to_json()["components"], dict(result.series.components)


def replicated(mode: str, lag_ms: float = 20.0, **primary: Any) -> Design:
    store = database(1.0, 1000, write=constant(4), apply=constant(3)) | primary
    components = {
        "users": poisson(200.0, mix={"read": 0.5, "write": 0.5}),
        "web": server(0.1, 1000),
        "db": store,
        "replica": store | {"role": "replica", "apply_workers": 63, "failover": None},
    }
    space = {"keys": 20, "zipf_exponent": 0.5}
    return design(
        components,
        "users>web web>db web>replica db>replica",
        classes={"read": {"operation": "read", **space}, "write": {"operation": "write", **space}},
        db_replica={"mode": mode, "latency": constant(lag_ms)},
    )


def bucket_s(series: ComponentSeries, until_s: float = UNTIL_S) -> float:
    return until_s / len(series.utilization)


def test_replication_lag_is_the_way_and_the_apply_in_every_bucket_and_only_of_followers() -> None:
    totals, series = ran(replicated("async"))
    lag_ms = given(series["replica"].replication_lag_ms)
    assert np.nanmean(lag_ms) == pytest.approx(20 + 3, rel=0.01)
    assert totals["replica"]["replication_lag_ms"] == pytest.approx(20 + 3, rel=0.01)
    assert series["db"].replication_lag_ms is None
    assert series["web"].replication_lag_ms is None


def test_stale_reads_of_all_buckets_are_the_total() -> None:
    totals, series = ran(replicated("async", lag_ms=200.0))
    stale = given(series["replica"].stale_rps).sum() * bucket_s(series["replica"])
    assert totals["replica"]["stale_reads"] > 100
    assert stale == pytest.approx(totals["replica"]["stale_reads"], abs=2)
    assert given(series["db"].stale_rps).sum() == 0


def test_writes_lost_in_a_failover_are_counted_from_its_bucket_on() -> None:
    crash = Event(at_s=10.0, event="crash", target="db")
    totals, series = ran(replicated("async", lag_ms=500.0, failover={}), crash)
    lost = given(series["db"].lost_writes)
    assert lost[-1] > 10
    assert lost[-1] == sum(one.get("lost_writes", 0) for one in totals.values())
    assert lost[int(9 / bucket_s(series["db"]))] == 0
    assert np.all(np.diff(lost) >= 0)


def test_a_cache_counts_its_stale_reads_and_lost_writes_too() -> None:
    components = {
        "users": poisson(300.0, mix={"read": 0.5, "write": 0.5}),
        "web": server(0.1, 1000),
        "cache": cache(50, pattern="write_behind", flush_ms=5000.0),
        "db": database(1.0, 1000),
    }
    classes = {name: {"operation": name, "keys": 30} for name in ("read", "write")}
    drawn = design(components, "users>web web>cache cache>db", classes=classes)
    totals, series = ran(drawn, Event(at_s=20.0, event="crash", target="cache", for_s=2.0))
    assert totals["cache"]["lost_writes"] > 0
    assert given(series["cache"].lost_writes)[-1] == totals["cache"]["lost_writes"]


def test_failed_calls_of_all_buckets_are_the_total() -> None:
    drawn = design({"users": poisson(90.0), "web": server(20.0, queue_limit=2)}, "users>web")
    totals, series = ran(drawn)
    assert totals["web"]["failed"] > 500
    failed = given(series["web"].failed_rps).sum() * bucket_s(series["web"])
    assert failed == pytest.approx(totals["web"]["failed"], abs=2)


def test_the_residence_time_is_that_of_mm1() -> None:
    drawn = design({"users": poisson(50.0), "web": server(10.0)}, "users>web")
    _, series = ran(drawn, until_s=600.0)
    web = series["web"]
    mean_ms = np.nansum(web.residence_ms * web.throughput_rps) / web.throughput_rps.sum()
    assert mean_ms == pytest.approx(20.0, rel=0.1)


@pytest.mark.parametrize("discipline", ["fifo", "lifo", "priority"])
@pytest.mark.parametrize("concurrency", [None, 1])
def test_the_oldest_wait_grows_by_a_second_a_second_where_the_first_is_never_served(
    discipline: str, concurrency: int | None
) -> None:
    """One call holds the server for ever: the next one waits from its arrival on, in whatever order."""
    steady = {"process": "deterministic", "rate_rps": 10.0}
    users = {"kind": "client", "arrivals": steady, "timeout_ms": None}
    web: dict[str, Any] = {"kind": "server", "cores": 1, "service": constant(3_000_000), "discipline": discipline}
    web["max_concurrency"] = concurrency
    _, series = ran(design({"users": users, "web": web}, "users>web"))
    ages = given(series["web"].oldest_wait_s)
    ends = np.arange(1, len(ages) + 1) * bucket_s(series["web"])
    assert ages[2:] == pytest.approx((ends - 0.2)[2:], abs=0.02)


def test_nobody_waits_where_there_is_room() -> None:
    drawn = design({"users": poisson(50.0), "web": server(1.0, 1000)}, "users>web")
    assert np.all(given(ran(drawn)[1]["web"].oldest_wait_s) == 0)


def test_calls_that_gave_up_are_not_the_oldest() -> None:
    """All give up after a second and are taken back: none can have waited for longer."""
    users = {"kind": "client", "arrivals": {"process": "poisson", "rate_rps": 50.0}, "timeout_ms": 1000.0}
    web = {"kind": "server", "cores": 1, "service": constant(100)}
    drawn = design({"users": users, "web": web}, "users>web", users_web={"cancel_on_timeout": True})
    ages = given(ran(drawn)[1]["web"].oldest_wait_s)
    assert 0.5 < ages.max() < 1.2


def test_cost_over_time_follows_the_instances_that_autoscaling_switches_on() -> None:
    scaling = Autoscaling(min_instances=1, max_instances=6)
    web = server(20.0, instances=1, autoscaling=scaling.model_dump(), price_usd_per_month=100.0)
    drawn = design({"users": poisson(150.0), "lb": {"kind": "load_balancer"}, "web": web}, "users>lb lb>web")
    totals, series = ran(drawn, until_s=600.0)
    cost = given(series["web"].cost_usd_per_month)
    assert cost[0] == pytest.approx(100.0)
    assert cost.max() >= 300.0
    assert cost.mean() == pytest.approx(totals["web"]["cost_usd_per_month"], rel=0.01)
    assert given(series["lb"].cost_usd_per_month).mean() == pytest.approx(totals["lb"]["cost_usd_per_month"])


def test_cost_over_time_of_what_is_billed_by_traffic_has_the_mean_of_the_total() -> None:
    components = {"users": poisson(80.0), "files": {"kind": "object_storage"}}
    drawn = design(components, "users>files", classes={"read": {"operation": "static"}})
    totals, series = ran(drawn)
    assert given(series["files"].cost_usd_per_month).mean() == pytest.approx(
        totals["files"]["cost_usd_per_month"], rel=0.01
    )


def test_the_slow_requests_of_all_buckets_are_those_of_the_histogram_and_burn_the_budget() -> None:
    """M/M/1 at 50 %: the share above t is exp(-t / 20 ms)."""
    drawn = design({"users": poisson(50.0), "web": server(10.0)}, "users>web")
    objective = Objective(target=0.9, latency_ms=20.0)
    simulation = Simulation.create(altered_board(drawn, objective))
    simulation.advance(600.0 + 1e-6)
    frame = simulation.frame()
    share = frame.series.slower_rps[20.0].sum() / frame.series.completed_rps.sum()
    assert share == pytest.approx(np.exp(-1), abs=0.03)
    rate = burn(objective, frame, 600.0)
    assert rate == pytest.approx(share / 0.1, rel=1e-6)
    assert burn(objective.model_copy(update={"latency_ms": 33.0}), frame, 600.0) is None


def altered_board(drawn: Design, objective: Objective) -> Design:
    board = drawn.board.model_copy(update={"objectives": {"fast": objective}})
    return drawn.model_copy(update={"board": board})


def test_an_edit_keeps_what_was_recorded() -> None:
    drawn = replicated("async", lag_ms=200.0)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0 + 1e-6)
    before = simulation.result().series.components["replica"]
    simulation.edit(altered(drawn, "components", "web", drawn.components["web"].model_copy(update={"cores": 7})))
    simulation.advance(20.0 + 1e-6)
    after = simulation.result().series.components["replica"]
    count = len(before.utilization)
    assert given(after.stale_rps)[:count].tolist() == given(before.stale_rps).tolist()
    assert np.nanmean(given(after.replication_lag_ms)) == pytest.approx(203, rel=0.02)


def test_the_tables_of_a_result_have_the_new_columns_and_as_many_rows_as_buckets(tmp_path: Path) -> None:
    simulation = Simulation.create(replicated("async"))
    simulation.advance(10.0)
    written = {path.stem: path for path in write(simulation.result().to_json(), tmp_path)}
    with written["series"].open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(simulation.result().series.time_s)
    for column in ("replication_lag_ms", "stale_rps", "lost_writes", "cost_usd_per_month", "oldest_wait_s"):
        assert f"components.replica.{column}" in rows[0]
    assert "components.web.replication_lag_ms" not in rows[0]
    assert float(rows[-1]["components.replica.replication_lag_ms"]) == pytest.approx(23.0, rel=0.05)
