"""The final architecture of the chapter for a thousand million daily users, as a benchmark.

Two data centers behind a GeoDNS, a CDN for static objects, in each center a balancer, web servers, a cache cluster, a
session store, a sharded database with replicas in the other center, and a queue with workers for photos.
"""

from types import MappingProxyType
from typing import Any

from engine.design.document import Design
from engine.design.files import from_json

USERS = 1_000_000_000
REQUESTS_A_DAY = 20.0
CENTERS = MappingProxyType({"us": "us-east-1", "eu": "eu-central-1"})
SHARDS = 16
WEB_INSTANCES, WEB_CORES = 64, 32
CLASSES = MappingProxyType(
    {
        "static": {
            "operation": "static",
            "weight": 0.5,
            "keys": 1_000_000,
            "zipf_exponent": 0.9,
            "response_bytes": 60_000,
        },
        "feed": {"operation": "read", "weight": 0.35, "keys": 10_000_000, "zipf_exponent": 1.0, "needs_session": True},
        "page": {"operation": "read", "weight": 0.08, "keys": 10_000_000, "zipf_exponent": 1.0, "response": "html"},
        "post": {"operation": "write", "weight": 0.05, "keys": 10_000_000, "zipf_exponent": 0.6, "needs_session": True},
        "photo": {"operation": "job", "weight": 0.02, "keys": 10_000_000, "zipf_exponent": 0.0},
    }
)


def final_design() -> Design:
    """The design as a value: 231,000 requests/s on average."""
    components: dict[str, Any] = {
        "dns": {"kind": "dns", "policy": "geo", "ttl_s": 60.0, "health_check": {}},
        "cdn": {
            "kind": "cdn",
            "points": ["us-east-1", "us-west-2", "eu-central-1", "ap-southeast-1"],
            "capacity_items": 200_000,
        },
        "objects": {"kind": "object_storage", "place": "us"},
    }
    links: dict[str, Any] = {"cdn-objects": {"source": "cdn", "target": "objects", "role": "origin"}}
    for center in CENTERS:
        components |= _center(center)
        links |= _links(center)
    for here, there in (("us", "eu"), ("eu", "us")):
        for shard in range(SHARDS):
            links |= _link(f"{here}-shard-{shard}", f"{there}-copy-{shard}", role="replication", mode="async")
    return from_json(
        {
            "name": "Final architecture",
            "classes": dict(CLASSES),
            "places": {center: {"kind": "region", "location": where} for center, where in CENTERS.items()},
            "components": components,
            "links": links,
        }
    )


def _center(center: str) -> dict[str, Any]:
    def named(name: str, kind: str, **fields: Any) -> dict[str, Any]:
        return {f"{center}-{name}": {"kind": kind, "place": center, **fields}}

    query, write = _exponential(1.0), _exponential(2.0)
    made = {
        **named("users", "client", arrivals={"users": USERS // 2, "requests_per_user_per_day": REQUESTS_A_DAY}),
        **named("lb", "load_balancer", algorithm="power_of_two", standby=True, health_check={}),
        **named("web", "server", instances=WEB_INSTANCES, cores=WEB_CORES, service=_exponential(10.0)),
        **named("cache", "cache", nodes=8, capacity_items=2_000_000, cores=8),
        **named("sessions", "cache", nodes=4, capacity_items=2_000_000, cores=8),
        **named("data", "sharded_database", cores=64, overhead_ms=0.1),
        **named("photos", "message_queue", cores=16),
        **named("workers", "worker", instances=40, cores=8, concurrency=8, service=_exponential(80.0)),
    }
    for shard in range(SHARDS):
        made |= named(f"shard-{shard}", "database", cores=16, read=query, write=write)
        made |= named(f"copy-{shard}", "database", role="replica", cores=16, read=query, write=write)
    return made


def _links(center: str) -> dict[str, Any]:
    def own(source: str, target: str, **fields: Any) -> dict[str, Any]:
        return _link(f"{center}-{source}", f"{center}-{target}", **fields)

    made = {
        **_link(f"{center}-users", "dns"),
        **_link("dns", f"{center}-lb"),
        **_link(f"{center}-users", "cdn"),
        **own("lb", "web", timeout_ms=5000.0),
        **own("web", "cache", timeout_ms=500.0),
        **own("web", "sessions", role="session", timeout_ms=500.0),
        **own("web", "data", timeout_ms=2000.0),
        **own("web", "photos", timeout_ms=1000.0),
        **own("photos", "workers"),
        **own("workers", "data", timeout_ms=2000.0),
    }
    for shard in range(SHARDS):
        made |= own("data", f"shard-{shard}", timeout_ms=2000.0)
    return made


def _link(source: str, target: str, **fields: Any) -> dict[str, Any]:
    return {f"{source}-{target}": {"source": source, "target": target, **fields}}


def _exponential(mean_ms: float) -> dict[str, Any]:
    return {"distribution": "exponential", "mean_ms": mean_ms}
