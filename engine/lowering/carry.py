"""Editing while running: a freshly lowered program takes over the state of the one it replaces.

Everything is matched by key. What the design no longer has is crashed first, so that its calls fail as lost;
what is new starts empty; what stays keeps its queues, entries, connections, clocks and counts. Authored values
come from the new design, values of controllers and of the run from the old.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.lowering.carry_shards import carry_shards
from engine.lowering.carry_state import (
    carry_caches,
    carry_clusters,
    carry_columns,
    carry_fleets,
    carry_lists,
    carry_queues,
    carry_users,
    carry_windows,
    copied_rows,
)
from engine.lowering.carry_steps import carry_steps
from engine.lowering.carry_traces import carry_traces
from engine.program import (
    N_OPS,
    NONE,
    Discipline,
    EventKind,
    Flag,
    Op,
    Phase,
    Program,
    Table,
    World,
    replaced,
    users_of,
)

Moves = Mapping[str, NDArray[np.int64]]
"""Per table the new row of each old row."""

GONE: Mapping[str, int] = {"stations": 0, "links": 0, "groups": 0, "checks": 0, "classes": 0}
"""Where rows that are no more point to; NONE for the other tables."""


def moves_of(old: Program, new: Program) -> Moves:
    """The new row of every old row, by key."""
    moves = {}
    for name, rows in old.rows.items():
        moved = np.full(max(1, len(getattr(old.world, name))), GONE.get(name, NONE), np.int64)
        for key, row in rows.items():
            moved[row] = new.rows[name].get(key, GONE.get(name, NONE))
        moves[name] = moved
    return moves


def removed_stations(old: Program, new: Program) -> list[int]:
    """Rows of the old stations that the new design does not have."""
    return [row for key, row in old.rows["stations"].items() if key not in new.rows["stations"]]


def carry_over(old: Program, new: Program) -> tuple[Program, Moves]:
    """The new program with the old one's state; `new` must have been started, removed stations crashed."""
    moves = moves_of(old, new)
    world = replaced(new.world, calls=old.world.calls.copy(), free=old.world.free.copy(), **_longer(old, new))
    fresh_events = _fresh_events(old, new, world)
    world.clock[:] = old.world.clock
    world = carry_lists(old, new, world, moves)
    carry_columns(old.world, world, moves)
    carry_fleets(old.world, world, moves)
    _keep_discipline(old.world, world, moves)
    carry_windows(old.world, world, moves)
    carry_caches(old.world, world, moves)
    carry_clusters(old.world, world, moves)
    carry_shards(old.world, world, moves)
    carry_users(old.world, world, moves)
    carry_queues(old.world, world, moves)
    world = carry_steps(old.world, world, moves)
    world = carry_traces(old, new, world)
    _move_calls(world, moves)
    _move_events(old.world, world, moves, fresh_events)
    _move_totals(old.world, world, moves["classes"])
    return new._replace(world=world), moves


def _longer(old: Program, new: Program) -> dict[str, Any]:
    """Tables that keep the old run's rows, or its room."""
    heap = np.zeros(max(len(old.world.heap), len(new.world.heap)), old.world.heap.dtype).view(np.recarray)
    return {
        "heap": heap,
        "leases": old.world.leases.copy(),
        "lease_spots": old.world.lease_spots.copy(),
        "faults": old.world.faults.copy(),
        "failures": old.world.failures.copy(),
        "commits": old.world.commits.copy(),
        "commit_heads": old.world.commit_heads.copy(),
        "alarms": old.world.alarms.copy(),
        "series": old.world.series.copy(),
        "latency_series": old.world.latency_series.copy(),
    }


def _fresh_events(old: Program, new: Program, world: World) -> list[tuple[float, int, int]]:
    """First arrivals and checks of what the old design did not have, relative to now."""
    known = {
        EventKind.ARRIVE: {new.rows["clients"].get(key) for key in old.rows["clients"]},
        EventKind.SWITCH: {new.rows["clients"].get(key) for key in old.rows["clients"]},
        EventKind.CHECK: {new.rows["checks"].get(key) for key in old.rows["checks"]},
        EventKind.WATCH: {new.rows["watches"].get(key) for key in old.rows["watches"]},
        EventKind.SCALE: {new.rows["fleets"].get(key) for key in _scaled(old)},
        EventKind.POLL: {new.rows["members"].get(key) for key, row in old.rows["members"].items() if _polls(old, row)},
    }
    events = []
    for entry in new.world.heap[: int(new.world.clock[0]["pending"])]:
        kind, subject = int(entry["kind"]), int(entry["subject"])
        if kind in known and subject not in known[EventKind(kind)]:
            events.append((float(entry["time_s"]), kind, subject))
    return events


def _scaled(program: Program) -> list[Hashable]:
    """Components whose autoscaler evaluates."""
    return [key for key, row in program.rows["fleets"].items() if program.world.fleets["every_s"][row] > 0]


def _polls(program: Program, member: int) -> bool:
    return bool(program.world.stations["poll_s"][program.world.members["station"][member]] >= 0)


