"""Monitoring: regular looks at components, alerts that fire and clear, automation that replaces what is broken."""

import math

from engine.kernel.compiled import kernel
from engine.kernel.fleets import replace
from engine.kernel.heap import push
from engine.kernel.histogram import middle_s
from engine.kernel.memory import memory_of
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import new_call
from engine.kernel.routing import note_detected
from engine.kernel.station import account
from engine.kernel.timers import arm
from engine.kernel.transit import travel
from engine.program import (
    BINS,
    N_OPS,
    NEVER,
    NONE,
    EventKind,
    Figure,
    Flag,
    Op,
    Stage,
    StationState,
    World,
)

NOBODY = 0
"""The check that a look's answer counts for: none."""


@kernel
def on_watch(world: World, w: int) -> None:
    """A look is due: every instance is asked, the rules are held against what was seen, and broken ones replaced."""
    row = world.watches[w]
    push(world, world.clock[0].now_s + row.interval_s, EventKind.WATCH, w)
    if world.stations[row.monitor].state != StationState.UP:
        return
    firing = False
    for a in range(row.alert0, row.alert0 + row.alerts):
        if is_firing(world, a, figure_of(world, w, i8(world.alerts[a].figure))):
            firing = True
    remember(world, w)
    for node in range(row.nodes):
        s = row.station0 + node
        if world.stations[s].state == StationState.OFF:
            continue
        ask(world, w, row.member0 + node)
        if firing and is_broken(world, s):
            note_detected(world, s)
            if row.heals and world.boxes[s].fleet != NONE:
                replace(world, s)


@kernel
def is_broken(world: World, s: int) -> bool:
    """Whether an instance does not work though it should."""
    state = world.stations[s].state
    return bool(state == StationState.DOWN or state == StationState.HUNG)


@kernel
def ask(world: World, w: int, m: int) -> None:
    """Ask an instance for its figures: a call on the control link that takes a little of its cores."""
    row = world.watches[w]
    look = new_call(world, NONE, Op.PROBE, NONE, NOBODY, 0)
    call = world.calls[look]
    call.marks = Flag.PROBE
    call.link = world.members[m].link
    call.station = world.members[m].station
    call.service = world.services[call.station * N_OPS + Op.PROBE]
    arm(world, look, row.timer)
    travel(world, look, call.link, EventKind.REACH, 64.0)


@kernel
def remember(world: World, w: int) -> None:
    """Mark the beginning of the next look's window."""
    row = world.watches[w]
    row.seen_s = world.clock[0].now_s
    row.busy_mark = 0.0
    row.waiting_mark = 0.0
    row.inside_mark = 0.0
    row.completed_mark = 0
    row.failed_mark = 0
    for s in range(row.station0, row.station0 + row.nodes):
        account(world, s)
        station = world.stations[s]
        row.busy_mark += station.busy_area
        row.waiting_mark += station.waiting_area
        row.inside_mark += station.inside_area
        row.completed_mark += station.completed
        row.failed_mark += station.failed
    if row.window != NONE:
        for spot in range(BINS):
            world.window_marks[row.window, spot] += seen_in(world, w, spot)


@kernel
def figure_of(world: World, w: int, figure: int) -> float:
    """A figure of the component since the last look."""
    row = world.watches[w]
    total = 0.0
    there = 0
    working = 0
    completed = -f8(row.completed_mark)
    failed = -f8(row.failed_mark)
    for s in range(row.station0, row.station0 + row.nodes):
        account(world, s)
        station = world.stations[s]
        completed += station.completed
        failed += station.failed
        if figure == Figure.UTILIZATION:
            total += station.busy_area
        elif figure == Figure.QUEUE_LENGTH:
            total += station.waiting_area
        else:
            total += station.inside_area
        if world.boxes[s].stage == Stage.SERVING:
            there += 1
            working += 1 if station.state == StationState.UP else 0
    if figure == Figure.MEMORY:
        return fullest(world, w)
    if figure == Figure.RESIDENCE_P99:
        return 1000.0 * percentile_s(world, w, 0.99)
    if figure == Figure.UP_SHARE:
        return working / max(1, there)
    if figure == Figure.ERROR_RATE:
        return failed / max(1.0, failed + completed)
    if figure == Figure.RESIDENCE:
        return 1000.0 * (total - row.inside_mark) / max(1.0, completed)
    window_s = max(1e-9, world.clock[0].now_s - row.seen_s)
    if figure == Figure.QUEUE_LENGTH:
        return (total - row.waiting_mark) / window_s
    return (total - row.busy_mark) / window_s / (world.stations[row.station0].cores * max(1, there))


@kernel
def fullest(world: World, w: int) -> float:
    """Memory in use in proportion to what there is, of the instance that has least left."""
    row = world.watches[w]
    most = 0.0
    for s in range(row.station0, row.station0 + row.nodes):
        if world.boxes[s].memory_bytes > 0.0:
            most = max(most, memory_of(world, s) / world.boxes[s].memory_bytes)
    return most


@kernel
def seen_in(world: World, w: int, spot: int) -> int:
    """Calls in a bin of the histogram since the last look."""
    row = world.watches[w]
    count = -world.window_marks[row.window, spot]
    for s in range(row.station0, row.station0 + row.nodes):
        count += world.windows[world.stations[s].window, spot]
    return i8(count)


@kernel
def percentile_s(world: World, w: int, share: float) -> float:
    """The time in the component that this share of the calls since the last look did not exceed; 0 without a call."""
    calls = 0
    for spot in range(BINS):
        calls += seen_in(world, w, spot)
    rank = math.ceil(share * calls)
    for spot in range(BINS):
        rank -= seen_in(world, w, spot)
        if calls > 0 and rank <= 0:
            return middle_s(spot)
    return 0.0


@kernel
def is_firing(world: World, a: int, figure: float) -> bool:
    """Hold a rule against a figure: it fires once it has not been well for long enough, and clears at once."""
    alert = world.alerts[a]
    clock = world.clock[0]
    if figure >= alert.least and figure <= alert.most:
        alert.since_s = NEVER
        if alert.alarm != NONE:
            world.alarms[alert.alarm].cleared_s = clock.now_s
            alert.alarm = NONE
        return False
    alert.since_s = min(alert.since_s, clock.now_s)
    if alert.alarm == NONE and clock.now_s - alert.since_s >= alert.for_s and clock.alarms < len(world.alarms):
        alert.alarm = clock.alarms
        alarm = world.alarms[clock.alarms]
        clock.alarms += 1
        alarm.alert = a
        alarm.fired_s = clock.now_s
        alarm.cleared_s = NEVER
    return bool(alert.alarm != NONE)
