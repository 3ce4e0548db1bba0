"""Error budgets against counts by hand."""

import numpy as np
import pytest

from engine.design.document import Objective
from engine.design.notation import design as parse
from engine.results.frame import Frame, Histogram, Requests
from engine.results.objectives import budget, burn, slower_than
from engine.simulation import Simulation
from tests.app.fake_simulation import frame


def seen(completed: int, failed: int, counts: list[int] | None = None) -> Frame:
    edges = np.array([0.0, 100.0, 200.0, 400.0])
    requests = Requests(completed + failed, completed, failed, 0, {"refused": failed})
    latencies = Histogram(edges, np.array(counts)) if counts else None
    return frame(parse("users 1rps > web"), 10.0)._replace(requests=requests, latencies=latencies)


def test_half_of_the_budget_is_used_by_half_of_the_failures_allowed() -> None:
    stand = budget(Objective(target=0.99), seen(9_950, 50))
    assert stand.bad_share == pytest.approx(0.005)
    assert stand.left == pytest.approx(0.5)
    assert stand.verdict == "met"


def test_more_failures_than_allowed_miss_the_objective() -> None:
    stand = budget(Objective(target=0.999), seen(990, 10))
    assert stand.left == pytest.approx(-9.0)
    assert stand.verdict == "missed"


def test_a_latency_objective_counts_the_slow_and_the_failed() -> None:
    stand = budget(Objective(target=0.9, latency_ms=200.0), seen(100, 10, [60, 30, 10]))
    assert stand.bad_share == pytest.approx(20 / 110)
    assert stand.verdict == "missed"
    assert slower_than(seen(100, 0, [60, 30, 10]), 300.0) == pytest.approx(5.0)
    assert slower_than(seen(100, 0, [60, 30, 10]), 1e6) == 0.0


def test_an_objective_of_all_requests_is_missed_by_the_first_failure() -> None:
    assert budget(Objective(target=1.0), seen(10, 0)).verdict == "met"
    assert budget(Objective(target=1.0), seen(10, 1)).left == float("-inf")


def test_before_the_first_request_nothing_is_known() -> None:
    assert budget(Objective(), seen(0, 0)).verdict == "unknown"


def test_the_burn_rate_is_the_failed_share_of_the_window_in_proportion_to_the_budget() -> None:
    still = frame(parse("users 1rps > web"), 30.0)
    failed = np.where(still.series.time_s > 20.0, 2.0, 0.0)
    shown = still._replace(series=still.series._replace(failed_rps={"refused": failed}))
    objective = Objective(target=0.99)
    fast = burn(objective, shown, 9.0)
    slow = burn(objective, shown, 100.0)
    assert fast is not None
    assert slow is not None
    assert fast == pytest.approx(2.0 / 102.0 / 0.01)
    assert 0 < slow < fast


def test_a_run_counts_what_its_own_histogram_counts() -> None:
    simulation = Simulation.create(parse("users 100rps > web"))
    simulation.advance(60.0)
    shown = simulation.frame()
    assert shown.latencies is not None
    assert shown.latencies.counts.sum() == shown.requests.completed
    p99 = simulation.result().percentile_ms(0.99)
    assert slower_than(shown, p99) / shown.requests.completed == pytest.approx(0.01, abs=0.003)
