"""Monitoring: metrics, alerts, automation and logs of the components it is linked to."""

import math
from collections.abc import Mapping
from typing import ClassVar, Literal, NamedTuple

from engine.catalog.instances import PRICES
from engine.components.machine import machine
from engine.components.plan import Plans, Port, Station, Targets
from engine.design.document import RequestClass
from engine.design.spec import About, Record, Spec, quantity, seconds


class Alert(Record):
    """A rule for a figure of each watched component; it fires when the figure has been out of bounds for a while.

    Source: Prometheus, alerting rules (`for`).
    """

    above: float | None = quantity(None, "Out of bounds above this. Unset: no upper bound.", ge=0, le=1e9)
    below: float | None = quantity(None, "Out of bounds below this. Unset: no lower bound.", ge=0, le=1e9)
    for_s: float = seconds(60.0, "Fires after this long out of bounds; clears at the first look that finds it within.")

    @property
    def bounds(self) -> tuple[float, float]:
        """The figures between which all is well."""
        return -math.inf if self.below is None else self.below, math.inf if self.above is None else self.above


class Alerts(Record):
    """One rule per figure, each over the time since the last look."""

    up_share: Alert | None = quantity(
        Alert(below=1.0, for_s=30.0),
        "Instances that work, in proportion to those that serve; a booting one is neither.",
    )
    utilization: Alert | None = quantity(None, "Busy cores in proportion to all.")
    error_rate: Alert | None = quantity(None, "Failed calls in proportion to all.")
    residence_ms: Alert | None = quantity(None, "Mean time of a call in the component, in ms.")
    residence_p99_ms: Alert | None = quantity(
        None, "What 99 % of the calls completed since the last look were in the component at most, in ms."
    )
    memory: Alert | None = quantity(
        None, "Memory in use in proportion to what there is, of the fullest instance, at the look."
    )
    queue_length: Alert | None = quantity(None, "Mean number of calls that wait.")


class Logging(Record):
    """A line of log per call at every watched component, shipped to a log store."""

    bytes_per_call: float = quantity(500.0, "Volume.", unit="bytes", ge=0, le=1e9)
    cpu_ms_per_call: float = quantity(
        0.05, "Computing time it takes on the component's cores.", unit="ms", ge=0, le=1e6
    )
    usd_per_gb: float = quantity(
        0.5, "Price of the store.", unit="USD/GB", ge=0, le=1e6, source="Amazon CloudWatch Logs, us-east-1, 2024-10."
    )


class Watch(NamedTuple):
    """What a monitoring looks for in each component it is linked to."""

    interval_s: float
    heals: bool
    log_ms: float
    """Computing time of a line of log."""
    alerts: Mapping[str, tuple[tuple[float, float], float]]
    """By figure: the bounds between which all is well, and how long it must be out of them."""


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
    alerts: Alerts = quantity(Alerts(), "Alert rules, one per figure.")
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
        return machine("m7g.large", 2, 8).usd_per_month

    def station(self) -> Station:
        return Station(services={}, boot_s=30.0)

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        watched = tuple(port for port in ports if port.target.kind != "client")
        return (Targets(WATCHED, watched, "round_robin", everywhere=True),)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans()

    def watch(self) -> Watch:
        """What it looks for, in the compiler's words."""
        rules: dict[str, Alert | None] = {name: getattr(self.alerts, name) for name in Alerts.model_fields}
        bounds = {name: (rule.bounds, rule.for_s) for name, rule in rules.items() if rule is not None}
        return Watch(self.interval_s, self.auto_heal, self.logging.cpu_ms_per_call if self.logging else 0.0, bounds)


WATCHED = "watched"
