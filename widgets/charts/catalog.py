"""The charts there are: what each draws, in which unit, and what it says where there is nothing to draw."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from engine.results.frame import Series
from widgets.charts import curves
from widgets.charts.curves import Curve
from widgets.metrics import METRICS, having, pin_title, pinned


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


def _of(key: str, *, least_top: float = 1.0) -> Kind:
    """The chart of a figure of components: of the chosen ones that have it."""
    metric = METRICS[key]

    def draw(series: Series, shown: Shown) -> Sequence[Curve]:
        return curves.of_metric(series, [name for name in shown.components if name in series.components], metric)

    return Kind(metric.title, metric.unit, draw, metric.top, least_top, metric.empty)


def _of_all(key: str) -> Kind:
    """The chart of a figure that few components have: of all that have it."""
    metric = METRICS[key]

    def draw(series: Series, shown: Shown) -> Sequence[Curve]:
        return curves.of_metric(series, having(series, metric)[: curves.MOST], metric)

    return Kind(metric.title, metric.unit, draw, metric.top, empty=metric.empty)


def _pin(name: str) -> Kind | None:
    found = pinned(name)
    if found is None:
        return None
    metric, component = found

    def draw(series: Series, shown: Shown) -> Sequence[Curve]:
        return curves.of_metric(series, [component] if component in series.components else [], metric)

    return Kind(pin_title(name), metric.unit, draw, metric.top, empty="there is no such figure in this run")


KINDS: Mapping[str, Kind] = {
    "latency": Kind("Latency", "ms", lambda series, shown: curves.latency(series, shown.percentiles)),
    "traffic": Kind("Throughput and errors", "/s", lambda series, shown: curves.traffic(series)),
    "failover": Kind("Failover", "", lambda series, shown: curves.failover(series, shown.affected)),
    "utilization": _of("utilization"),
    "queue": _of("queue"),
    "hits": _of_all("hits"),
    "goodput": Kind("Offered and goodput", "/s", lambda series, shown: curves.goodput(series)),
    "wait": _of("wait"),
    "concurrency": _of("concurrency"),
    "rate": _of("rate"),
    "residence": _of("residence"),
    "failures": _of("failures"),
    "instances": _of("instances"),
    "memory": _of("memory"),
    "lag": _of_all("lag"),
    "stale": _of_all("stale"),
    "lost": _of_all("lost"),
    "cost": Kind("Cost per month", "USD", lambda series, shown: curves.cost(series), empty="nothing costs anything"),
    "depth": _of_all("depth"),
    "age": _of_all("age"),
    "dead": _of_all("dead"),
}
"""By the names that a layout is kept under."""


def kind_of(name: str) -> Kind | None:
    """The chart of this name, pinned ones too; None where a newer version knows it."""
    return KINDS.get(name) or _pin(name)


HEAT = "heat"
"""The heat map stands beside the charts: it has rows, not curves."""
FIRST = ("latency", "traffic", "failover", "utilization", "queue", "hits")
"""Those that stand there until others are chosen."""
PERCENTILES = ("p50", "p90", "p95", "p99", "p999")
USUAL = ("p50", "p95", "p99")
