"""Usual sizes of components by name: what people mean when they say "PostgreSQL on 8 vCPU" or "Redis 16 GB"."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from engine.catalog.instances import LADDER


class Size(NamedTuple):
    """Fields of a kind that together make a size, and where their values are from."""

    title: str
    kind: str
    fields: Mapping[str, Any]
    source: str


def _machine(name: str) -> dict[str, Any]:
    rung = LADDER[name]
    return {"instance": name, "cores": rung.cores, "memory_gb": float(rung.memory_gb)}


def _database(title: str, instance: str, model: str, connections: int | None, source: str) -> Size:
    fields = {**_machine(instance), "model": model, "max_connections": connections}
    return Size(f"{title} on {LADDER[instance].cores} vCPU", "database", fields, source)


def _cache(gigabytes: int) -> Size:
    fields = {"capacity_items": None, "memory_mb": 1000.0 * gigabytes, "cores": 1, "nodes": 1}
    return Size(f"Redis {gigabytes} GB", "cache", fields, "Redis runs commands in one thread: one core a node.")


def _server(instance: str) -> Size:
    rung = LADDER[instance]
    source = "AWS EC2 m7g; see engine/catalog/instances.py for the prices."
    return Size(f"{rung.cores} vCPU, {rung.memory_gb:g} GB", "server", _machine(instance), source)


_POSTGRES = "PostgreSQL manual, max_connections: 100."
_MYSQL = "MySQL 8.4 manual, max_connections: 151."
_NODE = "A node of the instance ladder; connections are not limited by default."

_SMALL_TO_LARGE = ("m7g.large", "m7g.2xlarge", "m7g.8xlarge")

SIZES: tuple[Size, ...] = (
    *(_server(name) for name in ("m7g.large", "m7g.xlarge", "m7g.2xlarge", "m7g.4xlarge", "m7g.8xlarge")),
    *(
        _database("PostgreSQL", name, "relational", 100, _POSTGRES)
        for name in ("m7g.large", "m7g.2xlarge", "m7g.8xlarge")
    ),
    *(_database("MySQL", name, "relational", 151, _MYSQL) for name in _SMALL_TO_LARGE),
    _database("MongoDB", "m7g.2xlarge", "document", None, _NODE),
    _database("Cassandra node", "m7g.2xlarge", "column", None, _NODE),
    *(_cache(gigabytes) for gigabytes in (1, 4, 16, 32)),
    Size(
        "Memcached 16 GB",
        "cache",
        {"capacity_items": None, "memory_mb": 16_000.0, "cores": 4, "nodes": 1},
        "Memcached runs four worker threads by default.",
    ),
)
"""From small to large, kind by kind."""


def sizes_of(kind: str) -> tuple[Size, ...]:
    """The sizes that a kind of component comes in."""
    return tuple(size for size in SIZES if size.kind == kind)
