"""State of stations, links, members, caches, replica sets and users, carried from one world to the next."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.program import LOG_HEADS, LOG_ROWS, NONE, Phase, Program, Stage, StationState, World, replaced, users_of

STATE: Mapping[str, Sequence[str]] = {
    "stations": (
        "last_s busy_area waiting_area inside_area up_area slow virtual_s arrived completed failed refused busy "
        "working waiting inside parked worker_head worker_tail core_head core_tail root parked_head parked_tail "
        "failure down_causes state sharing shared_s sharing_due_s sessions_lost stale egress_bytes stored_bytes full "
        "lag_area_s lag_writes lost_writes"
    ).split(),
    "links": (
        "added_s added_loss tokens breaker_until_s calls failed marked_calls marked_failed bucket_calls bucket_failed "
        "disturbed cut pool_used pool_head pool_tail breaker_probing"
    ).split(),
    "boxes": (
        "due_s serving_s on_s on_area_s busy_mark up_mark inside_mark arrived_mark memory_area memory_s memory_most "
        "stage outages replacing"
    ).split(),
    "fleets": "out_s in_s deploying".split(),
    "watches": "seen_s busy_mark waiting_mark inside_mark completed_mark failed_mark".split(),
    "alerts": "since_s alarm".split(),
    "groups": ["turn"],
    "members": "rank used place ejected_until_s cut_s open failures healthy draining".split(),
    "clients": "factor credit hot_share hot_key bursting".split(),
    "caches": (
        "hits misses evictions expired stale lost_writes coalesced lease_head lease_tail lease_watched version"
    ).split(),
    "checks": "passed failed".split(),
    "clusters": "written lost recovered missing stale conflicts promoting".split(),
    "queues": (
        "last_s ready_area latency_s max_s published delivered redelivered acknowledged duplicates dead lost rejected "
        "job_offered job_done job_dead job_lost ready leased delayed blocked blocked_head blocked_tail"
    ).split(),
    "replicas": (
        "received assigned applied done lag_area_s lag_writes following old_primary resending missed missed_to"
    ).split(),
    "shardings": (
        "due_s began_s started_s finished_s moved done next sources targets doubled frozen moving busy head tail"
    ).split(),
}
"""Columns that belong to the run, by table; all others are authored."""

Moves = Mapping[str, NDArray[np.int64]]


def copied_rows(moves: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """(old row, new row) of everything that stays; row 0 of tables with a nowhere row counts once."""
    seen = set()
    for before, after in enumerate(moves):
        if after >= 0 and after not in seen:
            seen.add(int(after))
            yield before, int(after)


def carry_columns(old: World, world: World, moves: Moves) -> None:
    """The run's columns of every table."""
    for name, columns in STATE.items():
        before, after = np.array(list(copied_rows(moves[name])), np.int64).reshape(-1, 2).T
        for column in columns:
            getattr(world, name)[column][after] = getattr(old, name)[column][before]
    links = world.links
    links["line"] = np.where(links["disturbed"] > 0, NONE, links["calm_line"])
    before, after = np.array(list(copied_rows(moves["stations"])), np.int64).reshape(-1, 2).T
    world.station_series[:, after] = old.station_series[:, before]
    world.station_marks[after] = old.station_marks[before]
    before, after = np.array(list(copied_rows(moves["streams"])), np.int64).reshape(-1, 2).T
    world.streams[after] = old.streams[before]
    for table, column, target in (
        ("faults", "station", "stations"),
        ("faults", "link", "links"),
        ("faults", "client", "clients"),
        ("faults", "member", "members"),
        ("failures", "station", "stations"),
        ("leases", "cache", "caches"),
        ("alarms", "alert", "alerts"),
    ):
        values = getattr(world, table)[column]
        values[values >= 0] = moves[target][values[values >= 0]]


