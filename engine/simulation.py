"""The one door to a running simulation: create it, advance it, throw events at it, change it, look at it."""

import time
from collections.abc import Sequence
from typing import Any, Self

import numpy as np

from engine.design.document import Design, Event, Scenario
from engine.errors import BadDesign, BadEvent, Flooded
from engine.kernel.fleets import recount
from engine.kernel.loop import run
from engine.kernel.messages import refile
from engine.kernel.shards import reshard_edited
from engine.kernel.start import draw_keys, kill_station, refill, relist_all, schedule, start, take_room
from engine.kernel.station import settle
from engine.lowering import lower
from engine.lowering.carry import carry_over, removed_stations
from engine.lowering.carry_state import messages_of, resized_caches
from engine.lowering.carry_waits import settled_writes
from engine.lowering.faults import faults_of, first_free
from engine.lowering.rescheduling import check, forget, forget_ends, missed, planned, replan_start
from engine.lowering.structural import BY_NAME
from engine.lowering.timeline import Timeline
from engine.program import NEVER, EventKind, Fault, Lease, Program, Stop, World, replaced, table
from engine.results.baseline import Baseline
from engine.results.frame import Frame
from engine.results.snapshot import frame_of
from engine.results.summary import Result, Run
from engine.results.traces import TraceStore, traces_of

CHUNK_EVENTS = 2**62
MAX_CALLS = 2**24
"""Calls under way that there may be room for: 4 GB."""


