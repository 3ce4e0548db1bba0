"""Cloud regions: where they stand and how far apart their networks are.

Round trips between the 21 regions of `_MEASURED` are those of https://www.cloudping.co (TCP round trips between
AWS regions), as the sample quoted in libp2p/jvm-libp2p, tools/simulator, AwsLatencies.kt (commit 267a4d4; the day of
the sample is not stated there, its regions are those of 2022 and 2023). The two directions differ by at most 7 ms;
the table holds their mean. All other pairs are computed: great-circle distance at two thirds of the speed of light
times `PATH_STRETCH`.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from frozendict import frozendict

from engine.errors import BadDesign

ZONE_ROUND_TRIP_MS = 1.0
"""Between two zones of one region. J. Hamilton, AWS re:Invent 2014 (SPOT301): under 2 ms, usually under 1 ms."""

FIBER_KM_PER_MS = 200.0
"""Light in fiber: two thirds of its speed in vacuum."""

PATH_STRETCH = 1.7
"""Round trip over that of a straight fiber: the median of the measured table (its test computes it).

The public Internet of the United States has 2.1; its conduits would allow 1.3 (Bozkurt et al., Dissecting Latency in
the Internet's Fiber Infrastructure, arXiv:1811.10737, 2018). Between regions a provider's own backbone is used.
"""

EARTH_RADIUS_KM = 6371.0


class Region(NamedTuple):
    """A region's title and the coordinates, in degrees, of the city it is named after."""

    title: str
    latitude: float
    longitude: float


REGIONS: Mapping[str, Region] = frozendict(
    {
        "af-south-1": Region("Africa (Cape Town)", -33.93, 18.42),
        "ap-east-1": Region("Asia Pacific (Hong Kong)", 22.30, 114.17),
        "ap-northeast-1": Region("Asia Pacific (Tokyo)", 35.68, 139.77),
        "ap-northeast-2": Region("Asia Pacific (Seoul)", 37.57, 126.98),
        "ap-northeast-3": Region("Asia Pacific (Osaka)", 34.69, 135.50),
        "ap-south-1": Region("Asia Pacific (Mumbai)", 19.08, 72.88),
        "ap-south-2": Region("Asia Pacific (Hyderabad)", 17.39, 78.49),
        "ap-southeast-1": Region("Asia Pacific (Singapore)", 1.35, 103.82),
        "ap-southeast-2": Region("Asia Pacific (Sydney)", -33.87, 151.21),
        "ap-southeast-3": Region("Asia Pacific (Jakarta)", -6.21, 106.85),
        "ap-southeast-4": Region("Asia Pacific (Melbourne)", -37.81, 144.96),
        "ca-central-1": Region("Canada (Central)", 45.50, -73.57),
        "ca-west-1": Region("Canada West (Calgary)", 51.05, -114.07),
        "eu-central-1": Region("Europe (Frankfurt)", 50.11, 8.68),
        "eu-central-2": Region("Europe (Zurich)", 47.37, 8.54),
        "eu-north-1": Region("Europe (Stockholm)", 59.33, 18.07),
        "eu-south-1": Region("Europe (Milan)", 45.46, 9.19),
        "eu-south-2": Region("Europe (Spain)", 41.65, -0.88),
        "eu-west-1": Region("Europe (Ireland)", 53.35, -6.26),
        "eu-west-2": Region("Europe (London)", 51.51, -0.13),
        "eu-west-3": Region("Europe (Paris)", 48.86, 2.35),
        "il-central-1": Region("Israel (Tel Aviv)", 32.08, 34.78),
        "me-central-1": Region("Middle East (UAE)", 25.20, 55.27),
        "me-south-1": Region("Middle East (Bahrain)", 26.23, 50.59),
        "mx-central-1": Region("Mexico (Central)", 20.59, -100.39),
        "sa-east-1": Region("South America (São Paulo)", -23.55, -46.63),
        "us-east-1": Region("US East (N. Virginia)", 39.04, -77.49),
        "us-east-2": Region("US East (Ohio)", 39.96, -83.00),
        "us-west-1": Region("US West (N. California)", 37.35, -121.96),
        "us-west-2": Region("US West (Oregon)", 45.84, -119.70),
    }
)

_MEASURED: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("af-south-1", ()),
    ("ap-east-1", (240.5,)),
    ("ap-northeast-1", (355.5, 46)),
    ("ap-northeast-2", (383, 37.5, 33.5)),
    ("ap-northeast-3", (362, 39, 10, 24)),
    ("ap-south-1", (158.5, 89, 124.5, 125, 131)),
    ("ap-southeast-1", (203, 37.5, 68.5, 69.5, 75, 56)),
    ("ap-southeast-2", (411.5, 127, 106.5, 141.5, 118.5, 145.5, 93)),
    ("ca-central-1", (224.5, 186, 143.5, 172, 149.5, 186.5, 209.5, 197.5)),
    ("eu-central-1", (160.5, 189, 223, 223, 230.5, 110, 157.5, 249, 92)),
    ("eu-north-1", (177.5, 210.5, 243, 241.5, 248.5, 130.5, 177.5, 294.5, 107.5, 22)),
    ("eu-south-1", (169.5, 179.5, 213.5, 213, 220, 101.5, 149, 238, 100, 11.5, 31)),
    ("eu-west-1", (158, 211.5, 201, 229.5, 207, 120, 181.5, 256, 70, 26.5, 41.5, 34.5)),
    ("eu-west-2", (147, 203, 210.5, 238, 216.5, 111, 171, 264.5, 78, 17, 32.5, 25, 13)),
    ("eu-west-3", (150.5, 197, 215.5, 245, 221, 104, 166.5, 279, 83.5, 12, 30, 20, 18, 9.5)),
    ("me-south-1", (145, 121.5, 161.5, 157.5, 167, 35, 86, 177.5, 162.5, 86, 105, 77.5, 95.5, 87, 79.5)),
    ("sa-east-1", (342.5, 299, 256.5, 285, 262.5, 297.5, 322, 311.5, 125, 204, 215, 213, 176.5, 186, 194.5, 272)),
    (
        "us-east-1",
        (231.5, 188, 146, 174, 150.5, 185.5, 212, 198.5, 14.5, 91.5, 111.5, 101.5, 69.5, 76, 82.5, 160, 113.5),
    ),
    (
        "us-east-2",
        (241.5, 175.5, 134, 161.5, 138, 195.5, 200, 187, 24.5, 102, 121, 110.5, 79, 86, 92.5, 170, 124, 12.5),
    ),
    (
        "us-west-1",
        (291, 145.5, 108, 128, 110, 227.5, 171.5, 138.5, 79, 151, 174, 160, 128, 147, 142.5, 220, 172, 62, 51.5),
    ),
    (
        "us-west-2",
        (
            273.5,
            136,
            97.5,
            119,
            99,
            217.5,
            161.5,
            140,
            60,
            140.5,
            157.5,
            150.5,
            119,
            128,
            134,
            211.5,
            174,
            63.5,
            51.5,
            22,
        ),
    ),
)
"""Each region with its round trips, in ms, to the regions above it."""

