"""What can be watched of a component: in charts, on the heat map, in the inspector; and the name of a pinned figure."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from engine.results.frame import ComponentSeries, Floats, MessagesSeries, Series
from widgets.figures import NOTHING, amount

BETWEEN = ":"
"""Stands between metric and component in the name of a pinned chart; no id holds one."""


class Metric(NamedTuple):
    """One figure of components over time; `measure` is None where a component has no such figure."""

    title: str
    unit: str
    measure: Callable[[ComponentSeries], Floats | None]
    top: float = 0.0
    """The upper end of its axis; 0: as high as the values."""
    empty: str = ""

    def now(self, one: ComponentSeries) -> str:
        """Its newest reading."""
        values = self.measure(one)
        return NOTHING if values is None or not len(values) else amount(float(values[-1]), self.unit)


def _share(values: Floats | None) -> Floats | None:
    return None if values is None else 100 * values


def _hits(one: ComponentSeries) -> Floats | None:
    """None where nothing was ever looked up."""
    return None if bool(np.all(np.isnan(one.hit_ratio))) else 100 * one.hit_ratio


def _of_queue(measure: Callable[[MessagesSeries], Floats]) -> Callable[[ComponentSeries], Floats | None]:
    return lambda one: None if one.messages is None else measure(one.messages)


_NO_COPIES = "no component keeps copies"
_NO_QUEUE = "there is no message queue"

METRICS: Mapping[str, Metric] = {
    "utilization": Metric("Utilization", "%", lambda one: 100 * one.utilization, 100),
    "queue": Metric("Queue length", "", lambda one: one.queue_length),
    "wait": Metric("Oldest in queue", "s", lambda one: one.oldest_wait_s),
    "concurrency": Metric("Concurrency", "", lambda one: one.concurrency),
    "rate": Metric("Throughput of components", "/s", lambda one: one.throughput_rps),
    "residence": Metric("Latency of components", "ms", lambda one: one.residence_ms),
    "failures": Metric("Errors of components", "/s", lambda one: one.failed_rps),
    "hits": Metric("Cache hit ratio", "%", _hits, 100, "no cache was asked so far"),
    "instances": Metric("Instances up", "", lambda one: one.instances_up),
    "memory": Metric("Memory", "%", lambda one: _share(one.memory_share), 100, "no memory is modelled here"),
    "lag": Metric("Replication lag", "ms", lambda one: one.replication_lag_ms, empty="no component follows another"),
    "stale": Metric("Stale reads", "/s", lambda one: one.stale_rps, empty=_NO_COPIES),
    "lost": Metric("Lost writes so far", "", lambda one: one.lost_writes, empty=_NO_COPIES),
    "cost": Metric("Cost per month", "USD", lambda one: one.cost_usd_per_month),
    "depth": Metric("Queue depth", "", _of_queue(lambda one: one.depth), empty=_NO_QUEUE),
    "age": Metric("Queue age", "s", _of_queue(lambda one: one.oldest_age_s), empty=_NO_QUEUE),
    "dead": Metric("Dead letters", "/s", _of_queue(lambda one: one.dead_letter_rps), empty=_NO_QUEUE),
}
"""By the names that layouts and pins are kept under."""


def metrics_of(one: ComponentSeries) -> Sequence[str]:
    """Those that this component has."""
    return [key for key, metric in METRICS.items() if metric.measure(one) is not None]


def having(series: Series, metric: Metric) -> Sequence[str]:
    """The components that have such a figure."""
    return [name for name, one in series.components.items() if metric.measure(one) is not None]


def pin_name(metric: str, component: str) -> str:
    """The name of the chart of one figure of one component."""
    return f"{metric}{BETWEEN}{component}"


def pinned(name: str) -> tuple[Metric, str] | None:
    """Metric and component of a pinned chart; None where the name is of no such chart."""
    key, _, component = name.partition(BETWEEN)
    return (METRICS[key], component) if component and key in METRICS else None


def pin_title(name: str) -> str:
    """What a pinned chart is called."""
    found = pinned(name)
    return name if found is None else f"{found[1]}: {found[0].title}"
