"""The reference design of all speed measurements.

20,000 requests/s -> load balancer -> 40 servers of 8 cores -> cache -> 1 primary and 4 replicas, with time-outs on
every call.
"""

from typing import Any

from engine.design.document import Design
from engine.design.files import from_json

RATE_RPS = 20_000.0
SERVERS = 40
SERVER_CORES = 8
REPLICAS = 4
DATABASE_CORES = 16
WRITE_SHARE = 0.05
CLIENT_MS, INSIDE_MS = 20.0, 0.5
BALANCER_MS, SERVICE_MS, CACHE_MS, QUERY_MS = 0.1, 10.0, 0.1, 4.0
BALANCER_CORES, CACHE_CORES = 64, 8


def reference_design() -> Design:
    """The design as a value; its cache is exact, about 90 % of the gets hit once it is warm."""
    components: dict[str, Any] = {
        "users": {"kind": "client", "arrivals": {"rate_rps": RATE_RPS}, "timeout_ms": 10_000.0},
        "lb": {
            "kind": "load_balancer",
            "algorithm": "power_of_two",
            "overhead_ms": BALANCER_MS,
            "cores": BALANCER_CORES,
        },
        "cache": {"kind": "cache", "capacity_items": 60_000, "get": _constant(CACHE_MS), "cores": CACHE_CORES},
        "db": _database("primary"),
    }
    links: dict[str, Any] = {"users-lb": {"source": "users", "target": "lb", "latency": _constant(CLIENT_MS)}}
    for replica in _names("db-r", REPLICAS):
        components[replica] = _database("replica")
        links[f"db-{replica}"] = {"source": "db", "target": replica, "latency": _constant(INSIDE_MS)}
    for server in _names("web-", SERVERS):
        components[server] = {"kind": "server", "cores": SERVER_CORES, "service": _exponential(SERVICE_MS)}
        links |= dict([_link("lb", server, 5000.0), _link(server, "cache", 1000.0), _link(server, "db", 2000.0)])
        links |= dict(_link(server, replica, 2000.0) for replica in _names("db-r", REPLICAS))
    return from_json(
        {
            "name": "Reference design",
            "classes": {
                "read": {"operation": "read", "weight": 1 - WRITE_SHARE, "keys": 100_000, "zipf_exponent": 0.9},
                "write": {"operation": "write", "weight": WRITE_SHARE, "keys": 100_000, "zipf_exponent": 0.0},
            },
            "components": components,
            "links": links,
        }
    )


def _names(stem: str, count: int) -> list[str]:
    return [f"{stem}{number}" for number in range(1, count + 1)]


def _link(source: str, target: str, timeout_ms: float) -> tuple[str, dict[str, Any]]:
    ends = {"source": source, "target": target}
    return f"{source}-{target}", {**ends, "latency": _constant(INSIDE_MS), "timeout_ms": timeout_ms}


def _database(role: str) -> dict[str, Any]:
    query = _exponential(QUERY_MS)
    return {
        "kind": "database",
        "role": role,
        "cores": DATABASE_CORES,
        "read": query,
        "write": query,
        "apply": _constant(0.2),
    }


def _constant(mean_ms: float) -> dict[str, Any]:
    return {"distribution": "constant", "mean_ms": mean_ms}


def _exponential(mean_ms: float) -> dict[str, Any]:
    return {"distribution": "exponential", "mean_ms": mean_ms}
