"""What a running simulation shows: immutable snapshots, made 30 times a second at most."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CAUSES = ("refused", "timed_out", "rate_limited", "unavailable", "lost")
"""Every failed request has exactly one of these causes."""

State = Literal["up", "degraded", "down", "hung", "booting", "draining"]


class Requests(NamedTuple):
    """Requests since the warm-up; offered = completed + failed + in_flight, exactly."""

    offered: int
    completed: int
    failed: int
    in_flight: int
    by_cause: Mapping[str, int]


class MessagesNow(NamedTuple):
    """A message queue: what waits, what workers have, who waits for room; counts are of the whole run."""

    depth: int
    in_progress: int
    blocked: int
    oldest_age_s: float
    publish_rps: float
    consume_rps: float
    redeliveries: int
    dead_letters: int


class MessagesSeries(NamedTuple):
    """A message queue over time, a value a bucket: means of depth and age, rates of the others."""

    depth: Floats
    oldest_age_s: Floats
    publish_rps: Floats
    consume_rps: Floats
    redelivery_rps: Floats
    dead_letter_rps: Floats


class ComponentNow(NamedTuple):
    """One component over the last full bucket (utilization, throughput, hit ratio) and now (the rest)."""

    state: State
    utilization: float
    queue_length: float
    throughput_rps: float
    hit_ratio: float | None
    instances_up: int
    instances: int
    messages: MessagesNow | None = None


class LinkNow(NamedTuple):
    """Traffic of a link over the last full bucket."""

    calls_rps: float
    failed_rps: float


class Marker(NamedTuple):
    """A moment on the failover chart."""

    time_s: float
    component: str
    what: Literal["failed", "detected", "recovered"]


class AlertSeen(NamedTuple):
    """An alert of a monitoring: a rule that a component broke."""

    monitoring: str
    component: str
    alert: str
    fired_s: float
    cleared_s: float | None
    """None while it fires."""


class ComponentSeries(NamedTuple):
    """One component over time, a value a bucket; `hit_ratio` is NaN where nothing was looked up."""

    utilization: Floats
    queue_length: Floats
    concurrency: Floats
    throughput_rps: Floats
    hit_ratio: Floats
    instances_up: Floats
    messages: MessagesSeries | None = None
    memory_share: Floats | None = None
    """Memory in use in proportion to what its instances have; None where that is not modelled."""
    failed_rps: Floats | None = None
    """Calls that failed here; None in frames made by hand."""
    oldest_wait_s: Floats | None = None
    """How long the oldest call in its waiting line had waited at the end of the bucket."""
    replication_lag_ms: Floats | None = None
    """Mean lag of the writes it applied, NaN where it applied none; None where it never follows."""
    stale_rps: Floats | None = None
    """Reads answered with a value that was out of date; None where it keeps no copies."""
    lost_writes: Floats | None = None
    """Acknowledged writes lost so far; None where none can be."""
    cost_usd_per_month: Floats | None = None
    """The price of a month that goes on like the bucket: of the instances that are on, and of what they carry."""

    @property
    def residence_ms(self) -> Floats:
        """Mean time that a call spent here, by Little's law; NaN where none was done."""
        with np.errstate(divide="ignore", invalid="ignore"):
            values: Floats = np.where(self.throughput_rps > 0, self.concurrency / self.throughput_rps * 1000, np.nan)
        return values


class Series(NamedTuple):
    """The whole run over time, a value a bucket; latencies are NaN where nothing completed.

    At most 600 buckets: when they are full, pairs are merged and `bucket_s` doubles.
    """

    bucket_s: float
    time_s: Floats
    """Ends of the buckets."""
    offered_rps: Floats
    completed_rps: Floats
    failed_rps: Mapping[str, Floats]
    """By cause."""
    latency_ms: Mapping[str, Floats]
    """mean and percentiles (p50, p90, p95, p99, p999); of a result also max."""
    components: Mapping[str, ComponentSeries]
    slower_rps: Mapping[float, Floats] = {}
    """By threshold of the design's latency objectives, in ms: completed requests that were slower."""


class Histogram(NamedTuple):
    """Counts of latencies; bin i holds those from `edges_ms[i]` to `edges_ms[i + 1]`, 1/64 of an octave apart."""

    edges_ms: NDArray[np.float64]
    counts: NDArray[np.int64]


class Frame(NamedTuple):
    """Everything the window draws of one moment; looking at it never alters the run."""

    now_s: float
    events: int
    requests: Requests
    series: Series
    components: Mapping[str, ComponentNow]
    links: Mapping[str, LinkNow]
    markers: tuple[Marker, ...]
    alerts: tuple[AlertSeen, ...] = ()
    """Those that fire now."""
    latencies: Histogram | None = None
    """How many completed requests had which latency so far."""
