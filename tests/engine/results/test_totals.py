"""What a group is as one."""

import pytest

from engine.design.change import apply
from engine.design.document import Design
from engine.design.notation import design as parse
from engine.design.verbs import set_field
from engine.results.frame import ComponentNow, LinkNow
from engine.results.totals import totals
from tests.widgets.canvas.moments import moment


@pytest.fixture
def design() -> Design:
    made = parse("users 10rps > lb > web*2 > db")
    return apply(made, set_field(made, "components/web-1", "instances", 3))


def now(utilization: float, up: int, instances: int) -> ComponentNow:
    return ComponentNow("up", utilization, 0.0, 10.0, None, up, instances)


def test_a_drawn_group_has_its_machines_and_its_price(design: Design) -> None:
    found = totals(design, {"web-1", "web-2"}, None)
    each = design.components["web-2"].usd_per_month()
    assert (found.components, found.instances) == (2, 4)
    assert found.usd_per_month == pytest.approx(4 * each)
    assert each > 0
    assert found.in_rps is None


def test_a_running_group_counts_what_crosses_its_border_once(design: Design) -> None:
    links = {
        "users-lb": LinkNow(100.0, 0.0),
        "lb-web-1": LinkNow(60.0, 6.0),
        "lb-web-2": LinkNow(40.0, 4.0),
        "web-1-db": LinkNow(50.0, 0.0),
    }
    seen = moment({"lb": now(0.2, 1, 1), "web-1": now(0.4, 2, 3), "web-2": now(0.9, 1, 1)}, links)
    found = totals(design, {"lb", "web-1", "web-2"}, seen)
    assert (found.in_rps, found.out_rps, found.failed_share) == (100.0, 50.0, 0.0)
    assert (found.instances_up, found.instances) == (4, 5)
    assert (found.hottest, found.utilization) == ("web-2", 0.9)
    assert totals(design, {"web-1", "web-2"}, seen).failed_share == pytest.approx(0.1)
