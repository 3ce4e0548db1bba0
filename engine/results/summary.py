"""The result of a run: the keys of `loadscape simulate --json`, as plain values."""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

from engine.catalog.instances import HOURS_PER_MONTH
from engine.components.monitoring import Monitoring
from engine.design.document import Design
from engine.errors import BadDesign
from engine.program import NEVER, Program
from engine.results.baseline import Baseline
from engine.results.component_figures import ComponentFigures
from engine.results.frame import CAUSES, ComponentSeries, Histogram, Requests, Series
from engine.results.histogram import EDGES_MS, PERCENTILES, percentile_s
from engine.results.messages import jobs_json, queue_rows
from engine.results.operations import alerts_of, monitoring_figures
from engine.results.snapshot import links_of, requests_of, series_of, stations_of

VERSION = "0.1.0"
MONTH_S = HOURS_PER_MONTH * 3600.0
"""A month of the price lists: 730 hours."""


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
        return Histogram(EDGES_MS, self.program.world.histograms[self._row(request_class)].copy())

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
        components = ComponentFigures(self.design, self.program, self.baseline, measured_s).to_json()
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
