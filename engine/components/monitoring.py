"""Monitoring: metrics, alerts, automation and logs of the components it is linked to."""

import math
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self

from frozendict import frozendict
from pydantic import model_validator

from engine.catalog.instances import PRICES, hourly_usd
from engine.components.plan import Plans, Port, Station, Targets, Watch
from engine.design.document import RequestClass
from engine.design.spec import About, Frozen, Id, Record, Spec, quantity, seconds


class Alert(Record):
    """A condition on a figure of each watched component; it fires when it has held for a while.

    Source: Prometheus, alerting rules (`for`).
    """

    metric: Literal["utilization", "error_rate", "residence_ms", "queue_length", "up_share"] = quantity(
        "up_share",
        "Busy cores in proportion to all; failed calls in proportion to all; mean time in the component; mean number "
        "waiting; instances that work in proportion to all.",
    )
    above: float | None = quantity(None, "Holds while the figure is above this.", ge=0, le=1e9)
    below: float | None = quantity(None, "Holds while the figure is below this.", ge=0, le=1e9)
    for_s: float = seconds(60.0, "Fires when it has held this long; clears when it no longer holds.")

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        if (self.above is None) == (self.below is None):
            raise ValueError("expected either above or below")
        return self


class Logging(Record):
    """A line of log per call at every watched component, shipped to a log store."""

    bytes_per_call: float = quantity(500.0, "Volume.", unit="bytes", ge=0, le=1e9)
    cpu_ms_per_call: float = quantity(
        0.05, "Computing time it takes on the component's cores.", unit="ms", ge=0, le=1e6
    )
    usd_per_gb: float = quantity(
        0.5, "Price of the store.", unit="USD/GB", ge=0, le=1e6, source="Amazon CloudWatch Logs, us-east-1, 2024-10."
    )


class Monitoring(Spec):
    """The tool box beside a design: it watches what it is linked to, and serves no request.

    Every `interval_s` it asks each instance for its figures, over its control link and on the instance's own cores.
    Alerts are conditions on them. With `auto_heal` an alert makes automation replace the instances of its component
    that do not work, each by a new one after its boot; what is down with its whole place stays down. A monitoring
    that is down itself sees and heals nothing.
    """

    about: ClassVar[About] = About("Monitoring", "Operations", "Metrics, alerts, automation and logs.")
    calls: ClassVar[frozenset[str]] = frozenset(
        {"server", "cache", "database", "load_balancer", "dns", "cdn", "object_storage", "rate_limiter"}
        | {"message_queue", "worker", "sharded_database"}
    )
    names: ClassVar[tuple[str, ...]] = ("monitoring", "tools")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["monitoring"] = "monitoring"
    interval_s: float = quantity(
        15.0, "Time between two looks at a component.", unit="s", ge=0.1, le=3600, source="Prometheus: 15 s."
    )
    alerts: Annotated[Mapping[Id, Alert], Frozen] = quantity(
        frozendict({"down": Alert(metric="up_share", below=1.0, for_s=30.0)}), "Alert rules by name."
    )
    auto_heal: bool = quantity(False, "An alert replaces the instances that do not work.")
    logging: Logging | None = quantity(None, "Logs of every call; unset: none.")
    active_window_s: float = quantity(300.0, "Users seen this recently are active.", unit="s", gt=0, le=1e8)
    usd_per_request: float = quantity(0.0, "What a completed request earns.", unit="USD", ge=0, le=1e6)
    price_usd_per_month: float | None = quantity(
        None, "Price without the log store; unset: one m7g.large.", unit="USD/month", ge=0, le=1e9
    )

    def usd_per_month(self) -> float:
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month
        return hourly_usd("m7g.large", 2, 8) * 730

    def station(self) -> Station:
        return Station(services={}, boot_s=30.0)

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        return (Targets(WATCHED, tuple(port for port in ports if port.target.kind != "client"), "round_robin"),)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans()

    def watch(self) -> Watch:
        """What it looks for, in the compiler's words."""
        bounds = {name: (alert.metric, _bounds(alert), alert.for_s) for name, alert in self.alerts.items()}
        return Watch(self.interval_s, self.auto_heal, self.logging.cpu_ms_per_call if self.logging else 0.0, bounds)


WATCHED = "watched"


def _bounds(alert: Alert) -> tuple[float, float]:
    """The figures between which all is well."""
    least = -math.inf if alert.below is None else alert.below
    return least, math.inf if alert.above is None else alert.above
