"""Object storage: the origin of static assets."""

from typing import ClassVar, Literal

from engine.components.plan import DATA_OPS, Plans, Port, Station, Step, Targets
from engine.design.document import RequestClass
from engine.design.spec import About, Distribution, Spec, Traffic, quantity, share


class ObjectStorage(Spec):
    """A bucket such as Amazon S3: no limit on what it serves at once, but a slow first byte.

    An answer then takes its size over `bandwidth_mbps` where its link says nothing else.
    """

    about: ClassVar[About] = About("Object storage", "Data", "Keeps static objects: large, durable, slow to begin.")
    names: ClassVar[tuple[str, ...]] = ("storage", "bucket")
    price_source: ClassVar[tuple[str, str | None]] = ("Amazon S3 Standard, us-east-1", "2024")

    kind: Literal["object_storage"] = "object_storage"
    first_byte: Distribution = quantity(
        Distribution(distribution="lognormal", mean_ms=100.0, cv=0.5),
        "Time to the first byte.",
        source="Amazon S3 performance guidelines: roughly 100 to 200 ms for small objects.",
    )
    bandwidth_mbps: float = quantity(
        700.0,
        "Bandwidth of one answer.",
        unit="Mbit/s",
        gt=0,
        le=1e7,
        source="Amazon S3 performance guidelines: 85 to 90 MB/s a connection.",
    )
    availability: float = share(
        0.9999,
        "Share of the requests that are answered; the others fail as unavailable.",
        source="Amazon S3: designed for 99.99 %.",
    )
    storage_gb: float = quantity(100.0, "Storage in use.", unit="GB", ge=0, le=1e9)
    storage_usd_per_gb: float = quantity(
        0.023,
        "Price of a GB kept for a month.",
        unit="USD/GB",
        ge=0,
        le=1e6,
        source="Amazon S3 Standard, us-east-1, 2024.",
    )
    egress_usd_per_gb: float = quantity(
        0.09,
        "Price of a GB sent; 0 where a CDN of the same provider fetches it.",
        unit="USD/GB",
        ge=0,
        le=1e6,
        source="Amazon S3 to the Internet, us-east-1, 2024; to CloudFront: free.",
    )
    usd_per_million_requests: float = quantity(
        0.4, "Price of a million requests.", unit="USD", ge=0, le=1e6, source="Amazon S3 Standard GET, us-east-1, 2024."
    )

    def usd_per_month(self) -> float:
        return self.storage_gb * self.storage_usd_per_gb

    def traffic_usd_per_month(self, traffic: Traffic) -> float:
        return traffic.egress_gb * self.egress_usd_per_gb + traffic.requests / 1e6 * self.usd_per_million_requests

    def station(self) -> Station:
        return Station(services=dict.fromkeys(DATA_OPS, self.first_byte))

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        return ()

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans((Step("falter", share=1 - self.availability), Step("bill")))
