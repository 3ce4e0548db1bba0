"""Every size is one that a component can have."""

import pytest

from engine.catalog.instances import LADDER
from engine.catalog.sizes import SIZES, Size, sizes_of
from engine.design.spec import Spec


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.title)
def test_a_size_fits_its_kind_and_says_where_it_is_from(size: Size) -> None:
    spec = Spec.kinds()[size.kind]
    made = spec.model_validate({"kind": size.kind, **size.fields})
    assert {name: getattr(made, name) for name in size.fields} == dict(size.fields)
    assert size.source.endswith(".")


def test_a_named_machine_has_the_cores_that_its_title_says() -> None:
    postgres = next(size for size in sizes_of("database") if size.title == "PostgreSQL on 8 vCPU")
    assert LADDER[postgres.fields["instance"]].cores == 8
    assert sizes_of("client") == ()


def test_larger_sizes_cost_more() -> None:
    for kind in ("server", "cache", "load_balancer", "rate_limiter", "worker", "message_queue", "sharded_database"):
        prices = [
            Spec.kinds()[kind].model_validate({"kind": kind, **size.fields}).usd_per_month()
            for size in sizes_of(kind)
            if not size.title.startswith("Memcached")
        ]
        assert prices == sorted(prices)
        assert len(set(prices)) == len(prices)


def test_every_kind_that_has_a_size_comes_in_usual_ones() -> None:
    sized = {"instance", "cores", "memory_gb", "memory_mb", "points", "storage_gb"}
    kinds = {kind for kind, spec in Spec.kinds().items() if sized & spec.model_fields.keys()}
    assert {kind for kind in kinds if len(sizes_of(kind)) < 2} <= {"client", "dns", "monitoring"}


def test_a_larger_proxy_takes_more_calls() -> None:
    made = [
        Spec.kinds()["load_balancer"].model_validate({"kind": "load_balancer", **size.fields})
        for size in sizes_of("load_balancer")
        if size.title.startswith("NGINX")
    ]
    rates_rps = [1000 * getattr(one, "cores") / getattr(one, "overhead_ms") for one in made]  # noqa: B009
    assert rates_rps == sorted(rates_rps)
    assert rates_rps[0] == pytest.approx(40_000)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("load_balancer", "assumption"),
        ("message_queue", "No rate is published"),
        ("cdn", "assumption"),
        ("object_storage", "no limit here"),
    ],
)
def test_a_managed_size_says_what_of_it_nobody_publishes(kind: str, said: str) -> None:
    assert all(said in size.source for size in sizes_of(kind))
