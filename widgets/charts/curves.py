"""What each chart draws of a frame: curves as plain values, ready to be drawn, and their reading now."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import numpy as np
from frozendict import frozendict

from engine.design.data import natural
from engine.results.frame import CAUSES, Floats, Series
from widgets.figures import amount
from widgets.language import tr
from widgets.metrics import Metric
from widgets.value_axis import round_top

Style = Literal["line", "area", "step"]

MOST = 7
"""Components drawn at once: as many as there are colors that color-blind eyes can tell apart."""


class Curve(NamedTuple):
    """One curve: its values, the number of its color, and what it reads now."""

    name: str
    values: Floats
    color: int
    style: Style = "line"
    now: str = ""
    right: bool = False
    """Read on the right axis."""
    drawn: Floats | None = None
    """Where it is drawn, where that is not at its values: on top of others."""
    own: bool = False
    """Named by a person, as components are: never put into another language."""

    @property
    def title(self) -> str:
        """Its name, in the language where it is ours."""
        return self.name if self.own else tr(self.name)

    @property
    def height(self) -> Floats:
        """What is drawn."""
        return self.values if self.drawn is None else self.drawn


_CAUSE_WORDS = frozendict({"timed_out": "timed out", "rate_limited": "rate limited"})
_CAUSE_COLORS = frozendict({"refused": 1, "timed_out": 4, "rate_limited": 3, "unavailable": 5, "lost": 6})
GOODPUT_COLOR = 2


_PERCENTILE_COLORS = frozendict({"p50": 2, "p90": 3, "p95": 0, "p99": 1, "p999": 4})


def latency(series: Series, names: Sequence[str] = ("p50", "p95", "p99")) -> list[Curve]:
    """These percentiles of the response time, in ms."""
    return [
        Curve(
            name.replace("p999", "p99.9"),
            series.latency_ms[name],
            _PERCENTILE_COLORS[name],
            now=amount(last(series.latency_ms[name]), "ms"),
        )
        for name in names
        if name in series.latency_ms
    ]


def goodput(series: Series) -> list[Curve]:
    """What was asked for, and what of it was served, in requests per second."""
    both = (("offered", series.offered_rps, 0), ("goodput", series.completed_rps, GOODPUT_COLOR))
    return [Curve(name, values, color, now=amount(last(values), "/s")) for name, values, color in both]


def traffic(series: Series) -> list[Curve]:
    """Completed requests as a line over the failed ones, stacked by cause, in requests per second."""
    present = [cause for cause in CAUSES if cause in series.failed_rps and np.any(series.failed_rps[cause] > 0)]
    causes = []
    for cause in present:
        values = np.nan_to_num(series.failed_rps[cause])
        reading = amount(last(values), "/s")
        causes.append(Curve(_CAUSE_WORDS.get(cause, cause), values, _CAUSE_COLORS[cause], "area", reading))
    done = series.completed_rps
    return [*causes, Curve("completed", done, GOODPUT_COLOR, now=amount(last(done), "/s"))]


def stacked(curves: Sequence[Curve]) -> list[Curve]:
    """The curves ready to be drawn: areas one on top of the other, the highest first, before all lines."""
    areas: list[Curve] = []
    for curve in curves:
        if curve.style == "area":
            below = areas[-1].height if areas else np.zeros(len(curve.values))
            areas.append(curve._replace(drawn=below + np.nan_to_num(curve.values)))
    return [*reversed(areas), *(curve for curve in curves if curve.style != "area")]


def of_metric(series: Series, names: Iterable[str], metric: Metric) -> list[Curve]:
    """One figure of these components, of those that have it; each keeps its color whoever else has it."""
    found = [(color, name, metric.measure(series.components[name])) for color, name in enumerate(names)]
    return [
        Curve(name, values, color, now=amount(last(values), metric.unit), own=True)
        for color, name, values in found
        if values is not None
    ]


def cost(series: Series) -> list[Curve]:
    """What the costliest components cost, one on top of the other, the rest together, and all of it, in USD a month."""
    given = {name: one.cost_usd_per_month for name, one in series.components.items()}
    costs = {name: np.nan_to_num(values) for name, values in given.items() if values is not None}
    costs = {name: values for name, values in costs.items() if np.any(values > 0)}
    if not costs:
        return []
    ordered = sorted(costs, key=lambda name: -float(costs[name].mean()))
    parts = {name: costs[name] for name in sorted(ordered[: MOST - 1], key=natural)}
    if len(ordered) >= MOST:
        parts["others"] = np.sum([costs[name] for name in ordered[MOST - 1 :]], 0)
    areas = [
        Curve(name, one, color, "area", amount(last(one), "USD"), own=name in costs)
        for color, (name, one) in enumerate(parts.items())
    ]
    total = np.sum(list(costs.values()), 0)
    return [*areas, Curve("all", total, MOST, now=amount(last(total), "USD"))]


def failover(series: Series, affected: Sequence[str]) -> list[Curve]:
    """Instances that are up, of the affected components or of all, and all failures on the right axis."""
    failed = np.sum(
        [np.nan_to_num(values) for values in series.failed_rps.values()] or [np.zeros(len(series.time_s))], 0
    )
    errors = Curve("errors", failed, 1, "area", amount(last(failed), "/s"), right=True)
    return [errors, *(_up(series, name, color) for color, name in enumerate(affected)), *_all_up(series, affected)]


def busiest(series: Series) -> tuple[str, ...]:
    """The components with the highest utilization over the whole run, in the order of their names."""
    means = {name: _mean(one.utilization) for name, one in series.components.items()}
    return tuple(sorted(sorted(means, key=lambda name: -means[name])[:MOST], key=natural))


def last(values: Floats) -> float:
    """The newest value, NaN where there is none."""
    return float(values[-1]) if len(values) else float("nan")


def within(time_s: Floats, curves: Sequence[Curve], span: tuple[float, float]) -> list[Curve]:
    """The part of the curves that a chart of this part of the run shows, with the lines that lead out of it."""
    first = max(0, int(np.searchsorted(time_s, span[0], "right")) - 1)
    until = int(np.searchsorted(time_s, span[1])) + 1
    return [
        curve._replace(
            values=curve.values[first:until], drawn=None if curve.drawn is None else curve.drawn[first:until]
        )
        for curve in curves
    ]


def top_of(curves: Sequence[Curve], least: float) -> float:
    """A round number above all values, so that the axis stands still most of the time."""
    tops = [
        float(np.nanmax(curve.height)) for curve in curves if len(curve.values) and np.any(np.isfinite(curve.height))
    ]
    return round_top(max([least, *tops]))


def _mean(values: Floats) -> float:
    finite = values[np.isfinite(values)]
    return float(finite.mean()) if len(finite) else 0.0


def _up(series: Series, name: str, color: int) -> Curve:
    values = series.components[name].instances_up
    return Curve(tr("{name} up", name=name), values, (0, 2, 3, 5)[color % 4], "step", amount(last(values), ""))


def _all_up(series: Series, affected: Sequence[str]) -> list[Curve]:
    if affected or not series.components:
        return []
    values = np.sum([one.instances_up for one in series.components.values()], 0)
    return [Curve("instances up", values, 0, "step", amount(last(values), ""))]


def logarithm(values: Floats) -> Floats:
    """Of what is positive; nothing elsewhere."""
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Floats = np.where(values > 0, np.log10(values), np.nan)
    return result
