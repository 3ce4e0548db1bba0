"""A made-up run to draw: a crash that is detected, errors while it lasts, a cache that warms up."""

import numpy as np
from numpy.typing import NDArray

from engine.results.frame import CAUSES, ComponentNow, ComponentSeries, Floats, Frame, Marker, Requests, Series

DETECTED_S = 10.0
RECOVERED_S = 22.0


def frame(buckets: int = 600, servers: int = 12, *, bucket_s: float = 0.5, crash: bool = True) -> Frame:
    """The run after `buckets` buckets; web-1 crashes in the middle."""
    draw = np.random.default_rng(1)
    time_s: Floats = np.arange(1, buckets + 1, dtype=np.float64) * bucket_s
    failed_s = float(time_s[-1]) / 2
    detected_s, recovered_s = failed_s + DETECTED_S, failed_s + RECOVERED_S
    down = (time_s > failed_s) & (time_s <= recovered_s) & crash
    errors = down & (time_s <= detected_s)
    latency: Floats = 20 + draw.gamma(4, 2, buckets) + 30 * down
    latency[: max(1, buckets // 60)] = np.nan
    refused = np.where(errors, 40 + draw.normal(0, 3, buckets), 0.0)
    timed_out = np.where(down, 12 + draw.normal(0, 1, buckets), 0.0)
    nothing = np.zeros(buckets)
    failed = {cause: {"refused": refused, "timed_out": timed_out}.get(cause, nothing) for cause in CAUSES}
    offered: Floats = 200 + draw.normal(0, 8, buckets)
    never = np.zeros(buckets, bool)
    completed: Floats = offered - refused - timed_out
    components = {f"web-{n + 1}": _server(draw, 0.3 + 0.05 * n, never if n else down) for n in range(servers)}
    warm: Floats = 95 * (1 - np.exp(-time_s / 30)) / 100
    warm[: buckets // 50] = np.nan
    components["cache"] = components["web-1"]._replace(hit_ratio=warm, instances_up=np.ones(buckets))
    series = Series(
        bucket_s,
        time_s,
        offered,
        completed,
        failed,
        {"mean": latency, "p50": latency * 0.8, "p95": latency * 2.5, "p99": latency * 6},
        components,
    )
    now = {name: ComponentNow("up", 0.5, 1.0, 20.0, None, 1, 1) for name in components}
    moments = (
        Marker(failed_s, "web-1", "failed"),
        Marker(detected_s, "web-1", "detected"),
        Marker(recovered_s, "web-1", "recovered"),
    )
    markers = tuple(marker for marker in moments if crash and marker.time_s <= time_s[-1])
    return Frame(float(time_s[-1]), 10**6, Requests(100, 90, 8, 2, {"refused": 8}), series, now, {}, markers)


def _server(draw: np.random.Generator, load: float, down: NDArray[np.bool_]) -> ComponentSeries:
    buckets = len(down)
    utilization: Floats = np.where(down, 0.0, np.clip(load + draw.normal(0, 0.03, buckets), 0, 1))
    queue: Floats = np.where(down, 0.0, np.clip(load * 4 + draw.normal(0, 0.5, buckets), 0, None))
    none = np.full(buckets, np.nan)
    return ComponentSeries(utilization, queue, queue * 2, utilization * 40, none, np.where(down, 0.0, 1.0))
