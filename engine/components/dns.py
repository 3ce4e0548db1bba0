"""DNS: names to endpoints, cached by resolvers until the TTL ends."""

from typing import ClassVar, Literal

from engine.components.plan import Plans, PolicyName, Port, Station, Targets, front_and_static
from engine.design.document import RequestClass
from engine.design.spec import About, Distribution, HealthCheck, Spec, constant, quantity, seconds


class Dns(Spec):
    """An authoritative name server whose records are its links.

    Policies follow Amazon Route 53's routing policies (simple, weighted, geolocation, latency,
    failover). An unhealthy endpoint is left out; where none is healthy, all are answered.
    """

    about: ClassVar[About] = About("DNS", "Edge", "Answers with a healthy endpoint, kept for a TTL.")
    calls: ClassVar[frozenset[str]] = frozenset({"load_balancer", "server", "cdn", "rate_limiter"})
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

    def station(self) -> Station:
        return Station(services={"lookup": self.lookup})

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Its records, with the checks of its endpoints; static objects have a name of their own at the CDN."""
        policies: dict[str, PolicyName] = {
            "simple": "random",
            "weighted": "weighted_random",
            "geo": "nearest",
            "latency": "nearest",
            "failover": "first",
        }
        front, _ = front_and_static(ports)
        return (Targets("records", front, policies[self.policy], health_check=self.health_check, records=True),)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans()
