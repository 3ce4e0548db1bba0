"""The same model in every engine: each function runs it once and returns what it measured."""

import random
import subprocess
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, NamedTuple

from app.bench import reference as model
from engine.simulation import Simulation

MS = 0.001


class Measured(NamedTuple):
    """One run: how much was simulated in how much time, and the mean response time for comparison."""

    requests: int
    events: int | None
    wall_s: float
    latency_ms: float

    @property
    def rps(self) -> float:
        """Requests simulated per second of wall time."""
        return self.requests / self.wall_s


class Warm:
    """Loadscape's engine on the reference design, its cache filled before the clock starts."""

    def __init__(self, warmup_s: float) -> None:
        self._simulation = Simulation.create(model.reference_design(), warmup_s=warmup_s)
        self._simulation.advance(warmup_s)

    def run(self, seconds: float) -> Measured:
        """Go on for some simulated seconds."""
        world = self._simulation.world
        before = int(world.totals["completed"][0]), float(world.totals["latency_s"][0]), int(world.clock["events"][0])
        began = time.perf_counter()
        self._simulation.advance(self._simulation.now_s + seconds)
        wall_s = time.perf_counter() - began
        world = self._simulation.world
        requests = int(world.totals["completed"][0]) - before[0]
        latency_s = float(world.totals["latency_s"][0]) - before[1]
        return Measured(requests, int(world.clock["events"][0]) - before[2], wall_s, latency_s / requests / MS)

    @property
    def hit_ratio(self) -> float:
        """The exact cache's hit ratio since the warm-up, for the engines that roll dice instead."""
        return float(self._simulation.result().to_json()["components"]["cache"]["hit_ratio"])


def compile_bare_loop(folder: Path) -> Path:
    """The bare event loop in C. Raises OSError or CalledProcessError where there is no working gcc."""
    program = folder / "bare_loop"
    source = Path(__file__).with_name("bare_loop.c")
    subprocess.run(["gcc", "-O3", "-o", str(program), str(source), "-lm"], check=True, capture_output=True)
    return program


def run_bare_loop(program: Path, seconds: float, hit_ratio: float) -> Measured:
    """Run it in a process of its own; it takes its own time."""
    ran = subprocess.run([str(program), str(seconds), str(hit_ratio)], check=True, capture_output=True, text=True)
    requests, events, wall_s, latency_ms = ran.stdout.split()
    return Measured(int(requests), int(events), float(wall_s), float(latency_ms))


def run_simpy(seconds: float, hit_ratio: float) -> Measured:
    """SimPy: a process per request, a resource per station. Raises ImportError where SimPy is not installed."""
    import simpy

    environment = simpy.Environment()
    draw = random.Random(1)
    balancer = simpy.Resource(environment, model.BALANCER_CORES)
    servers = [simpy.Resource(environment, model.SERVER_CORES) for _ in range(model.SERVERS)]
    opened = [0] * model.SERVERS
    cache = simpy.Resource(environment, model.CACHE_CORES)
    databases = [simpy.Resource(environment, model.DATABASE_CORES) for _ in range(model.REPLICAS + 1)]
    latencies: list[float] = []

    def call(station: Any, service_s: float, latency_s: float) -> Generator[Any, Any, None]:
        yield environment.timeout(latency_s)
        with station.request() as core:
            yield core
            yield environment.timeout(service_s)

    def ask(station: Any, service_s: float) -> Generator[Any, Any, None]:
        yield from call(station, service_s, model.INSIDE_MS * MS)
        yield environment.timeout(model.INSIDE_MS * MS)

    def query(station: Any) -> Generator[Any, Any, None]:
        return ask(station, draw.expovariate(1 / (model.QUERY_MS * MS)))

    def request(number: int) -> Generator[Any, Any, None]:
        began = environment.now
        yield from call(balancer, model.BALANCER_MS * MS, model.CLIENT_MS * MS)
        one, other = draw.randrange(model.SERVERS), draw.randrange(model.SERVERS)
        chosen = one if opened[one] <= opened[other] else other
        opened[chosen] += 1
        yield from call(servers[chosen], draw.expovariate(1 / (model.SERVICE_MS * MS)), model.INSIDE_MS * MS)
        if draw.random() < model.WRITE_SHARE:
            yield from query(databases[0])
            yield from ask(cache, model.CACHE_MS * MS)
        else:
            yield from ask(cache, model.CACHE_MS * MS)
            if draw.random() >= hit_ratio:
                yield from query(databases[1 + number % model.REPLICAS])
                yield from ask(cache, model.CACHE_MS * MS)
        yield environment.timeout(model.INSIDE_MS * MS)
        opened[chosen] -= 1
        yield environment.timeout(model.CLIENT_MS * MS)
        latencies.append(environment.now - began)

    def arrive() -> Generator[Any, Any, None]:
        number = 0
        while True:
            yield environment.timeout(draw.expovariate(model.RATE_RPS))
            number += 1
            environment.process(request(number))

    environment.process(arrive())
    began = time.perf_counter()
    environment.run(seconds)
    wall_s = time.perf_counter() - began
    return Measured(len(latencies), None, wall_s, sum(latencies) / len(latencies) / MS)


def run_ciw(seconds: float, hit_ratio: float) -> Measured:
    """Ciw: the stations as a network of queues, each server tier as one; it has no latency and no power of two.

    Raises ImportError where Ciw is not installed.
    """
    import ciw

    miss = (1 - model.WRITE_SHARE) * (1 - hit_ratio)
    cores = [model.BALANCER_CORES, model.SERVERS * model.SERVER_CORES, model.CACHE_CORES]
    cores += [model.DATABASE_CORES, model.REPLICAS * model.DATABASE_CORES]
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(model.RATE_RPS), None, None, None, None],
        service_distributions=[
            ciw.dists.Deterministic(model.BALANCER_MS * MS),
            ciw.dists.Exponential(1 / (model.SERVICE_MS * MS)),
            ciw.dists.Deterministic(model.CACHE_MS * MS),
            ciw.dists.Exponential(1 / (model.QUERY_MS * MS)),
            ciw.dists.Exponential(1 / (model.QUERY_MS * MS)),
        ],
        routing=[
            [0.0, 1.0, 0.0, 0.0, 0.0],
            [0.0, 0.0, 1.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, model.WRITE_SHARE, miss],
            [0.0] * 5,
            [0.0] * 5,
        ],
        number_of_servers=cores,
    )
    ciw.seed(1)
    simulation = ciw.Simulation(network)
    began = time.perf_counter()
    simulation.simulate_until_max_time(seconds)
    wall_s = time.perf_counter() - began
    records = simulation.get_all_records()
    requests = sum(1 for record in records if record.node == 2)
    inside_s = sum(record.exit_date - record.arrival_date for record in records)
    return Measured(requests, None, wall_s, inside_s / requests / MS)