class Simulation:
    """A design being simulated. Bit-identical for a seed, however its advance is cut into slices."""

    def __init__(self, design: Design, program: Program, seed: int, warmup_s: float) -> None:
        self._timeline = Timeline.of(design)
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
        relist_all(program.world)
        run(program.world, 0.0, 0)  # compiles the kernel where that is still to do, outside the measured time
        simulation = cls(design, program, seed, warmup_s)
        for event in scenario.events if scenario else ():
            simulation._schedule(event, event.at_s)
        simulation._timeline.rehearsed()
        return simulation

    @property
    def now_s(self) -> float:
        """Simulated time."""
        return float(self._program.world.clock[0]["now_s"])

    @property
    def design(self) -> Design:
        """The design as it runs now: as drawn, with what events have changed."""
        return self._timeline.design

    @property
    def world(self) -> World:
        """The kernel's tables, for tests and for reading."""
        return self._program.world

    def advance(self, until_s: float, max_events: int = CHUNK_EVENTS) -> Stop:
        """Simulate to `until_s`, at most `max_events` events; REACHED, or EVENTS when there is more to do.

        Raises BadEvent at the time of a structural event that cannot happen; a further call goes on without it.
        Raises Flooded when an overload has let millions of calls pile up.
        """
        began = time.perf_counter()
        last = int(self.world.clock[0]["events"]) + max_events
        try:
            while self.now_s <= until_s:  # also when it is reached: at the same time more may be due
                next_s = min(until_s, self._timeline.due_s, NEVER if self._warm else self._warmup_s)
                stop = self._run(next_s, last - int(self.world.clock[0]["events"]))
                if stop != Stop.REACHED:
                    return stop
                if not self._warm and self.now_s >= self._warmup_s:
                    self._warm = True
                    self._baseline = Baseline.of(self._program)
                self._restructure()
                if next_s >= until_s:
                    break
            return Stop.REACHED
        finally:
            self._wall_s += time.perf_counter() - began

    def _restructure(self) -> None:
        """Let what is due now happen to the structure."""
        while self._timeline.due_s <= self.now_s:
            try:
                after = self._timeline.stepped()
                if after.design != self.design:
                    self._relower(after.design)
            except (BadDesign, BadEvent) as error:
                self._timeline = self._timeline.skipped()
                raise BadEvent(str(error)) from None
            self._timeline = after

    def run(self, until_s: float) -> Result:
        """Simulate to `until_s` and say what came out; may be called again with a later time."""
        while self.advance(until_s) != Stop.REACHED:
            pass
        return self.result()

    def _run(self, until_s: float, max_events: int) -> Stop:
        """Run the kernel; make room and go on whenever a pool is full."""
        begun = int(self.world.clock[0]["events"])
        while True:
            left = max_events - (int(self.world.clock[0]["events"]) - begun)
            stop = Stop(run(self.world, float(until_s), left))  # an int would be compiled apart
            if stop != Stop.POOL_FULL:
                return stop
            self._grow()

    def _grow(self) -> None:
        """Make room for twice as many calls. Raises Flooded where there are too many already."""
        if len(self.world.calls) >= MAX_CALLS:
            served = np.where(self.world.stations["is_client"] > 0, 0, self.world.stations["inside"])
            names = {row: str(key[0]) for key, row in self._program.rows["stations"].items() if isinstance(key, tuple)}
            raise Flooded(
                f"{MAX_CALLS // 2**20} million calls are under way at {self.now_s:.0f} s, most of them in "
                f"{names.get(int(served.argmax()), 'the clients')!r}: give it more capacity, or a queue_limit"
            )
        self._program = self._program._replace(world=_with_more_calls(self.world))

    def apply(self, event: Event) -> None:
        """Let an event happen at its time, or now where that has passed.

        Raises BadEvent when the design has no such target or it cannot happen to it.
        """
        self._schedule(event, max(self.now_s, event.at_s))
        self._restructure()

    def reschedule(self, event: Event, instead: Event | None) -> None:
        """From now on the run does with a planned event what the plan says of it: `instead`, or nothing.

        Raises BadEvent, with a sentence for people, where the plan speaks of what is past.
        """
        structural = event.event in BY_NAME
        if instead is not None and not structural:
            tuple(faults_of(self._program, self.design, instead))
        plan = self._timeline.plan_of(event) if structural else planned(self._program, self.design, event)
        check(event, instead, plan.standing, self.now_s)
        later = instead if instead is not None and instead.at_s > self.now_s else None
        if plan.standing == "under way":
            self._end(event, None if later else instead, plan.rows)
        elif plan.standing == "coming" and structural:
            self._timeline = self._timeline.without(plan.rows[0])
        elif plan.standing == "coming":
            forget(self.world, plan.rows)
        if later is not None:
            self._schedule(later, later.at_s)
        elif plan.standing == "coming" and instead is not None:
            raise missed(instead, self.now_s)

    def _end(self, event: Event, instead: Event | None, rows: Sequence[int]) -> None:
        """Let an event under way end at another time: now where that has passed, or the event was removed."""
        end_s = self.now_s if instead is None else NEVER if instead.for_s is None else instead.at_s + instead.for_s
        if event.event in BY_NAME:
            self._timeline = self._timeline.ending(rows[0], instead or event, max(self.now_s, end_s))
            self._restructure()
            return
        replan_start(self.world, rows, (instead or event).at_s)
        forget_ends(self.world, rows)
        for row in rows if end_s < NEVER else ():
            schedule(self.world, max(self.now_s, end_s), int(EventKind.RESTORE), row)

    def _schedule(self, event: Event, at_s: float) -> None:
        if event.event in BY_NAME:
            self._timeline = self._timeline.with_event(event, at_s)
            return
        for values in faults_of(self._program, self.design, event):
            row = first_free(self.world)
            self.world.faults[row] = table(Fault, 1)[0]
            for name, value in {**values, "at_s": at_s, "taken": 1}.items():
                self.world.faults[name][row] = value
            schedule(self.world, at_s, int(EventKind.FAULT), row)

    def edit(self, design: Design) -> None:
        """Go on with a changed drawing; the state of everything that still exists is carried over.

        What structural events have changed stays so, except where the edit overrules it. Raises BadDesign, and goes
        on with the old design, when the new one cannot run.
        """
        after = self._timeline.redrawn(design)
        self._relower(after.design)
        self._timeline = after

    def _relower(self, design: Design) -> None:
        """Run a changed design from here. Raises BadDesign, and changes nothing, when it cannot run."""
        fleets = self._program.rows["fleets"]
        nodes = {str(one): int(self.world.fleets["nodes"][row]) for one, row in fleets.items()}
        program, problems = lower(design, self._seed, self._warmup_s, nodes)
        if program is None:
            raise BadDesign(problems[0])
        start(program.world)
        removed = removed_stations(self._program, program)
        while removed and 2 * int(self.world.clock["free"][0]) < len(self.world.calls):
            self._grow()
        for station in removed:
            kill_station(self.world, station)
        old = self._program
        self._program, moves = carry_over(old, program)
        take_room(self.world)
        relist_all(self.world)
        recount(self.world)
        for cache, entries in resized_caches(old.world, self.world, moves):
            refill(self.world, cache, entries)
        for station in range(len(self.world.stations)):
            settle(self.world, station)
        for call in settled_writes(old.world, self.world, moves):
            schedule(self.world, float(self.world.clock["now_s"][0]), int(EventKind.CONTINUE), call)
        reshard_edited(self.world)
        refile(self.world, messages_of(self.world))
        self._baseline = self._baseline.moved(program, moves)

    def frame(self) -> Frame:
        """What the window shows of this moment."""
        return frame_of(self._program, self.design)

    def traces(self) -> TraceStore:
        """The requests that were followed so far, one in some."""
        return traces_of(self._program)

    def result(self) -> Result:
        """The figures of the run so far, without its warm-up."""
        return Result(self.design, self._program, self._baseline, Run(self._seed, self._warmup_s, self._wall_s))


def _with_more_calls(world: World) -> World:
    """Twice the room for calls under way, for their events and fetches."""
    old = len(world.calls)
    leases = np.concatenate([world.leases, table(Lease, len(world.leases))]).view(np.recarray)
    spots = np.zeros(2 * len(leases), np.int32)
    calls = np.concatenate([world.calls, np.zeros_like(world.calls)])
    heap = np.concatenate([world.heap, np.zeros(2 * old, world.heap.dtype)])
    free = np.zeros(2 * old, np.int32)
    count = int(world.clock[0]["free"])
    free[:old] = np.arange(2 * old - 1, old - 1, -1)
    free[old : old + count] = world.free[:count]
    world.clock[0]["free"] = old + count
    grown = {"calls": calls.view(np.recarray), "heap": heap.view(np.recarray), "free": free}
    larger = replaced(world, **grown, leases=leases, lease_spots=spots)
    take_room(larger)
    return larger


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
