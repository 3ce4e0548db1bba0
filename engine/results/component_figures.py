"""What a run says of its components, as plain values: what each has gained since the warm-up."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.components.cdn import Cdn
from engine.components.plan import node_name
from engine.design.document import Design
from engine.program import UNLIMITED, Program
from engine.results.baseline import Baseline, on_s
from engine.results.costs import is_billed_by_traffic, traffic_usd_per_month, usd_per_month
from engine.results.messages import messages_json
from engine.results.operations import hosts_of
from engine.results.shards import shard_figures
from engine.results.snapshot import stations_of


class ComponentFigures(NamedTuple):
    """The components of a design that has run."""

    design: Design
    program: Program
    baseline: Baseline
    measured_s: float

    def to_json(self) -> dict[str, Any]:
        """The figures of every component, by id."""
        found = {}
        world = self.program.world
        for component_id, rows in stations_of(self.program).items():
            component = self.design.components.get(component_id)
            if component is None:
                continue
            figures = self._station_figures(rows)
            found[component_id] = {
                "kind": component.kind,
                **figures,
                **self._cache_figures(rows),
                **self._replica_figures(rows),
                **self._edge_figures(component_id, rows),
                **self._storage_figures(rows),
                **self._message_figures(rows),
                **shard_figures(world, rows[0]),
                "price": component.price()._asdict(),
                "cost_usd_per_month": self._cost(component_id, figures["instances"]),
            }
        return found

    def _cost(self, component_id: str, instances: float) -> float:
        """A month of the component as it is, and of what it carried at the measured rate."""
        component = self.design.components[component_id]
        rows = stations_of(self.program).get(component_id, [])
        accepted = self._gained(rows, "arrived") - self._gained(rows, "refused")
        egress_bytes = self._gained(rows, "egress_bytes")
        return usd_per_month(component, instances) + traffic_usd_per_month(
            component, accepted, egress_bytes, self.measured_s
        )

    def _edge_figures(self, component_id: str, rows: list[int]) -> dict[str, Any]:
        """What is billed by traffic says how much; a CDN also by its points, and what it asked of its origin."""
        component = self.design.components[component_id]
        if not is_billed_by_traffic(component):
            return {}
        figures: dict[str, Any] = {"egress_gb": self._gained(rows, "egress_bytes") / 1e9}
        if isinstance(component, Cdn):
            owners = {node_name(component_id, node) for node in range(len(rows))}
            links = [row for key, row in self.program.rows["links"].items() if key[1] in owners]  # type: ignore[index]
            calls = self.program.world.links["calls"][links].sum() - self.baseline.links["calls"][links].sum()
            points = {point: self._point(row) for point, row in zip(component.points, rows, strict=True)}
            figures |= {"origin_requests": int(calls), "points": points}
            figures["stale_hits"] = sum(point["stale_hits"] for point in points.values())
        return figures

    def _point(self, row: int) -> dict[str, Any]:
        """One point of presence."""
        cache = int(self.program.world.stations["cache"][row])
        now, base = self.program.world.caches[cache], self.baseline.caches[cache]
        hits, misses, stale = (int(now[name] - base[name]) for name in ("hits", "misses", "stale"))
        ratio = hits / (hits + misses) if hits + misses else None
        arrived = int(self._gained([row], "arrived"))
        return {"arrived": arrived, "hits": hits, "misses": misses, "hit_ratio": ratio, "stale_hits": stale}

    def _gained(self, rows: list[int], name: str) -> float:
        now, base = self.program.world.stations, self.baseline.stations
        return float(now[name][rows].sum() - base[name][rows].sum())

    def _hosts(self, rows: list[int], on: NDArray[np.float64]) -> dict[str, Any]:
        now, base = self.program.world.stations, self.baseline.stations
        names = ("busy_area", "waiting_area", "up_area", "completed", "failed")
        boxes = {
            name: self.program.world.boxes[name][rows] - self.baseline.boxes[name][rows]
            for name in ("memory_area", "memory_s")
        }
        return {"on_s": on, **boxes, **{name: now[name][rows] - base[name][rows] for name in names}}

    def _station_figures(self, rows: list[int]) -> dict[str, Any]:
        stations = self.program.world.stations
        gained_s = (on_s(self.program.world) - self.baseline.on_s)[rows]
        cores_s = float((stations["cores"][rows] * gained_s).sum())
        completed = int(self._gained(rows, "completed"))
        inside_area = self._gained(rows, "inside_area")
        return {
            "utilization": self._gained(rows, "busy_area") / max(cores_s, 1e-12)
            if stations["cores"][rows[0]] < UNLIMITED
            else 0.0,
            "queue_length": self._gained(rows, "waiting_area") / self.measured_s,
            "concurrency": inside_area / self.measured_s,
            "throughput_rps": completed / self.measured_s,
            "residence_ms": inside_area / completed * 1000 if completed else None,
            "hit_ratio": None,
            "arrived": int(self._gained(rows, "arrived")),
            "completed": completed,
            "failed": int(self._gained(rows, "failed")),
            "refused": int(self._gained(rows, "refused")),
            "in_flight": int(stations["inside"][rows].sum()),
            "connections": self._connections(rows),
            "sessions_lost": int(self._gained(rows, "sessions_lost")),
            "hosts": hosts_of(self.program, rows, self._hosts(rows, gained_s), self.measured_s),
            "instances": float(gained_s.sum()) / self.measured_s,
            "instances_up": self._gained(rows, "up_area") / self.measured_s,
        }

    def _connections(self, rows: list[int]) -> int | None:
        """Workers or connections held now; None where they are not limited."""
        stations = self.program.world.stations
        limited = bool((stations["workers"][rows] < UNLIMITED).any())
        return int(stations["working"][rows].sum()) if limited else None

    def _cache_figures(self, rows: list[int]) -> dict[str, Any]:
        world = self.program.world
        caches = [int(cache) for cache in world.stations["cache"][rows] if cache >= 0]
        if not caches:
            return {}
        gained = {
            name: int(world.caches[name][caches].sum() - self.baseline.caches[name][caches].sum())
            for name in ("hits", "misses", "evictions", "expired", "coalesced", "lost_writes", "stale")
        }
        gained["stale_reads"] = gained.pop("stale")
        lookups = gained["hits"] + gained["misses"]
        return {"hit_ratio": gained["hits"] / lookups if lookups else None, **gained}

    def _replica_figures(self, rows: list[int]) -> dict[str, Any]:
        world = self.program.world
        if int(world.stations["cluster"][rows[0]]) < 0:
            return {}
        cluster = int(world.stations["cluster"][rows[0]])
        figures: dict[str, Any] = {
            "role": "primary" if int(world.clusters["primary"][cluster]) == rows[0] else "replica",
            "stale_reads": int(self._gained(rows, "stale")),
        }
        for row in np.flatnonzero(world.replicas["station"] == rows[0]):
            writes = int(world.replicas["lag_writes"][row] - self.baseline.replicas["lag_writes"][row])
            area_s = float(world.replicas["lag_area_s"][row] - self.baseline.replicas["lag_area_s"][row])
            figures["replication_lag_ms"] = area_s / writes * 1000 if writes else None
        if figures["role"] == "primary":
            figures["lost_writes"] = int(world.clusters["lost"][cluster] - self.baseline.clusters["lost"][cluster])
            figures["recovered_writes"] = int(world.clusters["recovered"][cluster])
            conflicts = world.clusters["conflicts"][cluster] - self.baseline.clusters["conflicts"][cluster]
            figures["conflicts"] = int(conflicts)
        return figures

    def _storage_figures(self, rows: list[int]) -> dict[str, Any]:
        stations = self.program.world.stations
        if not stations["is_database"][rows[0]]:
            return {}
        stored_gb, storage_gb = (float(stations[name][rows].sum()) / 1e9 for name in ("stored_bytes", "storage_bytes"))
        return {
            "stored_gb": stored_gb,
            "storage_used": stored_gb / storage_gb if storage_gb else 1.0,
            "writes_without_room": int(self._gained(rows, "full")),
        }

    def _message_figures(self, rows: list[int]) -> dict[str, Any]:
        queue = int(self.program.world.stations["queue"][rows[0]])
        return messages_json(self.program, queue, self.baseline.queues, self.measured_s) if queue >= 0 else {}
