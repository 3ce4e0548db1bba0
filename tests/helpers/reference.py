"""A plain simulator of the model's core semantics, written apart from the kernel so that the two can be compared.

It knows clients (Poisson, deterministic, closed), balancers (round robin, random, least connections), servers (cores,
workers, queue limit, FIFO and LIFO), caches (exact LRU and FIFO, TTL, aside), databases (primary, read replicas), link
latency and loss, time-outs with abandoned work, retries with back-off, crash and hang. It draws its own random numbers,
so agreement is a matter of statistics. A call's life is told by callbacks.
"""

import itertools
import math
from collections import OrderedDict
from collections.abc import Callable, Generator
from functools import partial
from random import Random

from engine.components import Cache, Client, Database, LoadBalancer, Server
from engine.design.document import Event, Link
from engine.design.spec import BackOff, Spec
from tests.helpers import outcome
from tests.helpers.reference_station import GOOD, Call, Clock, Reply, Request, Station, draw_s

Steps = Generator[tuple[Link, str], str, str]


class ServerStation(Station):
    """Computes, then calls below, one after another, holding its worker."""

    world: "World"

    def __init__(self, world: "World", name: str, spec: Server) -> None:
        super().__init__(world, name, spec.cores)
        self.service = spec.service
        self.workers = math.inf if spec.max_concurrency is None else spec.max_concurrency
        self.queue_limit = math.inf if spec.queue_limit is None else spec.queue_limit
        self.newest_first = spec.discipline == "lifo"
        links = world.links_from(name)
        self.caches = [link for link in links if isinstance(world.spec(link.target), Cache)]
        self.others = [link for link in links if isinstance(world.spec(link.target), Server | LoadBalancer)]
        stores = [(link, world.spec(link.target)) for link in links]
        databases = [(link, spec) for link, spec in stores if isinstance(spec, Database)]
        self.writes = [link for link, spec in databases if spec.role == "primary"]
        self.reads = itertools.cycle([link for link, spec in databases if spec.role == "replica"] or self.writes)

    def service_s(self, request: Request) -> float:
        return draw_s(self.service, self.world.random)

    def work(self, call: Call) -> None:
        self.advance(call, self.steps(call.request.operation), None)

    def advance(self, call: Call, steps: Steps, result: str | None) -> None:
        if call.gone:
            return
        try:
            link, operation = next(steps) if result is None else steps.send(result)
        except StopIteration as end:
            self.finish(call, end.value)
            return
        below = call.request._replace(operation=operation) if operation else call.request
        self.world.call(link, below, link.timeout_ms, link.retries, link.back_off, partial(self.advance, call, steps))

    def steps(self, operation: str) -> Steps:
        """The plan: the cache aside, then the database; then other servers. A cache that fails is a miss."""
        reading = operation == "read"
        hit = False
        if reading and self.caches:
            hit = (yield self.caches[0], "get") == "ok"
        if self.writes and not hit:
            result = yield (next(self.reads), "read") if reading else (self.writes[0], "write")
            if result != "ok":
                return result
            if self.caches:
                yield self.caches[0], "set" if reading else "delete"
        for link in self.others:
            result = yield link, ""
            if result != "ok":
                return result
        return "ok"


