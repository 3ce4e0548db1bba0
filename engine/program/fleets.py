"""Rows of what is switched on and off: the instances of a component, and what decides how many there are.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE
from engine.program.words import f8, i4, i8


class Box:
    """The machine a station runs on; same row as its station."""

    due_s: f8 = -1.0  # when its boot is over
    serving_s: f8 = -NEVER  # since when it serves
    on_s: f8  # since when it is paid for
    on_area_s: f8  # time it was paid for before that
    busy_mark: f8  # the station's areas and counts at the last evaluation
    up_mark: f8
    inside_mark: f8
    arrived_mark: i8
    memory_area: f8  # bytes in use times time, read off at the end of every bucket
    memory_s: f8  # time so covered
    memory_most: f8  # after the warm-up
    memory_bytes: f8  # there are; 0: not modelled
    base_bytes: f8  # used by the process, a call inside, an entry, a session, and by data at most
    call_bytes: f8
    item_bytes: f8
    session_bytes: f8
    buffer_bytes: f8
    stage: i4
    fleet: i4 = NONE
    outages: i4  # events that hold its place down: a replacement stands in the same place
    replacing: i4  # 1: after draining it boots anew instead of going off


class Fleet:
    """Alike instances of one component; `wanted` of them are on."""

    target: f8
    every_s: f8  # time between two evaluations; 0: only events and edits decide
    warm_up_s: f8
    out_cool_down_s: f8
    in_cool_down_s: f8
    out_s: f8 = -NEVER  # when it last scaled out
    in_s: f8 = -NEVER
    station0: i4
    nodes: i4
    drawn: i4  # instances as drawn; the controller's count stands apart
    wanted: i4
    least: i4
    most: i4
    metric: i4
    deploying: i4 = NONE  # the node a rolling deployment has come to
