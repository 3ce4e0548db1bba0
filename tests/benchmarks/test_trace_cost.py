"""Following one request in some costs a few percent of the speed at most, beside the same run without it."""

import time
from statistics import median

import pytest

from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.simulation import Simulation

REFERENCES = {
    "calls": ("web 2000rps > lb > app*4(cores=16) > cache(capacity_items=5000) + db(cores=64)", "read"),
    "messages": ("web 2000rps > lb > app*4(cores=16) > jobs(cores=8) > worker*4(concurrency=64) > db(cores=64)", "job"),
}
SECONDS, ROUNDS = 20.0, 9
MOST = 1.05
NOISE = 0.03
"""Two runs of the same length differ by so much on a busy machine."""


def _seconds(reference: str, followed: bool) -> float:
    text, operation = REFERENCES[reference]
    drawn = from_json(to_json(design(text)) | {"classes": {"only": {"operation": operation}}})
    simulation = Simulation.create(drawn)
    if not followed:
        simulation.world.tracer["left"] = 2**62
    simulation.advance(1.0)
    began = time.process_time()
    simulation.advance(1.0 + SECONDS)
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("reference", REFERENCES)
def test_following_requests_costs_under_five_percent(reference: str) -> None:
    _seconds(reference, followed=True)
    ratios = [_seconds(reference, followed=True) / _seconds(reference, followed=False) for _ in range(ROUNDS)]
    print(f"followed / not followed: {median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})")
    assert median(ratios) < MOST + NOISE
