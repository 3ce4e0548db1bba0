"""Every entry is compiled for one type of each argument: another one would take half a minute more."""

from typing import Any

from engine.design.notation import design
from engine.kernel.loop import run
from engine.simulation import Simulation


def test_a_time_without_a_fraction_compiles_nothing_anew() -> None:
    simulation = Simulation.create(design("web 20rps > app > db"))
    simulation.advance(1)
    simulation.advance(1.5)
    dispatcher: Any = run
    assert len(dispatcher.signatures) == 1
