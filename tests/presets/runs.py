"""Runs of presets, and what the lesson tests read from them."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app import presets
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Scenario
from engine.design.files import load
from engine.results.frame import ComponentSeries, Series
from engine.simulation import Simulation, Stop

Floats = NDArray[np.float64]


class Run(NamedTuple):
    """A finished run: its result as `simulate --json` prints it, and its series."""

    result: dict[str, Any]
    series: Series

    def component(self, component_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.result["components"][component_id]
        return found

    def failed_of(self, class_name: str) -> int:
        """Failed requests of one class."""
        failed: int = self.result["classes"][class_name]["requests"]["failed"]
        return failed

    def failed_rps(self) -> Floats:
        """All failures, a value a bucket."""
        return np.asarray(sum(self.series.failed_rps.values()))

    def between(self, values: Floats, from_s: float, to_s: float) -> Floats:
        """The buckets that lie wholly inside."""
        starts = self.series.time_s - self.series.bucket_s
        return values[(starts >= from_s - 1e-9) & (self.series.time_s <= to_s + 1e-9)]

    def of(self, component_id: str) -> ComponentSeries:
        return self.series.components[component_id]


def preset(name: str) -> Design:
    """The design of a preset."""
    return load(presets.path(name))


def run(design: Design, until_s: float, scenario: str | Scenario | None = None, warmup_s: float = 0.0) -> Run:
    """Run a design with one seed; the scenario by its name or as a value."""
    happens = design.scenarios[scenario] if isinstance(scenario, str) else scenario
    simulation = Simulation.create(design, seed=1, warmup_s=warmup_s, scenario=happens)
    while simulation.advance(until_s=until_s, max_events=1_000_000) is not Stop.REACHED:
        pass
    return Run(simulation.result().to_json(), simulation.frame().series)


def with_field(design: Design, path: str, field: str, value: Any) -> Design:
    """The design with one field set."""
    return apply(design, verbs.set_field(design, path, field, value))


def without(design: Design, *component_ids: str) -> Design:
    """The design without some components."""
    return apply(design, verbs.remove(design, [f"components/{component_id}" for component_id in component_ids]))