class CacheStation(Station):
    """Entries in order of eviction, each with the moment it was set."""

    def __init__(self, world: "World", name: str, spec: Cache) -> None:
        super().__init__(world, name, spec.cores)
        self.spec = spec
        self.entries: OrderedDict[int, float] = OrderedDict()
        self.hits = self.gets = 0

    def service_s(self, request: Request) -> float:
        return draw_s(self.spec.get, self.world.random)

    def work(self, call: Call) -> None:
        key, now_s, lru = call.request.key, self.world.clock.now_s, self.spec.eviction == "lru"
        result = "ok"
        match call.request.operation:
            case "get":
                set_s = self.entries.get(key, -math.inf)
                hit = now_s - set_s < (math.inf if self.spec.ttl_s is None else self.spec.ttl_s)
                self.gets, self.hits = self.gets + 1, self.hits + hit
                if hit and lru:
                    self.entries.move_to_end(key)
                if not hit:
                    self.entries.pop(key, None)
                result = "ok" if hit else "miss"
            case "set":
                self.entries[key] = now_s
                if lru:
                    self.entries.move_to_end(key)
                if len(self.entries) > self.spec.capacity:
                    self.entries.popitem(last=False)
            case "delete":
                self.entries.pop(key, None)
        self.finish(call, result)

    def crash(self) -> None:
        self.entries.clear()
        super().crash()

    def reset(self) -> None:
        super().reset()
        self.hits = self.gets = 0

    def outcome(self, measured_s: float) -> outcome.Station:
        return super().outcome(measured_s)._replace(hit_ratio=self.hits / self.gets if self.gets else None)


class DatabaseStation(Station):
    def __init__(self, world: "World", name: str, spec: Database) -> None:
        super().__init__(world, name, spec.cores)
        self.spec = spec
        self.queue_limit = math.inf if spec.queue_limit is None else spec.queue_limit
        self.max_inside = math.inf if spec.max_connections is None else spec.max_connections

    def service_s(self, request: Request) -> float:
        return draw_s(self.spec.write if request.operation == "write" else self.spec.read, self.world.random)


class Balancer(Station):
    """Passes calls on at once; knows of its targets only what it has open with them."""

    world: "World"

    def __init__(self, world: "World", name: str, spec: LoadBalancer) -> None:
        super().__init__(world, name, spec.cores)
        self.algorithm = spec.algorithm
        self.targets = world.links_from(name)
        self.open = [0] * len(self.targets)
        self.turn = itertools.cycle(range(len(self.targets)))

    def service_s(self, request: Request) -> float:
        return 0.0

    def choose(self) -> int:
        if self.algorithm == "round_robin":
            return next(self.turn)
        fewest = min(self.open) if self.algorithm == "least_connections" else math.inf
        return self.world.random.choice([i for i, n in enumerate(self.open) if n <= fewest])

    def work(self, call: Call) -> None:
        chosen = self.choose()
        link = self.targets[chosen]
        self.open[chosen] += 1

        def answered(result: str) -> None:
            self.open[chosen] -= 1
            self.finish(call, result)

        self.world.call(link, call.request, link.timeout_ms, link.retries, link.back_off, answered)


class Traffic:
    """A client: its requests, its patience and what became of them."""

    def __init__(self, world: "World", name: str, spec: Client) -> None:
        self.world, self.spec, self.link = world, spec, world.links_from(name)[0]
        classes = world.design.classes
        self.classes = list(classes)
        self.weights = [spec.mix.get(name, 0.0) if spec.mix else record.weight for name, record in classes.items()]
        self.keys = {
            name: list(itertools.accumulate(k**-record.zipf_exponent for k in range(1, record.keys + 1)))
            for name, record in classes.items()
        }
        if spec.arrivals.process == "closed":
            for _ in range(spec.arrivals.population):
                self.think()
        else:
            self.wait()

    def think(self) -> None:
        self.world.clock.after(draw_s(self.spec.arrivals.think, self.world.random), self.issue)

    def wait(self) -> None:
        rate = self.spec.arrivals.mean_rps
        poisson = self.spec.arrivals.process == "poisson"
        self.world.clock.after(self.world.random.expovariate(rate) if poisson else 1 / rate, self.arrive)

    def arrive(self) -> None:
        self.wait()
        self.issue()

    def issue(self) -> None:
        name = self.world.random.choices(self.classes, self.weights)[0]
        record, cumulative = self.world.design.classes[name], self.keys[name]
        key = self.world.random.choices(range(record.keys), cum_weights=cumulative)[0]
        issued_s = self.world.clock.now_s
        self.world.offered += issued_s >= self.world.warmup_s
        done = partial(self.done, issued_s)
        spec, request = self.spec, Request(record.operation, key)
        self.world.call(self.link, request, spec.timeout_ms, spec.retries, spec.back_off, done)

    def done(self, issued_s: float, result: str) -> None:
        if issued_s >= self.world.warmup_s:
            self.world.results.append((result, self.world.clock.now_s - issued_s))
        if self.spec.arrivals.process == "closed":
            self.think()


