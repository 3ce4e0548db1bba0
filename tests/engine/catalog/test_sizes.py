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
    for kind in ("server", "cache"):
        prices = [
            Spec.kinds()[kind].model_validate({"kind": kind, **size.fields}).usd_per_month()
            for size in sizes_of(kind)
            if not size.title.startswith("Memcached")
        ]
        assert prices == sorted(prices)
        assert len(set(prices)) == len(prices)
