"""What the arithmetic and the rules say of a CDN, point by point, is what each point does in a run."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from engine.design.document import Design
from engine.rules.graph import Graph
from engine.rules.load import traffic
from tests.engine.rules.findings import found, repaired
from tests.helpers.intervals import assert_mean, replications
from tests.helpers.outcome import Run, constant, poisson, server
from tests.helpers.simulated import result

HERE, FAR = "us-east-1", "ap-southeast-1"
RUNS = range(1, 9)
FROM_S, UNTIL_S = 12, 32
SENSITIVE = 0.03
"""Half width of an interval, in proportion, that shows the 8 % that pooling the points of these designs is off by."""


def pictures(keys: int, **fields: Any) -> dict[str, Any]:
    return {"operation": "static", "keys": keys, "zipf_exponent": 0.0} | fields


def clients(*rates_rps: float, mixes: tuple[Mapping[str, float], ...] = ({}, {}), far: str = FAR) -> dict[str, Any]:
    """Two crowds: one beside the first point, the other beside the second, or wherever it is told."""
    places = (HERE, far)
    return {
        f"crowd-{number}": poisson(rate_rps, place=place, mix=dict(mix))
        for number, (rate_rps, place, mix) in enumerate(zip(rates_rps, places, mixes, strict=True), start=1)
    }


def drawn(crowds: dict[str, Any], classes: dict[str, Any], **cdn: Any) -> Design:
    """Crowds whose pictures a CDN keeps; the origin takes no time and stands nowhere, so that a fetch takes none."""
    point = {"kind": "cdn", "points": [HERE, FAR], "edge": constant(0), "ttl_s": None, "capacity_items": 1000}
    origin = server(0) | {"cores": 10_000, "service": constant(0)}
    return Design.model_validate(
        {
            "places": {name: {"location": name} for name in (HERE, FAR)},
            "classes": classes,
            "components": {**crowds, "cdn": point | cdn, "web": origin},
            "links": {f"{one}-cdn": {"source": one, "target": "cdn"} for one in crowds}
            | {"cdn-web": {"source": "cdn", "target": "web"}},
        }
    )


@cache
def of_the_cdn(design: Design) -> list[dict[str, Any]]:
    """The figures of the CDN under several seeds."""
    return [result(Run(design, UNTIL_S, FROM_S), seed)["components"]["cdn"] for seed in RUNS]


def ratios(design: Design) -> dict[str, list[float]]:
    """Of each point that is asked at all: its hit ratios under several seeds."""
    points = [cdn["points"] for cdn in of_the_cdn(design)]
    asked = [name for name, point in points[0].items() if point["arrived"]]
    return {name: [one[name]["hit_ratio"] for one in points] for name in asked}


def below(values: list[float], limit: float) -> bool:
    """Whether the mean is on this side of a limit; a run that cannot tell is no evidence."""
    seen = replications(values)
    assert abs(seen.mean - limit) > seen.half_width, f"{seen} cannot be told from {limit}"
    return seen.mean < limit


FORGETFUL = {
    "each half as busy": drawn(clients(600, 600), {"picture": pictures(1000)}, ttl_s=1),
    "one far and idle": drawn(clients(3000, 300), {"picture": pictures(1000)}, ttl_s=1),
    "both at one point": drawn(clients(600, 600, far=HERE), {"picture": pictures(1000)}, ttl_s=1),
    "each busy": drawn(clients(2000, 2000), {"picture": pictures(1000)}, ttl_s=1),
}


@pytest.mark.parametrize("design", FORGETFUL.values(), ids=FORGETFUL)
def test_a_time_to_live_is_too_short_where_a_point_misses_more_than_half_in_a_run(design: Design) -> None:
    seen, kept = ratios(design), ratios(design.edited("components/cdn", "ttl_s", None))
    short = [name for name in seen if below(seen[name], 0.5)]
    assert all(not below(kept[name], 0.5 + 0.2) for name in short)
    problems = found(design, "CAP011")
    assert bool(problems) is bool(short)
    assert all(any(f"at {name!r}" in problem.message for name in short) for problem in problems)


APART = ({"few": 1.0}, {"many": 1.0})
FEW_AND_MANY = {"few": pictures(1000), "many": pictures(4000)}
SMALL = {
    "room for little": drawn(clients(2000, 2000), {"picture": pictures(1000)}, capacity_items=300),
    "room for all": drawn(clients(2000, 2000), {"picture": pictures(1000)}),
    "the idle one asks for more": drawn(clients(12_000, 1000, mixes=APART), FEW_AND_MANY),
    "what is many goes where all goes": drawn(clients(12_000, 1000, mixes=APART, far=HERE), FEW_AND_MANY),
}


@pytest.mark.parametrize("design", SMALL.values(), ids=SMALL)
def test_a_cdn_is_too_small_where_room_for_all_would_spare_a_point_a_fifth_of_its_reads(design: Design) -> None:
    seen, roomy = ratios(design), ratios(design.edited("components/cdn", "capacity_items", 4000))
    gains = {name: [b - a for a, b in zip(seen[name], roomy[name], strict=True)] for name in seen}
    small = [name for name in gains if not below(gains[name], 0.2)]
    problems = found(design, "CAP010")
    assert bool(problems) is bool(small)
    assert all(any(f"at {name!r}" in problem.message for name in small) for problem in problems)
    if problems:
        larger = repaired(design, "CAP010")
        assert all(not below(ratios(larger)[name], 0.8) for name in seen)


@pytest.mark.parametrize("design", [*FORGETFUL.values(), *SMALL.values()], ids=[*FORGETFUL, *SMALL])
def test_the_hits_to_expect_are_those_of_a_run_and_so_is_what_the_origin_bears(design: Design) -> None:
    flow = Graph(design).once(traffic)
    runs = of_the_cdn(design)
    assert_mean([one["hit_ratio"] for one in runs], flow.hits["cdn"], "hits", SENSITIVE)
    misses_rps = flow.rps("cdn") * (1 - flow.hits["cdn"])
    if misses_rps > 1:
        assert_mean([one["origin_requests"] / (UNTIL_S - FROM_S) for one in runs], misses_rps, "fetches", SENSITIVE)