def _keep_discipline(old: World, world: World, moves: Moves) -> None:
    """A station that shares, or is to share, its cores changes its discipline only when it is empty."""
    for before, after in copied_rows(moves["stations"]):
        was, now = int(old.stations["discipline"][before]), int(world.stations["discipline"][after])
        if Discipline.PROCESSOR_SHARING in (was, now) and int(old.stations["busy"][before]) > 0:
            world.stations["discipline"][after] = was


def _move_calls(world: World, moves: Moves) -> None:
    """Point every call under way to the new rows."""
    calls = world.calls
    live = calls["phase"] != Phase.FREE

    def move(column: str, table: str, where: NDArray[np.bool_]) -> None:
        chosen = where & (calls[column] >= 0)
        calls[column][chosen] = moves[table][calls[column][chosen]]

    applies = live & (calls["op"] == Op.APPLY)
    probes = live & (calls["op"] == Op.PROBE)
    for column, table in (
        ("station", "stations"),
        ("origin", "stations"),
        ("link", "links"),
        ("member", "members"),
        ("request_class", "classes"),
        ("service", "distributions"),
    ):
        move(column, table, live)
    move("timer", "timers", live & ((calls["marks"] & Flag.TIMED) > 0))
    move("answer", "replicas", applies)
    move("answer", "members", live & ~applies)
    _forget_shipments(calls, applies & (calls["answer"] < 0))
    writes = np.flatnonzero(live & (calls["op"] == Op.WRITE))
    alone = writes[world.stations["cluster"][calls["station"][writes]] == NONE]
    calls["log"][alone] = 0  # the log it stands in is no more
    move("key", "checks", probes)
    calls["user"] = np.where(calls["user"] >= users_of(world), 0, calls["user"])  # there are not so many any more
    unserved = live & (calls["service"] < 0) & (calls["station"] > 0)
    calls["service"][unserved] = world.services[calls["station"][unserved] * N_OPS + calls["op"][unserved]]


def _forget_shipments(calls: Table, gone: NDArray[np.bool_]) -> None:
    """What a follower that is no more was sent, works on or acknowledges counts for nobody, as in the kernel."""
    working = (calls["marks"] & Flag.PROBE) > 0
    calls["log"][gone & working] = 0
    calls["marks"][gone & ~working] |= Flag.CANCELLED


SUBJECTS: Mapping[EventKind, str] = {
    EventKind.ARRIVE: "clients",
    EventKind.SWITCH: "clients",
    EventKind.CHECK: "checks",
    EventKind.READMIT: "groups",
    EventKind.PROMOTE: "clusters",
    EventKind.RESEND: "replicas",
    EventKind.SHARE: "stations",
    EventKind.BOOT: "stations",
    EventKind.DRAINED: "stations",
    EventKind.SCALE: "fleets",
    EventKind.WATCH: "watches",
    EventKind.DEPLOY: "fleets",
    EventKind.COPY: "shardings",
    EventKind.LEASE: "caches",
    EventKind.POLL: "members",
    EventKind.CUT: "members",
    EventKind.DELIVER: "queues",
}


def _move_events(old: World, world: World, moves: Moves, fresh: list[tuple[float, int, int]]) -> None:
    """The pending events with their new subjects; a sorted list is a heap."""
    now_s = float(old.clock[0]["now_s"])
    pending = old.heap[: int(old.clock[0]["pending"])].copy()
    keep = np.ones(len(pending), bool)
    for kind, table in SUBJECTS.items():
        of_kind = pending["kind"] == kind
        pending["subject"][of_kind] = moves[table][pending["subject"][of_kind]]
        keep &= ~(of_kind & (pending["subject"] == GONE.get(table, NONE)))
    pending = pending[keep]
    added = np.zeros(len(fresh), pending.dtype)
    for entry, (time_s, kind_code, subject) in zip(added, fresh, strict=True):
        world.clock["sequence"][0] += 1
        entry["time_s"], entry["kind"], entry["subject"] = now_s + time_s, kind_code, subject
        entry["sequence"] = world.clock["sequence"][0]
    merged = np.concatenate([np.asarray(pending), added])
    merged = merged[np.lexsort((merged["sequence"], merged["time_s"]))]
    world.heap[: len(merged)] = merged
    world.clock["pending"][0] = len(merged)


def _move_totals(old: World, world: World, classes: NDArray[np.int64]) -> None:
    """Counts and histograms by class; requests under way of a class that is no more count for the first one."""
    world.totals[0], world.histograms[0] = old.totals[0], old.histograms[0]
    taken = set()
    for before, after in enumerate(classes):
        if after in taken:
            offered = old.totals[before + 1]
            under_way = int(offered["offered"] - offered["completed"] - offered["failed"])
            world.totals["offered"][after + 1] += under_way
            continue
        taken.add(int(after))
        world.totals[after + 1], world.histograms[after + 1] = old.totals[before + 1], old.histograms[before + 1]
