"""The result of a run: the keys of `loadscape simulate --json`, as plain values."""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.catalog.instances import HOURS_PER_MONTH
from engine.components.cdn import Cdn
from engine.components.monitoring import Monitoring
from engine.components.plan import node_name
from engine.design.document import Design
from engine.design.spec import Spec, Traffic
from engine.errors import BadDesign
from engine.program import NEVER, UNLIMITED, Program, Stage, Table, World
from engine.results.frame import CAUSES, ComponentSeries, Requests, Series
from engine.results.histogram import PERCENTILES, Histogram, edges_s, percentile_s
from engine.results.messages import jobs_json, messages_json, queue_rows
from engine.results.operations import alerts_of, hosts_of, monitoring_figures
from engine.results.shards import shard_figures
from engine.results.snapshot import links_of, requests_of, series_of, stations_of

VERSION = "0.1.0"
MONTH_S = HOURS_PER_MONTH * 3600.0
"""A month of the price lists: 730 hours."""


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


class Run(NamedTuple):
    """What a result says of the run itself."""

    seed: int
    warmup_s: float
    wall_s: float


class Result(NamedTuple):
    """A finished (or stopped) run."""

    design: Design
    program: Program
    baseline: Baseline
    run: Run

    @property
    def requests(self) -> Requests:
        """Requests that arrived after the warm-up; offered = completed + failed + in_flight, exactly."""
        return requests_of(self.program.world.totals)

    @property
    def series(self) -> Series:
        """The whole run over time as numpy arrays, a value a bucket."""
        return series_of(self.program, self.design, (*PERCENTILES, "max"))

    def percentile_ms(self, share: float, request_class: str | None = None) -> float:
        """The latency that this share of the completed requests does not exceed; NaN for no request."""
        return 1000 * percentile_s(self.program.world.histograms[self._row(request_class)], share)

    def histogram(self, request_class: str | None = None) -> Histogram:
        """How many completed requests had which latency: of one class, or of all.

        Raises BadDesign where there is no such class.
        """
        return Histogram(1000 * edges_s(), self.program.world.histograms[self._row(request_class)].copy())

    def _row(self, request_class: str | None) -> int:
        if request_class is None:
            return 0
        if request_class not in self.program.classes:
            known = ", ".join(self.program.classes)
            raise BadDesign(f"no class is called {request_class!r}: the run has {known}")
        return self.program.classes.index(request_class) + 1

    def to_json(self) -> dict[str, Any]:
        """The stable keys of DESIGN.md; figures that do not exist (a percentile of nothing) are None."""
        world = self.program.world
        now_s = float(world.clock[0]["now_s"])
        measured_s = max(now_s - self.baseline.now_s, 1e-12)
        whole = _class_json(self.program, 0)
        requests = requests_of(world.totals)
        decided = requests.completed + requests.failed
        components = self._components(measured_s)
        seen = {"components": components, "requests": whole["requests"]}
        for one, part in self.design.components.items():
            if isinstance(part, Monitoring) and one in components:
                components[one] |= monitoring_figures(self.design, self.program, one, seen, measured_s)
        return {
            "format": 1,
            "design": self.design.name,
            "seed": self.run.seed,
            "until_s": now_s,
            "warmup_s": self.run.warmup_s,
            "requests": whole["requests"],
            "throughput_rps": decided / measured_s,
            "goodput_rps": requests.completed / measured_s,
            "latency_ms": whole["latency_ms"],
            "availability": whole["availability"],
            "classes": {name: _class_json(self.program, row + 1) for row, name in enumerate(self.program.classes)},
            **self._jobs(),
            "components": components,
            "links": self._links(measured_s),
            "failovers": self._failovers(),
            "alerts": [alert._asdict() for alert in alerts_of(self.program)],
            "cost_usd_per_month": sum(one["cost_usd_per_month"] for one in components.values()),
            "series": self._series(),
            "engine": {"events": int(world.clock[0]["events"]), "wall_s": self.run.wall_s, "version": VERSION},
        }

    def _jobs(self) -> dict[str, Any]:
        queues = list(queue_rows(self.program).values())
        return jobs_json(self.program, queues) if queues else {}

    def _components(self, measured_s: float) -> dict[str, Any]:
        found = {}
        world = self.program.world
        for component_id, rows in stations_of(self.program).items():
            component = self.design.components.get(component_id)
            if component is None:
                continue
            figures = self._station_figures(rows, measured_s)
            found[component_id] = {
                "kind": component.kind,
                **figures,
                **self._cache_figures(rows),
                **self._replica_figures(rows),
                **self._edge_figures(component_id, rows),
                **self._storage_figures(rows),
                **self._message_figures(rows, measured_s),
                **shard_figures(world, rows[0]),
                "price": component.price()._asdict(),
                "cost_usd_per_month": self._cost(component_id, measured_s, figures["instances"]),
            }
        return found

    def _cost(self, component_id: str, measured_s: float, instances: float) -> float:
        """A month of the component as it is, and of what it carried at the measured rate."""
        component = self.design.components[component_id]
        rows = stations_of(self.program).get(component_id, [])
        months = measured_s / MONTH_S
        accepted = self._gained(rows, "arrived") - self._gained(rows, "refused")
        traffic = Traffic(accepted / months, self._gained(rows, "egress_bytes") / 1e9 / months)
        return _usd_per_month(component, instances) + component.traffic_usd_per_month(traffic)

    def _edge_figures(self, component_id: str, rows: list[int]) -> dict[str, Any]:
        """What is billed by traffic says how much; a CDN also by its points, and what it asked of its origin."""
        component = self.design.components[component_id]
        if type(component).traffic_usd_per_month is Spec.traffic_usd_per_month:
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

    def _station_figures(self, rows: list[int], measured_s: float) -> dict[str, Any]:
        stations = self.program.world.stations
        gained_s = (on_s(self.program.world) - self.baseline.on_s)[rows]
        cores_s = float((stations["cores"][rows] * gained_s).sum())
        completed = int(self._gained(rows, "completed"))
        inside_area = self._gained(rows, "inside_area")
        return {
            "utilization": self._gained(rows, "busy_area") / max(cores_s, 1e-12)
            if stations["cores"][rows[0]] < UNLIMITED
            else 0.0,
            "queue_length": self._gained(rows, "waiting_area") / measured_s,
            "concurrency": inside_area / measured_s,
            "throughput_rps": completed / measured_s,
            "residence_ms": inside_area / completed * 1000 if completed else None,
            "hit_ratio": None,
            "arrived": int(self._gained(rows, "arrived")),
            "completed": completed,
            "failed": int(self._gained(rows, "failed")),
            "refused": int(self._gained(rows, "refused")),
            "in_flight": int(stations["inside"][rows].sum()),
            "connections": self._connections(rows),
            "sessions_lost": int(self._gained(rows, "sessions_lost")),
            "hosts": hosts_of(self.program, rows, self._hosts(rows, gained_s), measured_s),
            "instances": float(gained_s.sum()) / measured_s,
            "instances_up": self._gained(rows, "up_area") / measured_s,
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

    def _message_figures(self, rows: list[int], measured_s: float) -> dict[str, Any]:
        queue = int(self.program.world.stations["queue"][rows[0]])
        return messages_json(self.program, queue, self.baseline.queues, measured_s) if queue >= 0 else {}

    def _links(self, measured_s: float) -> dict[str, Any]:
        links, base = self.program.world.links, self.baseline.links
        found = {}
        for link_id, rows in links_of(self.program).items():
            calls = int(links["calls"][rows].sum() - base["calls"][rows].sum())
            failed = int(links["failed"][rows].sum() - base["failed"][rows].sum())
            found[link_id] = {
                "calls": calls,
                "failed": failed,
                "calls_rps": calls / measured_s,
                "connections": int(links["pool_used"][rows].sum()) if links["pool"][rows].any() else None,
            }
        return found

    def _failovers(self) -> list[dict[str, Any]]:
        world = self.program.world
        names = {row: component_id for component_id, rows in stations_of(self.program).items() for row in rows}
        return [
            {
                "component": names.get(int(failure["station"]), ""),
                "failed_s": float(failure["failed_s"]),
                "detected_s": _seconds(failure["detected_s"]),
                "recovered_s": _seconds(failure["recovered_s"]),
                "time_to_detect_s": _seconds(failure["detected_s"] - failure["failed_s"]),
                "time_to_recover_s": _seconds(failure["recovered_s"] - failure["failed_s"]),
                "lost_writes": int(failure["lost_writes"]),
            }
            for failure in world.failures[: int(world.clock[0]["failures"])]
        ]

    def _series(self) -> dict[str, Any]:
        series = self.series
        return {
            "bucket_s": series.bucket_s,
            "time_s": _numbers(series.time_s),
            "offered_rps": _numbers(series.offered_rps),
            "completed_rps": _numbers(series.completed_rps),
            "failed_rps": {cause: _numbers(series.failed_rps[cause]) for cause in CAUSES},
            "latency_ms": {name: _numbers(values) for name, values in series.latency_ms.items()},
            "components": {component_id: _component_json(one) for component_id, one in series.components.items()},
        }


def _usd_per_month(component: Spec, instances: float) -> float:
    """The price as drawn; where instances come and go by themselves, of those that were on, on average."""
    drawn: int | None = getattr(component, "instances", None)
    if drawn is None or getattr(component, "autoscaling", None) is None:
        return component.usd_per_month()
    return component.usd_per_month() / drawn * instances


def _component_json(one: ComponentSeries) -> dict[str, Any]:
    figures = {**one._asdict(), **(one.messages._asdict() if one.messages is not None else {})}
    return {name: _numbers(values) for name, values in figures.items() if name != "messages" and values is not None}


def _class_json(program: Program, row: int) -> dict[str, Any]:
    requests = requests_of(program.world.totals, row)
    total = program.world.totals[row]
    completed = requests.completed
    histogram = program.world.histograms[row]
    latency: Mapping[str, float | None] = {
        "mean": float(total["latency_s"]) / completed * 1000 if completed else None,
        **{name: _ms(percentile_s(histogram, share)) for name, share in PERCENTILES.items()},
        "max": float(total["max_s"]) * 1000 if completed else None,
    }
    decided = completed + requests.failed
    return {
        "requests": {**requests._asdict(), "by_cause": dict(requests.by_cause)},
        "availability": completed / decided if decided else None,
        "latency_ms": latency,
    }


def _ms(seconds: float) -> float | None:
    return None if math.isnan(seconds) else seconds * 1000


def _seconds(value: float) -> float | None:
    return None if value == NEVER else float(value)


def _numbers(values: Any) -> list[float | None]:
    return [None if math.isnan(value) else float(value) for value in values]
