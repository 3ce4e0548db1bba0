"""A simulation with the door of engine.simulation.Simulation and nothing behind it: one event a millisecond."""

import threading
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from engine.design.document import Design, Event, Scenario
from engine.errors import BadDesign, BadEvent
from engine.results.frame import ComponentNow, Frame, LinkNow, Requests, Series
from engine.results.traces import TraceStore

EVENTS_PER_S = 1_000


class FakeResult(NamedTuple):
    now_s: float
    design: Design

    @property
    def requests(self) -> Requests:
        return Requests(0, 0, 0, 0, {})


class FakeSimulation:
    def __init__(self, design: Design, scenario: Scenario | None = None) -> None:
        self.now_s = 0.0
        self.design = design
        self.scenario = scenario
        self.applied: list[Event] = []
        self.rescheduled: list[tuple[Event, Event | None]] = []
        self.thread = threading.current_thread()
        self.explode = False

    def advance(self, until_s: float, max_events: int) -> None:
        if self.explode:
            raise RuntimeError("a planted programming error")
        self.now_s = min(until_s, self.now_s + max_events / EVENTS_PER_S)

    def apply(self, event: Event) -> None:
        if event.target not in self.design.components:
            raise BadEvent(f"no component is called {event.target!r}")
        self.applied.append(event)

    def reschedule(self, event: Event, instead: Event | None) -> None:
        if event.at_s < self.now_s:
            raise BadEvent("that is past")
        self.rescheduled.append((event, instead))

    def edit(self, design: Design) -> None:
        if not design.components:
            raise BadDesign("the design is empty")
        self.design = design

    def frame(self) -> Frame:
        return frame(self.design, self.now_s)

    def traces(self) -> TraceStore:
        nothing = np.empty(0, np.int64)
        return TraceStore(nothing, nothing, nothing, {}, {}, (), {}, self.now_s, passed_over=0)

    def result(self) -> FakeResult:
        return FakeResult(self.now_s, self.design)


class Factory:
    """Creates fake simulations and keeps them for the test to look at."""

    def __init__(self, before: Callable[[], None] = lambda: None) -> None:
        self.made: list[FakeSimulation] = []
        self._before = before

    def __call__(self, design: Design, seed: int, scenario: Scenario | None) -> FakeSimulation:
        self._before()
        if not design.components:
            raise BadDesign("the design is empty")
        self.made.append(FakeSimulation(design, scenario))
        return self.made[-1]


def frame(design: Design, now_s: float) -> Frame:
    bucket_s = max(1.0, now_s / 500)
    time_s = np.arange(bucket_s, max(2.0, now_s), bucket_s)
    flat = np.ones_like(time_s)
    return Frame(
        now_s=now_s,
        events=int(now_s * EVENTS_PER_S),
        requests=Requests(offered=100, completed=100, failed=0, in_flight=0, by_cause={}),
        series=Series(
            bucket_s=bucket_s,
            time_s=time_s,
            offered_rps=flat * 100,
            completed_rps=flat * 100,
            failed_rps={"refused": flat * 0},
            latency_ms={"mean": flat * 5, "p50": flat * 4, "p95": flat * 9, "p99": flat * 20},
            components={},
        ),
        components={
            name: ComponentNow("up", 0.4, 1.0, 100.0, None, instances_up=1, instances=1) for name in design.components
        },
        links={name: LinkNow(100.0, 0.0) for name in design.links},
        markers=(),
    )
