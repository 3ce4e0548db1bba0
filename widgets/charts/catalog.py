"""The charts there are: what each draws, in which unit, and what it says where there is nothing to draw."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from engine.results.frame import ComponentSeries, Floats, MessagesSeries, Series
from widgets.charts import curves
from widgets.charts.curves import Curve
from widgets.figures import amount


class Shown(NamedTuple):
    """What the person, or the run, chose to draw."""

    components: Sequence[str]
    affected: Sequence[str]
    """Components of the newest failures."""
    percentiles: Sequence[str]


class Kind(NamedTuple):
    """One chart; `top` fixes the upper end of its axis, `least_top` is the lowest one."""

    title: str
    unit: str
    draw: Callable[[Series, Shown], Sequence[Curve]]
    top: float = 0.0
    least_top: float = 1.0
    empty: str = ""


def _of(measure: Callable[[ComponentSeries], Floats], unit: str) -> Callable[[Series, Shown], Sequence[Curve]]:
    return lambda series, shown: curves.of_components(series, shown.components, measure, unit)


def _memory(series: Series, shown: Shown) -> Sequence[Curve]:
    names = [name for name in shown.components if series.components[name].memory_share is not None]
    return curves.of_components(series, names, lambda one: 100 * _given(one.memory_share), "%")


def _given(values: Floats | None) -> Floats:
    return np.empty(0) if values is None else values


def _of_queues(measure: Callable[[MessagesSeries], Floats], unit: str) -> Callable[[Series, Shown], Sequence[Curve]]:
    def draw(series: Series, shown: Shown) -> Sequence[Curve]:
        found = {name: one.messages for name, one in series.components.items() if one.messages is not None}
        return [
            Curve(name, measure(one), color, now=amount(curves.last(measure(one)), unit))
            for color, (name, one) in enumerate(found.items())
        ]

    return draw


KINDS: Mapping[str, Kind] = {
    "latency": Kind("Latency", "ms", lambda series, shown: curves.latency(series, shown.percentiles)),
    "traffic": Kind("Throughput and errors", "/s", lambda series, shown: curves.traffic(series)),
    "failover": Kind("Failover", "", lambda series, shown: curves.failover(series, shown.affected)),
    "utilization": Kind("Utilization", "%", _of(lambda one: one.utilization * 100, "%"), top=100),
    "queue": Kind("Queue length", "", _of(lambda one: one.queue_length, "")),
    "hits": Kind(
        "Cache hit ratio",
        "%",
        lambda series, shown: curves.hit_ratio(series),
        top=100,
        empty="no cache was asked so far",
    ),
    "goodput": Kind("Offered and goodput", "/s", lambda series, shown: curves.goodput(series)),
    "concurrency": Kind("Concurrency", "", _of(lambda one: one.concurrency, "")),
    "rate": Kind("Throughput of components", "/s", _of(lambda one: one.throughput_rps, "/s")),
    "instances": Kind("Instances up", "", _of(lambda one: one.instances_up, "")),
    "memory": Kind("Memory", "%", _memory, top=100, empty="no memory is modelled here"),
    "depth": Kind("Queue depth", "", _of_queues(lambda one: one.depth, ""), empty="there is no message queue"),
    "age": Kind("Queue age", "s", _of_queues(lambda one: one.oldest_age_s, "s"), empty="there is no message queue"),
    "dead": Kind(
        "Dead letters", "/s", _of_queues(lambda one: one.dead_letter_rps, "/s"), empty="there is no message queue"
    ),
}
"""By the names that a layout is kept under."""

HEAT = "heat"
"""The heat map stands beside the charts: it has rows, not curves."""
FIRST = ("latency", "traffic", "failover", "utilization", "queue", "hits")
"""Those that stand there until others are chosen."""
PERCENTILES = ("p50", "p90", "p95", "p99", "p999")
USUAL = ("p50", "p95", "p99")
