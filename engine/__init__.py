"""Loadscape's engine: the document, its components, the rules and the simulation. No Qt.

    from engine import Design, Simulation, compare, replicate

    shop = Design.from_text("users 200rps > lb > app*3 > db")
    result = Simulation.create(shop, seed=1, warmup_s=5).run(60)
    result.percentile_ms(0.99), result.series.latency_ms["p99"], result.histogram().counts
    compare(shop, shop.edited("components/app-1", "cores", 8), until_s=60).interval("latency_ms.p99")

`docs/python-door.ipynb` shows all of it. The compiler behind a run loads when a run is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from engine import components as components  # a design can be read only once its kinds are known
from engine.design.document import Design, Event, Scenario
from engine.errors import BadDesign, LoadscapeError

if TYPE_CHECKING:
    from engine.experiments import (
        compare,
        find_warmup_s,
        replicate,
        replicate_until_precise,
        run,
        run_until_precise,
    )
    from engine.simulation import Simulation

__all__ = [
    "BadDesign",
    "Design",
    "Event",
    "LoadscapeError",
    "Scenario",
    "Simulation",
    "compare",
    "find_warmup_s",
    "replicate",
    "replicate_until_precise",
    "run",
    "run_until_precise",
]


def __getattr__(name: str) -> Any:
    """Load what simulates when it is asked for: reading a design needs no compiler."""
    if name == "Simulation":
        return import_module("engine.simulation").Simulation
    if name in __all__:
        return getattr(import_module("engine.experiments"), name)
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
