"""The failure campaign says of every single failure what it does, and nothing of those that do nothing."""

import pytest

from engine.campaign import Campaign, Timing, campaign, single_failures
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Place
from engine.design.notation import design
from engine.experiments import Stopped, Watch

TIMING = Timing(4.0, 6.0, 20.0)
PAIR = (
    'web 100rps > (timeout_ms=500) lb(health_check={"interval_s": 0.5, "timeout_s": 0.2, "unhealthy_after": 2}) '
    "> (timeout_ms=300) app*2(cores=8) > (timeout_ms=300) db(cores=8)"
)


@pytest.fixture(scope="module")
def found() -> Campaign:
    return campaign(design(PAIR), TIMING)


def test_every_component_every_link_and_every_place_fails_once() -> None:
    paths = [failure.path for failure in single_failures(design(PAIR), TIMING)]
    assert sorted(paths) == [
        *("components/app-1", "components/app-2", "components/db", "components/lb"),
        *("links/app-1-db", "links/app-2-db", "links/lb-app-1", "links/lb-app-2", "links/web-lb"),
    ]
    assert len(set(paths)) == len(paths)


def test_a_single_point_of_failure_takes_all_requests_with_it(found: Campaign) -> None:
    hits = {hit.path: hit for hit in found.hits}
    for path in ("components/lb", "components/db", "links/web-lb"):
        assert hits[path].blast_radius == pytest.approx(1.0, abs=0.1), path
        assert hits[path].hurt == ("read",) or len(hits[path].hurt) >= 1
        assert hits[path].recover_s == pytest.approx(TIMING.for_s, abs=2.0)
        lost = 1 - TIMING.for_s / TIMING.until_s
        assert hits[path].availability == pytest.approx(lost, abs=0.05)
    assert {found.hits[0].path, found.hits[1].path, found.hits[2].path} == {
        *("components/lb", "components/db", "links/web-lb")
    }


def test_one_of_two_servers_costs_requests_only_until_the_check_has_noticed(found: Campaign) -> None:
    hit = next(hit for hit in found.hits if hit.path == "components/app-1")
    assert hit.detect_s is not None
    assert 0.2 <= hit.detect_s <= 1.6
    assert hit.recover_s is not None
    assert hit.recover_s <= hit.detect_s + 2.0
    assert 0.0 < hit.blast_radius < 0.3
    assert hit.failed > 0


def test_without_failures_all_is_well(found: Campaign) -> None:
    assert found.calm == 1.0


def test_a_campaign_can_be_called_off() -> None:
    watch = Watch()
    watch.stop = True
    with pytest.raises(Stopped):
        campaign(design(PAIR), TIMING, watch=watch)


def test_a_place_is_a_failure_too() -> None:
    drawn = design("web 20rps > app")
    grouped: Design = apply(drawn, verbs.group(drawn, ["app"], "zone", Place(kind="zone")))
    assert any(failure.path == "places/zone" for failure in single_failures(grouped, TIMING))
