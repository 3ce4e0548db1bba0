"""What a monitoring shows: alerts, hosts, tiers, logs and business figures."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from engine.catalog.instances import HOURS_PER_MONTH
from engine.components.monitoring import WATCHED, Monitoring
from engine.design.document import Design
from engine.program import NEVER, NONE, Program, users_of
from engine.results.frame import AlertSeen

MONTH_S = HOURS_PER_MONTH * 3600.0
GB = 1e9
TIER = ("throughput_rps", "queue_length", "instances_up", "completed", "failed")
"""Figures of a tier that are the sums of its components'."""


def alerts_of(program: Program) -> Iterator[AlertSeen]:
    """Every alert that fired, in the order of time."""
    names = {row: key for key, row in program.rows["alerts"].items()}
    world = program.world
    for alarm in world.alarms[: int(world.clock[0]["alarms"])]:
        name = names.get(int(alarm["alert"]))
        if isinstance(name, tuple):
            cleared_s = float(alarm["cleared_s"])
            fired_s = float(alarm["fired_s"])
            yield AlertSeen(name[0], name[1], name[2], fired_s, None if cleared_s == NEVER else cleared_s)


def active_users(program: Program, window_s: float) -> int | None:
    """Users whose request was answered, or failed, within the last `window_s`; None where nobody counts them."""
    world = program.world
    first = int(world.clients["seen0"][0])
    if first == NONE:
        return None
    users = users_of(world)
    return int((world.affinity[first : first + users] >= max(0.0, world.clock[0]["now_s"] - window_s)).sum())


def monitoring_figures(
    design: Design, program: Program, monitor_id: str, result: Mapping[str, Any], measured_s: float
) -> dict[str, Any]:
    """Figures of a monitoring, from those of the components it watches and of all requests."""
    monitor = design.components[monitor_id]
    assert isinstance(monitor, Monitoring)
    watched = _watched(program, monitor_id, result["components"])
    requests = result["requests"]
    calls = sum(one["completed"] + one["failed"] for one in watched.values())
    volume = calls * monitor.logging.bytes_per_call / GB if monitor.logging else 0.0
    store_usd = volume * monitor.logging.usd_per_gb * MONTH_S / measured_s if monitor.logging else 0.0
    return {
        "tiers": _tiers(watched),
        "log_gb": volume,
        "active_users": active_users(program, monitor.active_window_s),
        "revenue_usd": requests["completed"] * monitor.usd_per_request,
        "lost_revenue_usd": requests["failed"] * monitor.usd_per_request,
        "cost_usd_per_month": monitor.usd_per_month() + store_usd,
    }


def _watched(program: Program, monitor_id: str, components: Mapping[str, Any]) -> dict[str, Any]:
    members = [key for key in program.rows["members"] if isinstance(key, tuple) and key[:2] == (monitor_id, WATCHED)]
    return {key[2]: components[key[2]] for key in members if key[2] in components}


def _tiers(watched: Mapping[str, Any]) -> dict[str, Any]:
    """Components of one kind together; utilization and errors are the tier's own, not a mean of means."""
    tiers: dict[str, Any] = {}
    for kind in dict.fromkeys(one["kind"] for one in watched.values()):
        members = [one for one in watched.values() if one["kind"] == kind]
        sums = {name: sum(one[name] for one in members) for name in TIER}
        hosts = [host for one in members for host in one["hosts"]]
        cores = sum(host["cores"] * host["on_share"] for host in hosts)
        busy = sum(host["utilization"] * host["cores"] * host["on_share"] for host in hosts)
        decided = sums["completed"] + sums["failed"]
        tiers[kind] = {
            "utilization": busy / cores if cores else 0.0,
            **sums,
            "error_rate": sums["failed"] / decided if decided else None,
        }
    return tiers


def _memory(box: Any, area: float, covered_s: float) -> dict[str, float] | None:
    """Memory of an instance, and how much of it was in use: the mean and the most, seen once a bucket."""
    total = float(box["memory_bytes"])
    if total <= 0:
        return None
    mean = float(area) / max(float(covered_s), 1e-12) / total
    return {"gb": total / GB, "used_share": mean, "used_share_max": float(box["memory_most"]) / total}


def hosts_of(program: Program, rows: list[int], gained: Mapping[str, Any], measured_s: float) -> list[dict[str, Any]]:
    """Every instance of a component by itself."""
    cores = program.world.stations["cores"][rows].astype(float)
    on_s = np.maximum(gained["on_s"], 1e-12)
    memory = [
        _memory(program.world.boxes[row], *figures)
        for row, *figures in zip(rows, gained["memory_area"], gained["memory_s"], strict=True)
    ]
    return [
        {
            "cores": cores[i],
            "on_share": float(gained["on_s"][i]) / measured_s,
            "up_share": float(gained["up_area"][i]) / measured_s,
            "utilization": float(gained["busy_area"][i] / on_s[i] / cores[i]),
            "memory": memory[i],
            "queue_length": float(gained["waiting_area"][i]) / measured_s,
            "completed": int(gained["completed"][i]),
            "failed": int(gained["failed"][i]),
        }
        for i in range(len(rows))
    ]
