"""Load balancer: spreads calls over targets and leaves out those that fail their checks."""

from typing import ClassVar, Literal

from engine.catalog.instances import HOURS_PER_MONTH
from engine.components.plan import DATA_OPS, OpName, Plans, PolicyName, Port, Station, Step, Targets
from engine.design.document import RequestClass
from engine.design.spec import (
    About,
    Distribution,
    HealthCheck,
    Record,
    Spec,
    constant,
    milliseconds,
    quantity,
    seconds,
)


class PassiveEjection(Record):
    """Leaves a target out after failed calls in a row (Envoy's outlier detection defaults)."""

    failures: int = quantity(5, "Failed calls in a row.", ge=1, le=10_000)
    eject_s: float = quantity(30.0, "Time the target is left out.", unit="s", gt=0, le=1e6)


class LoadBalancer(Spec):
    """A reverse proxy with a public address in front of targets on private ones.

    A call that finds no healthy target fails as unavailable (503, as HAProxy answers).
    """

    about: ClassVar[About] = About("Load balancer", "Edge", "Spreads calls over healthy targets.")
    calls: ClassVar[frozenset[str]] = frozenset(
        {"server", "load_balancer", "database", "sharded_database", "cache", "rate_limiter"}
    )
    names: ClassVar[tuple[str, ...]] = ("lb", "balancer")
    price_source: ClassVar[tuple[str, str | None]] = (
        "Amazon ALB, us-east-1, hours of one instance without LCUs",
        "2024",
    )

    kind: Literal["load_balancer"] = "load_balancer"
    algorithm: Literal[
        "round_robin",
        "weighted_round_robin",
        "random",
        "least_connections",
        "power_of_two",
        "ip_hash",
        "consistent_hash",
    ] = quantity("round_robin", "How a target is chosen.", source="NGINX upstream module; Mitzenmacher 2001.")
    overhead_ms: float = milliseconds(
        0.0,
        "Time the balancer itself spends on a call.",
        source="Assumption: none, as a managed one scales by itself. NGINX: some 0.05 ms, see the sizes.",
    )
    cores: int = quantity(
        8,
        "Calls it works on at once (matters with an overhead).",
        ge=1,
        le=100_000,
        source="Assumption: a common machine; AWS publishes none for an ALB.",
    )
    max_connections: int | None = quantity(None, "Open calls; one more is refused. Unset: no limit.", ge=1, le=10**9)
    sticky: bool = quantity(False, "A user's cookie brings them back to the same target.")
    health_check: HealthCheck | None = quantity(None, "Active probes of the targets; unset: none.")
    passive_ejection: PassiveEjection | None = quantity(None, "Leaves out targets that fail calls.")
    retries: int = quantity(0, "Other targets tried after a failed call.", ge=0, le=100)
    drain_s: float = seconds(
        30.0,
        "A target that is taken out (drained, scaled in, deployed) finishes its calls for this long; what is left then "
        "is cut and lost.",
        source="AWS deregistration delay, scaled.",
    )
    standby: bool = quantity(False, "An active-passive pair: the standby takes over the address.")
    takeover_s: float = seconds(
        3.6, "Time until the standby takes over.", source="RFC 5798 (VRRP): 3 advertisements of 1 s + skew."
    )
    hourly_usd: float = quantity(
        0.0225, "Price of one instance per hour.", unit="USD/h", ge=0, le=1e6, source="AWS ALB, us-east-1, 2024."
    )

    def usd_per_month(self) -> float:
        return self.hourly_usd * HOURS_PER_MONTH * (2 if self.standby else 1)

    def station(self) -> Station:
        services: dict[OpName, Distribution] = {}
        if self.overhead_ms > 0:
            services = dict.fromkeys(DATA_OPS, constant(self.overhead_ms))
        return Station(
            services=services,
            cores=self.cores,
            workers=self.max_connections,
            turns_away=self.max_connections is not None,
            respawn_s=self.takeover_s if self.standby else None,
            boot_s=self.takeover_s if self.standby else 30.0,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        policy: PolicyName = "consistent_hash_key" if self.algorithm == "consistent_hash" else self.algorithm
        ejection = self.passive_ejection
        return (
            Targets(
                "targets",
                ports,
                policy,
                retries=self.retries,
                eject_after=ejection.failures if ejection else 0,
                eject_s=ejection.eject_s if ejection else 0.0,
                health_check=self.health_check,
                drain_s=self.drain_s,
                sticky=self.sticky,
            ),
        )

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans((Step("call", group="targets"),))
