"""The failure campaign says of every single failure what it does, and nothing of those that do nothing."""

import pytest

from engine.campaign import Campaign, Timing, campaign, runs_of, single_failures
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Event, Place, Scenario
from engine.design.notation import design
from engine.experiments import Stopped, Watch

TIMING = Timing(4.0, 6.0, 20.0)
PAIR = (
    'web 100rps > (timeout_ms=500) lb(health_check={"interval_s": 0.5, "timeout_s": 0.2, "unhealthy_after": 2}) '
    "> (timeout_ms=300) app*2(cores=8) > (timeout_ms=300) db(cores=8)"
)


@pytest.fixture(scope="module")
def found() -> Campaign:
    return campaign(design(PAIR), TIMING, runs=3)


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
        assert hits[path].blast_radius.mean == pytest.approx(1.0, abs=0.1), path
        assert hits[path].hurt == ("read",) or len(hits[path].hurt) >= 1
        recovered, available = hits[path].recover_s, hits[path].availability
        assert recovered is not None
        assert available is not None
        assert recovered.mean == pytest.approx(TIMING.for_s, abs=2.0)
        lost = 1 - TIMING.for_s / TIMING.until_s
        assert available.mean == pytest.approx(lost, abs=0.05)
    assert {found.hits[0].path, found.hits[1].path, found.hits[2].path} == {
        *("components/lb", "components/db", "links/web-lb")
    }


def test_one_of_two_servers_costs_requests_only_until_the_check_has_noticed(found: Campaign) -> None:
    hit = next(hit for hit in found.hits if hit.path == "components/app-1")
    assert hit.detect_s is not None
    assert 0.2 <= hit.detect_s.mean <= 1.6
    assert hit.detected == hit.runs == 3
    assert hit.recover_s is not None
    assert hit.recover_s.mean <= hit.detect_s.mean + 2.0
    assert 0.0 < hit.blast_radius.low <= hit.blast_radius.mean <= hit.blast_radius.high < 0.3
    assert hit.failed.low > 0


def test_without_failures_all_is_well(found: Campaign) -> None:
    assert found.calm == (1.0, 1.0, 1.0)


def test_a_campaign_can_be_called_off() -> None:
    watch = Watch()
    watch.stop = True
    with pytest.raises(Stopped):
        campaign(design(PAIR), TIMING, watch=watch)


def test_all_runs_play_the_scenario_and_a_failure_is_told_by_what_it_adds() -> None:
    drawn = design("web 100rps > lb > (timeout_ms=300) app*2(cores=8)")
    down = Scenario(events=(Event(event="crash", target="app-1", at_s=1.0, for_s=8.0),))
    found = campaign(drawn, TIMING, runs=2, scenario=down)
    hits = {hit.path: hit for hit in found.hits}
    assert found.calm is not None
    assert found.calm.mean < 1.0
    assert abs(hits["components/app-1"].failed.mean) < hits["components/app-2"].failed.mean


def test_a_place_is_a_failure_too() -> None:
    drawn = design("web 20rps > app")
    grouped: Design = apply(drawn, verbs.group(drawn, ["app"], "zone", Place(kind="zone")))
    assert any(failure.path == "places/zone" for failure in single_failures(grouped, TIMING))


def test_of_several_instances_one_fails_too_and_hurts_less_than_all() -> None:
    drawn = design("web 100rps > lb > (timeout_ms=300) app(cores=8, instances=3)")
    found = campaign(drawn, TIMING, runs=2)
    one, whole = (next(hit for hit in found.hits if (hit.path, hit.of) == ("components/app", of)) for of in (3, 0))
    assert 0.0 < one.blast_radius.mean < 0.6 < whole.blast_radius.mean
    assert runs_of(drawn, TIMING, 2) == 2 * (1 + len(found.hits))


def test_more_seeds_say_more_and_one_alone_says_no_interval() -> None:
    drawn = design("web 50rps > lb > (timeout_ms=200) app*2")
    few, many = (campaign(drawn, TIMING, runs=runs) for runs in (1, 6))
    assert {hit.failed.to_json() for hit in few.hits} == {None}
    hit = next(hit for hit in many.hits if hit.path == "components/app-1")
    assert hit.failed.low < hit.failed.mean < hit.failed.high
    assert hit.row()["failed_low"] == hit.failed.low


def test_zones_data_centers_and_regions_fail_with_all_that_stands_in_them() -> None:
    drawn = design("web 20rps > lb > app*2")
    for parts, key, place in (
        (["app-1"], "zone", Place(kind="zone")),
        (["app-2"], "dc", Place(kind="data_center")),
        (["lb"], "region", Place(kind="region")),
    ):
        drawn = apply(drawn, verbs.group(drawn, parts, key, place))
    kinds = {hit.path: hit.kind for hit in campaign(drawn, TIMING, runs=1).hits if hit.path.startswith("places/")}
    assert kinds == {"places/zone": "zone", "places/dc": "data_center", "places/region": "region"}


def test_who_times_out_after_a_failure_is_over_counts_in_its_blast_radius() -> None:
    drawn = design("web 50rps > (timeout_ms=8000) app")
    found = campaign(drawn, Timing(4.0, 3.0, 20.0), runs=2)
    hit = next(hit for hit in found.hits if hit.path == "links/web-app")
    assert hit.blast_radius.mean > 0.9
    assert hit.blast_radius.high <= 1.0