MEASURED_MS: Mapping[frozenset[str], float] = frozendict(
    {
        frozenset((region, _MEASURED[above][0])): round_trip
        for region, round_trips in _MEASURED
        for above, round_trip in enumerate(round_trips)
    }
)
"""Measured round trips by pair of regions."""


def distance_km(a: str, b: str) -> float:
    """Great-circle distance between two regions (haversine formula).

    Raises BadDesign when the catalog has no such region.
    """
    here, there = _region(a), _region(b)
    phi_a, phi_b = math.radians(here.latitude), math.radians(there.latitude)
    half_longitude = math.radians(there.longitude - here.longitude) / 2
    haversine = math.sin((phi_b - phi_a) / 2) ** 2 + math.cos(phi_a) * math.cos(phi_b) * math.sin(half_longitude) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(haversine))


def round_trip_ms(a: str, b: str) -> float:
    """Median network round trip between two regions; of a region with itself, between two of its zones.

    Raises BadDesign when the catalog has no such region.
    """
    straight_ms = 2 * distance_km(a, b) / FIBER_KM_PER_MS
    if a == b:
        return ZONE_ROUND_TRIP_MS
    measured_ms = MEASURED_MS.get(frozenset((a, b)))
    return ZONE_ROUND_TRIP_MS + PATH_STRETCH * straight_ms if measured_ms is None else measured_ms


def nearest(here: str | None, there: Sequence[str]) -> int:
    """Which of several regions is reached first, by its place among them; the first where it is not known from where.

    Raises BadDesign when the catalog has no such region.
    """
    away_ms = [0.0 if here is None or here == one else round_trip_ms(here, one) for one in there]
    return away_ms.index(min(away_ms))


def _region(name: str) -> Region:
    if name not in REGIONS:
        raise BadDesign(f"location {name!r} is no region of the catalog; expected one of {', '.join(REGIONS)}")
    return REGIONS[name]
