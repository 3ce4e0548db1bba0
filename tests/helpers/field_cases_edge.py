"""Fields of CDNs, object storage and API gateways."""

from collections.abc import Mapping
from typing import Any

from tests.helpers.field_case import PLACES, Case

STATIC: dict[str, Any] = {"classes": {"static": {"operation": "static", "keys": 200, "response_bytes": 60_000}}}
PAGES = "web 200rps > gateway > app(cores=8)"
LIMITED = "limit=50, burst=20"


def cdn(field: str, one: Any, other: Any, given: str = "", **more: Any) -> Case:
    """A CDN with one field open."""
    values = f"capacity_items=50, {given}" if given else "capacity_items=50"
    return Case(f"web 200rps > cdn({values}) > app(cores=8)", one, other, put("cdn", field, STATIC), **more)


def storage(field: str, one: Any, other: Any) -> Case:
    """An object storage with one field open."""
    return Case("web 100rps > storage", one, other, put("storage", field, STATIC))


def gateway(field: str, one: Any, other: Any, given: str = LIMITED) -> Case:
    """An API gateway with one field open."""
    return Case(f"web 200rps > gateway({given}) > app(cores=8)", one, other, put("gateway", field, {}))


def put(component: str, field: str, more: Mapping[str, Any]) -> dict[str, Any]:
    return {**more, "components": {component: {field: "@"}}}


def event(**fields: Any) -> dict[str, Any]:
    return {"at_s": 2.0, **fields}


HERE = {"web": {"place": "here"}, "app": {"place": "here"}}

EDGE: Mapping[str, Case] = {
    "Client.device": Case(
        "web 50rps > app", "web", "mobile", {"components": {"web": {"device": "@", "assets_per_page": 2}}}
    ),
    "Cdn.points": cdn("points", ["us-east-1"], ["ap-southeast-1"]),
    "Cdn.capacity_items": cdn("capacity_items", 10, 100),
    "Cdn.storage_gb": Case("web 200rps > cdn(storage_gb=@) > app(cores=8)", 0.001, 0.01, STATIC),
    "Cdn.object_bytes": Case(
        "web 200rps > cdn(storage_gb=0.005, object_bytes=@) > app(cores=8)", 50_000, 500_000, STATIC
    ),
    "Cdn.eviction": cdn("eviction", "lru", "lfu"),
    "Cdn.ttl_s": cdn("ttl_s", 0.1, None),
    "Cdn.versioned_names": cdn("versioned_names", False, True, events=(event(event="content_change", target="cdn"),)),
    "Cdn.coalesce": cdn("coalesce", False, True, "ttl_s=0.2"),
    "Cdn.coalesce_timeout_ms": cdn("coalesce_timeout_ms", 1.0, 5000.0, "ttl_s=0.2"),
    "Cdn.edge": cdn("edge", {"mean_ms": 1.0}, {"mean_ms": 3.0}),
    "Cdn.purge_s": cdn("purge_s", 0.0, 2.0, events=(event(event="cdn_purge", target="cdn"),)),
    "Cdn.egress_usd_per_gb": cdn("egress_usd_per_gb", 0.01, 0.1),
    "Cdn.usd_per_million_requests": cdn("usd_per_million_requests", 1.0, 2.0),
    "ObjectStorage.place": Case(
        "web > storage",
        "here",
        "there",
        {**STATIC, "places": PLACES, "components": {"web": {"place": "here"}, "storage": {"place": "@"}}},
    ),
    "ObjectStorage.first_byte": storage("first_byte", {"mean_ms": 50.0}, {"mean_ms": 100.0}),
    "ObjectStorage.bandwidth_mbps": storage("bandwidth_mbps", 10.0, 100.0),
    "ObjectStorage.availability": storage("availability", 0.5, 1.0),
    "ObjectStorage.storage_gb": storage("storage_gb", 1.0, 2.0),
    "ObjectStorage.storage_usd_per_gb": storage("storage_usd_per_gb", 0.01, 0.02),
    "ObjectStorage.egress_usd_per_gb": storage("egress_usd_per_gb", 0.01, 0.02),
    "ObjectStorage.usd_per_million_requests": storage("usd_per_million_requests", 1.0, 2.0),
    "RateLimiter.place": Case(
        PAGES, "here", "there", {"places": PLACES, "components": {**HERE, "gateway": {"place": "@"}}}
    ),
    "RateLimiter.algorithm": gateway("algorithm", "token_bucket", "fixed_window"),
    "RateLimiter.limit": gateway("limit", 50, 100),
    "RateLimiter.window_s": gateway("window_s", 1.0, 2.0),
    "RateLimiter.burst": gateway("burst", 5, 100),
    "RateLimiter.per": gateway("per", "all", "user"),
    "RateLimiter.authentication": gateway("authentication", None, {"mean_ms": 5.0}),
    "RateLimiter.cores": gateway("cores", 1, 8, "authentication.mean_ms=5"),
    "RateLimiter.hourly_usd": gateway("hourly_usd", 0.1, 0.2),
}
"""By record and field."""
