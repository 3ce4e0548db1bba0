import numpy as np
import pytest

from engine.results.frame import Marker
from tests.widgets.charts.frames import frame
from widgets.charts import curves
from widgets.charts.outages import Outage, outages
from widgets.metrics import METRICS
from widgets.value_axis import decades, steps


def test_stacked_errors_sum_to_all_errors() -> None:
    series = frame(100).series
    stack = [curve for curve in curves.traffic(series) if curve.style == "area"]
    total = np.sum(list(series.failed_rps.values()), 0)
    assert np.allclose(curves.stacked(stack)[0].height, total)
    assert [curve.name for curve in stack] == ["refused", "timed out"]


def test_without_errors_only_the_completed_are_drawn() -> None:
    series = frame(100, crash=False).series
    assert [curve.name for curve in curves.traffic(series)] == ["completed"]


def test_only_caches_have_a_hit_ratio() -> None:
    series = frame(100).series
    (cache,) = curves.of_metric(series, series.components, METRICS["hits"])
    assert cache.name == "cache"
    assert np.nanmax(cache.values) <= 100


def test_the_busiest_components_are_chosen_and_named_in_order() -> None:
    chosen = curves.busiest(frame(100, servers=12).series)
    assert chosen == ("web-6", "web-7", "web-8", "web-9", "web-10", "web-11", "web-12")


def test_the_axis_top_is_round_and_above_all_values() -> None:
    for highest in (0.3, 1, 7, 93, 99, 451, 12345):
        top = curves.top_of([curves.Curve("x", np.array([0.0, highest, np.nan]), 0)], 0.1)
        assert highest < top <= 2.1 * highest
        marks = steps(top)
        assert 3 <= len(marks) <= 6
        assert marks[-1] <= top


def test_an_empty_or_missing_curve_leaves_the_least_top() -> None:
    nothing = [curves.Curve("x", np.array([]), 0), curves.Curve("y", np.array([np.nan]), 0)]
    assert curves.top_of(nothing, 1.0) == 1.5


def test_decades_cover_the_values_of_a_logarithmic_axis() -> None:
    marks = decades(20, 500)
    assert 10 ** marks[0] == pytest.approx(10)
    assert [round(10**mark) for mark in marks] == [10, 20, 50, 100, 200, 500]


def test_markers_become_outages_with_times_to_detect_and_recover() -> None:
    (outage,) = outages(frame(600).markers)
    assert outage.told() == "web-1: detected in 10 s, recovered in 22 s"


def test_a_second_failure_of_the_same_component_is_another_outage() -> None:
    moments = [(1, "failed"), (2, "detected"), (5, "recovered"), (9, "failed")]
    markers = [Marker(float(at_s), "db", what) for at_s, what in moments]  # type: ignore[arg-type]
    assert outages(markers) == (Outage("db", 1, 2, 5), Outage("db", 9))
    assert outages(markers)[1].told() == "db: not detected yet, still down"


def test_failures_at_the_same_time_are_told_apart() -> None:
    markers = [Marker(1.0, "a", "failed"), Marker(1.0, "b", "failed"), Marker(2.0, "b", "recovered")]
    assert outages(markers) == (Outage("a", 1.0), Outage("b", 1.0, None, 2.0))
