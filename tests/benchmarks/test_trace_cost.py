"""Following one request in some costs a few percent of the speed at most, beside the same run without it."""

import time
from statistics import median

import pytest

from engine.design.notation import design
from engine.simulation import Simulation

REFERENCE = "web 2000rps > lb > app*4(cores=16) > cache(capacity_items=5000) + db(cores=64)"
SECONDS, ROUNDS = 20.0, 9
MOST = 1.05
NOISE = 0.03
"""Two runs of the same length differ by so much on a busy machine."""


def _seconds(followed: bool) -> float:
    simulation = Simulation.create(design(REFERENCE))
    if not followed:
        simulation.world.tracer["left"] = 2**62
    simulation.advance(1.0)
    began = time.process_time()
    simulation.advance(1.0 + SECONDS)
    return time.process_time() - began


@pytest.mark.slow
def test_following_requests_costs_under_five_percent() -> None:
    _seconds(True)
    ratios = [_seconds(True) / _seconds(False) for _ in range(ROUNDS)]
    print(f"followed / not followed: {median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})")
    assert median(ratios) < MOST + NOISE
