"""Experiments: one run, one design under many seeds, two designs under the same requests, as long as it takes.

Runs share nothing, and the compiled engine does not hold Python's lock: they use all cores in threads.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.design.document import Design, Scenario
from engine.errors import BadDesign
from engine.results.comparison import Comparison, change_between
from engine.results.intervals import mean_interval
from engine.results.precision import BATCHES, Precision, are_independent, sectioned_p99_ms
from engine.results.replications import Replications
from engine.results.summary import Result
from engine.results.warmup import mser5
from engine.simulation import Simulation, Stop

EVENTS_AT_ONCE = 1_000_000
"""Ctrl-C, and that an experiment is called off, is heard this often."""

FIRST_LOOK_S = 60.0
"""Length of the first run in which the end of the warm-up is looked for; it doubles until it is found."""
SLICES = 600
"""Observations of the mean latency in which MSER-5 looks."""
LEAST_REQUESTS = 10_000
"""Requests that must be over before the end of the warm-up is believed."""
DAY_S = 86_400.0
LOOK_EVERY = BATCHES // 2
"""Batches between two looks at the interval: each look is a chance to stop too early."""


class Stopped(Exception):
    """The experiment was called off."""


class Watch:
    """How far an experiment is, and the way to call it off; both from any thread."""

    def __init__(
        self, told: Callable[[int], None] = lambda done: None, expected: Callable[[int], None] = lambda runs: None
    ) -> None:
        """`told` hears how many runs are done, `expected` how many there will be, as soon as that is known anew."""
        self._told, self.expect, self._lock = told, expected, Lock()
        self.done = 0
        self.stop = False

    def one_more(self) -> None:
        """A run is done."""
        with self._lock:
            self.done += 1
            self._told(self.done)

    def check(self) -> None:
        """Raises Stopped once it was called off."""
        if self.stop:
            raise Stopped


T = TypeVar("T")
U = TypeVar("U")


def run(
    design: Design, until_s: float, *, seed: int = 1, warmup_s: float = 0.0, scenario: Scenario | None = None,
    watch: Watch | None = None,
) -> Result:  # fmt: skip
    """One run from 0 to `until_s` simulated seconds. Raises BadDesign where the design cannot run."""
    watch = watch or Watch()
    watch.check()
    simulation = Simulation.create(design, seed=seed, warmup_s=warmup_s, scenario=scenario)
    result = go_on(simulation, until_s, watch).result()
    watch.one_more()
    return result


def replicate(
    design: Design, until_s: float, n: int = 10, *, seed: int = 1, warmup_s: float = 0.0,
    scenario: Scenario | None = None, watch: Watch | None = None,
) -> Replications:  # fmt: skip
    """`n` independent runs under the seeds `seed`, `seed + 1`, ... on all cores. Raises Stopped by its watch."""

    def once(one: int) -> dict[str, object]:
        return run(design, until_s, seed=one, warmup_s=warmup_s, scenario=scenario, watch=watch).to_json()

    return Replications(tuple(on_all_cores(once, range(seed, seed + n))))


def compare(
    a: Design, b: Design, until_s: float, n: int = 10, *, seed: int = 1, warmup_s: float = 0.0,
    scenarios: tuple[Scenario | None, Scenario | None] = (None, None), watch: Watch | None = None,
) -> Comparison:  # fmt: skip
    """Two designs under the same `n` seeds, thus under the same requests; each may play a scenario of its own.

    Raises Stopped by its watch.
    """
    sides = ((a, scenarios[0]), (b, scenarios[1]))

    def once(job: tuple[int, int]) -> dict[str, object]:
        design, scenario = sides[job[0]]
        result = run(design, until_s, seed=job[1], warmup_s=warmup_s, scenario=scenario, watch=watch).to_json()
        del result["series"]["components"]  # most of a result, and no comparison asks for it
        return result

    seeds = range(seed, seed + n)
    results = on_all_cores(once, [(side, one) for one in seeds for side in (0, 1)])
    return Comparison(Replications(tuple(results[::2])), Replications(tuple(results[1::2])), change_between(a, b))


def on_all_cores(function: Callable[[T], U], jobs: Sequence[T]) -> list[U]:
    """What the function makes of every job, in the order of the jobs; one that fails ends those not yet begun."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, jobs))


def go_on(simulation: Simulation, until_s: float, watch: Watch | None = None) -> Simulation:
    """The simulation, advanced to `until_s`."""
    while simulation.advance(until_s, EVENTS_AT_ONCE) != Stop.REACHED:
        if watch is not None:
            watch.check()
    return simulation


