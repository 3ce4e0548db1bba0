"""How the cost of an event grows: not with the requests, with the log of what is pending, hardly with the design.

Ratios of runs that take turns, in processor time of the thread, the best of each: a busy machine does not count.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any, cast

import numba
import numpy as np
import pytest
from numpy.typing import NDArray

from app.bench import reference
from engine import Design, Simulation

ROUNDS = 5
ROW_BYTES = 256
"""Of a link, the longest row that an event reads."""
STEPS = 200_000
WAITS = 2.0
"""Rows from memory that an event of a large design may wait for: four or five are read, most while others come."""


def events_per_s(simulation: Simulation, seconds: float) -> float:
    """Speed of the next simulated seconds."""
    before = int(simulation.world.clock["events"][0])
    began = time.thread_time()
    simulation.advance(simulation.now_s + seconds)
    return (int(simulation.world.clock["events"][0]) - before) / (time.thread_time() - began)


def best_in_turn(*runs: Callable[[], float]) -> Sequence[float]:
    """The best speed of each run; they take turns, so that all see the same machine."""
    return [max(speeds) for speeds in zip(*((run() for run in runs) for _ in range(ROUNDS)), strict=True)]


def step_by_step(rows: NDArray[np.int64], steps: int) -> int:
    """Go from row to row as each says: no row can be read before the one that names it has come."""
    row = 0
    for _ in range(steps):
        row = int(rows[row, 0])
    return row


walk = cast(Callable[[NDArray[np.int64], int], int], numba.njit(step_by_step))


def ring(size_bytes: int) -> NDArray[np.int64]:
    """Rows of that size together, each naming another at random, all in one ring."""
    rows = np.zeros((size_bytes // ROW_BYTES, ROW_BYTES // 8), np.int64)
    order = np.random.default_rng(1).permutation(len(rows))
    rows[order, 0] = np.roll(order, -1)
    return rows


def rows_per_s(rows: NDArray[np.int64]) -> float:
    """How many rows come from memory one after another."""
    walk(rows, len(rows))
    began = time.thread_time()
    walk(rows, STEPS)
    return STEPS / (time.thread_time() - began)


def table_bytes(simulation: Simulation) -> int:
    """What a run's links, members and stations take."""
    world: Any = simulation.world
    return sum(table.nbytes for table in (world.links, world.members, world.groups, world.stations, world.steps))


def warm(design: Design, seconds: float) -> Simulation:
    simulation = Simulation.create(design)
    simulation.advance(seconds)
    return simulation


def say(capsys: pytest.CaptureFixture[str], what: str, speeds: Sequence[float]) -> None:
    with capsys.disabled():
        print(f"\n{what}: {', '.join(f'{speed / 1e6:.2f}' for speed in speeds)} million events/s")


@pytest.mark.slow
def test_an_event_costs_the_same_after_ten_times_the_requests(capsys: pytest.CaptureFixture[str]) -> None:
    early, late = warm(reference.reference_design(), 3), warm(reference.reference_design(), 30)
    speeds = best_in_turn(lambda: events_per_s(early, 0.2), lambda: events_per_s(late, 2))
    say(capsys, "0.2 s from 3 s on, 2 s from 30 s on", speeds)
    assert 0.6 < speeds[1] / speeds[0] < 1.7


@pytest.mark.slow
def test_an_event_costs_the_log_of_what_is_pending(capsys: pytest.CaptureFixture[str]) -> None:
    """Calls in exponential service stand in the heap: 1,000 and 100,000 of them at the same rate."""

    def served_for(mean_ms: float) -> Simulation:
        text = f"users 20000rps(timeout_ms=null) > app(cores=100000, service.mean_ms={mean_ms})"
        exponential = Design.from_text(text).edited("components/app", "service.distribution", "exponential")
        return warm(exponential, 1 + 3 * mean_ms / 1000)

    few, many = served_for(50), served_for(4000)
    speeds = best_in_turn(lambda: events_per_s(few, 5), lambda: events_per_s(many, 5))
    say(capsys, "1,000 pending, 80,000 pending", speeds)
    assert int(many.world.clock["pending"][0]) > 70 * int(few.world.clock["pending"][0])
    assert speeds[0] / speeds[1] < 3


@pytest.mark.slow
def test_two_thousand_components_keep_half_of_the_events_per_second(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half, on memory as a machine has it to itself; where others use it too, no more than the memory explains.

    The work of an event is the same, but its rows are in no cache any more. What one row then costs is measured in the
    same rounds, by a walk through tables of the same size.
    """
    few = warm(reference.reference_design(), 3)
    monkeypatch.setattr(reference, "SERVERS", 1992)
    many = warm(reference.reference_design(), 3)
    assert len(many.design.components) == 2000
    counting = warm(many.design.edited("components/lb", "algorithm", "least_connections"), 3)
    near, far = ring(table_bytes(few)), ring(table_bytes(many))
    runs = [lambda run=run: events_per_s(run, 1) for run in (few, many, counting)]
    walks = [lambda rows=rows: rows_per_s(rows) for rows in (near, far)]
    *speeds, nearby, away = best_in_turn(*runs, *walks)
    say(capsys, "48 components, 2,000 components, 2,000 by least connections", speeds)
    say(capsys, "rows of their tables, one after another", (nearby, away))
    explained = 1 / (1 / speeds[0] + WAITS * (1 / away - 1 / nearby))
    assert min(speeds[1:]) >= min(speeds[0] / 2, explained)
