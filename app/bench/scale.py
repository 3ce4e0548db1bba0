"""How large a design this machine simulates faster than it happens: every request of it, on one core."""

import time
from typing import NamedTuple

from app.bench.final import final_design
from app.bench.reference import reference_design
from engine.design.document import Design
from engine.design.files import from_json, to_json
from engine.simulation import Simulation

DAY_S = 86_400.0
FINAL_S = 10.0
WARMUP_S = 1.0


class Scale(NamedTuple):
    """A stretch of simulated time, and what it took."""

    simulated_s: float
    requests: int
    events: int
    wall_s: float
    processor_s: float

    @property
    def times_real_time(self) -> float:
        """Simulated seconds per second of wall time."""
        return self.simulated_s / self.wall_s


def stretch(design: Design, seconds: float, warmup_s: float = WARMUP_S) -> Scale:
    """Simulate some seconds of a design after its start."""
    simulation = Simulation.create(design)
    simulation.advance(warmup_s)
    requests, events = _counts(simulation)
    began, used = time.perf_counter(), time.thread_time()
    simulation.advance(warmup_s + seconds)
    wall_s, processor_s = time.perf_counter() - began, time.thread_time() - used
    after = _counts(simulation)
    return Scale(seconds, after[0] - requests, after[1] - events, wall_s, processor_s)


def final_architecture() -> Scale:
    """Some seconds of the final architecture under a thousand million daily users."""
    return stretch(final_design(), FINAL_S, WARMUP_S)


def whole_day() -> Scale:
    """A day of a million users on the reference design, with their nights."""
    return stretch(day_design(), DAY_S, 0.0)


def day_design() -> Design:
    """The reference design under a million daily users of 20 requests each."""
    data = to_json(reference_design())
    data["components"]["users"]["arrivals"] = {"users": 1_000_000, "profile": {"shape": "diurnal"}}
    return from_json(data)


def _counts(simulation: Simulation) -> tuple[int, int]:
    return int(simulation.world.totals["completed"][0]), int(simulation.world.clock["events"][0])