class World:
    """A design being simulated."""

    def __init__(self, run: outcome.Run, seed: int) -> None:
        self.design, self.warmup_s, self.clock, self.random = run.design, run.warmup_s, Clock(), Random(seed)
        self.offered = 0
        self.results: list[tuple[str, float]] = []
        makers: dict[type[Spec], Callable[..., Station]] = {
            Server: ServerStation,
            Cache: CacheStation,
            Database: DatabaseStation,
            LoadBalancer: Balancer,
        }
        specs = self.design.components.items()
        self.stations = {name: makers[type(s)](self, name, s) for name, s in specs if type(s) in makers}
        self.traffic = [Traffic(self, name, spec) for name, spec in specs if isinstance(spec, Client)]
        for event in run.scenario.events if run.scenario else ():
            self.clock.after(event.at_s, partial(self.strike, event))

    def spec(self, name: str) -> Spec:
        return self.design.components[name]

    def links_from(self, name: str) -> list[Link]:
        return [link for link in self.design.links.values() if link.source == name and link.role != "replication"]

    def strike(self, event: Event) -> None:
        station, for_s = self.stations[event.target], event.for_s or math.inf
        if event.event == "crash":
            station.crash()
        else:
            station.hang(for_s)
        if for_s < math.inf:
            self.clock.after(for_s, station.recover)

    def send(self, link: Link, arrived: Callable[[], None]) -> None:
        if self.random.random() >= link.loss:
            self.clock.after(draw_s(link.latency, self.random) if link.latency else 0.0, arrived)

    def call(
        self,
        link: Link,
        request: Request,
        timeout_ms: float | None,
        retries: int,
        back_off: BackOff | None,
        reply: Reply,
    ) -> None:
        """Try over the link, again after failures; what the callee does after a time-out goes on unheard."""

        def attempt(number: int) -> None:
            waiting = [True]

            def conclude(result: str) -> None:
                if not waiting:
                    return
                waiting.clear()
                if result in GOOD or number == retries:
                    reply(result)
                else:
                    self.clock.after(self.delay_s(back_off, number), partial(attempt, number + 1))

            def answer(result: str) -> None:
                self.send(link, partial(conclude, result))

            if timeout_ms is not None:
                self.clock.after(timeout_ms / 1000, partial(conclude, "timed_out"))
            self.send(link, partial(self.stations[link.target].arrive, request, answer))

        attempt(0)

    def delay_s(self, back_off: BackOff | None, number: int) -> float:
        if back_off is None:
            return 0.0
        longest_s = min(back_off.max_ms, back_off.base_ms * back_off.factor**number) / 1000
        return longest_s * (1 - back_off.jitter * self.random.random())


def reference(run: outcome.Run, seed: int) -> outcome.Outcome:
    """Run the design; same meaning as the product's simulation, other random numbers."""
    world = World(run, seed)
    world.clock.run(run.warmup_s)
    for station in world.stations.values():
        station.reset()
    world.clock.run(run.until_s)
    measured_s = run.until_s - run.warmup_s
    latencies = sorted(1000 * latency_s for result, latency_s in world.results if result == "ok") or [0.0]
    causes = [result for result, _ in world.results if result != "ok"]
    return outcome.Outcome(
        offered=world.offered,
        completed=len(world.results) - len(causes),
        in_flight=world.offered - len(world.results),
        by_cause={cause: causes.count(cause) for cause in set(causes)},
        latency_ms=sum(latencies) / len(latencies),
        p50_ms=latencies[len(latencies) // 2],
        p99_ms=latencies[len(latencies) * 99 // 100],
        throughput_rps=(len(world.results) - len(causes)) / measured_s,
        stations={name: station.outcome(measured_s) for name, station in world.stations.items()},
    )
