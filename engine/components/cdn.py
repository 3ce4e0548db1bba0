"""CDN: points of presence near the clients that keep static objects."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, Strict, model_validator

from engine.catalog.regions import REGIONS
from engine.components.plan import (
    DATA_OPS,
    CacheMemory,
    Plans,
    Port,
    Station,
    Step,
    Targets,
    front_and_static,
)
from engine.design.document import RequestClass
from engine.design.spec import About, Distribution, Spec, Traffic, constant, count, milliseconds, quantity, seconds


def _in_the_catalog(points: tuple[str, ...]) -> tuple[str, ...]:
    for point in points:
        if point not in REGIONS:
            raise ValueError(
                f"location {point[:40]!r} is no region of the catalog; expected one of {', '.join(REGIONS)}"
            )
    if len(set(points)) < len(points):
        raise ValueError("a location stands twice: one point of presence a location")
    return points


class Cdn(Spec):
    """A content delivery network: a client's static requests go to the point of presence nearest to it.

    Every point is an exact cache of its own; a miss is fetched from the origin, as far away as that is from
    the point. Requests for anything else pass through to the origin. Clients fall back to their other
    endpoints when the CDN refuses or does not answer. An object that has changed at the origin is served
    stale until its TTL ends or it is purged; with `versioned_names` the new one has another name and is
    fetched at once, while the old one takes up room until it is evicted.
    """

    about: ClassVar[About] = About("CDN", "Edge", "Serves static objects near the clients.")
    calls: ClassVar[frozenset[str]] = frozenset({"load_balancer", "server", "object_storage", "rate_limiter"})
    names: ClassVar[tuple[str, ...]] = ("cdn",)
    price_source: ClassVar[tuple[str, str | None]] = ("Amazon CloudFront, US, by what is carried", "2024")

    drawn_only: ClassVar[frozenset[str]] = frozenset({"place"})

    kind: Literal["cdn"] = "cdn"
    points: Annotated[
        tuple[str, ...], Strict(False), AfterValidator(_in_the_catalog), Field(min_length=1, max_length=100)
    ] = quantity(
        ("us-east-1", "eu-central-1", "ap-southeast-1"),
        "Where its points of presence stand: regions of the catalog. An edit keeps the caches by their place here.",
    )
    capacity_items: int | None = count(None, "Objects a point holds; unset: storage_gb / object_bytes.", at_least=1)
    storage_gb: float = quantity(
        10.0,
        "Storage of a point.",
        unit="GB",
        gt=0,
        le=1e6,
        source="Assumption: one site's share of a point; no CDN publishes it.",
    )
    object_bytes: int = quantity(
        100_000,
        "Size of an object.",
        unit="bytes",
        ge=1,
        le=10**12,
        source="HTTP Archive 2024: about 70 requests of 2.6 MB.",
    )
    eviction: Literal["lru", "lfu", "fifo"] = quantity("lru", "Which object goes first.")
    ttl_s: float | None = seconds(
        86_400.0,
        "Objects older than this are fetched again; unset: never.",
        source="Amazon CloudFront default TTL: 24 h.",
    )
    versioned_names: bool = quantity(
        False, "A changed object gets another name (app.3f2a.js), so that no old one is served."
    )
    coalesce: bool = quantity(True, "Only the first miss of an object goes to the origin; the others wait for it.")
    coalesce_timeout_ms: float = milliseconds(
        5000.0, "coalesce: others wait this long for the first.", source="NGINX proxy_cache_lock_timeout: 5 s."
    )
    edge: Distribution = quantity(
        constant(1.0), "Service time of a point.", unit="ms", source="Assumption: no CDN publishes it."
    )
    purge_s: float = seconds(
        0.15, "Time until a purge has reached every point.", source="Fastly documentation, Instant Purge: about 150 ms."
    )
    egress_usd_per_gb: float = quantity(
        0.085,
        "Price of a GB sent to clients.",
        unit="USD/GB",
        ge=0,
        le=1e6,
        source="Amazon CloudFront, first 10 TB, 2024.",
    )
    usd_per_million_requests: float = quantity(
        1.0, "Price of a million requests.", unit="USD", ge=0, le=1e6, source="Amazon CloudFront, HTTPS, US, 2024."
    )

    @property
    def capacity(self) -> int:
        """Objects that one point holds."""
        if self.capacity_items is not None:
            return self.capacity_items
        return max(1, int(self.storage_gb * 1e9 / self.object_bytes))

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.capacity * len(self.points) > 50_000_000:
            raise ValueError("all points hold more than 50 million objects together, more than is simulated exactly")
        return self

    def traffic_usd_per_month(self, traffic: Traffic) -> float:
        return traffic.egress_gb * self.egress_usd_per_gb + traffic.requests / 1e6 * self.usd_per_million_requests

    def station(self) -> Station:
        return Station(
            services=dict.fromkeys(DATA_OPS, self.edge),
            cache=CacheMemory(
                self.capacity,
                self.eviction,
                self.ttl_s,
                self.coalesce,
                self.coalesce_timeout_ms,
                versioned=self.versioned_names,
            ),
            nodes=len(self.points),
            sites=self.points,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """The origin, and the object storage behind it for static objects."""
        front, static = front_and_static(ports)
        return (
            Targets("origin", front, "weighted_round_robin"),
            Targets("static", static or front, "weighted_round_robin"),
        )

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        if request_class.operation != "static":
            return Plans((Step("call", group="origin"), Step("bill")))
        fetch = (Step("call", group="static", when="missed"), Step("edge_set", when="missed"))
        return Plans((Step("edge_get"), *fetch, Step("bill")))
