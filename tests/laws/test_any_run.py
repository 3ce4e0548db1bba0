"""Any design that can run: no crash, no hang, nothing lost or made up, and the same however the run is cut."""

import math
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from engine.design.document import Design, Event
from engine.errors import BadEvent
from engine.kernel.verify import BUSY_CORES, SOUND, verify
from engine.simulation import Simulation, Stop
from tests.helpers.valid_designs import events, runnable_designs, runs

UNTIL_S = 4.0
MOST_EVENTS = 30_000
"""More is no hang, but a design that retries without end: the run is judged where it stands."""


def figures(tree: Any, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number of a result with its path."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from figures(value, f"{path}.{key}")
    elif isinstance(tree, list):
        for value in tree:
            yield from figures(value, path)
    elif isinstance(tree, int | float) and not isinstance(tree, bool):
        yield path, float(tree)


def played(design: Design, happenings: list[Event], slices: list[int]) -> Simulation:
    """The run with its events, each at its time, in slices of so many kernel events (none: in one go)."""
    simulation = Simulation.create(design, seed=7, warmup_s=0.5)
    turn = 0
    struck = [(event.at_s, event) for event in sorted(happenings, key=lambda event: event.at_s)]
    for until_s, event in [*struck, (UNTIL_S, None)]:
        while True:
            left = MOST_EVENTS - simulation.frame().events
            most = min(left, slices[turn % len(slices)]) if slices else left
            if left <= 0 or simulation.advance(until_s, most) is Stop.REACHED:
                break
            turn += 1
            if slices:
                assert verify(simulation.world) == SOUND
                adds_up(simulation)
        if event is not None:
            with suppress(BadEvent):  # a link cannot crash, a server has no spike
                simulation.apply(event)
    return simulation


def adds_up(simulation: Simulation) -> None:
    requests = simulation.frame().requests
    assert requests.offered == requests.completed + requests.failed + requests.in_flight
    assert requests.failed == sum(requests.by_cause.values())


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_design_runs_soundly_and_the_same_in_slices(data: st.DataObject) -> None:
    design = data.draw(runnable_designs())
    assume(runs(design))
    happenings = data.draw(events(design, UNTIL_S))
    whole = played(design, happenings, [])
    assert verify(whole.world) == SOUND
    adds_up(whole)
    result = whole.result().to_json()
    for path, figure in figures(result):
        assert math.isfinite(figure), path
        assert figure >= 0, path
    other = played(design, happenings, [1, 997, 5000]).result().to_json()
    del result["engine"]["wall_s"], other["engine"]["wall_s"]
    assert result == other


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_design_can_become_another_while_it_runs(data: st.DataObject) -> None:
    first, second = data.draw(runnable_designs()), data.draw(runnable_designs())
    assume(runs(first) and runs(second))
    simulation = Simulation.create(first, seed=7)
    for design in (second, first):
        simulation.advance(simulation.now_s + 1.0, 8000)
        simulation.edit(design)
        assert verify(simulation.world) in (SOUND, BUSY_CORES)  # with fewer cores the running calls still finish
        adds_up(simulation)
    simulation.advance(simulation.now_s + 1.0, 8000)
    assert verify(simulation.world) in (SOUND, BUSY_CORES)
    for path, figure in figures(simulation.result().to_json()):
        assert math.isfinite(figure), path
