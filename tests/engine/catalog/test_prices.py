"""Every price says whose it is and of when; a price of the design's own says so."""

from collections.abc import Mapping
from typing import Any

import pytest

from engine.catalog.instances import LADDER
from engine.components import Server
from engine.components.autoscaling import Autoscaling
from engine.design.spec import Spec

KINDS: Mapping[str, Any] = Spec.kinds()


@pytest.mark.parametrize("kind", [name for name, spec in KINDS.items() if spec().usd_per_month() > 0])
def test_a_price_names_its_list_and_month_and_a_price_of_ones_own_the_design(kind: str) -> None:
    spec = KINDS[kind]
    price = spec().price()
    assert price.usd_per_month == spec().usd_per_month() > 0
    assert price.source != "no charge"
    assert price.date is not None
    assert price.date.startswith("20")
    if "price_usd_per_month" in spec.model_fields:
        own = spec(price_usd_per_month=12.0).price()
        assert (own.usd_per_month, own.source, own.date) == (12.0, "the design", None)


def test_identical_instances_cost_so_many_times_one() -> None:
    one = LADDER["m7g.large"].hourly_usd * 730
    assert Server(instance="m7g.large", instances=5).usd_per_month() == pytest.approx(5 * one)
    scaled = Server(instance="m7g.large", instances=5, autoscaling=Autoscaling(max_instances=9))
    assert scaled.price().usd_per_month == pytest.approx(5 * one), "as drawn; a run counts those that were on"
