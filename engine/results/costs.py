"""What components cost a month: of the instances that are on, and of what they carry; as a whole and over time."""

import numpy as np

from engine.catalog.instances import HOURS_PER_MONTH
from engine.design.spec import Spec, Traffic
from engine.results.frame import Floats

MONTH_S = HOURS_PER_MONTH * 3600.0
"""A month of the price lists: 730 hours."""


def is_billed_by_traffic(component: Spec) -> bool:
    """Whether what it carries costs something on top."""
    return type(component).traffic_usd_per_month is not Spec.traffic_usd_per_month


def usd_per_month(component: Spec, instances: float) -> float:
    """The price as drawn; where instances come and go by themselves, of those that were on, on average."""
    drawn: int | None = getattr(component, "instances", None)
    if drawn is None or getattr(component, "autoscaling", None) is None:
        return component.usd_per_month()
    return component.usd_per_month() / drawn * instances


def traffic_usd_per_month(component: Spec, accepted: float, egress_bytes: float, for_s: float) -> float:
    """The price of a month that goes on as these seconds went."""
    months = for_s / MONTH_S
    return component.traffic_usd_per_month(Traffic(accepted / months, egress_bytes / 1e9 / months))


def cost_series(component: Spec, on_s: Floats, accepted: Floats, egress_bytes: Floats, bucket_s: float) -> Floats:
    """Bucket by bucket the price of a month that goes on like the bucket: of the instances on, and their traffic."""
    drawn: int | None = getattr(component, "instances", None)
    one = component.usd_per_month() / (drawn or 1)
    cost: Floats = one * on_s / bucket_s if drawn else np.full(len(on_s), one)
    if is_billed_by_traffic(component):
        pairs = zip(accepted.tolist(), egress_bytes.tolist(), strict=True)
        cost = cost + np.array([traffic_usd_per_month(component, *pair, bucket_s) for pair in pairs])
    return cost
