"""Usual sizes of components by name: what people mean when they say "PostgreSQL on 8 vCPU" or "Redis 16 GB".

Each says where its numbers are from, and what of it nobody publishes and is assumed. Looked up for what is managed:
Elastic Load Balancing user guides (quotas: 1,000 targets an Application Load Balancer) and pricing (an LCU: 25 new
connections/s, 3,000 open ones, 1 GB/h); Amazon MQ developer guide (instance types; sizing guidelines for RabbitMQ);
Amazon SQS developer guide (quotas: 300 messages/s a FIFO queue without batches, 120,000 in flight); Amazon CloudFront
developer guide (quotas: 250,000 requests/s and 150 Gbit/s a distribution) and CDK reference (price classes); Amazon S3
user guide (5,500 reads and 3,500 writes a second a partitioned prefix).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from engine.catalog.instances import HOURS_PER_MONTH, LADDER

NGINX_MS = 0.05
"""A core's time for a proxied HTTPS request: 20,000 a second."""


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


def _nginx(instance: str) -> Size:
    rung = LADDER[instance]
    fields = {
        "cores": rung.cores,
        "overhead_ms": NGINX_MS,
        "max_connections": 256 * rung.cores,
        "hourly_usd": rung.hourly_usd,
    }
    source = (
        "NGINX, Testing the Performance of NGINX Web Servers, 2017: 40,207 HTTPS requests/s of 1 KB on one core; that "
        "a proxied one costs twice that is an assumption. NGINX core module, worker_connections: 512 a worker, of "
        "which a proxied call takes two. Price: AWS EC2 m7g, 2024-10."
    )
    return Size(f"NGINX on {rung.cores} vCPU", "load_balancer", fields, source)


def _gateway(instance: str) -> Size:
    rung = LADDER[instance]
    fields = {"cores": rung.cores, "hourly_usd": rung.hourly_usd}
    return Size(f"{rung.cores} vCPU", "rate_limiter", fields, "AWS EC2 m7g, us-east-1, 2024-10.")


def _worker(instance: str) -> Size:
    rung = LADDER[instance]
    fields = {**_machine(instance), "concurrency": rung.cores}
    source = "AWS EC2 m7g; Celery, worker concurrency: one process a core by default."
    return Size(f"{rung.cores} vCPU, {rung.memory_gb:g} GB", "worker", fields, source)


def _broker(name: str, cores: int, hourly_usd: float) -> Size:
    source = (
        f"Amazon MQ developer guide, instance types: {name} has {cores} vCPU; price on demand, us-east-1, 2024. No "
        "rate is published for it; with 1 ms to disk a core takes some 950 durable messages/s here, where Huawei Cloud "
        "DMS for RabbitMQ names 500 a vCPU for clusters of three."
    )
    return Size(f"RabbitMQ on {cores} vCPU", "message_queue", {"cores": cores, "hourly_usd": hourly_usd}, source)


def _router(instance: str) -> Size:
    rung = LADDER[instance]
    fields = {"cores": rung.cores, "price_usd_per_month": rung.hourly_usd * HOURS_PER_MONTH}
    return Size(f"Router on {rung.cores} vCPU", "sharded_database", fields, "AWS EC2 m7g, us-east-1, 2024-10.")


def _bucket(title: str, availability: float, usd_per_gb: float, usd_per_million: float) -> Size:
    fields = {
        "availability": availability,
        "storage_usd_per_gb": usd_per_gb,
        "usd_per_million_requests": usd_per_million,
    }
    source = (
        "Amazon S3 storage classes: designed availability; price list, us-east-1, GET requests, 2024, without what "
        "the colder classes take a GB read. Its 5,500 reads/s a partitioned prefix are no limit here."
    )
    return Size(title, "object_storage", fields, source)


_EDGES = ("us-east-1", "us-west-2", "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2")
_FAR_EDGES = ("ap-northeast-1", "ap-southeast-1", "ap-southeast-2", "ap-south-1", "sa-east-1", "af-south-1")


def _cdn(title: str, price_class: str, points: tuple[str, ...]) -> Size:
    source = (
        f"Amazon CloudFront price class {price_class}. CloudFront has hundreds of edge locations; that one in each of "
        f"these {len(points)} regions stands for them is an assumption."
    )
    return Size(title, "cdn", {"points": points}, source)


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
    Size(
        "Application Load Balancer",
        "load_balancer",
        {"cores": 8, "overhead_ms": 0.0, "max_connections": None, "hourly_usd": 0.0225},
        "AWS Elastic Load Balancing pricing, us-east-1, 2024: 0.0225 USD/h, without 0.008 USD/h for each LCU in use "
        "(25 new connections/s, 3,000 open ones, 1 GB/h). It scales by itself; that it adds no time is an "
        "assumption.",
    ),
    *(_nginx(name) for name in _SMALL_TO_LARGE),
    *(_gateway(name) for name in _SMALL_TO_LARGE),
    *(_worker(name) for name in _SMALL_TO_LARGE),
    *(_broker(*step) for step in (("mq.m5.large", 2, 0.288), ("mq.m5.xlarge", 4, 0.576), ("mq.m5.2xlarge", 8, 1.152))),
    *(_router(name) for name in _SMALL_TO_LARGE),
    _cdn("North America and Europe", "100 (United States, Canada, Europe, Israel)", _EDGES),
    _cdn("Worldwide", "All (every edge location)", (*_EDGES, *_FAR_EDGES)),
    _bucket("S3 Standard", 0.9999, 0.023, 0.4),
    _bucket("S3 Standard-IA", 0.999, 0.0125, 1.0),
    _bucket("S3 Glacier Instant Retrieval", 0.999, 0.004, 10.0),
)
"""From small to large, kind by kind."""


def sizes_of(kind: str) -> tuple[Size, ...]:
    """The sizes that a kind of component comes in."""
    return tuple(size for size in SIZES if size.kind == kind)
