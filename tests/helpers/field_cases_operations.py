"""Fields of monitoring, alerts and logs, and of identical instances and their autoscaling."""

from collections.abc import Mapping
from typing import Any

from tests.helpers.field_case import JOBS, PLACES, Case, crash

CRASH = (crash("app"),)
STORM: dict[str, Any] = {"evaluation_s": 0.5, "scale_in_cool_down_s": 0.0, "max_instances": 6}


def watched(field: str, one: Any, other: Any, text: str = "web 100rps > app", **more: Any) -> Case:
    """A monitoring with one field open, beside what it watches."""
    fields = {"interval_s": 0.5, "alerts": {"up_share": {"below": 1.0, "for_s": 1.0}}, field: "@"}
    tree = more.pop("tree", {})
    components = {**tree.pop("components", {}), "monitoring": fields}
    return Case(f"{text}; monitoring > app", one, other, {**tree, "components": components}, **more)


def alert(figure: str, rule: Any, text: str = "web 300rps > app(cores=2, queue_limit=9)") -> Case:
    """An alert on one figure, or none."""
    rules = {"up_share": None, figure: "@"}
    return Case(
        f"{text}; monitoring > app", None, rule, {"components": {"monitoring": {"interval_s": 0.5, "alerts": rules}}}
    )


def bound(field: str, one: Any, other: Any, **given: Any) -> Case:
    """An alert on the utilization with one field open."""
    rules = {"utilization": {"for_s": 0.0, **given, field: "@"}}
    return Case(
        "web 150rps > app(cores=2); monitoring > app",
        one,
        other,
        {"components": {"monitoring": {"interval_s": 0.5, "alerts": rules}}},
    )


def logging(field: str, one: Any, other: Any) -> Case:
    """A log with one field open."""
    return Case(
        "web 100rps > app; monitoring > app", one, other, {"components": {"monitoring": {"logging": {field: "@"}}}}
    )


def scaled(field: str, one: Any, other: Any, until_s: float = 12.0, **given: Any) -> Case:
    """An autoscaling with one field open, under a rate that steps up and down."""
    spike = {"rate_rps": 100.0, "profile": {"shape": "spike", "factor": 4.0, "at_s": 2.0, "for_s": 4.0}}
    fields = {**STORM, **given, field: "@"}
    return Case(
        "web > lb > app(boot_s=0.5, cores=2)",
        one,
        other,
        {"components": {"web": {"arrivals": spike}, "app": {"autoscaling": fields}}},
        until_s=until_s,
    )


OPERATIONS: Mapping[str, Case] = {
    "Monitoring.place": watched(
        "place", "here", "there", tree={"places": PLACES, "components": {"app": {"place": "here"}}}, events=CRASH
    ),
    "Monitoring.interval_s": watched("interval_s", 0.5, 1.7, events=CRASH),
    "Monitoring.alerts": watched(
        "alerts", {"up_share": None}, {"up_share": {"below": 1.0, "for_s": 1.0}}, events=CRASH
    ),
    "Monitoring.auto_heal": watched("auto_heal", False, True, "web 100rps > app(boot_s=0.5)", events=CRASH),
    "Monitoring.logging": watched("logging", None, {}),
    "Monitoring.active_window_s": watched(
        "active_window_s", 0.1, 5.0, tree={"components": {"web": {"active_users": 500}}}
    ),
    "Monitoring.usd_per_request": watched("usd_per_request", 0.0, 0.01),
    "Monitoring.price_usd_per_month": watched("price_usd_per_month", 1.0, 2.0),
    "Alerts.up_share": Case(
        "web 100rps > app; monitoring > app",
        None,
        {"below": 1.0, "for_s": 1.0},
        {"components": {"monitoring": {"interval_s": 0.5, "alerts": {"up_share": "@"}}}},
        events=CRASH,
    ),
    "Alerts.utilization": alert("utilization", {"above": 0.5, "for_s": 0.0}),
    "Alerts.error_rate": alert("error_rate", {"above": 0.01, "for_s": 0.0}),
    "Alerts.residence_ms": alert("residence_ms", {"above": 1.0, "for_s": 0.0}),
    "Alerts.queue_length": alert("queue_length", {"above": 0.5, "for_s": 0.0}),
    "Alert.above": bound("above", 0.5, 0.99),
    "Alert.below": bound("below", 0.5, 0.99),
    "Alert.for_s": bound("for_s", 0.0, 2.0, above=0.5),
    "Logging.bytes_per_call": logging("bytes_per_call", 500.0, 5000.0),
    "Logging.cpu_ms_per_call": logging("cpu_ms_per_call", 0.05, 2.0),
    "Logging.usd_per_gb": logging("usd_per_gb", 0.5, 1.0),
    "Server.instances": Case("web 300rps > app(cores=2, instances=@)", 2, 3),
    "Server.autoscaling": Case(
        "web 300rps > app(cores=2, boot_s=0.5)", None, STORM, {"components": {"app": {"autoscaling": "@"}}}
    ),
    "Worker.autoscaling": Case(
        "web 100rps > app > queue > worker(service.mean_ms=60, boot_s=0.5)",
        None,
        STORM,
        {**JOBS, "components": {"worker": {"autoscaling": "@"}}},
    ),
    "Autoscaling.min_instances": scaled("min_instances", 1, 4),
    "Autoscaling.max_instances": scaled("max_instances", 2, 6),
    "Autoscaling.metric": scaled("metric", "queue_length", "rps", target=20.0),
    "Autoscaling.target": scaled("target", 0.3, 0.9),
    "Autoscaling.evaluation_s": scaled("evaluation_s", 0.5, 2.0),
    "Autoscaling.warm_up_s": scaled("warm_up_s", 0.0, 3.0),
    "Autoscaling.scale_out_cool_down_s": scaled("scale_out_cool_down_s", 0.0, 3.0),
    "Autoscaling.scale_in_cool_down_s": scaled("scale_in_cool_down_s", 0.0, 60.0),
}
"""By record and field."""
