"""Rows of what watches: looks at components, alert rules, the alerts that have fired.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE
from engine.program.words import f8, i4, i8


class Watch:
    """A monitoring's regular look at one component."""

    interval_s: f8
    seen_s: f8  # the last look, and the component's sums then
    busy_mark: f8
    waiting_mark: f8
    inside_mark: f8
    completed_mark: i8
    failed_mark: i8
    monitor: i4
    station0: i4
    nodes: i4
    member0: i4
    alert0: i4
    alerts: i4
    timer: i4 = NONE
    window: i4 = NONE  # its row of `window_marks`, where it asks for percentiles
    heals: i4


class Alert:
    """A rule for one component: all is well while the figure is between `least` and `most`."""

    least: f8
    most: f8
    for_s: f8
    since_s: f8 = NEVER  # it is not well since
    figure: i4
    alarm: i4 = NONE  # its open row of alarms


class Alarm:
    """An alert that fired."""

    fired_s: f8
    cleared_s: f8 = NEVER
    alert: i4 = NONE