def find_warmup_s(design: Design, *, seed: int = 1, at_most_s: float = DAY_S) -> float | None:
    """When the start no longer shows in the mean latency, by MSER-5; None where `at_most_s` does not suffice to tell.

    It looks at 600 slices of a run that doubles until enough requests are over and the end of the warm-up lies in the
    first half of two looks in a row: a slow start, such as a cache that fills, looks settled in a short run.
    """
    simulation = Simulation.create(design, seed=seed)
    slice_s = min(FIRST_LOOK_S, at_most_s) / SLICES
    sums, was_found = np.zeros((0, 2)), False
    while True:
        sums = np.vstack([sums, _latencies(simulation, slice_s, SLICES - len(sums))])
        seen = sums[:, 1] > 0
        left_out = mser5(sums[seen, 0] / sums[seen, 1])
        found = left_out is not None and sums[:, 1].sum() >= LEAST_REQUESTS
        if found and was_found:
            return float(np.flatnonzero(seen)[left_out] * slice_s)
        was_found = found
        if 2 * SLICES * slice_s > at_most_s:
            return None
        slice_s *= 2
        sums = sums.reshape(-1, 2, 2).sum(axis=1)


def _latencies(simulation: Simulation, slice_s: float, slices: int) -> NDArray[np.float64]:
    """Of the next slices: the sum of the latencies in seconds, and how many requests were completed."""
    begun_s, rows = simulation.now_s, np.zeros((slices + 1, 2))
    for place in range(slices + 1):
        total = go_on(simulation, begun_s + place * slice_s).world.totals[0]
        rows[place] = total["latency_s"], total["completed"]
    return np.diff(rows, axis=0)


def run_until_precise(
    design: Design, precision: float = 0.05, *, seed: int = 1, warmup_s: float | None = None, at_most_s: float = DAY_S
) -> tuple[Result, Precision]:
    """One run, as long as the 95% interval of p99 needs to be within `precision` of it, relatively.

    The warm-up is found by MSER-5 where none is given. What follows is cut into batches, whose length grows until
    they are independent and their interval is narrow; at `at_most_s` simulated seconds the run ends regardless.
    """
    found_s = find_warmup_s(design, seed=seed, at_most_s=at_most_s / 2) if warmup_s is None else warmup_s
    start_s = at_most_s / 2 if found_s is None else found_s
    simulation = go_on(Simulation.create(design, seed=seed, warmup_s=start_s), start_s)
    size_s = min(max(FIRST_LOOK_S, start_s), at_most_s - start_s) / BATCHES
    batches = np.zeros((0, simulation.world.histograms.shape[1]), np.int64)
    seen = simulation.world.histograms[0].copy()
    while True:
        interval = sectioned_p99_ms(batches)
        narrow = interval.half_width <= precision * interval.mean and are_independent(batches)
        if simulation.now_s + size_s > at_most_s * (1 + 1e-9):
            break
        if len(batches) >= BATCHES and len(batches) % LOOK_EVERY == 0:
            if narrow:
                break
            if len(batches) == 2 * BATCHES:
                size_s *= 2
                batches = batches.reshape(BATCHES, 2, -1).sum(axis=1)
                continue
        now = go_on(simulation, start_s + (len(batches) + 1) * size_s).world.histograms[0]
        batches = np.vstack([batches, now - seen])
        seen = now.copy()
    settled = found_s is not None
    said = Precision(precision, narrow and settled, interval, "batches", len(batches), start_s, settled, at_most_s)
    return simulation.result(), said


def replicate_until_precise(
    design: Design, precision: float = 0.05, n: int = 10, *, seed: int = 1, warmup_s: float | None = None,
    at_most_s: float = DAY_S,
) -> tuple[Replications, Precision]:  # fmt: skip
    """`n` runs side by side, longer by half each time until the t-interval of their p99 is narrow enough."""
    if n < 2:
        raise BadDesign("one replication says nothing about chance: at least 2 are needed")
    found_s = find_warmup_s(design, seed=seed, at_most_s=at_most_s / 2) if warmup_s is None else warmup_s
    start_s = at_most_s / 2 if found_s is None else found_s
    seeds = range(seed, seed + n)
    simulations = on_all_cores(lambda one: Simulation.create(design, seed=one, warmup_s=start_s), seeds)
    length_s = max(FIRST_LOOK_S, start_s)
    while True:
        until_s = min(start_s + length_s, at_most_s)
        on_all_cores(lambda one, until_s=until_s: go_on(one, until_s), simulations)  # type: ignore[misc]
        results = [simulation.result() for simulation in simulations]
        interval = mean_interval([result.percentile_ms(0.99) for result in results])
        narrow = interval.half_width <= precision * interval.mean
        if narrow or until_s >= at_most_s:
            settled = found_s is not None
            said = Precision(precision, narrow and settled, interval, "replications", n, start_s, settled, at_most_s)
            return Replications(tuple(result.to_json() for result in results)), said
        length_s *= 1.5