def carry_fleets(old: World, world: World, moves: Moves) -> None:
    """How many instances are wanted is the controller's while the drawing says the same; new ones are off at first."""
    now_s = float(world.clock["now_s"][0])
    known = {after for _, after in copied_rows(moves["boxes"])}
    fresh = [row for row in range(len(world.boxes)) if row not in known]
    world.boxes["on_s"][fresh] = now_s
    world.boxes["serving_s"][fresh] = now_s
    world.stations["last_s"][fresh] = now_s
    for before, after in copied_rows(moves["fleets"]):
        was, now = old.fleets[before], world.fleets[after]
        if was["drawn"] == now["drawn"]:
            world.fleets["wanted"][after] = min(max(was["wanted"], now["least"]), now["most"])
        new = [row for row in fresh if world.boxes["fleet"][row] == after]
        world.boxes["stage"][new] = Stage.OFF
        world.stations["state"][new] = StationState.OFF
    old_members = {after for _, after in copied_rows(moves["members"])}
    for row in range(len(world.members)):
        if row not in old_members:
            world.members["draining"][row] = world.boxes["stage"][world.members["station"][row]] != Stage.SERVING
    for checked in world.checks["member"][world.checks["member"] >= 0]:
        alike = world.members["link"] == world.members["link"][checked]
        world.members["healthy"][alike] = world.members["healthy"][checked]


def carry_lists(old: Program, new: Program, world: World, moves: Moves) -> World:
    """Lines and time-outs with the calls that stand in them; a delay no longer drawn stays until it is empty."""
    tables = {}
    for name, columns in (("lines", ("head", "tail", "due_s", "sequence")), ("timers", ("head", "tail"))):
        before, after = getattr(old.world, name), getattr(new.world, name)
        left = [row for row in range(len(before)) if moves[name][row] == NONE and before["head"][row] != NONE]
        longer = np.concatenate([after, before[left]]).view(np.recarray)
        for row, moved in copied_rows(moves[name]):
            for column in columns:
                longer[column][moved] = before[column][row]
        moves[name][left] = np.arange(len(after), len(longer))
        tables[name] = longer
    return replaced(world, **tables)


def carry_caches(old: World, world: World, moves: Moves) -> None:
    """Entries of caches: as they are where the size stays, else emptied into the new size by the kernel."""
    for before, after in copied_rows(moves["caches"]):
        was, now = old.caches[before], world.caches[after]
        if any(was[name] != now[name] for name in ("capacity", "eviction", "mask")) or not was["capacity"]:
            continue
        shift = int(now["slot0"]) - int(was["slot0"])
        source = slice(int(was["slot0"]), int(was["slot0"]) + int(was["capacity"]))
        target = slice(int(now["slot0"]), int(now["slot0"]) + int(was["capacity"]))
        world.slots[target] = old.slots[source]
        for column in ("before", "after"):
            world.slots[column][target] = _shifted(old.slots[column][source], shift)
        world.lfu[target] = old.lfu[source] + shift
        buckets = slice(int(was["bucket0"]), int(was["bucket0"]) + int(was["mask"]) + 1)
        places = slice(int(now["bucket0"]), int(now["bucket0"]) + int(was["mask"]) + 1)
        world.buckets[places] = _shifted(old.buckets[buckets], shift)
        for column in ("head", "tail", "unused"):
            world.caches[column][after] = _shifted(np.array([was[column]]), shift)[0]
        world.caches["held"][after] = was["held"]


def resized_caches(old: World, world: World, moves: Moves) -> Iterator[tuple[int, NDArray[Any]]]:
    """Caches whose size or eviction has changed: (new row, entries), the least recently used first."""
    for before, after in copied_rows(moves["caches"]):
        was, now = old.caches[before], world.caches[after]
        if all(was[name] == now[name] for name in ("capacity", "eviction", "mask")) or not was["capacity"]:
            continue
        slots = _in_order(old, before)
        yield after, old.slots[slots].copy()


def _in_order(world: World, cache: int) -> list[int]:
    row = world.caches[cache]
    first, size = int(row["slot0"]), int(row["held"])
    if int(row["tail"]) == NONE and size:
        heap = world.lfu[first : first + size]
        return [int(slot) for slot in heap[np.lexsort((world.slots["used"][heap], world.slots["uses"][heap]))]]
    slots = []
    slot = int(row["tail"])
    while slot != NONE:
        slots.append(slot)
        slot = int(world.slots["before"][slot])
    return slots


def _shifted(values: NDArray[np.int32], shift: int) -> NDArray[np.int32]:
    return np.where(values == NONE, NONE, values + shift).astype(np.int32)


