"""DNS: names to endpoints, cached by resolvers until the TTL ends."""

from typing import ClassVar, Literal

from engine.design.spec import About, Distribution, HealthCheck, Spec, constant, quantity, seconds


class Dns(Spec):
    """An authoritative name server whose records are its links.

    Policies follow Amazon Route 53's routing policies (simple, weighted, geolocation, latency,
    failover). An unhealthy endpoint is left out; where none is healthy, all are answered.
    """

    about: ClassVar[About] = About("DNS", "Edge", "Answers with a healthy endpoint, kept for a TTL.")
    calls: ClassVar[frozenset[str]] = frozenset({"load_balancer", "server", "cdn"})
    names: ClassVar[tuple[str, ...]] = ("dns",)

    kind: Literal["dns"] = "dns"
    policy: Literal["simple", "weighted", "geo", "latency", "failover"] = quantity(
        "simple",
        "simple: any endpoint; weighted: by link weight; geo: the nearest; latency: the quickest; "
        "failover: the first healthy in the order of the links.",
        source="Amazon Route 53 Developer Guide, Choosing a routing policy.",
    )
    ttl_s: float = seconds(60.0, "Resolvers keep an answer this long.", source="Route 53: 60 s for failover records.")
    lookup: Distribution = quantity(constant(20.0), "Time of an uncached look-up.", unit="ms")
    health_check: HealthCheck | None = quantity(None, "Probes of the endpoints; unset: none.")
