"""The region table: complete, symmetric, above what light allows, without absurd detours."""

import itertools
import statistics

import pytest

from engine.catalog.regions import (
    FIBER_KM_PER_MS,
    MEASURED_MS,
    PATH_STRETCH,
    REGIONS,
    ZONE_ROUND_TRIP_MS,
    distance_km,
    nearest,
    round_trip_ms,
)
from engine.errors import BadDesign

PAIRS = list(itertools.combinations(REGIONS, 2))


def test_the_common_regions_are_in_the_table() -> None:
    assert len(REGIONS) >= 16
    assert {
        *("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1", "ap-northeast-1", "sa-east-1"),
        *("ap-south-1", "ap-southeast-2", "af-south-1", "ca-central-1", "me-south-1"),
    } <= set(REGIONS)


def test_every_pair_of_measured_regions_has_one_round_trip() -> None:
    measured = set().union(*MEASURED_MS)
    assert len(measured) == 21
    assert measured <= set(REGIONS)
    assert set(MEASURED_MS) == {frozenset(pair) for pair in itertools.combinations(measured, 2)}


@pytest.mark.parametrize(
    ("a", "b", "expected_ms"),
    [("us-east-1", "us-west-2", 63.5), ("us-east-1", "eu-west-1", 69.5), ("ap-southeast-2", "sa-east-1", 311.5)],
)
def test_measured_pairs_are_answered_as_measured(a: str, b: str, expected_ms: float) -> None:
    assert round_trip_ms(a, b) == expected_ms


def test_the_round_trip_is_the_same_both_ways() -> None:
    assert all(round_trip_ms(a, b) == round_trip_ms(b, a) for a, b in PAIRS)


def test_no_round_trip_beats_light_in_a_straight_fiber() -> None:
    assert all(round_trip_ms(a, b) > 2 * distance_km(a, b) / FIBER_KM_PER_MS for a, b in PAIRS)


def test_the_path_stretch_is_the_median_of_the_measured_table() -> None:
    stretch = [ms / (2 * distance_km(*pair) / FIBER_KM_PER_MS) for pair, ms in MEASURED_MS.items()]
    assert statistics.median(stretch) == pytest.approx(PATH_STRETCH, abs=0.05)


def test_computed_round_trips_are_near_the_measured_ones_where_both_exist() -> None:
    errors = [
        abs(ZONE_ROUND_TRIP_MS + PATH_STRETCH * 2 * distance_km(*pair) / FIBER_KM_PER_MS - ms) / ms
        for pair, ms in MEASURED_MS.items()
    ]
    assert statistics.median(errors) < 0.2


def test_a_detour_over_a_third_region_seldom_beats_the_direct_way() -> None:
    measured = sorted(set().union(*MEASURED_MS))
    detours = [
        (round_trip_ms(a, b) + round_trip_ms(b, c)) / round_trip_ms(a, c)
        for a, b, c in itertools.permutations(measured, 3)
    ]
    assert min(detours) > 0.7
    assert sum(detour < 0.95 for detour in detours) < 0.02 * len(detours)


def test_a_region_is_one_zone_round_trip_from_itself() -> None:
    assert round_trip_ms("eu-west-1", "eu-west-1") == ZONE_ROUND_TRIP_MS == 1.0


def test_distances_are_those_of_the_great_circle() -> None:
    # London to Paris 344 km, Tokyo to Osaka 400 km, Sydney to São Paulo 13 370 km (public gazetteers, city centers)
    assert distance_km("eu-west-2", "eu-west-3") == pytest.approx(344, rel=0.02)
    assert distance_km("ap-northeast-1", "ap-northeast-3") == pytest.approx(400, rel=0.02)
    assert distance_km("ap-southeast-2", "sa-east-1") == pytest.approx(13_370, rel=0.02)


def test_the_nearest_is_where_one_stands_then_the_shortest_way_and_the_first_from_nowhere() -> None:
    points = ("us-east-1", "eu-central-1", "ap-southeast-1")
    assert [nearest(here, points) for here in ("eu-west-1", "ap-southeast-1", "us-east-1", None)] == [1, 2, 0, 0]


def test_an_unknown_region_is_named_in_one_sentence() -> None:
    with pytest.raises(BadDesign, match=r"'us-east-9' is no region of the catalog; expected one of af-south-1, "):
        round_trip_ms("us-east-1", "us-east-9")