def carry_clusters(old: World, world: World, moves: Moves) -> None:
    """Logs, primaries and followers; a follower that is new is a clone of what is there."""
    for before, after in copied_rows(moves["clusters"]):
        if old.clusters["replicas"][before] == 0:
            continue
        logs = [slice(row * LOG_ROWS, (row + 1) * LOG_ROWS) for row in (before, after)]
        heads = [slice(row * LOG_HEADS, (row + 1) * LOG_HEADS) for row in (before, after)]
        world.log[logs[1]] = old.log[logs[0]]
        world.log_heads[heads[1]] = old.log_heads[heads[0]]
        primary = moves["stations"][int(old.clusters["primary"][before])]
        if primary > 0:
            world.clusters["primary"][after] = primary
    known = {after: before for before, after in copied_rows(moves["replicas"])}
    for row in range(len(world.replicas)):
        if row in known:
            station = moves["stations"][int(old.replicas["station"][known[row]])]
            world.replicas["station"][row] = station if station > 0 else world.replicas["station"][row]
        else:
            written = world.clusters["written"][int(world.replicas["cluster"][row])]
            for column in ("received", "assigned", "applied"):
                world.replicas[column][row] = written


def carry_limit(old: World, world: World, before: int, after: int) -> None:
    """What a limiter has counted, where it counts the same: another algorithm, or other users, begin anew."""
    was, now = old.limiters[before], world.limiters[after]
    same_users = not now["per_user"] or users_of(old) == users_of(world)
    if same_users and all(was[name] == now[name] for name in ("rule", "per_user", "width")):
        cells = int(now["width"]) * (users_of(world) if now["per_user"] else 1)
        source, target = int(was["cell0"]), int(now["cell0"])
        world.allowance[target : target + cells] = old.allowance[source : source + cells]


def carry_queues(old: World, world: World, moves: Moves) -> None:
    """What was measured of the queues; their messages are calls, and the kernel files them anew."""
    for before, after in copied_rows(moves["queues"]):
        world.job_histograms[after] = old.job_histograms[before]
        world.queue_series[:, after] = old.queue_series[:, before]
        world.queue_marks[after] = old.queue_marks[before]


def carry_windows(old: World, world: World, moves: Moves) -> None:
    """How long calls were in watched components, and what was known of it at the last look."""
    for table, rows in (("stations", "windows"), ("watches", "window_marks")):
        for before, after in copied_rows(moves[table]):
            was, now = int(getattr(old, table)["window"][before]), int(getattr(world, table)["window"][after])
            if was != NONE and now != NONE:
                getattr(world, rows)[now] = getattr(old, rows)[was]


def messages_of(world: World) -> NDArray[np.int64]:
    """The rows of all messages, in the order of publishing."""
    there = np.flatnonzero(np.isin(world.calls["phase"], (Phase.QUEUED, Phase.LEASED, Phase.DELAYED)))
    return there[np.argsort(world.calls["stamp"][there], kind="stable")]


def carry_users(old: World, world: World, moves: Moves) -> None:
    """Resolvers' answers, sticky sessions and what users wrote, where their numbers are unchanged."""
    for before, after in copied_rows(moves["groups"]):
        was, count = int(old.groups["resolver0"][before]), int(old.groups["resolvers"][before])
        now = int(world.groups["resolver0"][after])
        if count == world.groups["resolvers"][after]:
            kept = old.resolvers[was : was + count].copy()
            kept["member"] = moves["members"][kept["member"]]
            kept["until_s"][kept["member"] == NONE] = 0.0
            world.resolvers[now : now + count] = kept
    for before, after in copied_rows(moves["limiters"]):
        carry_limit(old, world, before, after)
    users = users_of(old)
    if users != users_of(world):
        return
    if len(old.user_writes) == len(world.user_writes):
        world.user_writes[:] = old.user_writes
    for before, after in copied_rows(moves["clients"]):
        was, now = int(old.clients["seen0"][before]), int(world.clients["seen0"][after])
        if was != NONE and now != NONE:
            world.affinity[now : now + users] = old.affinity[was : was + users]
    for before, after in copied_rows(moves["groups"]):
        was, now = int(old.groups["sticky"][before]), int(world.groups["sticky"][after])
        if was != NONE and now != NONE:
            kept = old.affinity[was : was + users]
            world.affinity[now : now + users] = np.where(kept == NONE, NONE, moves["members"][kept])
