"""What is added to a run is counted from then on."""

import numpy as np
import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.notation import design as parse
from engine.simulation import Simulation


def test_a_component_that_is_added_between_two_seconds_is_up_for_the_rest_of_the_second_only() -> None:
    design = parse("users 20rps > lb > web*2")
    more = apply(design, verbs.duplicate_linked(design, ["web-1"]))
    simulation = Simulation.create(design, seed=1)
    simulation.advance(5.25)
    simulation.edit(more)
    simulation.advance(8.0)
    up = np.asarray(simulation.frame().series.components["web-3"].instances_up)
    assert up[5:].tolist() == pytest.approx([0.75, 1.0, 1.0])
