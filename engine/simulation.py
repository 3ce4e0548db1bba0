"""The one door to a running simulation: create it, advance it, throw events at it, change it, look at it."""

import time
from collections.abc import Sequence
from typing import Any, Self

import numpy as np

from engine.design.document import Design, Event, Scenario
from engine.errors import BadDesign
from engine.kernel.loop import run
from engine.kernel.messages import refile
from engine.kernel.start import draw_keys, kill_station, refill, relist_all, schedule, start
from engine.kernel.station import settle
from engine.lowering import lower
from engine.lowering.carry import carry_over, removed_stations
from engine.lowering.carry_state import messages_of, resized_caches
from engine.lowering.faults import faults_of, first_free
from engine.program import EventKind, Fault, Program, Stop, World, replaced, table
from engine.results.frame import Frame
from engine.results.snapshot import frame_of
from engine.results.summary import Baseline, Result, Run

CHUNK_EVENTS = 2**62


class Simulation:
    """A design being simulated. Bit-identical for a seed, however its advance is cut into slices."""

    def __init__(self, design: Design, program: Program, seed: int, warmup_s: float) -> None:
        self._design = design
        self._program = program
        self._seed = seed
        self._warmup_s = warmup_s
        self._wall_s = 0.0
        self._warm = warmup_s <= 0.0
        self._baseline = Baseline.of(program)

    @classmethod
    def create(cls, design: Design, *, seed: int = 1, warmup_s: float = 0.0, scenario: Scenario | None = None) -> Self:
        """A simulation at time 0. Raises BadDesign with one sentence when the design cannot run."""
        program, problems = lower(design, seed, warmup_s)
        if program is None:
            raise BadDesign(problems[0])
        start(program.world)
        run(program.world, 0.0, 0)  # compiles the kernel where that is still to do, outside the measured time
        simulation = cls(design, program, seed, warmup_s)
        for event in scenario.events if scenario else ():
            simulation._schedule(event, event.at_s)
        return simulation

    @property
    def now_s(self) -> float:
        """Simulated time."""
        return float(self._program.world.clock[0]["now_s"])

    @property
    def design(self) -> Design:
        """The design as it runs now."""
        return self._design

    @property
    def world(self) -> World:
        """The kernel's tables, for tests and for reading."""
        return self._program.world

    def advance(self, until_s: float, max_events: int = CHUNK_EVENTS) -> Stop:
        """Simulate to `until_s`, at most `max_events` events; REACHED, or EVENTS when there is more to do."""
        began = time.perf_counter()
        stop = Stop.REACHED
        if not self._warm:
            stop = self._run(min(until_s, self._warmup_s), max_events)
            if stop == Stop.REACHED and until_s >= self._warmup_s:
                self._warm = True
                self._baseline = Baseline.of(self._program)
        if stop == Stop.REACHED and self.now_s <= until_s:  # at the same time more may be due
            stop = self._run(until_s, max_events)
        self._wall_s += time.perf_counter() - began
        return stop

    def _run(self, until_s: float, max_events: int) -> Stop:
        """Run the kernel; make room and go on whenever a pool is full."""
        begun = int(self.world.clock[0]["events"])
        while True:
            left = max_events - (int(self.world.clock[0]["events"]) - begun)
            stop = Stop(run(self.world, until_s, left))
            if stop != Stop.POOL_FULL:
                return stop
            self._program = self._program._replace(world=_with_more_calls(self.world))

    def apply(self, event: Event) -> None:
        """Let an event happen now. Raises BadEvent when the design has no such target or it cannot happen to it."""
        self._schedule(event, self.now_s)

    def _schedule(self, event: Event, at_s: float) -> None:
        for values in faults_of(self._program, self._design, event):
            row = first_free(self.world)
            self.world.faults[row] = table(Fault, 1)[0]
            for name, value in {**values, "at_s": at_s, "taken": 1}.items():
                self.world.faults[name][row] = value
            schedule(self.world, at_s, int(EventKind.FAULT), row)

    def edit(self, design: Design) -> None:
        """Go on with a changed design; the state of everything that still exists is carried over.

        Raises BadDesign, and goes on with the old design, when the new one cannot run.
        """
        program, problems = lower(design, self._seed, self._warmup_s)
        if program is None:
            raise BadDesign(problems[0])
        start(program.world)
        for station in removed_stations(self._program, program):
            kill_station(self.world, station)
        old = self._program
        self._program, moves = carry_over(old, program)
        relist_all(self.world)
        for cache, keys, until_s in resized_caches(old.world, self.world, moves):
            refill(self.world, cache, keys, until_s)
        for station in range(len(self.world.stations)):
            settle(self.world, station)
        refile(self.world, messages_of(self.world))
        self._baseline = self._baseline.moved(program, moves)
        self._design = design

    def frame(self) -> Frame:
        """What the window shows of this moment."""
        return frame_of(self._program, self._design)

    def result(self) -> Result:
        """The figures of the run so far, without its warm-up."""
        return Result(self._design, self._program, self._baseline, Run(self._seed, self._warmup_s, self._wall_s))


def _with_more_calls(world: World) -> World:
    """Twice the room for calls under way, and for their events."""
    old = len(world.calls)
    calls = np.concatenate([world.calls, np.zeros_like(world.calls)])
    heap = np.concatenate([world.heap, np.zeros(2 * old, world.heap.dtype)])
    free = np.zeros(2 * old, np.int32)
    count = int(world.clock[0]["free"])
    free[:old] = np.arange(2 * old - 1, old - 1, -1)
    free[old : old + count] = world.free[:count]
    world.clock[0]["free"] = old + count
    return replaced(world, calls=calls.view(np.recarray), heap=heap.view(np.recarray), free=free)


def key_stream(design: Design, client_id: str, n: int, seed: int = 1) -> Sequence[int]:
    """The keys of a client's first `n` requests, as the simulation draws them: for checks against other caches."""
    program, problems = lower(design, seed)
    if program is None:
        raise BadDesign(problems[0])
    start(program.world)
    keys = np.zeros(n, np.int64)
    draw_keys(program.world, program.rows["clients"][client_id], keys)
    drawn: Any = keys.tolist()
    return tuple(drawn)


__all__ = ["Simulation", "Stop", "key_stream"]
