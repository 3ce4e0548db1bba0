"""The ground of the reference simulator: a clock, random times, and a station with workers, cores and a queue."""

import heapq
import itertools
import math
from collections.abc import Callable
from functools import partial
from random import Random
from typing import NamedTuple, Protocol

from engine.design.spec import Distribution
from tests.helpers import outcome

Reply = Callable[[str], None]
"""Told "ok", "miss" or the cause of the failure."""

GOOD = ("ok", "miss")


class Request(NamedTuple):
    operation: str
    key: int


class Clock:
    """Simulated time: actions in the order of their moments."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._sequence = itertools.count()

    def after(self, delay_s: float, action: Callable[[], None]) -> None:
        heapq.heappush(self._heap, (self.now_s + delay_s, next(self._sequence), action))

    def run(self, until_s: float) -> None:
        while self._heap and self._heap[0][0] <= until_s:
            self.now_s, _, action = heapq.heappop(self._heap)
            action()
        self.now_s = until_s


def draw_s(distribution: Distribution, random: Random) -> float:
    """A time in seconds."""
    mean = (distribution.mean_ms or 0.0) / 1000
    cv = distribution.cv or 1.0
    match distribution.distribution:
        case "constant":
            return mean
        case "exponential":
            return random.expovariate(1 / mean) if mean else 0.0
        case "lognormal":
            variance = math.log(1 + cv**2)
            return random.lognormvariate(math.log(mean) - variance / 2, math.sqrt(variance))
        case "gamma":
            return random.gammavariate(1 / cv**2, mean * cv**2)
        case "pareto":
            shape = distribution.shape or 2.0
            return random.paretovariate(shape) * mean * (shape - 1) / shape
    raise NotImplementedError(distribution.distribution)


class Surroundings(Protocol):
    """What a station needs of the world."""

    clock: Clock
    random: Random


class Call:
    """A call inside a station."""

    def __init__(self, request: Request, reply: Reply) -> None:
        self.request, self.reply = request, reply
        self.gone = False
        self.frozen_s = 0.0


class Gauge:
    """The mean of a count over time."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.value, self.area, self.since_s = clock, 0, 0.0, 0.0

    def set(self, value: int) -> None:
        self.area += self.value * (self.clock.now_s - self.since_s)
        self.value, self.since_s = value, self.clock.now_s


class Station:
    """Workers and cores with their queue; a subclass says what comes after the service."""

    def __init__(self, world: Surroundings, name: str, cores: int) -> None:
        self.world, self.name, self.cores = world, name, cores
        self.workers: float = math.inf
        self.queue_limit: float = math.inf
        self.max_inside: float = math.inf
        self.newest_first = False
        self.down = self.hung = False
        self.inside: set[Call] = set()
        self.serving: set[Call] = set()
        self.for_worker: list[Call] = []
        self.for_core: list[Call] = []
        self.answered = 0
        self.busy, self.waiting, self.held = (Gauge(world.clock) for _ in range(3))

    def service_s(self, request: Request) -> float:
        raise NotImplementedError

    def arrive(self, request: Request, reply: Reply) -> None:
        if self.hung:
            return
        must_wait = self.workers_busy() >= self.workers or len(self.serving) >= self.cores
        full = must_wait and len(self.for_worker) + len(self.for_core) >= self.queue_limit
        if self.down or full or len(self.inside) >= self.max_inside:
            reply("refused")
            return
        call = Call(request, reply)
        has_worker = self.workers_busy() < self.workers
        self.inside.add(call)
        if has_worker:
            self.admit(call)
        else:
            self.for_worker.append(call)
        self.measure()

    def workers_busy(self) -> int:
        return len(self.inside) - len(self.for_worker)

    def admit(self, call: Call) -> None:
        if len(self.serving) < self.cores:
            self.start(call)
        else:
            self.for_core.append(call)

    def start(self, call: Call) -> None:
        self.serving.add(call)
        self.world.clock.after(self.service_s(call.request), partial(self.serve, call))

    def serve(self, call: Call) -> None:
        if call.gone:
            return
        if call.frozen_s:
            self.world.clock.after(call.frozen_s, partial(self.serve, call))
            call.frozen_s = 0.0
            return
        self.serving.remove(call)
        if self.for_core:
            self.start(self.next_of(self.for_core))
        self.measure()
        self.work(call)

    def next_of(self, queue: list[Call]) -> Call:
        return queue.pop(-1 if self.newest_first else 0)

    def work(self, call: Call) -> None:
        self.finish(call, "ok")

    def finish(self, call: Call, result: str) -> None:
        if call.gone:
            return
        self.inside.remove(call)
        self.answered += result in GOOD
        if self.for_worker:
            self.admit(self.next_of(self.for_worker))
        self.measure()
        call.reply(result)

    def crash(self) -> None:
        lost, self.inside, self.serving, self.for_worker, self.for_core = self.inside, set(), set(), [], []
        self.down = True
        self.measure()
        for call in lost:
            call.gone = True
            call.reply("lost")

    def hang(self, for_s: float) -> None:
        self.hung = True
        for call in self.serving:
            call.frozen_s += for_s

    def recover(self) -> None:
        self.down = self.hung = False

    def measure(self) -> None:
        self.busy.set(len(self.serving))
        self.waiting.set(len(self.for_worker) + len(self.for_core))
        self.held.set(len(self.inside))

    def reset(self) -> None:
        self.measure()
        self.answered = 0
        for gauge in (self.busy, self.waiting, self.held):
            gauge.area = 0.0

    def outcome(self, measured_s: float) -> outcome.Station:
        self.measure()
        return outcome.Station(
            utilization=self.busy.area / self.cores / measured_s,
            queue_length=self.waiting.area / measured_s,
            concurrency=self.held.area / measured_s,
            throughput_rps=self.answered / measured_s,
            hit_ratio=None,
        )
