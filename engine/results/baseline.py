"""Where the run stood at the end of its warm-up."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.program import Program, Stage, Table, World


class Baseline(NamedTuple):
    """Running figures at the end of the warm-up; a result counts what came after."""

    now_s: float
    stations: Table
    boxes: Table
    on_s: NDArray[np.float64]
    links: Table
    caches: Table
    clusters: Table
    replicas: Table
    queues: Table

    @classmethod
    def of(cls, program: Program) -> "Baseline":
        world = program.world
        return cls(
            float(world.clock[0]["now_s"]),
            world.stations.copy(),
            world.boxes.copy(),
            on_s(world),
            world.links.copy(),
            world.caches.copy(),
            world.clusters.copy(),
            world.replicas.copy(),
            world.queues.copy(),
        )

    def moved(self, program: Program, moves: Mapping[str, NDArray[np.int64]]) -> "Baseline":
        """The same figures in the rows of an edited program; what is new counts from zero."""
        tables = {}
        for name in ("stations", "boxes", "links", "caches", "clusters", "replicas", "queues"):
            now = np.zeros_like(getattr(program.world, name))
            for before, after in enumerate(moves[name]):
                if after >= 0:
                    now[after] = getattr(self, name)[before]
            tables[name] = now
        on = np.zeros(len(program.world.stations))
        for before, after in enumerate(moves["stations"]):
            on[after] = self.on_s[before]
        return self._replace(on_s=on, **tables)


def on_s(world: World) -> NDArray[np.float64]:
    """By station how long its instance has been on, whether it worked or not."""
    boxes = world.boxes
    since = np.where(boxes["stage"] == Stage.OFF, 0.0, float(world.clock["now_s"][0]) - boxes["on_s"])
    return np.asarray(boxes["on_area_s"] + since, np.float64)
