"""Scatter-gather that waits for k of n: order statistics, what may fail, and what becomes of the rest."""

from typing import Any

import numpy as np
import pytest

from engine import theory
from engine.design.document import Design, Event, Scenario
from engine.design.notation import design
from engine.errors import BadDesign
from engine.kernel.verify import SOUND, verify
from engine.program import Phase
from engine.simulation import Simulation, Stop
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run
from tests.helpers.simulated import replicate, result


def gathered(
    n: int, k: int | None, link: str = "", leaf: str = "cores=1000, service.mean_ms=20", rate: int = 50
) -> Design:
    """Requests that ask n leaves at once and go on with k answers."""
    wait_for = "null" if k is None else k
    return design(
        f"web {rate}rps(timeout_ms=null) > app-1(service.mean_ms=0, cores=1000)"
        f" > (fan_out={n}, wait_for={wait_for}{link}) app-2(instances={n}, {leaf})"
    )


@pytest.mark.parametrize("k", [1, 5, 9, 10, None])
def test_the_kth_of_ten_answers_comes_after_the_mean_of_the_kth_order_statistic(k: int | None) -> None:
    outcomes = replicate(Run(gathered(10, k), 100.0), 8)
    expected = 1000 * theory.order_statistic_mean_s(0.020, 10, k or 10)
    assert_mean([outcome.latency_ms for outcome in outcomes], expected, f"{k} of 10", 0.03)


def test_the_rest_goes_on_burning_capacity_and_is_counted_once() -> None:
    """Whatever k is, the leaves do all the work; nothing fails, and no call is left at the end."""
    whole, first = (Simulation.create(gathered(10, k)) for k in (None, 1))
    for simulation in (whole, first):
        simulation.advance(60.0)
        assert verify(simulation.world) == SOUND
    all_of_them, one = (simulation.result().to_json() for simulation in (whole, first))
    assert one["components"]["app-2"]["utilization"] == pytest.approx(
        all_of_them["components"]["app-2"]["utilization"], rel=0.01
    )
    assert one["links"]["app-1-app-2"]["calls"] == 10 * one["components"]["app-1"]["arrived"]
    assert one["requests"]["failed"] == 0
    assert one["requests"]["completed"] == one["components"]["app-1"]["completed"]
    assert int(first.world.members["open"].sum()) <= 2 * 10, "what nobody waits for is no open call"


def test_with_cancel_on_timeout_what_is_still_waiting_is_taken_back() -> None:
    """Two leaves of one core: a copy that has not begun when the other answers costs nothing."""
    leaf = "cores=1, service.mean_ms=10"
    busy = []
    for link in ("", ", cancel_on_timeout=true"):
        json = result(Run(gathered(2, 1, link, leaf, rate=70), 200.0), 1)
        busy.append(json["components"]["app-2"]["utilization"])
        assert json["requests"]["failed"] == 0
    assert busy[0] == pytest.approx(0.7, rel=0.03)
    assert busy[1] < 0.9 * busy[0]


@pytest.mark.parametrize(
    ("dead", "k", "fails"), [(1, 4, False), (2, 4, True), (4, 1, False), (5, 1, True), (1, None, True)]
)
def test_as_many_may_fail_as_are_not_needed(dead: int, k: int | None, fails: bool) -> None:
    """Of five leaves asked in turn, each request meets every dead one."""
    simulation = Simulation.create(gathered(5, k))
    for node in range(1, dead + 1):
        simulation.apply(Event(event="crash", target="app-2", node=node))
    simulation.advance(20.0)
    requests = simulation.result().to_json()["requests"]
    settled = requests["completed"] + requests["failed"]
    assert (requests["failed"], requests["completed"]) == ((settled, 0) if fails else (0, settled))
    assert requests["by_cause"]["refused"] == requests["failed"]
    assert verify(simulation.world) == SOUND


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_hedges_time_outs_retries_pools_and_crashes_leave_nothing_behind(seed: int) -> None:
    """Everything that can happen to one of the copies, the same in slices and in one go; at the end no call is left."""
    patience = ", timeout_ms=30, retries=2, hedge_after_ms=15, pool_size=4, cancel_on_timeout=true"
    events = [
        Event(event="crash", target="app-2", node=2, at_s=1.0, for_s=1.0),
        Event(event="hang", target="app-2", node=1, at_s=2.5, for_s=1.0),
        Event(event="crash", target="app-1", at_s=4.0, for_s=0.5),
        Event(event="spike", target="web", at_s=6.0, factor=1e-6),
    ]
    drawn = gathered(4, 2, patience, "cores=1, service.mean_ms=8", rate=90)
    whole, sliced = (Simulation.create(drawn, seed=seed, scenario=Scenario(events=tuple(events))) for _ in range(2))
    whole.advance(30.0)
    while sliced.advance(30.0, max_events=501) == Stop.EVENTS:
        assert verify(sliced.world) == SOUND
    for table in ("totals", "stations", "links", "members", "histograms", "streams"):
        one, other = (np.asarray(getattr(simulation.world, table)) for simulation in (whole, sliced))
        assert one.tobytes() == other.tobytes(), table
    left = whole.world.calls[whole.world.calls["phase"] != Phase.FREE]
    assert len(left) == 0
    assert int(np.abs(whole.world.members["open"]).sum()) == 0
    assert int(np.abs(whole.world.links["pool_used"]).sum()) == 0


def test_more_answers_than_calls_cannot_be_waited_for() -> None:
    with pytest.raises(BadDesign, match="wait_for must be at most fan_out"):
        gathered(3, 4)


def test_a_quorum_goes_on_over_a_live_edit() -> None:
    simulation = Simulation.create(gathered(10, 3))
    simulation.advance(10.0)
    fields: dict[str, Any] = {"fan_out": 6, "wait_for": 6}
    link = simulation.design.links["app-1-app-2"].model_copy(update=fields)
    drawn = simulation.design
    simulation.edit(drawn.model_copy(update={"links": {**drawn.links, "app-1-app-2": link}}))
    simulation.advance(20.0)
    requests = simulation.result().to_json()["requests"]
    assert requests["failed"] == 0
    assert requests["in_flight"] < 20
    assert verify(simulation.world) == SOUND
